using AngleSharp.Dom;

namespace Hearsay.Ingesting;

/// <summary>The text of a part of a page, block by block: paragraphs, headings, list items, cells and captions are each a paragraph.</summary>
internal static class HtmlBlocks
{
    private static readonly HashSet<string> Blocks =
    [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "menu",
        "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    ];

    private static readonly HashSet<string> NotText =
    [
        "audio", "button", "canvas", "embed", "head", "iframe", "input", "link", "map", "meta", "noscript", "object", "script", "select", "style",
        "svg", "template", "textarea", "title", "video",
    ];

    /// <summary>Whether the element's content is never running text: scripts, forms, pictures.</summary>
    public static bool IsNotText(IElement element) => NotText.Contains(element.LocalName);

    /// <summary>The text of <paramref name="root"/>.</summary>
    /// <param name="root">Element to read.</param>
    /// <param name="skip">Elements to leave out with all that is in them.</param>
    public static string Text(IElement root, Func<IElement, bool> skip)
    {
        var writer = new ParagraphWriter();
        var pre = 0;
        PageNodes.Walk(root, Begin, End);
        return writer.ToString();

        bool Begin(INode node)
        {
            if (node is IText text)
            {
                if (pre > 0) writer.Verbatim(text.Data);
                else writer.Flow(text.Data);
            }
            if (node is not IElement element || IsNotText(element) || IsFootnoteMark(element) || skip(element)) return false;
            Enter(element, writer, ref pre);
            return true;
        }

        void End(INode node) { if (node is IElement element) Leave(element, writer, ref pre); }
    }

    private static void Enter(IElement element, ParagraphWriter writer, ref int pre)
    {
        if (Blocks.Contains(element.LocalName)) writer.EndParagraph();
        if (element.LocalName == "pre") pre++;
        else if (element.LocalName == "br") writer.BreakLine();
        else if (element.LocalName == "q") writer.Flow("“");
    }

    private static void Leave(IElement element, ParagraphWriter writer, ref int pre)
    {
        if (Blocks.Contains(element.LocalName)) writer.EndParagraph();
        if (element.LocalName == "pre") pre--;
        else if (element.LocalName == "q") writer.Flow("”");
    }

    /// <summary>Whether this is the number of a footnote: a raised link with nothing but digits and brackets.</summary>
    private static bool IsFootnoteMark(IElement element) =>
        element.LocalName == "sup" && element.ChildNodes.Length == 1 && element.ChildNodes[0] is IElement { LocalName: "a" } link
        && link.ChildNodes.Length is > 0 and <= 3 && link.TextContent.Trim() is { Length: > 0 and <= 8 } mark
        && mark.All(c => char.IsDigit(c) || c is '[' or ']' or '(' or ')' or '*');
}
