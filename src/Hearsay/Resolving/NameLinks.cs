using Hearsay.Rules;

namespace Hearsay.Resolving;

/// <summary>Links between names: the same name, another name of the same, a family name, initials, an apposition.</summary>
internal static class NameLinks
{
    /// <summary>Joins what the names tell.</summary>
    public static void Join(Clusters clusters, IReadOnlyList<Sentence> sentences, IReadOnlyDictionary<TokenRef, Node> byHead)
    {
        SameName(clusters);
        Initials(clusters);
        FamilyNames(clusters);
        ShortNames(clusters);
        Appositions(clusters, sentences, byHead);
    }

    [Rule("resolve.name.same", "Two names are one actor when they are written alike or the lexicons list them for the same.",
        "ISIL lost the town. Daesh had held it for a year.")]
    private static void SameName(Clusters clusters)
    {
        var first = new Dictionary<string, Node>(StringComparer.Ordinal);
        foreach (var node in clusters.Nodes)
        {
            if (KeyOf(node) is not { } key) continue;
            if (first.TryGetValue(key, out var earlier)) clusters.Join(earlier, node, "resolve.name.same");
            else first.Add(key, node);
        }
    }

    /// <summary>What makes two names the same; null for what has no name.</summary>
    private static string? KeyOf(Node node) => node.Known is { } known
        ? node.Sort == ActorKind.Country && known.CapitalOf is { } country ? "k:" + country.Name : "k:" + known.Name
        : node.Name is null ? null : "n:" + Gazetteer.Key(node.Words);

    [Rule("resolve.name.initials", "Initials stand for the longer name whose words they begin, where they are used alone.",
        "The Harbour Workers Union met on Friday. The HWU called a strike.")]
    private static void Initials(Clusters clusters)
    {
        var byInitials = new Dictionary<string, Node>(StringComparer.Ordinal);
        foreach (var node in clusters.Nodes)
            if (node.Name is { } name && name.Last - name.First >= 1 && node.Sort != ActorKind.Person)
                foreach (var initials in InitialsOf(node)) byInitials.TryAdd(initials, node);
        if (byInitials.Count == 0) return;
        foreach (var node in clusters.Nodes)
        {
            if (node.Name is not { } name || name.First != name.Last) continue;
            var form = Gazetteer.Key(node.Sentence.Tokens[name.First].Form);
            if (form.Length is >= 2 and <= 8 && form.All(char.IsUpper) && byInitials.TryGetValue(form, out var full)
                && (node.Known is null || full.Known is null || node.Order > full.Order && node.Sentence.Index == full.Sentence.Index && node.Order - full.Order <= 4))
                clusters.Join(full, node, "resolve.name.initials");
        }
    }

    private static IEnumerable<string> InitialsOf(Node node)
    {
        var all = new System.Text.StringBuilder();
        var great = new System.Text.StringBuilder();
        for (var i = node.Name!.First; i <= node.Name.Last; i++)
        {
            var form = node.Sentence.Tokens[i].Form;
            if (!char.IsLetter(form[0])) continue;
            all.Append(char.ToUpperInvariant(form[0]));
            if (char.IsUpper(form[0])) great.Append(form[0]);
        }
        if (great.Length >= 2) yield return great.ToString();
        if (all.Length >= 3 && all.Length != great.Length) yield return all.ToString();
    }

    [Rule("resolve.name.family", "A family name or a given name alone is the person last named in full with it.",
        "Ada Marsh resigned. Marsh had led the office for a year.")]
    private static void FamilyNames(Clusters clusters)
    {
        var byPart = new Dictionary<string, Node>(StringComparer.Ordinal);
        var waiting = new Dictionary<string, List<Node>>(StringComparer.Ordinal);
        foreach (var node in clusters.Nodes)
        {
            if (node.Name is not { } name || !(node.Sort == ActorKind.Person || (node.Sort == ActorKind.Other && name.Type is null or "PER"))) continue;
            var parts = PartsOf(node);
            if (parts.Count == 0) continue;
            var key = string.Join(' ', parts);
            if (byPart.TryGetValue(key, out var full) && CanBeOne(full, node)) clusters.Join(full, node, "resolve.name.family");
            else if (parts.Count > 2 && byPart.TryGetValue(parts[^1], out full) && PartsOf(full)[0] == parts[0] && CanBeOne(full, node))
                clusters.Join(full, node, "resolve.name.family");
            else if (parts.Count == 1) (waiting.TryGetValue(key, out var list) ? list : waiting[key] = []).Add(node);
            if (parts.Count < 2 || node.Sort != ActorKind.Person) continue;
            foreach (var part in (string[])[key, parts[^1], parts[0]]) byPart[part] = node;
            if (waiting.Remove(parts[^1], out var early))
                foreach (var one in early) if (CanBeOne(one, node)) clusters.Join(node, one, "resolve.name.family");
        }
    }

    private static IReadOnlyList<string> PartsOf(Node node)
    {
        var parts = new List<string>();
        for (var i = node.Name!.First; i <= node.Name.Last; i++)
        {
            var form = node.Sentence.Tokens[i].Form;
            if (form.Length == 0 || !char.IsLetterOrDigit(form[0]) || form is "Jr." or "Sr." or "Jr" or "II" or "III") continue;
            var lower = form.ToLowerInvariant();
            if (lower.Length > 3 && (lower.StartsWith("al-", StringComparison.Ordinal) || lower.StartsWith("el-", StringComparison.Ordinal))) lower = lower[3..];
            if (i == node.Name.Last || lower is not ("al" or "el" or "bin" or "ibn" or "de" or "van" or "von" or "der" or "la")) parts.Add(lower);
        }
        return parts;
    }

