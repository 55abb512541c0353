using NodaTime;
using static Hearsay.Tests.Ingesting.Inputs;

namespace Hearsay.Tests.Ingesting;

public sealed class TextHeadingTests
{
    private const string Body = "The army attacked the town on Monday, the ministry said. Five people died.";

    [Theory]
    [InlineData("Army attacks town\n\n" + Body)]
    [InlineData("Army attacks town\r\n\r\n" + Body)]
    [InlineData("\n  Army attacks town  \n\n\n" + Body)]
    [InlineData("Army attacks town\nFriday, August 21, 2015\n" + Body)]
    [InlineData("Friday, August 21, 2015\n\nArmy attacks town\n\n" + Body)]
    [InlineData("Army attacks town\n" + Body + " " + Body + " " + Body)]
    public void A_short_first_line_is_the_title(string text)
    {
        var document = Read(text);
        document.Title.ShouldBe("Army attacks town");
        document.Text.ShouldBe(text);
    }

    [Theory]
    [InlineData(Body)]
    [InlineData(Body + "\n\n" + Body)]
    [InlineData("The army attacked the town on Monday and\nkilled five people in it, said\nthe ministry.")]
    [InlineData("Dear Sir,\n\n" + Body)]
    [InlineData("and so it went on\n\n" + Body)]
    [InlineData("* * *\n\n" + Body)]
    [InlineData("One line")]
    [InlineData("Apples\n\nPears\n\nPlums")]
    public void Other_first_lines_are_not(string text) => Read(text).Title.ShouldBeNull();

    [Theory]
    [InlineData("Army attacks town\n\nFriday, August 21, 2015\n\n" + Body)]
    [InlineData("August 21, 2015\n" + Body)]
    [InlineData("Army attacks town\nBy Ann Bell\n2015-08-21\n\n" + Body)]
    public void A_date_alone_on_an_early_line_is_the_date(string text)
    {
        var document = Read(text);
        document.Date.ShouldBe(new LocalDate(2015, 8, 21));
        document.DateBasis.ShouldBe("date line");
    }

    [Theory]
    [InlineData("On August 21, 2015 the army attacked.")]
    [InlineData("KABUL, August 21, 2015 - The army attacked.")]
    [InlineData("1.\n2.\n3.\n4.\n5.\n6.\nAugust 21, 2015\n")]
    public void A_date_within_a_line_or_further_down_is_not(string text) => Read(text).Date.ShouldBeNull();

    [Fact]
    public void Front_matter_comes_first()
    {
        var document = Read("---\ntitle: T\ndate: 2001-02-03\n---\nArmy attacks town\n\nAugust 21, 2015\n\n" + Body);
        (document.Title, document.Date, document.DateBasis).ShouldBe(("T", new LocalDate(2001, 2, 3), "front matter"));
    }
}
