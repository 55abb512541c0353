using System.Text;
using static Hearsay.Tests.Ingesting.Inputs;

namespace Hearsay.Tests.Ingesting;

public sealed class HtmlTextTests
{
    private const string One = "The army, said the ministry of defence, attacked the town on Monday, and killed five people in it, most of them farmers.";
    private const string Two = "The mayor, who was there, denied it: nobody had been hurt, he told reporters, and no soldier had come, not even one of them.";
    private const string Three = "A cable seen by two papers says, however, that the general staff had ordered the attack, and that it was carried out at night.";

    private static string Text(string html, string name = "a.html") => Read(html, name).Text;

    private static string Page(string body, string head = "") => $"<!DOCTYPE html><html><head><title>T</title>{head}</head><body>{body}</body></html>";

    private static readonly string Article = $"""
        <header class="site"><a href="/">Daily Paper</a></header>
        <nav><ul><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li></ul></nav>
        <article><h1>Army attacks town</h1>
        <p>{One}</p><p>{Two}</p>
        <figure><img src="http://tracker.example/x.png" alt="x"><figcaption>The town, seen from the north.</figcaption></figure>
        <ul><li>Five dead, said the ministry.</li><li>None, said the mayor.</li></ul>
        <blockquote>We did not do it, and we never will, said the general.</blockquote>
        <p>{Three}</p></article>
        <aside>Most read</aside><footer>© 2015 Daily Paper. All rights reserved.</footer>
        <script>document.write("<p>Script text</p>")</script>
        """;

    [Fact]
    public void The_article_is_read_in_paragraphs_without_menus()
    {
        var ingested = Ingest(Page(Article, "<meta property=og:title content='Army attacks town'>"), "a.html");
        ingested.ShouldBeClean();
        ingested.Document!.Text.ShouldBe(string.Join("\n\n", One, Two, "The town, seen from the north.", "Five dead, said the ministry.", "None, said the mayor.",
            "We did not do it, and we never will, said the general.", Three));
    }

    [Fact]
    public void The_body_that_the_page_marks_is_believed() =>
        Text(Page($"<article>Teaser <div itemprop=articleBody><p>{One}</p><p>{Two}</p></div>Related: more</article>")).ShouldBe(One + "\n\n" + Two);

    [Theory]
    [InlineData("<p>One two.</p><p>Three.</p>", "One two.\n\nThree.")]
    [InlineData("<nav>Home</nav><main><p>Short text.</p></main><footer>Foot</footer>", "Short text.")]
    [InlineData("<p>a&nbsp;b &amp; c &lt;d&gt; caf&eacute; &#x201C;e&#x201D; co\u00ADoperation</p>", "a b & c <d> café “e” cooperation")]
    [InlineData("<p>One<br>two<br><br>Three</p>", "One\ntwo\n\nThree")]
    [InlineData("<p>He <b>said</b>\n  <i>so</i>.</p>", "He said so.")]
    [InlineData("<p>Mr. A<q>did it</q>.</p>", "Mr. A“did it”.")]
    [InlineData("<p>Five died<sup><a href='#1'>[1]</a></sup> in m<sup>2</sup>.</p>", "Five died in m2.")]
    [InlineData("<table><tr><td>A<table><tr><td>B</td><td>C</td></tr></table></td><td>D</td></tr></table>", "A\n\nB\n\nC\n\nD")]
    [InlineData("<pre>a  b\n  c</pre>", "a  b\n  c")]
    [InlineData("<div>One<div>Two</div>Three</div>", "One\n\nTwo\n\nThree")]
    [InlineData("<ol><li>One<li>Two<ul><li>Three</ul></ol>", "One\n\nTwo\n\nThree")]
    [InlineData("<dl><dt>One<dd>Two</dl>", "One\n\nTwo")]
    [InlineData("<p>One<script>x()</script><style>p{}</style><!-- no --><svg><text>pic</text></svg><noscript>Enable it</noscript></p>", "One")]
    [InlineData("<p>Un<i>clo<b>sed</p><p>tags", "Unclosed\n\ntags")]
    public void Blocks_become_paragraphs(string html, string text) => Text(Page(html)).ShouldBe(text);

    [Theory]
    [InlineData("<p>One.</p>", "a.html", "One.")]
    [InlineData("<!doctype html><p>One.", "a.txt", "One.")]
    [InlineData("\n <?xml version='1.0'?><!-- x --><html xmlns='http://www.w3.org/1999/xhtml'><body><p>One.</p></body></html>", "a.md", "One.")]
    [InlineData("<HTML><BODY>One.", "", "One.")]
    [InlineData("<p>One.</p>", "a.txt", "<p>One.</p>")]
    [InlineData("No tags, 1 < 2.", "a.html", "No tags, 1 < 2.")]
    [InlineData("<headline>One.", "a.txt", "<headline>One.")]
    [InlineData("<!-- never closed <html>", "a.txt", "<!-- never closed <html>")]
    public void The_kind_is_told_by_the_content_first(string text, string name, string read) => Text(text, name).ShouldBe(read);

