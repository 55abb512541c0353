using Hearsay.Rules;

namespace Hearsay.Predicating;

/// <summary>Who the subject of a verb is, when the tree says it and when the syntax leaves it out.</summary>
internal static class Subjects
{
    private static readonly HashSet<string> RelativePronouns = ["who", "which", "that", "whom", "whose", "where", "when"];

    private static readonly HashSet<string> AboutVerbs =
        ["discuss", "focus", "describe", "comment", "mention", "review", "detail", "outline", "explain", "address", "debate", "question", "criticize", "criticise", "praise", "condemn", "oppose", "reject",
            "welcome", "endorse", "support", "back", "denounce", "report", "note"];

    /// <summary>A subject: its head word, whether it is the one that suffers, and the rule that found it.</summary>
    internal readonly record struct Found(int Head, bool Passive, string Rule);

    /// <summary>Whether a verb is in the passive: its own auxiliary or subject says so, or it is a past participle behind a noun.</summary>
    public static bool IsPassive(Sentence sentence, int verb)
    {
        if (IsState(sentence, verb) || Fronted(sentence, verb) is not null) return false;
        if (sentence.Child(verb, "nsubj:pass", "aux:pass", "csubj:pass") is { } passive && passive.Deprel.EndsWith(":pass", StringComparison.Ordinal)) return true;
        var token = sentence.Tokens[verb];
        // "reports that officers had beaten them" is no passive, "men beaten by officers" is one.
        if (token.Deprel == "acl" && token.Xpos == "VBN" && !(sentence.Child(verb, "aux") is { Lemma: "have" } && sentence.Child(verb, "nsubj") is not null)) return true;
        if (token.Relation is "advcl" or "xcomp" && token.Xpos == "VBN" && sentence.Child(verb, "aux", "nsubj", "obj") is null) return true;
        return token.Relation == "conj" && (token.Xpos == "VBN" || token is { Xpos: "VBD", Lemma: "tell" or "inform" or "assure" }) && token.Head >= 0 && sentence.Child(verb, "nsubj", "aux", "obj") is null && IsPassive(sentence, token.Head);
    }

    // Norland is committed to the truce .   committed <-root- , is <-aux:pass- committed , truce <-obl- committed , to <-case- truce
    [Rule("arg.state-participle", "a participle that tells a state or feeling is said of its subject, which suffers nothing", "Norland is committed to the truce.")]
    internal static bool IsState(Sentence sentence, int verb)
    {
        var token = sentence.Tokens[verb];
        if (token.Xpos != "VBN" || token.Deprel == "acl" || sentence.Child(verb, "obj") is not null || Lexicons.Words.StateParticiple(token.Lemma) is not { } state) return false;
        if (sentence.Child(verb, "nsubj") is { Deprel: not "nsubj:pass" } && sentence.Child(verb, "aux", "cop") is not { Lemma: "be" }) return false;
        if (state.Complements.Count == 0) return true;
        foreach (var index in sentence.Children(verb))
            if (index > verb && sentence.Child(index, "case", "mark") is { } opener && state.Complements.Contains(opener.Lower)) return true;
        return false;
    }

    /// <summary>The subject of a verb or copular predicate, or null. Never loops: it only climbs.</summary>
    public static Found? Of(Sentence sentence, int verb) =>
        Own(sentence, verb) ?? Relative(sentence, verb) ?? Conjunct(sentence, verb)
        ?? (IsOrder(sentence, verb) ? Told(sentence, verb) : Control(sentence, verb) ?? Adverbial(sentence, verb) ?? OfNoun(sentence, verb));

