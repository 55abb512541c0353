using Hearsay.Lexicons;

namespace Hearsay.Merging;

/// <summary>How the triggers of two tellings are related.</summary>
public enum TriggerRelation
{
    /// <summary>The same word, the same stem, or one derived from the other ("announce", "announcement").</summary>
    Same,
    /// <summary>Words that news uses for the same happening ("quake", "tremor").</summary>
    Near,
    /// <summary>One broader than the other, two kinds of one thing, or the same event type.</summary>
    Related,
    /// <summary>None that is known.</summary>
    Other,
}

/// <summary>What the lexicons know of a trigger word.</summary>
internal sealed class EventWords
{
    private const int Senses = 3;

    private static readonly string[] Endings =
        ["ations", "ation", "ings", "ing", "ments", "ment", "ers", "er", "ors", "or", "ions", "ion", "als", "al", "ed", "es", "s", "e"];

    private static readonly Lazy<ILookup<string, (int Row, string Kind)>> Synonyms = new(() => Lexicon.Rows("event-synonyms.tsv")
        .SelectMany((row, number) => row.List("words").Select(word => (Word: word, Row: number, Kind: row["kind"])))
        .ToLookup(entry => entry.Word, entry => (entry.Row, entry.Kind)));

    private static readonly Lazy<IReadOnlyList<string[]>> Phrases = new(() =>
        [.. Synonyms.Value.Select(group => group.Key).Where(word => word.Contains(' ')).Order(StringComparer.Ordinal).Select(word => word.Split(' '))]);

    private EventWords(Telling telling)
    {
        Lemma = telling.Lemma;
        Stem = StemOf(telling.Lemma);
        var known = WordNet.Find(telling.Lemma, telling.IsVerb ? 'v' : 'n') ?? WordNet.Find(telling.Lemma, 'a');
        var senses = known?.Senses.Take(Senses).ToList() ?? [];
        Meanings = [.. senses, .. known?.Derived.Select(derived => derived.Sense) ?? []];
        Family = [telling.Lemma, .. known?.Derived.Select(derived => derived.Word) ?? []];
        Broader = [.. Meanings.Where(meaning => senses.Contains(meaning) || meaning[0] == 'v').SelectMany(WordNet.Broader)];
        Rows = [.. Synonyms.Value[telling.Lemma].Select(entry => entry.Row), .. telling.Words.Count < 2 ? [] : PhrasesIn(telling.Words)];
        IsReporting = Synonyms.Value[telling.Lemma].Any(entry => entry.Kind == "reporting");
    }

    public string Lemma { get; }

    /// <summary>The word without its ending.</summary>
    public string Stem { get; }

    /// <summary>Its senses and those of the words derived from it.</summary>
    public HashSet<string> Meanings { get; }

    /// <summary>The word and those derived from it.</summary>
    public HashSet<string> Family { get; }

    /// <summary>Senses one step broader.</summary>
    public HashSet<string> Broader { get; }

    /// <summary>Rows of event-synonyms.tsv that it stands in.</summary>
    public HashSet<int> Rows { get; }

    /// <summary>Whether it only says that somebody said something.</summary>
    public bool IsReporting { get; }

    public static EventWords Of(Telling telling) => new(telling);

    public bool IsDerived(EventWords other) => Family.Overlaps(other.Family);

    public bool IsNear(EventWords other) => Rows.Overlaps(other.Rows);

    public bool IsSynonym(EventWords other) => Meanings.Overlaps(other.Meanings);

    public bool IsBroader(EventWords other) => Meanings.Overlaps(other.Broader) || other.Meanings.Overlaps(Broader);

    public bool IsSibling(EventWords other) => Broader.Overlaps(other.Broader);

    private static IEnumerable<int> PhrasesIn(IReadOnlySet<string> words) =>
        Phrases.Value.Where(phrase => phrase.All(words.Contains)).SelectMany(phrase => Synonyms.Value[string.Join(' ', phrase)].Select(entry => entry.Row));

    private static string StemOf(string word)
    {
        foreach (var ending in Endings)
            if (word.Length >= ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal)) return word[..^ending.Length];
        return word;
    }
}
