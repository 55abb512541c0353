using System.Xml;
using NodaTime;
using UglyToad.PdfPig;

namespace Hearsay.Ingesting.Pdf;

/// <summary>What a PDF says of itself.</summary>
internal static class PdfMetadata
{
    private const string Prism = "http://prismstandard.org/namespaces/";
    private const int MaxXml = 1_000_000;

    private static readonly string[] FileEndings = [".doc", ".docx", ".odt", ".rtf", ".txt", ".pdf", ".indd", ".qxd", ".qxp", ".ppt", ".pptx", ".xls", ".xlsx", ".pages", ".wpd", ".tex", ".dvi", ".ps", ".html", ".htm"];

    /// <summary>The title, unless it is only what a program put there: the name of a file, or "untitled".</summary>
    public static string? Title(string? written)
    {
        var title = Metadata.Tidy(written);
        if (title is null || !title.Any(char.IsLetter) || title.StartsWith("Microsoft ", StringComparison.OrdinalIgnoreCase)) return null;
        if (title.StartsWith("untitled", StringComparison.OrdinalIgnoreCase) || title.StartsWith("http", StringComparison.OrdinalIgnoreCase)) return null;
        return Array.Exists(FileEndings, ending => title.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) ? null : title;
    }

    /// <summary>The date of publication by the publishers' vocabulary PRISM in the XMP packet, or null.</summary>
    /// <remarks>No other date of a PDF is one of publication: programs write when the file was made or changed.</remarks>
    public static LocalDate? Published(PdfDocument document)
    {
        try
        {
            if (!document.TryGetXmpMetadata(out var packet) || packet is null || packet.GetXmlMemory() is not { Length: > 0 and < MaxXml } xml) return null;
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaxXml };
            using var reader = XmlReader.Create(new MemoryStream(xml.ToArray()), settings);
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element) continue;
                if (IsDate(reader) && DateReader.Read(reader.ReadString()) is { } date) return date;
                while (reader.MoveToNextAttribute()) if (IsDate(reader) && DateReader.Read(reader.Value) is { } attribute) return attribute;
            }
        }
        catch (Exception error) when (error is not OutOfMemoryException) { }
        return null;

        static bool IsDate(XmlReader reader) => reader.LocalName is "publicationDate" or "coverDate" && reader.NamespaceURI.StartsWith(Prism, StringComparison.Ordinal);
    }

    /// <summary>The day on which a program made the file ("D:20190302…"), or null.</summary>
    public static LocalDate? Made(string? written)
    {
        var digits = written is null ? "" : written.StartsWith("D:", StringComparison.Ordinal) ? written[2..] : written;
        return digits.Length >= 8 && digits.AsSpan(0, 8).IndexOfAnyExceptInRange('0', '9') < 0 ? DateReader.Read(digits[..8]) : null;
    }
}
