namespace Hearsay.Splitting;

/// <summary>Where a token that begins with a digit ends.</summary>
/// <remarks>One token: 5,000 · 10:30 · 9/11 · 20th · 1960s · 713-853-3989 · 2001-09-11. Apart: 5|pm · 30|% · 1969|-|1970.</remarks>
internal static class Numbers
{
    /// <summary>Longest group of digits that a hyphen or a slash is looked at after.</summary>
    private const int LongestGroup = 8;

    /// <summary>End of the number that begins at <paramref name="start"/> with a digit, a point or a plus sign.</summary>
    public static int End(string text, int start, int end)
    {
        var at = start + (Glyph.IsDigit(text, start) ? 0 : 1);
        if (WithHyphens(text, at, end) is var whole and > 0) return whole;
        at = Digits(text, at, end);
        while (at + 1 < end && text[at] is '.' or ',' or ':' && Glyph.IsDigit(text, at + 1)) at = Digits(text, at + 1, end);
        at = WithSlashes(text, start, at, end);
        return Suffix(text, at, end);
    }

    private static int Digits(string text, int at, int end)
    {
        while (at < end && Glyph.IsDigit(text, at)) { Glyph.At(text, at, out var length); at += length; }
        return at;
    }

    /// <summary>"5/18", "7/26/08", "713/345-7942"; "2001/02" and "20/20" are two numbers.</summary>
    private static int WithSlashes(string text, int start, int at, int end)
    {
        if (at + 1 >= end || text[at] != '/' || !Glyph.IsDigit(text, at + 1) || at - start > 3) return at;
        var second = Digits(text, at + 1, end);
        if (second + 1 < end && text[second] == '/' && Glyph.IsDigit(text, second + 1)) return Digits(text, second + 1, end);
        if (at - start == 3 && second < end && text[second] == '-') return Digits(text, second + 1, end);
        if (at - start > 2 || second - at > 3) return at;
        return int.TryParse(text.AsSpan(start, at - start), null, out var first) && first is > 0 and <= 12 ? second : at;
    }

    /// <summary>Telephone numbers, dates and postal codes by the lengths of their groups; 0 for all else.</summary>
    private static int WithHyphens(string text, int start, int end)
    {
        Span<int> groups = stackalloc int[4];
        var count = 0;
        var at = start;
        while (count < groups.Length)
        {
            var from = at;
            while (at < end && at - from < LongestGroup && char.IsAsciiDigit(text[at])) at++;
            if (at == from) return 0;
            groups[count++] = at - from;
            if (at + 1 >= end || text[at] != '-' || !char.IsAsciiDigit(text[at + 1])) break;
            at++;
        }
        if (at < end && (Glyph.IsWord(text, at) || text[at] == '-' && Glyph.IsWord(text, at + 1))) return 0;
        return (count, groups[0], groups[1], groups[2], groups[3]) switch
        {
            (2, 3, 4, _, _) or (2, 5, 4, _, _) => at,
            (3, 3, 3, 4, _) or (4, 1, 3, 3, 4) => at,
            (3, 4, 2, 2, _) or (3, <= 2, <= 2, 2 or 4, _) => at,
            _ => 0,
        };
    }

    /// <summary>Letters that follow: endings and models stay ("20th", "330i"), units are words of their own.</summary>
    private static int Suffix(string text, int at, int end)
    {
        var letters = at;
        while (letters < end && Glyph.IsWord(text, letters)) { Glyph.At(text, letters, out var length); letters += length; }
        if (letters == at)
            return at + 1 < end && text[at] is '\'' or '’' && text[at + 1] is 's' or 'S' && !Glyph.IsWord(text, at + 2) ? at + 2 : at;
        return SplittingLexicon.IsUnit(text.AsSpan(at, letters - at)) ? at : letters;
    }
}
