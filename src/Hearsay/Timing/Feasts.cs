using System.Globalization;
using NodaTime;

namespace Hearsay.Timing;

/// <summary>Days of other calendars in the Gregorian one: "islamic 10-01", "hebrew 07-10", "chinese 01-01" of time-holidays.tsv.</summary>
/// <remarks>Islamic days are those of the Umm al-Qura calendar; who waits to see the moon may keep them a day later, so they are approximate. Hebrew months
/// count from Nisan. A rule with a month alone is the whole month.</remarks>
internal static class Feasts
{
    private static readonly ChineseLunisolarCalendar Chinese = new();

    /// <summary>Whether a rule names another calendar.</summary>
    public static bool Is(string rule) => rule.Contains(' ', StringComparison.Ordinal);

    /// <summary>Whether a rule is a whole month.</summary>
    public static bool IsMonth(string rule) => rule.IndexOf('-') < 0;

    /// <summary>Whether the day depends on who sees the moon.</summary>
    public static bool IsApproximate(string rule) => rule.StartsWith("islamic", StringComparison.Ordinal);

    /// <summary>The first day, and the last of a month, in a Gregorian year: the first that begins in it; null where the calendar does not reach that far.</summary>
    public static (LocalDate First, LocalDate Last)? In(string rule, int year)
    {
        var (name, rest) = (rule[..rule.IndexOf(' ')], rule[(rule.IndexOf(' ') + 1)..]);
        var parts = rest.Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        if (name == "chinese")
            return year is > 1901 and < 2100 && LocalDate.FromDateTime(Chinese.ToDateTime(year, parts[0], parts[1], 0, 0, 0, 0)) is var day ? (day, day) : null;
        var calendar = name == "hebrew" ? CalendarSystem.HebrewScriptural : year is > 1937 and < 2077 ? CalendarSystem.UmAlQura : CalendarSystem.IslamicBcl;
        if (year is < 700 or > 3000) return null;
        var theirs = new LocalDate(year, 1, 1).WithCalendar(calendar).Year;
        for (var candidate = theirs - 1; candidate <= theirs + 1; candidate++)
        {
            if (candidate < calendar.MinYear || candidate > calendar.MaxYear) continue;
            var first = new LocalDate(candidate, parts[0], parts.Length > 1 ? parts[1] : 1, calendar);
            var last = parts.Length > 1 ? first : first.PlusDays(calendar.GetDaysInMonth(candidate, parts[0]) - 1);
            if (first.WithCalendar(CalendarSystem.Iso) is { } begins && begins.Year == year) return (begins, last.WithCalendar(CalendarSystem.Iso));
        }
        return null;
    }
}
