using System.Globalization;

namespace Hearsay.Splitting;

/// <summary>What a character does in a word.</summary>
internal enum GlyphKind : byte
{
    /// <summary>White space.</summary>
    Space,

    /// <summary>A letter, or a mark or format character, which stays with its word.</summary>
    Letter,

    /// <summary>A decimal digit of any script.</summary>
    Digit,

    /// <summary>Punctuation and symbols, control characters and halves of broken surrogate pairs.</summary>
    Other,
}

/// <summary>Kinds of characters, with a table for ASCII.</summary>
internal static class Glyph
{
    private static readonly GlyphKind[] Ascii = [.. Enumerable.Range(0, 128).Select(c => Of(CharUnicodeInfo.GetUnicodeCategory((char)c), (char)c))];

    /// <summary>The kind of the character at <paramref name="at"/>; <see cref="GlyphKind.Space"/> outside the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">UTF-16 offset of the first half where the character has two.</param>
    /// <param name="length">1, or 2 for a surrogate pair.</param>
    public static GlyphKind At(string text, int at, out int length)
    {
        length = 1;
        if ((uint)at >= (uint)text.Length) return GlyphKind.Space;
        var c = text[at];
        if (c < 128) return Ascii[c];
        if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        {
            length = 2;
            return Of(CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(c, text[at + 1])), '\0');
        }
        return Of(CharUnicodeInfo.GetUnicodeCategory(c), c);
    }

    /// <summary>Whether a word can go on with the character at <paramref name="at"/>.</summary>
    public static bool IsWord(string text, int at) => At(text, at, out _) is GlyphKind.Letter or GlyphKind.Digit;

    /// <summary>Whether a letter stands at <paramref name="at"/>.</summary>
    public static bool IsLetter(string text, int at) => At(text, at, out _) == GlyphKind.Letter;

    /// <summary>Whether a digit stands at <paramref name="at"/>.</summary>
    public static bool IsDigit(string text, int at) => At(text, at, out _) == GlyphKind.Digit;

    /// <summary>Whether white space, or nothing, stands at <paramref name="at"/>.</summary>
    public static bool IsSpace(string text, int at) => At(text, at, out _) == GlyphKind.Space;

    /// <summary>Whether an upper-case letter stands at <paramref name="at"/>.</summary>
    public static bool IsUpper(string text, int at) => at < text.Length && char.IsUpper(text, at);

    /// <summary>Whether a lower-case letter stands at <paramref name="at"/>.</summary>
    public static bool IsLower(string text, int at) => at < text.Length && char.IsLower(text, at);

    private static GlyphKind Of(UnicodeCategory category, char c) => category switch
    {
        _ when char.IsWhiteSpace(c) => GlyphKind.Space,
        UnicodeCategory.DecimalDigitNumber => GlyphKind.Digit,
        <= UnicodeCategory.EnclosingMark or UnicodeCategory.LetterNumber or UnicodeCategory.Format => GlyphKind.Letter,
        _ => GlyphKind.Other,
    };
}
