using Hearsay.Rules;
using NodaTime;

namespace Hearsay.Timing;

/// <summary>Two times that are the ends of one stretch, and what each takes from the other.</summary>
internal static class RangeRules
{
    private static readonly string[] Joiners = ["to", "through", "thru", "until", "till"];

    /// <summary>The second end of a range that leaves out what it shares with the first ("1988-91", "March 3–5", "April 9th through 17th").</summary>
    [Rule("time.range", "A number joined to a year or day by a hyphen or \"to\" is the other end of a range.", "The talks of March 3-5 failed.")]
    public static TimeMatch? End(Line line, TimeMatch first)
    {
        if (first.Meaning is not Calendar { LastDay: null, BeforeChrist: false } date || first.Meaning.Clock is not null) return null;
        var hyphen = line.IsHyphen(first.End);
        var spoken = date is { Month: not null, Day: not null } && line.IsAny(first.End, Joiners);
        if (!hyphen && !spoken && !(line.IsAny(first.End, "/") && date.Month is null)) return null;
        var at = first.End + 1;
        if (date is { Month: null, Year.Number: { } year })
            return line[at].Span.Length == 2 && line[at].Number > year % 100 && line[first.End - 1].Span.Length == 4 && !CalendarRules.IsCount(line, at) && line[at + 1] is not { Joined: true, Kind: AtomKind.Word }
                ? new TimeMatch(at, at + 1, new Calendar(new YearPart(year / 100 * 100 + line[at].Number)), "time.range") : null;
        if (date is not { Month: not null, Day: { } from } || CalendarRules.DayNumber(line, line.Skip(at, "the")) is not { } last || last.Number <= from) return null;
        var plain = line[last.End - 1].Kind == AtomKind.Digits;
        if (hyphen && (!plain || line[first.End - 1] is not { Kind: AtomKind.Digits, Span.Length: <= 2 })) return null;
        if (plain && (line[last.End].Kind == AtomKind.Word && (spoken || line[last.End].Joined) || line[last.End] is { Joined: true, Kind: AtomKind.Mark } && line[last.End + 1] is { Joined: true, Kind: AtomKind.Digits })) return null;
        var behind = CalendarRules.YearBehind(line, last.End, true);
        return CalendarRules.MonthName(line, line.Skip(last.End, "of")) is null
            ? new TimeMatch(at, behind?.End ?? last.End, date with { Day = last.Number, Year = behind?.Year ?? date.Year }, "time.range") : null;
    }

    /// <summary>Gives each end what only the other one says: the year of "March 3 to 5 May 1946", the day of "between 2 and 4 p.m. on Monday".</summary>
    public static List<TimeMatch> Share(Line line, List<TimeMatch> found)
    {
        for (var i = found.Count - 2; i >= 0; i--)
        {
            if (found[i + 1].First != found[i].End + 1 || !(line.IsHyphen(found[i].End) || line.IsAny(found[i].End, "to", "and", "or", "through", "until", "till"))) continue;
            if (found[i].Meaning is Calendar { Month: { } month, Year.IsOpen: true } first && found[i + 1].Meaning is Calendar { Month: { } last, Year.Number: { } year } second && (month <= last || !line.Is(found[i].End, "and")))
                found[i] = found[i] with { Meaning = first with { Year = month <= last ? second.Year : new YearPart(year - 1) } };
            else if (found[i].Meaning is DayTime { Clock: { } clock } && found[i + 1].Meaning is { Clock: not null } and not DayTime and var day)
                found[i] = found[i] with { Meaning = day with { Clock = clock } };
        }
        return found;
    }

