namespace Hearsay.Splitting;

/// <summary>Cuts a paragraph into surface tokens as the English UD treebanks (EWT, GUM) do.</summary>
/// <remarks>One pass; every look ahead is bounded, so the time is linear in the text whatever it holds. Where the treebanks differ, the more
/// frequent way of the two is taken.</remarks>
internal sealed class Scanner
{
    private readonly string _text;
    private readonly TextSpan _span;
    private readonly List<Piece> _pieces;
    private int _chunkStart, _chunkEnd;
    private bool _chunkHasSigns;
    private int _singlesOpen;
    private bool _doubleOpen;

    private Scanner(string text, TextSpan span, List<Piece> pieces) => (_text, _span, _pieces, _chunkEnd) = (text, span, pieces, span.Start);

    /// <summary>The tokens of the paragraph in <paramref name="span"/>, added to <paramref name="pieces"/>.</summary>
    public static void Scan(string text, TextSpan span, List<Piece> pieces) => new Scanner(text, span, pieces).Run();

    private void Run()
    {
        for (var at = _span.Start; at < _span.End;)
        {
            var kind = Glyph.At(_text, at, out var length);
            if (kind == GlyphKind.Space) { at += length; continue; }
            if (at >= _chunkEnd) EnterChunk(at);
            var piece = Next(at, kind);
            _pieces.Add(piece);
            at = piece.End;
        }
    }

    /// <summary>Finds the end of the stretch without white space, and whether an address can be in it.</summary>
    private void EnterChunk(int start)
    {
        _chunkStart = start;
        _chunkHasSigns = false;
        var at = start;
        while (at < _span.End && !Glyph.IsSpace(_text, at))
        {
            if (_text[at] is '.' or '@' or '#' or ':') _chunkHasSigns = true;
            at++;
        }
        _chunkEnd = at;
    }

    private Piece Next(int at, GlyphKind kind)
    {
        if (kind == GlyphKind.Other && Emoticon(at) is var face && face > at) return new Piece(at, face, PieceKind.Emoticon);
        if (_chunkHasSigns && Addresses.End(_text, at, _chunkEnd) is var address && address > at) return new Piece(at, address, PieceKind.Word);
        if (Whole(at) is var whole && whole > at) return new Piece(at, whole, PieceKind.Word);
        if (kind == GlyphKind.Digit || StartsNumber(at)) return new Piece(at, Numbers.End(_text, at, _chunkEnd), PieceKind.Number);
        if (kind == GlyphKind.Letter) return WordOrAbbreviation(at);
        return Punctuation(at);
    }

    private bool AtChunkStart(int at) => at == _chunkStart || _text[at - 1] is '(' or '[' or '"' or '“' or '‘' or '\'' or '$' or '€' or '£';

    /// <summary>".5" and "+44" where a token begins.</summary>
    private bool StartsNumber(int at) => _text[at] is '.' or '+' && AtChunkStart(at) && char.IsAsciiDigit(At(at + 1));

    private int Emoticon(int at)
    {
        if (at != _chunkStart && _text[at - 1] is not ('.' or '!' or '?')) return at;
        for (var end = Math.Min(_chunkEnd, at + 4); end > at + 1; end--)
            if (SplittingLexicon.IsEmoticon(_text.AsSpan(at, end - at)) && !Glyph.IsWord(_text, end)) return end;
        return at;
    }

    /// <summary>"s/he", "'em", "'60s": words with a sign inside or in front.</summary>
    private int Whole(int at)
    {
        if (!AtChunkStart(at)) return at;
        var elided = _text[at] is '\'' or '’' or '‘';
        if (elided && char.IsAsciiDigit(At(at + 1)) && char.IsAsciiDigit(At(at + 2)) && !char.IsAsciiDigit(At(at + 3)))
            return Glyph.IsWord(_text, at + 3) && At(at + 3) != 's' ? at : Numbers.End(_text, at + 1, _chunkEnd);
        if (!elided && !Glyph.IsWord(_text, at)) return at;
        var end = at + 1;
        var signs = false;
        while (end < _chunkEnd && end - at <= SplittingLexicon.Longest && (_text[end] is '/' or '-' or '\'' || Glyph.IsWord(_text, end)))
        {
            signs |= _text[end] is '/' or '-' or '\'';
            end++;
        }
        if (elided) return SplittingLexicon.IsElision(_text.AsSpan(at, end - at)) ? end : at;
        return signs && SplittingLexicon.IsWhole(_text.AsSpan(at, end - at)) ? end : at;
    }

