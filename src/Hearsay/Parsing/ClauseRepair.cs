using Hearsay.Lexicons;

namespace Hearsay.Parsing;

/// <summary>Clauses that a small parser gives the wrong name or hangs on an auxiliary: asides of speech, "that" clauses, "having done".</summary>
/// <remarks>Each change rests on the words alone ("that", "having", a comma before a second subject), so that it holds for whatever tree they got.</remarks>
internal static class ClauseRepair
{
    /// <summary>Puts the clauses around one word of a parsed sentence right, in place.</summary>
    public static void Mend(Token[] words, int at)
    {
        Done(words, at);
        Marked(words, at);
        That(words, at);
        Aside(words, at);
        Case(words, at);
        Concession(words, at);
        Subject(words, at);
        Inside(words, at);
        BareVerb(words, at);
    }

    /// <summary>"denied having supplied them", "guilty of having recruited soldiers": "having" is the auxiliary of the participle behind it.</summary>
    private static void Done(Token[] words, int at)
    {
        if (words[at].Lower != "having") return;
        var verb = at + 1;
        while (verb < words.Length && words[verb].Upos == "ADV") verb++;
        if (verb >= words.Length || words[verb].Upos is not ("VERB" or "ADJ" or "AUX") || !IsParticiple(words[verb])) return;
        var participle = words[verb];
        if (participle.Head == at)
        {
            words[verb] = participle with { Head = words[at].Head, Deprel = words[at].Deprel };
            words[at] = words[at] with { Head = verb, Deprel = "aux" };
            foreach (var child in Tree.Children(words, at)) Tree.Move(words, child, verb, words[child].Deprel);
        }
        if (words[at].Head != verb || words[verb].Upos == "AUX") return;
        if (words[verb].Xpos is not ("VBN" or "VBD"))
            words[verb] = words[verb] with { Upos = "VERB", Xpos = "VBN", Feats = "Tense=Past|VerbForm=Part", Lemma = LemmaRepair.Lemma(words[verb].Form, "VERB", "VBN", words[verb].Lower) };
    }

    private static bool IsParticiple(Token word) => word.Xpos is "VBN" or "VBD" || word.Lower.EndsWith("ed", StringComparison.Ordinal) || word.Lower.EndsWith("en", StringComparison.Ordinal);

    /// <summary>"suspected of having bribed them": the preposition belongs to the verb, not to its auxiliary.</summary>
    private static void Marked(Token[] words, int at)
    {
        if (words[at] is { Relation: "mark" or "case", Head: >= 0 and var auxiliary } && words[auxiliary] is { Relation: "aux", Head: >= 0 and var verb }) Tree.Move(words, at, verb, "mark");
    }

    /// <summary>"denied that its soldiers had sold it": a clause with "that" and a subject of its own is no infinitive.</summary>
    private static void That(Token[] words, int at)
    {
        if (words[at].Deprel == "advcl" && words[at].Head is >= 0 and var above && above < at && EmbeddingVerb.Find(words[above].Lemma, "that") is not null && Tree.Child(words, above, "ccomp", "xcomp") < 0
            && Tree.Child(words, at, "mark") is >= 0 and var that && words[that].Lower == "that" && that > above && words[that - 1].Lower is not ("so" or "such" or "now" or "in" or "given") && !Tree.Children(words, above, "advmod").Exists(word => words[word].Lower == "so")
            && (Tree.Child(words, above, "obj") is var thing && (thing < 0 || ReportingNoun.Find(words[thing].Lemma) is null)) && Tree.Child(words, at, "nsubj", "csubj", "expl") >= 0)
            words[at] = words[at] with { Deprel = "ccomp" };
        if (words[at].Deprel != "xcomp" || Tree.Child(words, at, "mark") is not (>= 0 and var mark) || words[mark].Lower is not ("that" or "whether" or "if") || Tree.Child(words, at, "nsubj", "csubj", "expl") < 0) return;
        words[at] = words[at] with { Deprel = "ccomp" };
    }

