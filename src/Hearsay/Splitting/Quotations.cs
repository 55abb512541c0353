namespace Hearsay.Splitting;

/// <summary>Finds what stands between quotation marks.</summary>
/// <remarks>Straight marks open and close in turn inside a paragraph; an unbalanced one is read to the paragraph's end (CLAIMS §3). A single mark is also an
/// apostrophe: it opens only before a letter and behind a space or bracket, and only where a closing one follows in the paragraph. Marks of the other kind
/// inside a quotation are left to it.</remarks>
public static class Quotations
{
    private const string Closing = "”»";

    private static readonly HashSet<string> Elisions = ["tis", "twas", "til", "till", "em", "cause", "round", "bout", "n"];

    /// <summary>The quotations of a document, in order; none lies in another.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sentences">Its sentences, in order.</param>
    public static IReadOnlyList<Quotation> Find(Document document, IReadOnlyList<Sentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(sentences);
        var found = new List<Quotation>();
        for (var i = 0; i < sentences.Count;)
        {
            var paragraph = sentences[i].Paragraph;
            var start = sentences[i].Span.Start;
            var end = start;
            for (; i < sentences.Count && sentences[i].Paragraph == paragraph; i++) end = sentences[i].Span.End;
            Scan(document.Text, start, end, paragraph, found);
        }
        return found;
    }

    private static void Scan(string text, int start, int end, int paragraph, List<Quotation> found)
    {
        for (var at = start; at < end;)
        {
            var length = Opens(text, at, start, end);
            if (length == 0) { at++; continue; }
            var close = text[at] is '\'' or '‘' && length == 1 ? SingleClose(text, at + 1, end) : DoubleClose(text, at, at + length, end);
            if (close < 0 && text[at] is '\'' or '‘' && length == 1) { at++; continue; }
            var last = close < 0 ? end : close;
            if (last > at + length) found.Add(new Quotation(new TextSpan(at + length, last), paragraph, close >= 0));
            at = Math.Max(last + 1, at + length);
        }
    }

    /// <summary>Length of an opening mark at a place; 0 where there is none.</summary>
    private static int Opens(string text, int at, int start, int end)
    {
        switch (text[at])
        {
            case '"' or '“' or '„' or '«': return 1;
            case '\'' or '`' when at + 1 < end && text[at + 1] == text[at]: return 2;
            case '\'' or '‘':
                if (at + 1 >= end || !char.IsLetter(text[at + 1]) || at > start && !char.IsWhiteSpace(text[at - 1]) && text[at - 1] is not ('(' or '[' or '—' or '–' or '-')) return 0;
                var stop = at + 1;
                while (stop < end && char.IsLetter(text[stop])) stop++;
                return Elisions.Contains(text[(at + 1)..stop].ToLowerInvariant()) ? 0 : 1;
            default: return 0;
        }
    }

    private static int DoubleClose(string text, int open, int from, int end)
    {
        var depth = 0;
        for (var at = from; at < end; at++)
        {
            var mark = text[at];
            var doubled = mark == '\'' && at + 1 < end && text[at + 1] == '\'';
            if (mark is '„' or '«' || mark == '“' && text[open] != '„') depth++;
            else if (mark == '"' || doubled || Closing.Contains(mark, StringComparison.Ordinal) || mark == '“')
            {
                if (depth == 0 || mark == '"') return at;
                depth--;
            }
        }
        return -1;
    }

    /// <summary>Where a single mark closes: behind punctuation if it can, else where no possessive goes on ("the guards' sons").</summary>
    private static int SingleClose(string text, int from, int end)
    {
        var plain = -1;
        for (var at = from; at < end; at++)
        {
            if (text[at] is not ('\'' or '’') || char.IsWhiteSpace(text[at - 1]) || at + 1 < end && char.IsLetterOrDigit(text[at + 1])) continue;
            if (text[at - 1] is '.' or ',' or '!' or '?' or '…') return at;
            var possessive = text[at - 1] is 's' or 'S' && at + 2 < end && text[at + 1] == ' ' && char.IsLetter(text[at + 2]);
            if (plain < 0 && !possessive) plain = at;
        }
        return plain;
    }
}
