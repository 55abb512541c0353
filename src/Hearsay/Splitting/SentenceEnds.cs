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
        if (IsListNumber(text, pieces, first, at)) return 0;
        var after = Closers(text, pieces, at + 1, end, out var closed);
        if (after >= end) return after;
        var next = pieces[after];
        if (next.Kind == PieceKind.Pause && !IsNewItem(text, pieces, after)) return 0;
        if (next.Kind is PieceKind.Stop or PieceKind.Ellipsis) return 0;
        if (closed && StartsLower(text, next)) return 0;
        if (closed && text[pieces[at].Start] is '!' or '?' && IsSpeechVerbNear(text, pieces, after, end)) return 0;
        return after;
    }

    private static int AfterEllipsis(string text, List<Piece> pieces, int first, int at, int end)
    {
        if (at == first) return 0;
        var after = Closers(text, pieces, at + 1, end, out _);
        if (after >= end) return after;
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

    /// <summary>Passes over what still belongs to the sentence before: closing quotation marks and brackets, faces, "[7]".</summary>
    private static int Closers(string text, List<Piece> pieces, int at, int end, out bool closed)
    {
        closed = false;
        while (at < end)
        {
            var piece = pieces[at];
            if (piece.Kind == PieceKind.Close) { closed = true; at++; continue; }
            if (piece.Kind == PieceKind.Emoticon) { closed = false; at++; continue; }
            if (at + 2 < end && IsNote(text, pieces, at)) { at += 3; continue; }
            break;
        }
        return at;
    }

    private static bool IsNote(string text, List<Piece> pieces, int at) =>
        text[pieces[at].Start] == '[' && pieces[at + 1].Kind == PieceKind.Number && pieces[at + 1].Length <= 3
        && text[pieces[at + 2].Start] == ']' && pieces[at].Start == pieces[at - 1].End;

    /// <summary>"1." and "a." where the sentence begins count what follows.</summary>
    private static bool IsListNumber(string text, List<Piece> pieces, int first, int at) =>
        at == first + 1 && pieces[at].Length == 1 && text[pieces[at].Start] == '.' && pieces[first].Length <= 2
        && (pieces[first].Kind == PieceKind.Number || pieces[first].Length == 1);

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