    // Norland shipped drones .   Norland <-nsubj- shipped
    [Rule("arg.subject", "the subject of the verb is who does it, or who suffers it in the passive", "Norland shipped drones to Ostmark.")]
    private static Found? Own(Sentence sentence, int verb)
    {
        // A tree may give a verb two subjects; the nearer one before it is the better guess.
        var subject = sentence.Children(verb, "nsubj").LastOrDefault(child => child.Index < verb && child.Deprel != "nsubj:outer") ?? sentence.Child(verb, "nsubj");
        if (Fronted(sentence, verb) is { } front) subject = sentence.Children(verb, "nsubj").FirstOrDefault(child => child.Index != front.Index);
        if (subject is null) return TornSubjects.Of(sentence, verb) is { } torn ? new Found(torn, IsPassive(sentence, verb), "arg.torn-subject") : null;
        var index = subject.Index;
        if (RelativePronouns.Contains(subject.Lemma) && Antecedent(sentence, verb) is { } antecedent)
        {
            if (subject.Deprel == "nsubj" && OneOf(sentence, antecedent) is { } one) return new Found(one, false, "arg.one-of");
            index = antecedent;
        }
        return new Found(index, subject.Deprel == "nsubj:pass" && !IsState(sentence, verb), IsState(sentence, verb) ? "arg.state-participle" : "arg.subject");
    }

    // Norland was one of the states that helped Ostmark   one <-root- , Norland <-nsubj- one , states <-nmod- one , helped <-acl:relcl- states
    [Rule("arg.one-of", "'X was one of those that did it': X did it", "Norland was one of the states that armed the rebels.")]
    private static int? OneOf(Sentence sentence, int several)
    {
        var token = sentence.Tokens[several];
        if (token.Relation != "nmod" || token.Head < 0 || sentence.Tokens[token.Head].Lower != "one" || sentence.Child(several, "case")?.Lower is not ("of" or "among")) return null;
        return sentence.Child(token.Head, "cop") is not null && sentence.Child(token.Head, "nsubj") is { Upos: "PROPN" or "NOUN" or "PRON" } subject && subject.Index < token.Head ? subject.Index : null;
    }

    // boats which the two states have criticised   which <-nsubj:pass- criticised , states <-nsubj- criticised , no "been"
    /// <summary>A subject of the passive beside a plain subject of the same active verb: the tree means the object. Otherwise null.</summary>
    internal static Token? Fronted(Sentence sentence, int verb)
    {
        var subjects = sentence.Children(verb, "nsubj").ToList();
        return subjects.Count == 2 && subjects[0].Deprel == "nsubj:pass" && subjects[1].Deprel == "nsubj" && subjects[1].Index < verb && sentence.Child(verb, "aux:pass", "obj") is null ? subjects[0] : null;
    }

    // the officials who were working for Norland   who is the subject; officials <-head- working
    [Rule("arg.relative", "in a relative clause without a subject word, the noun before it takes part", "The guns sold by Norland reached Ostmark.")]
    private static Found? Relative(Sentence sentence, int verb)
    {
        var token = sentence.Tokens[verb];
        // "the officers working for Norland", but not "a good job at arming Norland"
        if (token.Relation != "acl" || token.Head < 0 || token.Xpos is not ("VBG" or "VBN") || token.Xpos == "VBG" && sentence.Child(verb, "mark") is { Upos: "SCONJ" or "ADP", Lower: not "while" and not "when" }) return null;
        var head = token.Head;
        // "the work of guerrillas punishing the town": whom the participle stands beside, not what they do
        if (Lexicons.Words.IsLightNoun(sentence.Tokens[head].Lemma) && sentence.Children(head, "nmod").FirstOrDefault(child => child.Index == verb - 1) is { Upos: "NOUN" or "PROPN" } beside && sentence.Child(beside.Index, "case")?.Lower is "of" or "by") head = beside.Index;
        return new Found(head, token.Xpos == "VBN", "arg.relative");
    }

    // Norland armed and trained the rebels .   trained <-conj- armed
    [Rule("arg.conjunct-subject", "a joined verb shares the subject of the verb before it", "Norland armed the rebels and trained their officers.")]
    private static Found? Conjunct(Sentence sentence, int verb)
    {
        var token = sentence.Tokens[verb];
        if (token.Relation != "conj" || token.Head < 0) return null;
        return Of(sentence, token.Head) is { } found ? found with { Passive = found.Passive && IsPassive(sentence, verb), Rule = "arg.conjunct-subject" } : null;
    }

