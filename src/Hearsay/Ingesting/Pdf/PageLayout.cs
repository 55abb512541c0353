using System.Globalization;

namespace Hearsay.Ingesting.Pdf;

/// <summary>The running text of a document's pages.</summary>
/// <param name="Text">Paragraphs apart by a blank line; <see cref="Hyphens.Mark"/> where a word is broken at the end of a line.</param>
/// <param name="LeftOut">What stood on the pages and is not in the text, as a message, or null.</param>
internal sealed record PageLayout(string Text, string? LeftOut)
{
    private const int MaxQuoted = 4;

    public static PageLayout Of(IReadOnlyList<PdfPage> pages)
    {
        var lines = pages.Select(page => (Page: page, Lines: Lines(page.Number, page.Seen).ToList())).ToList();
        var heads = RunningHeads.Remove(lines);
        var marks = 0;
        var blocks = lines.Select(page => Blocks(page.Lines)).ToList();
        var flow = new Flow(blocks);
        foreach (var block in blocks.SelectMany(page => page))
        {
            flow.Add(block);
            marks += block.Lines.Sum(line => line.Marks);
        }
        return new PageLayout(flow.Text, Message(heads, marks));
    }

    /// <summary>The lines of a page: those from left to right first, then those of every other direction.</summary>
    public static IEnumerable<Line> Lines(int page, IEnumerable<Glyph> glyphs) => glyphs.Where(glyph => glyph.Size > 0).GroupBy(glyph => glyph.Angle)
        .OrderBy(group => group.Key == 0 ? 0 : 1).ThenByDescending(group => group.Count()).ThenBy(group => group.Key).SelectMany(group => LineFinder.Find(page, group));

    private static List<Block> Blocks(List<Line> lines) => [.. lines.GroupBy(line => line.Angle).SelectMany(group => ReadingOrder.Of([.. group]))];

    private static string? Message(List<Line> heads, int marks)
    {
        if (heads.Count == 0 && marks == 0) return null;
        var texts = heads.Select(line => line.Text).Where(text => text.Any(char.IsLetter)).Distinct(StringComparer.Ordinal).ToList();
        var quoted = string.Join(", ", texts.Take(MaxQuoted).Select(text => $"\"{HiddenText.Quoted(text)}\"")) + (texts.Count > MaxQuoted ? ", …" : "");
        var parts = new List<string>();
        if (heads.Count > 0)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{heads.Count} {(heads.Count == 1 ? "line" : "lines")} at the edges of pages (heads, feet, page numbers){(texts.Count > 0 ? $": {quoted}" : "")}"));
        if (marks > 0) parts.Add(string.Create(CultureInfo.InvariantCulture, $"{marks} {(marks == 1 ? "mark" : "marks")} of footnotes"));
        return $"Left out as no part of the text: {string.Join("; ", parts)}.";
    }
}
