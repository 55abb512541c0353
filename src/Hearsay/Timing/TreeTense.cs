namespace Hearsay.Timing;

/// <summary>On which side of the document's date a time lies, by the verb that it hangs on in the tree.</summary>
internal static class TreeTense
{
    private const int Climb = 8;

    /// <summary>−1 before, 1 after, 0 when the tree does not say or there is none.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="first">First word of the time.</param>
    /// <param name="last">Last word of the time.</param>
    public static int At(Sentence sentence, int first, int last)
    {
        var (at, noun) = (-1, false);
        for (var i = first; i <= last && at < 0; i++)
            if (sentence.Tokens[i].Head is var head && (head < first || head > last))
            {
                // "Friday's ruling", "a June agreement": what is done to it is done at another time.
                if (head > last && sentence.Tokens[i].Relation is "nmod" or "compound" or "nummod" or "amod") return 0;
                at = head;
            }
        for (var step = 0; step < Climb && at >= 0; step++)
        {
            var token = sentence.Tokens[at];
            if (IsPlan(token)) return IsPluperfect(sentence, at) ? -1 : 1;
            if (token.Upos is "VERB" or "AUX" || sentence.Child(at, "cop") is not null)
                return Clause(sentence, at, Climb) is var told && noun ? Math.Max(told, 0) : told;
            // A date inside a noun phrase need not be when the verb above it happened; but what will be done to a thing is done to it later.
            noun = true;
            if (token.Relation is "root" or "parataxis" or "appos" or "conj" or "list") return 0;
            at = token.Head;
        }
        return 0;
    }

    private static int Clause(Sentence sentence, int verb, int depth)
    {
        var token = sentence.Tokens[verb];
        if (depth == 0) return 0;
        if (IsPlan(token) && token.Xpos is not "VBD" || token.Lemma == "go" && token.Xpos == "VBG" && sentence.Child(verb, "xcomp") is not null) return 1;
        var (will, have, past) = (false, false, false);
        foreach (var aux in sentence.Children(verb, "aux", "cop"))
        {
            will |= aux.Xpos == "MD" && aux.Lemma is not ("can" or "could");
            have |= aux.Lemma == "have";
            past |= aux.Xpos == "VBD";
        }
        if (have) return -1;
        if (will) return 1;
        if (past || token.Xpos == "VBD") return Ahead(sentence, verb) ? 1 : -1;
        // "The talks start on Sunday, he said": what is said in the present lies ahead; a bare present does not tell.
        if (token.Xpos is "VBZ" or "VBP" && token.Relation == "ccomp") return 1;
        var governor = token.Head;
        var bare = sentence.Child(verb, "aux", "cop") is null;
        if (token.Xpos == "VBG" && !bare) return 1;
        if (token.Xpos == "VB" && token.Relation == "root" && bare && sentence.Child(verb, "nsubj") is null) return 1;
        if (governor < 0) return 0;
        if (sentence.Child(verb, "mark") is { Lower: "to" })
        {
            var above = sentence.Tokens[governor];
            if (IsPlan(above) && IsPluperfect(sentence, governor)) return -1;
            if (IsPlan(above) || above.Lemma == "be" || above.Lemma is "have" or "need" && above.Xpos is "VBZ" or "VBP") return 1;
            return token.Relation is "xcomp" ? Clause(sentence, governor, depth - 1) : 0;
        }
        return token.Relation is "conj" or "xcomp" || token.Xpos is "VBG" or "VBN" && token.Relation is "advcl" or "xcomp" ? Clause(sentence, governor, depth - 1) : 0;
    }

    /// <summary>"Was due to", "were to": what was to come.</summary>
    private static bool Ahead(Sentence sentence, int verb) => IsPlan(sentence.Tokens[verb]) && sentence.Tokens[verb].Upos == "ADJ";

    /// <summary>"Had been scheduled to": what was to come before the time talked about.</summary>
    private static bool IsPluperfect(Sentence sentence, int index) => sentence.Children(index, "aux").Any(aux => aux is { Lemma: "have", Xpos: "VBD" });

    private static bool IsPlan(Token token) => TimeLexicon.Find("plan", token.Lemma) is not null && token.Upos is "VERB" or "NOUN" or "ADJ";
}
