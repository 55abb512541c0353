using NodaTime;

namespace Hearsay.Timing;

/// <summary>Resolves days with a name, by the rules of time-holidays.tsv.</summary>
internal static class HolidayResolver
{
    /// <summary>A day with a name: of the year that is said or told of, else the nearest one that fits the tense.</summary>
    public static Resolved Named(NamedDay named, int cue, Anchors anchors)
    {
        if (named.Rule.Length == 10 && named.Rule[4] == '-')
        {
            var once = new Point(Number(named.Rule[..4]), Number(named.Rule[5..7]), Number(named.Rule[8..]));
            return new Resolved(TimexType.Date, named.Rule, TimeValues.Day(once.Year, once.Month!.Value, once.Day!.Value), Resolved.Explicit, once);
        }
        if (!named.Weekend && named.Rule.Length == 5 && named.Rule[2] == '-')
            return CalendarResolver.Date(new Calendar(named.Year, Number(named.Rule[..2]), Number(named.Rule[3..])), cue, anchors);
        // "The next Easter" counts from the time talked about, and without one from the document's date.
        if (anchors.Last is null && named.Year.Which is Which.Before or Which.After) named = named with { Year = new YearPart(Which: named.Year.Which == Which.Before ? Which.Last : Which.Next) };
        var said = named.Year.Number is { } number ? (number, Resolved.Explicit) : CalendarResolver.YearFor(named.Year, anchors);
        if (said is null && anchors.Narrative && anchors.Year is { } told) said = (told, Resolved.FromNarrative);
        if (said is { } year) return Write(named, In(named.Rule, year.Item1), year.Item2);
        if (anchors.Document is not { } document) return Resolved.Undated("XXXX-XX-XX");
        var candidates = Enumerable.Range(document.Year - 1, 3).Select(y => In(named.Rule, y)).OfType<(LocalDate First, LocalDate Last)>().ToArray();
        var near = named.Year.Which switch
        {
            Which.Last => candidates.Where(day => day.Last < document).TakeLast(1),
            Which.Next => candidates.Where(day => day.First > document).Take(1),
            _ => candidates.OrderBy(day => CalendarResolver.Weight(Period.DaysBetween(document, day.First), cue)).Take(1),
        };
        return Write(named, near.Select(day => ((LocalDate First, LocalDate Last)?)day).FirstOrDefault(), Resolved.FromDocument);
    }

    private static Resolved Write(NamedDay named, (LocalDate First, LocalDate Last)? days, string basis)
    {
        if (days is not { } found) return Resolved.Open(TimexType.Date, "XXXX-XX-XX", "its calendar does not reach that far");
        if (named.Weekend) return Weekend(found.First, basis);
        if (found.First < found.Last)
        {
            var stretch = TimeValues.Days(found.First, found.Last, TimePrecision.Interval);
            return new Resolved(TimexType.Date, stretch.Edtf, stretch, basis, Point.Of(found.First));
        }
        var day = CalendarResolver.On(found.First, basis);
        return Feasts.Is(named.Rule) && Feasts.IsApproximate(named.Rule) ? day with { Value = TimeValues.About(day.Value!) } : day;
    }

    /// <summary>The weekend beside a day with a name: it reaches from or to the day where that is a Monday or a Friday, and from Thursday on.</summary>
    private static Resolved Weekend(LocalDate day, string basis)
    {
        var saturday = day.DayOfWeek is IsoDayOfWeek.Monday or IsoDayOfWeek.Sunday ? day.Previous(IsoDayOfWeek.Saturday) : DateAdjusters.NextOrSame(IsoDayOfWeek.Saturday)(day);
        var first = day.DayOfWeek is IsoDayOfWeek.Thursday or IsoDayOfWeek.Friday ? day : saturday;
        var last = day.DayOfWeek == IsoDayOfWeek.Monday ? day : saturday.PlusDays(1);
        return new Resolved(TimexType.Date, RelativeResolver.WeekText(saturday) + "-WE", TimeValues.Days(first, last, TimePrecision.Interval), basis);
    }

    private static (LocalDate First, LocalDate Last)? In(string rule, int year)
    {
        if (Feasts.Is(rule)) return Feasts.In(rule, year);
        var day = rule.Length == 5 && rule[2] == '-' ? new LocalDate(year, Number(rule[..2]), Number(rule[3..])) : Movable(rule, year);
        return (day, day);
    }

    /// <summary>The date of a rule of time-holidays.tsv that moves with the year.</summary>
    private static LocalDate Movable(string rule, int year)
    {
        if (rule.StartsWith("easter", StringComparison.Ordinal)) return Easter(year).PlusDays(Number(rule[6..]));
        if (rule.StartsWith("orthodox", StringComparison.Ordinal)) return JulianEaster(year).PlusDays(Number(rule[8..]));
        var plus = rule.IndexOf('+');
        if (plus > 0) return Movable(rule[..plus], year).PlusDays(Number(rule[(plus + 1)..]));
        var parts = rule.Split('/');
        var (month, nth, day) = (Number(parts[0]), Number(parts[1]), (IsoDayOfWeek)Number(parts[2]));
        if (nth < 0) return DateAdjusters.PreviousOrSame(day)(new LocalDate(year, month, 1).PlusMonths(1).PlusDays(-1));
        return DateAdjusters.NextOrSame(day)(new LocalDate(year, month, 1)).PlusWeeks(nth - 1);
    }

    /// <summary>Easter Sunday of the Gregorian calendar (anonymous algorithm of 1876, Butcher's Ecclesiastical Calendar).</summary>
    private static LocalDate Easter(int year)
    {
        var golden = year % 19;
        var (century, rest) = (year / 100, year % 100);
        var epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        var shift = (golden + 11 * epact + 22 * weekday) / 451;
        var day = epact + weekday - 7 * shift + 114;
        return new LocalDate(year, day / 31, day % 31 + 1);
    }

    /// <summary>Easter Sunday of the Julian calendar, as the Orthodox churches keep it (Meeus, Astronomical Algorithms, 1991).</summary>
    private static LocalDate JulianEaster(int year)
    {
        var moon = (19 * (year % 19) + 15) % 30;
        var shift = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
        var day = moon + shift + 114;
        return new LocalDate(year, day / 31, day % 31 + 1, CalendarSystem.Julian).WithCalendar(CalendarSystem.Iso);
    }

    private static int Number(string digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}
