using Hearsay.Rules;

namespace Hearsay.Timing;

/// <summary>Repeated times.</summary>
internal static class RepeatRules
{
    /// <summary>"Every" or "each" and what is repeated.</summary>
    [Rule("time.every", "\"Every\" or \"each\" with a unit, weekday or month is a repeated time.", "They met every Monday.")]
    public static TimeMatch? Every(Line line, int at)
    {
        if (line.Is(at, "everyday") && (line[at + 1].Kind != AtomKind.Word || line.Is(at + 1, "at"))) return Set(at, at + 1, "P1D");
        if (!line.IsAny(at, "every", "each") && !(line.IsAny(at, "any", "all") && line.IsAny(at + 1, "weekend", "weekends", "weekday", "weekdays"))) return null;
        var i = line.IsAny(at + 1, "single", "other") ? at + 2 : at + 1;
        var two = line.Is(at + 1, "other");
        if (DeicticRules.WeekdayName(line, i) is { } weekday)
            return DeicticRules.PartOf(line.Word(weekday.End)) is { } part
                ? Set(at, weekday.End + 1, $"XXXX-WXX-{weekday.Number}T{part}") : Set(at, weekday.End, $"XXXX-WXX-{weekday.Number}");
        if (CalendarRules.MonthName(line, i) is { } month) return Set(at, month.End, $"XXXX-{month.Number:00}");
        if (TimeLexicon.Find("season", line.Word(i)) is { } season) return Set(at, i + 1, $"XXXX-{season}");
        if (DeicticRules.PartOf(line.Word(i)) is { } day) return Set(at, i + 1, $"XXXX-XX-XXT{day}");
        if (line.IsAny(i, "weekday", "weekdays")) return Set(at, i + 1, "XXXX-WXX-WD");
        var quantity = Quantities.Number(line, i);
        if (TimeLexicon.Unit(line.Word(quantity?.End ?? i)) is not { } unit || line.Is(quantity?.End ?? i, "second")) return null;
        if (unit == TimeUnit.Weekend && quantity is null && !two) return Set(at, i + 1, "XXXX-WXX-WE");
        return Set(at, (quantity?.End ?? i) + 1, Lengths.Write(two ? 2 : quantity?.Count ?? 1, unit));
    }

    /// <summary>A day of each month or year.</summary>
    [Rule("time.day-of-every", "An ordinal or a date before \"of every month\" or \"every year\" is a repeated day.", "The tax falls due on the 15th of every month.")]
    public static TimeMatch? DayOfEvery(Line line, int at)
    {
        var start = at;
        if (Quantities.Ordinal(line, line.Skip(at, "the")) is { Number: <= 31 } ordinal)
        {
            var of = line.Skip(line.Is(ordinal.End, "day") ? ordinal.End + 1 : ordinal.End, "of");
            if (of > ordinal.End && line.IsAny(of, "every", "each") && line.Is(of + 1, "month")) return Set(start, of + 2, $"XXXX-XX-{ordinal.Number:00}", "time.day-of-every");
        }
        return (CalendarRules.MonthDay(line, at) ?? CalendarRules.DayMonth(line, at)) is { Meaning: Calendar { Year.IsOpen: true, Month: { } month, Day: { } day } } date
            && line.IsAny(date.End, "every", "each") && line.Is(date.End + 1, "year") ? Set(start, date.End + 2, $"XXXX-{month:00}-{day:00}", "time.day-of-every") : null;
    }

    /// <summary>An hour of a repeated day.</summary>
    [Rule("time.every-clock", "An hour beside a repeated day is repeated on that day.", "Trains leave at 9 a.m. on Sundays.")]
    public static TimeMatch? EveryClock(Line line, int at)
    {
        if (Days(line, at) is { Meaning: Repeated days } first)
        {
            var next = line.Comma(first.End);
            next = line.IsAny(next, "at", "around", "about", "from") ? next + 1 : next;
            if (ClockRules.Hour(line, next) is { } hour && On(days.Timex, hour.Clock) is { } timex) return Set(at, hour.End, timex, "time.every-clock");
        }
        if (ClockRules.Hour(line, at) is not { } clock) return null;
        return Days(line, line.Skip(clock.End, "on")) is { Meaning: Repeated behind } last && On(behind.Timex, clock.Clock) is { } value ? Set(at, last.End, value, "time.every-clock") : null;
    }

