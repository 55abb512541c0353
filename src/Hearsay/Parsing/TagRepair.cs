namespace Hearsay.Parsing;

/// <summary>Tags that the words around a word contradict: an object below a noun in -ing, a subject below an adjective in -ed.</summary>
/// <remarks>The model chooses each word's tags and tree on its own, so that the two may disagree; where they do, the tree is the better witness.</remarks>
internal static class TagRepair
{
    /// <summary>Puts the tags of a parsed sentence right, in place.</summary>
    public static void Mend(Token[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            Present(words, i);
            Past(words, i);
            Gerund(words, i);
            Finite(words, i);
            Modal(words, i);
            Verdict(words, i);
            Reads(words, i);
        }
    }

    /// <summary>"The union alleges" with the tag of a past tense: no past tense and no plain form ends in -s.</summary>
    private static void Present(Token[] words, int at)
    {
        var word = words[at];
        if (word is { Upos: "VERB", Xpos: "VBD" or "VBN" or "VBP" } && word.Lower is [.., not ('s' or 'u'), 's'])
            words[at] = Verb(word, "VBZ", "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin");
    }

    /// <summary>"that the governor pardoned them", "had not shot the boy" with the tag of a plain form: behind a subject without a modal it is the past, behind "had" the participle.</summary>
    private static void Past(Token[] words, int at)
    {
        var word = words[at];
        if (word is not { Upos: "VERB", Xpos: "VB" or "VBP" }) return;
        var helper = Tree.Child(words, at, "aux");
        if (helper >= 0 && words[helper].Lower is "had" or "has" or "have" && Tree.Children(words, at, "aux").Count == 1) words[at] = Verb(word, "VBN", "Tense=Past|VerbForm=Part");
        else if (helper < 0 && word.Lower.Length > 4 && word.Lower.EndsWith("ed", StringComparison.Ordinal) && word.Lower[^3] != 'e' && word.Lower != "embed" && Tree.Child(words, at, "nsubj") is >= 0 and var subject && subject < at)
            words[at] = Verb(word, "VBD", "Mood=Ind|Tense=Past|VerbForm=Fin");
    }

    /// <summary>"denied arming the militia": only a verb has an object.</summary>
    private static void Gerund(Token[] words, int at)
    {
        var word = words[at];
        if (word.Upos == "NOUN" && word.Lower.Length > 4 && word.Lower.EndsWith("ing", StringComparison.Ordinal) && word.Relation is "xcomp" or "ccomp" or "advcl" && Tree.Child(words, at, "obj") >= 0)
            words[at] = Verb(word, "VBG", "VerbForm=Ger");
    }

    /// <summary>"Ostmark neither armed nor trained the militia": an adjective with a subject needs a copula.</summary>
    private static void Finite(Token[] words, int at)
    {
        var word = words[at];
        if (word.Upos == "ADJ" && word.Lower.EndsWith("ed", StringComparison.Ordinal) && word.Relation is "root" or "ccomp" or "conj" or "advcl"
            && Tree.Child(words, at, "nsubj") is >= 0 and var subject && subject < at && Tree.Child(words, at, "cop", "aux") < 0
            && (Tree.Child(words, at, "obj") >= 0 || Tree.Child(words, at, "conj") is >= 0 and var joined && words[joined].Xpos is "VBD" or "VBN"))
            words[at] = Verb(word, "VBD", "Mood=Ind|Tense=Past|VerbForm=Fin");
    }

    /// <summary>"It would free nine prisoners": what stands behind a modal and has an object is a verb.</summary>
    private static void Modal(Token[] words, int at)
    {
        var word = words[at];
        if (word.Upos is not ("ADJ" or "NOUN") || word.Xpos is "NNS" || Tree.Child(words, at, "cop", "det") >= 0 || Tree.Child(words, at, "obj") is not (>= 0 and var thing) || thing < at) return;
        if (Tree.Children(words, at, "aux").Exists(helper => helper < at && words[helper].Xpos == "MD")) words[at] = Verb(word, "VB", "VerbForm=Inf");
    }

    /// <summary>"The court found the banker guilty": no noun, and said of whoever stands before it.</summary>
    private static void Verdict(Token[] words, int at)
    {
        if (words[at] is not { Upos: "NOUN", Lower: "guilty" or "liable", Head: >= 0 and var verb } word) return;
        words[at] = word with { Upos = "ADJ", Xpos = "JJ", Feats = "Degree=Pos", Deprel = word.Relation == "ccomp" && words[verb].Upos == "VERB" && Tree.Child(words, verb, "obj") >= 0 ? "xcomp" : word.Deprel };
    }

    /// <summary>"A statement by the Front read:" before a colon or a quotation.</summary>
    private static void Reads(Token[] words, int at)
    {
        var word = words[at];
        if (word.Upos != "NOUN" || word.Lower is not ("read" or "reads") || at + 1 >= words.Length || words[at + 1].Form is not (":" or "," or "\"" or "“")) return;
        if (Tree.Child(words, at, "det", "amod", "compound", "nmod") < 0)
            words[at] = Verb(word, word.Lower == "read" ? "VBD" : "VBZ", "Mood=Ind|VerbForm=Fin");
    }

    private static Token Verb(Token word, string xpos, string feats) =>
        word with { Upos = "VERB", Xpos = xpos, Feats = feats, Lemma = LemmaRepair.Lemma(word.Form, "VERB", xpos, word.Lower) };
}
