using NodaTime;
using static Hearsay.Tests.Ingesting.Inputs;

namespace Hearsay.Tests.Ingesting;

public sealed class FrontMatterTests
{
    [Theory]
    [InlineData("a.txt", "\n")]
    [InlineData("a.md", "\r\n")]
    public void Is_read_and_taken_off(string name, string newline)
    {
        var text = string.Join(newline, "---", "title: \"The \\\"war\\\": a view\"", "Date: 21 August 2015", "source: 'It''s'", "url: https://a.example/x",
            "author:", "  - Ann", "  - Bob", "tags: [x, y]", "---", "The army attacked.");
        var ingested = Ingest("\uFEFF" + text, name);
        ingested.ShouldBeClean();
        var document = ingested.Document!;
        document.Text.ShouldBe("The army attacked.");
        (document.Title, document.Date, document.DateBasis, document.Source, document.Url, document.Author)
            .ShouldBe(("The \"war\": a view", new LocalDate(2015, 8, 21), "front matter", "It's", "https://a.example/x", "Ann, Bob"));
    }

    [Theory]
    [InlineData("---\nThe army attacked.\n---\nIt said so.")]
    [InlineData("---\n\nThe army attacked.")]
    [InlineData("---\n---\nThe army attacked.")]
    [InlineData("-----\ntitle: a\n-----\nThe army attacked.")]
    [InlineData("--- title: a\nThe army.")]
    [InlineData("---\nNote: this is text\nand goes on\n---\nThe army attacked.")]
    [InlineData("---\nhttp://a.example\n---\nThe army attacked.")]
    [InlineData("---\nNote: this is never closed.")]
    [InlineData("---")]
    [InlineData("\n---\ntitle: a\n---\nThe army.")]
    public void A_text_that_begins_with_dashes_has_none(string text)
    {
        var ingested = Ingest(text);
        ingested.ShouldBeClean();
        ingested.Document!.Text.ShouldBe(text);
    }

    [Fact]
    public void A_block_without_known_names_is_passed_over() => Read("---\nlayout: post\n# note\n---\nThe army.").Text.ShouldBe("The army.");

    [Fact]
    public void A_line_of_another_form_is_noted()
    {
        var ingested = Ingest("---\ntitle: A\nwhat is this\n---\nThe army attacked.");
        ingested.Codes().ShouldBe(["HS0112"]);
        ingested.Problems[0].Message.ShouldContain("Line 3");
        ingested.Document!.Title.ShouldBe("A");
        ingested.Document.Text.ShouldBe("The army attacked.");
    }

    [Fact]
    public void A_block_that_is_not_closed_is_text()
    {
        var ingested = Ingest("---\ntitle: A\n\nThe army attacked.");
        ingested.Codes().ShouldBe(["HS0112"]);
        ingested.Document!.Text.ShouldBe("---\ntitle: A\n\nThe army attacked.");
    }

    [Fact]
    public void A_bad_date_is_noted_and_left_out()
    {
        var ingested = Ingest("---\ndate: 2015-02-31\n---\nThe army attacked.");
        ingested.Codes().ShouldBe(["HS0202"]);
        ingested.Document!.Date.ShouldBeNull();
        ingested.Document.DateBasis.ShouldBeNull();
    }

    [Fact]
    public void The_first_of_two_equal_names_counts() => Read("---\ntitle: A\ntitle: B\n---\nText.").Title.ShouldBe("A");

    [Fact]
    public void Folded_text_is_one_line() => Read("---\ntitle: >\n  The war\n  goes on\n---\nText.").Title.ShouldBe("The war goes on");

    [Fact]
    public void A_file_of_nothing_else_is_empty() => Ingest("---\ntitle: A\n---\n\n").ShouldFail("HS0103");
}
