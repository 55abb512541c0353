namespace Hearsay.Resolving;

/// <summary>Which words of the tree make up a noun phrase.</summary>
internal static class NounPhrase
{
    /// <summary>First and last word with titles and modifiers, without relative clauses, appositions, conjuncts and the preposition.</summary>
    public static (int First, int Last) Short(Sentence sentence, int head) => Run(sentence, head, token => token.Relation is "acl" or "appos" || token.Relation == "nmod" && sentence.Child(token.Index, "case", "mark") is { Lower: "including" });

    /// <summary>First and last word with relative clauses and appositions, as coreference corpora mark them.</summary>
    public static (int First, int Last) Full(Sentence sentence, int head)
    {
        var (first, last) = Run(sentence, head, static _ => false);
        // Corpora leave the possessive ending in.
        if (last + 1 < sentence.Tokens.Count && sentence.Tokens[last + 1] is { Relation: "case" } ending && ending.Head == head) last++;
        return (first, last);
    }

    /// <summary>The characters from one word to another as single-blank text.</summary>
    public static string Words(Sentence sentence, int first, int last)
    {
        var text = new System.Text.StringBuilder();
        for (var i = first; i <= last; i++)
        {
            if (i > first && sentence.Tokens[i - 1].Span.End < sentence.Tokens[i].Span.Start) text.Append(' ');
            text.Append(sentence.Tokens[i].Form);
        }
        return text.ToString();
    }

    private static (int First, int Last) Run(Sentence sentence, int head, Func<Token, bool> leave)
    {
        var predicate = sentence.Child(head, "cop") is not null;
        var words = sentence.Subtree(head, token => !(token.Head == head && (Outside(token, head) || (predicate && OfClause(token)) || leave(token))));
        var at = 0;
        while (words[at] != head) at++;
        int low = at, high = at;
        while (low > 0 && (words[low - 1] == words[low] - 1 || Bridge(sentence, words[low - 1], words[low], head))) low--;
        while (high + 1 < words.Count && (words[high + 1] == words[high] + 1 || Bridge(sentence, words[high], words[high + 1], head))) high++;
        var (first, last) = (words[low], words[high]);
        // "at least 107 people" keeps its "at".
        while (first < head && !(sentence.Tokens[first].Lower == "at" && sentence.Tokens[first + 1].Lower is "least" or "most") && sentence.Tokens[first] is { Upos: "PUNCT" or "ADP" or "SCONJ" or "CCONJ" or "INTJ" } edge
            && (edge.Upos != "PUNCT" || edge.Form is "," or ";" or ":" or "-" or "–" or "—" || !Closed(sentence, first, last))) first++;
        while (last > head && sentence.Tokens[last].Upos == "PUNCT" && !(sentence.Tokens[last].Form is ")" or "]" or "\"" or "”" && Closed(sentence, first, last))) last--;
        return (first, last);
    }

    /// <summary>Whether a word under the head of a phrase stands outside of it.</summary>
    private static bool Outside(Token token, int head) => token.Relation is "conj" or "cc" or "parataxis" or "list" or "mark" or "discourse" or "vocative" or "dep" or "orphan" or "reparandum" or "preconj"
        || token.Relation == "case"
        || (token.Relation is "advmod" && token.Index < head && token.Upos == "ADV" && token.Lower is not ("about" or "around" or "nearly" or "almost" or "approximately" or "over"))
        || (token.Upos == "PUNCT" && token.Index < head && token.Form is "," or ";" or ":" or "—" or "–");

    private static bool OfClause(Token token) => token.Relation is "nsubj" or "csubj" or "cop" or "aux" or "advcl" or "ccomp" or "xcomp" or "expl" or "obl" or "advmod" or "punct";

    /// <summary>Whether only punctuation or a bracket lies between two words of a phrase.</summary>
    private static bool Bridge(Sentence sentence, int from, int to, int head)
    {
        if (to - from > 3) return false;
        for (var i = from + 1; i < to; i++) if (sentence.Tokens[i].Upos != "PUNCT" || sentence.Tokens[i].Head == head && sentence.Tokens[i].Form is ",") return false;
        return true;
    }

    private static bool Closed(Sentence sentence, int first, int last)
    {
        int round = 0, quotes = 0;
        for (var i = first; i <= last; i++)
            switch (sentence.Tokens[i].Form)
            {
                case "(" or "[": round++; break;
                case ")" or "]": round--; break;
                case "\"" or "“" or "”" or "'" or "‘" or "’": quotes++; break;
            }
        return round == 0 && quotes % 2 == 0;
    }
}
