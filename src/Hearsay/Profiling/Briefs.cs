namespace Hearsay.Profiling;

/// <summary>Sums documents up: how much there is, what it rests on, what is denied.</summary>
public static class Briefs
{
    /// <summary>The brief of some claims.</summary>
    /// <param name="entries">Claims, in the order in which they stand.</param>
    /// <param name="documents">How many documents were looked through, those without a claim included.</param>
    public static Brief Of(IReadOnlyList<Entry> entries, int documents)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var denials = Denials.Of(entries);
        return new Brief
        {
            Documents = documents,
            Standings = [.. entries.GroupBy(entry => entry.Status).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => (group.Key, group.Count()))],
            Nameless = [.. entries.Where(entry => Cells.IsFactual(entry) && entry.Chain.Count > 0 && entry.Chain.All(voice => voice.Kind != SourceKind.Named))],
            Denied = [.. entries.Select(entry => new DeniedClaim(entry, [.. denials.Against(entry).SelectMany(dissent => dissent.By).Distinct(StringComparer.Ordinal)])).Where(denied => denied.By.Count > 0)],
            Sources =
            [
                .. entries.Where(entry => entry.Chain.Count > 0).Select(entry => entry.Chain[^1].Source?.Name ?? "somebody unnamed").GroupBy(name => name, StringComparer.Ordinal)
                    .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, group.Count())),
            ],
            Undated = [.. entries.Where(entry => entry.Time is { Value: null })],
        };
    }
}
