using NodaTime;

namespace Hearsay.Profiling;

/// <summary>What is new in a profile.</summary>
/// <param name="Since">First day of publication that counts as new.</param>
/// <param name="NewCells">Matters that no older document reports.</param>
/// <param name="MoreReports">Matters that older documents report, with the reports that are new.</param>
/// <param name="NewDissent">Matters that older documents report, with denials that are new.</param>
/// <param name="States">Rows whose state changed: the row as it is now and its state before.</param>
/// <param name="Undated">How many documents have no date; they count as older.</param>
public sealed record ProfileChanges(
    LocalDate Since, IReadOnlyList<ProfileCell> NewCells, IReadOnlyList<(ProfileCell Cell, IReadOnlyList<Entry> Reports)> MoreReports,
    IReadOnlyList<(ProfileCell Cell, IReadOnlyList<Dissent> Dissent)> NewDissent, IReadOnlyList<(ProfileRow Row, RowState Before)> States, int Undated)
{
    /// <summary>What documents published on a day or later add to a profile.</summary>
    public static ProfileChanges Of(Profile profile, LocalDate since)
    {
        ArgumentNullException.ThrowIfNull(profile);
        bool Old(Entry entry) => entry.Document.Date is not { } date || date < since;
        var cells = profile.Cells.ToList();
        var known = cells.Where(cell => cell.Reports.Any(Old)).ToList();
        var states = profile.Rows.Select(row => (Row: row, Before: (row with { Cells = [.. row.Cells.Where(known.Contains)] }).State))
            .Where(one => one.Before != one.Row.State).ToList();
        return new ProfileChanges(since, [.. cells.Except(known)],
            [.. known.Select(cell => (cell, (IReadOnlyList<Entry>)[.. cell.Reports.Where(report => !Old(report))])).Where(one => one.Item2.Count > 0)],
            [.. known.Select(cell => (cell, (IReadOnlyList<Dissent>)[.. cell.Dissent.Where(dissent => !Old(dissent.Entry))])).Where(one => one.Item2.Count > 0)],
            states, cells.SelectMany(cell => cell.Reports).Where(entry => entry.Document.Date is null).Select(entry => entry.Document.Id).Distinct().Count());
    }
}
