using Hearsay.Tests.Support;

namespace Hearsay.Tests.Ingesting;

/// <summary>Texts that are laid out as a PDF come back as they were.</summary>
public sealed class PdfExamplesTests
{
    public static IEnumerable<TheoryDataRow<string, int>> Examples =>
        Repository.Files("examples", ".txt").SelectMany(file => new[] { 1, 2 }.Select(columns => new TheoryDataRow<string, int>(Repository.Relative(file), columns)));

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_in_columns_under_a_running_head_is_read_back(string example, int columns)
    {
        var text = File.ReadAllText(Repository.At(example));
        text = text[(text.IndexOf("---", 3, StringComparison.Ordinal) + 3)..];
        var paragraphs = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Plain).ToList();
        PdfLayoutTests.Text(Laid(paragraphs, columns)).Split("\n\n").ShouldBe(paragraphs);
    }

    /// <summary>Pages of 20 lines a column, of 80 letters together; a blank line between paragraphs; a head with the number of the page.</summary>
    private static PdfFile Laid(List<string> paragraphs, int columns)
    {
        const int linesOfPage = 20;
        var letters = columns == 1 ? 80 : 38;
        var lines = paragraphs.SelectMany(paragraph => PdfFilePage.Wrap(paragraph, letters).Append("")).ToList();
        var file = new PdfFile();
        for (var (at, number) = (0, 1); at < lines.Count; number++)
        {
            var page = file.Page();
            if (lines.Count > columns * linesOfPage) page.Text(60, 770, "The Ost Gazette").Text(480, 770, $"page {number}");
            for (var column = 0; column < columns && at < lines.Count; column++, at += linesOfPage)
                page.Lines(50 + (column * 260), 730, lines.Skip(at).Take(linesOfPage), 10);
        }
        return file;
    }

    /// <summary>The signs of the examples in Latin-1, with single blanks.</summary>
    private static string Plain(string text) => text.Replace('–', '-').Replace('—', '-').Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"').Replace("\u200E", "").Replace("  ", " ");
}
