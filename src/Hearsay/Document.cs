using NodaTime;

namespace Hearsay;

/// <summary>A text as it was stored, with what is known about where it came from.</summary>
/// <remarks>
/// <para><see cref="Text"/> is what every <see cref="TextSpan"/> refers to. It is never cleaned after the document was made.</para>
/// <para><see cref="Date"/> is the anchor of relative times ("yesterday"). A document without one keeps its relative times
/// unresolved; there is no silent today.</para>
/// <para>Immutable; safe to share between threads.</para>
/// </remarks>
public sealed class Document
{
    /// <summary>Makes a document; its <see cref="Id"/> follows from the text, title, date, address and outlet.</summary>
    /// <param name="text">The stored text.</param>
    public Document(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
    }

    /// <summary>"d:" and 16 hexadecimal digits: a hash of text, title, date, address and outlet, equal on every machine. One text in two papers is two documents.</summary>
    public string Id => _id ??= "d:" + ContentHash.Of(Text, Title, Date?.ToString("uuuu-MM-dd", null), Url, Source);

    private string? _id;

    /// <summary>The stored text.</summary>
    public string Text { get; }

    /// <summary>Name of the file without folders ("kabul.txt"), or null when it came from elsewhere.</summary>
    public string? File { get; init; }

    /// <summary>Title as the source gives it, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Date of publication, the anchor of relative times, or null when it is not known.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Where <see cref="Date"/> was taken from ("--date", "front matter", "JSON-LD" …), or null.</summary>
    public string? DateBasis { get; init; }

    /// <summary>Byline, or null. The author is not a link of any chain.</summary>
    public string? Author { get; init; }

    /// <summary>Outlet or site ("Wikinews"), or null. The outlet is not a link of any chain.</summary>
    public string? Source { get; init; }

    /// <summary>Address of the original, or null.</summary>
    public string? Url { get; init; }

    /// <summary>The words in a span of this document.</summary>
    public string this[TextSpan span] => Text[span.Start..span.End];
}
