using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Hearsay.Ingesting;

/// <summary>The main text of a page, without menus and the like.</summary>
/// <remarks>What the page marks as the article's body is believed; otherwise Readability (SmartReader) chooses, where the page is of a size that it
/// can deal with and it keeps at least half of what the page marks as article; otherwise the article, main or body element is read whole.</remarks>
internal static class HtmlMainText
{
    /// <summary>Elements of a page, and children of one element, up to which Readability is asked: its cost grows with their square.</summary>
    private const int MaxElements = 10_000, MaxChildren = 2_000;

    /// <summary>Characters that a text of its own must have; a shorter one is more likely a stray part of the page.</summary>
    private const int LeastText = 200;

    /// <summary>Paragraphs apart by blank lines; empty when the page has no text.</summary>
    /// <param name="page">The page, without hidden parts; it is taken apart.</param>
    /// <param name="title">Title of the document; a heading that only repeats it is left out.</param>
    public static string Read(IHtmlDocument page, string? title)
    {
        bool Skip(IElement element) => IsTitle(element, title);
        if (Only(page, "[itemprop~=articleBody]") is { } body && HtmlBlocks.Text(body, Skip) is { Length: >= LeastText } marked) return marked;

        var region = Only(page, "article") ?? Only(page, "main, [role=main]");
        var whole = region is null ? "" : HtmlBlocks.Text(region, element => Skip(element) || IsAround(element, region));
        if (whole.Length < LeastText) whole = page.Body is null ? "" : HtmlBlocks.Text(page.Body, element => Skip(element) || IsAround(element, page.Body));
        if (!IsOfOrdinarySize(page)) return whole;

        var chosen = Readable(page, Skip);
        return chosen.Length >= LeastText && (region is null || chosen.Length * 2 >= whole.Length) ? chosen : whole;
    }

    private static string Readable(IHtmlDocument page, Func<IElement, bool> skip)
    {
        foreach (var element in page.QuerySelectorAll("script, style, noscript, template, nav, [role=navigation], button, form select")) element.Remove();
        var article = new SmartReader.Reader("http://localhost/", page).GetArticle();
        if (!article.Completed || !article.IsReadable || article.Content is not { } content) return "";
        return new HtmlParser().ParseDocument(content).Body is { } body ? HtmlBlocks.Text(body, skip) : "";
    }

    private static IElement? Only(IHtmlDocument page, string selector)
    {
        var found = page.QuerySelectorAll(selector);
        return found.Length == 1 ? found[0] : null;
    }

    private static bool IsTitle(IElement element, string? title) =>
        title is not null && element.LocalName is "h1" or "h2" && Metadata.Tidy(element.TextContent) == title;

    /// <summary>Whether the element stands around the text: menu, sidebar, or a head or foot of the region itself.</summary>
    private static bool IsAround(IElement element, IElement region) =>
        element.LocalName is "nav" or "aside" || element.GetAttribute("role") is "navigation" or "banner" or "contentinfo" or "search"
        || (element.LocalName is "header" or "footer" && region.LocalName == "body" && element.Closest("article, main") is null);

    private static bool IsOfOrdinarySize(IHtmlDocument page)
    {
        var all = page.All;
        return all.Length <= MaxElements && all.All(element => element.ChildNodes.Length <= MaxChildren);
    }
}
