namespace Hearsay.Merging;

/// <summary>Clusters things by joining, again and again, the two clusters whose members are on average most alike (UPGMA), until none are alike enough.</summary>
/// <remarks>Ties go to the pair with the lower numbers, so that the outcome does not depend on the order of the pairs.</remarks>
internal static class AverageLinkage
{
    /// <summary>The clusters, each in ascending order, ordered by their first members.</summary>
    /// <param name="count">How many things there are.</param>
    /// <param name="pairs">Likeness of two different things, above 0; a pair that is not listed has 0. Minus infinity keeps two things apart for good.</param>
    /// <param name="threshold">The least average likeness at which two clusters are joined; above 0.</param>
    public static IReadOnlyList<IReadOnlyList<int>> Cluster(int count, IEnumerable<(int One, int Other, double Likeness)> pairs, double threshold)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threshold);
        var members = Enumerable.Range(0, count).Select(number => new List<int> { number }).ToArray();
        var sums = Enumerable.Range(0, count).Select(_ => new Dictionary<int, double>()).ToArray();
        var queue = new PriorityQueue<(int One, int Other), (double Distance, int One, int Other)>();
        foreach (var (one, other, likeness) in pairs) sums[one][other] = sums[other][one] = likeness;
        for (var one = 0; one < count; one++)
            foreach (var (other, _) in sums[one]) if (one < other) Offer(one, other);

        while (queue.TryDequeue(out var pair, out var priority))
        {
            var (one, other) = pair;
            // An entry of the queue is stale once either side has grown or gone.
            if (members[one].Count == 0 || members[other].Count == 0 || Average(one, other) != -priority.Distance) continue;
            members[one].AddRange(members[other]);
            members[other].Clear();
            foreach (var (third, sum) in sums[other])
            {
                sums[third].Remove(other);
                if (third != one) sums[one][third] = sums[third][one] = sums[one].GetValueOrDefault(third) + sum;
            }
            sums[other].Clear();
            foreach (var third in sums[one].Keys) Offer(Math.Min(one, third), Math.Max(one, third));
        }
        return [.. members.Where(cluster => cluster.Count > 0).Select(cluster => (IReadOnlyList<int>)[.. cluster.Order()]).OrderBy(cluster => cluster[0])];

        double Average(int one, int other) => sums[one].GetValueOrDefault(other) / ((double)members[one].Count * members[other].Count);

        void Offer(int one, int other)
        {
            var average = Average(one, other);
            if (average >= threshold) queue.Enqueue((one, other), (-average, one, other));
        }
    }
}
