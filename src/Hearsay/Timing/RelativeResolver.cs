using NodaTime;
using NodaTime.Calendars;

namespace Hearsay.Timing;

/// <summary>Resolves what is counted from the document's date or from the time talked about.</summary>
internal static class RelativeResolver
{
    /// <summary>A weekday: the nearest one back, or ahead beside a word of the future.</summary>
    public static Resolved Weekday(WeekdayOf weekday, int cue, Anchors anchors)
    {
        var day = (IsoDayOfWeek)weekday.Day;
        var unknown = $"XXXX-WXX-{weekday.Day}";
        var told = anchors.Last?.Date;
        if (weekday.Which is Which.Before or Which.After or Which.Same && told is { } anchor)
        {
            var date = weekday.Which switch
            {
                Which.Before => anchor.Previous(day),
                Which.After => anchor.Next(day),
                _ =>
                DateAdjusters.NextOrSame(day)(anchor)
            };
            return On(anchors.Last!.Value, date, Resolved.FromNarrative);
        }
        if (anchors.IsElsewhere && weekday.Which == Which.Open && anchors.Last is { Year: not null, Day: not null } && told is { } start)
            return CalendarResolver.On(DateAdjusters.NextOrSame(day)(start), Resolved.FromNarrative);
        if (anchors.Document is not { } document) return Resolved.Undated(unknown);
        return CalendarResolver.On(weekday.Which switch
        {
            Which.Last or Which.Before => document.Previous(day),
            Which.Next or Which.After => document.Next(day),
            Which.This => cue < 0 ? DateAdjusters.PreviousOrSame(day)(document) : DateAdjusters.NextOrSame(day)(document),
            _ => cue > 0 ? DateAdjusters.NextOrSame(day)(document) : DateAdjusters.PreviousOrSame(day)(document),
        } + Period.FromWeeks(weekday.Weeks), Resolved.FromDocument);
    }

    /// <summary>A whole unit: last week, this year, the following day.</summary>
    public static Resolved Unit(UnitAt unit, Anchors anchors)
    {
        // In an account of other years "today" is the present at large.
        if (anchors is { Narrative: true, Document: { } present } && unit is { Unit: TimeUnit.Day, Offset: 0, Narrative: false, Part: null })
            return new Resolved(TimexType.Date, "PRESENT_REF", TimeValues.Day(present), Resolved.FromDocument);
        if (Base(unit.Narrative || unit.Article && anchors.IsElsewhere, anchors) is not { } from) return Resolved.Undated(Unknown(unit.Unit));
        var whole = Shift(from.Point, from.Basis, unit.Unit, unit.Offset, true);
        return unit.Rest && whole.Value is { Latest: { } last } && anchors.Document is { } today && today <= last
            ? whole with { Value = TimeValues.Days(whole.Value.Earliest is { } first && first > today ? first : today, last, TimePrecision.Interval) } : whole;
    }

    /// <summary>A distance: three days ago, two months later.</summary>
    public static Resolved Distance(Distance distance, Anchors anchors)
    {
        var vague = distance.Direction < 0 ? "PAST_REF" : "FUTURE_REF";
        if (distance is { Unit: TimeUnit.Year, Count: 1 } && anchors.Quarter is { } quarter && distance.Direction < 0)
            return CalendarResolver.Fraction(new FractionOf('Q', 0, new YearPart(Offset: -1)), 0, anchors);
        if (Base(distance.Narrative, anchors) is not { } from) return Resolved.Undated(vague);
        if (distance.More.Count > 0) return Several(from.Point, from.Basis, distance.More.Prepend(new Amount(distance.Count, distance.Unit)), distance.Direction);
        if (distance.Count is not { } count)
        {
            return distance.Unit == TimeUnit.Year && from.Point.Year is { } year
                ? new Resolved(TimexType.Date, vague, TimeValues.About(TimeValues.Year(year + 3 * distance.Direction)), from.Basis)
                : Resolved.Open(TimexType.Date, vague, "the number is not known");
        }
        if (count > 9000) return Resolved.Open(TimexType.Date, vague, "too far away for a calendar");
        return Shift(from.Point, from.Basis, distance.Unit, count * distance.Direction, false);
    }

