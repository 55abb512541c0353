namespace Hearsay.Predicating;

/// <summary>Word groups: the clause of a predicate, the noun phrase of an argument.</summary>
internal static class Clauses
{
    /// <summary>The clause that states a predicate: what hangs below its governor, without joined clauses, without the word that links it upward and without
    /// punctuation at the ends.</summary>
    public static TextSpan SpanOf(Sentence sentence, Trigger trigger)
    {
        var words = sentence.Subtree(trigger.Governor, token => token.Head != trigger.Governor || !IsOutside(token));
        return Trimmed(sentence, words, trigger.Index);
    }

    /// <summary>The noun phrase of an argument: modifiers, but no clause, apposition, preposition or second conjunct.</summary>
    public static TextSpan Phrase(Sentence sentence, int head)
    {
        var words = sentence.Subtree(head, token => token.Relation is not ("case" or "cc" or "conj" or "punct" or "acl" or "appos" or "mark" or "parataxis" or "advcl" or "cop"
            or "nsubj" or "csubj" or "ccomp" or "xcomp" or "obj" or "obl" or "aux" or "advmod" or "discourse" or "dep" or "expl")
            || token.Relation == "case" && token.Head != head
            || token.Relation == "advmod" && sentence.Tokens[token.Head].Upos is "NUM" or "DET" or "ADJ"
            || token.Relation is "punct" or "flat" && sentence.Tokens[token.Head].Upos == "PROPN");
        // Only the stretch of words around the head: a discontinuous phrase would swallow what stands between.
        var at = words.ToList().IndexOf(head);
        int first = at, last = at;
        while (first > 0 && words[first - 1] == words[first] - 1) first--;
        while (last < words.Count - 1 && words[last + 1] == words[last] + 1) last++;
        while (first < at && sentence.Tokens[words[first]].Upos == "PUNCT") first++;
        while (last > at && sentence.Tokens[words[last]].Upos == "PUNCT") last--;
        return sentence.SpanOf(words[first], words[last]);
    }

    private static bool IsOutside(Token token) => token.Relation is "cc" or "mark" or "case" or "punct" or "discourse" or "conj" or "parataxis";

    private static TextSpan Trimmed(Sentence sentence, IReadOnlyList<int> words, int trigger)
    {
        int first = 0, last = words.Count - 1;
        while (first < last && words[first] != trigger && IsEdge(sentence.Tokens[words[first]])) first++;
        while (last > first && words[last] != trigger && IsEdge(sentence.Tokens[words[last]])) last--;
        return sentence.SpanOf(Math.Min(words[first], trigger), Math.Max(words[last], trigger));
    }

    private static bool IsEdge(Token token) => token.Upos is "PUNCT" or "CCONJ";
}
