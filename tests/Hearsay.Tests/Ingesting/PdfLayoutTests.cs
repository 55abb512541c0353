using Hearsay.Ingesting.Pdf;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Ingesting;

/// <summary>The text of a page comes in the order it is read in, as paragraphs, without what belongs to the page alone.</summary>
public sealed class PdfLayoutTests
{
    private const string First = "The army of Norland shelled the harbour of Port Ost on Monday night and the government of Ostmark said that it would answer in kind and without delay.";
    private const string Second = "Many people left the town in the days after the attack and the harbour stayed closed for a week while ships waited outside it in heavy weather.";
    private const string Third = "The minister denied the report in a letter to the newspaper and called it a fabrication made by people who wish the country no good at all.";

    internal static PdfReply Read(PdfFile file, bool scans = false) => PdfText.Read(file.ToBytes(), scans);

    internal static string Text(PdfFile file)
    {
        var reply = Read(file);
        reply.Failure.ShouldBeNull();
        return Hyphens.Decide(reply.Text!);
    }

    [Fact]
    public void Lines_are_joined_and_paragraphs_kept()
    {
        var file = new PdfFile();
        file.Page().Lines(60, 700, [.. PdfFilePage.Wrap(First, 50), "", .. PdfFilePage.Wrap(Second, 50)]);
        Text(file).ShouldBe($"{First}\n\n{Second}");
    }

    [Fact]
    public void A_paragraph_ends_at_a_short_line_and_at_an_indent()
    {
        var file = new PdfFile();
        var (first, second) = (PdfFilePage.Wrap(First, 50), PdfFilePage.Wrap(Second, 50));
        var page = file.Page();
        page.Lines(60, 700, [.. first, .. second]);
        var third = PdfFilePage.Wrap(Third, 46);
        var y = 700 - (14.4 * (first.Count + second.Count));
        page.Text(84, y, third[0], font: "F3").Lines(60, y - 14.4, third.Skip(1));
        Text(file).ShouldBe($"{First}\n\n{Second}\n\n{Third}");
    }

    [Fact]
    public void A_heading_in_another_size_or_weight_is_a_paragraph_of_its_own()
    {
        var file = new PdfFile();
        file.Page().Text(60, 740, "Norland shells Port Ost", 20).Text(60, 715, "By our own correspondent", font: "F2").Lines(60, 700, PdfFilePage.Wrap(First, 50));
        Text(file).ShouldBe($"Norland shells Port Ost\n\nBy our own correspondent\n\n{First}");
    }

    [Fact]
    public void Columns_are_read_one_after_the_other_below_what_spans_them()
    {
        var file = new PdfFile();
        file.Page().Text(60, 740, "Norland shells Port Ost, and Ostmark announces its answer", 18)
            .Lines(60, 700, PdfFilePage.Wrap(First, 30)).Lines(310, 700, PdfFilePage.Wrap(Second, 30))
            .Text(60, 560, "A further matter that spans the two columns of the whole page", 18)
            .Lines(60, 520, PdfFilePage.Wrap(Third, 30)).Lines(310, 520, PdfFilePage.Wrap(Second, 30));
        Text(file).ShouldBe($"Norland shells Port Ost, and Ostmark announces its answer\n\n{First}\n\n{Second}\n\nA further matter that spans the two columns of the whole page\n\n{Third}\n\n{Second}");
    }

    [Fact]
    public void The_order_of_painting_does_not_matter()
    {
        var file = new PdfFile();
        file.Page().Lines(310, 700, PdfFilePage.Wrap(Second, 30)).Lines(60, 700, PdfFilePage.Wrap(First, 30));
        Text(file).ShouldBe($"{First}\n\n{Second}");
    }

    [Fact]
    public void A_paragraph_goes_on_over_columns_and_pages()
    {
        var lines = PdfFilePage.Wrap($"{First} {Second} {Third}", 30);
        var file = new PdfFile();
        file.Page().Lines(60, 700, lines.Take(5)).Lines(310, 700, lines.Skip(5).Take(5));
        file.Page().Lines(60, 700, lines.Skip(10));
        Text(file).ShouldBe($"{First} {Second} {Third}");
    }

