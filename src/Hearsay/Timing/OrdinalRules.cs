using Hearsay.Rules;

namespace Hearsay.Timing;

/// <summary>Weeks, months and days that are counted within a longer time.</summary>
internal static class OrdinalRules
{
    /// <summary>A week counted within a month or year.</summary>
    [Rule("time.nth-week", "An ordinal or \"last\" before \"week\" and a month or year is that week of it; a week belongs to the month of its Thursday.",
        "They met in the third week of March 2003.")]
    public static TimeMatch? NthWeek(Line line, int at)
    {
        if (Number(line, at) is not { } nth) return null;
        var (count, unit) = (1, nth.End);
        if (Quantities.Number(line, nth.End) is { Count: >= 2 and <= 4 } several) (count, unit) = ((int)several.Count.Value, several.End);
        if (!line.IsAny(unit, "week", "weeks")) return null;
        return Whole(line, unit + 1) is { } whole ? new TimeMatch(at, whole.End, new WeekIn(nth.Number, count, whole.Meaning), "time.nth-week") : null;
    }

    /// <summary>A week by its number.</summary>
    [Rule("time.week-number", "\"Week\" and a number are that week of the year that is said or the current one.", "The ward was full in week 31 of 2004.", Source = "ISO 8601-1:2019, 4.3.3")]
    public static TimeMatch? WeekNumber(Line line, int at)
    {
        var start = at;
        at = line.Skip(at, "the");
        if (!line.Is(at, "week") || line[at + 1] is not { Number: >= 1 and <= 53, Span.Length: <= 2 } number || CalendarRules.IsCount(line, at + 1) || line.Is(at + 2, "-")) return null;
        var year = CalendarRules.YearBehind(line, at + 2, true);
        return new TimeMatch(start, year?.End ?? at + 2, new WeekIn(number.Number, 1, new Calendar(year?.Year ?? new YearPart(Offset: 0))), "time.week-number");
    }

    /// <summary>A month counted within a year.</summary>
    [Rule("time.nth-month", "An ordinal or \"last\" before \"month\" and a year is that month of it.", "They met in the third month of 2003.")]
    public static TimeMatch? NthMonth(Line line, int at) =>
        Number(line, at) is { Number: <= 12 } nth && line.Is(nth.End, "month") && line.IsAny(nth.End + 1, "of", "in") && Whole(line, nth.End + 1) is { Meaning: Calendar { Month: null } year } whole
            ? new TimeMatch(at, whole.End, year with { Month = nth.Number < 0 ? 12 : nth.Number }, "time.nth-month") : null;

    /// <summary>A day counted within a month that is named from the document's date or from the time talked about.</summary>
    [Rule("time.nth-day", "An ordinal, or \"the first\" and \"last day\", before \"of\" and a month is that day of it.", "They met on the 20th of last month.")]
    public static TimeMatch? NthDay(Line line, int at)
    {
        if (Number(line, at) is not { Number: <= 31 } nth) return null;
        var day = line.Is(nth.End, "day");
        if (nth.Number < 0 && !day || !day && !line.Is(nth.End, "of")) return null;
        var of = day ? nth.End + 1 : nth.End;
        if (!line.IsAny(of, "of", "in")) return null;
        return Month(line, of + 1) is { } month ? new TimeMatch(at, month.End, new DayIn(nth.Number, month.Meaning), "time.nth-day") : null;
    }

    /// <summary>The rest of a unit.</summary>
    [Rule("time.rest", "\"The rest of\" a week, month or year runs from the document's date to its end.", "He will be held for the rest of the year.")]
    public static TimeMatch? Rest(Line line, int at)
    {
        var start = at;
        at = line.Skip(at, "the");
        if (!line.IsAny(at, "rest", "remainder", "remaining")) return null;
        var of = line.Skip(at + 1, "of");
        var unit = of;
        var which = Words.Selector(line, ref unit);
        unit = which is null ? line.Skip(of, "the") : unit;
        if (which is not (null or Which.This or Which.Next) || which is null && unit == at + 1) return null;
        if (TimeLexicon.Singular(line.Word(unit)) is not { } named || named is not (TimeUnit.Week or TimeUnit.Month or TimeUnit.Quarter or TimeUnit.Year or TimeUnit.Decade)) return null;
        return new TimeMatch(start, unit + 1, new UnitAt(named, which == Which.Next ? 1 : 0, false) { Article = which is null, Rest = true }, "time.rest");
    }

    /// <summary>"The" and an ordinal, or "last" as −1.</summary>
    private static (int Number, int End)? Number(Line line, int at)
    {
        at = line.Skip(at, "the");
        return line.IsAny(at, "last", "final") ? (-1, at + 1) : Quantities.Ordinal(line, at);
    }

    /// <summary>A month or a whole year behind "of", "in" or nothing.</summary>
    private static TimeMatch? Whole(Line line, int at)
    {
        var of = line.IsAny(at, "of", "in") ? at + 1 : at;
        if (Month(line, of) is { } month && of > at) return month;
        var year = of;
        if (Words.Selector(line, ref year) is { } which && line.Is(year, "year")) return new TimeMatch(of, year + 1, new Calendar(Words.YearOf(which)), "");
        if (of == at) return null;
        return YearRules.Year(line, of) ?? YearRules.SpokenYear(line, of)
            ?? (line.Is(of, "the") && line.Is(of + 1, "year") ? new TimeMatch(of, of + 2, new Calendar(new YearPart(Offset: 0)), "") : null);
    }

    private static TimeMatch? Month(Line line, int at)
    {
        if (CalendarRules.MonthYear(line, at) is { } dated) return dated;
        if (CalendarRules.MonthName(line, at) is { } name && (CalendarRules.DayNumber(line, name.End) is null || CalendarRules.Counts(line, name.End))) return new TimeMatch(at, name.End, new Calendar(default, name.Number), "");
        var month = at;
        if (Words.Selector(line, ref month) is { } which && line.Is(month, "month")) return new TimeMatch(at, month + 1, Relative(which), "");
        return line.Is(at, "the") && line.Is(at + 1, "month") ? new TimeMatch(at, at + 2, new UnitAt(TimeUnit.Month, 0, false) { Article = true }, "") : null;
    }

    private static UnitAt Relative(Which which) => new(TimeUnit.Month, which switch { Which.Last or Which.Before => -1, Which.Next or Which.After => 1, _ => 0 }, which is Which.Before or Which.After or Which.Same);
}
