using System.Globalization;
using System.Security;
using Hearsay.Ingesting.Pdf;

namespace Hearsay.Ingesting;

/// <summary>Makes documents of files, bytes and JSON Lines: plain text, Markdown, HTML and PDF.</summary>
/// <remarks>
/// <para>The kind is told by the content first and by the extension second. A plain text is stored exactly as decoded, line ends included, without
/// a byte order mark and front matter; Markdown, HTML and PDF are stored as their text, paragraphs apart by a blank line.</para>
/// <para>Title, date, source and address come from the options first, then from front matter, then from the metadata of the page, at last from
/// the first lines of the text. Nothing is loaded from the network, no script runs, and text that a page hides is left out with HS0505. A PDF is read by another process (<see cref="IngestOptions.Pdf"/>).</para>
/// <para>A bad input is a <see cref="Problem"/>, never an exception. Safe to use from several threads.</para>
/// </remarks>
public static class Ingester
{
    /// <summary>Reads a file, named pipe or device.</summary>
    /// <param name="path">Path of the file; its name without folders goes into <see cref="Document.File"/>.</param>
    /// <param name="options">What the user says about it.</param>
    public static Ingested FromFile(string path, IngestOptions options) => FromFile(path, options, OpenFile);

    /// <summary>Reads the bytes of a file that is already in memory.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">Name of the file with its extension.</param>
    /// <param name="options">What the user says about it.</param>
    public static Ingested FromBytes(ReadOnlyMemory<byte> bytes, string name, IngestOptions options)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(options);
        return Read(bytes, name, options);
    }

    /// <summary>Reads articles, one JSON object a line: "text" and, if known, "id", "title", "date", "source", "url", "author".</summary>
    /// <remarks>Reads no further than it is asked to. Lines that are blank are passed over; a bad one is HS0109 with its number, and the next is
    /// read. The id goes into <see cref="Document.File"/>. The options win over every line.</remarks>
    /// <param name="reader">The lines; left open.</param>
    /// <param name="options">What the user says about all of them.</param>
    public static IEnumerable<Ingested> FromJsonLines(TextReader reader, IngestOptions options)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(options);
        return ArticleLines.Read(reader, options);
    }

    /// <summary>Reads a file through <paramref name="open"/>, which may throw what the file system throws.</summary>
    internal static Ingested FromFile(string path, IngestOptions options, Func<string, Stream> open)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(options);
        if (Directory.Exists(path)) return Ingested.Failed("HS0102", "This is a directory. Name the files in it, for example FOLDER/*.txt.", path);
        try
        {
            using var stream = open(path);
            return ReadAtMost(stream, options.MaxBytes) is { } bytes ? Read(bytes, path, options) : TooLarge(path, options);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            return Ingested.Failed("HS0101", "There is no such file. Check the path; quote it if it has spaces.", path);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or SecurityException)
        {
            return Ingested.Failed("HS0107", "The file may not be read by this user. Give the user the right to read it.", path);
        }
        catch (Exception error) when (error is IOException or NotSupportedException)
        {
            return Ingested.Failed("HS0108", $"The system refused to read the file ({error.GetType().Name}).", path);
        }
    }

    /// <summary>Whether there is anything to read: a character that is neither white space, control nor invisible.</summary>
    internal static bool HasText(string text)
    {
        foreach (var c in text)
            if (!char.IsWhiteSpace(c) && !char.IsControl(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format) return true;
        return false;
    }

    private static Ingested Read(ReadOnlyMemory<byte> bytes, string path, IngestOptions options)
    {
        if (bytes.Length > options.MaxBytes) return TooLarge(path, options);
        var problems = new ProblemList(path);
        if (PdfReader.IsPdf(bytes.Span, path)) return PdfReader.Read(bytes, Path.GetFileName(path), options, problems);
        if (TextDecoder.Decode(bytes.Span, problems, out var failure) is not { } decoded) return problems.Fail(failure.Code, failure.Message);
        if (!HasText(decoded)) return Empty(problems);

        var name = Path.GetFileName(path);
        var given = Metadata.Of(options);
        if (KindSniffer.Of(decoded, name) == DocumentKind.Html)
            return HtmlReader.Read(decoded, given.Title, problems, out failure) is var (text, said)
                ? new Ingested(given.Or(said).ToDocument(text, name), problems.All)
                : problems.Fail(failure.Code, failure.Message);

        var (front, end) = FrontMatter.Read(decoded, problems);
        var body = decoded[end..];
        if (!HasText(body)) return Empty(problems);
        if (KindSniffer.Of(body, name) != DocumentKind.Markdown)
            return new Ingested(given.Or(front).Or(TextHeading.Read(body)).ToDocument(body, name), problems.All);

        var (words, heading) = MarkdownReader.Read(body, problems);
        return HasText(words)
            ? new Ingested(given.Or(front).Or(heading).Or(TextHeading.Read(words)).ToDocument(words, name), problems.All)
            : Empty(problems);
    }

    private static Ingested Empty(ProblemList problems) => problems.Fail("HS0103", "The file holds no text. Leave it out, or export it again.");

    private static Ingested TooLarge(string path, IngestOptions options) => Ingested.Failed("HS0106", string.Create(CultureInfo.InvariantCulture,
        $"The file is larger than {options.MaxBytes} bytes. Split it."), path);

    private static FileStream OpenFile(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);

    /// <summary>All bytes, or null when there are more than <paramref name="limit"/>; not read where the stream knows its length.</summary>
    private static ReadOnlyMemory<byte>? ReadAtMost(Stream stream, long limit)
    {
        if (stream.CanSeek && stream.Length > limit) return null;
        var bytes = new MemoryStream(stream.CanSeek ? (int)Math.Min(stream.Length, int.MaxValue / 2) : 0);
        var buffer = new byte[81_920];
        while (stream.Read(buffer, 0, buffer.Length) is var count and > 0)
        {
            if (bytes.Length + count > limit) return null;
            bytes.Write(buffer, 0, count);
        }
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }
}
