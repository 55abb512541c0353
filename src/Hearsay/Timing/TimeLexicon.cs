using System.Collections.Frozen;
using Hearsay.Lexicons;

namespace Hearsay.Timing;

/// <summary>A unit of length, shortest first.</summary>
internal enum TimeUnit
{
    /// <summary>Second.</summary>
    Second,
    /// <summary>Minute.</summary>
    Minute,
    /// <summary>Hour.</summary>
    Hour,
    /// <summary>Day.</summary>
    Day,
    /// <summary>Saturday and Sunday.</summary>
    Weekend,
    /// <summary>Seven days, starting on a Monday.</summary>
    Week,
    /// <summary>Two weeks.</summary>
    Fortnight,
    /// <summary>Month.</summary>
    Month,
    /// <summary>Three months, starting in January, April, July or October.</summary>
    Quarter,
    /// <summary>Year.</summary>
    Year,
    /// <summary>Ten years.</summary>
    Decade,
    /// <summary>A hundred years.</summary>
    Century,
    /// <summary>A thousand years.</summary>
    Millennium,
}

/// <summary>A fixed phrase of time-phrases.tsv.</summary>
internal sealed record FixedPhrase(IReadOnlyList<string> Words, TimexType Type, string Timex);

/// <summary>A day with a name, of time-holidays.tsv.</summary>
internal sealed record Holiday(IReadOnlyList<string> Words, string Rule);

/// <summary>A stretch of time with a name, of time-periods.tsv or time-reigns.tsv.</summary>
internal sealed record NamedPeriod(IReadOnlyList<string> Words, string From, string To);

/// <summary>The words of the time grammar, from the lexicon files time-*.tsv and number-words.tsv.</summary>
internal static class TimeLexicon
{
    private static readonly FrozenDictionary<(string Kind, string Word), string> Words =
        Lexicon.Rows("time-words.tsv").Concat(Lexicon.Rows("number-words.tsv")).ToFrozenDictionary(row => (row["kind"], row["word"]), row => row["value"]);

    /// <summary>Fixed phrases by their first word, longest first.</summary>
    public static FrozenDictionary<string, FixedPhrase[]> Phrases { get; } = ByFirstWord(
        Lexicon.Rows("time-phrases.tsv").Select(row => new FixedPhrase(Split(row["phrase"]), row.Enum<TimexType>("type"), row["value"])), p =>
            p.Words);

    /// <summary>Days with a name by their first word, longest first.</summary>
    public static FrozenDictionary<string, Holiday[]> Holidays { get; } = ByFirstWord(
        Lexicon.Rows("time-holidays.tsv").Select(row => new Holiday(Split(row["name"]), row["rule"])), h => h.Words);

    /// <summary>Stretches of time with a name by their first word, longest first.</summary>
    public static FrozenDictionary<string, NamedPeriod[]> Periods { get; } = ByFirstWord(
        Lexicon.Rows("time-periods.tsv").Select(row => new NamedPeriod(Split(row["name"]), row["from"], row["to"])), p => p.Words);

    /// <summary>Times in power by the first word of the name, longest first.</summary>
    public static FrozenDictionary<string, NamedPeriod[]> Reigns { get; } = ByFirstWord(
        Lexicon.Rows("time-reigns.tsv").Select(row => new NamedPeriod(Split(row["name"]), row["from"], row["to"])), p => p.Words);

    private static readonly FrozenDictionary<string, string> Cues =
        Lexicon.Rows("time-cues.tsv").ToFrozenDictionary(row => row["word"], row => row["direction"]);

    /// <summary>The value of a word under a kind of time-words.tsv or number-words.tsv, or null.</summary>
    public static string? Find(string kind, string word) => Words.GetValueOrDefault((kind, word));

    /// <summary>The number of a word under a kind, or null.</summary>
    public static int? Number(string kind, string word) =>
        Words.TryGetValue((kind, word), out var value) && int.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number : null;

    /// <summary>The unit that a word names in the singular, or null.</summary>
    public static TimeUnit? Singular(string word) => Find("unit", word) is { } name ? Enum.Parse<TimeUnit>(name) : null;

    /// <summary>The unit that a word names in the plural, or null.</summary>
    public static TimeUnit? Plural(string word) => Find("units", word) is { } name ? Enum.Parse<TimeUnit>(name) : null;

    /// <summary>The unit that a word names in either number, or null.</summary>
    public static TimeUnit? Unit(string word) => Singular(word) ?? Plural(word);

    /// <summary>"past" or "future" for a cue of time-cues.tsv, or null.</summary>
    public static string? Cue(string word) => Cues.GetValueOrDefault(word);

    /// <summary>Words of the grammar itself that a time can begin with; the rest of such words stand in the lexicons.</summary>
    private static readonly string[] Openers =
    [
        "the", "a", "an", "these", "of", "about", "around", "some", "more", "less", "fewer", "over", "under", "within", "nearly", "almost", "at", "up", "no", "half", "all", "full", "whole", "entire", "another",
        "each", "every", "any", "everyday", "once", "twice", "thrice", "per", "today", "tonight", "yesterday", "tomorrow", "overnight", "weekdays", "rest", "remainder", "remaining", "fy", "fiscal", "financial",
        "q", "h", "president", "general", "king", "queen", "shah", "colonel", "marshal", "chancellor", "premier", "emperor", "comparable", "corresponding", "latest", "final", "additional", "recent", "good", "great", "very", "midnight", "flat",
    ];

    private static readonly FrozenSet<string> Starts = Words.Keys.Select(key => key.Word).Concat(Phrases.Keys).Concat(Holidays.Keys).Concat(Periods.Keys).Concat(Reigns.Keys).Concat(Openers).ToFrozenSet();

    /// <summary>Whether a time can begin with this word; most words of a text are passed over by it.</summary>
    public static bool CanStart(string word) => Starts.Contains(word);

    private static FrozenDictionary<string, T[]> ByFirstWord<T>(IEnumerable<T> rows, Func<T, IReadOnlyList<string>> words) => rows
        .GroupBy(row => words(row)[0])
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(row => words(row).Count).ToArray());

    private static string[] Split(string phrase)
    {
        var token = new Token { Index = 0, Span = new TextSpan(0, phrase.Length), Form = phrase };
        var line = new Line(new Document(phrase), new Sentence(0, 0, [token]));
        return [.. Enumerable.Range(0, line.Count).Select(line.Word)];
    }
}
