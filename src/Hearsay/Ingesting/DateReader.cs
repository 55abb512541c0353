using System.Globalization;
using NodaTime;

namespace Hearsay.Ingesting;

/// <summary>Reads the dates of metadata and date lines: ISO 8601, RFC 1123, "21 August 2015" and "Friday, Aug. 21st, 2015", each with or without a
/// time of day.</summary>
/// <remarks>A date with a time and zone is the date as written: "2015-08-21T23:30:00-05:00" is 21 August. Orders that differ by country
/// ("08/09/2015") are not read.</remarks>
public static class DateReader
{
    private const int MaxLength = 80;

    /// <summary>The date that the whole of <paramref name="text"/> tells, or null.</summary>
    public static LocalDate? Read(string? text)
    {
        if (text is null) return null;
        var value = text.AsSpan().Trim();
        return value.Length is 0 or > MaxLength ? null : Iso(value) ?? Named(value);
    }

    private static LocalDate? Iso(ReadOnlySpan<char> value)
    {
        if (value.Length >= 8 && Digits(value, 0, 8) is { } basic && Ends(value[8..]))
            return Day(basic / 10000, basic / 100 % 100, basic % 100);
        if (value.Length < 10 || value[4] is not ('-' or '/') || value[7] != value[4]) return null;
        if (Digits(value, 0, 4) is not { } year || Digits(value, 5, 2) is not { } month || Digits(value, 8, 2) is not { } day) return null;
        return Ends(value[10..]) ? Day(year, month, day) : null;
    }

    private static bool Ends(ReadOnlySpan<char> rest) => rest.Length == 0 || (rest[0] is 'T' or 't' or ' ' && IsTime(rest[1..]));

    private static LocalDate? Named(ReadOnlySpan<char> value)
    {
        Span<Range> parts = stackalloc Range[16];
        var count = value.SplitAny(parts, " ,\t\u00A0", StringSplitOptions.RemoveEmptyEntries);
        if (count is < 3 or 16) return null;
        var at = IsWeekday(value[parts[0]]) ? 1 : 0;
        if (count - at < 3) return null;
        var month = Month(value[parts[at]]);
        var day = DayNumber(value[parts[month is null ? at : at + 1]]);
        month ??= Month(value[parts[at + 1]]);
        var yearText = value[parts[at + 2]];
        var year = yearText.Length == 4 ? Digits(yearText, 0, 4) : null;
        if (month is null || day is null || year is null) return null;
        return count - at == 3 || IsTime(value[parts[at + 3].Start..]) ? Day(year.Value, month.Value, day.Value) : null;
    }

    /// <summary>Whether the rest can be a time of day with a zone: it has a digit, and a word without one is at most five signs long.</summary>
    private static bool IsTime(ReadOnlySpan<char> rest)
    {
        if (!rest.ContainsAnyInRange('0', '9')) return false;
        foreach (var range in rest.SplitAny(" \t"))
        {
            var word = rest[range];
            if (!word.ContainsAnyInRange('0', '9') && word.Length > 5) return false;
            foreach (var c in word) if (!char.IsAsciiLetterOrDigit(c) && !":.,+-()\u2212".Contains(c)) return false;
        }
        return true;
    }

    private static int? Month(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd('.');
        if (word.Length < 3) return null;
        var names = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;
        for (var i = 0; i < 12; i++) if (names[i].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase)) return i + 1;
        return null;
    }

    private static bool IsWeekday(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd('.');
        if (word.Length < 3) return false;
        foreach (var name in CultureInfo.InvariantCulture.DateTimeFormat.DayNames)
            if (name.AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static int? DayNumber(ReadOnlySpan<char> word)
    {
        if (word.Length > 2 && (word.EndsWith("st") || word.EndsWith("nd") || word.EndsWith("rd") || word.EndsWith("th"))) word = word[..^2];
        return word.Length is 1 or 2 ? Digits(word, 0, word.Length) : null;
    }

    private static int? Digits(ReadOnlySpan<char> value, int start, int length)
    {
        var number = 0;
        foreach (var c in value.Slice(start, length))
        {
            if (!char.IsAsciiDigit(c)) return null;
            number = number * 10 + (c - '0');
        }
        return number;
    }

    private static LocalDate? Day(int year, int month, int day) =>
        year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day) : null;
}
