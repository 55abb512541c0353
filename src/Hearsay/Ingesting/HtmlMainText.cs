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

    /// <summary>Elements within a heading that can repeat the title.</summary>
    private const int MaxInHeading = 50;

    /// <summary>Paragraphs apart by blank lines; empty when the page has no text.</summary>
    /// <param name="page">The page; it is taken apart.</param>
    /// <param name="hidden">Elements that a reader does not see.</param>
    /// <param name="title">Title of the document; a heading that only repeats it is left out.</param>
    public static string Read(IHtmlDocument page, HashSet<IElement> hidden, string? title)
    {
        bool Skip(IElement element) => hidden.Contains(element) || IsTitle(element, title);
        var elements = PageNodes.Elements(page).ToList();
        var marked = elements.Where(element => PageNodes.HasWord(element, "itemprop", "articleBody"));
        if (Only(marked) is { } body && HtmlBlocks.Text(body, Skip) is { Length: >= LeastText } text) return text;

        var region = Only(elements.Where(element => element.LocalName == "article"))
            ?? Only(elements.Where(element => element.LocalName == "main" || PageNodes.HasWord(element, "role", "main")));
        var whole = region is null ? "" : HtmlBlocks.Text(region, element => Skip(element) || IsAround(element, region));
        if (whole.Length < LeastText)
            whole = page.Body is null ? "" : HtmlBlocks.Text(page.Body, element => Skip(element) || IsAround(element, page.Body));
        if (elements.Count > MaxElements || elements.Any(element => element.ChildNodes.Length > MaxChildren)) return whole;

        foreach (var element in elements) if (hidden.Contains(element) || IsNeverMain(element)) element.Remove();
        var chosen = Readable(page, Skip);
        return chosen.Length >= LeastText && (region is null || chosen.Length * 2 >= whole.Length) ? chosen : whole;
    }

    private static string Readable(IHtmlDocument page, Func<IElement, bool> skip)
    {
        var article = new SmartReader.Reader("http://localhost/", page).GetArticle();
        if (!article.Completed || !article.IsReadable || article.Content is not { } content) return "";
        return new HtmlParser().ParseDocument(content).Body is { } body ? HtmlBlocks.Text(body, skip) : "";
    }

    private static IElement? Only(IEnumerable<IElement> elements)
    {
        var found = elements.Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private static bool IsTitle(IElement element, string? title) =>
        title is not null && element.LocalName is "h1" or "h2" && PageNodes.Elements(element).Take(MaxInHeading + 1).Count() <= MaxInHeading
        && Metadata.Tidy(element.TextContent) == title;

    private static bool IsNeverMain(IElement element) =>
        element.LocalName is "nav" || PageNodes.HasWord(element, "role", "navigation")
        || (HtmlBlocks.IsNotText(element) && element.LocalName is not ("head" or "title" or "meta"));

    /// <summary>Whether the element stands around the text: menu, sidebar, or a head or foot of the region itself.</summary>
    private static bool IsAround(IElement element, IElement region) =>
        element.LocalName is "nav" or "aside" || element.GetAttribute("role") is "navigation" or "banner" or "contentinfo" or "search"
        || (element.LocalName is "header" or "footer" && region.LocalName == "body" && element.Closest("article, main") is null);
}
