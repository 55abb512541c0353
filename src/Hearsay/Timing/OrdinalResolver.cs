using NodaTime;
using NodaTime.Calendars;

namespace Hearsay.Timing;

/// <summary>Resolves weeks and days that are counted within a longer time.</summary>
internal static class OrdinalResolver
{
    private const string Unknown = "unresolved: what it is counted in is not known well enough";

    /// <summary>The n-th week of a month or year. A week belongs to the month or year of its Thursday (ISO 8601).</summary>
    public static Resolved Week(WeekIn week, Resolved whole)
    {
        if (whole is not { Value: { Earliest: { } first, Latest: { } last } }) return whole with { Value = null, Timex = "XXXX-WXX", Basis = Unknown, Point = null };
        var thursday = week.Number < 0 ? DateAdjusters.PreviousOrSame(IsoDayOfWeek.Thursday)(last) : DateAdjusters.NextOrSame(IsoDayOfWeek.Thursday)(first).PlusWeeks(week.Number - 1);
        if (week.Number < 0) thursday = thursday.PlusWeeks(1 - week.Count);
        if (thursday > last) return whole with { Value = null, Timex = "XXXX-WXX", Basis = "unresolved: it has no such week", Point = null };
        var monday = thursday.PlusDays(-3);
        var days = (First: monday, Last: monday.PlusDays(7 * week.Count - 1));
        var timex = week.Count == 1 ? $"{WeekYearRules.Iso.GetWeekYear(monday):0000}-W{WeekYearRules.Iso.GetWeekOfWeekYear(monday):00}" : whole.Timex;
        var value = week.Count == 1 ? TimeValues.InMonths(days.First, days.Last, TimePrecision.Week) : TimeValues.Days(days.First, days.Last, TimePrecision.Interval);
        return new Resolved(TimexType.Date, timex, value, whole.Basis, Point.Of(thursday));
    }

    /// <summary>The n-th day of a month.</summary>
    public static Resolved Day(DayIn day, Resolved month)
    {
        if (month.Point is not { Month: { } number } point) return month with { Value = null, Timex = $"XXXX-XX-{Math.Max(day.Number, 0):00}", Basis = Unknown, Point = null };
        var length = CalendarSystem.Iso.GetDaysInMonth(point.Year ?? 2000, number);
        var date = day.Number < 0 ? length : day.Number;
        if (date > length) return month with { Value = null, Basis = "unresolved: no such day", Point = null };
        var value = TimeValues.Day(point.Year, number, date);
        return new Resolved(TimexType.Date, value.Edtf, value, month.Basis, new Point(point.Year, number, date));
    }
}
