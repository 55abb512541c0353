using NodaTime;

namespace Hearsay;

/// <summary>How finely a time is given.</summary>
public enum TimePrecision
{
    /// <summary>A century or longer.</summary>
    Century,
    /// <summary>Ten years ("the 1980s", 198X).</summary>
    Decade,
    /// <summary>A year.</summary>
    Year,
    /// <summary>A season or a quarter.</summary>
    Season,
    /// <summary>A month.</summary>
    Month,
    /// <summary>A week.</summary>
    Week,
    /// <summary>A day.</summary>
    Day,
    /// <summary>A time of day.</summary>
    Time,
    /// <summary>An interval with two ends, of whatever precision.</summary>
    Interval,
}

/// <summary>A point or stretch of time with its uncertainty, as EDTF (ISO 8601-2:2019, levels 0–2).</summary>
/// <param name="Edtf">"2019", "198X", "2019-02", "2004-21", "XXXX-09-19", "../2008", "1997/1998", "2019~", "1987?", "[1987,1988]".</param>
/// <param name="Precision">How finely it is given.</param>
/// <param name="Earliest">First day it can mean, or null when open or not known (no year).</param>
/// <param name="Latest">Last day it can mean, or null when open or not known.</param>
public sealed record TimeValue(string Edtf, TimePrecision Precision, LocalDate? Earliest, LocalDate? Latest);

/// <summary>TIMEX3 type (TimeML 1.2.1).</summary>
public enum TimexType
{
    /// <summary>A calendar time of a day or longer.</summary>
    Date,
    /// <summary>A time of day.</summary>
    Time,
    /// <summary>A length of time.</summary>
    Duration,
    /// <summary>A repeated time.</summary>
    Set,
}

/// <summary>Words that tell a time, and what they mean.</summary>
/// <param name="Span">The words in the document.</param>
/// <param name="Sentence">Number of the sentence they stand in.</param>
/// <param name="First">Index of the first word.</param>
/// <param name="Last">Index of the last word.</param>
/// <param name="Type">TIMEX3 type.</param>
/// <param name="Timex">TIMEX3 value ("2019-02", "P2D", "PAST_REF", "XXXX-WXX-1"), for scoring and for users of TimeML; empty for wars, ages and reigns, which
/// TIMEX3 does not know.</param>
/// <param name="Value">When it is, or null for durations, sets and times that cannot be resolved.</param>
/// <param name="Basis">What it was resolved against: "explicit", "document date", "narrative", or "unresolved: …" with the reason.</param>
/// <param name="Rule">Id of the rule that read it.</param>
public sealed record TimeExpression(
    TextSpan Span, int Sentence, int First, int Last, TimexType Type, string Timex, TimeValue? Value, string Basis, string Rule);
