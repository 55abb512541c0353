using System.Collections.Frozen;

namespace Hearsay.Lexicons;

/// <summary>Words of a text whose sentences are not parsed: where they stand, and their likeliest dictionary form.</summary>
internal static class WordForms
{
    private static readonly Lazy<FrozenDictionary<string, string>> Irregular = new(() =>
    {
        var found = new Dictionary<string, string>();
        foreach (var row in Lexicon.Rows("lemma-irregulars.tsv").OrderBy(row => row["class"] == "verb" ? 0 : 1)) found.TryAdd(row["form"], row["lemma"]);
        return found.ToFrozenDictionary();
    });

    /// <summary>The dictionary form of a word in lower case, whatever part of speech it is: "said" → "say", "onions" → "onion".</summary>
    public static string Base(string lower)
    {
        if (Irregular.Value.TryGetValue(lower, out var lemma)) return lemma;
        if (lower.EndsWith('s') && WordNet.Find(lower, 'n') is null && WordNet.BaseForm(lower, 'n') is var noun && noun != lower) return noun;
        return WordNet.Find(lower, 'n') is not null || WordNet.Find(lower, 'a') is not null ? lower : WordNet.BaseForm(lower, 'v');
    }

    /// <summary>The words and numbers of a text; hyphens and apostrophes inside a word belong to it.</summary>
    public static IEnumerable<TextSpan> In(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (!char.IsLetterOrDigit(text[start])) continue;
            var end = start + 1;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsInside(text, end))) end++;
            // the possessive is no part of a name
            var word = text.AsSpan(start, end - start);
            var length = word.EndsWith("'s") || word.EndsWith("’s") ? word.Length - 2 : word.Length;
            while (length > 1 && word[length - 1] is '\'' or '’') length--;
            yield return new TextSpan(start, start + length);
            start = end - 1;
        }
    }

    /// <summary>Whether the word at an offset begins a sentence or stands behind an opening mark, so that its capital says nothing.</summary>
    public static bool BeginsSentence(string text, int start)
    {
        var before = start - 1;
        while (before >= 0 && (text[before] == ' ' || "\"“”‘'`([".Contains(text[before]))) before--;
        return before < 0 || text[before] is '.' or '!' or '?' or ':' or '\n' or '\r' or '\t';
    }

    private static bool IsInside(string text, int at) => at + 1 < text.Length && text[at] switch
    {
        '-' or '\'' or '’' => char.IsLetterOrDigit(text[at + 1]),
        ',' or '.' => char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]),
        _ => false,
    };
}
