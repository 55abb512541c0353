using Hearsay.Lexicons;

namespace Hearsay.Classifying;

/// <summary>A row of event-codes.tsv: what a CAMEO code is in PLOVER.</summary>
/// <param name="Plover">Types, best first; empty for mere statements.</param>
/// <param name="Mode">Mode, or null.</param>
/// <param name="Contexts">Contexts that the code carries by itself.</param>
internal sealed record CameoCode(string[] Plover, string? Mode, string[] Contexts);

/// <summary>The event lexicons, read once: words with their codes, classes of words, codes, modes, contexts.</summary>
internal static class EventLexicon
{
    private static readonly Dictionary<string, HashSet<string>> Classes = ReadClasses("event-classes-petrarch.tsv", "event-classes.tsv");
    private static readonly Dictionary<(string Word, char Part), EventRow[]> Words = ReadWords();

    /// <summary>Days, months and other words of time, which are never what a preposition leads to ("called on Monday").</summary>
    public static IReadOnlySet<string> Times { get; } = Classes["time"];

    /// <summary>Words above an infinitive that say who is willing, ready or eager to do it.</summary>
    public static IReadOnlySet<string> Willing { get; } = Classes["willing"];

    /// <summary>Words above an infinitive that say that it was not done.</summary>
    public static IReadOnlySet<string> Failing { get; } = Classes["failing"];

    /// <summary>CAMEO codes.</summary>
    public static IReadOnlyDictionary<string, CameoCode> Codes { get; } = Lexicon.Rows("event-codes.tsv").ToDictionary(
        row => row["cameo"],
        row => new CameoCode(row.List("plover"), row["mode"] is { Length: > 0 } mode ? mode : null, row.List("contexts")),
        StringComparer.Ordinal);

    /// <summary>Modes that a type can have, with the words that tell them, in the order of the file: the first that is found counts.</summary>
    public static ILookup<string, (string Mode, HashSet<string> Words)> Modes { get; } = Lexicon.Rows("event-modes.tsv").ToLookup(
        row => row["plover"],
        row => (row["mode"], row.List("words").ToHashSet(StringComparer.Ordinal)),
        StringComparer.Ordinal);

    /// <summary>Contexts by the words that tell them.</summary>
    public static IReadOnlyDictionary<string, string[]> Contexts { get; } = Lexicon.Rows("event-contexts.tsv")
        .SelectMany(row => row.List("words").Select(word => (Word: word, Context: row["context"])))
        .GroupBy(pair => pair.Word, pair => pair.Context, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>The rows of a word as a verb (V), noun (N) or adjective (A), those that ask for most first; empty when it is not known.</summary>
    public static IReadOnlyList<EventRow> Rows(string word, char part) => Words.TryGetValue((word, part), out var rows) ? rows : [];

    /// <summary>The words of our own list with a row that meets a condition, in the order of the alphabet.</summary>
    public static IReadOnlyList<string> WordsWith(Func<EventRow, bool> condition) =>
        [.. Words.Where(pair => pair.Value.Any(row => row.Own && condition(row))).Select(pair => pair.Key.Word).Distinct().Order(StringComparer.Ordinal)];

    private static Dictionary<string, HashSet<string>> ReadClasses(params string[] files)
    {
        var classes = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var row in files.SelectMany(Lexicon.Rows))
        {
            if (!classes.TryGetValue(row["class"], out var words)) classes[row["class"]] = words = new(StringComparer.Ordinal);
            words.UnionWith(row.List("words"));
        }
        return classes;
    }

    private static Dictionary<(string, char), EventRow[]> ReadWords()
    {
        var byWord = new Dictionary<(string, char), List<EventRow>>();
        foreach (var (file, own) in new[] { ("event-words.tsv", true), ("event-patterns.tsv", false) })
        {
            foreach (var row in Lexicon.Rows(file))
            {
                if (row["pos"] is not ("V" or "N" or "A")) throw row.Bad("pos", "it is V, N or A");
                var read = new EventRow($"{row.File}:{row.Line}", PatternOf(row, "subject"), row.List("with"), PatternOf(row, "object"), row["code"], own);
                foreach (var word in row.List("word").SelectMany(word => WordsOf(word, row)))
                {
                    if (!byWord.TryGetValue((word, row["pos"][0]), out var rows)) byWord[(word, row["pos"][0])] = rows = [];
                    rows.Add(read);
                }
            }
        }
        return byWord.ToDictionary(pair => pair.Key, pair => pair.Value.OrderByDescending(row => row.Weight).ToArray());
    }

    private static IEnumerable<string> WordsOf(string word, LexiconRow row) => word[0] != '@' ? [word]
        : Classes.TryGetValue(word[1..], out var words) ? words : throw row.Bad("word", $"there is no class '{word}'");

    private static WordPattern? PatternOf(LexiconRow row, string column) =>
        row[column].Length == 0 ? null : new WordPattern(row, column, Classes);
}
