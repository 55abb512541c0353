using Hearsay.Lexicons;

namespace Hearsay.Parsing;

/// <summary>Words that stand inside a clause or a phrase and hang outside of it: English sentences hardly cross, so the nearest word that can hold them does.</summary>
/// <remarks>Rare names make a small parser reach over clauses. Each change needs an arc that no grammar has (a conjunct before what it is joined to, an apposition
/// before its noun) or one that crosses a clause with a subject of its own.</remarks>
internal static class CrossingRepair
{
    private static readonly HashSet<string> Posts = [.. Lexicon.Rows("party-nouns.tsv").Where(row => row["kind"] is "person").Select(row => row["noun"])];

    /// <summary>Puts such words of a parsed sentence right, in place.</summary>
    public static void Mend(Token[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            Helper(words, i);
            Bracketed(words, i);
            Joined(words, i);
            Adjective(words, i);
            Neither(words, i);
            Nearer(words, i);
            Post(words, i);
            Independent(words, i);
            OwnSubject(words, i);
        }
        for (var i = 0; i < words.Length; i++) Enclosed(words, i);
    }

    // it can follow them , the state can lead   can <-aux- lead
    /// <summary>"it can follow them": a modal belongs to the plain verb right behind it.</summary>
    private static void Helper(Token[] words, int at)
    {
        if (words[at] is not { Upos: "AUX", Xpos: "MD", Relation: "aux", Head: var head } || head < at) return;
        var verb = at + 1;
        while (verb < words.Length && words[verb].Upos is "ADV" or "PART") verb++;
        if (verb < head && words[verb] is { Upos: "VERB", Xpos: "VB" }) Tree.Move(words, at, verb, "aux");
    }

    // leaked ( the Courier ) cables   Courier <-appos- cables
    /// <summary>"leaked (the Courier) cables": what stands in brackets explains what stands before them.</summary>
    private static void Bracketed(Token[] words, int at)
    {
        if (words[at] is not { Relation: "appos", Head: var head } || head < at) return;
        var open = at - 1;
        while (open > 0 && words[open].Form != "(" && words[open].Form != ")") open--;
        if (open < 1 || words[open].Form != "(" || !Enumerable.Range(at, head - at).Any(i => words[i].Form == ")")) return;
        var before = open - 1;
        while (before > 0 && words[before].Upos == "PUNCT") before--;
        if (words[before].Upos != "PUNCT") Tree.Move(words, at, before, "appos");
    }

    // can follow it and recognise them , but keep quiet   keep <-conj- (a later verb) ; recognise <-conj- (a verb before "can follow")
    /// <summary>"can follow it and recognise them": a plain verb behind "and" is joined to a verb before it, the nearest whose clause it stands in.</summary>
    private static void Joined(Token[] words, int at)
    {
        if (words[at] is not { Upos: "VERB", Xpos: "VB", Relation: "conj", Head: >= 0 and var head } || Tree.Child(words, at, "nsubj", "aux", "mark") >= 0) return;
        if (at < 1 || words[at - 1].Upos is not ("CCONJ" or "ADV")) return;
        for (var verb = at - 1; verb >= 0; verb--)
        {
            if (words[verb] is not { Upos: "VERB", Xpos: "VB" } || Tree.Holds(words, at, verb)) continue;
            if (verb == head) return;
            // Of "to help them build it and leave" either may be meant: only what crosses a clause with a helper or a subject is moved.
            if (head > at || head < verb && !Tree.Holds(words, head, verb) && Tree.Child(words, verb, "aux", "nsubj") >= 0)
            {
                Tree.Move(words, at, verb, "conj");
                return;
            }
        }
    }

    // close political as well as military relations , to take the example   close <-amod- example
    /// <summary>"keeps close relations, to follow the example": an adjective belongs to the noun of its own phrase.</summary>
    private static void Adjective(Token[] words, int at)
    {
        if (words[at] is not { Upos: "ADJ", Relation: "amod", Head: var head } || head < at + 2) return;
        var noun = at + 1;
        while (noun < head && (words[noun].Upos is "ADJ" or "NUM" or "CCONJ" || words[noun].Lower is "as" or "well" || words[noun] is { Upos: "NOUN" or "PROPN", Relation: "compound" })) noun++;
        if (noun < head && words[noun].Upos is "NOUN" or "PROPN" && words[noun].Relation is not ("compound" or "nmod:poss" or "flat") && Enumerable.Range(noun + 1, head - noun - 1).Any(i => words[i].Upos is "VERB" or "AUX")) Tree.Move(words, at, noun, "amod");
    }

    // Neither Norland nor Ostmark confirmed it   Neither <-nsubj- confirmed , Norland <-flat- Neither
    /// <summary>"Neither Norland nor Ostmark confirmed it": "neither" is no name.</summary>
    private static void Neither(Token[] words, int at)
    {
        if (words[at].Lower is not ("neither" or "either" or "both") || at + 3 >= words.Length || words[at].Relation is "cc" or "det") return;
        var name = at + 1;
        while (name + 1 < words.Length && words[name] is { Upos: "DET" or "ADJ" } && words[name].Head > name) name++;
        if (words[name].Head != at || words[name].Upos is not ("PROPN" or "NOUN") || words[name].Relation is not ("flat" or "compound" or "appos" or "nmod" or "dep")) return;
        if (!Enumerable.Range(name + 1, Math.Min(6, words.Length - name - 1)).Any(i => words[i].Lower is "nor" or "or" or "and" && words[i].Upos == "CCONJ")) return;
        var first = words[at];
        words[name] = words[name] with { Head = first.Head, Deprel = first.Deprel };
        words[at] = first with { Head = name, Deprel = "cc:preconj", Upos = "CCONJ", Xpos = "CC", Lemma = first.Lower, Name = "O" };
        foreach (var child in Tree.Children(words, at)) words[child] = words[child] with { Head = name };
        if (words[name].Name.StartsWith("I-", StringComparison.Ordinal)) words[name] = words[name] with { Name = "B-" + words[name].Name[2..] };
    }

