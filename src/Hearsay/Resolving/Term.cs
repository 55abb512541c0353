using NodaTime;
using NodaTime.Text;

namespace Hearsay.Resolving;

/// <summary>A role code that somebody had for a time.</summary>
/// <param name="Code">CAMEO code ("AFGGOV").</param>
/// <param name="From">First day, or null when it is open.</param>
/// <param name="Until">Last day, or null when it is open.</param>
internal sealed record Term(string Code, LocalDate? From, LocalDate? Until)
{
    /// <summary>Whether the term says when it held.</summary>
    public bool IsDated => From is not null || Until is not null;

    /// <summary>Reads "AFGGOV 2001-10-01/2005-04-20", "AFGGOV 2010-02-01/" or "AFGELI"; null when it is written otherwise.</summary>
    public static Term? Parse(string text)
    {
        var parts = text.Split(' ');
        if (parts.Length == 1) return new Term(text, null, null);
        if (parts.Length != 2 || parts[1].Split('/') is not [var from, var until]) return null;
        if (Day(from) is not (true, var first) || Day(until) is not (true, var last)) return null;
        return new Term(parts[0], first, last);
    }

    /// <summary>A day as YYYY-MM-DD; an empty text is an open end.</summary>
    public static (bool Right, LocalDate? Day) Day(string text) =>
        text.Length == 0 ? (true, null) : LocalDatePattern.Iso.Parse(text) is { Success: true } parsed ? (true, parsed.Value) : (false, null);

    /// <summary>Whether a day lies in it.</summary>
    public bool Holds(LocalDate day) => (From is null || From <= day) && (Until is null || day <= Until);
}