    private Piece WordOrAbbreviation(int start)
    {
        var end = Word(start);
        if (At(end) == '$' && end - start <= 3 && IsUpper(start, end)) return new Piece(start, end + 1, PieceKind.Sign);
        if (At(end) != '.' || end >= _chunkEnd) return new Piece(start, end, PieceKind.Word);
        var found = AbbreviationReader.Read(_text, start, end, _span.End);
        return found.Kind == AbbreviationKind.None
            ? new Piece(start, found.End, PieceKind.Word)
            : new Piece(start, AfterPossessive(found.End), PieceKind.Abbreviation, found.Kind);
    }

    /// <summary>After the "'s" of "Inc.'s".</summary>
    private int AfterPossessive(int at) =>
        At(at) is '\'' or '’' && At(at + 1) is 's' or 'S' && !Glyph.IsWord(_text, at + 2) ? at + 2 : at;

    private int Word(int start)
    {
        var at = start;
        var part = start;
        while (at < _chunkEnd)
        {
            var kind = Glyph.At(_text, at, out var length);
            if (kind is GlyphKind.Letter or GlyphKind.Digit) { at += length; continue; }
            if (!Joins(start, part, at)) break;
            at++;
            part = at;
        }
        return at < _chunkEnd ? Trailing(start, at) : at;
    }

    /// <summary>Whether the sign at <paramref name="at"/> stands inside a word.</summary>
    private bool Joins(int start, int part, int at)
    {
        if (at + 1 >= _chunkEnd || !Glyph.IsWord(_text, at + 1)) return false;
        var length = at - part;
        return _text[at] switch
        {
            '\'' or '’' or 'ʼ' or '`' => Glyph.IsLetter(_text, start) && Glyph.IsLetter(_text, at + 1),
            '_' or '*' => true,
            '.' => Glyph.IsDigit(_text, at - 1) && Glyph.IsDigit(_text, at + 1),
            '&' => length <= 3 && Glyph.IsLetter(_text, at + 1),
            '-' or '‑' => IsPrefixed(start, part, at) || IsCode(start, part, at),
            '/' => length == 1 && part == start && Glyph.IsUpper(_text, start) && Glyph.IsUpper(_text, at + 1) && !Glyph.IsWord(_text, at + 2),
            _ => false,
        };
    }

    /// <summary>"anti-ship"; the middle of "Lashkar-e-Taiba" is no prefix.</summary>
    private bool IsPrefixed(int start, int part, int at) => part == start && SplittingLexicon.IsPrefix(_text.AsSpan(start, at - start))
        && !(at - start == 1 && start > _span.Start && _text[start - 1] == '-');

    /// <summary>"x3-9890": letters and digits mixed before the hyphen, more digits after it.</summary>
    private bool IsCode(int start, int part, int at) =>
        part == start && at - start <= 3 && char.IsAsciiDigit(_text[at - 1]) && char.IsAsciiLetterLower(_text[start]) && char.IsAsciiDigit(At(at + 1));

    /// <summary>"th-" broken off, "pre-" left waiting, "lovin'" clipped, "boys'" possessive.</summary>
    private int Trailing(int start, int at)
    {
        var c = _text[at];
        if (c == '-' && At(at + 1) != '-' && !Glyph.IsWord(_text, at + 1) && IsBrokenOff(start, at)) return at + 1;
        if (c is not ('\'' or '’') || _singlesOpen > 0 || Glyph.IsWord(_text, at + 1) || At(at + 1) == c) return at;
        var last = char.ToLowerInvariant(_text[at - 1]);
        if (last == 's' && at - start > 1) return at + 1;
        return last == 'n' && at - start > 3 && _text[at - 2] is 'i' or 'I' ? at + 1 : at;
    }

    private bool IsBrokenOff(int start, int at)
    {
        if (start > _span.Start && Glyph.IsWord(_text, start - 1)) return false;
        if (SplittingLexicon.IsPrefix(_text.AsSpan(start, at - start))) return true;
        if (!Glyph.IsLetter(_text, start) || at - start > 2) return false;
        return at - start == 1 || _text.AsSpan(start, 2).IndexOfAny("aeiouyAEIOUY") < 0 && !char.IsAsciiLetterUpper(_text[start + 1]);
    }

