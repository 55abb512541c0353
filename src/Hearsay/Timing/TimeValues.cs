using NodaTime;

namespace Hearsay.Timing;

/// <summary>Writes times as EDTF with their bounds (ISO 8601-2:2019).</summary>
internal static class TimeValues
{
    /// <summary>A day; without a year "XXXX-12-06".</summary>
    public static TimeValue Day(int? year, int month, int day)
    {
        var exact = year is { } known ? new LocalDate(known, month, day) : (LocalDate?)null;
        return new TimeValue($"{YearText(year)}-{month:00}-{day:00}", TimePrecision.Day, exact, exact);
    }

    /// <summary>A day.</summary>
    public static TimeValue Day(LocalDate date) => Day(date.Year, date.Month, date.Day);

    /// <summary>A month; without a year "XXXX-12".</summary>
    public static TimeValue Month(int? year, int month)
    {
        LocalDate? first = year is { } known ? new LocalDate(known, month, 1) : null;
        return new TimeValue($"{YearText(year)}-{month:00}", TimePrecision.Month, first, first?.PlusMonths(1).PlusDays(-1));
    }

    /// <summary>A year; 0 is 1 BC.</summary>
    public static TimeValue Year(int year) => new(YearText(year), TimePrecision.Year, new LocalDate(year, 1, 1), new LocalDate(year, 12, 31));

    /// <summary>A decade ("196X") or century ("19XX") by its leading digits.</summary>
    public static TimeValue Prefix(string digits)
    {
        var length = digits.Length == 3 ? 10 : 100;
        var first = Number(digits) * length;
        return new TimeValue(digits.PadRight(4, 'X'), length == 10 ? TimePrecision.Decade : TimePrecision.Century,
            new LocalDate(Math.Max(first, 1), 1, 1), new LocalDate(first + length - 1, 12, 31));
    }

    /// <summary>A season (code 21 spring to 24 winter) as on the northern half of the earth; winter starts in December of its year.</summary>
    public static TimeValue Season(int? year, int code)
    {
        LocalDate? first = year is { } known ? new LocalDate(known, (code - 20) * 3, 1) : null;
        return new TimeValue($"{YearText(year)}-{code}", TimePrecision.Season, first, first?.PlusMonths(3).PlusDays(-1));
    }

    /// <summary>A quarter (codes 33–36) or half (codes 40, 41).</summary>
    public static TimeValue Fraction(int year, char kind, int number)
    {
        var months = kind == 'Q' ? 3 : 6;
        var first = new LocalDate(year, (number - 1) * months + 1, 1);
        return new TimeValue($"{YearText(year)}-{(kind == 'Q' ? 32 : 39) + number}", TimePrecision.Season, first,
            first.PlusMonths(months).PlusDays(-1));
    }

    /// <summary>Days in a row, named as a week or as an interval.</summary>
    public static TimeValue Days(LocalDate first, LocalDate last, TimePrecision precision) =>
        new($"{Text(first)}/{Text(last)}", precision, first, last);

    /// <summary>Days in a row that are not meant to the day, written as the month or months they fall in; the bounds stay days. EDTF names no weeks.</summary>
    public static TimeValue InMonths(LocalDate first, LocalDate last, TimePrecision precision)
    {
        var (from, to) = (Month(first.Year, first.Month).Edtf, Month(last.Year, last.Month).Edtf);
        return new TimeValue(from == to ? from : $"{from}/{to}", precision, first, last);
    }

    /// <summary>From one time to another.</summary>
    public static TimeValue Between(TimeValue first, TimeValue last) =>
        new($"{first.Edtf}/{last.Edtf}", TimePrecision.Interval, first.Earliest, last.Latest);

    /// <summary>One of two times, "[1987,1988]"; the first day of one and the last of the other are its bounds.</summary>
    public static TimeValue OneOf(TimeValue first, TimeValue last) => new($"[{first.Edtf},{last.Edtf}]", TimePrecision.Interval, first.Earliest, last.Latest);

    /// <summary>Open at the end, from this time on: "2009/.."; from the end of a stretch on ("since the war").</summary>
    public static TimeValue Since(TimeValue value) => value.Precision == TimePrecision.Interval
        ? new($"{End(value)}/..", TimePrecision.Interval, value.Latest, null)
            : new($"{Start(value)}/..", TimePrecision.Interval, value.Earliest, null);

    /// <summary>Open at the start, to this time: "../2009".</summary>
    public static TimeValue Until(TimeValue value) => new($"../{End(value)}", TimePrecision.Interval, null, value.Latest);

    /// <summary>Everything before this time: "../2008" for 2009.</summary>
    public static TimeValue? Before(TimeValue value) => value.Earliest is { } earliest ? Until(Same(value, earliest.PlusDays(-1)))
        : Neighbour(value, -1) is { } before ? Until(before) : null;

    /// <summary>Everything behind this time: "2010/.." for 2009.</summary>
    public static TimeValue? After(TimeValue value) => value.Latest is { } latest ? Since(Same(value, latest.PlusDays(1)))
        : Neighbour(value, 1) is { } after ? Since(after) : null;

    /// <summary>The same time, marked as approximate.</summary>
    public static TimeValue About(TimeValue value) => value.Precision == TimePrecision.Interval || value.Edtf.Contains('/')
        || value.Edtf.EndsWith('~') ? value : value with { Edtf = value.Edtf + "~" };

    /// <summary>A year as EDTF writes it, "XXXX" for an unknown one, "-0043" for 44 BC.</summary>
    public static string YearText(int? year) => year is { } known ? known < 0 ? $"-{-known:0000}" : $"{known:0000}" : "XXXX";

    private static string Text(LocalDate date) => $"{YearText(date.Year)}-{date.Month:00}-{date.Day:00}";

    private static string Start(TimeValue value) => value.Edtf.IndexOf('/') is var slash and > 0 ? value.Edtf[..slash] : value.Edtf;

    private static string End(TimeValue value) => value.Edtf[(value.Edtf.IndexOf('/') + 1)..];

    /// <summary>The time of the same precision that holds a day.</summary>
    private static TimeValue Same(TimeValue value, LocalDate day) => value.Precision switch
    {
        TimePrecision.Year => Year(day.Year),
        TimePrecision.Month => Month(day.Year, day.Month),
        TimePrecision.Decade when day.Year > 0 => Prefix($"{day.Year / 10:000}"),
        TimePrecision.Century when day.Year > 0 => Prefix($"{day.Year / 100:00}"),
        TimePrecision.Day => Day(day),
        TimePrecision.Interval when End(value).Length == 4 => Year(day.Year),
        TimePrecision.Interval when End(value).Length == 7 => Month(day.Year, day.Month),
        _ => value.Earliest is { } earliest && day < earliest || value.Precision != TimePrecision.Season ? Day(day) : Month(day.Year, day.Month),
    };

    /// <summary>The day or month beside one without a year.</summary>
    private static TimeValue? Neighbour(TimeValue value, int step)
    {
        if (!value.Edtf.StartsWith("XXXX-", StringComparison.Ordinal) || value.Precision is not (TimePrecision.Day or TimePrecision.Month))
            return null;
        var month = Number(value.Edtf.AsSpan(5, 2));
        if (value.Precision == TimePrecision.Month) return Month(null, (month + step + 11) % 12 + 1);
        var date = new LocalDate(2000, month, Number(value.Edtf.AsSpan(8, 2))).PlusDays(step);
        return Day(null, date.Month, date.Day);
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}
