namespace Hearsay.Splitting;

/// <summary>Cuts the surface tokens of a paragraph into sentences.</summary>
/// <remarks>A full stop, question or exclamation mark that is a token of its own ends the sentence, with the quotation marks, brackets, faces and
/// note numbers after it; what may take that back is tested here, one reason a method.</remarks>
internal static class SentenceEnds
{
    /// <summary>The number after the last piece of each sentence, in order; the last is <paramref name="end"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pieces">The tokens.</param>
    /// <param name="start">First token of the paragraph.</param>
    /// <param name="end">After the last token of the paragraph.</param>
    public static IEnumerable<int> Find(string text, List<Piece> pieces, int start, int end)
    {
        var first = start;
        for (var i = start; i < end; i++)
        {
            var after = pieces[i].Kind switch
            {
                PieceKind.Stop => AfterStop(text, pieces, first, i, end),
                PieceKind.Ellipsis => AfterEllipsis(text, pieces, first, i, end),
                PieceKind.Abbreviation => AfterAbbreviation(text, pieces, i, end),
                _ => 0,
            };
            if (after == 0 || after >= end) continue;
            yield return after;
            first = after;
            i = after - 1;
        }
        yield return end;
    }

    private static int AfterStop(string text, List<Piece> pieces, int first, int at, int end)
    {
        if (at == first || IsListNumber(text, pieces, first, at)) return 0;
        var after = Closers(text, pieces, at + 1, end, out var closed);
        if (after >= end) return after;
        var next = pieces[after];
        if (next.Kind == PieceKind.Pause && !IsNewItem(text, pieces, after)) return 0;
        if (next.Kind == PieceKind.Stop || next.Kind == PieceKind.Ellipsis && next.Start == pieces[after - 1].End) return 0;
        if (closed && StartsLower(text, next)) return 0;
        if (closed && text[pieces[at].Start] is '!' or '?' && IsSpeechVerbNear(text, pieces, after, end)) return 0;
        return after;
    }

    private static int AfterEllipsis(string text, List<Piece> pieces, int first, int at, int end)
    {
        if (at == first) return 0;
        var after = Closers(text, pieces, at + 1, end, out var closed);
        if (after >= end) return after;
        if (closed && IsSpeechVerbNear(text, pieces, after, end)) return 0;
        return StartsUpper(text, pieces, after, end) ? after : 0;
    }

    private static int AfterAbbreviation(string text, List<Piece> pieces, int at, int end)
    {
        var piece = pieces[at];
        if (piece.Abbreviation is AbbreviationKind.Title or AbbreviationKind.Inner or AbbreviationKind.Number or AbbreviationKind.Initial) return 0;
        if (text[piece.End - 1] != '.') return 0;
        var after = Closers(text, pieces, at + 1, end, out var closed);
        if (after >= end || !StartsUpper(text, pieces, after, end)) return 0;
        var word = pieces[after].Kind == PieceKind.Open ? pieces[after + 1] : pieces[after];
        var starter = SplittingLexicon.IsStarter(Stem(text, word));
        return starter || closed && after > at + 1 && text[pieces[after - 1].Start] is '"' or '”'
            || piece.Abbreviation == AbbreviationKind.Etc ? after : 0;
    }

    /// <summary>Passes over what still belongs to the sentence before: closing quotation marks and brackets, faces, notes.</summary>
    private static int Closers(string text, List<Piece> pieces, int at, int end, out bool closed)
    {
        closed = false;
        while (at < end)
        {
            var piece = pieces[at];
            if (piece.Kind == PieceKind.Close) { closed = true; at++; continue; }
            if (piece.Kind == PieceKind.Emoticon) { closed = false; at++; continue; }
            var note = Note(text, pieces, at, end);
            if (note == 0) break;
            at += note;
        }
        return at;
    }

    /// <summary>How many tokens a note takes: "[7]", "[citation needed]", or the "9" of "done.9 Then"; 0 when there is none.</summary>
    private static int Note(string text, List<Piece> pieces, int at, int end)
    {
        var mark = pieces[at];
        if (mark.Kind == PieceKind.Number)
            return mark.Length <= 2 && mark.Start == pieces[at - 1].End && Glyph.IsSpace(text, mark.End) && pieces[at - 1].Length == 1 ? 1 : 0;
        if (text[mark.Start] != '[') return 0;
        if (at + 2 < end && pieces[at + 1].Kind == PieceKind.Number && pieces[at + 1].Length <= 3 && text[pieces[at + 2].Start] == ']') return 3;
        for (var i = at + 1; i < end && i < at + 5; i++)
        {
            if (text[pieces[i].Start] == ']') return i - at > 1 ? i + 1 - at : 0;
            if (!Glyph.IsLower(text, pieces[i].Start)) return 0;
        }
        return 0;
    }

    /// <summary>"1." and "a." count what follows where the sentence begins, after a bullet and after a colon.</summary>
    private static bool IsListNumber(string text, List<Piece> pieces, int first, int at)
    {
        if (at == first || pieces[at].Length != 1 || text[pieces[at].Start] != '.') return false;
        var number = pieces[at - 1];
        if (number.Length > 2 || number.Kind != PieceKind.Number && number.Length > 1) return false;
        return at - 1 == first || text[pieces[at - 2].Start] == ':' || at - 2 == first && pieces[first].Kind is PieceKind.Sign or PieceKind.Pause;
    }

    private static bool IsNewItem(string text, List<Piece> pieces, int at) =>
        text[pieces[at].Start] is '-' or '–' or '—' && pieces[at].Start > pieces[at - 1].End;

    private static bool StartsLower(string text, Piece piece) => Glyph.IsLower(text, piece.Start);

    /// <summary>Whether a capital begins what follows, a quotation mark or bracket left aside.</summary>
    private static bool StartsUpper(string text, List<Piece> pieces, int at, int end)
    {
        if (pieces[at].Kind == PieceKind.Open && at + 1 < end) at++;
        return Glyph.IsUpper(text, pieces[at].Start);
    }

    /// <summary>"“Stop!” Smith said": a verb of saying within the next words.</summary>
    private static bool IsSpeechVerbNear(string text, List<Piece> pieces, int at, int end)
    {
        for (var i = at; i < end && i < at + 4 && pieces[i].Kind is PieceKind.Word or PieceKind.Abbreviation; i++)
            if (SplittingLexicon.IsSpeechVerb(text.AsSpan(pieces[i].Start, pieces[i].Length))) return true;
        return false;
    }

    /// <summary>The word up to its apostrophe: "It" of "It's".</summary>
    private static ReadOnlySpan<char> Stem(string text, Piece piece)
    {
        var form = text.AsSpan(piece.Start, piece.Length);
        var apostrophe = form.IndexOfAny('\'', '’');
        return apostrophe > 0 ? form[..apostrophe] : form;
    }
}
