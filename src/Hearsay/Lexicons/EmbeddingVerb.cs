namespace Hearsay.Lexicons;

/// <summary>What a verb does to the clause or event that it governs: a row of <c>embedding-verbs.tsv</c>.</summary>
/// <param name="Lemma">The verb.</param>
/// <param name="Frame">Shape of what it governs: that, that-norm (a clause with must, should or a bare verb), to, np-to, ing, np-ing, np, of, for, from, as.</param>
/// <param name="Act">The link it makes, or null when it makes none.</param>
/// <param name="Content">The standing it gives to the content, or null when it leaves it as it is.</param>
/// <param name="Negative">Whether the content did not happen ("refused to leave").</param>
/// <param name="Itself">link: not a claim of its own; claim: a claim too; light: only the content is a claim.</param>
internal sealed record EmbeddingVerb(string Lemma, string Frame, SpeechAct? Act, ClaimStatus? Content, bool Negative, string Itself)
{
    private static readonly Lazy<Dictionary<(string, string), EmbeddingVerb>> ByFrame = new(Load);

    /// <summary>The row of a verb and frame, or null.</summary>
    public static EmbeddingVerb? Find(string lemma, string frame) => ByFrame.Value.GetValueOrDefault((lemma, frame));

    /// <summary>The row of a verb in the first of these frames that it has, or null.</summary>
    public static EmbeddingVerb? FindAny(string lemma, params ReadOnlySpan<string> frames)
    {
        foreach (var frame in frames) if (Find(lemma, frame) is { } found) return found;
        return null;
    }

    /// <summary>What a verb does to a clause below it: "insisted that he must leave" demands, "insisted that he left" claims.</summary>
    public static EmbeddingVerb? OfClause(Sentence sentence, Token verb, Token clause)
    {
        var norm = clause.Upos == "VERB" && (sentence.Child(clause.Index, "aux") is { Lower: "must" or "should" } || clause.Xpos == "VB" && sentence.Child(clause.Index, "aux", "mark") is null or { Lower: "that" });
        if (norm && Find(verb.Lemma, "that-norm") is { } demand) return demand;
        var found = FindAny(verb.Lemma, "that", "np-to");
        // "assured the council that no weapons had been used": what is past is told, not promised.
        return found is { Act: SpeechAct.Promise, Frame: "that" } && (clause.Xpos == "VBD" || sentence.Children(clause.Index, "aux", "cop").Any(helper => helper is { Lemma: "have", Lower: "had" or "has" or "have" } or { Lower: "was" or "were" }) && sentence.Child(clause.Index, "aux") is not { Xpos: "MD" })
            ? Find("inform", "that") : found;
    }

    private static Dictionary<(string, string), EmbeddingVerb> Load()
    {
        var found = new Dictionary<(string, string), EmbeddingVerb>();
        foreach (var row in Lexicon.Rows("embedding-verbs.tsv"))
            foreach (var lemma in row.List("lemma"))
                found.TryAdd((lemma, row["frame"]), new EmbeddingVerb(lemma, row["frame"],
                    row["act"] == "-" ? null : row.Enum<SpeechAct>("act"),
                    row["content"] == "fact" ? null : row.Enum<ClaimStatus>("content"), row["polarity"] == "-", row["itself"]));
        return found;
    }
}

/// <summary>A noun that carries a clause as what is said: a row of <c>reporting-nouns.tsv</c>.</summary>
/// <param name="Lemma">The noun.</param>
/// <param name="Act">The link it makes, or null.</param>
/// <param name="Content">The standing it gives to the content, or null.</param>
internal sealed record ReportingNoun(string Lemma, SpeechAct? Act, ClaimStatus? Content)
{
    private static readonly Lazy<Dictionary<string, ReportingNoun>> ByLemma = new(Load);

    /// <summary>The row of a noun, or null.</summary>
    public static ReportingNoun? Find(string lemma) => ByLemma.Value.GetValueOrDefault(lemma.ToLowerInvariant());

    private static Dictionary<string, ReportingNoun> Load()
    {
        var found = new Dictionary<string, ReportingNoun>();
        foreach (var row in Lexicon.Rows("reporting-nouns.tsv"))
            foreach (var lemma in row.List("lemma"))
                found.TryAdd(lemma, new ReportingNoun(lemma, row["act"] == "-" ? null : row.Enum<SpeechAct>("act"),
                    row["content"] == "fact" ? null : row.Enum<ClaimStatus>("content")));
        return found;
    }
}
