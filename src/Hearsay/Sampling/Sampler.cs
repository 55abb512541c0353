namespace Hearsay.Sampling;

/// <summary>Draws claims for hand coding: the same ones on every machine.</summary>
public static class Sampler
{
    /// <summary>A sample in which each kind of claim has its share.</summary>
    /// <remarks>Kinds are status and length of the chain (none, one link, more). Places are given by the largest remainder; within a kind, the claims
    /// whose ids hash lowest with the seed are drawn. So the sample is proportional, and an error rate in it needs no weights.</remarks>
    /// <param name="claims">All claims.</param>
    /// <param name="count">How many to draw, from 1; all when there are fewer.</param>
    /// <param name="seed">Another seed, another sample.</param>
    /// <returns>The claims drawn, in the order they were given.</returns>
    public static IReadOnlyList<Entry> Draw(IEnumerable<Entry> claims, int count, string seed)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var all = claims.ToList();
        if (all.Count <= count) return all;
        var kinds = all.GroupBy(KindOf).OrderBy(kind => kind.Key, StringComparer.Ordinal).ToList();
        var places = kinds.ConvertAll(kind => (int)((long)kind.Count() * count / all.Count));
        foreach (var kind in Enumerable.Range(0, kinds.Count).OrderByDescending(i => (long)kinds[i].Count() * count % all.Count).Take(count - places.Sum())) places[kind]++;
        var drawn = kinds.SelectMany((kind, i) => kind.OrderBy(claim => ContentHash.Of(seed, claim.Id), StringComparer.Ordinal).Take(places[i]))
            .Select(claim => claim.Id).ToHashSet(StringComparer.Ordinal);
        return [.. all.Where(claim => drawn.Contains(claim.Id))];
    }

    private static string KindOf(Entry claim) => $"{claim.Status} {Math.Min(claim.Chain.Count, 2)}";
}