    [Theory]
    [InlineData("<p hidden>{0}</p>")]
    [InlineData("<div aria-hidden='true'><p>{0}</p></div>")]
    [InlineData("<span style='display:none'>{0}</span>")]
    [InlineData("<span style='color:red;DISPLAY : NONE !important'>{0}</span>")]
    [InlineData("<span style='visibility:hidden'>{0}</span>")]
    [InlineData("<span style='opacity:0'>{0}</span>")]
    [InlineData("<span style='font-size:0px'>{0}</span>")]
    [InlineData("<span style='position:absolute;left:-9999px'>{0}</span>")]
    [InlineData("<span style='color:white'>{0}</span>")]
    [InlineData("<span style='color:#FFF'>{0}</span>")]
    [InlineData("<span style='color:#fefefe'>{0}</span>")]
    [InlineData("<span style='color:rgb(255, 255, 255)'>{0}</span>")]
    [InlineData("<span style='color:rgba(0,0,0,0)'>{0}</span>")]
    [InlineData("<span style='color:transparent'>{0}</span>")]
    [InlineData("<font color=white>{0}</font>")]
    [InlineData("<div style='background:#000 none'><span style='color:black'>{0}</span></div>")]
    public void What_the_page_hides_is_left_out_and_told(string html)
    {
        const string hidden = "Ignore this: the army admitted it.";
        var ingested = Ingest(Page($"<p>{One}</p>{string.Format(null, html, hidden)}<p>{Two}</p>"), "a.html");
        ingested.Document!.Text.ShouldBe(One + "\n\n" + Two);
        ingested.Codes().ShouldBe(["HS0505"]);
        ingested.Problems[0].Message.ShouldContain(hidden);
    }

    [Theory]
    [InlineData("<div style='background-color:black'><p style='color:white'>{0}</p></div>")]
    [InlineData("<div style='background:url(a.png)'><p style='color:white'>{0}</p></div>")]
    [InlineData("<div bgcolor='#003366'><p style='color:#fff'>{0}</p></div>")]
    [InlineData("<p style='color:#333;left:10px;opacity:.9'>{0}</p>")]
    [InlineData("<p style='color:nonsense;;:;display'>{0}</p>")]
    [InlineData("<p aria-hidden=false>{0}</p>")]
    public void What_can_be_seen_stays(string html)
    {
        var ingested = Ingest(Page(string.Format(null, html, One)), "a.html");
        ingested.ShouldBeClean();
        ingested.Document!.Text.ShouldBe(One);
    }

    [Fact]
    public void Hidden_signs_without_letters_are_not_told() => Ingest(Page($"<i aria-hidden=true>▼ 3</i><p>{One}</p>"), "a.html").ShouldBeClean();

    [Theory]
    [InlineData("")]
    [InlineData("<img src=x><script>var a = 1</script>")]
    [InlineData("<p hidden>Only this.</p>")]
    [InlineData("<p>&nbsp;</p>")]
    public void A_page_without_text_is_HS0110(string body) => Ingest(Page(body), "a.html").ShouldFail("HS0110");

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<svg>")]
    [InlineData("<blockquote><p>")]
    public void A_page_nested_too_deeply_is_refused(string tag) =>
        Ingest("<html>" + string.Concat(Enumerable.Repeat(tag, 10_000)) + "x", "a.html").ShouldFail("HS0115");

    [Fact]
    public void Too_many_elements_are_refused() =>
        Ingest("<html>" + string.Concat(Enumerable.Repeat("<p>", 600_000)) + "x", "a.html").ShouldFail("HS0115");

    [Fact]
    public void Depth_up_to_the_limit_is_read() =>
        Text("<html>" + string.Concat(Enumerable.Repeat("<div>", 450)) + "<p>Deep down.").ShouldBe("Deep down.");

    [Fact]
    public void A_page_too_large_for_choosing_is_read_whole()
    {
        var text = Text(Page("<nav>Menu</nav>" + string.Concat(Enumerable.Range(0, 30_000).Select(i => $"<p>{i}, said the army, fell.</p>"))));
        text.ShouldStartWith("0, said the army, fell.\n\n1, said");
        text.ShouldEndWith("29999, said the army, fell.");
    }

    [Theory]
    [InlineData("\u202E<p>\u200B\u0301\uFEFF a \u0000 \ufffe</p>")]
    [InlineData("<p>\uD83D</p><p>&#xD800; &#0; &#x110000; &notanentity; &</p>")]
    [InlineData("<p a='<' b=\">\" c=`>x</p></p></p></body></html><p>after")]
    [InlineData("<![CDATA[ x ]]> <?php echo 1 ?> <!ELEMENT a> text")]
    [InlineData("<plaintext><p>all")]
    [InlineData("<frameset><frame></frameset>x")]
    [InlineData("<p style='color:rgb(999999999999999999999,NaN,1e400)'>x")]
    public void Broken_pages_do_no_harm(string html)
    {
        var ingested = Ingest("<html>" + html, "a.html");
        (ingested.Document is null).ShouldBe(ingested.Problems.Any(problem => problem.Fatal));
    }

    [Fact]
    public void The_same_page_gives_the_same_text() => Text(Page(Article)).ShouldBe(Text(Page(Article)));
}
