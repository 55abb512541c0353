using Hearsay.Lexicons;

namespace Hearsay.Parsing;

/// <summary>Branches that a small parser hangs too high or on the wrong word in reports of speech, put where the words of speech ask for them.</summary>
/// <remarks>Each change needs a word that takes a clause (<c>embedding-verbs.tsv</c>, <c>reporting-nouns.tsv</c>) and has none, and a clause that hangs where
/// another stands already. A tree without such a pair stays as it is.</remarks>
internal static class TreeRepair
{
    /// <summary>Puts the branches of a parsed sentence right, in place.</summary>
    public static void Mend(Token[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            ClauseRepair.Mend(words, i);
            Accorded(words, i);
            Owner(words, i);
            Counted(words, i);
            Apposed(words, i);
            Transfer(words, i);
            Subject(words, i);
            Active(words, i);
            ReducedRelative(words, i);
            Cited(words, i);
            DeniedWhole(words, i);
            Severed(words, i);
            Thought(words, i);
            Gerund(words, i);
            NounContent(words, i);
            Misplaced(words, i);
            Perceived(words, i);
            Subjunctive(words, i);
            NoLonger(words, i);
            Cleft(words, i);
            Behind(words, i);
            Perfect(words, i);
            Determiner(words, i);
            Coordinated(words, i);
            TitleAndName(words, i);
            JoinedContent(words, i);
            SecondName(words, i);
            Remaining(words, i);
        }
        for (var i = 0; i < words.Length; i++) NounAsRoot(words, i);
        for (var i = 0; i < words.Length; i++) Nested(words, i);
        Inverted(words);
    }

    /// <summary>"According to cables, the general left": what stands behind "according to" is no second subject.</summary>
    private static void Accorded(Token[] words, int at)
    {
        if (words[at] is { Relation: "nsubj", Head: >= 0 } && Tree.Children(words, words[at].Head, "nsubj").Count > 1 && Tree.Child(words, at, "case") is >= 0 and var mark && words[mark].Lower == "according") words[at] = words[at] with { Deprel = "obl" };
    }

    /// <summary>"It had repelled an attack": with "have", with an object and without "been" it is no passive.</summary>
    private static void Active(Token[] words, int at)
    {
        if (words[at] is not { Deprel: "nsubj:pass", Head: >= 0 and var verb } subject || words[verb].Upos != "VERB" || Tree.Child(words, verb, "obj") < verb) return;
        var helpers = Tree.Children(words, verb, "aux");
        if (helpers.Count > 0 && helpers.TrueForAll(helper => words[helper].Deprel == "aux") && helpers.Exists(helper => words[helper].Lemma == "have")) words[at] = subject with { Deprel = "nsubj" };
    }

    /// <summary>"accused Ostmark, a charge the minister rejected": of two subjects side by side behind a comma, the first is the noun that the clause describes.</summary>
    private static void ReducedRelative(Token[] words, int at)
    {
        if (words[at] is not { Upos: "VERB", Head: >= 0 and var above } verb || above > at || Tree.Child(words, at, "obj", "ccomp", "xcomp", "mark") >= 0 || Tree.Children(words, at, "nsubj") is not [var first, var second] || second > at) return;
        if (words[first] is not { Upos: "NOUN", Deprel: "nsubj" } || words[second].Deprel != "nsubj" || Tree.Child(words, first, "det") is not (> 0 and var article) || words[article].Lower is not ("a" or "an" or "the") || words[article - 1].Form != ",") return;
        var last = Enumerable.Range(0, words.Length).Last(word => Tree.Holds(words, first, word));
        if (Enumerable.Range(0, words.Length).First(word => Tree.Holds(words, second, word)) != last + 1) return;
        words[first] = words[first] with { Head = above, Deprel = "parataxis" };
        words[at] = verb with { Head = first, Deprel = "acl:relcl" };
    }

