using System.Globalization;

namespace Hearsay.Parsing;

/// <summary>How a word is written, in the twelve classes that the reader model knows; its word pieces are in lower case and do not tell.</summary>
internal static class WordShape
{
    /// <summary>1 digits only, 2 neither letter nor digit, 3 letters and digits, 4 all capitals, 5 one capital, 6 capitalised, 7 mixed with a capital
    /// first, 8 lower case, 9 and 10 as 6 and 7 at the start of a sentence, 11 other. 0 is padding.</summary>
    public static int Of(string word, bool first)
    {
        var letters = false;
        var digits = false;
        for (var i = 0; i < word.Length; i += char.IsSurrogatePair(word, i) ? 2 : 1)
        {
            letters |= char.IsLetter(word, i);
            digits |= CharUnicodeInfo.GetDigitValue(word, i) >= 0;
        }
        if (!letters) return digits ? 1 : 2;
        if (digits) return 3;
        if (Cased(word, upper: true)) return word.Length > 1 ? 4 : 5;
        if (char.IsUpper(word, 0)) return (word.Length == 1 || Cased(word[1..], upper: false) ? 6 : 7) + (first ? 3 : 0);
        return Cased(word, upper: false) ? 8 : 11;
    }

    /// <summary>Whether there is a letter with case and none of the other case.</summary>
    private static bool Cased(string word, bool upper)
    {
        var any = false;
        foreach (var c in word)
        {
            if (upper ? char.IsLower(c) : char.IsUpper(c)) return false;
            any |= upper ? char.IsUpper(c) : char.IsLower(c);
        }
        return any;
    }
}
