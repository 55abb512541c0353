using Hearsay.Lexicons;

namespace Hearsay.Parsing;

/// <summary>Phrases that a small parser tears apart: what stands behind "according to" or "'s", a preposition that is hung on a later noun, subjects hung on a later verb.</summary>
/// <remarks>Each change needs words that leave no other reading: a noun without a preposition behind one that has two, a finite verb without a subject right behind a noun.</remarks>
internal static class PhraseRepair
{
    /// <summary>Puts the phrases of a parsed sentence right, in place.</summary>
    public static void Mend(Token[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            Taken(words, i);
            Owner(words, i);
            According(words, i);
            Ranked(words, i);
            Reckoned(words, i);
            ForSomebodyTo(words, i);
            Onward(words, i);
            Nearest(words, i);
            Content(words, i);
            Joined(words, i);
            Unhelped(words, i);
        }
    }

    // to Ostmark through Westmark   to <-case- Westmark , through <-case- Westmark
    /// <summary>"sent it to Ostmark through Westmark": of two prepositions of one noun the first belongs to the noun between them.</summary>
    private static void Taken(Token[] words, int at)
    {
        if (words[at] is not { Relation: "case", Upos: "ADP", Head: var owner } || owner < at + 3 || words[at].Lower is "according" or "as") return;
        var noun = at + 1;
        while (noun < owner && words[noun].Upos is "DET" or "ADJ" or "NUM") noun++;
        while (noun + 1 < owner && words[noun].Upos is "NOUN" or "PROPN" && words[noun + 1].Upos is "NOUN" or "PROPN" && words[noun].Relation is "compound" or "amod") noun++;
        if (noun >= owner - 1 || words[noun].Upos is not ("NOUN" or "PROPN" or "PRON") || words[noun].Relation == "nmod:poss" || words[noun].Head >= noun && words[noun].Head < owner || Tree.Child(words, noun, "case") >= 0) return;
        if (!Tree.Children(words, owner, "case").Exists(second => second > noun && words[second].Upos == "ADP")) return;
        if (words[owner].Relation == "obl" && words[owner].Head >= 0) Tree.Move(words, noun, words[owner].Head, "obl");
        words[at] = words[at] with { Head = noun };
    }

    // Norland 's SPA had paid   Norland <-nsubj- paid , SPA <-appos- Norland
    /// <summary>"Norland's SPA paid them": whoever stands before "'s" owns what stands behind it.</summary>
    private static void Owner(Token[] words, int at)
    {
        if (at + 2 >= words.Length || words[at + 1] is not { Xpos: "POS" } || words[at].Upos is not ("PROPN" or "NOUN") || words[at].Deprel == "nmod:poss") return;
        var owned = Tree.Children(words, at, "appos", "flat", "nmod").Find(child => child > at + 1 && First(words, child) == at + 2 && Tree.Child(words, child, "case") < 0);
        if (owned < at + 2) return;
        var owner = words[at];
        foreach (var child in Tree.Children(words, at)) if (child > at + 1 && child != owned) words[child] = words[child] with { Head = owned };
        words[owned] = words[owned] with { Head = owner.Head, Deprel = owner.Deprel };
        words[at] = owner with { Head = owned, Deprel = "nmod:poss" };
        words[at + 1] = words[at + 1] with { Head = at, Deprel = "case" };
    }

