using NodaTime;

namespace Hearsay.Ingesting;

/// <summary>What the user says about the inputs, and how large one may be.</summary>
/// <remarks>
/// <para>What is given here wins over what a file says of itself: a user who names a date knows better than a page's metadata.
/// Null leaves the matter to the file.</para>
/// <para>Immutable; safe to share between threads.</para>
/// </remarks>
public sealed record IngestOptions
{
    /// <summary>Date of publication. Null: front matter, metadata or, at last, a date line of the text.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Title. Null: front matter, metadata or a heading of the text.</summary>
    public string? Title { get; init; }

    /// <summary>Outlet or site. Null: front matter or metadata.</summary>
    public string? Source { get; init; }

    /// <summary>Address of the original. Null: front matter or metadata.</summary>
    public string? Url { get; init; }

    /// <summary>Largest file in bytes, and longest line of articles in characters. Default 100,000,000; from 1 to 1,000,000,000.
    /// A larger one is HS0106 and is not read into memory.</summary>
    public long MaxBytes { get; init; } = 100_000_000;

    /// <summary>The program that reads PDFs, in a process of its own for each. Null: a PDF is HS0121.</summary>
    /// <remarks>A parser of PDFs can be made to hang or to end its process by a hostile file; so none runs in the process that embeds this library.</remarks>
    public PdfProgram? Pdf { get; init; }

    /// <summary>Whether the text layer that programs for character recognition put unseen behind a scanned page is read. Default no: nobody sees
    /// whether it says what the picture shows.</summary>
    public bool ScanText { get; init; }
}
