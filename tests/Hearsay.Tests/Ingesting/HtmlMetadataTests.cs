using NodaTime;
using static Hearsay.Tests.Ingesting.Inputs;

namespace Hearsay.Tests.Ingesting;

public sealed class HtmlMetadataTests
{
    private static readonly LocalDate Day = new(2015, 8, 21);

    private static Document Page(string head, string body = "<p>The army attacked.</p>") => Read($"<html><head>{head}</head><body>{body}</body></html>", "a.html");

    private static Document Json(string json, string rest = "") => Page($"<script type=\"application/ld+json\">{json}</script>{rest}");

    private const string Node = """
        "headline":"The &quot;war&quot; &amp; peace","datePublished":"2015-08-21T23:00:00-05:00","dateModified":"2019-01-01",
        "author":[{"@type":"Person","name":"Ann Bell"},{"name":"Bob"}],"publisher":{"@type":"Organization","name":"Daily Paper"},
        "mainEntityOfPage":{"@id":"x"},"url":"https://a.example/war"
        """;

    public static TheoryData<string> Shapes => new()
    {
        $$"""{"@context":"https://schema.org","@type":"NewsArticle",{{Node}}}""",
        $$"""[{"@type":"BreadcrumbList","name":"no"},{"@type":["Thing","ReportageNewsArticle"],{{Node}}}]""",
        $$"""{"@graph":[{"@type":"WebSite","name":"no"},{"@type":"WebPage","name":"no","datePublished":"2001-01-01"},{"@type":"Article",{{Node}}}]}""",
        $$"""{"@type":"WebPage","name":"no","mainEntity":{"@type":"http://schema.org/BlogPosting",{{Node}} } }""",
        $$"""<!-- {"@type":"NewsArticle",{{Node}},} -->""",
        $$"""
        //<![CDATA[
        {"@type":"OpinionNewsArticle",{{Node}}};
        //]]>
        """,
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Json_ld_is_found_in_every_shape(string json)
    {
        var document = Json(json, "<meta property=og:title content=Other><meta property=article:published_time content=2014-01-01>");
        (document.Title, document.Date, document.DateBasis, document.Author, document.Source, document.Url)
            .ShouldBe(("The \"war\" & peace", Day, "JSON-LD", "Ann Bell, Bob", "Daily Paper", "https://a.example/war"));
    }

    [Fact]
    public void References_within_the_graph_are_followed()
    {
        var document = Json("""{"@graph":[{"@type":"Article","author":{"@id":"#a"},"publisher":{"@id":"#o"}},{"@id":"#a","name":"Ann"},{"@id":"#o","name":"Paper"}]}""");
        (document.Author, document.Source).ShouldBe(("Ann", "Paper"));
    }

    [Theory]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":\"cut of")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[[[]]]")]
    [InlineData("{\"@type\":5,\"headline\":[]}")]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":{\"a\":1},\"author\":7,\"datePublished\":[null],\"publisher\":null}")]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":\"\\ud800\"}")]
    [InlineData("{\"@type\":\"Product\",\"name\":\"Shoe\"}")]
    public void Json_ld_that_says_nothing_leaves_the_rest(string json)
    {
        var document = Json(json, "<meta property='og:title' content='The war'>");
        document.Title.ShouldBe("The war");
        document.Date.ShouldBeNull();
    }

    [Fact]
    public void Deep_json_ld_is_no_json() => Json(new string('[', 100_000)).Title.ShouldBeNull();

    [Theory]
    [InlineData("<meta property='article:published_time' content='2015-08-21T10:00:00Z'>", "article:published_time")]
    [InlineData("<meta content='Fri, 21 Aug 2015 10:00:00 GMT' name='PubDate'>", "pubdate")]
    [InlineData("<meta itemprop='datePublished' content='2015-08-21'>", "datepublished")]
    [InlineData("<meta name='DC.date.issued' content='20150821'>", "dc.date.issued")]
    [InlineData("<meta name=date content='soon'><meta name=publish-date content='August 21, 2015'>", "publish-date")]
    public void Meta_dates(string head, string basis)
    {
        var document = Page(head);
        (document.Date, document.DateBasis).ShouldBe((Day, basis));
    }

    [Theory]
    [InlineData("<time datetime='2015-08-21'>yesterday</time>")]
    [InlineData("<time datetime='2001-01-01'>old</time><time itemprop='datePublished' datetime='2015-08-21T10:00'></time>")]
    [InlineData("<time datetime='2001-01-01'></time><article><time datetime='2015-08-21 10:00'></time></article>")]
    [InlineData("<time pubdate>21 August 2015</time>")]
    public void Time_elements(string body)
    {
        var document = Page("", body + "<p>The army attacked.</p>");
        (document.Date, document.DateBasis).ShouldBe((Day, "time element"));
    }

    [Fact]
    public void The_date_of_change_is_not_the_date() => Page("<meta property='article:modified_time' content='2015-08-21'>").Date.ShouldBeNull();

    [Theory]
    [InlineData("<title>The war - Daily Paper</title><meta property='og:site_name' content='Daily Paper'>", "The war")]
    [InlineData("<title>The war | Daily Paper</title>", "The war | Daily Paper")]
    [InlineData("<title>Daily Paper</title><meta property='og:site_name' content='Daily Paper'>", "Daily Paper")]
    [InlineData("<title>AT&amp;amp;T &lt;b&gt; \n x</title>", "AT&amp;T <b> x")]
    [InlineData("<title>no</title><meta name='twitter:title' content='&quot;War&quot;'>", "\"War\"")]
    [InlineData("<title> </title>", null)]
    public void Titles(string head, string? title) => Page(head).Title.ShouldBe(title);

    [Fact]
    public void The_only_heading_comes_before_the_title_element() => Page("<title>War - Site</title>", "<h1>The <i>war</i></h1><p>Text.</p>").Title.ShouldBe("The war");

    [Theory]
    [InlineData("<link rel='canonical' href='https://a.example/x'><meta property=og:url content='https://b.example'>", "https://a.example/x")]
    [InlineData("<meta property=og:url content='http://b.example/y'>", "http://b.example/y")]
    [InlineData("<link rel=canonical href='javascript:alert(1)'>", null)]
    [InlineData("<link rel=canonical href='/relative'>", null)]
    [InlineData("<link rel=canonical href='https://a b'>", null)]
    public void Addresses(string head, string? url) => Page(head).Url.ShouldBe(url);

    [Theory]
    [InlineData("<meta name=author content=' Ann  Bell '>", "Ann Bell")]
    [InlineData("<meta property='article:author' content='https://social.example/ann'>", null)]
    public void Authors(string head, string? author) => Page(head).Author.ShouldBe(author);

    [Fact]
    public void A_byline_marked_in_the_text() => Page("", "<a rel=author href=x>Ann Bell</a><p>Text.</p>").Author.ShouldBe("Ann Bell");
}
