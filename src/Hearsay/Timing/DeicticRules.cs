using Hearsay.Rules;

namespace Hearsay.Timing;

/// <summary>Days and units that are named from where the text stands: today, Friday, last week, that year.</summary>
internal static class DeicticRules
{
    /// <summary>Today and its neighbours, with a part of day.</summary>
    [Rule("time.today", "Today, yesterday, tomorrow and tonight are counted from the document's date.", "They exchanged fire yesterday.")]
    public static TimeMatch? Today(Line line, int at)
    {
        var (offset, part, end) = line.Word(at) switch
        {
            "today" => (0, null, at + 1),
            "tonight" => (0, "NI", at + 1),
            "yesterday" => (-1, PartOf(line.Word(at + 1)), at + 1),
            "tomorrow" => (1, PartOf(line.Word(at + 1)), at + 1),
            "the" or "day" when line.Skip(at, "the") is var day && line.Is(day, "day") && line.Is(day + 1, "before") && line.Is(day + 2, "yesterday") => (-2, null, day + 3),
            "the" or "day" when line.Skip(at, "the") is var day && line.Is(day, "day") && line.Is(day + 1, "after") && line.Is(day + 2, "tomorrow") => (2, null, day + 3),
            "last" when line.Is(at + 1, "night") => (-1, "NI", at + 2),
            "last" when line.Is(at + 1, "evening") => (-1, "EV", at + 2),
            _ => (0, (string?)null, -1),
        };
        if (end < 0) return null;
        if (part is not null && offset != 0 && line.IsAny(at, "yesterday", "tomorrow")) end++;
        return new TimeMatch(at, end, new UnitAt(TimeUnit.Day, offset, false) { Part = part }, "time.today");
    }

    /// <summary>A weekday, the nearest by tense or the one that is chosen, with a part of day.</summary>
    [Rule("time.weekday", "A weekday is the nearest one before the document's date, or after it beside a word of the future.",
        "Demonstrators marched in Tikrit on Friday.")]
    public static TimeMatch? Weekday(Line line, int at)
    {
        var start = at;
        var which = Words.Selector(line, ref at);
        if (WeekdayName(line, at) is not { } day || day.Short && !line.Is(day.End - 1, ".") && which is null && !line.Is(at - 1, "on")) return null;
        var part = PartOf(line.Word(day.End));
        var end = part is not null && !line.Word(day.End).EndsWith('s') ? day.End + 1 : day.End;
        if (line[at] is { Capital: true } && line.Word(at) == "sun" && !line.Is(day.End - 1, ".")) return null;
        return new TimeMatch(start, end, new WeekdayOf(day.Number, which ?? Which.Open) { Part = end > day.End ? part : null }, "time.weekday");
    }

    /// <summary>A unit or weekday two steps away.</summary>
    [Rule("time.before-last", "\"Before last\" and \"after next\" behind a unit or weekday are two of them away from the document's date.", "They met the week before last.")]
    public static TimeMatch? BeforeLast(Line line, int at)
    {
        var start = at;
        at = line.Skip(at, "the");
        var name = WeekdayName(line, at);
        var unit = TimeLexicon.Singular(line.Word(at));
        if (name is null && unit is null or < TimeUnit.Day or TimeUnit.Quarter) return null;
        var next = name?.End ?? at + 1;
        var (step, end) = line.Is(next, "before") && line.Is(next + 1, "last") ? (-2, next + 2)
            : line.Is(next, "after") && line.Skip(next + 1, "the") is var which && line.Is(which, "next") ? (2, which + 1) : (0, 0);
        // "The year after next winter": more follows.
        if (step == 0 || TimeLexicon.Unit(line.Word(end)) is not null || WeekdayName(line, end) is not null || TimeLexicon.Find("season", line.Word(end)) is not null || CalendarRules.MonthName(line, end) is not null) return null;
        return name is { } weekday ? new TimeMatch(start, end, new WeekdayOf(weekday.Number, step < 0 ? Which.Last : Which.Next) { Weeks = step / 2 }, "time.before-last")
            : new TimeMatch(start, end, new UnitAt(unit!.Value, step, false), "time.before-last");
    }

    /// <summary>A unit that is chosen from the document's date or from the time talked about.</summary>
    [Rule("time.selected-unit",
        "\"Last\" and \"next\" before a unit count from the document's date, \"that\" and \"the following\" from the time talked about.",
        "He repeated it last week.")]
    public static TimeMatch? SelectedUnit(Line line, int at)
    {
        var start = at;
        if (Words.Selector(line, ref at) is not { } which) return null;
        at = line.IsAny(at, "fiscal", "financial", "calendar") ? at + 1 : at;
        var word = line.Word(at);
        if (TimeLexicon.Singular(word) is { } unit)
        {
            if (line.IsHyphen(at + 1) || unit < TimeUnit.Day || unit == TimeUnit.Day && which is (Which.Last or Which.This)) return null;
            if (unit == TimeUnit.Decade && line.Is(at - 1, "past")) return null;
            return new TimeMatch(start, at + 1, At(unit, which), "time.selected-unit");
        }
        if (PartOf(word) is { } part && !word.EndsWith('s') && which is not Which.Last)
        {
            var day = which is Which.After or Which.Next ? 1 : which is Which.Before ? -1 : 0;
            return new TimeMatch(start, at + 1, new UnitAt(TimeUnit.Day, day, which is not Which.This) { Part = part }, "time.selected-unit");
        }
        return null;
    }

