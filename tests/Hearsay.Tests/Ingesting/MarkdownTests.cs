using static Hearsay.Tests.Ingesting.Inputs;

namespace Hearsay.Tests.Ingesting;

public sealed class MarkdownTests
{
    private static string Text(string markdown) => Read(markdown, "a.md").Text;

    [Theory]
    [InlineData("# The war\n\nThe *army* **attacked**\nthe `town`.", "The war\n\nThe army attacked the town.")]
    [InlineData("The war\n=======\nText.", "The war\n\nText.")]
    [InlineData("- One\n- Two\n  - Three\n1. Four", "One\n\nTwo\n\nThree\n\nFour")]
    [InlineData("> Quoted\n> words.\n\nText.", "Quoted words.\n\nText.")]
    [InlineData("The [ministry](https://a.example \"x\") said; see [it][1].\n\n[1]: https://b.example", "The ministry said; see it.")]
    [InlineData("A ![photo](a.png)picture <https://a.example> end.", "A picture end.")]
    [InlineData("Before\n\n<div hidden>\nraw\n</div>\n\nafter <b>bold</b> words.", "Before\n\nafter bold words.")]
    [InlineData("One  \nTwo\\\nThree<br>Four", "One\nTwo\nThree\nFour")]
    [InlineData("```\ncode  here\n  more\n```\n\n    indented", "code  here\n  more\n\nindented")]
    [InlineData("AT&amp;T said &ldquo;no&rdquo; \\*here\\*.", "AT&T said “no” *here*.")]
    [InlineData("| A | B |\n|---|---|\n| one | two |", "A\n\nB\n\none\n\ntwo")]
    [InlineData("One\n\n***\n\nTwo", "One\n\nTwo")]
    [InlineData("Nothing special - at all.", "Nothing special - at all.")]
    public void Blocks_become_paragraphs(string markdown, string text) => Text(markdown).ShouldBe(text);

    [Fact]
    public void The_first_heading_is_the_title() => Read("Intro.\n\n# The *war*\n\n# Second\n", "a.md").Title.ShouldBe("The war");

    [Fact]
    public void Front_matter_is_read_before() => Read("---\ntitle: T\n---\n# The war\n\nText.", "a.md").Title.ShouldBe("T");

    [Theory]
    [InlineData("Text.\n\n<div>Words here.</div>\n\nMore.", true)]
    [InlineData("Text.\n\n<!-- a comment -->\n\nMore.", false)]
    [InlineData("Text.\n\n<div class=box>\n\nMore.\n\n</div>", false)]
    public void Words_that_go_with_raw_html_are_told(string markdown, bool told)
    {
        var ingested = Ingest(markdown, "a.md");
        ingested.Document!.Text.ShouldBe("Text.\n\nMore.");
        ingested.Codes().ShouldBe(told ? ["HS0506"] : []);
    }

    [Fact]
    public void Many_link_definitions_in_a_row_make_it_plain_text() =>
        Ingest(string.Concat(Enumerable.Repeat("[a]: b\n", 3_000)), "a.md").Codes().ShouldBe(["HS0507"]);

    [Fact]
    public void Marks_in_a_text_file_stay() => Read("# The *war*\n\nText.").Text.ShouldBe("# The *war*\n\nText.");

    [Fact]
    public void Nothing_but_a_picture_is_empty() => Ingest("![x](y.png)", "a.md").ShouldFail("HS0103");

    [Theory]
    [InlineData(">")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("*a _b ")]
    public void Nested_beyond_the_limit_it_is_plain_text(string part)
    {
        var markdown = string.Concat(Enumerable.Repeat(part, 2_000)) + " end";
        var ingested = Ingest(markdown, "a.md");
        ingested.Document!.Text.ShouldEndWith(" end");
        if (ingested.Problems.Count > 0) ingested.Codes().ShouldBe(["HS0507"]);
    }

    [Theory]
    [InlineData("[a](")]
    [InlineData("![[]()")]
    [InlineData("<a b=\"")]
    [InlineData("x")]
    [InlineData("`a``")]
    [InlineData("\ud800")]
    public void Huge_paragraphs_keep_their_marks(string part)
    {
        var ingested = Ingest(string.Concat(Enumerable.Repeat(part, 50_000)) + " end", "a.md");
        ingested.Document!.Text.ShouldEndWith(" end");
    }
}
