namespace Hearsay.Timing;

/// <summary>What a reading refers to before it is resolved against the document's date and the narrative.</summary>
internal abstract record Meaning
{
    /// <summary>Part of day: "MO", "NI", or null.</summary>
    public string? Part { get; init; }

    /// <summary>Time of day as "T10:30", with or without "Z", or null.</summary>
    public string? Clock { get; init; }

    /// <summary>Whether the words hedge the time ("around", "about"): EDTF "~".</summary>
    public bool Approximate { get; init; }
}

/// <summary>Which one of a repeated thing is meant (which year of "October", which Friday).</summary>
internal enum Which
{
    /// <summary>Not said: the nearest by context.</summary>
    Open,
    /// <summary>The one in the current period or the coming one ("this").</summary>
    This,
    /// <summary>The one before the document's date ("last").</summary>
    Last,
    /// <summary>The one after the document's date ("next").</summary>
    Next,
    /// <summary>The one before the time talked about ("the previous").</summary>
    Before,
    /// <summary>The one after the time talked about ("the following").</summary>
    After,
    /// <summary>The one that was talked about ("that", "the same").</summary>
    Same,
}

/// <summary>The year of something: a number, a distance from the document's year, or which one.</summary>
internal readonly record struct YearPart(int? Number = null, int? Offset = null, Which Which = Which.Open)
{
    /// <summary>Whether nothing is said about the year.</summary>
    public bool IsOpen => Number is null && Offset is null && Which == Which.Open;
}

/// <summary>A calendar date, as far as it is given ("19 September", "Oct. 1998", "2004").</summary>
internal sealed record Calendar(YearPart Year, int? Month = null, int? Day = null) : Meaning
{
    /// <summary>Last day of a range within a month ("March 3–5"), or null.</summary>
    public int? LastDay { get; init; }

    /// <summary>Whether one of the two days is meant, not the stretch between them ("3 or 4 May").</summary>
    public bool OneOf { get; init; }

    /// <summary>Whether the week that holds the day is meant.</summary>
    public bool WholeWeek { get; init; }

    /// <summary>Whether the year lies before our era.</summary>
    public bool BeforeChrist { get; init; }
}

/// <summary>A time with missing final digits of its year: "196" for the 1960s, "19" for the 20th century.</summary>
internal sealed record YearPrefix(string Digits, bool BeforeChrist = false) : Meaning;

/// <summary>A decade without its century ("the sixties").</summary>
internal sealed record ShortDecade(int Tens) : Meaning;

/// <summary>A season: SP, SU, FA, WI.</summary>
internal sealed record SeasonOf(string Code, YearPart Year) : Meaning;

/// <summary>A quarter (Q1–Q4) or half (H1, H2) of a year; number 0 is the quarter talked about.</summary>
internal sealed record FractionOf(char Kind, int Number, YearPart Year) : Meaning;

/// <summary>A weekday.</summary>
internal sealed record WeekdayOf(int Day, Which Which) : Meaning
{
    /// <summary>Weeks further away ("the Monday before last": −1).</summary>
    public int Weeks { get; init; }
}

/// <summary>A weekday of the week so many weeks away from the document's date or the narrative.</summary>
internal sealed record WeekdayInWeek(int Day, int Offset, bool Narrative) : Meaning;

/// <summary>The n-th weekday of a month; −1 is the last.</summary>
internal sealed record NthWeekday(int Number, int Day, Meaning Month) : Meaning;

/// <summary>The n-th week of a month or year, and how many from there on; −1 is the last.</summary>
internal sealed record WeekIn(int Number, int Count, Meaning Whole) : Meaning;

/// <summary>The n-th day of a month; −1 is the last.</summary>
internal sealed record DayIn(int Number, Meaning Month) : Meaning;

/// <summary>A weekday that is a certain day of a month ("Friday the 13th").</summary>
internal sealed record WeekdayDate(int Day, int Date) : Meaning;

/// <summary>A distance from another date ("two weeks before Christmas").</summary>
internal sealed record DistanceFrom(TimeUnit Unit, double Count, int Direction, Meaning Date) : Meaning
{
    /// <summary>Further units of the same distance.</summary>
    public IReadOnlyList<Amount> More { get; init; } = [];

    /// <summary>1 when it is at least that far, −1 when at most, 0 when just so far.</summary>
    public int Bound { get; init; }
}

/// <summary>A whole unit so many units away from the document's date or the narrative ("last week", "that year").</summary>
internal sealed record UnitAt(TimeUnit Unit, int Offset, bool Narrative) : Meaning
{
    /// <summary>Whether only an article chooses it ("the year"): the one talked about in a text about other years.</summary>
    public bool Article { get; init; }

    /// <summary>Whether only what is left of it from the document's date on is meant.</summary>
    public bool Rest { get; init; }
}

/// <summary>A distance from the document's date or the narrative ("three days ago", "two months later"); null is unknown.</summary>
internal sealed record Distance(TimeUnit Unit, double? Count, int Direction, bool Narrative) : Meaning
{
    /// <summary>Further units of the same distance.</summary>
    public IReadOnlyList<Amount> More { get; init; } = [];
}

/// <summary>A length of time, as ISO 8601 with X for unknown.</summary>
internal sealed record Length(string Timex) : Meaning;

/// <summary>A repeated time, as TIMEX3.</summary>
internal sealed record Repeated(string Timex) : Meaning;

/// <summary>A time that no calendar holds: PAST_REF, PRESENT_REF, FUTURE_REF.</summary>
internal sealed record Vague(string Timex) : Meaning;

/// <summary>A named day.</summary>
internal sealed record NamedDay(string Rule, YearPart Year) : Meaning
{
    /// <summary>Whether the weekend beside it is meant.</summary>
    public bool Weekend { get; init; }
}

/// <summary>A stretch with a name.</summary>
internal sealed record NamedStretch(string From, string To) : Meaning;

/// <summary>A time of day alone; its day is the one talked about.</summary>
internal sealed record DayTime : Meaning;

/// <summary>A piece of a line read as a time.</summary>
/// <param name="First">First atom.</param>
/// <param name="End">The atom behind the last.</param>
/// <param name="Meaning">What it refers to.</param>
/// <param name="Rule">Id of the rule.</param>
internal sealed record TimeMatch(int First, int End, Meaning Meaning, string Rule);
