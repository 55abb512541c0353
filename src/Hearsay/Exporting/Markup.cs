using System.Text;
using System.Xml;

namespace Hearsay.Exporting;

/// <summary>Text of documents made harmless for the formats it is written into.</summary>
internal static class Markup
{
    /// <summary>On one line, with everything escaped that Markdown or HTML within it would act on.</summary>
    public static string Markdown(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in ClaimSentence.OneLine(text))
        {
            if (c is '<' or '>' or '&') escaped.Append(c switch { '<' => "&lt;", '>' => "&gt;", _ => "&amp;" });
            else if (@"\`*_[]#|~".Contains(c)) escaped.Append('\\').Append(c);
            else escaped.Append(c);
        }
        return escaped.ToString();
    }

    /// <summary>For elements and attributes of HTML, SVG and XML; characters that XML cannot hold become U+FFFD.</summary>
    public static string Xml(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in Characters(text))
            escaped.Append(c switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", '"' => "&quot;", '\'' => "&#39;", _ => c.ToString() });
        return escaped.ToString();
    }

    /// <summary>The text with U+FFFD for every character that XML 1.0 cannot hold.</summary>
    public static string Characters(string text)
    {
        var whole = CodePoints.WellFormed(text);
        return whole.All(c => char.IsSurrogate(c) || XmlConvert.IsXmlChar(c)) ? whole
            : string.Concat(whole.Select(c => char.IsSurrogate(c) || XmlConvert.IsXmlChar(c) ? c : '\uFFFD'));
    }
}
