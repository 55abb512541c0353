namespace Hearsay.Merging;

/// <summary>A telling with what is worked out of it once for all comparisons.</summary>
internal sealed class Prepared(Telling telling, Happenings happenings)
{
    public Telling Telling { get; } = telling;

    public EventWords Words { get; } = EventWords.Of(telling);

    /// <summary>Words of everybody who takes part.</summary>
    public HashSet<string> Parties { get; } = [.. telling.Actors, .. telling.Recipients, .. telling.Others];

    /// <summary>The names among the actors, the recipients, all who take part, and the words around the trigger.</summary>
    public (HashSet<string> Actors, HashSet<string> Recipients, HashSet<string> Parties, HashSet<string> Around) Names { get; } =
        (Named(telling, telling.Actors), Named(telling, telling.Recipients), Named(telling, telling.Actors.Concat(telling.Recipients).Concat(telling.Others)), Named(telling, telling.Around));

    /// <summary>The words around the trigger with their weights, of length 1.</summary>
    public Dictionary<string, double> Context { get; } = Happenings.Unit(telling.Around.ToDictionary(word => word, happenings.Rarity));

    private static HashSet<string> Named(Telling telling, IEnumerable<string> words) => [.. words.Where(telling.Names.Contains)];
}

/// <summary>What speaks for and against two tellings being of one event: named features with their values.</summary>
internal static class TellingPair
{
    private const int LeadSentences = 2;

    /// <summary>Rarities are divided by this, so that they are of the same order as the other values.</summary>
    private const double RarityScale = 5;

    /// <summary>Names of the features, in the order of their values.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "always", "documents", "documents-squared", "same-document", "context", "names-around", "number", "other-number", "participant", "rare-participant", "crossed-roles",
        "actor", "recipient", "other-actor", "other-recipient", "other-actor-name", "other-recipient-name", "other-name", "both-in-lead", "verb-and-noun", "polarity",
        "same-lemma", "same-stem", "derived", "words", "rare-word", "near", "synonym", "broader", "reporting", "one-reporting", "reporting-actor", "reporting-other-actor",
        "reporting-other-name", "reporting-context", "reporting-same-document", "no-context",
    ];

    /// <summary>How the triggers are related; it chooses the column of weights.</summary>
    public static TriggerRelation RelationOf(Prepared one, Prepared other) =>
        one.Words.Lemma == other.Words.Lemma || one.Words.Stem == other.Words.Stem || one.Words.IsDerived(other.Words) ? TriggerRelation.Same
        : one.Words.IsNear(other.Words) || one.Words.IsSynonym(other.Words) ? TriggerRelation.Near
        : one.Words.IsBroader(other.Words) || one.Words.IsSibling(other.Words) || one.Telling.Types.Intersect(other.Telling.Types).Any() ? TriggerRelation.Related
        : TriggerRelation.Other;

    /// <summary>The values, each between 0 and about 1.</summary>
    public static double[] Features(Prepared one, Prepared other, Happenings happenings)
    {
        var (a, b) = (one.Telling, other.Telling);
        var relation = RelationOf(one, other);
        var documents = happenings.Likeness(a.Document, b.Document);
        var sameDocument = a.Document == b.Document;
        var context = Happenings.Dot(one.Context, other.Context);
        var shared = one.Parties.Where(other.Parties.Contains).ToList();
        var same = relation == TriggerRelation.Same;
        var reporting = one.Words.IsReporting && other.Words.IsReporting;
        var otherName = Differ(one.Names.Parties, other.Names.Parties);
        var (namesA, namesB) = (one.Names.Around, other.Names.Around);
        return
        [
            1, documents, documents * documents, One(sameDocument), context,
            namesA.Count == 0 || namesB.Count == 0 ? 0 : (double)namesA.Count(namesB.Contains) / Math.Min(namesA.Count, namesB.Count),
            One(a.Numbers.Overlaps(b.Numbers)), One(Differ(a.Numbers, b.Numbers)),
            One(shared.Count > 0), Math.Min(1, shared.Select(happenings.Rarity).DefaultIfEmpty(0).Max() / RarityScale),
            One(a.Actors.Overlaps(b.Recipients) || a.Actors.Overlaps(b.Others) || b.Actors.Overlaps(a.Recipients) || b.Actors.Overlaps(a.Others)
                || a.Recipients.Overlaps(b.Others) || b.Recipients.Overlaps(a.Others)),
            One(a.Actors.Overlaps(b.Actors)), One(a.Recipients.Overlaps(b.Recipients)),
            One(Differ(a.Actors, b.Actors)), One(Differ(a.Recipients, b.Recipients)),
            One(Differ(one.Names.Actors, other.Names.Actors)), One(Differ(one.Names.Recipients, other.Names.Recipients)), One(otherName),
            One(a.Sentence < LeadSentences && b.Sentence < LeadSentences), One(a.IsVerb != b.IsVerb), One(a.Polarity != b.Polarity),
            One(one.Words.Lemma == other.Words.Lemma), One(one.Words.Stem == other.Words.Stem), One(one.Words.IsDerived(other.Words)),
            (double)a.Words.Count(b.Words.Contains) / a.Words.Union(b.Words).Count(),
            same ? Math.Min(happenings.Rarity(a.Lemma), happenings.Rarity(b.Lemma)) / RarityScale : 0,
            One(!same && one.Words.IsNear(other.Words)), One(!same && one.Words.IsSynonym(other.Words)), One(!same && one.Words.IsBroader(other.Words)),
            One(reporting), One(one.Words.IsReporting != other.Words.IsReporting),
            One(reporting && a.Actors.Overlaps(b.Actors)), One(reporting && Differ(a.Actors, b.Actors)),
            One(reporting && Differ(one.Names.Actors, other.Names.Actors)), reporting ? context : 0, One(reporting && sameDocument),
            One(a.Around.Count == 0 || b.Around.Count == 0),
        ];
    }

    private static double One(bool holds) => holds ? 1 : 0;

    /// <summary>Whether both say something and nothing of it is the same.</summary>
    private static bool Differ(IReadOnlySet<string> one, IReadOnlySet<string> other) => one.Count > 0 && other.Count > 0 && !one.Overlaps(other);
}