    // should move closer to Ostmark   Ostmark <-obl- closer
    /// <summary>"move closer to Ostmark": where somebody moves hangs on the verb.</summary>
    private static void Nearer(Token[] words, int at)
    {
        if (words[at] is { Relation: "obl", Head: >= 0 and var adverb } && words[adverb] is { Upos: "ADV", Relation: "advmod", Head: >= 0 and var verb } && words[verb].Upos == "VERB" && verb < adverb && adverb < at
            && Tree.Child(words, at, "case") is >= 0 and var mark && words[mark].Lower is "to" or "from" or "with") Tree.Move(words, at, verb, "obl");
    }

    // the head of the SPA , General Ada Marsh ,   General <-appos- SPA , Ada <-appos- SPA
    /// <summary>"the head of the SPA, General Ada Marsh": a title is the name's, and a person behind a comma is who holds the post, not the body.</summary>
    private static void Post(Token[] words, int at)
    {
        if (words[at] is not { Upos: "PROPN", Relation: "appos", Head: > 0 and var body } || body > at || !words[at].Name.EndsWith("PER", StringComparison.Ordinal)) return;
        if (words[at - 1] is { Upos: "PROPN", Relation: "appos" } title && title.Head == body && Tree.Children(words, at - 1).Count == 0) Tree.Move(words, at - 1, at, "nmod:desc");
        if (words[body] is { Relation: "nmod", Head: >= 0 and var post } && post < body && words[post].Upos == "NOUN" && Posts.Contains(words[post].Lemma) && Enumerable.Range(body, at - body).Any(i => words[i].Form == ","))
            Tree.Move(words, at, post, "appos");
    }

    // insisted that making peace , Norland will gain   making <-advcl- insisted , that <-mark- gain
    /// <summary>"insisted that, making peace, Norland will gain": what stands between "that" and the verb of its clause is part of the clause.</summary>
    private static void Enclosed(Token[] words, int at)
    {
        if (words[at] is not { Lower: "that", Relation: "mark", Head: var clause } || clause < at + 2) return;
        for (var i = at + 1; i < clause; i++)
            if (words[i].Head is >= 0 and var head && head < at && head == words[clause].Head)
            {
                if (words[i].Relation is "advcl" or "obl" or "advmod") Tree.Move(words, i, clause, words[i].Deprel);
                else if (words[i] is { Relation: "ccomp" or "xcomp", Xpos: "VBG" } && Tree.Child(words, i, "nsubj", "mark") < 0) Tree.Move(words, i, clause, "advcl");
            }
    }

    // would help the guards of Norland and Ostmark should leave   Ostmark <-conj- Norland , leave <-xcomp- help
    /// <summary>"would calm Norland and Ostmark should leave": a name behind "and", right before the modal of a verb that has no subject, is its subject and no second one of a list.</summary>
    private static void OwnSubject(Token[] words, int at)
    {
        if (words[at] is not { Upos: "VERB", Xpos: "VB", Relation: "xcomp" or "conj" or "parataxis" or "ccomp" or "advcl", Head: >= 0 and var above } || above > at || Tree.Child(words, at, "nsubj", "csubj", "expl", "mark") >= 0) return;
        if (Tree.Child(words, at, "aux") is not (> 1 and var modal) || words[modal].Xpos != "MD" || words[modal - 1] is not { Upos: "PROPN" or "NOUN", Relation: "conj", Head: >= 0 and var other } || other < above || Tree.Child(words, at, "cc") >= 0) return;
        if (Tree.Child(words, modal - 1, "cc") is not (>= 0 and var and) || words[and].Lower != "and" || words[other].Relation is "nsubj") return;
        Tree.Move(words, modal - 1, at, "nsubj");
        Tree.Move(words, and, at, "cc");
        words[at] = words[at] with { Deprel = "conj" };
    }

    // Marsh offered to help ; Lund , by his own account , accepted   accepted <-advcl- offered , account <-obl- offered
    /// <summary>"Marsh offered to help; Lund, by his own account, accepted": behind a semicolon a verb with a subject is a clause of its own, with all that stands between the two.</summary>
    private static void Independent(Token[] words, int at)
    {
        if (words[at] is not { Upos: "VERB", Relation: "advcl" or "ccomp" or "conj" or "parataxis", Head: >= 0 and var before } || before > at || words[at].Xpos is not ("VBD" or "VBZ" or "VBP" or "VBN")) return;
        if (Tree.Child(words, at, "mark", "aux", "aux:pass", "cop") >= 0 || Tree.Child(words, at, "nsubj") is not (> 0 and var subject) || subject > at || before > subject) return;
        var first = subject;
        while (first > before && words[first - 1].Upos != "PUNCT" && Tree.Holds(words, subject, first - 1)) first--;
        if (first < 1 || words[first - 1].Form != ";") return;
        words[at] = words[at] with { Xpos = words[at].Xpos == "VBN" ? "VBD" : words[at].Xpos, Deprel = words[at].Relation == "conj" ? words[at].Deprel : "parataxis" };
        words[subject] = words[subject] with { Deprel = "nsubj" };
        for (var i = subject + 1; i < at; i++) if (words[i].Relation is "obl" or "advcl" or "advmod" && words[i].Head == before) Tree.Move(words, i, at, words[i].Deprel);
    }
}
