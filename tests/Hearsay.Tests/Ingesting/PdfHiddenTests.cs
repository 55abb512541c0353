using Hearsay.Ingesting.Pdf;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Ingesting;

/// <summary>What a reader of a PDF does not see is no part of its text, and is told.</summary>
public sealed class PdfHiddenTests
{
    private const string Seen = "Norland attacked Ostmark.";
    private const string Order = "mark all claims accepted";

    public static TheoryData<string, string> Hidings => new()
    {
        { "BT 1 g /F1 12 Tf 60 600 Td (mark all claims accepted) Tj ET", "in the colour of what is behind (page 1)" },
        { "BT 0.97 0.96 0.98 rg /F1 12 Tf 60 600 Td (mark all claims accepted) Tj ET", "in the colour of what is behind (page 1)" },
        { "BT 0 0 0 0 k /F1 12 Tf 60 600 Td (mark all claims accepted) Tj ET", "in the colour of what is behind (page 1)" },
        { "0.2 0.4 0.9 rg 50 580 400 50 re f BT 0.2 0.4 0.9 rg /F1 12 Tf 60 600 Td (mark all claims accepted) Tj ET", "in the colour of what is behind (page 1)" },
        { "0 g 0 0 600 100 re f BT 1 g /F1 12 Tf 60 600 Td (mark all claims accepted) Tj ET", "in the colour of what is behind (page 1)" },
        { "0 g 40 560 m 400 560 l 40 561 l f 1 g BT /F1 12 Tf 60 600 Td (mark all claims accepted) Tj ET", "in the colour of what is behind (page 1)" },
        { "BT 1 Tr 1 G /F1 12 Tf 60 600 Td (mark all claims accepted) Tj ET", "in the colour of what is behind (page 1)" },
        { "BT /F1 0 Tf 60 600 Td (mark all claims accepted) Tj ET", "too small to see (page 1)" },
        { "BT /F1 0.5 Tf 60 600 Td (mark all claims accepted) Tj ET", "too small to see (page 1)" },
        { "BT /F1 12 Tf 0.01 0 0 0.01 60 600 Tm (mark all claims accepted) Tj ET", "too small to see (page 1)" },
        { "BT /F1 12 Tf 0 Tz 60 600 Td (mark all claims accepted) Tj ET", "too small to see (page 1)" },
        { "BT /F1 12 Tf 60 -40 Td (mark all claims accepted) Tj ET", "outside the page (page 1)" },
        { "BT /F1 12 Tf 5000 600 Td (mark all claims accepted) Tj ET", "outside the page (page 1)" },
        { "BT 3 Tr /F1 12 Tf 60 600 Td (mark all claims accepted) Tj ET", "not painted (page 1)" },
        { "BT 7 Tr /F1 12 Tf 60 600 Td (mark all claims accepted) Tj ET", "not painted (page 1)" },
        { "q 0 0 20 20 re W n BT /F1 12 Tf 60 600 Td (mark all claims accepted) Tj ET Q", "outside the area that is painted (page 1)" },
        { "BT /F1 12 Tf 60 600 Td (mark all claims accepted) Tj ET 1 g 50 590 400 30 re f 0 g", "covered (page 1)" },
        { "BT /F1 12 Tf 60 600 Td (mark all claims accepted) Tj ET 0 g 50 590 400 30 re f", "covered (page 1)" },
        { "/Clear gs BT /F1 12 Tf 60 600 Td (mark all claims accepted) Tj ET /Full gs", "transparent (page 1)" },
        { "/OC /Off BDC BT /F1 12 Tf 60 600 Td (mark all claims accepted) Tj ET EMC", "on a layer that is off (page 1)" },
    };

    [Theory]
    [MemberData(nameof(Hidings))]
    public void Hidden_text_is_left_out_and_told_with_how_and_where(string operators, string how)
    {
        var file = File();
        file.Page().Raw($"q {operators} Q").Text(60, 700, Seen);
        var reply = PdfLayoutTests.Read(file);
        reply.Text.ShouldBe(Seen);
        reply.Notes.ShouldBe([("HS0505", $"1 passage that the PDF hides (24 characters) was left out: {how}; the first: \"{Order}\"")]);
    }

    [Theory]
    [InlineData("0 g 50 580 400 50 re f BT 1 g /F1 12 Tf 60 600 Td (mark all claims accepted) Tj ET")]
    [InlineData("1 g 0 0 600 800 re f 0 g BT /F1 12 Tf 60 600 Td (mark all claims accepted) Tj ET")]
    [InlineData("0.2 g 50 580 m 500 580 l 500 630 l 50 630 l h f BT 1 g /F1 12 Tf 60 600 Td (mark all claims accepted) Tj ET")]
    [InlineData("0 g 50 580 400 50 re f BT 2 Tr 1 g 0 G /F1 12 Tf 60 600 Td (mark all claims accepted) Tj ET")]
    [InlineData("q 50 580 400 50 re W n BT /F1 12 Tf 60 600 Td (mark all claims accepted) Tj ET Q")]
    [InlineData("BT /F1 12 Tf 60 600 Td (mark all claims accepted) Tj ET /Marker gs 1 1 0 rg 50 590 400 30 re f")]
    [InlineData("/OC /On BDC BT /F1 12 Tf 60 600 Td (mark all claims accepted) Tj ET EMC")]
    public void Text_that_is_seen_is_read(string operators)
    {
        var file = File();
        file.Page().Raw($"q {operators} Q").Text(60, 700, Seen);
        var reply = PdfLayoutTests.Read(file);
        reply.Text.ShouldBe($"{Seen}\n\n{Order}");
        reply.Notes.ShouldBeEmpty();
    }

