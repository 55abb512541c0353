namespace Hearsay.Lexicons;

/// <summary>A clause that a noun of speech leaves behind the verb it is the subject of: "rumours were circulating that he had fled".</summary>
internal static class SpreadContent
{
    private static readonly Lazy<HashSet<string>> Verbs = new(() => Of("active"));
    private static readonly Lazy<HashSet<string>> Passives = new(() => Of("passive"));

    private static HashSet<string> Of(string voice) => [.. Lexicon.Rows("spreading-verbs.tsv").Where(row => row["voice"] == voice).SelectMany(row => row.List("verb"))];

    /// <summary>The noun whose content a clause is, or null.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="clause">The head of the clause.</param>
    /// <param name="above">The verb that the clause hangs on.</param>
    public static Token? NounOf(Sentence sentence, Token clause, Token above)
    {
        if (clause.Relation is not ("ccomp" or "advcl" or "parataxis" or "acl") || clause.Index < above.Index || above.Upos is not ("VERB" or "AUX")) return null;
        if (sentence.Child(clause.Index, "mark") is not { Lower: "that" } that || that.Index < above.Index || sentence.Child(above.Index, "obj") is { } thing && thing.Index < that.Index && above.Lemma != "reach") return null;
        if (sentence.Child(above.Index, "nsubj") is { Deprel: "nsubj:pass", Upos: "NOUN" } found && Passives.Value.Contains(above.Lemma)) return ReportingNoun.Find(found.Lemma) is not null ? found : null;
        // The parser makes other lemmas of rare verbs ("circulating"): the stem is enough.
        if (!Verbs.Value.Contains(above.Lemma) && !Verbs.Value.Contains(WordNet.BaseForm(above.Lower, 'v'))) return null;
        return sentence.Child(above.Index, "nsubj") is { Upos: "NOUN" } noun && ReportingNoun.Find(noun.Lemma) is not null ? noun : null;
    }
}
