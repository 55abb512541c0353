namespace Hearsay.Profiling;

/// <summary>Sums documents up: how much there is, what it rests on, what is denied.</summary>
public static class Briefs
{
    /// <summary>How many claims of a kind, and how many sources, a brief holds.</summary>
    public const int Listed = 10;

    /// <summary>The brief of some claims.</summary>
    /// <param name="entries">Claims, in the order in which they stand.</param>
    /// <param name="documents">How many documents were looked through, those without a claim included.</param>
    public static Brief Of(IReadOnlyList<Entry> entries, int documents)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var sources = entries.Where(entry => entry.Chain is [.., { Source: not null }]).GroupBy(entry => entry.Chain[^1].Source!.Actor.Name)
            .Select(group => (Source: group.Key, Claims: group.LongCount())).OrderByDescending(source => source.Claims).ThenBy(source => source.Source, StringComparer.Ordinal).ToList();
        return new Brief
        {
            Documents = documents,
            Standings = [.. entries.GroupBy(entry => entry.Status).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => (group.Key, group.LongCount()))],
            Nameless = List(entries.Where(entry => entry.IsNameless)),
            Denied = List(Denied(entries, entries)),
            Sources = List(sources),
            Undated = List(entries.Where(entry => entry.IsUndated)),
        };
    }

    /// <summary>Those of some claims that are denied, with who denies them.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="all">Claims among which their denials are.</param>
    public static IEnumerable<DeniedClaim> Denied(IReadOnlyList<Entry> claims, IReadOnlyList<Entry> all)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(all);
        var denials = Denials.Of(all);
        return claims.Select(claim => new DeniedClaim(claim, [.. denials.Against(claim).SelectMany(dissent => dissent.By).Distinct(StringComparer.Ordinal)])).Where(denied => denied.By.Count > 0);
    }

    private static BriefList<T> List<T>(IEnumerable<T> all)
    {
        var list = all.ToList();
        return new BriefList<T>([.. list.Take(Listed)], list.Count);
    }
}
