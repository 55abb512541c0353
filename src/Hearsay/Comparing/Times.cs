using NodaTime;

namespace Hearsay.Comparing;

/// <summary>Compares the times of two claims.</summary>
internal static class Times
{
    /// <summary>Days by which two dates of one event are mistaken for each other: more, and they are likely two events.</summary>
    private const int SlipOfDays = 10;

    private const int SlipOfMonths = 92;

    private const int SlipOfYears = 731;

    /// <summary>Whether the times cannot both be right and yet lie near enough, for how finely they are given, to be meant for one event.</summary>
    public static bool Exclude(Entry one, Entry other)
    {
        if (Gap(one, other) is not (> 0 and var gap)) return false;
        var coarser = (TimePrecision)Math.Min((int)one.Time!.Value!.Precision, (int)other.Time!.Value!.Precision);
        return gap <= coarser switch
        {
            TimePrecision.Century or TimePrecision.Decade or TimePrecision.Year or TimePrecision.Interval => SlipOfYears,
            TimePrecision.Season or TimePrecision.Month => SlipOfMonths,
            _ => SlipOfDays,
        };
    }

    /// <summary>Days between the end of the earlier time and the start of the later one; 0 when they overlap, null when one is not known.</summary>
    public static int? Gap(Entry one, Entry other) =>
        one.Time?.Value is { Earliest: { } first, Latest: { } last } && other.Time?.Value is { Earliest: { } from, Latest: { } to }
            ? Math.Max(0, Math.Max(Days(last, from), Days(to, first))) : null;

    private static int Days(LocalDate from, LocalDate to) => Period.DaysBetween(from, to);
}
