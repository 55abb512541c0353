namespace Hearsay.Merging;

/// <summary>The features of the pairs that <see cref="Merger"/> compares, as its weights are trained on.</summary>
public static class TellingFeatures
{
    /// <summary>Names of the features.</summary>
    public static IReadOnlyList<string> Names => TellingPair.Names;

    /// <summary>Every pair that is compared, in order, with its values in the order of <see cref="Names"/>.</summary>
    public static IEnumerable<(Telling One, Telling Other, TriggerRelation Relation, IReadOnlyList<double> Values)> Of(
        IReadOnlyList<string> texts, IReadOnlyList<Telling> tellings, MergeOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var happenings = new Happenings(texts, options.Happening);
        var prepared = tellings.Select(telling => new Prepared(telling, happenings)).ToList();
        return Merger.Pairs(prepared, happenings, static (_, _) => false)
            .Select(pair => (tellings[pair.One], tellings[pair.Other], pair.Relation, (IReadOnlyList<double>)TellingPair.Features(prepared[pair.One], prepared[pair.Other], happenings)));
    }
}
