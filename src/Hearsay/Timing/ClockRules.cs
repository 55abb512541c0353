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
        var start = at;
        if (DayTime(line, at) is not { } time) return null;
        var end = Words.Zone(line, time.End);
        var utc = end > time.End && line.IsAny(line.Skip(time.End, "("), "gmt", "utc");
        var clock = time.Value + (utc ? "Z" : "");
        var next = line.Skip(line.Comma(end), "on");
        return Day(line, next) is { } day
            ? day with { First = start, Rule = "time.clock", Meaning = day.Meaning with { Clock = clock, Part = null } }
            : new TimeMatch(start, end, new DayTime { Clock = clock }, "time.clock");
    }

    /// <summary>A part of day, with the day beside it.</summary>
    [Rule("time.part-of-day", "A part of day is a time of the day beside it, or of the day talked about.", "Shells fell overnight.")]
    public static TimeMatch? PartOfDay(Line line, int at)
    {
        var start = at;
        if (line.Is(at, "overnight")) return new TimeMatch(at, at + 1, new DayTime { Part = "NI" }, "time.part-of-day");
        at = line.Skip(at, "the");
        if (at > start && line.IsAny(at, "early", "small", "late") && line.Is(at + 1, "hours") && line.IsAny(at + 2, "of", "on")
            && Day(line, at + 3) is { } late)
            return late with { First = start, Rule = "time.part-of-day", Meaning = late.Meaning with { Part = line.Is(at, "late") ? "NI" : "MO" } };
        if (line.IsAny(at, "early", "late", "mid")) at = line.Hyphen(at + 1);
        if (DeicticRules.PartOf(line.Word(at)) is not { } part || line.Word(at).EndsWith('s') || line.IsAny(at, "noon", "midday") && start == at)
            return null;
        var of = line.Skip(line.Skip(at + 1, "of"), "on");
        if (Day(line, of) is { } day && (of > at + 1 || at > start || line.IsAny(at, "afternoon", "morning", "evening")))
            return day with { First = start, Rule = "time.part-of-day", Meaning = day.Meaning with { Part = part } };
        return at > start && line.IsAny(start - 1, "in", "during", "by", "since", "until", "of", "on", "through") && !line.IsAny(at + 1, "of")
            ? new TimeMatch(start, at + 1, new DayTime { Part = part }, "time.part-of-day") : null;
    }

    private static TimeMatch? Day(Line line, int at) =>
        CalendarRules.MonthDay(line, at) ?? CalendarRules.DayMonth(line, at) ?? DeicticRules.Today(line, at) ?? Weekday(line, at);

    private static TimeMatch? Weekday(Line line, int at) => DeicticRules.Weekday(line, at) is { } day && day.Meaning.Part is null ? day : null;

    private static (string Value, int End)? DayTime(Line line, int at)
    {
        if (line.IsAny(at, "noon", "midday")) return ("T12:00", at + 1);
        if (line.Is(at, "midnight")) return ("T24:00", at + 1);
        if (line[at] is { Span.Length: 4, Number: >= 0 and < 2400 } military && military.Number % 100 < 60 && Words.Zone(line, at + 1) > at + 1)
            return ($"T{military.Number / 100:00}:{military.Number % 100:00}", at + 1);
        if (line[at] is not { Span.Length: 1 or 2, Number: >= 0 and <= 24 } hour || line.IsAny(at - 1, "$", "£", "€")
            || line[at - 1] is { Lower: ".", Joined: true } && line[at].Joined) return null;
        var (minutes, end) = (-1, at + 1);
        if (line[end] is { Lower: ":" or ".", Joined: true } mark && line[end + 1] is { Joined: true, Span.Length: 2, Number: >= 0 and < 60 } minute)
        {
            (minutes, end) = (minute.Number, end + 2);
            if (line[end] is { Lower: ":", Joined: true } && line[end + 1] is { Joined: true, Span.Length: 2, Number: >= 0 }) end += 2;
            if (mark.Lower == "." && HalfOfDay(line, end) is null) return null;
        }
        if (HalfOfDay(line, end) is { } half && hour.Number is >= 1 and <= 12)
            return ($"T{hour.Number % 12 + (half.Afternoon ? 12 : 0):00}:{Math.Max(minutes, 0):00}", half.End);
        if (minutes >= 0 && hour.Number <= 23) return ($"T{hour.Number:00}:{minutes:00}", line.IsAny(end, "hours", "hrs") ? end + 1 : end);
        if (line.Is(end, "o") && line.IsApostrophe(end + 1) && line.Is(end + 2, "clock") && hour.Number >= 1)
            return ($"T{hour.Number:00}:00", end + 3);
        if (line.Is(end, "in") && line.Is(end + 1, "the") && line.IsAny(end + 2, "morning", "afternoon", "evening") && hour.Number is >= 1 and <= 12)
            return ($"T{hour.Number % 12 + (line.Is(end + 2, "morning") ? 0 : 12):00}:00", end + 3);
        return null;
    }

    private static (bool Afternoon, int End)? HalfOfDay(Line line, int at)
    {
        if (line.IsAny(at, "am", "pm")) return (line.Is(at, "pm"), at + 1);
        if (!line.IsAny(at, "a", "p") || line[at + 1] is not { Lower: ".", Joined: true } || line[at + 2] is not { Lower: "m", Joined: true })
            return null;
        return (line.Is(at, "p"), line.Stop(at + 3));
    }
}
