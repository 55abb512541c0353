namespace Hearsay;

/// <summary>A syntactic word of a sentence (Universal Dependencies: clitics stand alone, do|n't, Israel|'s), with what the reader
/// model says of it.</summary>
/// <remarks>
/// <para>Splitting fills <see cref="Index"/>, <see cref="Span"/>, <see cref="Form"/> and <see cref="Multiword"/>; Parsing fills the rest.
/// Immutable; a step that learns more makes a copy.</para>
/// </remarks>
public sealed record Token
{
    /// <summary>Number of the word in its sentence, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Where the word stands in the document's text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The word as written.</summary>
    public required string Form { get; init; }

    /// <summary>On the first word of a multiword token ("do" of "don't") how many words that token has; 0 on every other word.</summary>
    public int Multiword { get; init; }

    /// <summary>Whether white space (or the end of the text) follows the surface token that this word closes.</summary>
    public bool SpaceAfter { get; init; } = true;

    /// <summary>Dictionary form ("ship" of "shipped").</summary>
    public string Lemma { get; init; } = "_";

    /// <summary>Universal part of speech ("VERB").</summary>
    public string Upos { get; init; } = "X";

    /// <summary>Penn part of speech ("VBD").</summary>
    public string Xpos { get; init; } = "_";

    /// <summary>UD features as in CoNLL-U ("Mood=Ind|Tense=Past"), or "_".</summary>
    public string Feats { get; init; } = "_";

    /// <summary>Index of the governing word in the same sentence; −1 on the root.</summary>
    public int Head { get; init; } = -1;

    /// <summary>UD relation to the head with its subtype ("nsubj:pass"); "root" on the root.</summary>
    public string Deprel { get; init; } = "dep";

    /// <summary>BIO name tag over PER, ORG, LOC, EVT and MISC ("B-ORG", "O").</summary>
    public string Name { get; init; } = "O";

    /// <summary>BIO attribution role over Source, Cue and Content ("I-Content", "O").</summary>
    public string Role { get; init; } = "O";

    /// <summary>For a word with a role: the first word of the cue it belongs to, as the model links it; otherwise null.</summary>
    public TokenRef? Cue { get; init; }

    /// <summary>The model's factuality of an event at this word, −3 (certainly not) … 3 (certainly).</summary>
    public double Factuality { get; init; }

    /// <summary>For a noun, name or pronoun, what the model makes of it for coreference: the first half of the numbers as what points back, the second as what is
    /// pointed to. Null for other words, and from a parser that has no such numbers.</summary>
    public float[]? Pointers { get; init; }

    /// <summary>Probability that the model gives its own part-of-speech tag, 0–1: a first measure of how sure the reading is.</summary>
    public double Sureness { get; init; }

    /// <summary>The relation without its subtype ("nsubj" of "nsubj:pass").</summary>
    public string Relation => Deprel.IndexOf(':') is var colon and > 0 ? Deprel[..colon] : Deprel;

    /// <summary>The form in lower case.</summary>
    public string Lower => _lower ??= Form.ToLowerInvariant();

    private string? _lower;

    /// <summary>How well this word points back to an earlier one: above 0 for rather the same, below for rather another; null when it is not known.</summary>
    /// <remarks>Both vectors' product over the root of their size, as trained in <c>training/reader/coref.py</c>; nearness is not in it.</remarks>
    public double? PointsTo(Token earlier)
    {
        if (Pointers is null || earlier.Pointers is null) return null;
        var half = Pointers.Length / 2;
        double sum = 0;
        for (var i = 0; i < half; i++) sum += (double)Pointers[i] * earlier.Pointers[half + i];
        return sum / Math.Sqrt(half);
    }

    /// <summary>Whether the features hold this one ("Voice=Pass").</summary>
    public bool HasFeature(string feature)
    {
        var at = Feats.IndexOf(feature, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || Feats[at - 1] == '|') && (at + feature.Length == Feats.Length || Feats[at + feature.Length] == '|');
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Index}:{Form}/{Upos} <-{Deprel}- {Head}";
}

/// <summary>A word of a document: number of its sentence and number in the sentence, both from 0.</summary>
/// <param name="Sentence">Number of the sentence in the document.</param>
/// <param name="Token">Number of the word in that sentence.</param>
public readonly record struct TokenRef(int Sentence, int Token) : IComparable<TokenRef>
{
    /// <summary>Document order.</summary>
    public int CompareTo(TokenRef other) => Sentence != other.Sentence ? Sentence.CompareTo(other.Sentence) : Token.CompareTo(other.Token);
}
