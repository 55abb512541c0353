using CsCheck;
using static Hearsay.Tests.Ingesting.Inputs;

namespace Hearsay.Tests.Ingesting;

/// <summary>Texts put together at random of pieces that parsers stumble over: every one gives a document or a fatal problem.</summary>
public sealed class HostileTests
{
    private static readonly string[] Pieces =
    [
        "<div>", "</div>", "<p>", "</p>", "<p hidden>", "<article>", "</article>", "<table><tr><td>", "</table>", "<b>", "</b>", "<a href='", "'>", "\"", "<br><br>",
        "<svg>", "<math>", "<template>", "<noscript>", "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":", "</script>", "<!--", "-->",
        "<style>", "</style>", "<textarea>", "<select><option>", "<frameset>", "<li style='color:", "<time datetime=2015-08-21>", "<meta property=og:title content=", "<img srcset='a 1x, b'>",
        "---\n", "title: ", "date: ", "\n", "\r\n", "\r", "\n\n", "> ", "- ", "1. ", "# ", "```", "[a](", "![", "](b)", "[x]: y", "**", "_", "`", "| a | b |\n|---|---|\n",
        "    ", "\t", "&amp;", "&#xD800;", "&nbsp", "\0", "\u202E", "\u200B", "\uFEFF", "\u0301", "\uD800", "\uDC00", "😀", "国防部", "August 21, 2015", "{\"text\":", "}",
        "The army, said the ministry, attacked the town, and five people died in it on Monday. ", "word ",
    ];

    private static readonly Gen<string> Text = Gen.Int[0, Pieces.Length - 1].Array[0, 60].Select(numbers => string.Concat(numbers.Select(i => Pieces[i])));

    [Theory]
    [InlineData("a.txt", "")]
    [InlineData("a.md", "")]
    [InlineData("a.html", "")]
    [InlineData("a.html", "<!doctype html><html><body>")]
    public void Any_text_gives_a_document_or_a_fatal_problem(string name, string start) => Text.Sample(
        text =>
        {
            var ingested = Ingest(start + text, name);
            (ingested.Document is null).ShouldBe(ingested.Problems.Any(problem => problem.Fatal));
            ingested.Problems.All(problem => Errors.Of(problem.Code).Code == problem.Code).ShouldBeTrue();
        },
        iter: 500, threads: 1);

    [Theory]
    [InlineData("a.txt", "")]
    [InlineData("a.md", "# ")]
    [InlineData("a.md", "")]
    [InlineData("a.html", "<p>")]
    public void A_hundred_thousand_characters_without_a_blank_are_read(string name, string start) =>
        Read(start + new string('é', 100_000), name).Text.ShouldEndWith("éé");
}
