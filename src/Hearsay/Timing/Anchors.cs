using NodaTime;

namespace Hearsay.Timing;

/// <summary>A date as far as it is known.</summary>
internal readonly record struct Point(int? Year, int? Month = null, int? Day = null)
{
    /// <summary>A whole date.</summary>
    public static Point Of(LocalDate date) => new(date.Year, date.Month, date.Day);

    /// <summary>The date, with 2001 for an unknown year; null without month and day.</summary>
    public LocalDate? Date => Month is { } month && Day is { } day ? new LocalDate(Year ?? (month == 2 && day == 29 ? 2000 : 2001), month, day)
        : null;
}

/// <summary>What times are resolved against: the document's date, and what the text talked about before.</summary>
internal sealed class Anchors(LocalDate? document)
{
    /// <summary>The document's date, or null; there is no other today. A date outside the years 100–9000 is no anchor: distances from it could leave
    /// the calendar.</summary>
    public LocalDate? Document { get; } = document is { Year: >= 100 and <= 9000 } ? document : null;

    /// <summary>Whether the text tells of times far from its own date, so that a month or day belongs to the year talked about.</summary>
    public bool Narrative { get; set; }

    /// <summary>The date talked about last, or null.</summary>
    public Point? Last { get; set; }

    /// <summary>The year that was written last, or null.</summary>
    public int? Year { get; set; }

    /// <summary>The quarter that the text reports on, or null.</summary>
    public (int Year, int Number)? Quarter { get; set; }
}

/// <summary>A resolved time.</summary>
/// <param name="Type">TIMEX3 type.</param>
/// <param name="Timex">TIMEX3 value.</param>
/// <param name="Value">EDTF value, or null.</param>
/// <param name="Basis">What it was resolved against.</param>
/// <param name="Point">What later expressions count from, or null.</param>
internal sealed record Resolved(TimexType Type, string Timex, TimeValue? Value, string Basis, Point? Point = null)
{
    /// <summary>The words name the year themselves.</summary>
    public const string Explicit = "explicit";

    /// <summary>Counted from the document's date.</summary>
    public const string FromDocument = "document date";

    /// <summary>Counted from a time earlier in the text.</summary>
    public const string FromNarrative = "narrative";

    /// <summary>A time that cannot be resolved.</summary>
    public static Resolved Open(TimexType type, string timex, string reason) => new(type, timex, null, "unresolved: " + reason);

    /// <summary>A relative time of a document without a date.</summary>
    public static Resolved Undated(string timex) => Open(TimexType.Date, timex, "the document has no date");
}
