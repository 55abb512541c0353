using System.Text;
using Hearsay.Ingesting;
using NodaTime;
using static Hearsay.Tests.Ingesting.Inputs;

namespace Hearsay.Tests.Ingesting;

public sealed class ArticleLinesTests
{
    private static List<Ingested> Lines(string lines, IngestOptions? options = null) => [.. Ingester.FromJsonLines(new StringReader(lines), options ?? Plain)];

    [Fact]
    public void Each_line_is_a_document()
    {
        var read = Lines("\uFEFF{\"id\":7,\"title\":\"T\",\"date\":\"2015-08-21T10:00:00Z\",\"source\":\"S\",\"url\":\"https://a.example\",\"author\":[\"A\",\"B\"],\"text\":\"One.\\r\\nTwo.\"}\r\n\n{\"text\":\"x\"}");
        read.Count.ShouldBe(2);
        read.ForEach(one => one.ShouldBeClean());
        var document = read[0].Document!;
        (document.Text, document.File, document.Title, document.Date, document.DateBasis, document.Source, document.Url, document.Author)
            .ShouldBe(("One.\r\nTwo.", "7", "T", new LocalDate(2015, 8, 21), "article", "S", "https://a.example", "A, B"));
        read[1].Document!.Title.ShouldBeNull();
    }

    [Theory]
    [InlineData("{\"text\":")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{}")]
    [InlineData("{\"text\":5}")]
    [InlineData("{\"text\":null}")]
    [InlineData("{\"text\":\"\\ud800\"}")]
    [InlineData("{\"text\":\"a\"} {\"text\":\"b\"}")]
    public void A_bad_line_is_named_and_the_rest_is_read(string bad)
    {
        var read = Lines("{\"text\":\"One.\"}\n" + bad + "\n{\"text\":\"Three.\"}\n");
        read.Count.ShouldBe(3);
        read[1].ShouldFail("HS0109");
        read[1].Problems[0].Message.ShouldContain("Line 2");
        read[2].Document!.Text.ShouldBe("Three.");
    }

    [Fact]
    public void Deep_json_is_a_bad_line() => Lines(new string('[', 100_000))[0].ShouldFail("HS0109");

    [Fact]
    public void A_lone_surrogate_in_the_line_does_no_harm() => Lines("{\"text\":\"a\ud800 b\"}").Count.ShouldBe(1);

    [Fact]
    public void An_empty_text_is_HS0103() => Lines("{\"text\":\" \\n\"}")[0].ShouldFail("HS0103");

    [Fact]
    public void A_bad_date_is_noted() => Lines("{\"text\":\"One.\",\"date\":\"soon\"}")[0].Codes().ShouldBe(["HS0202"]);

    [Fact]
    public void A_line_beyond_the_limit_is_passed_over()
    {
        var read = Lines("{\"text\":\"" + new string('a', 200_000) + "\"}\n{\"text\":\"b\"}", new IngestOptions { MaxBytes = 100_000 });
        read[0].ShouldFail("HS0106");
        read[1].Document!.Text.ShouldBe("b");
    }

    [Fact]
    public void The_options_win_over_every_line() =>
        Lines("{\"text\":\"One.\",\"date\":\"2001-01-01\"}", new IngestOptions { Date = new LocalDate(2002, 2, 2) })[0].Document!.Date.ShouldBe(new LocalDate(2002, 2, 2));

    [Fact]
    public void Reads_no_further_than_asked() =>
        Ingester.FromJsonLines(new Endless(), Plain).Take(3).Select(one => one.Document!.Text).ShouldBe(["x", "x", "x"]);

    private sealed class Endless : TextReader
    {
        public override int Read(char[] buffer, int index, int count)
        {
            "{\"text\":\"x\"}\n".CopyTo(0, buffer, index, 13);
            return 13;
        }
    }
}