    /// <summary>"…, Rabat maintains", "…, the same group said on Monday": a verb of speech with a subject behind a comma is an aside, not a joined clause.</summary>
    private static void Aside(Token[] words, int at)
    {
        if (words[at] is not { Upos: "VERB", Relation: "conj", Head: >= 0 and var before } || before > at || EmbeddingVerb.Find(words[at].Lemma, "that") is not { Itself: "link", Act: not null }) return;
        if (Tree.Child(words, at, "cc", "mark", "obj", "ccomp", "xcomp") >= 0 || Tree.Child(words, at, "nsubj") is not (>= 0 and var subject) || subject > at) return;
        var first = Enumerable.Range(0, words.Length).First(i => Tree.Holds(words, subject, i));
        if (first > 0 && words[first - 1].Form == "," && Tree.Child(words, before, "nsubj", "csubj", "expl") >= 0) words[at] = words[at] with { Deprel = "parataxis" };
    }

    /// <summary>"According to minutes seen by a paper": a preposition before a noun is the noun's, not that of the participle behind it.</summary>
    private static void Case(Token[] words, int at)
    {
        if (words[at] is not { Relation: "mark" or "case", Head: >= 0 and var verb } || words[verb] is not { Relation: "acl", Head: >= 0 and var noun } || noun < at || noun > verb || Tree.Child(words, noun, "case") >= 0) return;
        Tree.Move(words, at, noun, "case");
    }

    /// <summary>"Troops fired, witnesses said, though the army denies it": who speaks does not say what is set against it.</summary>
    private static void Concession(Token[] words, int at)
    {
        if (words[at] is not { Relation: "advcl", Head: >= 0 and var said } || words[said] is not { Relation: "ccomp", Head: >= 0 and var speech } || said > speech || speech > at) return;
        if (Tree.Child(words, at, "mark") is >= 0 and var mark && words[mark].Lower is "though" or "although" or "while" or "whereas" or "but") Tree.Move(words, at, speech, "advcl");
    }

    /// <summary>"That the agents bugged them was established": a clause with "that" at the start of a sentence is the subject of a passive without one.</summary>
    private static void Subject(Token[] words, int at)
    {
        if (words[at] is not { Deprel: "advcl" or "ccomp", Head: >= 0 and var verb } || verb < at || Tree.Child(words, at, "mark") is not (>= 0 and <= 1 and var mark) || words[mark].Lower != "that") return;
        if (Tree.Child(words, verb, "aux:pass", "cop") >= 0 && Tree.Child(words, verb, "nsubj", "csubj", "expl") < 0) words[at] = words[at] with { Deprel = "csubj:pass" };
    }

    /// <summary>"learned that, according to a posting, the site was attacked": what stands right behind "that" belongs to its clause.</summary>
    private static void Inside(Token[] words, int at)
    {
        if (words[at] is not { Relation: "obl" or "advcl", Head: >= 0 and var verb } || Tree.Child(words, at, "case", "mark") is not (> 0 and var mark) || words[mark].Lower is not ("according" or "in" or "by" or "per")) return;
        var that = words[mark - 1].Form == "," ? mark - 2 : mark - 1;
        if (that > verb && words[that] is { Lower: "that", Relation: "mark", Head: >= 0 and var clause } && clause > at && clause != verb && Tree.Holds(words, verb, clause)) Tree.Move(words, at, clause, words[at].Deprel);
    }

    /// <summary>"expect the Commission to fine them": behind "to" a word with an object of its own is a verb.</summary>
    private static void BareVerb(Token[] words, int at)
    {
        if (words[at] is not { Upos: "ADJ" } word || word.Lower != word.Lemma.ToLowerInvariant() || at == 0 || words[at - 1] is not { Lower: "to", Xpos: "TO" } to || to.Head != at) return;
        if (Tree.Child(words, at, "obj") > at && Tree.Child(words, at, "cop") < 0) words[at] = word with { Upos = "VERB", Xpos = "VB", Feats = "VerbForm=Inf" };
    }
}
