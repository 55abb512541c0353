using Hearsay.Lexicons;

namespace Hearsay.Parsing;

/// <summary>Lemmas of inflected words by spelling and two word lists, where these know better than the model ("interfer" for "interfered").</summary>
/// <remarks>The model answers an edit of the word's end and cannot tell whether the result is a word. The lists are <c>lemma-irregulars.tsv</c> and
/// <c>lemma-stems.tsv</c>.</remarks>
internal static class LemmaRepair
{
    private static readonly Dictionary<(string Class, string Form), string> Irregulars = Lexicon.Rows("lemma-irregulars.tsv")
        .ToDictionary(row => (row["class"], row["form"]), row => row["lemma"]);

    private static readonly HashSet<(string Class, string Lemma)> Stems = [.. Lexicon.Rows("lemma-stems.tsv").Select(row => (row["class"], row["lemma"]))];

    /// <summary>The lemma of a word with these tags; the model's answer for a word that is not inflected.</summary>
    public static string Lemma(string form, string upos, string xpos, string answer)
    {
        var wordClass = (upos, xpos) switch
        {
            ("VERB", "VBD" or "VBN" or "VBG" or "VBZ") => "verb",
            ("NOUN", "NNS") => "noun",
            ("PROPN", "NNPS") => "name",
            ("ADJ", "JJR" or "JJS" or "RBR" or "RBS") => "adj",
            ("ADV", "JJR" or "JJS" or "RBR" or "RBS") => "adv",
            ("PRON", "PRP") => "pronoun",
            _ => null,
        };
        var lower = form.ToLowerInvariant();
        if (IsBare(upos, xpos, lower)) return lower;
        if (wordClass is null) return answer;
        if (!Irregulars.TryGetValue((wordClass, lower), out var lemma))
        {
            var candidates = Inflection.Candidates(lower, xpos);
            if (candidates.Count == 0) return wordClass != "pronoun" && IsCutShort(lower, answer) ? lower : answer;
            lemma = candidates.Skip(1).FirstOrDefault(candidate => Stems.Contains((wordClass, candidate))) ?? candidates[0];
        }
        return wordClass == "name" ? Written(form, lower, lemma) : lemma;
    }

    /// <summary>A verb in its base form is its own lemma; short forms ("'m") and "am", "are" are not.</summary>
    private static bool IsBare(string upos, string xpos, string lower) =>
        upos == "VERB" && xpos is "VB" or "VBP" && lower.Length > 2 && lower.All(char.IsAsciiLetter) && lower is not ("are" or "were" or "was" or "got" or "has" or "had");

    /// <summary>Whether the model only cut letters off a word that shows no ending: "shut" is not a form of "sh".</summary>
    private static bool IsCutShort(string lower, string answer) => answer.Length < lower.Length && lower.StartsWith(answer, StringComparison.Ordinal);

    /// <summary>The lemma of a name with the capitals of the word.</summary>
    private static string Written(string form, string lower, string lemma)
    {
        var same = 0;
        while (same < lemma.Length && same < lower.Length && lemma[same] == lower[same]) same++;
        return string.Concat(form.AsSpan(0, same), lemma.AsSpan(same));
    }
}