    [Fact]
    public void Heads_feet_and_page_numbers_are_left_out_and_told()
    {
        var file = new PdfFile();
        foreach (var (text, number) in new[] { (First, 7), (Second, 8), (Third, 9) })
            file.Page().Text(60, 770, "The Ost Gazette").Text(400, 770, $"4 March 2019, page {number}").Lines(60, 700, PdfFilePage.Wrap(text, 50)).Text(300, 30, $"– {number} –");
        var reply = Read(file);
        reply.Text.ShouldBe($"{First}\n\n{Second}\n\n{Third}");
        reply.Notes.ShouldBe([("HS0511", "Left out as no part of the text: 9 lines at the edges of pages (heads, feet, page numbers): \"The Ost Gazette\", \"4 March 2019, page 7\", \"4 March 2019, page 8\", \"4 March 2019, page 9\".")]);
    }

    [Fact]
    public void What_the_file_marks_as_a_head_is_one_but_only_at_the_edge_of_the_page()
    {
        var file = new PdfFile();
        file.Page().Raw("/Artifact << /Type /Pagination /Subtype /Header >> BDC").Text(60, 770, "The Ost Gazette").Raw("EMC").Lines(60, 700, PdfFilePage.Wrap(First, 50))
            .Raw("/Artifact << /Type /Pagination >> BDC").Text(60, 400, "Ostmark denied it.").Raw("EMC");
        var reply = Read(file);
        reply.Text.ShouldBe($"{First}\n\nOstmark denied it.");
        reply.Notes.ShouldBe([("HS0511", "Left out as no part of the text: 1 line at the edges of pages (heads, feet, page numbers): \"The Ost Gazette\".")]);
    }

    [Fact]
    public void A_line_with_an_address_in_smaller_letters_belongs_to_its_paragraph()
    {
        var file = new PdfFile();
        file.Page().Text(60, 700, "The report of the ministry on the harbour was found", 12).Text(60, 685, "at", 12).Text(75, 685, "http://www.example.org/reports/2019/harbour/a", 9).Text(275, 685, "by us.", 12);
        Text(file).ShouldBe("The report of the ministry on the harbour was found at http://www.example.org/reports/2019/harbour/a by us.");
    }

    [Fact]
    public void A_line_of_the_text_that_comes_twice_stays()
    {
        var file = new PdfFile();
        for (var i = 0; i < 2; i++) file.Page().Lines(60, 700, PdfFilePage.Wrap(First, 50));
        Text(file).ShouldBe($"{First}\n\n{First}");
    }

    [Theory]
    [InlineData("the govern-", "ment of Norland", "the government of Norland")]
    [InlineData("a long-", "term plan", "a long-term plan")]
    [InlineData("the Iran-", "backed group", "the Iran-backed group")]
    [InlineData("the Franco-", "German brigade", "the Franco-German brigade")]
    [InlineData("an Su-", "27 aircraft", "an Su-27 aircraft")]
    [InlineData("the negotia-", "tors met", "the negotiators met")]
    [InlineData("it was up-to-", "date at last", "it was up-to-date at last")]
    [InlineData("the anti-govern-", "ment groups", "the anti-government groups")]
    [InlineData("Ahmadine-", "jad spoke; Ahmadinejad denied it", "Ahmadinejad spoke; Ahmadinejad denied it")]
    [InlineData("the co-op-", "ted men, the co-opted ones", "the co-opted men, the co-opted ones")]
    public void Words_that_are_broken_at_the_end_of_a_line_are_mended(string first, string next, string read)
    {
        var file = new PdfFile();
        file.Page().Lines(60, 700, [first, next]);
        Text(file).ShouldBe(read);
    }

    [Fact]
    public void Hyphens_that_only_layout_knows_go()
    {
        var file = new PdfFile { Letters = ["\u00AD"] };
        file.Page().Text(60, 700, "the go", font: "F3").Text(103.2, 700, "a", font: "F4").Text(110.4, 700, "vern", font: "F3").Text(139.2, 700, "a", font: "F4").Text(60, 685.6, "ment", font: "F3");
        Text(file).ShouldBe("the government");
    }

    [Fact]
    public void Marks_of_footnotes_are_left_out_and_told_but_ordinals_stay()
    {
        var file = new PdfFile();
        file.Page().Text(60, 700, "The minister", font: "F3").Text(146.4, 705, "12", 7, "F3").Text(155, 700, " denied it on the 4", font: "F3")
            .Text(291.8, 705, "th", 7, "F3").Text(300.2, 700, " of March.", font: "F3");
        var reply = Read(file);
        reply.Text.ShouldBe("The minister denied it on the 4th of March.");
        reply.Notes.ShouldBe([("HS0511", "Left out as no part of the text: 1 mark of footnotes.")]);
    }