    /// <summary>"The report that he fled was false, the minister said": a noun that hangs on the verb of speech beside a predicate without a subject is that subject.</summary>
    private static void Severed(Token[] words, int at)
    {
        if (words[at] is not { Upos: "NOUN" or "PROPN", Relation: "ccomp", Head: >= 0 and var said } || said < at || words[said].Upos != "VERB" || Tree.Child(words, at, "cop", "nsubj", "aux") >= 0) return;
        foreach (var predicate in Tree.Children(words, said, "ccomp"))
            if (predicate > at && predicate < said && Tree.Child(words, predicate, "cop") > at && Tree.Child(words, predicate, "nsubj") < 0)
            {
                words[at] = words[at] with { Head = predicate, Deprel = "nsubj" };
                return;
            }
    }

    /// <summary>"accused Norland of poisoning the editor, which it denies": what is denied is no person or thing but what the clause before says.</summary>
    private static void DeniedWhole(Token[] words, int at)
    {
        if (words[at] is not { Deprel: "acl:relcl" or "advcl:relcl", Upos: "VERB", Head: >= 0 and var noun } verb || noun > at || !Denial.Denies(verb.Lemma) || Denial.StandsForClaim(words[noun])) return;
        if (Tree.Child(words, at, "obj") is not (> 0 and var which) || words[which].Lower != "which" || words[which - 1].Form != "," || Tree.Child(words, at, "nsubj") < which) return;
        var above = noun;
        while (words[above].Head >= 0) above = words[above].Head;
        if (words[above].Upos == "VERB" && above < at) Tree.Move(words, at, above, "parataxis");
    }

    /// <summary>"reported, citing two officials, that Norland left": the clause is what is reported.</summary>
    private static void Cited(Token[] words, int at)
    {
        if (words[at] is not { Relation: "ccomp", Head: >= 0 and var citing } || words[citing] is not { Xpos: "VBG", Lower: "citing" or "quoting", Relation: "advcl" or "parataxis", Head: >= 0 and var verb } || verb > citing) return;
        if (Tree.Child(words, citing, "obj", "obl") is not (>= 0 and var source) || source > at || Tree.Child(words, verb, "ccomp") >= 0 || EmbeddingVerb.Find(words[verb].Lemma, "that") is not { Act: not null }) return;
        if (Tree.Child(words, at, "mark") is >= 0 and var that && words[that].Lower == "that" && that > 0 && words[that - 1].Form == ",") Tree.Move(words, at, verb, "ccomp");
    }

    /// <summary>"The hackers, believed to be working for Norland, stole it": a participle between commas describes the subject before it and governs nothing behind it.</summary>
    private static void Thought(Token[] words, int at)
    {
        if (words[at] is not { Relation: "ccomp", Head: >= 0 and var participle } verb || participle > at || words[participle] is not { Xpos: "VBN" or "VBD" } thought || participle < 2 || words[participle - 1].Form != ",") return;
        if (Tree.Child(words, participle, "nsubj", "aux", "cop") >= 0 || Tree.Child(words, at, "nsubj") is not (>= 0 and var subject) || subject >= participle || Tree.Child(words, at, "mark") >= 0) return;
        words[at] = verb with { Head = thought.Head, Deprel = thought.Deprel };
        words[participle] = thought with { Head = subject, Deprel = "acl", Xpos = "VBN" };
    }

    /// <summary>"Norland's security adviser met them": a name with "'s" owns the noun behind it and is no second subject.</summary>
    private static void Owner(Token[] words, int at)
    {
        if (words[at] is not { Relation: "nsubj" or "obj" or "obl", Head: >= 0 } owner || at + 2 >= words.Length || words[at + 1] is not { Xpos: "POS" } mark || mark.Head != at) return;
        var noun = at + 2;
        while (words[noun] is { Relation: "amod" or "compound" or "nummod" or "nmod", Head: var head } && head > noun) noun = head;
        if (words[noun].Upos is "NOUN" or "PROPN" && words[noun].Head == owner.Head && words[noun].Relation is "nsubj" or "obj" or "obl") Tree.Move(words, at, noun, "nmod:poss");
    }

