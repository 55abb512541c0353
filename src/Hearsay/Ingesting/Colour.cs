using System.Globalization;

namespace Hearsay.Ingesting;

/// <summary>A colour of inline styles: hexadecimal, rgb(), or one of the names used to hide text.</summary>
internal readonly record struct Colour(int Red, int Green, int Blue, bool IsTransparent)
{
    /// <summary>Channels that differ by no more than this (of 255) cannot be told apart by eye.</summary>
    private const int Near = 16;

    public static Colour White { get; } = new(255, 255, 255, false);

    public bool IsNear(Colour other) =>
        Math.Abs(Red - other.Red) <= Near && Math.Abs(Green - other.Green) <= Near && Math.Abs(Blue - other.Blue) <= Near;

    /// <summary>The colour that the whole value names, or null when it is none that is known here.</summary>
    public static Colour? Read(string? value) => value?.Trim().ToLowerInvariant() switch
    {
        null or "" => null,
        "white" or "snow" or "ivory" or "ghostwhite" or "whitesmoke" or "floralwhite" => White,
        "black" => new Colour(0, 0, 0, false),
        "transparent" => new Colour(0, 0, 0, true),
        ['#', .. var digits] => Hexadecimal(digits),
        var text when text.StartsWith("rgb", StringComparison.Ordinal) => Function(text),
        _ => null,
    };

    /// <summary>The first colour in a background value such as "#fff no-repeat", or null.</summary>
    public static Colour? ReadFirst(string value)
    {
        if (Read(value) is { } whole) return whole;
        foreach (var word in value.Split(' ', StringSplitOptions.RemoveEmptyEntries)) if (Read(word) is { } colour) return colour;
        return null;
    }

    private static Colour? Hexadecimal(string digits)
    {
        var step = digits.Length switch { 3 or 4 => 1, 6 or 8 => 2, _ => 0 };
        if (step == 0 || !digits.All(char.IsAsciiHexDigit)) return null;
        int Channel(int index) => step == 1
            ? Convert.ToInt32(digits.Substring(index, 1), 16) * 17
            : Convert.ToInt32(digits.Substring(index * 2, 2), 16);
        return new Colour(Channel(0), Channel(1), Channel(2), digits.Length is 4 or 8 && Channel(3) == 0);
    }

    private static Colour? Function(string text)
    {
        var open = text.IndexOf('(');
        if (open < 0) return null;
        var parts = text[(open + 1)..].TrimEnd(')').Split([',', ' ', '/'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is not (3 or 4)) return null;
        Span<double> numbers = stackalloc double[4];
        numbers[3] = 1;
        for (var i = 0; i < parts.Length; i++)
        {
            var percent = parts[i].EndsWith('%');
            if (!double.TryParse(percent ? parts[i][..^1] : parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return null;
            numbers[i] = percent && i < 3 ? number * 2.55 : number;
        }
        return new Colour(Channel(numbers[0]), Channel(numbers[1]), Channel(numbers[2]), numbers[3] == 0);
    }

    private static int Channel(double value) => double.IsNaN(value) ? 0 : (int)Math.Clamp(value, 0, 255);
}
