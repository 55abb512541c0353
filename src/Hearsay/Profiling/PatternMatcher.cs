namespace Hearsay.Profiling;

/// <summary>Lays a relation pattern against a profile.</summary>
/// <remarks>Only what somebody puts forward as fact is evidence: that one could recognise the other is not. A matter that is known from its denial
/// alone speaks against, not for.</remarks>
public static class PatternMatcher
{
    /// <summary>How each feature of a pattern comes out.</summary>
    /// <param name="pattern">The pattern; its A is the first party of the profile.</param>
    /// <param name="profile">The profile.</param>
    public static PatternMatch Match(Pattern pattern, Profile profile)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return new PatternMatch(pattern, profile, [.. pattern.Features.Select(feature => feature.Expect == Expectation.Before ? Order(feature, profile) : State(feature, profile))]);
    }

    private static FeatureResult State(PatternFeature feature, Profile profile)
    {
        var cells = Of(profile, feature.Rows).Where(cell => feature.From is not { } way || cell.Direction == Direction.Mutual || cell.Direction == way).ToList();
        var holds = cells.Where(cell => cell.Polarity == Polarity.Positive && !OnlyDenied(cell)).ToList();
        var fails = cells.Except(holds).ToList();
        if (feature.Expect == Expectation.Absent) return new FeatureResult(feature, fails, holds, Denials(holds), Missing(fails.Count + holds.Count, feature, profile));
        if (feature.Openness is not { } wanted) return new FeatureResult(feature, holds, fails, Denials(holds), Missing(fails.Count + holds.Count, feature, profile));
        var fitting = holds.Where(cell => cell.Openness.Contains(wanted)).ToList();
        var contrary = holds.Where(cell => cell.Openness.Count > 0 && !cell.Openness.Contains(wanted)).ToList();
        var untold = holds.Count - fitting.Count - contrary.Count;
        var missing = fitting.Count + contrary.Count > 0 ? null : untold == 0 ? Missing(fails.Count, feature, profile)
            : $"{untold} found, but not whether openly or covertly";
        return new FeatureResult(feature, fitting, [.. contrary, .. fails], Denials(fitting), missing);
    }

    private static FeatureResult Order(PatternFeature feature, Profile profile)
    {
        var (first, second) = (Dated(profile, feature.Rows), Dated(profile, feature.Then));
        if (first.Count == 0 || second.Count == 0)
            return new FeatureResult(feature, [], [], [], $"no dated claim found in {profile.LookedThrough} on {string.Join(" or ", first.Count == 0 ? feature.Rows : feature.Then)}");
        var (start1, start2) = (first.Min(cell => cell.Time.Value!.Earliest), second.Min(cell => cell.Time.Value!.Earliest));
        var before = first.Where(cell => cell.Time.Value!.Latest < start2).ToList();
        var after = second.Where(cell => cell.Time.Value!.Latest < start1).ToList();
        return new FeatureResult(feature, before, after, [], before.Count + after.Count > 0 ? null : "their dates overlap");
    }

    private static List<ProfileCell> Dated(Profile profile, IReadOnlyList<string> rows) =>
    [
        .. Of(profile, rows).Where(cell => cell is { Polarity: Polarity.Positive, Time.Value: { Earliest: not null, Latest: not null } } && !OnlyDenied(cell)),
    ];

    private static IEnumerable<ProfileCell> Of(Profile profile, IReadOnlyList<string> rows) =>
        profile.Rows.Where(row => rows.Contains(row.Id)).SelectMany(row => row.Cells).Where(cell => cell.Factual);

    private static bool OnlyDenied(ProfileCell cell) => cell.Reports.All(report => report.Status == ClaimStatus.Denied);

    private static List<Dissent> Denials(IEnumerable<ProfileCell> cells) => [.. cells.SelectMany(cell => cell.Dissent).DistinctBy(dissent => dissent.Entry.Id)];

    private static string? Missing(int found, PatternFeature feature, Profile profile) =>
        found > 0 ? null : $"no claim found in {profile.LookedThrough} on {string.Join(" or ", feature.Rows)}";
}