    /// <summary>"As of Monday, 6,438 people were killed": a number in front of a noun in the plural counts it and is no second subject or object.</summary>
    private static void Counted(Token[] words, int at)
    {
        if (words[at] is { Upos: "NUM", Relation: "nsubj" or "obj", Head: >= 0 and var head } && Tree.Child(words, at, "case") < 0 && at + 1 < words.Length && words[at + 1] is { Upos: "NOUN", Relation: "nsubj" or "obj" or "obl" } noun
            && noun.Head == head && noun.HasFeature("Number=Plur")) Tree.Move(words, at, at + 1, "nummod");
    }

    /// <summary>"talks with former president Hamid Karzai": a preposition before a noun and the name of the same person is the noun's.</summary>
    private static void Apposed(Token[] words, int at)
    {
        if (words[at] is not { Relation: "appos", Head: >= 0 and var noun } || noun > at || Tree.Child(words, noun, "case") >= 0) return;
        if (Tree.Child(words, at, "case") is >= 0 and var mark && mark < noun) Tree.Move(words, mark, noun, "case");
    }

    /// <summary>"passed intelligence about attacks in India to Israel through Washington": who gets a thing, and by whom, hangs on the giving.</summary>
    private static void Transfer(Token[] words, int at)
    {
        if (words[at].Upos != "VERB" || !Words.IsTransfer(words[at].Lemma) || Tree.Child(words, at, "obj") is not (>= 0 and var thing) || thing < at || Tree.Child(words, at, "iobj") >= 0) return;
        // "supplied Norland with parts for its boats through Westmark"
        foreach (var part in Tree.Children(words, at, "obl").FindAll(child => child > thing && Tree.Child(words, child, "case") is >= 0 and var mark && words[mark].Lower is "with" or "for"))
            for (var i = part + 1; i < words.Length; i++)
                if (words[i] is { Relation: "nmod", Upos: "PROPN", Head: >= 0 and var noun } && words[noun].Upos is "NOUN" or "PROPN" && Tree.Holds(words, part, i) && Tree.Child(words, i, "case") is >= 0 and var by && words[by].Lower is "through" or "via") Tree.Move(words, i, at, "obl");
        if (Tree.Children(words, at, "obl").Exists(child => Tree.Child(words, child, "case") is >= 0 and var to && words[to].Lower == "to")) return;
        var getter = -1;
        for (var i = thing + 1; i < words.Length; i++)
        {
            if (words[i] is not { Relation: "nmod", Upos: "PROPN" } || words[i].Head == thing || !Tree.Holds(words, thing, i) || Tree.Child(words, i, "case") is not (>= 0 and var mark)) continue;
            if (words[mark].Lower == "to" && getter < 0) getter = i;
            else if (getter < 0 || words[mark].Lower is not ("through" or "via" or "by")) continue;
            Tree.Move(words, i, at, "obl");
        }
    }

    /// <summary>"…, a captain said": a verb without a subject takes the second subject of another verb that stands before it.</summary>
    private static void Subject(Token[] words, int at)
    {
        var verb = words[at];
        if (verb is not { Upos: "VERB", Xpos: "VBD" or "VBZ" or "VBP" } || EmbeddingVerb.Find(verb.Lemma, "that") is null || Tree.Child(words, at, "nsubj", "csubj") >= 0) return;
        for (var i = at - 1; i >= 0 && words[i].Form is not (";" or ":"); i--)
        {
            if (words[i].Deprel != "nsubj" || words[i].Head is var other && (other < 0 || other == at)) continue;
            var subjects = Tree.Children(words, words[i].Head, "nsubj");
            var spare = other < i && at == i + 1 && subjects[0] < other || other > at && subjects[^1] > at && subjects[^1] != i;
            if (spare) Tree.Move(words, i, at, "nsubj");
            return;
        }
    }

