namespace Hearsay.Parsing;

/// <summary>The lemmas that a regularly inflected English word can have, by spelling alone, the likeliest first.</summary>
/// <remarks>Quirk, Greenbaum, Leech and Svartvik, A Comprehensive Grammar of the English Language, §3.5–3.10, §5.80–5.81, §7.79, read backwards.</remarks>
internal static class Inflection
{
    /// <summary>The candidates for a word in lower case under a Penn tag; empty when it does not look inflected.</summary>
    public static IReadOnlyList<string> Candidates(string lower, string xpos) => xpos switch
    {
        _ when !lower.All(c => char.IsLetter(c) || c is '-' or '\'' or '’') => [],
        "VBD" or "VBN" => Past(lower),
        "VBG" => lower.Length > 4 && lower.EndsWith("ing", StringComparison.Ordinal) ? OfVerbStem(lower[..^3]) : [],
        "NNS" when lower.Length > 3 && lower.EndsWith("men", StringComparison.Ordinal) => [lower[..^2] + "an"],
        "VBZ" or "NNS" or "NNPS" => WithS(lower),
        "JJR" or "RBR" => Compared(lower, "er"),
        "JJS" or "RBS" => Compared(lower, "est"),
        _ => [],
    };

    private static IReadOnlyList<string> Past(string lower)
    {
        if (lower.Length > 4 && lower.EndsWith("ied", StringComparison.Ordinal)) return [lower[..^3] + "y", lower[..^1]];
        if (lower.Length > 4 && lower.EndsWith("eed", StringComparison.Ordinal)) return [lower[..^1]];
        return lower.Length > 3 && lower.EndsWith("ed", StringComparison.Ordinal) ? OfVerbStem(lower[..^2]) : [];
    }

    private static IReadOnlyList<string> WithS(string lower)
    {
        if (lower.Length < 3 || lower[^1] != 's' || lower[^2] is 's' or '\'' or '’') return [];
        if (lower.Length > 4 && lower.EndsWith("ies", StringComparison.Ordinal)) return [lower[..^3] + "y", lower[..^1]];
        if (!lower.EndsWith("es", StringComparison.Ordinal)) return [lower[..^1]];
        var full = EndsIn(lower, "sses", "shes", "ches", "xes", "zzes", "oes");
        return full ? [lower[..^2], lower[..^1]] : [lower[..^1], lower[..^2]];
    }

    private static IReadOnlyList<string> Compared(string lower, string ending)
    {
        if (lower.Length <= ending.Length + 2 || !lower.EndsWith(ending, StringComparison.Ordinal)) return [];
        var stem = lower[..^ending.Length];
        if (stem[^1] == 'i') return [stem[..^1] + "y"];
        if (Doubled(stem, "bdgmnt")) return [stem[..^1], stem, stem + "e"];
        var silent = stem[^1] is 'v' or 'c' or 's' or 'g' or 'u' && !EndsIn(stem, "ss", "ng");
        return silent ? [stem + "e", stem] : [stem, stem + "e"];
    }

    /// <summary>Lemmas of what is left of a verb without -ed or -ing: "stopp", "tri", "receiv", "ask".</summary>
    private static List<string> OfVerbStem(string stem)
    {
        var found = new List<string>(4) { Usual(stem) };
        void Add(string lemma)
        {
            if (!found.Contains(lemma)) found.Add(lemma);
        }
        Add(stem);
        Add(stem + "e");
        if (stem.Length > 1 && stem[^1] == stem[^2]) Add(stem[..^1]);
        return found;
    }

    /// <summary>The usual lemma: the doubled consonant single, a silent e put back where the spelling asks for one.</summary>
    private static string Usual(string stem)
    {
        if (stem.Length < 2) return stem;
        if (stem.Length > 3 && Doubled(stem, "bdgmnprt")) return stem[..^1];
        var last = stem[^1];
        if (EndsIn(stem, "zz", "ss")) return stem;
        if (last is 'v' or 'c' or 'u' or 'z' or 's') return stem + "e";
        if (EndsIn(stem, "iat", "dg", "rg", "lg", "ang", "eng")) return stem + "e";
        if (last == 'g' && IsVowel(stem[^2])) return stem + "e";
        if (last == 'l' && "bcdfgkptz".Contains(stem[^2], StringComparison.Ordinal)) return stem + "e";
        return OneShortVowelAtTheEnd(stem) && (Syllables(stem) == 1 || EndsIn(stem, "at", "ut", "ir", "ur", "id", "ud", "ak", "ik")) ? stem + "e" : stem;
    }

    /// <summary>One vowel letter and one consonant at the end: without a silent e the consonant would have been doubled ("hop": hoped, hopped).</summary>
    private static bool OneShortVowelAtTheEnd(string stem) =>
        stem[^2] is 'a' or 'i' or 'o' or 'u' && (stem.Length == 2 || !IsVowel(stem[^3])) && !IsVowel(stem[^1]) && stem[^1] is not ('w' or 'x' or 'y' or 'h');

    private static int Syllables(string stem)
    {
        var count = 0;
        for (var i = 0; i < stem.Length; i++)
            if ((IsVowel(stem[i]) || stem[i] == 'y') && (i == 0 || !(IsVowel(stem[i - 1]) || stem[i - 1] == 'y'))) count++;
        return count;
    }

    private static bool Doubled(string stem, string letters) =>
        stem.Length > 1 && stem[^1] == stem[^2] && letters.Contains(stem[^1], StringComparison.Ordinal);

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static bool EndsIn(string text, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings) if (text.EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
    }
}