    /// <summary>A distance from a date.</summary>
    public static Resolved From(DistanceFrom distance, Resolved date)
    {
        if (date.Point is not { Day: not null } point || distance.Count > 9000) return Lost(distance.Unit);
        var amounts = distance.More.Prepend(new Amount(distance.Count, distance.Unit));
        var exact = distance.More.Count > 0 ? Several(point, date.Basis, amounts, distance.Direction) : Shift(point, date.Basis, distance.Unit, distance.Count * distance.Direction, false);
        if (distance.Bound == 0 || point.Date is not { } day || Amounts.Move(day, amounts, distance.Direction) is not { } end) return exact;
        var (near, far) = (TimeValues.Day(point.Year, day.Month, day.Day), TimeValues.Day(point.Year is null ? null : end.Year, end.Month, end.Day));
        var value = distance.Bound > 0 ? distance.Direction > 0 ? TimeValues.Since(far) : TimeValues.Until(far) : distance.Direction > 0 ? TimeValues.Between(near, far) : TimeValues.Between(far, near);
        return exact with { Value = value };
    }

    /// <summary>So many units of several kinds away: to the day, or to the month when days are not counted.</summary>
    private static Resolved Several(Point from, string basis, IEnumerable<Amount> amounts, int direction)
    {
        var finest = amounts.Min(amount => amount.Unit);
        if (finest < TimeUnit.Day) return Lost(finest);
        if (from.Date is { } date && Amounts.Move(date, amounts, direction) is { } moved)
            return finest < TimeUnit.Month ? On(from, moved, basis) : CalendarResolver.Month(from.Year is null ? null : moved.Year, moved.Month, basis);
        return from is { Month: { } month } && finest >= TimeUnit.Month && Amounts.Move(new LocalDate(from.Year ?? 2001, month, 1), amounts, direction) is { } shifted
            ? CalendarResolver.Month(from.Year is null ? null : shifted.Year, shifted.Month, basis) : Lost(finest);
    }

    /// <summary>The day talked about, else the document's.</summary>
    public static Resolved DayTalkedAbout(Anchors anchors)
    {
        if (anchors.Last is { } last && last.Date is { } date) return On(last, date, Resolved.FromNarrative);
        return anchors.Document is { } document && !(anchors.Narrative && anchors.Last is not null)
            ? CalendarResolver.On(document, Resolved.FromDocument) : Resolved.Open(TimexType.Time, "XXXX-XX-XX", "its day is not known");
    }