    private static bool CanBeOne(Node one, Node other) =>
        (one.Known is null || other.Known is null || one.Known.Name == other.Known.Name) && !(one.Gender is 'm' or 'f' && other.Gender is 'm' or 'f' && one.Gender != other.Gender);

    [Rule("resolve.name.short", "A capitalised noun with 'the', or the first word of a country's name, is the body or country of the document whose name holds it.",
        "The Harbour Workers Union met on Friday. The Union called a strike.")]
    private static void ShortNames(Clusters clusters)
    {
        var alone = new HashSet<string>(StringComparer.Ordinal);
        var byLast = new Dictionary<string, Node?>(StringComparer.Ordinal);
        var byFirst = new Dictionary<string, Node?>(StringComparer.Ordinal);
        foreach (var node in clusters.Nodes)
        {
            if (node.Name is not { } name) continue;
            // A word that stood alone before any longer name held it means something else: "the Coalition", later "the Harbour Coalition".
            if (name.First == name.Last && !byLast.ContainsKey(node.Sentence.Tokens[name.First].Lower)) alone.Add(node.Sentence.Tokens[name.First].Lower);
            if (node.Kind == MentionKind.Adjectival) continue;
            if (name.First < name.Last && node.IsBody)
            {
                if (node.Sort != ActorKind.Country)
                    for (var i = name.First; i <= name.Last; i++)
                        if (node.Sentence.Tokens[i].Form is { Length: > 3 } word && char.IsUpper(word[0]) && PersonWords.Noun(word.ToLowerInvariant()) is not null)
                            Note(byLast, word.ToLowerInvariant(), node);
                if (node.Sort == ActorKind.Country) Note(byFirst, node.Sentence.Tokens[name.First].Lower, node);
            }
            else if (name.First == name.Last && node.Known is null && !IsSentenceStart(node) && HasThe(node))
            {
                var word = node.Sentence.Tokens[name.First].Lower;
                if (((alone.Contains(word) ? null : byLast.GetValueOrDefault(word)) ?? (word is "north" or "south" or "east" or "west" ? byFirst.GetValueOrDefault(word) : null)) is { } full)
                    clusters.Join(full, node, "resolve.name.short");
            }
        }

        void Note(Dictionary<string, Node?> index, string word, Node node) =>
            index[word] = index.TryGetValue(word, out var other) && (other is null || clusters.Of(other) != clusters.Of(node)) ? null : node;
    }

    private static bool IsSentenceStart(Node node) => node.Name!.First == 0;

    private static bool HasThe(Node node) => node.Name!.First > 0 && node.Sentence.Tokens[node.Name.First - 1].Lower == "the";

    [Rule("resolve.apposition", "A noun phrase set beside another by commas or brackets is the same actor.",
        "Ada Marsh, the harbour minister, resigned.")]
    private static void Appositions(Clusters clusters, IReadOnlyList<Sentence> sentences, IReadOnlyDictionary<TokenRef, Node> byHead)
    {
        foreach (var sentence in sentences)
            foreach (var token in sentence.Tokens)
                if (token.Relation == "appos" && token.Head >= 0
                    && byHead.TryGetValue(new(sentence.Index, token.Index), out var one) && byHead.TryGetValue(new(sentence.Index, token.Head), out var other)
                    && one != other && Fits(one, other))
                {
                    clusters.Join(one, other, "resolve.apposition");
                    (one.Order < other.Order ? one : other).Rules.Add("resolve.apposition");
                }
    }

    /// <summary>"from the HWU in Dorn by the Harbour Guard (HG)": initials in brackets are those of the name right before them.</summary>
    private static bool IsBracketed(Node initials, Node other)
    {
        var tokens = initials.Sentence.Tokens;
        return initials.Name is { } name && name.First == name.Last && name.First > 1 && tokens[name.First - 1].Form == "(" && tokens[name.First].Form.All(char.IsUpper)
            && tokens[name.First - 2].Upos == "PROPN" && !(other.First <= name.First - 2 && other.Last >= name.First - 2) && other.Last < name.First;
    }

    /// <summary>0 for human beings, 1 for bodies, 2 for texts, 3 for events, 4 for places; null when the words do not tell.</summary>
    private static int? Side(Node node) => node.IsBody ? 1 : node.Sort switch
    {
        ActorKind.Person or ActorKind.Population => 0,
        ActorKind.Document => 2,
        ActorKind.Event => 3,
        ActorKind.Place => 4,
        _ => null,
    };

    private static bool Fits(Node one, Node other)
    {
        if (one.Known is { } a && other.Known is { } b && a.Name != b.Name) return false;
        if (IsBracketed(one, other) || IsBracketed(other, one)) return false;
        if (Side(one) is { } mine && Side(other) is { } theirs && mine != theirs) return false;
        if (one.Name is not null && other.Name is not null && one.Sort != other.Sort && one.Sort != ActorKind.Other && other.Sort != ActorKind.Other) return false;
        if (one.Sort is ActorKind.Place || other.Sort is ActorKind.Place) return one.Sort == other.Sort;
        return one.Count == Count.Unknown || other.Count == Count.Unknown || one.Count == other.Count;
    }
}
