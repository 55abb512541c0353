using System.Globalization;
using Hearsay.Exporting;
using Spectre.Console;

namespace Hearsay.Cli.Views;

/// <summary>The claims of a document to be read by a person: what, who says so, when, in which words.</summary>
internal static class ClaimList
{
    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private static readonly Style Dim = new(Color.Grey);

    /// <summary>Writes the claims of a reading; the heading stands before the first part of a document only.</summary>
    /// <param name="page">Where to write.</param>
    /// <param name="reading">The reading of a document or of one part of it.</param>
    /// <param name="before">How many claims the parts before it have.</param>
    public static void Write(Page page, Reading reading, int before)
    {
        var document = reading.Document;
        if (reading.Part == 0) Heading(page, document);
        var claims = Entries.Of(reading);
        for (var i = 0; i < claims.Count; i++) Write(page, claims[i], (before + i + 1).ToString(CultureInfo.InvariantCulture).PadLeft(3), $"line {claims[i].Line}");
        if (before + reading.Claims.Count > 0 || reading.Part > 0) return;
        page.Write("    ", "No claims.");
        page.Gap();
    }

    private static void Heading(Page page, Document document)
    {
        var about = new[] { document.Date?.ToString("uuuu-MM-dd", null) ?? "no date", document.Source, document.Title is null ? null : document.File };
        page.Write("", document.Title ?? document.File ?? document.Id, Bold);
        page.Write("", string.Join(" · ", about.OfType<string>()), Dim);
        page.Gap();
    }

    /// <summary>Writes one claim.</summary>
    /// <param name="page">Where to write.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="label">What it goes by: its number, or its id.</param>
    /// <param name="place">Where its words stand.</param>
    public static void Write(Page page, Entry claim, string label, string place)
    {
        page.Write(label + "  ", ClaimSentence.Core(claim), Bold);
        var status = claim.Status.ToString().ToLowerInvariant() + (claim.Polarity == Polarity.Negative ? ", negative" : "");
        var said = ClaimSentence.Said(claim);
        page.Write("     ", $"{status}: {(said.Length > 0 ? said : "the author")}", StatusStyle(claim.Status));
        if (ClaimSentence.Time(claim) is { } time) page.Write("     when ", time);
        page.Write("     ", $"{Page.Quote(claim.Evidence.Text)} {place}", Dim);
        page.Gap();
    }

    private static Style StatusStyle(ClaimStatus status) => new(status switch
    {
        ClaimStatus.Denied => Color.Red,
        ClaimStatus.Alleged or ClaimStatus.Unconfirmed => Color.Yellow,
        ClaimStatus.Hypothetical or ClaimStatus.Predicted => Color.Blue,
        ClaimStatus.Opinion => Color.Purple,
        _ => Color.Green,
    });
}