    /// <summary>Days counted from the one talked about.</summary>
    [Rule("time.neighbour-day", "\"The day before\", \"the next day\" and \"a day later\" are counted from the day talked about.",
        "The hospital was seized on Dec. 6. The day after, they were attacked.")]
    public static TimeMatch? NeighbourDay(Line line, int at)
    {
        if (!line.Is(at, "the") || TimeLexicon.Singular(line.Word(at + 1)) is not { } unit || unit < TimeUnit.Day
            || !line.IsAny(at + 2, "before", "after", "earlier")) return null;
        if (line[at + 3].Kind != AtomKind.Mark && line[at + 3] != Atom.None) return null;
        return new TimeMatch(at, at + 3, new UnitAt(unit, line.Is(at + 2, "after") ? 1 : -1, true), "time.neighbour-day");
    }

    /// <summary>The current unit with an article, where a preposition shows that the whole of it is meant.</summary>
    [Rule("time.the-unit", "\"The week\", \"the weekend\" and \"the year\" behind a preposition are the current ones.",
        "Talks went on over the weekend.")]
    public static TimeMatch? TheUnit(Line line, int at)
    {
        if (!line.Is(at, "the")) return null;
        var end = line.IsAny(at + 1, "full", "whole", "entire", "fiscal", "latest") ? line.Skip(at + 2, "fiscal") : at + 1;
        if (TimeLexicon.Singular(line.Word(end)) is not { } unit || unit is not (TimeUnit.Weekend or TimeUnit.Week or TimeUnit.Month
            or TimeUnit.Year)) return null;
        if (line.IsAny(end + 1, "of", "before", "after", "when", "in", "that", "-", "following", "preceding", "he", "she", "they")) return null;
        if (!line.IsAny(at - 1, "in", "of", "for", "over", "during", "on", "throughout", "by", "through") || end > at + 1 && unit != TimeUnit.Year)
            return null;
        if (line.IsAny(end + 1, "ended", "ending")) return new TimeMatch(at, end + 1, new Length("P1" + Lengths.Letter(unit)), "time.the-unit");
        return new TimeMatch(at, end + 1, new UnitAt(unit, unit == TimeUnit.Weekend && line.Is(at - 1, "over") ? -1 : 0, false) { Article = true },
            "time.the-unit");
    }

    /// <summary>The week that holds a date.</summary>
    [Rule("time.week-of", "\"The week of\" or \"the week beginning\" before a date is the week that holds it.", "The court meets the week of 6 March 2000.")]
    public static TimeMatch? WeekOf(Line line, int at)
    {
        var week = line.Skip(at, "the");
        if (!line.Is(week, "week") || week == at && !line.IsAny(week + 1, "commencing", "beginning") || !line.IsAny(week + 1, "of", "commencing", "starting", "beginning")) return null;
        var day = line.Skip(week + 2, "on");
        return (CalendarRules.MonthDay(line, day) ?? CalendarRules.DayMonth(line, day) ?? CalendarRules.DayOfMonth(line, day)) is { Meaning: Calendar date } match
            ? match with { First = at, Meaning = date with { WholeWeek = true }, Rule = "time.week-of" } : null;
    }

    /// <summary>The last days of a year.</summary>
    [Rule("time.year-end", "\"Year-end\" and \"year's end\" are the current year.", "The deal closes at year-end.")]
    public static TimeMatch? YearEnd(Line line, int at)
    {
        var year = line.Skip(at, "the");
        if (!line.Is(year, "year")) return null;
        var end = line.Hyphen(line.Possessive(year + 1));
        return line.Is(end, "end") && !line.IsHyphen(end + 1) ? new TimeMatch(at, end + 1, new UnitAt(TimeUnit.Year, 0, false) { Article = true },
            "time.year-end") : null;
    }

    /// <summary>A weekday name, its end, and whether it is an abbreviation; null when there is none.</summary>
    public static (int Number, int End, bool Short)? WeekdayName(Line line, int at)
    {
        if (TimeLexicon.Number("weekday", line.Word(at)) is not { } number) return null;
        var isShort = line[at].Span.Length < 6;
        if (isShort && !line[at].Capital) return null;
        return (number, isShort ? line.Stop(at + 1) : at + 1, isShort);
    }

    /// <summary>The TIMEX3 letters of a part of day, or null.</summary>
    public static string? PartOf(string word) => TimeLexicon.Find("part", word);

    private static UnitAt At(TimeUnit unit, Which which) => which switch
    {
        Which.Last => new UnitAt(unit, -1, false),
        Which.Next => new UnitAt(unit, 1, false),
        Which.This => new UnitAt(unit, 0, false),
        Which.Before => new UnitAt(unit, -1, true),
        Which.After => new UnitAt(unit, 1, true),
        _ => new UnitAt(unit, 0, true),
    };
}