    // Norland urged Ostmark to leave .   leave <-xcomp- urged , Ostmark <-obj- urged
    [Rule("arg.control", "an infinitive's subject is the object of the verb above it, or else that verb's subject", "Norland urged Ostmark to leave the island.")]
    private static Found? Control(Sentence sentence, int verb)
    {
        var token = sentence.Tokens[verb];
        if (token.Relation is not ("xcomp" or "ccomp") || token.Head < 0) return null;
        // What is said has a subject of its own, if only a clause; the tree may hang it on the verb of saying: "saying their place depends on it".
        if (sentence.Child(verb, "csubj") is not null) return null;
        if (token.Relation == "ccomp" && sentence.Child(verb, "expl") is null && (token.Xpos is "VBZ" or "VBD" or "VBP" || sentence.Child(verb, "aux") is { Xpos: "VBZ" or "VBD" or "VBP" or "MD" }) && sentence.Child(verb, "mark") is not { Lower: "to" })
        {
            var beside = sentence.Child(token.Head, "obj");
            var end = beside is null ? verb + 1 : sentence.Subtree(beside.Index)[^1] + 1;
            var adjoins = end <= verb && Enumerable.Range(end, verb - end).All(between => sentence.Tokens[between].Upos is "AUX" or "PART" or "ADV");
            return adjoins ? new Found(beside!.Index, IsPassive(sentence, verb), "arg.control") : null;
        }
        var above = sentence.Tokens[token.Head];
        if (above.Lemma != "promise" && (sentence.Child(above.Index, "obj") ?? sentence.Child(above.Index, "iobj") ?? SecondSubject(sentence, above.Index)) is { } controller && (token.Relation == "xcomp" || sentence.Child(verb, "mark") is { Lower: "to" })
            && !(Lexicons.Words.IsEventNoun(controller.Lemma) && controller.Upos == "NOUN" && Lexicons.Words.IsLightVerb(above.Lemma, null, out var reversed) && !reversed))
            return new Found(controller.Index, IsPassive(sentence, verb), "arg.control");
        if (above.Lemma is "call" or "appeal" or "rely" or "count" && sentence.Children(above.Index, "obl").FirstOrDefault(obl => sentence.Child(obl.Index, "case")?.Lemma is "on" or "upon" or "to") is { } addressee)
            return new Found(addressee.Index, IsPassive(sentence, verb), "arg.control");
        return Of(sentence, above.Index) is { } found ? found with { Passive = IsPassive(sentence, verb), Rule = "arg.control" } : null;
    }

    // " Leave the city , " the general told the residents .   Leave <-ccomp- told , residents <-obj- told
    [Rule("arg.told", "what is ordered in quotation marks is for whoever is told to do, never for the speaker", "\"Leave the city,\" Norland told the rebels.")]
    private static Found? Told(Sentence sentence, int verb)
    {
        var above = sentence.Tokens[verb].Head;
        var addressee = sentence.Children(above, "obj", "iobj").FirstOrDefault() ?? sentence.Children(above, "obl").FirstOrDefault(obl => sentence.Child(obl.Index, "case")?.Lower is "to" or "at");
        return addressee is null ? null : new Found(addressee.Index, false, "arg.told");
    }

    private static bool IsOrder(Sentence sentence, int verb)
    {
        var token = sentence.Tokens[verb];
        if (token is not { Xpos: "VB" or "VBP", Relation: "ccomp" or "parataxis", Head: >= 0 } || sentence.Child(verb, "mark", "csubj", "expl") is not null || sentence.Child(verb, "aux") is { Lemma: not "do" }) return false;
        var first = sentence.Subtree(verb)[0];
        if (!IsQuote(sentence, first) && !(first > 0 && IsQuote(sentence, first - 1))) return false;
        return sentence.Tokens[token.Head].Upos == "VERB" && Own(sentence, token.Head) is { Passive: false };
    }

    private static bool IsQuote(Sentence sentence, int index) => sentence.Tokens[index].Form is "\"" or "“" or "‘" or "``" or "«" or "'";

