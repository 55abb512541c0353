using Hearsay.Rules;

namespace Hearsay.Resolving;

/// <summary>Links from descriptions to whom they describe: "the minister", "the group", "the same report".</summary>
internal static class NominalLinks
{
    private const int FarInSentences = 12;

    /// <summary>Below this the reader speaks against a link (<see cref="Token.PointsTo"/>). By OntoGUM's development part: CoNLL F1 57.8, 58.5, 58.1 with −7, −5, −4.</summary>
    private const double Against = -5;

    private const int NearInSentences = 5;

    /// <summary>Mentions of a person whose titles are looked at.</summary>
    private const int Looked = 50;

    private static readonly HashSet<string> Relational = new(StringComparer.Ordinal)
    {
        "time", "year", "day", "month", "week", "way", "part", "number", "end", "beginning", "thing", "lot", "kind", "sort", "side", "case", "fact",
        "reason", "result", "rest", "majority", "hour", "minute", "percent", "one", "first", "second", "last", "morning", "evening", "night",
    };

    /// <summary>Joins what the descriptions tell, in document order.</summary>
    public static void Join(Clusters clusters)
    {
        var byLemma = new Dictionary<string, List<Node>>(StringComparer.Ordinal);
        var titled = new Dictionary<string, Node>(StringComparer.Ordinal);
        var recent = new Dictionary<ActorKind, Node>();
        foreach (var node in clusters.Nodes)
        {
            if (node.Kind == MentionKind.Nominal && node.Known is null && (clusters.Size(node) == 1 || node.HeadToken.Relation == "appos") && !Relational.Contains(node.Lemma)
                && !SameHead(clusters, byLemma, node) && node.Definite && clusters.Size(node) == 1 && !Titled(clusters, titled, node)) SameKind(clusters, recent, node);
            if (node.Kind == MentionKind.Nominal)
            {
                var list = byLemma.TryGetValue(node.Lemma, out var found) ? found : byLemma[node.Lemma] = [];
                list.Add(node);
                if (list.Count > 40) list.RemoveAt(0);
                if (clusters.PersonOf(node) is { } person) titled[node.Lemma] = person;
            }
            if (node.Sort == ActorKind.Person && node.Name is not null)
                foreach (var title in node.Titles.Select(PersonWords.Written)) if (PersonWords.IsTitle(title) || PersonWords.Noun(title) is not null) titled[title] = node;
            if (node.IsBody && (node.Name is not null || node.Known is not null) && node.Kind == MentionKind.Named) recent[node.Sort] = node;
            if (node is { Kind: MentionKind.Adjectival, Sort: ActorKind.Country, Known.Kind: ActorKind.Country } && node.HeadToken.Relation is "amod" or "compound" && !(recent.TryGetValue(ActorKind.Country, out var named) && named.Sentence.Index == node.Sentence.Index && named.Kind == MentionKind.Named)) recent[ActorKind.Country] = node;
            if (node.Sort == ActorKind.Person && node.Name is not null) recent[ActorKind.Person] = node;
        }
    }

    [Rule("resolve.nominal.head", "A description with 'the' or 'this' is what was last described with the same noun, when it adds nothing that does not fit.",
        "A senior official spoke on Monday. The official gave no name.")]
    private static bool SameHead(Clusters clusters, Dictionary<string, List<Node>> byLemma, Node node)
    {
        if (!byLemma.TryGetValue(node.Lemma, out var earlier)) return false;
        for (var i = earlier.Count - 1; i >= 0; i--)
        {
            var other = earlier[i];
            if (other.Count != node.Count && other.Count != Count.Unknown && node.Count != Count.Unknown) continue;
            if (Overlap(node, other)) continue;
            var alike = node.Words == other.Words || (StripArticle(node.Words) == StripArticle(other.Words));
            if (!node.Definite && !(alike && node.Modifiers.Count > 0)) continue;
            var far = node.Sentence.Index - other.Sentence.Index;
            if (far > (alike ? FarInSentences * 3 : FarInSentences)) return false;
            if (!node.Modifiers.All(other.Modifiers.Contains) || (Possessor(node) is { } mine && (Possessor(other) is { } theirs ? mine != theirs : IsHomeOf(node)))) continue;
            if (node.HeadToken.PointsTo(other.HeadToken) < Against) continue;
            if (!alike && OfPhrase(node) is { } of && OfPhrase(other) is var ofOther && of != ofOther) continue;
            clusters.Join(other, node, "resolve.nominal.head");
            return true;
        }
        return false;
    }

