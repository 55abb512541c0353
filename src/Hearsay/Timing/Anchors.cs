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
    /// <summary>How many sentences on a date of another time still carries.</summary>
    private const int Carry = 2;

    /// <summary>How many months ahead of the time talked about a month of the next year may lie.</summary>
    private const int NextYear = 5;

    /// <summary>The document's date, or null; there is no other today. A date outside the years 100–9000 is no anchor: distances from it could leave
    /// the calendar.</summary>
    public LocalDate? Document { get; } = document is { Year: >= 100 and <= 9000 } ? document : null;

    /// <summary>Whether the text tells of times far from its own date, so that a month or day belongs to the year talked about.</summary>
    public bool Narrative { get; set; }

    /// <summary>Whether a date of another year may carry to the sentences behind it where the text as a whole is not about other years.</summary>
    public bool MayCarry { get; set; }

    /// <summary>The date talked about last, or null.</summary>
    public Point? Last { get; set; }

    /// <summary>The year that was written last, or null.</summary>
    public int? Year { get; set; }

    /// <summary>The sentence and paragraph in which a date of another time than the document's own was told last, with its year; null when none was.</summary>
    public (int Sentence, int Paragraph, int Year)? Told { get; set; }

    /// <summary>The months of two dates that one sentence told in order, until another year is written outside them; null without.</summary>
    public (LocalDate From, LocalDate To)? Frame { get; set; }

    /// <summary>The sentence that is being read.</summary>
    public Sentence? Sentence { get; set; }

    /// <summary>The quarter that the text reports on, or null.</summary>
    public (int Year, int Number)? Quarter { get; set; }

    /// <summary>Whether words like "the month" mean the one talked about, not the document's own.</summary>
    public bool IsElsewhere => Narrative || IsCarried;

    private bool IsCarried => Sentence is { } sentence && Told is { } told && told.Paragraph == sentence.Paragraph && sentence.Index - told.Sentence <= (MayCarry ? Carry : 0);

    /// <summary>The year in which a day or month without one lies, where the text tells of another time than its own; null where it counts from the document's
    /// date.</summary>
    /// <param name="month">The month.</param>
    /// <param name="cue">1 beside a word of the future, which counts from the document's date where the text as a whole is not about other years.</param>
    public int? YearTold(int month, int cue)
    {
        if (IsElsewhere && YearFramed(month) is { } framed) return framed;
        var year = Narrative ? Year : cue <= 0 && IsCarried ? Told!.Value.Year : (int?)null;
        if (Last is not { Month: { } last } point || point.Year != year || month >= last) return year;
        // "In December … On 3 January": the account has gone on into the next year.
        return month + 12 - last <= NextYear ? year + 1 : year;
    }

    // It began in September 1812 and ended in February 1813 . In October …
    /// <summary>The year that puts a month between the two dates of the frame and, in a long one, not before the time talked about; null when none does.</summary>
    private int? YearFramed(int month)
    {
        if (Frame is not { } frame) return null;
        var from = frame.To.Year - frame.From.Year > 1 && Last is { Year: { } year, Month: { } of } && new LocalDate(year, of, 1) is var told && told > frame.From ? told : frame.From;
        for (var inside = from.Year; inside <= frame.To.Year; inside++)
            if (new LocalDate(inside, month, 1) is var start && start >= from && start <= frame.To) return inside;
        return null;
    }
}
