namespace Hearsay.Timing;

/// <summary>What an <see cref="Atom"/> is made of.</summary>
internal enum AtomKind
{
    /// <summary>Letters.</summary>
    Word,
    /// <summary>ASCII digits.</summary>
    Digits,
    /// <summary>One other character.</summary>
    Mark,
}

/// <summary>The smallest piece the time grammar looks at: a run of letters, a run of digits, or one other character.</summary>
/// <remarks>Finer than a word of the sentence, so that "mid-1990s", "Nov.28" and "36-year-old" read the same however they were split into
/// words.</remarks>
/// <param name="Lower">The characters in lower case; the typographic apostrophe as the plain one.</param>
/// <param name="Span">Where it stands in the document.</param>
/// <param name="Token">Index of the word it belongs to.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Capital">Whether it starts with a capital letter.</param>
/// <param name="Joined">Whether nothing stands between it and the atom before.</param>
/// <param name="Number">Its value when it is a run of one to nine digits, otherwise −1.</param>
internal readonly record struct Atom(string Lower, TextSpan Span, int Token, AtomKind Kind, bool Capital, bool Joined, int Number)
{
    /// <summary>What stands outside a sentence.</summary>
    public static readonly Atom None = new("", default, -1, AtomKind.Mark, false, false, -1);
}

/// <summary>A sentence as the time grammar reads it.</summary>
internal sealed class Line
{
    private readonly List<Atom> _atoms = [];

    /// <summary>Takes a sentence apart; linear in its length.</summary>
    public Line(Document document, Sentence sentence)
    {
        Sentence = sentence;
        var end = -1;
        foreach (var token in sentence.Tokens)
        {
            var text = document.Text;
            for (var at = Math.Max(token.Span.Start, Math.Max(end, 0)); at < token.Span.End;)
            {
                var start = at;
                var kind = KindOf(text[at++]);
                if (char.IsWhiteSpace(text[start])) continue;
                while (kind != AtomKind.Mark && at < token.Span.End && KindOf(text[at]) == kind) at++;
                var span = new TextSpan(start, at);
                _atoms.Add(new Atom(text[start] == '’' ? "'" : span.In(text).ToLowerInvariant(), span, token.Index, kind,
                    char.IsUpper(text[start]), start == end,
                    kind == AtomKind.Digits && span.Length <= 9 ? int.Parse(span.In(text), System.Globalization.CultureInfo.InvariantCulture) : -1));
                end = at;
            }
        }
    }

    /// <summary>The sentence itself.</summary>
    public Sentence Sentence { get; }

    /// <summary>Number of atoms.</summary>
    public int Count => _atoms.Count;

    /// <summary>The atom at an index; <see cref="Atom.None"/> outside.</summary>
    public Atom this[int index] => index >= 0 && index < _atoms.Count ? _atoms[index] : Atom.None;

    /// <summary>The atom in lower case; empty outside the sentence.</summary>
    public string Word(int index) => this[index].Lower;

    /// <summary>Whether the atom is this word.</summary>
    public bool Is(int index, string word) => this[index].Lower == word;

    /// <summary>Whether the atom is one of these words.</summary>
    public bool IsAny(int index, params ReadOnlySpan<string> words) => words.Contains(this[index].Lower);

    /// <summary>The index behind these words when they stand here, otherwise −1.</summary>
    public int Phrase(int index, IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++) if (this[index + i].Lower != words[i]) return -1;
        return index + words.Count;
    }

    /// <summary>The index behind a hyphen or dash at this place; the same index when there is none.</summary>
    public int Hyphen(int index) => IsHyphen(index) ? index + 1 : index;

    /// <summary>Whether a hyphen or dash stands here.</summary>
    public bool IsHyphen(int index) => this[index].Lower is "-" or "‐" or "‑" or "–";

    /// <summary>The index behind a full stop that is joined to the atom before ("Jan."), otherwise the same index.</summary>
    public int Stop(int index) => this[index] is { Lower: ".", Joined: true } ? index + 1 : index;

    /// <summary>The index behind a comma, otherwise the same index.</summary>
    public int Comma(int index) => Is(index, ",") ? index + 1 : index;

    /// <summary>The index behind the word when it stands here, otherwise the same index.</summary>
    public int Skip(int index, string word) => Is(index, word) ? index + 1 : index;

    /// <summary>Whether a quote mark or apostrophe stands here.</summary>
    public bool IsApostrophe(int index) => this[index].Lower is "'" or "‘" or "`";

    /// <summary>Whether the pieces of a possessive ('s or a bare apostrophe) start here; its end, otherwise the same index.</summary>
    public int Possessive(int index) =>
        !IsApostrophe(index) || !this[index].Joined ? index : this[index + 1] is { Lower: "s", Joined: true } ? index + 2 : index + 1;

    private static AtomKind KindOf(char c) =>
        c is >= '0' and <= '9' ? AtomKind.Digits : char.IsLetter(c) ? AtomKind.Word : AtomKind.Mark;
}
