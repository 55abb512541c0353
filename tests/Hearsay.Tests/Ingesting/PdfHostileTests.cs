using System.IO.Compression;
using System.Text;
using Hearsay.Cli;
using Hearsay.Ingesting;
using Hearsay.Ingesting.Pdf;
using Hearsay.Tests.Support;
using static Hearsay.Tests.Ingesting.Inputs;

namespace Hearsay.Tests.Ingesting;

/// <summary>Files that are built to break a parser of PDFs end as a problem of that document or as its text, never as the end of this process.</summary>
public sealed class PdfHostileTests
{
    private const string Head = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n";
    private const string Pages = "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n";
    private const string Page = "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R /Y 7 0 R >> >> >>\nendobj\n";
    private const string Font = "5 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n";
    private const string Tail = "trailer\n<< /Root 1 0 R /Size 9 >>\nstartxref\n0\n%%EOF\n";

    private static readonly PdfProgram Program = OwnProgram.ForPdfs with { Memory = 256 << 20, ProcessorTime = TimeSpan.FromSeconds(10), Time = TimeSpan.FromSeconds(120) };

    private static string Content(string operators) => $"4 0 obj\n<< /Length {operators.Length} >>\nstream\n{operators}\nendstream\nendobj\n";

    private static string Form(int number, string operators) => $"{number} 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R /Y 7 0 R >> >> /Length {operators.Length} >>\nstream\n{operators}\nendstream\nendobj\n";

    private static string Repeat(string unit, int times) => string.Concat(Enumerable.Repeat(unit, times));

