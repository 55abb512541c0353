using Hearsay.Rules;

namespace Hearsay.Timing;

/// <summary>Weekdays that a week, a month or a number beside them picks out.</summary>
internal static class WeekdayRules
{
    /// <summary>A weekday with the week it lies in.</summary>
    [Rule("time.weekday-of-week", "A weekday beside \"last week\", \"next week\" and the like is the one in that week.", "They met on Tuesday of last week.")]
    public static TimeMatch? OfWeek(Line line, int at)
    {
        if (DeicticRules.WeekdayName(line, at) is { } day)
        {
            var part = DeicticRules.PartOf(line.Word(day.End));
            var week = line.Skip(part is null ? day.End : day.End + 1, "of");
            return Week(line, ref week) is { } which && Match(at, week, day.Number, which) is var match ? match with { Meaning = match.Meaning with { Part = part } } : null;
        }
        var start = at;
        if (Week(line, ref at) is not { } chosen) return null;
        return DeicticRules.WeekdayName(line, line.Skip(line.Hyphen(at), "on")) is { } behind ? Match(start, behind.End, behind.Number, chosen) : null;
    }

    /// <summary>A weekday counted within a month.</summary>
    [Rule("time.nth-weekday", "An ordinal or \"last\" before a weekday and \"of\" or \"in\" with a month is that day of the month.", "They met on the first Friday of July 2009.")]
    public static TimeMatch? Nth(Line line, int at)
    {
        var start = at;
        at = line.Skip(at, "the");
        var ordinal = line.Is(at, "last") ? (Number: -1, End: at + 1) : Quantities.Ordinal(line, at);
        if (ordinal is not { Number: <= 5 } nth || DeicticRules.WeekdayName(line, nth.End) is not { } day) return null;
        var part = DeicticRules.PartOf(line.Word(day.End));
        var month = part is null ? day.End : day.End + 1;
        if (!line.IsAny(month++, "of", "in")) return null;
        if (CalendarRules.MonthYear(line, month) is { Meaning: Calendar { Month: { } named } full } dated) return Of(start, dated.End, nth.Number, day.Number, new Calendar(full.Year, named), part);
        if (CalendarRules.MonthName(line, month) is { } name) return Of(start, name.End, nth.Number, day.Number, new Calendar(default, name.Number), part);
        if (Words.Selector(line, ref month) is { } which && line.Is(month, "month"))
            return Of(start, month + 1, nth.Number, day.Number, new UnitAt(TimeUnit.Month, Step(which), which is Which.Before or Which.After or Which.Same), part);
        return null;
    }

    /// <summary>A weekday with the day of the month.</summary>
    [Rule("time.weekday-and-day", "A weekday and an ordinal are the nearest such day.", "They met on Friday the 13th.")]
    public static TimeMatch? AndDay(Line line, int at)
    {
        if (DeicticRules.WeekdayName(line, at) is not { } day || !line[at].Capital) return null;
        return Quantities.Ordinal(line, line.Skip(line.Comma(day.End), "the")) is { Number: <= 31 } ordinal && !line.IsAny(ordinal.End, "of", "in") && CalendarRules.MonthName(line, ordinal.End) is null
            && line[ordinal.End] is not { Kind: AtomKind.Word, Capital: true } && (line.Is(ordinal.End - 1, "th") || line.Is(day.End, "the"))
            ? new TimeMatch(at, ordinal.End, new WeekdayDate(day.Number, ordinal.Number), "time.weekday-and-day") : null;
    }

    private static Which? Week(Line line, ref int at)
    {
        var i = at;
        if (Words.Selector(line, ref i) is not { } which || !line.Is(i, "week")) return null;
        at = i + 1;
        return which;
    }

    private static TimeMatch Match(int start, int end, int day, Which which) =>
        new(start, end, new WeekdayInWeek(day, Step(which), which is Which.Before or Which.After or Which.Same), "time.weekday-of-week");

    private static TimeMatch Of(int start, int end, int nth, int day, Meaning month, string? part) => new(start, end, new NthWeekday(nth, day, month) { Part = part }, "time.nth-weekday");

    private static int Step(Which which) => which switch { Which.Last or Which.Before => -1, Which.Next or Which.After => 1, _ => 0 };
}