    /// <summary>"accused Chad of sheltering the rebels", "barred ships from entering": a gerund behind a preposition hangs on the verb that takes it.</summary>
    private static void Gerund(Token[] words, int at)
    {
        if (words[at].Xpos != "VBG" && !(Tree.Child(words, at, "aux") is >= 0 and var aux && words[aux].Lower == "having") || Tree.Child(words, at, "mark", "case") is not (>= 0 and var mark) || words[mark].Lower is not ("of" or "for" or "from" or "as")) return;
        var head = words[at].Head;
        if (words[at].Relation is "ccomp" or "xcomp" && words[head].Upos == "VERB") words[at] = words[at] with { Deprel = "advcl" };
        else if (words[at].Deprel == "acl" && words[head].Relation is "obj" or "iobj" && words[head].Head is >= 0 and var verb && EmbeddingVerb.Find(words[verb].Lemma, words[mark].Lower) is not null)
            Tree.Move(words, at, verb, "advcl");
    }

    /// <summary>"the claim that Norland bombed a school": no relative clause, since nothing is missing in it.</summary>
    private static void NounContent(Token[] words, int at)
    {
        var clause = words[at];
        if (clause.Relation != "acl" || clause.Head < 0 || clause.Head > at || words[clause.Head] is not ({ Upos: "NOUN" } or { Xpos: "NN" or "NNS" }) || ReportingNoun.Find(words[clause.Head].Lemma) is null) return;
        var that = Tree.Children(words, at).FirstOrDefault(child => words[child].Lower == "that", -1);
        if (that != clause.Head + 1 && that < 0) return;
        var subject = Tree.Child(words, at, "nsubj", "csubj");
        if (subject < 0 || subject == that) return;
        var complete = words[that].Relation == "mark" || words[subject].Deprel == "nsubj:pass" || Tree.Child(words, at, "cop") >= 0 || Tree.Children(words, at, "obj").Exists(child => child != that);
        if (!complete) return;
        words[at] = clause with { Deprel = "acl" };
        words[clause.Head] = words[clause.Head] with { Upos = "NOUN" };
        words[that] = words[that] with { Deprel = "mark", Upos = "SCONJ", Xpos = "IN", Feats = "_" };
    }

    /// <summary>"rejected accusations by Norland that it had jammed the radars": the clause is what the noun says.</summary>
    private static void Misplaced(Token[] words, int at)
    {
        var clause = words[at];
        if (clause.Relation != "ccomp" || clause.Head is not (>= 0 and var verb) || verb > at || words[verb].Upos != "VERB" || EmbeddingVerb.Find(words[verb].Lemma, "np-to") is not null) return;
        var noun = Tree.Child(words, verb, "obj");
        if (noun < verb || noun > at || words[noun].Upos != "NOUN" || ReportingNoun.Find(words[noun].Lemma) is null) return;
        if (Tree.Child(words, at, "mark") is not (>= 0 and var mark) || words[mark].Lower != "that" || words[verb].Lemma is "tell" or "inform" or "assure") return;
        Tree.Move(words, at, noun, "acl");
        foreach (var giver in Tree.Children(words, verb, "obl"))
            if (giver > noun && giver < mark && Tree.Child(words, giver, "case") is >= 0 and var by && by > noun && words[by].Lower is "by" or "from") Tree.Move(words, giver, noun, "nmod");
    }

    /// <summary>"saw his men loot the shops": whoever stands before the bare verb does it.</summary>
    private static void Perceived(Token[] words, int at)
    {
        var verb = words[at];
        if (verb is not { Upos: "VERB", Relation: "xcomp" or "ccomp" or "advcl", Head: >= 0 } || verb.Relation == "advcl" && verb.Lower != verb.Lemma || EmbeddingVerb.Find(words[verb.Head].Lemma, "np-ing") is null || Tree.Child(words, at, "nsubj", "mark", "aux") >= 0) return;
        var subject = Tree.Child(words, at, "obj", "compound");
        if (subject < verb.Head || subject > at || words[subject].Upos is not ("NOUN" or "PROPN")) return;
        words[subject] = words[subject] with { Deprel = "nsubj" };
        words[at] = verb with { Deprel = "ccomp" };
    }

