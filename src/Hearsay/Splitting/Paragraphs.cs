namespace Hearsay.Splitting;

/// <summary>Finds the paragraphs of a text.</summary>
/// <remarks>
/// <para>A blank line ends a paragraph. A single line break does in texts that keep a paragraph on a line; in texts whose lines were broken to a
/// width it does only where the line had room for the next word, or a list item or an indented line follows.</para>
/// <para>Which of the two a text is, its lines say: broken to a width are those whose longest line has <see cref="NarrowestWrap"/> to
/// <see cref="WidestWrap"/> characters and where at least <see cref="WrappedShare"/> of the lines with a line right after them had no room for
/// its first word, and that word is in lower case.</para>
/// </remarks>
internal static class Paragraphs
{
    /// <summary>Least width, in UTF-16 units, that texts are broken to.</summary>
    private const int NarrowestWrap = 40;

    /// <summary>Greatest width, in UTF-16 units, that texts are broken to.</summary>
    private const int WidestWrap = 120;

    /// <summary>Share of full lines, the sentence going on in lower case, that makes a text one that was broken to a width.</summary>
    private const double WrappedShare = 0.3;

    /// <summary>Room left at the end of a line, in UTF-16 units, that still counts as full: the breaks of one text vary.</summary>
    private const int Slack = 8;

    private readonly record struct Line(int Start, int End, int Indent, int FirstWord)
    {
        public bool IsBlank => Start == End;
        public int Width => Indent + End - Start;
    }

    /// <summary>The paragraphs in order, without white space at their ends; none is empty.</summary>
    public static IEnumerable<TextSpan> Find(string text)
    {
        var lines = Lines(text);
        var width = WrapWidth(text, lines);
        var start = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsBlank) continue;
            if (start < 0) start = lines[i].Start;
            if (i + 1 < lines.Count && !lines[i + 1].IsBlank && GoesOn(text, lines[i], lines[i + 1], width)) continue;
            yield return new TextSpan(start, lines[i].End);
            start = -1;
        }
    }

    private static bool GoesOn(string text, Line line, Line next, int width)
    {
        if (IsListItem(text, next)) return false;
        var closed = IsClosed(text, line);
        if (width == 0) return !closed && Glyph.IsLower(text, next.Start);
        if (next.Indent >= line.Indent + 2 && closed) return false;
        return IsFull(line, next, width) || !closed && Glyph.IsLower(text, next.Start);
    }

    private static bool IsFull(Line line, Line next, int width) => line.Width + 1 + next.FirstWord + Slack > width;

    /// <summary>The width that the text was broken to, or 0.</summary>
    private static int WrapWidth(string text, List<Line> lines)
    {
        var width = 0;
        foreach (var line in lines) if (line.FirstWord < line.End - line.Start) width = Math.Max(width, line.Width);
        if (width is < NarrowestWrap or > WidestWrap) return 0;
        int pairs = 0, full = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].IsBlank || lines[i + 1].IsBlank) continue;
            pairs++;
            if (IsFull(lines[i], lines[i + 1], width) && Glyph.IsLower(text, lines[i + 1].Start)) full++;
        }
        return pairs > 0 && full >= pairs * WrappedShare ? width : 0;
    }

    /// <summary>Whether a line ends like a sentence or a label.</summary>
    private static bool IsClosed(string text, Line line)
    {
        var at = line.End - 1;
        while (at > line.Start && text[at] is '"' or '”' or '’' or '\'' or ')' or ']' or '»') at--;
        return text[at] is '.' or '!' or '?' or '…' or ':';
    }

    /// <summary>"- ", "• ", "1. ", "(a) " at the start of a line.</summary>
    private static bool IsListItem(string text, Line line)
    {
        var at = line.Start;
        if (text[at] is '-' or '*' or '•' or '–' or '—' or '·' or '▪') return Glyph.IsSpace(text, at + 1);
        var bracket = text[at] == '(';
        if (bracket) at++;
        var from = at;
        while (at < line.End && at - from < 3 && char.IsAsciiLetterOrDigit(text[at])) at++;
        if (at == from || at >= line.End || at - from > 1 && !char.IsAsciiDigit(text[from])) return false;
        return (text[at] == ')' || text[at] == '.' && !bracket && (char.IsAsciiDigit(text[from]) || char.IsAsciiLetterLower(text[from]))) && Glyph.IsSpace(text, at + 1);
    }

    private static List<Line> Lines(string text)
    {
        var lines = new List<Line>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.AsSpan(at).IndexOfAny("\n\r\u0085\u2028\u2029");
            end = end < 0 ? text.Length : at + end;
            lines.Add(Trim(text, at, end));
            at = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }
        return lines;
    }

    private static Line Trim(string text, int start, int end)
    {
        var first = start;
        while (first < end && char.IsWhiteSpace(text[first])) first++;
        var last = end;
        while (last > first && char.IsWhiteSpace(text[last - 1])) last--;
        var word = first;
        while (word < last && !char.IsWhiteSpace(text[word])) word++;
        return new Line(first, last, first - start, word - first);
    }
}