    public static TheoryData<string, string> Files => new()
    {
        { "header only", "%PDF-1.7\n" },
        { "no objects", $"%PDF-1.7\n{Tail}" },
        { "cross-references in a circle", $"{Head}{Pages}{Page}{Font}{Content("BT ET")}xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R /Size 9 /Prev 9 >>\nstartxref\n9\n%%EOF\n" },
        { "page tree in a circle", $"{Head}2 0 obj\n<< /Type /Pages /Kids [2 0 R] /Count 1 >>\nendobj\n{Tail}" },
        { "page tree in a wide circle", $"{Head}2 0 obj\n<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 2 >>\nendobj\n3 0 obj\n<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 2 0 R] /Count 2 >>\nendobj\n{Tail}" },
        { "page tree that doubles", $"{Head}{string.Concat(Enumerable.Range(2, 40).Select(i => $"{i} 0 obj\n<< /Type /Pages /Kids [{i + 1} 0 R {i + 1} 0 R] /Count 2 >>\nendobj\n"))}{Tail}" },
        { "an object that is itself", $"%PDF-1.7\n1 0 obj\n1 0 R\nendobj\n{Tail}" },
        { "no pages", $"{Head}2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n{Tail}" },
        { "two billion pages", $"{Head}2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 2147483647 >>\nendobj\n{Page}{Font}{Content("BT ET")}{Tail}" },
        { "a stream of ten billion bytes", $"{Head}{Pages}{Page}{Font}4 0 obj\n<< /Length 10000000000 >>\nstream\nBT ET\nendstream\nendobj\n{Tail}" },
        { "lists within lists", $"{Head}{Pages}{Page}{Font}{Content(Repeat("[", 100_000))}{Tail}" },
        { "dictionaries within dictionaries", $"%PDF-1.7\n1 0 obj\n{Repeat("<< /A ", 100_000)}\nendobj\n{Tail}" },
        { "brackets of text", $"{Head}{Pages}{Page}{Font}{Content("BT /F1 12 Tf " + Repeat("(", 100_000))}{Tail}" },
        { "states on states", $"{Head}{Pages}{Page}{Font}{Content(Repeat("q ", 200_000))}{Tail}" },
        { "forms that call each other", $"{Head}{Pages}{Page}{Font}{Content("/X Do")}{Form(6, "/Y Do")}{Form(7, "/X Do")}{Tail}" },
        { "forms that call each other often", $"{Head}{Pages}{Page}{Font}{Content("/X Do")}{Form(6, Repeat("/Y Do ", 30))}{Form(7, Repeat("/X Do ", 30))}{Tail}" },
        { "numbers beyond all bounds", $"{Head}{Pages}{Page}{Font}{Content("1e308 0 0 1e308 1e308 1e308 cm BT /F1 1e308 Tf 9e99 -9e99 Td (text) Tj ET 1e308 1e308 1e308 1e308 re f")}{Tail}" },
        { "names that are no numbers", $"{Head}2 0 obj\n<< /Type /Pages /Kids 3 /Count (x) >>\nendobj\n{Tail}" },
        { "a page without size", $"{Head}{Pages}3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 0 0] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>\nendobj\n{Font}{Content("BT /F1 12 Tf (text) Tj ET")}{Tail}" },
        { "a million strokes", $"{Head}{Pages}{Page}{Font}{Content(Repeat("0 0 9 9 re f ", 300_000) + "BT /F1 12 Tf 5 5 Td (text) Tj ET")}{Tail}" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_hostile_file_is_a_problem_or_a_text(string kind, string file)
    {
        var ingested = Ingest(Encoding.Latin1.GetBytes(file), "hostile.pdf", new IngestOptions { Pdf = Program });
        Check(ingested, kind);
    }

    [Fact]
    public void What_unpacks_to_more_than_the_memory_is_told()
    {
        var inner = Packed(new byte[400_000_000]);
        var twice = Packed(inner);
        var file = new MemoryStream();
        file.Write(Encoding.Latin1.GetBytes($"{Head}{Pages}{Page}{Font}4 0 obj\n<< /Filter [/FlateDecode /FlateDecode] /Length {twice.Length} >>\nstream\n"));
        file.Write(twice);
        file.Write(Encoding.Latin1.GetBytes($"\nendstream\nendobj\n{Tail}"));
        var ingested = Ingest(file.ToArray(), "bomb.pdf", new IngestOptions { Pdf = Program });
        ingested.ShouldFail("HS0118");
    }

    [Fact]
    public void A_file_that_is_cut_off_or_changed_anywhere_is_a_problem_or_a_text()
    {
        var whole = new PdfFile();
        whole.Page().Text(60, 700, "Norland attacked Ostmark.").Raw("q 10 10 100 100 re W n 1 g 0 0 m 9 9 l 5 5 6 6 7 7 c f Q");
        var bytes = whole.ToBytes();
        for (var length = 0; length < bytes.Length; length += 101) Check(PdfText.Read(bytes.AsMemory(0, length), false));
        for (var seed = 0; seed < 60; seed++)
        {
            var changed = (byte[])bytes.Clone();
            for (var i = 0; i < 1 + (seed % 8); i++) changed[(int)((uint)((seed * 31) + (i * 7) + 1) * 2654435761u % changed.Length)] = (byte)(seed * 37 + i * 101);
            Check(PdfText.Read(changed, false));
        }
    }

    [Fact]
    public void Random_bytes_behind_the_header_are_a_problem()
    {
        for (var seed = 1; seed < 40; seed++)
        {
            var bytes = new byte[2000];
            for (var i = 0; i < bytes.Length; i++) bytes[i] = (byte)((uint)seed * 2654435761u * (uint)(i + 1) >> 13);
            "%PDF-1.7\n"u8.CopyTo(bytes);
            Check(PdfText.Read(bytes, false));
        }
    }

    [Fact]
    public void An_encrypted_file_is_named_as_one()
    {
        var file = new PdfFile
        {
            Trailer = "/ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <00112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFF> /U <00112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFF> /P -4 >>",
        };
        file.Page().Text(60, 700, "Norland attacked Ostmark.");
        PdfText.Read(file.ToBytes(), false).Failure!.Value.Code.ShouldBe("HS0120");
    }

    [Fact]
    public void A_file_without_pages_and_one_with_empty_ones_are_told()
    {
        PdfText.Read(new PdfFile().ToBytes(), false).Failure!.Value.Message.ShouldBe("The PDF has no pages.");
        var empty = new PdfFile();
        empty.Page();
        PdfText.Read(empty.ToBytes(), false).Failure!.Value.Message.ShouldBe("The pages are empty.");
    }

    [Fact]
    public void Letters_that_the_fonts_do_not_name_are_no_text()
    {
        var file = new PdfFile { Fonts = "/F5 9 0 R" }.With(
            "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [10 0 R] >>",
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /X /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>");
        file.Page().Raw("BT /F5 12 Tf 60 700 Td <00050006000700080009000A000B000C000D000E> Tj ET");
        PdfText.Read(file.ToBytes(), false).Failure!.Value.Message.ShouldContain("have no meaning");
    }

    private static byte[] Packed(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) zlib.Write(bytes);
        return packed.ToArray();
    }

    private static void Check(Ingested ingested, string kind)
    {
        (ingested.Document is null).ShouldBe(ingested.Problems.Any(problem => problem.Fatal), kind);
        ingested.Problems.All(problem => Errors.Of(problem.Code).Remedy.Length > 0 && problem.Message.Length > 0).ShouldBeTrue(kind);
    }

    private static void Check(PdfReply reply) => (reply.Text is null).ShouldBe(reply.Failure is not null);
}