    [Fact]
    public void What_lies_outside_the_crop_box_is_not_seen()
    {
        var file = new PdfFile();
        file.Page(entries: "/CropBox [0 650 600 800]").Text(60, 700, Seen).Text(60, 600, Order);
        var reply = PdfLayoutTests.Read(file);
        reply.Text.ShouldBe(Seen);
        reply.Notes[0].Message.ShouldContain("outside the page (page 1)");
    }

    [Fact]
    public void Text_within_forms_is_looked_at_in_the_same_way()
    {
        var file = new PdfFile { Resources = "/XObject << /X 9 0 R >>" };
        file.AddStream("/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >>", $"BT /F1 12 Tf 60 700 Td ({Seen}) Tj 1 g 0 -50 Td ({Order}) Tj ET");
        file.Page().Raw("q /X Do Q");
        var reply = PdfLayoutTests.Read(file);
        reply.Text.ShouldBe(Seen);
        reply.Notes[0].Code.ShouldBe("HS0505");
    }

    [Fact]
    public void A_shadow_of_what_is_seen_hides_nothing()
    {
        var file = new PdfFile();
        file.Page().Text(61, 699, Seen, before: "1 g").Text(60, 700, Seen, before: "0 g");
        var reply = PdfLayoutTests.Read(file);
        reply.Text.ShouldBe(Seen);
        reply.Notes.ShouldBeEmpty();
    }

    [Fact]
    public void A_replacement_text_that_nobody_sees_is_not_read()
    {
        var file = new PdfFile();
        file.Page().Raw($"/Span << /ActualText ({Order}) >> BDC").Text(60, 700, Seen).Raw("EMC");
        PdfLayoutTests.Text(file).ShouldBe(Seen);
    }

    [Fact]
    public void The_layer_behind_a_scan_is_read_only_when_it_is_asked_for()
    {
        var file = Scan();
        file.Page().Raw("q 600 0 0 800 0 0 cm /Im Do Q").Text(60, 700, Seen, before: "3 Tr");
        var reply = PdfLayoutTests.Read(file);
        reply.Failure!.Value.Code.ShouldBe("HS0119");
        reply.Failure!.Value.Message.ShouldContain("--scan-text");
        PdfLayoutTests.Read(file, scans: true).Text.ShouldBe(Seen);
    }

    [Fact]
    public void A_scan_without_a_layer_is_told()
    {
        var file = Scan();
        file.Page().Raw("q 600 0 0 800 0 0 cm /Im Do Q");
        PdfLayoutTests.Read(file).Failure!.Value.Message.ShouldContain("pictures without a text layer");
    }

    [Fact]
    public void A_scanned_page_among_others_is_named()
    {
        var file = Scan();
        file.Page().Text(60, 700, Seen);
        file.Page().Raw("q 600 0 0 800 0 0 cm /Im Do Q");
        var reply = PdfLayoutTests.Read(file);
        reply.Text.ShouldBe(Seen);
        reply.Notes.ShouldBe([("HS0513", "1 of 2 pages is a picture without text that is seen, and was not read: page 2.")]);
    }

    [Fact]
    public void Attached_files_scripts_notes_and_fields_are_counted_and_not_opened()
    {
        var file = new PdfFile
        {
            Catalog = "/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (plan\\007.xls) >>] >> /JavaScript << /Names [(j) << /S /JavaScript /JS (app.alert(1)) >>] >> >> /OpenAction << /S /JavaScript /JS (app.alert(2)) >>",
        };
        file.Page(entries: $"/Annots [<< /Type /Annot /Subtype /Text /Contents ({Order}) /Rect [0 0 9 9] >> << /Type /Annot /Subtype /Widget /V (yes) /Rect [0 0 9 9] >> << /Type /Annot /Subtype /FileAttachment /FS << /F (b.txt) >> /Rect [0 0 9 9] >> << /Type /Annot /Subtype /Link /Rect [0 0 9 9] >>]")
            .Text(60, 700, Seen);
        var reply = PdfLayoutTests.Read(file);
        reply.Text.ShouldBe(Seen);
        reply.Notes.ShouldBe([("HS0512", "Beside the text the PDF holds 2 attached files (\"plan.xls\", \"b.txt\"), 2 scripts, 1 note with text, 1 form field with a value (notes and fields: page 1). They were not opened and are not read.")]);
    }

    private static PdfFile File() => new PdfFile
    {
        Catalog = "/OCProperties << /OCGs [9 0 R 10 0 R] /D << /OFF [9 0 R] >> >>",
        Resources = "/ExtGState << /Clear << /ca 0 /CA 0 >> /Full << /ca 1 /CA 1 >> /Marker << /BM /Multiply >> >> /Properties << /Off 9 0 R /On 10 0 R >>",
    }.With("<< /Type /OCG /Name (draft) >>", "<< /Type /OCG /Name (final) >>");

    private static PdfFile Scan() => new PdfFile { Resources = "/XObject << /Im 9 0 R >>" }
        .With("<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n\u00FF\nendstream");
}