    /// <summary>A second subject, behind a verb that has one before it and no object ("they urge the mayor to leave"): the tree means the object. Otherwise null.</summary>
    internal static Token? SecondSubject(Sentence sentence, int verb) =>
        sentence.Child(verb, "obj", "iobj", "ccomp") is null && sentence.Children(verb, "nsubj").ToList() is [{ } first, { } second] && first.Index < verb && sentence.Subtree(second.Index)[0] == verb + 1 && sentence.Child(verb, "xcomp") is not null ? second : null;

    // Norland withdrew , leaving the town   leaving <-advcl- withdrew
    [Rule("arg.adverbial-subject", "an adverbial clause without a subject has that of the clause above it", "Norland's troops withdrew, leaving the town to the rebels.")]
    private static Found? Adverbial(Sentence sentence, int verb)
    {
        var token = sentence.Tokens[verb];
        if (token.Relation is not ("advcl" or "parataxis" or "obl") || token.Head < 0) return null;
        if (token.Relation == "parataxis" && token.Xpos is not ("VBG" or "VBN")) return null;
        if (ObjectOf(sentence, token) is { } controller) return new Found(controller, IsPassive(sentence, verb), "arg.gerund-control");
        // "Norland attacked, and the rebels fled, leaving the town": the clause right before it
        var above = sentence.Children(token.Head, "conj").LastOrDefault(clause => clause.Index > token.Head && clause.Index < verb && sentence.Child(clause.Index, "nsubj") is not null)?.Index ?? token.Head;
        return Of(sentence, above) is { } found ? found with { Passive = IsPassive(sentence, verb), Rule = "arg.adverbial-subject" } : null;
    }

    // accused the company of poisoning the lake   poisoning <-advcl- accused , of <-mark- poisoning , company <-obj- accused
    [Rule("arg.gerund-control", "a gerund that a verb says of its object has that object as its subject", "Norland accused the rebels of shelling the town.")]
    private static int? ObjectOf(Sentence sentence, Token verb)
    {
        if (verb is not { Relation: "advcl", Head: >= 0 } || verb.Xpos != "VBG" && sentence.Child(verb.Index, "aux") is not { Lower: "having" } || sentence.Child(verb.Head, "obj", "iobj") is not { } thing || thing.Index > verb.Index) return null;
        var preposition = sentence.Child(verb.Index, "mark", "case")?.Lower;
        var said = preposition is "of" or "for" or "from" or "as" or "into" or "against" || preposition is "with" && sentence.Tokens[verb.Head].Lemma is "charge" or "credit" || preposition is null && thing.Index == verb.Index - 1 && Lexicons.EmbeddingVerb.Find(sentence.Tokens[verb.Head].Lemma, "np-ing") is not null;
        return said ? thing.Index : null;
    }

    // Norland 's efforts to destroy the rebels   destroy <-acl- efforts , Norland <-nmod:poss- efforts
    [Rule("arg.noun-infinitive", "an infinitive behind a noun has the noun's owner as its subject, or the subject of the verb above", "Norland's efforts to destroy the rebels failed.")]
    private static Found? OfNoun(Sentence sentence, int verb)
    {
        var token = sentence.Tokens[verb];
        if (token.Relation != "acl" || token.Head < 0 || token.Deprel == "acl:relcl" && token.HasFeature("VerbForm=Fin")) return null;
        var noun = sentence.Tokens[token.Head];
        if (Blamed(sentence, token) is { } blamed) return new Found(blamed, IsPassive(sentence, verb), "arg.gerund-control");
        if (noun.Relation is "obj" or "iobj" && noun.Head >= 0 && sentence.Child(verb, "mark") is { Lower: "to" } && Lexicons.EmbeddingVerb.Find(sentence.Tokens[noun.Head].Lemma, "np-to") is not null)
            return new Found(noun.Index, IsPassive(sentence, verb), "arg.control");
        if (Asked(sentence, noun) is { } asked) return asked.Head >= 0 ? asked with { Passive = IsPassive(sentence, verb) } : null;
        if (OwnerOf(sentence, noun.Index) is { } owner) return new Found(owner, IsPassive(sentence, verb), "arg.noun-infinitive");
        // "discussed the campaign to free the town": who discusses it does not wage it.
        if (noun.Relation is "obj" or "obl" && noun.Head >= 0 && AboutVerbs.Contains(sentence.Tokens[noun.Head].Lemma)) return null;
        if (noun.Relation is "obj" or "obl" or "xcomp" or "ccomp" && noun.Head >= 0 && Of(sentence, noun.Head) is { } found)
            return found with { Passive = IsPassive(sentence, verb), Rule = "arg.noun-infinitive" };
        return null;
    }

