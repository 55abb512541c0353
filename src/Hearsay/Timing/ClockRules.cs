using Hearsay.Rules;

namespace Hearsay.Timing;

/// <summary>Times of day.</summary>
internal static class ClockRules
{
    /// <summary>An hour, with the day that stands beside it.</summary>
    [Rule("time.clock", "An hour with minutes, a.m., p.m. or o'clock, and noon and midnight, are a time of day; a date beside them is its day.",
        "The call starts at 10 a.m. EST Tuesday.")]
    public static TimeMatch? Clock(Line line, int at)
    {
        if (Hour(line, at) is not { } hour) return null;
        var next = line.Skip(line.Skip(line.Comma(hour.End), "on"), "of");
        return Day(line, next) is { } day && (day.Meaning.Part is null || !line.Is(hour.End, ","))
            ? day with { First = at, Rule = "time.clock", Meaning = day.Meaning with { Clock = OfPart(hour.Clock, day.Meaning.Part), Part = null } }
            : new TimeMatch(at, hour.End, new DayTime { Clock = hour.Clock }, "time.clock");
    }

    /// <summary>A day with an hour behind it.</summary>
    [Rule("time.day-and-clock", "A day with an hour behind it is that hour of the day.", "The talks began on Monday at 9 a.m.")]
    public static TimeMatch? DayAndClock(Line line, int at)
    {
        if (Day(line, at) is not { } day) return null;
        var next = line.Comma(day.End);
        if (line.IsAny(next, "at", "around", "about", "@", "for")) next++;
        if (line.IsAny(next, "around", "about", "exactly", "precisely")) next++;
        if (Hour(line, next) is not { } hour || hour.Clock.EndsWith('Z') && line.Is(next - 1, "(")) return null;
        return day with { End = hour.End, Rule = "time.day-and-clock", Meaning = day.Meaning with { Clock = OfPart(hour.Clock, day.Meaning.Part), Part = null } };
    }

    /// <summary>A part of day, with the day beside it.</summary>
    [Rule("time.part-of-day", "A part of day is a time of the day beside it, or of the day talked about.", "Shells fell overnight.")]
    public static TimeMatch? PartOfDay(Line line, int at)
    {
        var start = at;
        if (line.Is(at, "overnight")) return new TimeMatch(at, at + 1, new DayTime { Part = "NI" }, "time.part-of-day");
        at = line.Skip(at, "the");
        var article = at > start;
        if (article && line.IsAny(at, "early", "small", "late") && line.Is(at + 1, "hours") && line.IsAny(at + 2, "of", "on"))
        {
            var part = line.Is(at, "late") ? "NI" : "MO";
            if (Day(line, at + 3) is { } late) return late with { First = start, Rule = "time.part-of-day", Meaning = late.Meaning with { Part = part } };
        }
        if (line.IsAny(at, "early", "late", "mid", "later", "earlier")) at = line.Skip(line.Skip(line.Hyphen(at + 1), "in"), "the");
        if (DeicticRules.PartOf(line.Word(at)) is not { } named || line.Word(at).EndsWith('s') || line.IsAny(at, "noon", "midday") && start == at)
            return null;
        var of = line.Skip(line.Skip(line.Comma(at + 1), "of"), "on");
        if (Day(line, of) is { Meaning.Part: null } day && (of > line.Comma(at + 1) || at > start || line.IsAny(at, "afternoon", "morning", "evening", "dawn", "dusk")))
            return day with { First = start, Rule = "time.part-of-day", Meaning = day.Meaning with { Part = named } };
        var opened = line.IsAny(start - 1, "in", "during", "by", "since", "until", "till", "of", "on", "through", "before", "after", "towards", "toward", "throughout");
        if (article || at > start ? opened || at > start + 1 || !article : line.IsAny(start - 1, "at", "before", "after", "by", "since", "until", "till", "from", "in") && IsMoment(line, at))
            return line.Is(at + 1, "of") || line.IsHyphen(at + 1) ? null : new TimeMatch(start, at + 1, new DayTime { Part = named }, "time.part-of-day");
        return null;
    }

    /// <summary>A time of day with its zone and the index behind it, or null.</summary>
    public static (string Clock, int End)? Hour(Line line, int at)
    {
        if (Hours.Read(line, at) is not { } time) return null;
        var end = Words.Zone(line, time.End);
        return (time.Value + (end > time.End && line.IsAny(line.Skip(time.End, "("), "gmt", "utc") ? "Z" : ""), end);
    }

    /// <summary>Dawn, dusk and night, which tell a time of day without an article.</summary>
    private static bool IsMoment(Line line, int at) => line.IsAny(at, "dawn", "dusk", "daybreak", "sunrise", "sunset", "nightfall", "night") && (line.Is(at, "night") ? line.IsAny(at - 1, "at", "by") : !line.Is(at - 1, "in"));

    private static TimeMatch? Day(Line line, int at) =>
        CalendarRules.MonthDay(line, at) ?? CalendarRules.DayMonth(line, at) ?? CalendarRules.Iso(line, at) ?? CalendarRules.Slashes(line, at) ?? WeekdayRules.OfWeek(line, at) ?? WeekdayRules.AndDay(line, at)
            ?? DeicticRules.Today(line, at) ?? DeicticRules.Weekday(line, at) ?? (DeicticRules.SelectedUnit(line, at) is { Meaning.Part: not null } part ? part : null);

    /// <summary>The hour in the half of the day that a part of day beside it names: "half past six on Monday evening".</summary>
    private static string OfPart(string clock, string? part) => part is "AF" or "EV" or "NI" && clock is ['T', '0', >= '1' and <= '9', ..] or ['T', '1', '0' or '1', ..] && !(part == "NI" && string.CompareOrdinal(clock, "T06") < 0)
        ? $"T{int.Parse(clock.AsSpan(1, 2), System.Globalization.CultureInfo.InvariantCulture) + 12:00}{clock[3..]}" : clock;
}
