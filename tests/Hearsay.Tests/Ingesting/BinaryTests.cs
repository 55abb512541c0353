using System.Text;
using Hearsay.Ingesting;
using static Hearsay.Tests.Ingesting.Inputs;

namespace Hearsay.Tests.Ingesting;

public sealed class BinaryTests
{
    public static TheoryData<byte[], string> Files => new()
    {
        { [.. "PK"u8, 3, 4, .. "xx[Content_Types].xml word/document.xml"u8], "Word" },
        { [.. "PK"u8, 3, 4, .. "xl/workbook.xml"u8], "Excel" },
        { [.. "PK"u8, 3, 4, .. "mimetypeapplication/epub+zip"u8], "EPUB" },
        { [.. "PK"u8, 3, 4, .. "a.txt"u8], "zip" },
        { [0x89, .. "PNG\r\n"u8, 0x1A, 10], "PNG" },
        { [0xFF, 0xD8, 0xFF, 0xE0], "JPEG" },
        { "GIF89a;"u8.ToArray(), "GIF" },
        { [0x1F, 0x8B, 8, 0], "gzip" },
        { [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], "Office" },
        { "{\\rtf1\\ansi Hello}"u8.ToArray(), "RTF" },
        { [.. "SQLite format 3"u8, 0], "SQLite" },
        { [.. "RIFF"u8, 1, 2, 3, 4, .. "WAVEfmt "u8], "sound" },
        { [0, 0, 0, 24, .. "ftypmp42"u8], "video" },
        { [1, 0, 2, 3, 0, 0, 0, 9, 9, 200, 17], "control characters" },
        { [0, 0, 0, 0], "control characters" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Are_refused_by_name(byte[] bytes, string looksLike)
    {
        var ingested = Ingest(bytes, "a.txt");
        ingested.ShouldFail("HS0104");
        ingested.Problems[0].Message.ShouldContain(looksLike);
    }

    [Theory]
    [InlineData("NEW RED WAVE HITS TOWN. He said so.")]
    [InlineData("PKK fighters attacked.")]
    [InlineData("MM and II* are letters.")]
    [InlineData("The ftyp box.")]
    [InlineData("BZ")]
    public void Text_that_only_resembles_a_signature_is_text(string text) => Read(text).Text.ShouldBe(text);

    [Fact]
    public void Any_bytes_give_a_document_or_a_fatal_problem()
    {
        for (var seed = 1; seed < 200; seed++)
        {
            var bytes = new byte[seed % 60];
            for (var i = 0; i < bytes.Length; i++) bytes[i] = (byte)(seed * 2654435761u * (uint)(i + 1) >> 13);
            foreach (var name in new[] { "a.txt", "a.md", "a.html" })
            {
                var ingested = Ingest(bytes, name);
                (ingested.Document is null).ShouldBe(ingested.Problems.Any(problem => problem.Fatal));
            }
        }
    }
}