    /// <summary>The week that holds a day, Monday to Sunday.</summary>
    public static Resolved WeekOf(LocalDate date, string basis)
    {
        var monday = DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday)(date);
        return new Resolved(TimexType.Date, WeekText(date), TimeValues.Days(monday, monday.PlusDays(6), TimePrecision.Week), basis);
    }

    private static (Point Point, string Basis)? Base(bool narrative, Anchors anchors)
    {
        if (narrative && anchors.Last is { } last) return (last, Resolved.FromNarrative);
        return anchors.Document is { } document ? (Point.Of(document), Resolved.FromDocument) : null;
    }

    private static Resolved Shift(Point from, string basis, TimeUnit unit, double amount, bool whole)
    {
        if (from.Year is < 100 or > 9000) return Lost(unit);
        var step = (int)Math.Round(amount, MidpointRounding.AwayFromZero);
        switch (unit)
        {
            case TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour:
                return from.Date is { } now ? On(from, now, basis) with
                {
                    Type = TimexType.Time,
                    Timex = TimeValues.Day(from.Year, now.Month, now.Day).Edtf + "TXX"
                } : Lost(unit);
            case TimeUnit.Day:
                if (from.Date is { } date) return On(from, date.PlusDays(step), basis);
                return whole && step == 0 && from.Month is { } inMonth
                    ? Resolved.Open(TimexType.Date, $"{TimeValues.YearText(from.Year)}-{inMonth:00}-XX", "the day talked about is not known")
                        : Lost(unit);
            case TimeUnit.Week or TimeUnit.Fortnight or TimeUnit.Weekend:
                return from.Date is { } day ? Week(from, day.PlusWeeks(unit == TimeUnit.Fortnight ? 2 * step : step), basis, unit) : Lost(unit);
            case TimeUnit.Month:
                if (from.Month is not { } month) return from.Year is { } ofYear && step % 12 == 0 && ofYear + step / 12 is > 0 and < 9999 ? CalendarResolver.Year(ofYear + step / 12, basis) : Lost(unit);
                var shifted = new LocalDate(from.Year ?? 2001, month, 1).PlusMonths(step);
                return CalendarResolver.Month(from.Year is null ? null : shifted.Year, shifted.Month, basis);
            case TimeUnit.Quarter:
                if (from is not { Year: { } inYear, Month: { } ofMonth }) return Lost(unit);
                var quarters = inYear * 4 + (ofMonth - 1) / 3 + step;
                return new Resolved(TimexType.Date, $"{TimeValues.YearText(quarters / 4)}-Q{quarters % 4 + 1}",
                    TimeValues.Fraction(quarters / 4, 'Q', quarters % 4 + 1), basis, new Point(quarters / 4));
            case TimeUnit.Year:
                return from.Year is { } base_ && base_ + step is > 0 and < 9999 ? CalendarResolver.Year(base_ + step, basis) : Lost(unit);
            case TimeUnit.Decade when whole:
                return from.Year is { } decade ? Prefix($"{decade / 10 + step:000}", basis) : Lost(unit);
            case TimeUnit.Century when whole:
                return from.Year is { } century ? Prefix($"{century / 100 + step:00}", basis) : Lost(unit);
            default:
                var years = (int)Math.Round(unit switch { TimeUnit.Decade => 10, TimeUnit.Century => 100, _ => 1000 } * amount);
                return from.Year is { } start && start + years is > 0 and < 9999 ? CalendarResolver.Year(start + years, basis) : Lost(unit);
        }
    }

    private static Resolved Prefix(string digits, string basis) => new(TimexType.Date, digits, TimeValues.Prefix(digits), basis);

    private static Resolved Week(Point from, LocalDate date, string basis, TimeUnit unit)
    {
        if (from.Year is null) return Lost(unit);
        var monday = DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday)(date);
        if (unit != TimeUnit.Weekend)
        {
            var months = TimeValues.InMonths(monday, monday.PlusDays(6), TimePrecision.Week);
            // What happened this week happened before or on the day itself.
            return new Resolved(TimexType.Date, WeekText(date), date == from.Date ? months with { Edtf = TimeValues.Month(date.Year, date.Month).Edtf } : months, basis);
        }
        return new Resolved(TimexType.Date, WeekText(date) + "-WE", TimeValues.Days(monday.PlusDays(5), monday.PlusDays(6),
            TimePrecision.Interval), basis);
    }

    /// <summary>The ISO 8601 week that holds a day: "1998-W05".</summary>
    public static string WeekText(LocalDate date) => $"{WeekYearRules.Iso.GetWeekYear(date):0000}-W{WeekYearRules.Iso.GetWeekOfWeekYear(date):00}";

    private static Resolved On(Point from, LocalDate date, string basis)
    {
        int? year = from.Year is null ? null : date.Year;
        var value = TimeValues.Day(year, date.Month, date.Day);
        return new Resolved(TimexType.Date, value.Edtf, value, basis, new Point(year, date.Month, date.Day));
    }

    private static Resolved Lost(TimeUnit unit) => Resolved.Open(TimexType.Date, Unknown(unit), "the time talked about is not known well enough");

    private static string Unknown(TimeUnit unit) => unit switch
    {
        <= TimeUnit.Day => "XXXX-XX-XX",
        TimeUnit.Week or TimeUnit.Fortnight => "XXXX-WXX",
        TimeUnit.Weekend => "XXXX-WXX-WE",
        TimeUnit.Month => "XXXX-XX",
        TimeUnit.Quarter => "XXXX-QX",
        TimeUnit.Decade => "XXX",
        TimeUnit.Century => "XX",
        _ => "XXXX",
    };
}