    private static string StripArticle(string words) => words.StartsWith("the ", StringComparison.Ordinal) ? words[4..]
        : words.StartsWith("a ", StringComparison.Ordinal) ? words[2..] : words.StartsWith("an ", StringComparison.Ordinal) ? words[3..] : words;

    /// <summary>"his country": whose it is tells which, not which country was spoken of.</summary>
    private static bool IsHomeOf(Node node) => node.Lemma is "country" or "nation" or "homeland" or "government" or "army" && node.Sentence.Child(node.Head, "nmod:poss") is { Upos: "PRON" };

    private static string? Possessor(Node node) => node.Sentence.Child(node.Head, "nmod:poss")?.Lower;

    private static string? OfPhrase(Node node)
    {
        foreach (var child in node.Sentence.Children(node.Head, "nmod"))
            if (child.Index > node.Head && child.Index <= node.Last && child.Deprel != "nmod:poss") return child.Lemma.ToLowerInvariant();
        return null;
    }

    private static bool Overlap(Node one, Node other) => one.Sentence.Index == other.Sentence.Index && one.First <= other.Last && other.First <= one.Last;

    [Rule("resolve.nominal.title", "A description is the person who was last named with that title or described so.",
        "Harbour Minister Ada Marsh resigned. The minister gave no reason.")]
    private static bool Titled(Clusters clusters, Dictionary<string, Node> titled, Node node)
    {
        if (node.Count == Count.Many || !titled.TryGetValue(node.Lemma, out var person) || Overlap(node, person)) return false;
        if (OfPhrase(node) is not null || Possessor(node) is not null || node.Modifiers.Any(word => Gazetteer.Find(word) is null && !person.Titles.Contains(word))) return false;
        if (node.Modifiers.Count > 0 && !node.Modifiers.All(word => clusters.With(person).Take(Looked).Any(with => with.Modifiers.Contains(word) || TitleFits(with, word)))) return false;
        clusters.Join(person, node, "resolve.nominal.title");
        return true;
    }

    private static bool TitleFits(Node person, string word) =>
        person.Titles.Any(title => title == word || Gazetteer.Adjective(char.ToUpperInvariant(title[0]) + title[1..])?.Name.ToLowerInvariant() == word);

    [Rule("resolve.nominal.kind", "'The group', 'the country', 'the company' with nothing else is what was last named of that kind, a few sentences back at most.",
        "Boko Haram attacked the town. The group had lost it in May.")]
    private static void SameKind(Clusters clusters, Dictionary<ActorKind, Node> recent, Node node)
    {
        if (node.Count == Count.Many || node.Noun is null || !node.Modifiers.All(word => word is "terrorist" or "militant" or "armed" or "rebel" or "extremist" or "jihadist") || OfPhrase(node) is not null || Possessor(node) is not null) return;
        if (BodyNoun.Find(node.Lemma) is not { } body) return;
        Node? best = null;
        foreach (var kind in body.Kinds)
            if (recent.TryGetValue(kind, out var other) && node.Sentence.Index - other.Sentence.Index <= NearInSentences && (best is null || other.Order > best.Order)
                && Allowed(node, body, other)) best = other;
        if (best is not null && !Overlap(node, best)) clusters.Join(best, node, "resolve.nominal.kind");
    }

    /// <summary>Whether a noun that names what kind of body is meant agrees with the body's own name, where that tells.</summary>
    private static bool Allowed(Node node, BodyNoun body, Node other) => body.Fit == BodyFit.Any || other.Words.Contains(node.Lemma, StringComparison.Ordinal)
        || body.Fit == BodyFit.Outlet && (other.Known?.Code?.EndsWith("MED", StringComparison.Ordinal) == true || Publishes(other));

    /// <summary>Whether a body that the lists do not know publishes something in its own sentence.</summary>
    private static bool Publishes(Node body) =>
        body.Known is null && body.HeadToken.Relation == "nsubj" && BodyNoun.IsPublishing(body.Sentence.Tokens[body.HeadToken.Head].Lemma);
}