    // according to unconfirmed leaked cables , the general paid   unconfirmed <-advcl- paid , cables <-appos- unconfirmed
    /// <summary>"according to unconfirmed cables, General Marsh paid": the noun behind "according to" is the source, and the name right before the verb pays.</summary>
    private static void According(Token[] words, int at)
    {
        if (words[at].Lower != "according" || at + 2 >= words.Length || words[at + 1].Lower != "to" || NounBehind(words, at + 2) is not (> 0 and var noun)) return;
        if (words[at].Head != noun && (words[at].Head <= at + 1 || words[at].Head > noun || words[words[at].Head].Upos is not ("ADJ" or "VERB" or "ADV"))) return;
        // an adjective or participle of the phrase that the tree makes its head
        for (var inner = words[noun].Head; inner > at + 1 && inner < noun && words[inner].Upos is "ADJ" or "VERB" or "ADV"; inner = words[noun].Head)
        {
            var above = words[inner].Head;
            words[noun] = words[noun] with { Head = above, Deprel = above < 0 ? "root" : "obl" };
            words[inner] = words[inner] with { Head = noun, Deprel = "amod" };
            foreach (var child in Tree.Children(words, inner)) if (child > noun) Tree.Move(words, child, noun, words[child].Deprel);
        }
        if (words[at].Head != noun) words[at] = words[at] with { Head = noun, Deprel = "case" };
        if (words[noun].Head is not (>= 0 and var verb)) return;
        if (words[noun].Relation is "nsubj" or "advcl" or "csubj" && IsFinite(words, verb)) words[noun] = words[noun] with { Deprel = "obl" };
        if (verb < noun || words[verb].Upos != "VERB" || Tree.Child(words, verb, "nsubj", "csubj", "expl") >= 0 || !IsFinite(words, verb)) return;
        var last = BeforeVerb(words, verb);
        var subject = -1;
        for (var head = last; head > noun; head = words[head].Head)
        {
            if (words[head].Upos is not ("NOUN" or "PROPN" or "PRON") || Last(words, head) != last || First(words, head) <= noun) continue;
            subject = head;
            if (words[head].Upos == "PROPN" && words[First(words, head) - 1].Form == ",") break;
        }
        if (subject < 0) return;
        var top = subject;
        while (words[top].Head > noun && words[top].Head != verb) top = words[top].Head;
        words[subject] = words[subject] with { Head = verb, Deprel = Tree.Child(words, verb, "aux:pass") >= 0 ? "nsubj:pass" : "nsubj" };
        if (top != subject) Tree.Move(words, top, subject, "appos");
    }

    /// <summary>The noun that a phrase from a word on is about, adjectives and what stands in brackets or quotation marks passed over; −1 where there is none.</summary>
    private static int NounBehind(Token[] words, int from)
    {
        var noun = -1;
        var depth = 0;
        for (var i = from; i < words.Length; i++)
        {
            var word = words[i];
            if (word.Form == "(") depth++;
            else if (word.Form == ")") depth--;
            else if (depth > 0 || word.Form is "“" or "”" or "\"" or "-" or "‘" or "’") continue;
            else if (word.Upos is "NOUN" or "PROPN" or "PRON") noun = i;
            else if (noun >= 0 && word.Xpos == "POS") noun = -1;
            else if (noun >= 0 && word.Upos == "ADJ" && words[noun].Relation is "compound" or "amod" && words[noun].Head > i) continue;
            else if (noun >= 0 || !(word.Upos is "DET" or "ADJ" or "ADV" or "NUM" || word.Xpos is "VBN" or "VBG")) break;
        }
        return noun;
    }

    // the number one exporter of wheat   number <-root- , exporter <-nmod- number
    /// <summary>"was the number one exporter": the noun behind the rank is what is said.</summary>
    private static void Ranked(Token[] words, int at)
    {
        if (words[at].Lower != "number" || at + 2 >= words.Length || words[at + 1] is not { Upos: "NUM" } || words[at + 2] is not { Upos: "NOUN" } noun || Tree.Child(words, at + 2, "case") >= 0) return;
        if (noun.Head != at || noun.Relation is not ("nmod" or "compound" or "appos" or "flat" or "obl" or "dep")) return;
        var rank = words[at];
        words[at + 2] = noun with { Head = rank.Head, Deprel = rank.Deprel };
        words[at] = rank with { Head = at + 2, Deprel = "compound" };
        foreach (var child in Tree.Children(words, at)) if (child != at + 1) words[child] = words[child] with { Head = at + 2 };
    }

    // claimed the toll was 900   toll <-obj- claimed , 900 <-nummod- toll , was <-cop- 900
    /// <summary>"claimed the toll was nearer 900": what a copula stands before is said of the noun, and the two are a clause.</summary>
    private static void Reckoned(Token[] words, int at)
    {
        if (words[at] is not { Relation: "cop", Head: > 0 and var said } || said < at || words[said] is not { Relation: "nummod" or "amod" or "nmod" or "appos", Head: >= 0 and var noun } || noun > at || words[noun].Upos is not ("NOUN" or "PROPN" or "PRON")) return;
        if (words[noun] is not { Relation: "obj" or "ccomp", Head: >= 0 and var verb } || verb > noun || EmbeddingVerb.Find(words[verb].Lemma, "that") is null) return;
        words[said] = words[said] with { Head = verb, Deprel = "ccomp" };
        words[noun] = words[noun] with { Head = said, Deprel = "nsubj" };
    }