    /// <summary>"demanded that Ostmark hand over the spy": "that" before a name opens a clause, whose verb stands right behind the name.</summary>
    private static void Subjunctive(Token[] words, int at)
    {
        var noun = words[at];
        if (noun is not { Upos: "NOUN", Xpos: "NN", Relation: "obj", Head: >= 0 } || at < 2 || at - noun.Head < 3 || EmbeddingVerb.Find(words[noun.Head].Lemma, "that") is null) return;
        if (words[at - 1] is not { Upos: "PROPN" } name || name.Head != at || words[noun.Head + 1].Lower != "that" || at + 1 >= words.Length) return;
        words[at] = noun with { Upos = "VERB", Xpos = "VB", Feats = "VerbForm=Inf", Deprel = "ccomp" };
        words[at - 1] = name with { Deprel = "nsubj" };
        words[noun.Head + 1] = words[noun.Head + 1] with { Head = at, Deprel = "mark", Upos = "SCONJ", Xpos = "IN" };
        foreach (var child in Tree.Children(words, at, "nmod")) words[child] = words[child] with { Deprel = "obl" };
    }

    /// <summary>"the secretary and Abadi agreed": what stands behind "and" is a second one, not another name of the first.</summary>
    private static void SecondName(Token[] words, int at)
    {
        if (words[at] is { Relation: "appos", Head: >= 0 and var first } && first < at && Tree.Child(words, at, "cc") is var and && and > first && and < at) words[at] = words[at] with { Deprel = "conj" };
    }

    /// <summary>"remains committed": only "be" and "get" make a passive; another verb governs the participle.</summary>
    private static void Remaining(Token[] words, int at)
    {
        var verb = words[at];
        if (verb is not { Deprel: "aux:pass", Upos: "VERB", Lemma: "remain" or "stay" or "stand" or "feel" or "seem" or "appear", Head: >= 0 and var participle } || participle < at) return;
        words[at] = verb with { Head = words[participle].Head, Deprel = words[participle].Deprel };
        words[participle] = words[participle] with { Head = at, Deprel = "xcomp" };
        foreach (var child in Tree.Children(words, participle).Where(child => child < at))
            Tree.Move(words, child, at, words[child].Deprel == "nsubj:pass" ? "nsubj" : words[child].Deprel);
    }

    /// <summary>"no longer supports": the two words are one phrase.</summary>
    private static void NoLonger(Token[] words, int at)
    {
        if (words[at].Lower == "longer" && at > 0 && words[at - 1].Lower == "no" && words[at - 1].Head == words[at].Head) words[at - 1] = words[at - 1] with { Head = at };
    }

    /// <summary>"…, the ministry said on 4 May": what stands behind the verb of speech is no part of the clause before it.</summary>
    private static void Behind(Token[] words, int at)
    {
        if (words[at] is { Relation: "obl", Head: >= 0 and var clause } && words[clause] is { Relation: "ccomp", Head: >= 0 and var verb } && clause < verb && verb < at) Tree.Move(words, at, verb, words[at].Deprel);
    }

    /// <summary>"denied having attacked the tanker": an auxiliary beside its verb belongs to it.</summary>
    private static void Perfect(Token[] words, int at)
    {
        if (words[at] is { Upos: "AUX", Lemma: "have", Relation: "xcomp" or "ccomp", Head: >= 0 } have && at + 1 < words.Length && words[at + 1] is { Upos: "VERB" } verb && verb.Head == have.Head)
            words[at] = have with { Head = at + 1, Deprel = "aux" };
    }

    /// <summary>"do those three agree": a determiner right before a number belongs to it.</summary>
    private static void Determiner(Token[] words, int at)
    {
        if (words[at] is { Xpos: "DT", Lower: "those" or "these" } && at + 1 < words.Length && words[at + 1] is { Upos: "NUM" } number && number.Head == words[at].Head && number.Relation != "nummod")
            words[at] = words[at] with { Head = at + 1, Deprel = "det" };
    }

    /// <summary>"The secretary and Abadi": whoever stands behind "and" is somebody else.</summary>
    private static void Coordinated(Token[] words, int at)
    {
        if (words[at] is { Relation: "appos", Head: >= 0 and var head } && head < at && Tree.Child(words, at, "cc") is >= 0 and var and && and > head && words[and].Lower is "and" or "or") words[at] = words[at] with { Deprel = "conj" };
    }

