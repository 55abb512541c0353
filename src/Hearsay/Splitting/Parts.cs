namespace Hearsay.Splitting;

/// <summary>Cuts a very long text into parts that are read one after another, so that memory does not grow with the text.</summary>
/// <remarks>A part ends at an empty line where there is one, else at a line's end, else at white space, else anywhere but inside a character. A text of ordinary
/// length (an article, a report, a book of 60,000 words) is one part.</remarks>
public static class Parts
{
    /// <summary>The length in UTF-16 code units from which a text is cut.</summary>
    public const int Longest = 400_000;

    /// <summary>The parts of a text in order, without gaps: together they are the whole text. Depends on the text alone.</summary>
    public static IReadOnlyList<TextSpan> Of(string text) => Of(text, Longest);

    /// <summary>The parts of a text, none longer than <paramref name="longest"/> code units.</summary>
    internal static IReadOnlyList<TextSpan> Of(string text, int longest)
    {
        var found = new List<TextSpan>();
        var start = 0;
        while (text.Length - start > longest)
        {
            var end = EndOf(text, start, longest);
            found.Add(new TextSpan(start, end));
            start = end;
        }
        found.Add(new TextSpan(start, text.Length));
        return found;
    }

    /// <summary>The sentences of one part, with offsets into the whole text; their numbers start at 0.</summary>
    public static IReadOnlyList<Sentence> Split(string text, TextSpan part)
    {
        if (part.Start == 0 && part.End == text.Length) return Splitter.Split(text);
        var sentences = Splitter.Split(part.In(text));
        return [.. sentences.Select(sentence => new Sentence(sentence.Index, sentence.Paragraph,
            [.. sentence.Tokens.Select(token => token with { Span = new TextSpan(token.Span.Start + part.Start, token.Span.End + part.Start) })]))];
    }

    private static int EndOf(string text, int start, int longest)
    {
        var window = text.AsSpan(start + longest / 2, longest / 2);
        var at = window.LastIndexOf("\n\n");
        if (at < 0) at = window.LastIndexOf("\r\n\r\n") is var carried and >= 0 ? carried + 2 : -1;
        if (at < 0) at = window.LastIndexOf('\n') - 1;
        if (at < 0) at = window.LastIndexOfAny(" \t\u00a0") - 1;
        var end = at < 0 ? start + longest : start + longest / 2 + at + 2;
        return char.IsLowSurrogate(text[end]) && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
    }
}
