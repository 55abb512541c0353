using RuleAttribute = Hearsay.Rules.RuleAttribute;

namespace Hearsay.Resolving;

/// <summary>The two or three that "both countries", "the two leaders" or "those three" speak of.</summary>
internal sealed class SplitAntecedents(Clusters clusters)
{
    /// <summary>Id of the rule.</summary>
    public const string Rule = "resolve.both";

    private const int Window = 4;

    private const int Nodes = 120;

    /// <summary>The nodes behind a description of two or three, in document order; null when it is none, or as many are not to be found.</summary>
    [Rule(Rule, "'Both countries', 'the two leaders' or 'those three' are the last two or three different ones of that kind named before.",
        "Norway met France in Geneva. Both countries signed the treaty.")]
    public IReadOnlyList<Node>? Of(Node node)
    {
        if (node.Kind != MentionKind.Nominal || node.Known is not null || Many(node) is not { } many) return null;
        // "Diplomats in Westmark believe that both governments agreed": where somebody is comes last.
        return Last(node, many, other => !IsWhere(other)) ?? Last(node, many, _ => true);
    }

    private List<Node>? Last(Node node, int many, Func<Node, bool> counts)
    {
        var found = new List<Node>();
        for (var i = node.Order - 1; i >= 0 && i >= node.Order - Nodes; i--)
        {
            var other = clusters.Nodes[i];
            if (node.Sentence.Index - other.Sentence.Index > Window) break;
            if (!Fits(node, other) || !counts(other) || other.Kind == MentionKind.Pronoun || found.Any(with => clusters.Of(with) == clusters.Of(other))) continue;
            found.Add(other);
            if (found.Count == many) return [.. found.OrderBy(with => with.Order)];
        }
        return null;
    }

    /// <summary>How many a definite description speaks of, two or three; null for other descriptions.</summary>
    private static int? Many(Node node)
    {
        var sentence = node.Sentence;
        if (node.Lemma == "both" || sentence.Children(node.Head, "det").Any(token => token.Lower == "both")) return 2;
        if (!sentence.Children(node.Head, "det").Any(token => token.Lower is "the" or "these" or "those")) return null;
        return (sentence.Children(node.Head, "nummod").FirstOrDefault()?.Lower ?? node.Lemma) switch { "two" or "2" => 2, "three" or "3" => 3, _ => null };
    }

    /// <summary>Whether a mention only says where, or what kind of thing: "in Westmark", "the Westmarkan model".</summary>
    private static bool IsWhere(Node node) => node.HeadToken.Relation is "nmod" or "obl" && node.Sentence.Child(node.Head, "case")?.Lower == "in"
        || node is { Kind: MentionKind.Adjectival, HeadToken: { Relation: "amod" or "compound", Head: >= 0 and var thing } } && node.Sentence.Tokens[thing] is { Upos: "NOUN" } noun && PersonWords.Noun(noun.Lemma.ToLowerInvariant()) is null;

    private static bool Fits(Node node, Node other)
    {
        if (other.Name is null && other.Known is null) return false;
        return node.Lemma switch
        {
            "country" or "nation" or "state" or "government" or "neighbor" or "neighbour" => other.Sort == ActorKind.Country,
            "side" or "party" or "two" or "three" or "both" => other.Sort is ActorKind.Country or ActorKind.Person or ActorKind.ArmedGroup or ActorKind.Government or ActorKind.Organisation,
            "group" or "organization" or "organisation" => other.Sort is ActorKind.ArmedGroup or ActorKind.Organisation,
            _ => node.Noun?.Kind == ActorKind.Person && other.Sort == ActorKind.Person,
        };
    }
}
