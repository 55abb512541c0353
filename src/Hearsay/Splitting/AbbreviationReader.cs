namespace Hearsay.Splitting;

/// <summary>Decides whether the full stop after a word belongs to it.</summary>
internal static class AbbreviationReader
{
    private const int MostLetters = 8;

    /// <summary>Where the word ends, and as which kind of abbreviation; <see cref="AbbreviationKind.None"/> leaves the full stop outside.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">First character of the word.</param>
    /// <param name="end">The full stop after it.</param>
    /// <param name="limit">End of the paragraph.</param>
    public static (int End, AbbreviationKind Kind) Read(string text, int start, int end, int limit)
    {
        if (end + 1 < limit && text[end + 1] == '.') return (end, AbbreviationKind.None);
        if (Known(text, start, end, limit) is { Kind: not AbbreviationKind.None } known) return known;
        if (end - start == 1 && Letters(text, start, limit) is { Kind: not AbbreviationKind.None } letters) return letters;
        if (end - start == 1 && Glyph.IsUpper(text, start) && IsInitial(text, end + 1, limit)) return (end + 1, AbbreviationKind.Initial);
        return end + 1 < limit && text[end + 1] is ',' or ';' && end - start <= SplittingLexicon.Longest
            ? (end + 1, AbbreviationKind.Inner) : (end, AbbreviationKind.None);
    }

    /// <summary>A word of the lexicon, the longest first: "Ph.D." before "Ph.".</summary>
    private static (int End, AbbreviationKind Kind) Known(string text, int start, int end, int limit)
    {
        var stop = Math.Min(limit, start + SplittingLexicon.Longest);
        for (var last = stop - 1; last > end; last--)
            if (text[last] == '.' && last - end <= 4 && SplittingLexicon.Abbreviation(text.AsSpan(start, last + 1 - start)) is var longer and not AbbreviationKind.None)
                return (last + 1, longer);
        var kind = SplittingLexicon.Abbreviation(text.AsSpan(start, end + 1 - start));
        var holds = kind switch
        {
            AbbreviationKind.None => false,
            AbbreviationKind.Number => Glyph.IsDigit(text, NextSolid(text, end + 1, limit)),
            AbbreviationKind.Etc => NextSolid(text, end + 1, limit) is var next && next < limit && !Glyph.IsUpper(text, next),
            AbbreviationKind.Place => IsAfterComma(text, start),
            AbbreviationKind.Title or AbbreviationKind.Inner => NextSolid(text, end + 1, limit) < limit,
            _ => true,
        };
        if (holds && Glyph.IsLetter(text, end + 1) && kind != AbbreviationKind.Title) holds = false;
        return holds ? (end + 1, kind) : (end, AbbreviationKind.None);
    }

    /// <summary>"U.S.", "U.S", "e.g.": single letters, each with a full stop.</summary>
    private static (int End, AbbreviationKind Kind) Letters(string text, int start, int limit)
    {
        var at = start;
        var count = 0;
        while (count < MostLetters && at < limit && Glyph.IsLetter(text, at) && char.IsLetter(text[at]))
        {
            if (at + 1 < limit && text[at + 1] == '.' && !(at + 2 < limit && text[at + 2] == '.')) { at += 2; count++; continue; }
            if (count > 0 && !Glyph.IsWord(text, at + 1)) { at++; count++; }
            break;
        }
        return count > 1 ? (at, AbbreviationKind.Acronym) : (start, AbbreviationKind.None);
    }

    /// <summary>A single capital is an initial when a name goes on after it.</summary>
    private static bool IsInitial(string text, int after, int limit)
    {
        var next = NextSolid(text, after, limit);
        if (next >= limit || !Glyph.IsLetter(text, next) && text[next] is not ',') return false;
        var end = next;
        while (end < limit && end - next <= SplittingLexicon.Longest && Glyph.IsWord(text, end)) end++;
        return !(Glyph.IsUpper(text, next) && SplittingLexicon.IsStarter(text.AsSpan(next, end - next)));
    }

    private static bool IsAfterComma(string text, int start)
    {
        var at = start - 1;
        while (at > 0 && start - at < 4 && Glyph.IsSpace(text, at)) at--;
        return at >= 0 && text[at] == ',';
    }

    /// <summary>The next character that is not white space, within a few characters.</summary>
    private static int NextSolid(string text, int at, int limit)
    {
        for (var i = at; i < limit && i < at + 4; i++) if (!Glyph.IsSpace(text, i)) return i;
        return limit;
    }
}
