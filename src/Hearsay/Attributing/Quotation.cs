namespace Hearsay.Attributing;

/// <summary>Words between quotation marks, the marks left out.</summary>
/// <param name="Span">From behind the opening mark to the closing one.</param>
/// <param name="Paragraph">Number of the paragraph.</param>
/// <param name="Closed">Whether it has a closing mark; otherwise it runs to the paragraph's end.</param>
internal sealed record Quotation(TextSpan Span, int Paragraph, bool Closed)
{
    private const string Opening = "“„«", Closing = "”»";

    /// <summary>The quotations of a document, in order. Straight marks open and close in turn inside a paragraph; an unbalanced one is read to the
    /// paragraph's end (CLAIMS §3).</summary>
    public static IReadOnlyList<Quotation> Find(Document document, IReadOnlyList<Sentence> sentences)
    {
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
        int open = -1, depth = 0;
        for (var at = start; at < end; at++)
        {
            var mark = text[at];
            var doubled = mark == '\'' && at + 1 < end && text[at + 1] == '\'' || mark == '`' && at + 1 < end && text[at + 1] == '`';
            if (mark != '"' && !Opening.Contains(mark) && !Closing.Contains(mark) && !doubled) continue;
            var opens = Opening.Contains(mark) || (mark == '"' || doubled) && open < 0;
            if (opens)
            {
                if (open < 0) open = at + (doubled ? 2 : 1);
                else depth++;
            }
            else if (open >= 0)
            {
                if (depth > 0 && mark != '"') depth--;
                else
                {
                    if (at > open) found.Add(new Quotation(new TextSpan(open, at), paragraph, true));
                    (open, depth) = (-1, 0);
                }
            }
            if (doubled) at++;
        }
        if (open >= 0 && open < end) found.Add(new Quotation(new TextSpan(open, end), paragraph, false));
    }
}
