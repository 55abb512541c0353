namespace Hearsay.Exporting;

/// <summary>The claims of documents as a dossier: a heading a document, an item a claim, its words as a footnote.</summary>
public static class CaseDossier
{
    /// <summary>The dossier of some documents.</summary>
    public static Dossier Of(IEnumerable<CasePart> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var maker = new DossierMaker();
        maker.Paragraph("Nothing here is said to be true: each item is what a text puts forward, with who says so.");
        string? last = null;
        foreach (var part in parts)
        {
            var document = part.Document;
            if (document.Id != last) maker.Heading(document.Title ?? document.File ?? document.Id);
            var about = new[] { document.Author, document.Source, document.Date?.ToString("uuuu-MM-dd", null) ?? "no date", document.File, document.Url };
            if (document.Id != last) maker.Paragraph(string.Join(" · ", about.OfType<string>()));
            last = document.Id;
            foreach (var claim in part.Claims)
                maker.Item($"{ClaimSentence.Of(claim)} ({Labels.Of(claim.Status)}{(ClaimSentence.Time(claim) is { } time ? $"; {time}" : "")})", [claim]);
        }
        return maker.Finish("Claims");
    }
}
