namespace Hearsay.Splitting;

/// <summary>Cuts a text into paragraphs, sentences and words as Universal Dependencies has them for English.</summary>
/// <remarks>
/// <para>The conventions are those of the EWT and GUM treebanks: clitics are words of a multiword token (do|n't, Israel|'s), hyphens stand alone
/// (al|-|Qaeda) except after prefixes (anti-ship), abbreviations keep their full stop, also at the end of a sentence (in the U.S.).</para>
/// <para>Every character that is not white space lies in exactly one word. Time is linear in the length of the text. Broken surrogate pairs and
/// control characters are words like others.</para>
/// </remarks>
public static class Splitter
{
    /// <summary>The sentences of a text, not parsed; none when it holds only white space.</summary>
    /// <param name="text">The stored text; spans are UTF-16 offsets into it.</param>
    public static IReadOnlyList<Sentence> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = new List<Sentence>();
        var pieces = new List<Piece>();
        var ends = new List<int>();
        var paragraph = 0;
        foreach (var span in Paragraphs.Find(text))
        {
            pieces.Clear();
            Scanner.Scan(text, span, pieces);
            var start = 0;
            foreach (var end in SentenceEnds.Find(text, pieces, 0, pieces.Count))
            {
                sentences.Add(new Sentence(sentences.Count, paragraph, Words(text, pieces, start, end, ends)));
                start = end;
            }
            paragraph++;
        }
        return sentences;
    }

    private static Token[] Words(string text, List<Piece> pieces, int start, int end, List<int> ends)
    {
        var tokens = new List<Token>(end - start + 4);
        for (var i = start; i < end; i++)
        {
            var piece = pieces[i];
            Contractions.Cut(text, piece, ends);
            var from = piece.Start;
            for (var part = 0; part < ends.Count; part++)
            {
                var span = new TextSpan(from, ends[part]);
                tokens.Add(new Token
                {
                    Index = tokens.Count,
                    Span = span,
                    Form = span.In(text),
                    Multiword = part == 0 && ends.Count > 1 ? ends.Count : 0,
                    SpaceAfter = ends[part] == piece.End && Glyph.IsSpace(text, piece.End),
                });
                from = ends[part];
            }
        }
        return [.. tokens];
    }
}