    /// <summary>"Secretary Ash Carter met": of two names side by side that are both subjects the first is the title of the second.</summary>
    private static void TitleAndName(Token[] words, int at)
    {
        if (at > 0 && words[at] is { Upos: "PROPN", Relation: "nsubj", Head: >= 0 and var verb } && words[at - 1] is { Upos: "PROPN", Relation: "nsubj" } title && title.Head == verb && verb > at) Tree.Move(words, at, at - 1, "flat");
    }

    /// <summary>"It was Norland that attacked the convoy": whoever is singled out, with a relative clause, in place of a verb with two subjects.</summary>
    private static void Cleft(Token[] words, int at)
    {
        if (words[at] is not { Relation: "nsubj", Head: >= 0 and var verb } || at + 1 >= words.Length || at > verb || words[at + 1] is not { Lower: "that" or "who", Relation: "nsubj" } that || that.Head != verb) return;
        if (Tree.Child(words, at, "cop") < 0 || Tree.Child(words, at, "expl") is not (>= 0 and var it) || words[it].Lower != "it") return;
        words[at] = words[at] with { Head = words[verb].Head, Deprel = words[verb].Deprel };
        words[verb] = words[verb] with { Head = at, Deprel = "acl:relcl" };
        foreach (var mark in Tree.Children(words, verb, "punct")) Tree.Move(words, mark, at, "punct");
    }

    /// <summary>"claims that he was robbed and she was forced to work": without a comma before "and" both clauses are what is claimed.</summary>
    private static void JoinedContent(Token[] words, int at)
    {
        if (words[at] is not { Relation: "conj", Head: >= 0, Upos: "VERB" } || words[at].Head is var verb && verb > at || EmbeddingVerb.Find(words[verb].Lemma, "that") is null) return;
        if (Tree.Child(words, at, "cc") is not (> 0 and var and) || words[and - 1].Form == "," || Tree.Child(words, at, "nsubj") < and) return;
        var content = Tree.Children(words, verb, "ccomp").Find(clause => clause > verb && clause < and && Tree.Child(words, clause, "mark") is >= 0 and var mark && words[mark].Lower == "that");
        if (content > verb) Tree.Move(words, at, content, "conj");
    }

    /// <summary>"The court's finding that police had killed him was published": a noun of speech that was taken for the main word of the sentence.</summary>
    private static void NounAsRoot(Token[] words, int at)
    {
        var noun = words[at];
        if (ReportingNoun.Find(words[at].Upos == "NOUN" ? noun.Lemma : noun.Lower) is null || at == 0 && noun.Xpos is not ("NNS" or "NN")) return;
        var owned = at > 0 && words[at - 1].Lower is "'s" or "’s" or "'" or "’" or "the" or "an" or "its" or "their" or "his" or "her";
        if (!owned && noun.Upos != "NOUN") return;
        var that = -1;
        for (var i = at + 1; i < words.Length && that < 0 && words[i].Form is not ("," or ";" or ":"); i++) if (words[i].Lower == "that") that = i;
        if (that < 0) return;
        if (noun.Relation == "advcl" && noun.Head is >= 0 and var above && above > that && Tree.Child(words, above, "nsubj", "csubj") < 0)
        {
            Retag(words, at, above);
            return;
        }
        if (noun.Head >= 0) return;
        var clauses = Tree.Children(words, at, "ccomp", "acl", "advcl", "xcomp", "conj", "parataxis").FindAll(child => child > that && words[child].Upos is "VERB" or "ADJ" or "NOUN");
        if (clauses.Count == 0) return;
        var main = clauses[^1];
        var content = clauses.Count > 1 ? clauses[0] : Tree.Children(words, main, "xcomp", "ccomp", "acl", "advcl", "nsubj").Find(child => child > that && child < main && words[child].Upos == "VERB" && Tree.Child(words, child, "nsubj") >= 0);
        if (content <= that || content >= main || Tree.Child(words, content, "nsubj", "csubj") < 0) return;
        if (Tree.Children(words, main, "nsubj").Exists(child => child > content)) return;
        words[main] = words[main] with { Head = -1, Deprel = "root" };
        foreach (var child in Tree.Children(words, at, "punct")) Tree.Move(words, child, main, "punct");
        Tree.Move(words, content, at, "acl");
        Tree.Move(words, that, content, "mark");
        Retag(words, at, main);
    }