    // for the guards to arm rebels   guards <-nmod- (above) , for <-mark- arm
    /// <summary>"a plan for the guards to arm rebels": whoever stands between "for" and "to" does it.</summary>
    private static void ForSomebodyTo(Token[] words, int at)
    {
        if (words[at].Upos != "VERB" || Tree.Child(words, at, "nsubj") >= 0 || Tree.Children(words, at, "mark") is not [var mark, var to] || words[mark].Lower != "for" || words[to].Lower != "to" || to - mark < 2) return;
        var heads = Enumerable.Range(mark + 1, to - mark - 1).Where(i => words[i].Head <= mark || words[i].Head >= to).ToList();
        if (heads is [var doer] && words[doer].Upos is "NOUN" or "PROPN" or "PRON") Tree.Move(words, doer, at, "nsubj");
    }

    // passed on data to Ostmark   data <-obl- passed , on <-case- data
    /// <summary>"passed on data to Ostmark", "handed over rockets": the little word is the verb's, and the noun is the thing that is handed on.</summary>
    private static void Onward(Token[] words, int at)
    {
        if (words[at].Upos != "VERB" || at + 2 >= words.Length || !(words[at].Lemma == "pass" && words[at + 1].Lower == "on" || words[at].Lemma is "hand" or "turn" && words[at + 1].Lower == "over")) return;
        var mark = words[at + 1];
        if (mark is not { Relation: "case", Head: var thing } || thing < at || words[thing] is not { Upos: "NOUN", Relation: "obl" } noun || noun.Head != at || Tree.Child(words, at, "obj") >= 0) return;
        if (!Enumerable.Range(thing + 1, words.Length - thing - 1).Any(i => words[i] is { Lower: "to", Relation: "case" } && Tree.Holds(words, at, i))) return;
        words[at + 1] = mark with { Head = at, Deprel = "compound:prt" };
        words[thing] = noun with { Deprel = "obj" };
        foreach (var getter in Tree.Children(words, thing, "nmod")) if (Tree.Child(words, getter, "case") is >= 0 and var to && words[to].Lower == "to") Tree.Move(words, getter, at, "obl");
    }

    // it means Norland can leave , it can follow   Norland <-nsubj- follow ; While keeping contacts , Norland will be slow   Norland <-nsubj- keeping
    /// <summary>"it means Norland can leave, it can follow", "while keeping contacts, Norland will be slow": a noun right before a finite verb without a subject is its subject, where the
    /// tree gives it to a later verb or to a participle in front of a comma.</summary>
    private static void Nearest(Token[] words, int at)
    {
        if (words[at].Upos is not ("VERB" or "ADJ" or "NOUN") || words[at].Relation is "conj" || words[at].Deprel == "acl:relcl" || Tree.Child(words, at, "nsubj", "csubj", "expl") >= 0 || !IsFinite(words, at)) return;
        var before = BeforeVerb(words, at);
        for (var head = before; head >= 0 && head < at; head = words[head].Head)
        {
            if (words[head] is not { Relation: "nsubj", Head: var other } || Last(words, head) != before || words[head].HasFeature("PronType=Rel")) continue;
            var behind = other < head && words[other].Xpos == "VBG" && First(words, head) is > 0 and var first && Enumerable.Range(other, Math.Max(0, first - other)).Any(i => words[i].Form == ",");
            if (other <= at && !behind || Tree.Holds(words, head, at)) return;
            Tree.Move(words, head, at, Tree.Child(words, at, "aux:pass") >= 0 ? "nsubj:pass" : "nsubj");
            return;
        }
    }

    // reported by Reuters that Norland was in contact   contact <-xcomp- reported , that <-mark- contact , Norland <-nsubj- contact
    /// <summary>"it was reported that Norland was in contact with them": a clause with "that" and a subject is no infinitive, nor is it joined without "and".</summary>
    private static void Content(Token[] words, int at)
    {
        if (words[at].Relation is not ("xcomp" or "conj") || Tree.Child(words, at, "nsubj") < 0 || Tree.Child(words, at, "mark") is not (>= 0 and var mark) || words[mark].Lower != "that") return;
        if (words[at].Relation == "conj" && (Tree.Child(words, at, "cc") >= 0 || words[at].Head is not (>= 0 and var verb) || verb > mark || EmbeddingVerb.Find(words[verb].Lemma, "that") is null || Tree.Child(words, verb, "ccomp") >= 0)) return;
        words[at] = words[at] with { Deprel = "ccomp" };
    }

