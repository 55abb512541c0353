using System.Globalization;
using System.Text;
using Hearsay.Lexicons;

namespace Hearsay.Ingesting.Pdf;

/// <summary>Letters as a text has them instead of those that a font prints.</summary>
internal static class Typography
{
    /// <summary>Ligatures and letters shaped for their place become the letters that they stand for; controls and other signs without a look go.</summary>
    public static string Fold(string text)
    {
        if (text.Length == 1 && text[0] is > ' ' and < '\u007F') return text;
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsBmp && LetterForms.MayBe((char)rune.Value) && LetterForms.Of((char)rune.Value) is { } letters) folded.Append(letters);
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                || rune.Value == Hyphens.Soft)
                folded.Append(rune.ToString());
        }
        return folded.ToString();
    }
}

/// <summary>Puts letters that run from right to left, which a page has from left to right as all others, into the order they are read in.</summary>
/// <remarks>The rules of Unicode's annex 9 for a line of left-to-right text: neutral signs between two right-to-left letters go with them, numbers
/// within keep their order.</remarks>
internal static class Directions
{
    /// <summary>The line as text.</summary>
    /// <param name="letters">Letters from left to right, each with whether a blank stands before it.</param>
    public static string ToReadingOrder(List<(string Text, bool Blank)> letters)
    {
        var flat = new List<string>(letters.Count * 2);
        foreach (var (text, blank) in letters)
        {
            if (blank) flat.Add(" ");
            if (text.Length > 0) flat.Add(text);
        }
        for (var start = 0; start < flat.Count; start++)
        {
            if (!IsRightToLeft(flat[start])) continue;
            var last = start;
            for (var i = start + 1; i < flat.Count && !IsLeftToRight(flat[i]); i++) if (IsRightToLeft(flat[i])) last = i;
            Turn(flat, start, last);
            start = last;
        }
        return string.Concat(flat);
    }

    private static void Turn(List<string> letters, int start, int last)
    {
        letters.Reverse(start, last - start + 1);
        for (var i = start; i <= last; i++)
        {
            if (!IsDigit(letters[i])) continue;
            var end = i;
            while (end < last && (IsDigit(letters[end + 1]) || (end + 1 < last && letters[end + 1] is "." or "," or ":" or "/" && IsDigit(letters[end + 2])))) end++;
            letters.Reverse(i, end - i + 1);
            i = end;
        }
        for (var i = start; i <= last; i++)
            letters[i] = letters[i] switch { "(" => ")", ")" => "(", "[" => "]", "]" => "[", var other => other };
    }

    private static bool IsDigit(string text) => text.Length == 1 && char.IsDigit(text[0]);

    private static bool IsLeftToRight(string text) => text.Any(char.IsLetter) && !IsRightToLeft(text);

    private static bool IsRightToLeft(string text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF)
                && Rune.IsLetter(rune)) return true;
        return false;
    }
}
