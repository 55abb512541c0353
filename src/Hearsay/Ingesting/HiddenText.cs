using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Hearsay.Ingesting;

/// <summary>Finds what a reader of the page would not see, so that nobody can put words into a claim that way.</summary>
/// <remarks>Seen are the attributes hidden and aria-hidden and the inline style: display, visibility, opacity, size 0, far off the page, and letters
/// in the colour of the nearest inline background (white when there is none). Style sheets are not read.</remarks>
internal static class HiddenText
{
    private const int QuoteLength = 60;

    /// <summary>The outermost hidden elements of the page; notes HS0505 when one of them has letters.</summary>
    public static HashSet<IElement> Find(IHtmlDocument page, ProblemList problems)
    {
        var found = Find(page.DocumentElement);
        var passages = 0;
        var characters = 0;
        var first = "";
        foreach (var element in found)
        {
            var text = Metadata.Tidy(element.TextContent);
            if (text is null || !text.Any(char.IsLetter)) continue;
            if (passages == 0) first = Quoted(text);
            passages++;
            characters += text.Length;
        }
        if (passages > 0)
            problems.Note("HS0505", string.Create(CultureInfo.InvariantCulture,
                $"{passages} passages that the page hides ({characters} characters) were left out; the first: \"{first}\""));
        return [.. found];
    }

    /// <summary>The beginning of a text, for a message.</summary>
    public static string Quoted(string text) => text.Length <= QuoteLength ? text : text[..QuoteLength] + "…";

    private static List<IElement> Find(IElement root)
    {
        var found = new List<IElement>();
        var behind = new Stack<Colour?>([Colour.White]);
        PageNodes.Walk(root, Enter, _ => behind.Pop());
        return found;

        bool Enter(INode node)
        {
            if (node is not IElement element || HtmlBlocks.IsNotText(element)) return false;
            var style = InlineStyle.Of(element);
            var background = Background(element, style, behind.Peek());
            if (style.IsInvisible || IsMarkedHidden(element) || HasColourOf(background, element, style)) { found.Add(element); return false; }
            behind.Push(background);
            return true;
        }
    }

    private static bool IsMarkedHidden(IElement element) =>
        element.HasAttribute("hidden") || string.Equals(element.GetAttribute("aria-hidden")?.Trim(), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The colour behind the element's letters, given the one behind its parent's; null when a picture makes it unknown.</summary>
    private static Colour? Background(IElement element, InlineStyle style, Colour? parent)
    {
        if (style.HasPicture) return null;
        return (style.Background ?? Colour.Read(element.GetAttribute("bgcolor"))) is { IsTransparent: false } own ? own : parent;
    }

    /// <summary>Whether the letters have the colour of what is behind them. For the whole page the style sheet decides, which is not read.</summary>
    private static bool HasColourOf(Colour? background, IElement element, InlineStyle style)
    {
        if (element.LocalName is "html" or "body") return false;
        if ((style.Colour ?? Colour.Read(element.LocalName == "font" ? element.GetAttribute("color") : null)) is not { } letters) return false;
        return letters.IsTransparent || (background is { } behind && letters.IsNear(behind));
    }
}
