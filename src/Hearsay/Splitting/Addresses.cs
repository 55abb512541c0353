namespace Hearsay.Splitting;

/// <summary>Addresses and names of files, which are one token: "https://un.org/en", "press@un.org", "bbc.co.uk", "memo.doc", "@UN", "#Kyiv".</summary>
internal static class Addresses
{
    private const int LongestHost = 255;

    /// <summary>End of the address that begins at <paramref name="start"/>, or <paramref name="start"/> when there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The first character.</param>
    /// <param name="end">End of the stretch without white space that it stands in.</param>
    public static int End(string text, int start, int end)
    {
        var c = text[start];
        if (c is '@' or '#') return Tag(text, start, end);
        if (!char.IsAsciiLetterOrDigit(c)) return start;
        var rest = text.AsSpan(start, end - start);
        if (HasScheme(rest)) return Trimmed(text, start, Path(text, start, end));
        var mail = Mail(text, start, end);
        return mail > start ? mail : Host(text, start, end);
    }

    private static bool HasScheme(ReadOnlySpan<char> rest)
    {
        foreach (var scheme in (ReadOnlySpan<string>)["http://", "https://", "ftp://", "www.", "mailto:", "doi:"])
            if (rest.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && rest.Length > scheme.Length) return true;
        return false;
    }

    private static int Tag(string text, int start, int end)
    {
        var at = start + 1;
        if (at >= end || !Glyph.IsLetter(text, at)) return start;
        while (at < end && (text[at] == '_' || Glyph.IsWord(text, at))) at += Step(text, at);
        return at;
    }

    private static int Mail(string text, int start, int end)
    {
        var at = start;
        var stop = Math.Min(end, start + 64);
        while (at < stop && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '.' or '_' or '%' or '+' or '-')) at++;
        if (at == start || at + 1 >= end || text[at] != '@' || !char.IsAsciiLetterOrDigit(text[at + 1])) return start;
        at++;
        stop = Math.Min(end, at + LongestHost);
        while (at < stop && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '.' or '_' or '-')) at++;
        return Trimmed(text, start, at);
    }

    private static int Host(string text, int start, int end)
    {
        var at = start;
        var stop = Math.Min(end, start + LongestHost);
        var dot = -1;
        while (at < stop && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '.' or '-' or '_'))
        {
            if (text[at] == '.') dot = at;
            at++;
        }
        if (IsNewsgroup(text.AsSpan(start, at - start))) return at;
        if (dot == at - 1 && dot > start) { at = dot; dot = text.LastIndexOf('.', dot - 1, dot - start); }
        if (dot <= start || text[dot - 1] == '.' || !char.IsAsciiLetterLower(text[dot + 1]) && !IsUpperEnding(text, start, at)) return start;
        if (!SplittingLexicon.IsDomain(text.AsSpan(dot + 1, at - dot - 1))) return start;
        return at < end && text[at] == '/' ? Trimmed(text, start, Path(text, at, end)) : at;
    }

    /// <summary>Three small words or more, held together by full stops: "alt.religion.scientology".</summary>
    private static bool IsNewsgroup(ReadOnlySpan<char> name)
    {
        int parts = 1, length = 0;
        foreach (var c in name)
        {
            if (c == '.')
            {
                if (length < 2) return false;
                parts++;
                length = 0;
            }
            else if (char.IsAsciiLetterLower(c)) length++;
            else return false;
        }
        return parts > 2 && length > 1;
    }

    private static bool IsUpperEnding(string text, int start, int end)
    {
        for (var i = start; i < end; i++) if (char.IsAsciiLetterLower(text[i])) return false;
        return true;
    }

    private static int Path(string text, int start, int end)
    {
        var at = start;
        while (at < end && text[at] is not ('<' or '>' or '"' or '“' or '”' or '‘' or '’' or '|')) at++;
        return at;
    }

    /// <summary>Leaves a sentence's own punctuation outside; a closing bracket stays when its opening one is inside.</summary>
    private static int Trimmed(string text, int start, int end)
    {
        var opened = 0;
        for (var i = start; i < end; i++) opened += text[i] switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
        while (end > start + 1)
        {
            if (text[end - 1] is ')' or ']')
            {
                if (opened >= 0) break;
                opened++;
            }
            else if (text[end - 1] is not ('.' or ',' or ';' or ':' or '!' or '?' or '\'')) break;
            end--;
        }
        return end;
    }

    private static int Step(string text, int at)
    {
        Glyph.At(text, at, out var length);
        return length;
    }
}
