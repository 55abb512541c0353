using Hearsay.Exporting;
using Hearsay.Profiling;
using Spectre.Console;

namespace Hearsay.Cli.Views;

/// <summary>A profile to be read by a person: a heading a row, its matters by time, the words of each.</summary>
internal static class ProfileView
{
    /// <summary>How many claims that only name both parties are listed.</summary>
    private const int ListedUntied = 5;

    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private static readonly Style Dim = new(Color.Grey);

    /// <summary>Writes the whole profile.</summary>
    public static void Write(Page page, Profile profile)
    {
        var documents = Documents(profile.Documents);
        var cells = profile.Cells.ToList();
        if (cells.Count == 0)
        {
            page.Write("", $"No claim found between {profile.First.Name} and {profile.Second.Name} in {documents}. That is not the same as no relation.");
            Scope(page, profile);
            Untied(page, profile);
            return;
        }
        page.Write("", $"{profile.First.Name} and {profile.Second.Name} in {documents}: {Count(cells.Count, "matter")}, {Count(cells.Sum(cell => cell.Reports.Count), "report")}", Bold);
        foreach (var side in new[] { profile.First, profile.Second }.Where(side => side.Members.Count > 0))
            page.Write("  ", $"counted as {side.Name}: {string.Join("; ", side.Members.Select(member => $"{member.Name} ({member.Basis})"))}", Dim);
        Scope(page, profile);
        page.Gap();
        foreach (var row in profile.Rows.Where(row => row.Cells.Count > 0))
        {
            page.Write("", $"{row.Label.ToUpperInvariant()}: {ProfileWords.State(profile, row)}", Bold);
            foreach (var cell in row.Cells) Write(page, profile, cell);
            page.Gap();
        }
        foreach (var channel in profile.Channels)
            page.Write("THROUGH ", $"{channel.Name}: {string.Join("; ", channel.Cells.Select(cell => $"{ClaimSentence.Core(cell.Reports[0])} ({ProfileWords.Time(cell)})"))}");
        if (profile.Channels.Count > 0) page.Gap();
        var empty = profile.Rows.Where(row => row.Cells.Count == 0).Select(row => row.Label).ToList();
        if (empty.Count > 0)
            page.Write("", $"No claim found in {profile.LookedThrough} on: {string.Join(", ", empty)}. That is not the same as no relation.");
        Untied(page, profile);
    }

    /// <summary>Writes what is new since a day.</summary>
    public static void Write(Page page, Profile profile, ProfileChanges changes)
    {
        var since = changes.Since.ToString("uuuu-MM-dd", null);
        var undated = changes.Undated == 0 ? "" : $" {Documents(changes.Undated)} without a date {(changes.Undated == 1 ? "counts" : "count")} as older.";
        page.Write("", $"{profile.First.Name} and {profile.Second.Name}: what documents of {since} or later add.{undated}", Bold);
        Scope(page, profile);
        page.Gap();
        foreach (var (row, before) in changes.States)
            page.Write("state   ", $"{row.Label}: {ProfileWords.State(profile, row)}; before: {ProfileWords.State(before)}");
        foreach (var cell in changes.NewCells) Write(page, profile, cell, "new     ");
        foreach (var (cell, reports) in changes.MoreReports)
        {
            Write(page, profile, cell, "more    ");
            foreach (var report in reports) page.Write("        ", $"new report: {Evidence(report)}", Dim);
        }
        foreach (var (cell, dissents) in changes.NewDissent)
            foreach (var dissent in dissents) page.Write("denied  ", $"{ClaimSentence.Core(cell.Reports[0])}: {ProfileWords.Denied(dissent)} {Evidence(dissent.Entry)}");
        if (changes is { States.Count: 0, NewCells.Count: 0, MoreReports.Count: 0, NewDissent.Count: 0 }) page.Write("", "Nothing.");
    }

    private static void Write(Page page, Profile profile, ProfileCell cell, string label = "  ")
    {
        var indent = new string(' ', label.Length + 2);
        page.Write(label, $"{ProfileWords.Time(cell)} · {ProfileWords.Way(profile, cell)} · {ClaimSentence.Core(cell.Reports[0])}", Bold);
        page.Write(indent, $"{ProfileWords.Standing(cell)} · {ProfileWords.Reports(cell)} · {ProfileWords.Holders(cell)}");
        foreach (var report in cell.Reports) page.Write(indent, Evidence(report), Dim);
        foreach (var dissent in cell.Dissent) page.Write(indent + "× ", $"{ProfileWords.Denied(dissent)}: {Evidence(dissent.Entry)}");
    }

    /// <summary>Which claims of a large case it was drawn from.</summary>
    internal static void Scope(Page page, Profile profile)
    {
        if (profile.Scope is not { } scope) return;
        foreach (var line in ProfileWords.Scope(scope)) page.Write("  ", line);
        page.Write("  ", $"{(scope.Last < scope.Total ? $"--skip {scope.Last} shows the next, " : "")}--happened-from and --happened-to choose others, --limit 0 takes all.", Dim);
    }

    private static void Untied(Page page, Profile profile)
    {
        if (profile.Untied.Count == 0) return;
        page.Gap();
        page.Write("", $"{Count(profile.Untied.Count, "further claim")} that only {(profile.Untied.Count == 1 ? "names" : "name")} both:");
        foreach (var entry in profile.Untied.Take(ListedUntied)) page.Write("  ", Evidence(entry), Dim);
        if (profile.Untied.Count > ListedUntied) page.Write("  ", $"and {profile.Untied.Count - ListedUntied} more; --format json has all of them.", Dim);
    }

    /// <summary>The words of a claim with file and line.</summary>
    internal static string Evidence(Entry entry) => $"{Page.Quote(entry.Evidence.Text)} {ClaimSentence.OneLine(entry.Document.File ?? entry.Document.Id)}:{entry.Line}";

    /// <summary>"1 document", "7 documents".</summary>
    internal static string Documents(long count) => Count(count, "document");

    /// <summary>A number with its noun.</summary>
    internal static string Count(long count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
