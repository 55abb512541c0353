using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Hearsay.Ingesting;

/// <summary>Parses a page without scripts, style sheets or network, and gives up on pages built to exhaust the parser.</summary>
/// <remarks>The parser looks through all open elements for each new one, so that depth costs time as well as stack.</remarks>
internal static class HtmlParse
{
    /// <summary>Elements that may stand in each other. Browsers stop at 512.</summary>
    public const int MaxDepth = 500;

    /// <summary>Elements in one page. A very long article has about ten thousand.</summary>
    public const int MaxElements = 500_000;

    /// <summary>The page, or null when it is beyond the limits.</summary>
    public static IHtmlDocument? Page(string html)
    {
        var count = 0;
        IElement? last = null;
        var options = new HtmlParserOptions
        {
            OnCreated = (element, _) =>
            {
                if (++count > MaxElements || (last is not null && Depth(last) > MaxDepth)) throw new LimitReached();
                last = element;
            },
        };
        try { return new HtmlParser(options).ParseDocument(html); }
        catch (LimitReached) { return null; }
    }

    private static int Depth(IElement element)
    {
        var depth = 0;
        for (var at = element.ParentElement; at is not null && depth <= MaxDepth; at = at.ParentElement) depth++;
        return depth;
    }

    private sealed class LimitReached : Exception;
}
