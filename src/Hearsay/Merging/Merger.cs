namespace Hearsay.Merging;

/// <summary>Two tellings that were compared.</summary>
/// <param name="One">Index of the first among the tellings.</param>
/// <param name="Other">Index of the second.</param>
/// <param name="Relation">How their triggers are related.</param>
/// <param name="Likelihood">How likely they are the same event, 0–1.</param>
/// <param name="IsApart">Whether they must not be merged all the same.</param>
internal sealed record ComparedPair(int One, int Other, TriggerRelation Relation, double Likelihood, bool IsApart);

/// <summary>Finds the tellings that are of one event.</summary>
/// <remarks>
/// <para>First the documents are grouped by happening; within a happening each two tellings that share a trigger or a participant are scored by a small linear
/// model; then those that are on average likely enough the same become a cluster. What differs in polarity, what is told and what is only wanted, times that exclude
/// each other and parties of whom none is the same are never merged.</para>
/// <para>The same tellings in the same order give the same clusters.</para>
/// </remarks>
public static class Merger
{
    private const int ReasonsShown = 4;

    /// <summary>The clusters of all tellings, in the order of their first members.</summary>
    /// <param name="texts">The stored texts of the documents.</param>
    /// <param name="tellings">What they tell.</param>
    /// <param name="options">Thresholds.</param>
    public static IReadOnlyList<EventCluster> Merge(IReadOnlyList<string> texts, IReadOnlyList<Telling> tellings, MergeOptions options) => Compare(texts, tellings, options).Events;

    /// <summary>The clusters of all tellings, and the pairs that by their words are of one event and are not merged because they differ in polarity, time or parties:
    /// where two sides may contradict each other.</summary>
    /// <param name="texts">The stored texts of the documents.</param>
    /// <param name="tellings">What they tell.</param>
    /// <param name="options">Thresholds.</param>
    public static MergedEvents Compare(IReadOnlyList<string> texts, IReadOnlyList<Telling> tellings, MergeOptions options)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(tellings);
        ArgumentNullException.ThrowIfNull(options);
        var happenings = new Happenings(texts, options.Happening);
        var prepared = tellings.Select(telling => new Prepared(telling, happenings)).ToList();
        var apart = options.Apart.ToHashSet();
        bool AreApart(Telling one, Telling other) => Exclude(one, other) || apart.Contains((one.Id, other.Id)) || apart.Contains((other.Id, one.Id));
        var pairs = Pairs(prepared, happenings, AreApart).ToList();
        var clusters = AverageLinkage.Cluster(tellings.Count,
            pairs.Select(pair => (pair.One, pair.Other, pair.IsApart ? double.NegativeInfinity : pair.Likelihood)), options.Likelihood);
        var byPair = pairs.ToDictionary(pair => (pair.One, pair.Other));
        return new MergedEvents(
            [.. clusters.Select(members => new EventCluster(
                "e:" + ContentHash.Of([.. members.Select(member => tellings[member].Id)]), [.. members.Select(member => tellings[member].Id)],
                [.. members.Skip(1).Select(member => ReasonOf(member, members, byPair, prepared, happenings))]))],
            [.. pairs.Where(pair => pair.IsApart && pair.Likelihood >= options.Likelihood && AreTwins(tellings[pair.One], tellings[pair.Other]))
                .Select(pair => new EventTwin(tellings[pair.One].Id, tellings[pair.Other].Id, Math.Round(pair.Likelihood, 3)))]);
    }

    /// <summary>Every pair that is compared or kept apart.</summary>
    internal static IEnumerable<ComparedPair> Pairs(IReadOnlyList<Prepared> prepared, Happenings happenings, Func<Telling, Telling, bool> areApart)
    {
        foreach (var group in Enumerable.Range(0, prepared.Count).GroupBy(number => happenings.GroupOf(prepared[number].Telling.Document)))
        {
            var members = group.ToList();
            for (var i = 0; i < members.Count; i++)
                for (var j = i + 1; j < members.Count; j++)
                {
                    var (one, other) = (prepared[members[i]], prepared[members[j]]);
                    var relation = TellingPair.RelationOf(one, other);
                    var isApart = areApart(one.Telling, other.Telling);
                    if (relation != TriggerRelation.Other || one.Parties.Overlaps(other.Parties))
                        yield return new ComparedPair(members[i], members[j], relation, MergeWeights.Likelihood(relation, TellingPair.Features(one, other, happenings)), isApart);
                    else if (isApart) yield return new ComparedPair(members[i], members[j], relation, 0, true);
                }
        }
    }

    /// <summary>Whether two tellings cannot be of one event: one says that it happened and the other that it did not, or that it should; their times exclude
    /// each other; or both name parties and none of them is the same.</summary>
    private static bool Exclude(Telling one, Telling other) => one.Polarity != other.Polarity || one.IsActual != other.IsActual
        || one.Days is var (first, last) && other.Days is var (from, to) && (last < from || to < first)
        || one.Resolved.Count > 0 && other.Resolved.Count > 0 && !one.Resolved.Overlaps(other.Resolved);

    /// <summary>Whether two tellings that are alike are kept apart by what they say, and both by something that is put forward.</summary>
    private static bool AreTwins(Telling one, Telling other) => Exclude(one, other) && one.IsActual == other.IsActual;

    private static MergeReason ReasonOf(
        int member, IReadOnlyList<int> members, Dictionary<(int, int), ComparedPair> pairs, IReadOnlyList<Prepared> prepared, Happenings happenings)
    {
        var best = members.Where(earlier => earlier < member).Select(earlier => pairs.GetValueOrDefault((earlier, member)))
            .OfType<ComparedPair>().MaxBy(pair => pair.Likelihood);
        if (best is null) return new MergeReason(prepared[member].Telling.Id, prepared[members[0]].Telling.Id, 0, ["by way of others"]);
        var (one, other) = (prepared[best.One], prepared[best.Other]);
        return new MergeReason(other.Telling.Id, one.Telling.Id, Math.Round(best.Likelihood, 3),
            [.. MergeWeights.SpeakingFor(best.Relation, TellingPair.Features(one, other, happenings)).Take(ReasonsShown)]);
    }
}
