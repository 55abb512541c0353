using Hearsay.Rules;

namespace Hearsay.Timing;

/// <summary>Finds the times of a sentence: at each place the longest reading of any rule.</summary>
internal static class Grammar
{
    private delegate TimeMatch? Reader(Line line, int at);

    /// <summary>Readings that name a point or stretch of the calendar: what "early" and "the end of" can stand before.</summary>
    private static readonly Reader[] Dates =
    [
        CalendarRules.MonthDay, CalendarRules.DayMonth, CalendarRules.DayOfMonth, CalendarRules.Iso, CalendarRules.Slashes, CalendarRules.Hyphens,
            CalendarRules.MonthYear, CalendarRules.Month,
        YearRules.Year, YearRules.SpokenYear, YearRules.Fiscal, YearRules.Decade, YearRules.Century,
        PeriodRules.Season, PeriodRules.Quarter, PeriodRules.SameQuarter,
        DeicticRules.Today, DeicticRules.Weekday, DeicticRules.BeforeLast, DeicticRules.SelectedUnit, DeicticRules.NeighbourDay, DeicticRules.TheUnit, DeicticRules.WeekOf,
            DeicticRules.YearEnd,
        WeekdayRules.OfWeek, WeekdayRules.Nth, WeekdayRules.AndDay, NamedRules.Holiday,
        OrdinalRules.NthWeek, OrdinalRules.WeekNumber, OrdinalRules.NthMonth, OrdinalRules.NthDay, OrdinalRules.Rest,
    ];

    private static readonly Reader[] Days =
    [
        CalendarRules.MonthDay, CalendarRules.DayMonth, CalendarRules.Iso, CalendarRules.Slashes, NamedRules.Holiday, DeicticRules.Today, DeicticRules.Weekday, WeekdayRules.OfWeek, WeekdayRules.Nth,
    ];

    private static readonly Reader[] All =
    [
        .. Dates, Edge, DistanceRules.Distance, DistanceRules.From, RepeatRules.Every, RepeatRules.EveryClock, RepeatRules.DayOfEvery, RepeatRules.Rate, RepeatRules.Weekdays,
        ClockRules.Clock, ClockRules.DayAndClock, ClockRules.PartOfDay, NamedRules.Phrase, NamedRules.Period, NamedRules.WarOf, NamedRules.Reign, LengthRules.Length, LengthRules.SomeUnits, LengthRules.WholeUnit,
    ];

    /// <summary>The times of a line, in order and without overlap.</summary>
    public static List<TimeMatch> Read(Line line)
    {
        var found = new List<TimeMatch>();
        for (var at = 0; at < line.Count;)
        {
            if (line[at].Kind == AtomKind.Word && !TimeLexicon.CanStart(line.Word(at)) || Longest(line, at, All) is not { } match) { at++; continue; }
            found.Add(match);
            at = match.End;
            if (RangeRules.End(line, match) is { } end) { found.Add(end); at = end.End; }
        }
        return RangeRules.Share(line, found);
    }

    /// <summary>A date with a word for a part of it.</summary>
    [Rule("time.edge", "\"Early\", \"late\", \"mid-\", \"the end of\" and the like before a date belong to it and leave its value.",
        "He was found in late November.")]
    private static TimeMatch? Edge(Line line, int at)
    {
        var inner = Words.Edge(line, at);
        if (inner < 0 || Longest(line, inner, Dates) is not { } date) return null;
        if (line.IsAny(at, "later", "earlier") && date.Meaning is Calendar { Year.Number: not null, Day: null }) return null;
        return date with { First = at, Rule = "time.edge", Meaning = date.Meaning with { Approximate = TimeLexicon.Find("edge", line.Word(at)) == "about" } };
    }

    /// <summary>The longest reading of a single day at a place: a date, a day with a name, a weekday, today.</summary>
    public static TimeMatch? DayAt(Line line, int at) => Longest(line, at, Days) is { Meaning: not (Calendar { Day: null } or UnitAt { Unit: not TimeUnit.Day }), Meaning.Part: null } day ? day : null;

    private static TimeMatch? Longest(Line line, int at, Reader[] readers)
    {
        TimeMatch? best = null;
        foreach (var reader in readers)
            if (reader(line, at) is { } match && match.End > at && match.End > (best?.End ?? at)) best = match;
        return best;
    }
}
