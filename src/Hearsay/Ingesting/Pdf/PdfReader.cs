namespace Hearsay.Ingesting.Pdf;

/// <summary>Reads a PDF through another process.</summary>
internal static class PdfReader
{
    /// <summary>Bytes at the start of a file within which a PDF's header may stand (ISO 32000-1, annex H.3).</summary>
    private const int HeaderWithin = 1024;

    /// <summary>Whether the bytes are a PDF: they begin as one, or the name says so and the header stands a little further in.</summary>
    public static bool IsPdf(ReadOnlySpan<byte> bytes, string name) => bytes.StartsWith("%PDF-"u8)
        || (name.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) && bytes[..Math.Min(bytes.Length, HeaderWithin)].IndexOf("%PDF-"u8) >= 0);

    /// <summary>The document, or problems that say why there is none.</summary>
    public static Ingested Read(ReadOnlyMemory<byte> bytes, string name, IngestOptions options, ProblemList problems)
    {
        if (options.Pdf is not { } program) return problems.Fail("HS0121", "No program is named that reads PDFs. Set IngestOptions.Pdf.");
        var reply = PdfProcess.Read(bytes, program, options.ScanText);
        foreach (var (code, message) in reply.Notes) problems.Note(code, message);
        if (reply.Failure is { } failure) return problems.Fail(failure.Code, failure.Message);
        var text = Hyphens.Decide(reply.Text!);
        if (!Ingester.HasText(text)) return problems.Fail("HS0119", "The PDF has no text that a reader would see.");
        var said = new Metadata { Title = reply.Title, Author = reply.Author, Date = reply.Published, DateBasis = reply.Published is null ? null : "prism:publicationDate" };
        var metadata = Metadata.Of(options).Or(said).Or(TextHeading.Read(text));
        if (metadata.Date is null && reply.Made is { } made)
            problems.Note("HS0504", $"The PDF names no date of publication. The file was made on {made:uuuu-MM-dd}; give --date {made:uuuu-MM-dd} if that is the day.");
        return new Ingested(metadata.ToDocument(text, name), problems.All);
    }
}