    /// <summary>Whether two times are the ends of one stretch: "from … to", "between … and", "in 1997 and 1998".</summary>
    public static bool IsPair(Line line, TimeMatch first, TimeMatch second, TimeValue from, TimeValue to)
    {
        if (second.First != first.End + 1 || from.Precision == TimePrecision.Interval || to.Precision == TimePrecision.Interval || from.Precision != to.Precision && !IsOpened(line, first) || from.Edtf.Contains('/')
            || to.Edtf.Contains('/')) return false;
        if (from.Latest is not { } end || to.Earliest is not { } start)
            return line.IsHyphen(first.End) && from.Edtf.StartsWith("XXXX-", StringComparison.Ordinal) && to.Edtf.StartsWith("XXXX-", StringComparison.Ordinal)
                && string.CompareOrdinal(from.Edtf, to.Edtf) < 0;
        if (end >= start) return false;
        if (line.IsHyphen(first.End) || line.IsAny(first.End, Joiners)) return true;
        return line.Is(first.End, "and") && (line.Is(first.First - 1, "between") || end.PlusDays(1) == start);
    }

    /// <summary>Whether words open a range at a time: "from … to", "between … and", "… through".</summary>
    public static bool IsOpened(Line line, TimeMatch match) => line.Is(match.First - 1, "from") && line.IsAny(match.End, Joiners)
        || line.Is(match.First - 1, "between") && line.Is(match.End, "and") || line.IsAny(match.End, "through", "thru");

    /// <summary>Puts two ends in order that recur, months or weekdays without more: "from May to September" has one year, "from November to March" two, and "from Monday
    /// to Wednesday" begins on the Monday before that Wednesday.</summary>
    /// <param name="line">The line.</param>
    /// <param name="first">The first end, resolved.</param>
    /// <param name="second">The second end, resolved.</param>
    /// <param name="cue">−1 when what is told lies before the document's date, otherwise the second end follows the first.</param>
    /// <param name="document">The document's date: a range that holds it is not put off by a year.</param>
    public static (Resolved First, Resolved Second)? InOrder(Line line, (TimeMatch Match, Resolved Resolved) first, (TimeMatch Match, Resolved Resolved) second, int cue, LocalDate? document)
    {
        if (second.Match.First != first.Match.End + 1 || line.Is(first.Match.End, "or") || !IsOpened(line, first.Match) && !line.IsHyphen(first.Match.End) && !line.Is(first.Match.End, "to")) return null;
        if (first.Resolved.Value is not { Earliest: { } from } || second.Resolved.Value is not { Earliest: { } to }) return null;
        switch (first.Match.Meaning, second.Match.Meaning)
        {
            case (Calendar { Year.IsOpen: true, Month: { } one } start, Calendar { Year.IsOpen: true, Month: { } other } end):
                var year = cue < 0 ? to.Year - (one > other ? 1 : 0) : from.Year;
                if (cue >= 0 && document is { } date && from > date && second.Resolved.Value.Latest is { } last && last.PlusYears(year - 1 + (one > other ? 1 : 0) - to.Year) >= date) year--;
                if (one <= other && from.Year == year && to.Year == year) return null;
                return (Dated(start, year, first.Resolved), Dated(end, year + (one > other ? 1 : 0), second.Resolved));
            case (WeekdayOf { Which: Which.Open } one, WeekdayOf { Which: Which.Open } other):
                if (one.Day == other.Day || from < to && Period.DaysBetween(from, to) < 7) return null;
                return cue < 0 ? (CalendarResolver.On(to.Previous((IsoDayOfWeek)one.Day), first.Resolved.Basis), second.Resolved) : (first.Resolved, CalendarResolver.On(from.Next((IsoDayOfWeek)other.Day), second.Resolved.Basis));
            default:
                return null;
        }
    }

    private static Resolved Dated(Calendar date, int year, Resolved resolved) => date.Day is { } day && day > CalendarSystem.Iso.GetDaysInMonth(year, date.Month!.Value) ? resolved
        : date.Day is { } number ? CalendarResolver.On(new LocalDate(year, date.Month!.Value, number), resolved.Basis) : CalendarResolver.Month(year, date.Month!.Value, resolved.Basis);
}