    // sentenced him to a year in prison for spying   spying <-acl- prison , for <-mark- spying , him <-obj- sentenced
    /// <summary>The object of the verb above, where a gerund behind "for" hangs on a phrase that stands between them.</summary>
    private static int? Blamed(Sentence sentence, Token gerund)
    {
        if (gerund is not { Xpos: "VBG" } || sentence.Child(gerund.Index, "mark") is not { Lower: "for" }) return null;
        var above = gerund.Head;
        while (above >= 0 && sentence.Tokens[above].Relation is "nmod" or "obl") above = sentence.Tokens[above].Head;
        return above != gerund.Head && above >= 0 && sentence.Tokens[above].Upos == "VERB" && sentence.Child(above, "obj") is { } thing && thing.Index < gerund.Index ? thing.Index : null;
    }

    // complied with the union's request to free the crew   free <-acl- request , union <-nmod:poss- request
    [Rule("arg.asked", "whoever makes a request or gives an order does not do what is asked: that is whoever it goes to, or whoever answers it", "Norland complied with Ostmark's request to free the crew.")]
    private static Found? Asked(Sentence sentence, Token noun)
    {
        if (Lexicons.ReportingNoun.Find(noun.Lemma) is not { Act: SpeechAct.Ask or SpeechAct.Demand }) return null;
        if (sentence.Children(noun.Index, "nmod").FirstOrDefault(to => sentence.Child(to.Index, "case")?.Lower is "to" or "for" or "on") is { Upos: "NOUN" or "PROPN" or "PRON" } addressee) return new Found(addressee.Index, false, "arg.asked");
        if (OwnerOf(sentence, noun.Index) is not { } owner) return null;
        if (noun.Relation is "obl" or "obj" && noun.Head >= 0 && Of(sentence, noun.Head) is { } answering && answering.Head != owner) return new Found(answering.Head, false, "arg.asked");
        return new Found(-1, false, "arg.asked");
    }

    /// <summary>Who an event noun belongs to: its owner, or whoever stands behind "of" or "by", through nouns such as "start of the operation".</summary>
    private static int? OwnerOf(Sentence sentence, int noun)
    {
        for (var depth = 0; depth < 4; depth++)
        {
            if (sentence.Child(noun, "nmod:poss") is { } owner) return owner.Index;
            // "the Norland decision to withdraw"
            if (depth == 0 && Lexicons.Words.IsLightNoun(sentence.Tokens[noun].Lemma) && sentence.Children(noun, "compound", "amod").FirstOrDefault(NounArguments.IsNamingModifier) is { } name) return name.Index;
            var lemma = sentence.Tokens[noun].Lemma;
            if (sentence.Children(noun, "nmod").FirstOrDefault(nmod => sentence.Child(nmod.Index, "case")?.Lemma is "of" or "by") is not { } of) return null;
            var further = sentence.Child(of.Index, "nmod:poss") is not null || sentence.Children(of.Index, "nmod").Any(nmod => sentence.Child(nmod.Index, "case")?.Lemma is "of" or "by");
            if (!further) return !Lexicons.Words.IsEventNoun(of.Lemma) && Lexicons.Words.IsLightNoun(lemma) && of.Upos is "PROPN" or "NOUN" or "PRON" ? of.Index : null;
            noun = of.Index;
        }
        return null;
    }

    /// <summary>The noun that the relative clause around a verb says something of, or null.</summary>
    public static int? Antecedent(Sentence sentence, int verb)
    {
        var token = sentence.Tokens[verb];
        while (token.Head >= 0)
        {
            if (token.Deprel is "acl:relcl") return token.Head;
            if (token.Relation is not ("xcomp" or "ccomp" or "conj")) return null;
            token = sentence.Tokens[token.Head];
        }
        return null;
    }
}
