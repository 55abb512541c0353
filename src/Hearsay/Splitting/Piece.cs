namespace Hearsay.Splitting;

/// <summary>What a surface token is to the search for sentence ends.</summary>
internal enum PieceKind : byte
{
    /// <summary>A word, also a hyphenated one or a name of a file.</summary>
    Word,

    /// <summary>A number, date, time or telephone number.</summary>
    Number,

    /// <summary>A shortened word with its full stop.</summary>
    Abbreviation,

    /// <summary>A run of full stops, question and exclamation marks that ends a sentence.</summary>
    Stop,

    /// <summary>Two full stops or more, or "…".</summary>
    Ellipsis,

    /// <summary>An opening quotation mark or bracket.</summary>
    Open,

    /// <summary>A closing quotation mark or bracket.</summary>
    Close,

    /// <summary>Comma, colon, semicolon or dash.</summary>
    Pause,

    /// <summary>":-)" and the like, emoji.</summary>
    Emoticon,

    /// <summary>Any other sign.</summary>
    Sign,
}

/// <summary>A surface token: a stretch without white space, before clitics are split off.</summary>
internal readonly record struct Piece(int Start, int End, PieceKind Kind, AbbreviationKind Abbreviation = AbbreviationKind.None)
{
    public int Length => End - Start;
}
