using RuleAttribute = Hearsay.Rules.RuleAttribute;

namespace Hearsay.Resolving;

/// <summary>The two that "both countries" or "the two leaders" speak of.</summary>
internal sealed class SplitAntecedents(Clusters clusters)
{
    /// <summary>Id of the rule.</summary>
    public const string Rule = "resolve.both";

    private const int Window = 4;

    private const int Nodes = 120;

    /// <summary>The two nodes behind a description of a pair, in document order; null when it is none, or two are not to be found.</summary>
    [Rule(Rule, "'Both countries' or 'the two leaders' are the last two different ones of that kind named before.",
        "Norway met France in Geneva. Both countries signed the treaty.")]
    public IReadOnlyList<Node>? Two(Node node)
    {
        if (node.Kind != MentionKind.Nominal || node.Known is not null || !IsPair(node)) return null;
        var found = new List<Node>();
        for (var i = node.Order - 1; i >= 0 && i >= node.Order - Nodes; i--)
        {
            var other = clusters.Nodes[i];
            if (node.Sentence.Index - other.Sentence.Index > Window) break;
            if (!Fits(node, other) || other.Kind == MentionKind.Pronoun || found.Any(with => clusters.Of(with) == clusters.Of(other))) continue;
            found.Add(other);
            if (found.Count == 2) return [found[1], found[0]];
        }
        return null;
    }

    private static bool IsPair(Node node)
    {
        var sentence = node.Sentence;
        if (node.Lemma == "both" || sentence.Children(node.Head, "det").Any(token => token.Lower == "both")) return true;
        var the = sentence.Children(node.Head, "det").Any(token => token.Lower is "the" or "these" or "those");
        return the && (node.Lemma == "two" || sentence.Children(node.Head, "nummod").Any(token => token.Lower is "two" or "2"));
    }

    private static bool Fits(Node node, Node other)
    {
        if (other.Name is null && other.Known is null) return false;
        return node.Lemma switch
        {
            "country" or "nation" or "state" or "government" or "neighbor" or "neighbour" => other.Sort == ActorKind.Country,
            "side" or "party" or "two" or "both" => other.Sort is ActorKind.Country or ActorKind.Person or ActorKind.ArmedGroup or ActorKind.Government or ActorKind.Organisation,
            "group" or "organization" or "organisation" => other.Sort is ActorKind.ArmedGroup or ActorKind.Organisation,
            _ => node.Noun?.Kind == ActorKind.Person && other.Sort == ActorKind.Person,
        };
    }
}
