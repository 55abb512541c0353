using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Hearsay.Ingesting;

/// <summary>Finds and removes what a reader of the page would not see, so that nobody can put words into a claim that way.</summary>
/// <remarks>Seen are the attributes hidden and aria-hidden and the inline style: display, visibility, opacity, size 0, far off the page, and letters
/// in the colour of the nearest inline background (white when there is none). Style sheets are not read.</remarks>
internal static class HiddenText
{
    private const int QuoteLength = 60;

    /// <summary>Removes hidden parts from the page and notes HS0505 when one of them had letters.</summary>
    public static void Remove(IHtmlDocument page, ProblemList problems)
    {
        var passages = new List<string>();
        var characters = 0;
        foreach (var element in Find(page.DocumentElement))
        {
            var text = Metadata.Tidy(element.TextContent);
            element.Remove();
            if (text is null || !text.Any(char.IsLetter)) continue;
            passages.Add(text);
            characters += text.Length;
        }
        if (passages.Count == 0) return;
        var first = passages[0].Length <= QuoteLength ? passages[0] : passages[0][..QuoteLength] + "…";
        problems.Note("HS0505", string.Create(CultureInfo.InvariantCulture,
            $"{passages.Count} passages that the page hides ({characters} characters) were left out; the first: \"{first}\""));
    }

    private static List<IElement> Find(IElement root)
    {
        var found = new List<IElement>();
        IElement? at = root;
        while (at is not null)
        {
            var goIn = !HtmlBlocks.IsNotText(at) || at.LocalName == "head";
            if (goIn && IsHidden(at)) { found.Add(at); goIn = false; }
            if (goIn && at.FirstElementChild is { } child) { at = child; continue; }
            while (at is not null && at != root && at.NextElementSibling is null) at = at.ParentElement;
            at = at is null || at == root ? null : at.NextElementSibling;
        }
        return found;
    }

    private static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden") || string.Equals(element.GetAttribute("aria-hidden")?.Trim(), "true", StringComparison.OrdinalIgnoreCase)) return true;
        var style = InlineStyle.Of(element);
        return style.IsInvisible || HasColourOfBackground(element, style);
    }

    /// <summary>Whether the letters have the colour of what is behind them. For the page as a whole the style sheet decides, which is not read.</summary>
    private static bool HasColourOfBackground(IElement element, InlineStyle style)
    {
        if (element.LocalName is "html" or "body") return false;
        if ((style.Colour ?? Colour.Read(element.LocalName == "font" ? element.GetAttribute("color") : null)) is not { } letters) return false;
        if (letters.IsTransparent) return true;
        for (var at = element; at is not null; at = at.ParentElement)
        {
            var background = at == element ? style : InlineStyle.Of(at);
            if (background.HasPicture) return false;
            if ((background.Background ?? Colour.Read(at.GetAttribute("bgcolor"))) is { IsTransparent: false } behind) return letters.IsNear(behind);
        }
        return letters.IsNear(Colour.White);
    }
}