    /// <summary>Makes a word the noun that is the subject of a verb.</summary>
    private static void Retag(Token[] words, int at, int verb)
    {
        var plural = words[at].Lower.EndsWith('s');
        if (words[at].Upos != "NOUN") words[at] = words[at] with { Upos = "NOUN", Xpos = plural ? "NNS" : "NN", Feats = plural ? "Number=Plur" : "Number=Sing", Lemma = plural ? words[at].Lower[..^1] : words[at].Lower };
        Tree.Move(words, at, verb, Tree.Child(words, verb, "aux:pass") >= 0 ? "nsubj:pass" : "nsubj");
        foreach (var owner in Tree.Children(words, at, "nsubj"))
            if (Tree.Child(words, owner, "case") is >= 0 and var mark && words[mark].Lower is "'s" or "’s" or "'" or "’") words[owner] = words[owner] with { Deprel = "nmod:poss" };
        foreach (var clause in Tree.Children(words, at, "ccomp", "advcl")) words[clause] = words[clause] with { Deprel = "acl" };
    }

    /// <summary>"wrote that a cable showed that …": the second clause is what the first one's verb says; "…, a study found, the Times reported": the other way round.</summary>
    private static void Nested(Token[] words, int head)
    {
        var clauses = Tree.Children(words, head, "ccomp");
        for (var i = 0; i + 1 < clauses.Count; i++)
        {
            var (first, second) = (clauses[i], clauses[i + 1]);
            if (first < head != second < head) continue;
            if (SaysNothing(words, first) && !Joined(words, second) && (first > head || words[second].Index > first))
            {
                if (first > head && Tree.Child(words, second, "mark") < 0) continue;
                Tree.Move(words, second, first, "ccomp");
            }
            else if (second < head && SaysNothing(words, second) && Tree.Child(words, second, "nsubj") >= 0 && !Joined(words, second)) Tree.Move(words, first, second, "ccomp");
        }
    }

    private static bool Joined(Token[] words, int clause) => Tree.Child(words, clause, "cc") >= 0;

    /// <summary>Whether a verb takes a clause and has nothing of the kind.</summary>
    private static bool SaysNothing(Token[] words, int verb)
    {
        if (words[verb].Upos != "VERB" || EmbeddingVerb.Find(words[verb].Lemma, "that") is null || Tree.Child(words, verb, "ccomp", "xcomp", "aux:pass") >= 0) return false;
        return Tree.Child(words, verb, "obj") < 0 || words[verb].Lemma is "tell" or "inform" or "assure" or "remind" or "show" or "warn";
    }

    /// <summary>"Had Norland armed the rebels, the king would have fled": the condition hangs on what follows from it.</summary>
    private static void Inverted(Token[] words)
    {
        if (words.Length < 4 || words[0] is not { Relation: "aux" or "cop", Lower: "had" or "were" or "should", Head: >= 0 } opener) return;
        var condition = opener.Head;
        if (words[condition].Head >= 0 || words[^1].Form == "?" || Tree.Child(words, condition, "nsubj") < 1) return;
        var main = Tree.Children(words, condition, "conj", "parataxis", "ccomp", "advcl").Find(child => child > condition && Tree.Child(words, child, "cc", "mark") < 0 && Tree.Child(words, child, "nsubj") >= 0);
        if (main <= condition) return;
        words[main] = words[main] with { Head = -1, Deprel = "root" };
        Tree.Move(words, condition, main, "advcl");
        foreach (var mark in Tree.Children(words, condition, "punct")) if (mark == words.Length - 1) Tree.Move(words, mark, main, "punct");
    }
}