    /// <summary>How often in a unit.</summary>
    [Rule("time.rate", "\"Once\", \"twice\" or a number of times \"a\" unit, and a sum \"a\" unit, are a repeated time.", "They met twice a week.")]
    public static TimeMatch? Rate(Line line, int at)
    {
        var start = at;
        if (line.IsAny(at, "once", "twice", "thrice")) at++;
        else if (Quantities.Number(line, at) is { } number && line.Is(number.End, "times")) at = number.End + 1;
        var counted = at > start;
        if (!line.IsAny(at, "a", "an", "per", "each", "every") || TimeLexicon.Singular(line.Word(at + 1)) is not { } unit || unit == TimeUnit.Second)
            return null;
        if (line.IsHyphen(at + 2) || line.IsAny(at + 2, "ago", "earlier", "later", "before", "after", "and", "or", "of", "from")) return null;
        if (!counted && !line.Is(at, "per") && !IsSum(line, at)) return null;
        return Set(start, at + 2, Lengths.Write(1, unit), "time.rate");
    }

    /// <summary>A weekday in the plural.</summary>
    [Rule("time.weekdays", "A weekday in the plural, or with a part of day in the plural, is a repeated time.", "The market is closed on Fridays.")]
    public static TimeMatch? Weekdays(Line line, int at)
    {
        if (TimeLexicon.Number("weekdays", line.Word(at)) is { } many)
            return DeicticRules.PartOf(line.Word(at + 1)) is { } part ? Set(at, at + 2, $"XXXX-WXX-{many}T{part}", "time.weekdays")
                : Set(at, at + 1, $"XXXX-WXX-{many}", "time.weekdays");
        if (DeicticRules.WeekdayName(line, at) is { Short: false } day && line.Word(day.End).EndsWith('s')
            && DeicticRules.PartOf(line.Word(day.End)) is { } parts)
            return Set(at, day.End + 1, $"XXXX-WXX-{day.Number}T{parts}", "time.weekdays");
        if (line.IsAny(at, "weekdays", "weekends") && Alone(line, at)) return Set(at, at + 1, line.Is(at, "weekdays") ? "XXXX-WXX-WD" : "XXXX-WXX-WE", "time.weekdays");
        return line.IsAny(at, "mornings", "afternoons", "evenings", "nights") && (line.Is(at - 1, "on") || line.Is(at - 1, "the") && line.Is(at - 2, "in") || line.Is(at + 1, "at"))
            ? Set(at, at + 1, $"XXXX-XX-XXT{DeicticRules.PartOf(line.Word(at))}", "time.weekdays") : null;
    }

    /// <summary>Whether a plural stands where a time can stand, behind "on", "at" or "in the" or at the end, and not counted.</summary>
    private static bool Alone(Line line, int at) => line.IsAny(at - 1, "on", "at", "the") || line[at + 1].Kind != AtomKind.Word || line.Is(at + 1, "at");

    private static TimeMatch? Days(Line line, int at) => Every(line, at) ?? Weekdays(line, at);

    /// <summary>An hour on repeated days, or null where they are no days.</summary>
    private static string? On(string days, string clock) => days switch
    {
        "P1D" => "XXXX-XX-XX" + clock,
        _ when days.StartsWith("XXXX-XX-XXT", StringComparison.Ordinal) => "XXXX-XX-XX" + clock,
        _ when days.StartsWith("XXXX-WXX-", StringComparison.Ordinal) && !days.Contains('T') => days + clock,
        _ => null,
    };

    /// <summary>Whether a sum or count stands close before ("$1 billion a year").</summary>
    private static bool IsSum(Line line, int at)
    {
        for (var i = at - 1; i >= at - 4 && i >= 0; i--)
        {
            if (line.IsAny(i, "%", "percent", "$", "£", "€", "dollars", "million", "billion", "barrels", "times", "jobs")) return true;
            if (line[i] is { Kind: AtomKind.Mark } && !line.IsAny(i, ".", ",")) return false;
        }
        return false;
    }

    private static TimeMatch Set(int start, int end, string timex, string rule = "time.every") => new(start, end, new Repeated(timex), rule);
}