    [Fact]
    public void Ligatures_and_names_from_right_to_left_are_read_as_they_are_spoken()
    {
        var file = new PdfFile { Letters = ["\uFB01", "\uFB03", "م", "ح", "د", "1", "5"] };
        file.Page().Text(60, 700, "The ", font: "F3").Text(88.8, 700, "a", font: "F4").Text(96, 700, "re o", font: "F3").Text(124.8, 700, "b", font: "F4").Text(132, 700, "ce met", font: "F3")
            // A page has them from left to right: d, m, ḥ, m; 15; d, m, ḥ, m.
            .Text(190, 700, "ecdc", font: "F4").Text(225, 700, "fg", font: "F4").Text(245, 700, "ecdc", font: "F4").Text(280, 700, "there.", font: "F3");
        Text(file).ShouldBe("The fire office met محمد 15 محمد there.");
    }

    [Fact]
    public void Letters_that_are_painted_twice_are_read_once()
    {
        var file = new PdfFile();
        file.Page().Text(60, 700, "Norland attacked Ostmark.", font: "F3").Text(60.4, 700, "Norland attacked Ostmark.", font: "F3");
        Text(file).ShouldBe("Norland attacked Ostmark.");
    }

    [Fact]
    public void Letters_set_one_by_one_make_words()
    {
        var file = new PdfFile();
        var page = file.Page();
        const string words = "Norland attacked Ostmark.";
        for (var i = 0; i < words.Length; i++) if (words[i] != ' ') page.Text(60 + (7.2 * i), 700, words[i].ToString(), font: "F3");
        Text(file).ShouldBe(words);
    }

    [Theory]
    [InlineData("/Rotate 90", "0 1 -1 0 300 100")]
    [InlineData("/Rotate 180", "-1 0 0 -1 500 500")]
    [InlineData("", "0 1 -1 0 300 100")]
    public void Turned_pages_and_turned_text_are_read(string entries, string matrix)
    {
        var file = new PdfFile();
        file.Page(entries: entries).Raw($"BT /F3 12 Tf {matrix} Tm (Norland attacked) Tj 0 -14.4 Td (Ostmark on Monday.) Tj ET");
        Text(file).ShouldBe("Norland attacked Ostmark on Monday.");
    }

    [Fact]
    public void What_the_file_says_of_itself_is_used_with_care()
    {
        var file = new PdfFile { Information = "/Title (Report on Port Ost) /Author (A. Writer) /CreationDate (D:20190302101500+01'00')" };
        file.Page().Text(60, 700, "Norland attacked Ostmark.");
        var reply = Read(file);
        (reply.Title, reply.Author, reply.Published, reply.Made).ShouldBe(("Report on Port Ost", "A. Writer", null, new NodaTime.LocalDate(2019, 3, 2)));
        PdfMetadata.Title("Microsoft Word - draft 3.doc").ShouldBeNull();
        PdfMetadata.Title("report_final.indd").ShouldBeNull();
        PdfMetadata.Title("untitled").ShouldBeNull();
    }

    [Fact]
    public void The_publishers_date_of_publication_is_one()
    {
        var file = new PdfFile { Catalog = "/Metadata 9 0 R" };
        file.AddStream("/Type /Metadata /Subtype /XML", "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description xmlns:prism='http://prismstandard.org/namespaces/basic/2.0/'><prism:publicationDate>2019-03-04</prism:publicationDate></rdf:Description></rdf:RDF></x:xmpmeta>");
        file.Page().Text(60, 700, "Norland attacked Ostmark.");
        Read(file).Published.ShouldBe(new NodaTime.LocalDate(2019, 3, 4));
    }

    [Fact]
    public void The_same_file_gives_the_same_bytes()
    {
        var file = new PdfFile();
        file.Page().Lines(60, 700, PdfFilePage.Wrap(First, 30)).Lines(310, 700, PdfFilePage.Wrap(Second, 30)).Text(60, 500, "hidden", before: "3 Tr");
        static byte[] Answer(PdfFile file) { var answer = new MemoryStream(); Read(file).Write(answer); return answer.ToArray(); }
        Answer(file).ShouldBe(Answer(file));
    }
}