    // to settle their dispute and exchange military data   exchange <-compound- data , military <-amod- data
    /// <summary>"to settle it and exchange military data": no noun stands before the adjective of another; a plain form behind "and" goes on with the infinitive and has the object behind it.</summary>
    private static void Joined(Token[] words, int at)
    {
        if (at < 3 || at + 2 >= words.Length || words[at - 1].Lower is not ("and" or "or") || words[at].Lower != words[at].Lemma) return;
        var noun = at + 1;
        while (noun + 1 < words.Length && (words[noun].Upos is "ADJ" or "DET" or "NUM" or "NOUN" && words[noun].Head > noun && words[noun].Head < words.Length && words[noun].Relation is "amod" or "compound" or "det" or "nummod" || noun > at + 1 && AsWell(words, noun))) noun++;
        if (noun == at + 1 || words[noun].Upos != "NOUN") return;
        if (words[at] is { Upos: "NOUN", Xpos: "NN", Relation: "compound" } && words[at].Head == noun && words[at + 1].Upos == "ADJ")
        {
            var verb = at - 2;
            while (verb > 0 && !(words[verb] is { Upos: "VERB", Xpos: "VB" } && Tree.Child(words, verb, "mark") is >= 0 and var to && words[to].Lower == "to")) verb--;
            if (verb == 0 || Tree.Holds(words, noun, verb)) return;
            words[at] = words[at] with { Upos = "VERB", Xpos = "VB", Feats = "VerbForm=Inf", Head = verb, Deprel = "conj" };
            words[noun] = words[noun] with { Head = at, Deprel = "obj" };
            words[at - 1] = words[at - 1] with { Head = at };
        }
        else if (words[at] is { Upos: "VERB", Relation: "conj", Head: >= 0 } && words[noun].Head < at && words[noun].Relation is "conj" or "obj" or "nmod" && Tree.Child(words, at, "obj", "obl", "ccomp", "xcomp") < 0 && Tree.Child(words, noun, "case") < 0 && Tree.Children(words, noun, "cc").TrueForAll(and => and > at)) Tree.Move(words, noun, at, "obj");
    }

    /// <summary>"political as well as military": a word of the link between two adjectives.</summary>
    private static bool AsWell(Token[] words, int at) => words[at].Lower is "as" or "well" && words[at].Relation is "cc" or "fixed" or "case" or "advmod";

    // The guns which captured from the rebels by Norland   which <-nsubj- captured , Norland <-nmod- rebels , by <-case- Norland
    /// <summary>"guns which captured by Norland", without "were": what a name behind "by" does to a thing.</summary>
    private static void Unhelped(Token[] words, int at)
    {
        if (words[at] is not { Deprel: "acl:relcl", Xpos: "VBD" or "VBN", Head: >= 0 and var thing } || words[thing].Upos != "NOUN" || Tree.Child(words, at, "aux", "aux:pass", "cop", "obj", "iobj", "ccomp", "xcomp", "compound:prt") >= 0) return;
        if (Tree.Child(words, at, "nsubj") is not (>= 0 and var subject) || words[subject].Lower is not ("which" or "that")) return;
        for (var doer = at + 1; doer < words.Length; doer++)
        {
            if (words[doer].Upos != "PROPN" || !Tree.Holds(words, at, doer) || Tree.Child(words, doer, "case") is not (> 0 and var by) || words[by].Lower != "by" || by < at) continue;
            words[at] = words[at] with { Xpos = "VBN", Feats = "Tense=Past|VerbForm=Part|Voice=Pass" };
            words[subject] = words[subject] with { Deprel = "nsubj:pass" };
            Tree.Move(words, doer, at, "obl:agent");
            return;
        }
    }

    private static bool IsFinite(Token[] words, int verb) =>
        words[verb].Xpos is "VBD" or "VBZ" or "VBP" || Tree.Children(words, verb, "aux", "aux:pass", "cop").Exists(aux => words[aux].Xpos is "VBD" or "VBZ" or "VBP" or "MD");

    /// <summary>The last word before a verb that is no auxiliary, particle or adverb.</summary>
    private static int BeforeVerb(Token[] words, int verb)
    {
        var last = verb - 1;
        while (last > 0 && words[last].Upos is "AUX" or "ADV" or "PART") last--;
        return last;
    }

    private static int First(Token[] words, int head)
    {
        for (var i = 0; i < words.Length; i++) if (words[i].Upos != "PUNCT" && Tree.Holds(words, head, i)) return i;
        return head;
    }

    private static int Last(Token[] words, int head)
    {
        for (var i = words.Length - 1; i >= 0; i--) if (words[i].Upos != "PUNCT" && Tree.Holds(words, head, i)) return i;
        return head;
    }
}