    private Piece Punctuation(int at)
    {
        var c = _text[at];
        switch (c)
        {
            case '.' or '!' or '?' or '…' or '‼' or '⁇' or '⁈' or '⁉' or '。' or '؟' or '！' or '？':
                return Stop(at);
            case '(' or '[' or '{' or '“' or '„' or '«':
                return new Piece(at, at + 1, PieceKind.Open);
            case ')' or ']' or '}' or '”' or '»':
                return new Piece(at, at + 1, PieceKind.Close);
            case '"':
                return DoubleQuote(at, at + 1);
            case '\'' or '‘' or '’' or '`':
                return SingleQuote(at);
            case ',' or ';' or ':' or '—' or '–':
                return new Piece(at, Run(at, 2, 2), PieceKind.Pause);
            case '-':
                return new Piece(at, Run(at, 2, int.MaxValue), PieceKind.Pause);
            case '=' or '_' or '*' or '~' or '#' or '+' or '<' or '>' or '•':
                return new Piece(at, Run(at, 2, int.MaxValue), PieceKind.Sign);
        }
        return Symbol(at);
    }

    private Piece Stop(int at)
    {
        var end = at;
        var points = 0;
        var others = 0;
        while (end < _chunkEnd && _text[end] is '.' or '!' or '?' or '…')
        {
            if (_text[end] == '…') points += 2;
            else if (_text[end] == '.') points++;
            else others++;
            end++;
        }
        if (end == at) return new Piece(at, at + 1, PieceKind.Stop);
        return new Piece(at, end, points > 1 && others == 0 ? PieceKind.Ellipsis : PieceKind.Stop);
    }

    /// <summary>Straight quotation marks: by the white space around, by turns where it says nothing.</summary>
    private Piece DoubleQuote(int at, int end)
    {
        var before = at == _span.Start || Glyph.IsSpace(_text, at - 1) || _text[at - 1] is '(' or '[' or '‘' or '\'' or '—' or '-';
        var after = Glyph.IsSpace(_text, end) || Glyph.At(_text, end, out _) == GlyphKind.Other && _text[end] is not ('\'' or '‘' or '$' or '[' or '(' or '#' or '@' or '.' or '…' or '-');
        var open = before == after ? !_doubleOpen : before;
        _doubleOpen = open;
        return new Piece(at, end, open ? PieceKind.Open : PieceKind.Close);
    }

    private Piece SingleQuote(int at)
    {
        var c = _text[at];
        var next = At(at + 1);
        if (next == c || c == '‘' && next == '’') return DoubleQuote(at, at + 2);
        var open = c is '‘' or '`' || AtChunkStart(at) && !Glyph.IsSpace(_text, at + 1) && c != '’';
        if (open) _singlesOpen++;
        else if (_singlesOpen > 0) _singlesOpen--;
        return new Piece(at, at + 1, open ? PieceKind.Open : PieceKind.Close);
    }

    /// <summary>End of a run of one sign: at least <paramref name="least"/> of it, otherwise one.</summary>
    private int Run(int at, int least, int most)
    {
        var end = at + 1;
        while (end < _chunkEnd && _text[end] == _text[at] && end - at < most) end++;
        return end - at >= least ? end : at + 1;
    }

    /// <summary>One sign with the marks on it; signs tied by a zero-width joiner are one.</summary>
    private Piece Symbol(int at)
    {
        Glyph.At(_text, at, out var length);
        var end = at + length;
        var tied = false;
        while (end < _chunkEnd)
        {
            var kind = Glyph.At(_text, end, out length);
            var extends = _text[end] is '\u200D' or '\uFE0F' or '\u20E3';
            var tone = length == 2 && char.ConvertToUtf32(_text[end], _text[end + 1]) is >= 0x1F3FB and <= 0x1F3FF;
            if (!extends && !tone && !(tied && kind == GlyphKind.Other)) break;
            tied = _text[end] == '\u200D';
            end += length;
        }
        return new Piece(at, end, char.IsSurrogate(_text[at]) ? PieceKind.Emoticon : PieceKind.Sign);
    }

    private char At(int at) => at < _span.End ? _text[at] : '\0';

    private bool IsUpper(int start, int end)
    {
        for (var i = start; i < end; i++) if (!char.IsAsciiLetterUpper(_text[i])) return false;
        return true;
    }
}
