using System.Collections.Frozen;

namespace Hearsay.Lexicons;

/// <summary>A word of Princeton WordNet 3.0 as one part of speech.</summary>
/// <param name="Senses">Its senses, the most frequent first; at most four.</param>
/// <param name="Derived">Words of another part of speech that come from it, or that it comes from, each with the sense in which they do.</param>
/// <param name="Opposites">Its antonyms.</param>
internal sealed record WordNetEntry(IReadOnlyList<string> Senses, IReadOnlyList<(string Word, string Sense)> Derived, IReadOnlyList<string> Opposites);

/// <summary>What a word of WordNet is beyond its four most frequent senses.</summary>
/// <param name="Senses">Its further senses; of verbs none are kept.</param>
/// <param name="Opposites">Antonyms in those senses.</param>
internal sealed record WordNetRarer(IReadOnlyList<string> Senses, IReadOnlyList<string> Opposites);

/// <summary>Senses, broader senses, derivations and antonyms of English words (<c>wordnet-words.tsv</c>, <c>wordnet-rarer.tsv</c>, <c>wordnet-senses.tsv</c>), loaded at first use.</summary>
/// <remarks>Words are in lower case; words of several parts have blanks. Parts of speech are n, v, a and r, as in WordNet.</remarks>
internal static class WordNet
{
    private static readonly Lazy<FrozenDictionary<(string, char), WordNetEntry>> Table = new(LoadWords);

    private static readonly Lazy<FrozenDictionary<(string, char), WordNetRarer>> RarerTable = new(() => Lexicon.Cells("wordnet-rarer.tsv")
        .ToFrozenDictionary(cells => (cells[0], cells[1][0]), cells => new WordNetRarer(List(cells[2]), List(cells[3]))));

    private static readonly Lazy<FrozenDictionary<string, string[]>> BroaderTable = new(() =>
        Lexicon.Cells("wordnet-senses.tsv").ToFrozenDictionary(cells => cells[0], cells => List(cells[1])));

    private static readonly (string Ending, string Base)[] NounEndings = [("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss"), ("xes", "x"), ("zes", "z"), ("men", "man"), ("oes", "o"), ("s", "")];

    private static readonly (string Ending, string Base)[] VerbEndings = [("ies", "y"), ("ied", "y"), ("es", "e"), ("es", ""), ("s", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", "")];

    private static readonly (string Ending, string Base)[] AdjectiveEndings = [("ier", "y"), ("iest", "y"), ("er", "e"), ("er", ""), ("est", "e"), ("est", "")];

    /// <summary>What is known of a word as one part of speech, or null.</summary>
    public static WordNetEntry? Find(string word, char pos) => Table.Value.GetValueOrDefault((word, pos));

    /// <summary>What is known of a word in its rarer senses, or null.</summary>
    public static WordNetRarer? FindRarer(string word, char pos) => RarerTable.Value.GetValueOrDefault((word, pos));

    /// <summary>Whether a word is known as any part of speech.</summary>
    public static bool Knows(string word) => Find(word, 'n') is not null || Find(word, 'v') is not null || Find(word, 'a') is not null || Find(word, 'r') is not null;

    /// <summary>The senses one step broader: "vehicle" for "car", the country of which something is an instance, the head adjective of a cluster.</summary>
    public static IReadOnlyList<string> Broader(string sense) => BroaderTable.Value.GetValueOrDefault(sense, []);

    /// <summary>The dictionary form of a word as this part of speech: "onions" → "onion"; the word itself where it is known or nothing fits.</summary>
    public static string BaseForm(string word, char pos)
    {
        if (Find(word, pos) is not null) return word;
        foreach (var (ending, stem) in pos switch { 'n' => NounEndings, 'v' => VerbEndings, _ => AdjectiveEndings })
        {
            if (word.Length <= ending.Length + 1 || !word.EndsWith(ending, StringComparison.Ordinal)) continue;
            var form = word[..^ending.Length] + stem;
            if (Find(form, pos) is not null) return form;
            // stopped → stop
            if (stem.Length == 0 && form.Length > 3 && form[^1] == form[^2] && Find(form[..^1], pos) is not null) return form[..^1];
        }
        return word;
    }

    private static FrozenDictionary<(string, char), WordNetEntry> LoadWords()
    {
        var found = new Dictionary<(string, char), WordNetEntry>();
        foreach (var cells in Lexicon.Cells("wordnet-words.tsv"))
            found[(cells[0], cells[1][0])] = new WordNetEntry(List(cells[2]), [.. List(cells[3]).Select(Derivation)], List(cells[4]));
        return found.ToFrozenDictionary();
    }

    private static (string, string) Derivation(string cell) => cell.LastIndexOf('@') is var at and > 0 ? (cell[..at], cell[(at + 1)..])
        : throw new HearsayException("HS0401", $"wordnet-words.tsv: '{cell}' has no sense.");

    private static string[] List(string cell) => cell.Length == 0 ? [] : cell.Split('|');
}
