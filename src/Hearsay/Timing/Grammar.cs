using Hearsay.Rules;

namespace Hearsay.Timing;

/// <summary>Finds the times of a sentence: at each place the longest reading of any rule.</summary>
internal static class Grammar
{
    private delegate TimeMatch? Reader(Line line, int at);

    /// <summary>Readings that name a point or stretch of the calendar: what "early" and "the end of" can stand before.</summary>
    private static readonly Reader[] Dates =
    [
        CalendarRules.MonthDay, CalendarRules.DayMonth, CalendarRules.DayOfMonth, CalendarRules.Iso, CalendarRules.Slashes,
            CalendarRules.MonthYear, CalendarRules.Month,
        YearRules.Year, YearRules.SpokenYear, YearRules.Fiscal, YearRules.Decade, YearRules.Century,
        PeriodRules.Season, PeriodRules.Quarter, PeriodRules.SameQuarter,
        DeicticRules.Today, DeicticRules.Weekday, DeicticRules.SelectedUnit, DeicticRules.NeighbourDay, DeicticRules.TheUnit, DeicticRules.WeekOf,
            DeicticRules.YearEnd,
        WeekdayRules.OfWeek, WeekdayRules.Nth, WeekdayRules.AndDay, NamedRules.Holiday,
    ];

    private static readonly Reader[] Days =
    [
        CalendarRules.MonthDay, CalendarRules.DayMonth, CalendarRules.Iso, CalendarRules.Slashes, NamedRules.Holiday, DeicticRules.Today, DeicticRules.Weekday, WeekdayRules.OfWeek, WeekdayRules.Nth,
    ];

    private static readonly Reader[] All =
    [
        .. Dates, Edge, DistanceRules.Distance, DistanceRules.From, RepeatRules.Every, RepeatRules.EveryClock, RepeatRules.DayOfEvery, RepeatRules.Rate, RepeatRules.Weekdays,
        ClockRules.Clock, ClockRules.DayAndClock, ClockRules.PartOfDay, NamedRules.Phrase, NamedRules.Period, LengthRules.Length, LengthRules.SomeUnits, LengthRules.WholeUnit,
    ];

    /// <summary>The times of a line, in order and without overlap.</summary>
    public static List<TimeMatch> Read(Line line)
    {
        var found = new List<TimeMatch>();
        for (var at = 0; at < line.Count;)
        {
            if (Longest(line, at, All) is not { } match) { at++; continue; }
            found.Add(match);
            at = match.End;
            if (RangeEnd(line, match) is { } end) { found.Add(end); at = end.End; }
        }
        return SharingYears(line, found);
    }

    /// <summary>Gives the first end of "from March 3 to 5 May 1946" the year that only the second one names.</summary>
    private static List<TimeMatch> SharingYears(Line line, List<TimeMatch> found)
    {
        for (var i = found.Count - 2; i >= 0; i--)
            if (found[i] is { Meaning: Calendar { Month: { } month, Year.IsOpen: true } first }
                && found[i + 1] is { Meaning: Calendar { Month: { } last, Year.Number: not null } second }
                && found[i + 1].First == found[i].End + 1 && month <= last
                    && (line.IsHyphen(found[i].End) || line.IsAny(found[i].End, "to", "and", "or", "through", "until", "till")))
                found[i] = found[i] with { Meaning = first with { Year = second.Year } };
        return found;
    }

    /// <summary>A date with a word for a part of it.</summary>
    [Rule("time.edge", "\"Early\", \"late\", \"mid-\", \"the end of\" and the like before a date belong to it and leave its value.",
        "He was found in late November.")]
    private static TimeMatch? Edge(Line line, int at)
    {
        var inner = Words.Edge(line, at);
        if (inner < 0 || Longest(line, inner, Dates) is not { } date) return null;
        if (line.IsAny(at, "later", "earlier") && date.Meaning is Calendar { Year.Number: not null, Day: null }) return null;
        return date with { First = at, Rule = "time.edge", Meaning = date.Meaning with { Approximate = line.Is(at, "around") } };
    }

    /// <summary>The second end of a range that leaves out what it shares with the first ("1988-91", "March 3–5").</summary>
    [Rule("time.range", "A number joined to a year or day by a hyphen or \"to\" is the other end of a range.", "The talks of March 3-5 failed.")]
    private static TimeMatch? RangeEnd(Line line, TimeMatch first)
    {
        if (first.Meaning is not Calendar { LastDay: null } date) return null;
        var spoken = date is { Month: not null, Day: not null } && line.IsAny(first.End, "to", "through", "until", "till");
        if (!(line.IsHyphen(first.End) || spoken || line.IsAny(first.End, "/") && date.Month is null)) return null;
        var at = first.End + 1;
        if (spoken && (line[at].Span.Length > 2 || line[at + 1].Kind == AtomKind.Word && !line[at + 1].Joined || line[at + 1] is { Joined: true, Kind: AtomKind.Mark } && line[at + 2] is { Joined: true, Kind: AtomKind.Digits })) return null;
        if (line[at].Kind != AtomKind.Digits || CalendarRules.IsCount(line, at) || line[at + 1] is { Joined: true, Kind: AtomKind.Word }) return null;
        var number = line[at].Number;
        if (date is { Month: null, Year.Number: { } year } && line[at].Span.Length == 2 && number > year % 100
            && line[first.End - 1].Span.Length == 4)
            return new TimeMatch(at, at + 1, new Calendar(new YearPart(year / 100 * 100 + number)), "time.range");
        return date is { Month: not null, Day: { } day } && number > day && number <= 31 && line[first.End - 1].Kind == AtomKind.Digits
            && line[first.End - 1].Span.Length <= 2
            && CalendarRules.YearBehind(line, at + 1, true) is var behind
            ? new TimeMatch(at, behind?.End ?? at + 1, date with { Day = number, Year = behind?.Year ?? date.Year }, "time.range") : null;
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
