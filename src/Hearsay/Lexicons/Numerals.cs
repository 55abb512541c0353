using System.Globalization;

namespace Hearsay.Lexicons;

/// <summary>The value of number words and digits, in words up to ninety-nine and with one scale ("ten thousand").</summary>
internal static class Numerals
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
        "eighteen", "nineteen",
    ];

    private static readonly string[] SmallOrdinals =
    [
        "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth",
        "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>The value of a word in lower case and whether it orders ("third", "3rd") or counts; null when it is no number.</summary>
    public static (decimal Value, bool IsOrdinal)? ValueOf(string word)
    {
        if (word.Length == 0) return null;
        if (word.LastIndexOf(' ') is > 0 and var blank && Scale(word[(blank + 1)..]) is { } scale) return ValueOf(word[..blank]) is (var times, false) ? (times * scale, false) : null;
        if (char.IsDigit(word[0]))
        {
            var isOrdinal = word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th";
            return decimal.TryParse(isOrdinal ? word[..^2] : word, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? (value, isOrdinal) : null;
        }
        if (Array.IndexOf(Small, word) is >= 0 and var small) return (small, false);
        if (Array.IndexOf(SmallOrdinals, word) is >= 0 and var ordinal) return (ordinal, true);
        if (word.EndsWith("th", StringComparison.Ordinal) && Scale(word[..^2]) is { } scaled) return (scaled, true);
        if (word.Split('-', ' ') is not [var tens, .. var rest] || rest.Length > 1) return null;
        if (rest.Length == 0 && tens.EndsWith("tieth", StringComparison.Ordinal) && Array.IndexOf(Tens, tens[..^4] + "y") is > 1 and var tieth) return (10 * tieth, true);
        if (Array.IndexOf(Tens, tens) is not (> 1 and var ten)) return null;
        return rest.Length == 0 ? (10 * ten, false) : ValueOf(rest[0]) is { Value: > 0 and < 10 } unit && !char.IsDigit(rest[0][0]) ? (10 * ten + unit.Value, unit.IsOrdinal) : null;
    }

    private static decimal? Scale(string word) => word switch { "hundred" => 100, "thousand" => 1_000, "million" => 1_000_000, "billion" => 1_000_000_000, _ => null };
}
