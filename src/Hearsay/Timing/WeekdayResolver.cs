using NodaTime;

namespace Hearsay.Timing;

/// <summary>Resolves weekdays that a week, a month or a number beside them picks out.</summary>
internal static class WeekdayResolver
{
    /// <summary>A weekday of a week.</summary>
    public static Resolved InWeek(WeekdayInWeek weekday, Anchors anchors)
    {
        var talked = weekday.Narrative ? anchors.Last?.Date : null;
        if ((talked ?? anchors.Document) is not { } date) return Resolved.Undated($"XXXX-WXX-{weekday.Day}");
        var monday = DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday)(date).PlusWeeks(weekday.Offset);
        return CalendarResolver.On(monday.PlusDays(weekday.Day - 1), talked is null ? Resolved.FromDocument : Resolved.FromNarrative);
    }

    /// <summary>The n-th weekday of a month; −1 is the last.</summary>
    /// <param name="nth">Which one.</param>
    /// <param name="month">The month, resolved.</param>
    public static Resolved Nth(NthWeekday nth, Resolved month)
    {
        var day = (IsoDayOfWeek)nth.Day;
        if (month is not { Value: { Earliest: { } first, Latest: { } last } }) return month with { Value = null, Timex = month.Timex + "-XX", Basis = "unresolved: the month is not known well enough" };
        var date = nth.Number < 0 ? DateAdjusters.PreviousOrSame(day)(last) : DateAdjusters.NextOrSame(day)(first).PlusWeeks(nth.Number - 1);
        return date > last ? month with { Value = null, Basis = "unresolved: the month has no such day" } : CalendarResolver.On(date, month.Basis);
    }

    /// <summary>The nearest month in which a day falls on a weekday, by the tense.</summary>
    public static Resolved AndDay(WeekdayDate date, int cue, Anchors anchors)
    {
        if (anchors.Document is not { } document) return Resolved.Undated($"XXXX-XX-{date.Date:00}");
        LocalDate? best = null;
        for (var step = -12; step <= 12; step++)
        {
            var month = new LocalDate(document.Year, document.Month, 1).PlusMonths(step);
            if (date.Date > CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month)) continue;
            var candidate = month.PlusDays(date.Date - 1);
            if ((int)candidate.DayOfWeek != date.Day || cue * Period.DaysBetween(document, candidate) < 0) continue;
            if (best is null || Distance(document, candidate) < Distance(document, best.Value)) best = candidate;
        }
        return best is { } found ? CalendarResolver.On(found, Resolved.FromDocument) : Resolved.Open(TimexType.Date, $"XXXX-XX-{date.Date:00}", "no such day is near");
    }

    private static int Distance(LocalDate one, LocalDate other) => Math.Abs(Period.DaysBetween(one, other));
}
