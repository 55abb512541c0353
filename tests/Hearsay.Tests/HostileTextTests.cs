using System.Text;
using System.Text.Json;
using CsCheck;
using Hearsay.Exporting;
using Hearsay.Tests.Support;

namespace Hearsay.Tests;

/// <summary>10,000 random and hostile strings through the whole reader: no crash, and every span of every output holds the words that it says.</summary>
/// <remarks>Most strings share documents, a paragraph each, since a document costs more than a string; 400 are documents of their own.</remarks>
public sealed class HostileTextTests
{
    private static readonly string[] Pieces =
    [
        "Norland", " ", "  ", "\t", "attacked", "said", "\"", "“", "”", "'", "’s", ".", ",", "…", "(", ")", "in 2019", "Monday", "Reuters", "the minister", "denied that", "\r\n", "\r", "\n",
        "\n\n", "\u2028", "\u0085", "\0", "\u0007", "\u200B", "\u200D", "\u200E", "\u202E", "\u2066", "\uFEFF", "\uFFFE", "\uFFFF", "\u0301", "e\u0301\u0323\u0308", "\u0F73", "ﷺ", "שלום", "السلام",
        "한국", "中国外交部", "ไทย", "𝕬", "🛩️", "👩‍👩‍👧‍👦", "🇺🇸", "\uD83D", "\uDEE9", "\uDBFF", "İ", "ß", "ǅ", "½", "5,000", "$5", "30%", "-", "—", "U.S.", "<b>", "&amp;", "http://a.b/c?d=e", "a@b.c", "A", "a",
    ];

    private static readonly Gen<string> Hostile = Gen.OneOf(
        Gen.Int[0, Pieces.Length - 1].Array[0, 8].Select(picks => string.Concat(picks.Select(pick => Pieces[pick]))),
        Gen.Char.Array[0, 12].Select(letters => new string(letters)),
        Gen.Char['\u0020', '\u007E'].Array[0, 16].Select(letters => new string(letters)));

    [Fact]
    public void Strings_that_share_documents_are_read()
    {
        for (uint document = 0; document < 48; document++) Check(string.Join("\n\n", Strings(document, 200)));
    }

    [Fact]
    public void Strings_that_are_documents_are_read()
    {
        foreach (var text in Strings(1000, 400)) Check(text);
    }

    [Theory]
    [InlineData("x", 100_000)]
    [InlineData("\u0301", 20_000)]
    [InlineData("🛩", 4_000)]
    [InlineData("“", 2_000)]
    [InlineData("\r\n", 20_000)]
    [InlineData("(", 2_000)]
    [InlineData("said ", 2_000)]
    [InlineData("Norland, ", 2_000)]
    public void Long_runs_of_one_thing_are_read(string unit, int times) => Check(string.Concat(Enumerable.Repeat(unit, times)));

    /// <summary>The same strings in every run.</summary>
    private static IEnumerable<string> Strings(uint stream, int count)
    {
        var random = new PCG(stream, 20_000_101);
        for (var i = 0; i < count; i++) yield return Hostile.Generate(random, null, out _);
    }

    private static void Check(string text)
    {
        var reading = Shared.Reader.Read(new Document(text));
        var points = CodePoints.WellFormed(text).EnumerateRunes().ToArray();
        foreach (var line in ClaimJson.Lines(reading)) CheckWords(line, points);
        CheckWords(AnnotationJson.Line(reading), points);
        foreach (var row in ClaimCsv.Lines(reading)) row.ShouldNotBeEmpty();
        ClaimMarkdown.Section(reading).ShouldNotBeEmpty();
    }

    private static void CheckWords(string line, Rune[] points)
    {
        line.ShouldNotContain("\n");
        using var json = JsonDocument.Parse(line);
        JsonWords.Check(json.RootElement, points);
    }
}
