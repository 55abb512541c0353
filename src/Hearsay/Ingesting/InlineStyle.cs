using System.Globalization;
using AngleSharp.Dom;

namespace Hearsay.Ingesting;

/// <summary>The parts of a style attribute that decide whether text can be seen.</summary>
/// <param name="IsInvisible">Whether the element shows nothing whatever its colours.</param>
/// <param name="Colour">Colour of the letters, or null.</param>
/// <param name="Background">Colour of the background, or null.</param>
/// <param name="HasPicture">Whether the background is a picture or a gradient, of unknown colour.</param>
internal sealed record InlineStyle(bool IsInvisible, Colour? Colour, Colour? Background, bool HasPicture)
{
    private const double FarOff = -999;

    private static readonly InlineStyle None = new(false, null, null, false);

    public static InlineStyle Of(IElement element)
    {
        if (element.GetAttribute("style") is not { } style) return None;
        var result = None;
        foreach (var range in style.AsSpan().Split(';'))
        {
            var declaration = style.AsSpan()[range];
            var colon = declaration.IndexOf(':');
            if (colon < 0) continue;
            var name = declaration[..colon].Trim().ToString().ToLowerInvariant();
            var value = declaration[(colon + 1)..].Trim().ToString().ToLowerInvariant().Replace("!important", "").Trim();
            result = name switch
            {
                "display" => result with { IsInvisible = result.IsInvisible || value == "none" },
                "visibility" => result with { IsInvisible = result.IsInvisible || value is "hidden" or "collapse" },
                "opacity" or "font-size" => result with { IsInvisible = result.IsInvisible || Number(value) == 0 },
                "text-indent" or "left" or "top" or "margin-left" or "margin-top" => result with
                {
                    IsInvisible = result.IsInvisible || Number(value) <= FarOff,
                },
                "color" => result with { Colour = Ingesting.Colour.Read(value) },
                "background" or "background-color" or "background-image" => result with
                {
                    Background = Ingesting.Colour.ReadFirst(value) ?? result.Background,
                    HasPicture = value.Contains("url(", StringComparison.Ordinal) || value.Contains("gradient", StringComparison.Ordinal),
                },
                _ => result,
            };
        }
        return result;
    }

    /// <summary>The number that a length begins with ("-9999px"), or null.</summary>
    private static double? Number(string value)
    {
        var end = 0;
        while (end < value.Length && (char.IsAsciiDigit(value[end]) || value[end] is '.' or '-')) end++;
        return double.TryParse(value.AsSpan(0, end), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
