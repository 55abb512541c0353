namespace Hearsay.Exporting;

/// <summary>A profile as a dossier: a heading a row, an item a matter, its words as footnotes.</summary>
public static class ProfileDossier
{
    /// <summary>The dossier of a profile.</summary>
    public static Dossier Of(Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var maker = new DossierMaker();
        var documents = profile.Documents == 1 ? "1 document" : $"{profile.Documents} documents";
        maker.Paragraph($"{Count(profile.Cells.Count(), "matter")} in {Count(profile.Cells.Sum(cell => cell.Reports.Count), "report")} out of {documents}. Nothing here is said to be true: each item is what a text puts forward.");
        if (profile.Scope is { } scope) maker.Paragraph(string.Join(" ", ProfileWords.Scope(scope).Select((line, i) => i == 0 ? line : line + ".")));
        foreach (var side in new[] { profile.First, profile.Second }.Where(side => side.Members.Count > 0))
            maker.Paragraph($"Counted as part of {side.Name}: {string.Join("; ", side.Members.Select(member => $"{member.Name} ({member.Basis})"))}.");
        foreach (var row in profile.Rows.Where(row => row.Cells.Count > 0))
        {
            maker.Heading($"{Capital(row.Label)}: {ProfileWords.State(profile, row)}");
            foreach (var cell in row.Cells)
            {
                var through = cell.Through.Count == 0 ? "" : $", through {string.Join(" and ", cell.Through)}";
                maker.Item($"{ProfileWords.Time(cell)}, {ProfileWords.Way(profile, cell)}: {ClaimSentence.Core(cell.Reports[0])}{(ClaimSentence.Core(cell.Reports[0]).Contains(", through ", StringComparison.Ordinal) ? "" : through)}. "
                    + $"{Capital(ProfileWords.Standing(cell))}; {ProfileWords.Reports(cell)}, according to {ProfileWords.Holders(cell)}.", cell.Reports);
                foreach (var dissent in cell.Dissent) maker.Item($"Against it: {ProfileWords.Denied(dissent)}.", [dissent.Entry]);
            }
        }
        if (profile.Channels.Count > 0)
        {
            maker.Heading("Through third parties");
            foreach (var channel in profile.Channels)
                maker.Item($"{channel.Name}: {string.Join("; ", channel.Cells.Select(cell => $"{ClaimSentence.Core(cell.Reports[0])} ({ProfileWords.Time(cell)})"))}.", channel.Cells.SelectMany(cell => cell.Reports));
        }
        var empty = profile.Rows.Where(row => row.Cells.Count == 0).Select(row => row.Label).ToList();
        if (empty.Count > 0)
        {
            maker.Heading("No claim found");
            maker.Paragraph($"No claim was found in {profile.LookedThrough} on: {string.Join(", ", empty)}. That is not the same as no relation.");
        }
        if (profile.Untied.Count > 0)
        {
            maker.Heading("Named together only");
            foreach (var entry in profile.Untied) maker.Item($"{Capital(ClaimSentence.Of(entry))}.", [entry]);
        }
        return maker.Finish($"{profile.First.Name} and {profile.Second.Name}");
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
