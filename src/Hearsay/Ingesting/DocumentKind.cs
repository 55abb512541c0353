namespace Hearsay.Ingesting;

/// <summary>How a text is written.</summary>
internal enum DocumentKind
{
    /// <summary>As it stands.</summary>
    Plain,

    /// <summary>CommonMark.</summary>
    Markdown,

    /// <summary>HTML or XHTML.</summary>
    Html,
}

/// <summary>Tells the kind of a text by its beginning, and by the name of its file only where the beginning is open.</summary>
internal static class KindSniffer
{
    private static readonly string[] Beginnings = ["<!doctype html", "<html", "<head", "<body"];

    /// <summary>The kind: a page that was saved under another name is a page; a file called .html without a single tag is plain text.</summary>
    public static DocumentKind Of(string text, string? name)
    {
        if (BeginsAsPage(text)) return DocumentKind.Html;
        return Path.GetExtension(name ?? "").ToLowerInvariant() switch
        {
            ".html" or ".htm" or ".xhtml" or ".xht" when HasTag(text) => DocumentKind.Html,
            ".md" or ".markdown" or ".mdown" or ".mkd" => DocumentKind.Markdown,
            _ => DocumentKind.Plain,
        };
    }

    /// <summary>Whether the first thing, comments and an XML declaration aside, is the doctype or an outer element of HTML.</summary>
    private static bool BeginsAsPage(string text)
    {
        var rest = text.AsSpan().TrimStart();
        while (rest.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            var closing = rest[1] == '?' ? "?>" : "-->";
            var end = rest.IndexOf(closing, StringComparison.Ordinal);
            if (end < 0) return false;
            rest = rest[(end + closing.Length)..].TrimStart();
        }
        foreach (var beginning in Beginnings)
            if (rest.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)
                && (rest.Length == beginning.Length || !char.IsAsciiLetterOrDigit(rest[beginning.Length])))
                return true;
        return false;
    }

    private static bool HasTag(string text)
    {
        for (var i = text.IndexOf('<'); i >= 0 && i + 1 < text.Length; i = text.IndexOf('<', i + 1))
            if (char.IsAsciiLetter(text[i + 1]) || text[i + 1] is '!' or '/') return true;
        return false;
    }
}
