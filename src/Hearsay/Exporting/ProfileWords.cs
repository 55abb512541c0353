namespace Hearsay.Exporting;

/// <summary>The parts of a profile in words, the same in every output.</summary>
public static class ProfileWords
{
    /// <summary>What the documents say about a row: "claimed", "claimed absent", or that no claim was found in what was looked through.</summary>
    public static string State(Profile profile, ProfileRow row)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(row);
        return row.State switch
        {
            not RowState.None => State(row.State),
            _ when row.Cells.Count > 0 => $"no claim found in {profile.LookedThrough} that it is or is not so; only judged, foreseen or supposed",
            _ => $"no claim found in {profile.LookedThrough}",
        };
    }

    /// <summary>The same in short.</summary>
    public static string State(RowState state) => state switch
    {
        RowState.Claimed => "claimed",
        RowState.ClaimedAbsent => "claimed absent",
        RowState.Both => "claimed, and claimed absent",
        _ => "no claim found",
    };

    /// <summary>Which claims of a large case a profile was drawn from, and how many there are in all: a line each.</summary>
    public static IReadOnlyList<string> Scope(ProfileScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        string By(Func<ClaimCount, string> kind, bool byKind) => string.Join(", ", scope.Kinds.GroupBy(kind).Select(group => (Kind: group.Key, Claims: group.Sum(count => count.Claims)))
            .OrderBy(group => byKind ? 0 : -group.Claims).ThenBy(group => group.Kind, StringComparer.Ordinal).Select(group => $"{group.Kind} {group.Claims}"));
        return
        [
            $"Drawn from claims {scope.First} to {scope.Last} of {scope.Total} that name both, in the order of the documents. All of them",
            $"by status: {By(count => Labels.Of(count.Status), byKind: false)}",
            $"by type: {By(count => count.Type ?? "none", byKind: false)}",
            $"by year: {By(count => count.Year?.ToString("0000", System.Globalization.CultureInfo.InvariantCulture) ?? "without a date", byKind: true)}",
        ];
    }

    /// <summary>When: the EDTF value with its precision, or by when at the latest.</summary>
    public static string Time(ProfileCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.Time switch
        {
            { Value: { } value } => value.Edtf,
            { NotAfter: { } date } => $"no date (by {date.ToString("uuuu-MM-dd", null)})",
            _ => "no date",
        };
    }

    /// <summary>Which way: "Norland &gt; Ostmark", or "mutual".</summary>
    public static string Way(Profile profile, ProfileCell cell) => cell.Direction switch
    {
        Direction.Forth => $"{profile.First.Name} > {profile.Second.Name}",
        Direction.Back => $"{profile.Second.Name} > {profile.First.Name}",
        _ => "mutual",
    };

    /// <summary>Standing, polarity and openness: "alleged, not, covert".</summary>
    public static string Standing(ProfileCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var parts = cell.Statuses.Select(status => Labels.Of(status)).ToList();
        if (cell.Polarity == Polarity.Negative) parts.Add("said not to be so");
        parts.AddRange(cell.Openness.Select(openness => Labels.Of(openness)));
        return string.Join(", ", parts);
    }

    /// <summary>How many reports in how many documents, from how many origins.</summary>
    public static string Reports(ProfileCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var documents = cell.Reports.Select(report => report.Document.Id).Distinct(StringComparer.Ordinal).Count();
        var reports = cell.Reports.Count == 1 ? "1 report" : $"{cell.Reports.Count} reports";
        if (documents == 1) return reports;
        var origins = cell.Provenance is not { } found ? "" : $", {(found.Origins == 1 ? "1 origin" : $"{found.Origins} origins")}{(found.Unknown > 0 ? $", {found.Unknown} unknown" : "")}";
        return $"{reports} in {documents} documents{origins}";
    }

    /// <summary>Who says so, each report's chain once.</summary>
    public static string Holders(ProfileCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return string.Join("; ", cell.Reports.Select(ClaimSentence.Holders).Distinct(StringComparer.Ordinal));
    }

    /// <summary>Who denies it: "denied by Norland and Ostmark (certain)".</summary>
    public static string Denied(Dissent dissent)
    {
        ArgumentNullException.ThrowIfNull(dissent);
        var by = dissent.By.Count == 0 ? "somebody" : string.Join(" and ", dissent.By.Select(ClaimSentence.OneLine));
        return dissent.Extent is { } extent ? $"denied by {by} ({(extent == "possible" ? "the denial possibly means this" : "the denial means this")})" : $"denied by {by}";
    }
}
