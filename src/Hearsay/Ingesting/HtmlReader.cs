using System.Globalization;

namespace Hearsay.Ingesting;

/// <summary>Reads a page: its metadata and its main text.</summary>
internal static class HtmlReader
{
    /// <summary>The text and what the page says of itself, or null after a fatal code and message.</summary>
    public static (string Text, Metadata Metadata)? Read(
        string html, string? givenTitle, ProblemList problems, out (string Code, string Message) failure)
    {
        failure = default;
        using var page = HtmlParse.Page(html);
        if (page is null)
        {
            failure = ("HS0115", string.Create(CultureInfo.InvariantCulture,
                $"The page has elements more than {HtmlParse.MaxDepth} deep, or more than {HtmlParse.MaxElements} of them. Save the text itself."));
            return null;
        }
        var metadata = HtmlMetadata.Read(page);
        var hidden = HiddenText.Find(page, problems);
        var text = HtmlMainText.Read(page, hidden, givenTitle ?? metadata.Title);
        if (text.Length > 0) return (text, metadata);
        failure = ("HS0110", "The page has no text that a reader would see. Save the article itself.");
        return null;
    }
}
