namespace Hearsay.Lexicons;

/// <summary>Whether something keeps a verb from being done: a negation on it, or a verb, adjective or joined verb above that carries one.</summary>
internal static class Negated
{
    /// <summary>The word that negates a verb, or null: "not", "never", "neither", "refused to", "unable to", "not confirm or".</summary>
    public static Token? By(Sentence sentence, int verb)
    {
        for (var index = verb; index >= 0; index = sentence.Tokens[index].Head)
        {
            if (Own(sentence, index) is { } negation) return negation;
            var token = sentence.Tokens[index];
            if (token.Head < 0) return null;
            var above = sentence.Tokens[token.Head];
            var shared = token.Relation == "conj" && sentence.Child(index, "cc") is { Lower: "or" or "nor" } && sentence.Child(index, "nsubj") is null;
            if (shared) continue;
            if (token.Relation is not ("xcomp" or "csubj" or "ccomp" or "advcl") || sentence.Child(index, "mark") is not { Lower: "to" }) return null;
            if (above.Upos == "VERB" && EmbeddingVerb.Find(above.Lemma, "to") is { Negative: true } || Words.AdjectiveInfinitive(above.Lower) is (_, true) || above.Lower == "impossible") return above;
            // "It was not possible to verify": the negation stands on the word above.
            if (above.Upos is not ("ADJ" or "VERB") || above.Upos == "VERB" && EmbeddingVerb.Find(above.Lemma, "to") is not { Itself: "light" }) return null;
        }
        return null;
    }

    private static Token? Own(Sentence sentence, int word)
    {
        foreach (var child in sentence.Children(word, "advmod", "det", "cc:preconj"))
            if (child.Lower is "not" or "n't" or "n’t" or "never" or "neither" or "nor" or "no" or "nt") return child;
        // "Nobody believes that"
        return sentence.Child(word, "nsubj") is { Lower: "nobody" or "no-one" or "none" } none ? none : null;
    }
}
