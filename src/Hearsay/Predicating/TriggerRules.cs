using Hearsay.Lexicons;
using Hearsay.Rules;

namespace Hearsay.Predicating;

/// <summary>Which words are triggers.</summary>
internal static class TriggerRules
{
    private static readonly HashSet<string> NoPredicate = ["amod", "compound", "case", "mark", "fixed", "flat", "cc", "discourse", "goeswith", "det", "nummod"];

    private static readonly HashSet<string> Occurrence =
        ["begin", "start", "end", "continue", "resume", "occur", "happen", "break", "erupt", "stop", "cease", "finish", "commence", "take", "last", "flare", "ensue"];

    private static readonly HashSet<string> SmallClauseVerbs =
        ["leave", "make", "keep", "render", "find", "consider", "call", "deem", "declare", "label", "believe", "think", "hold", "look", "turn", "remain", "become", "seem", "appear", "feel", "stay", "get", "go", "prove", "sound", "end", "grow", "judge", "name"];

    private static readonly HashSet<string> PhaseNouns = ["start", "beginning", "outbreak", "onset", "renewal", "resumption", "continuation", "commencement"];

    // Norland shipped drones .   shipped <-root- , Norland <-nsubj- shipped
    // Norland continued to shell the town .   shell <-xcomp- continued
    [Rule("pred.phase-verb", "a verb of beginning, trying or wanting hands over to the verb below it", "Norland continued to shell the town.")]
    [Rule("pred.verb", "a verb puts an event forward", "Norland shipped drones to Ostmark.")]
    public static Trigger? Verbal(Sentence sentence, Token token)
    {
        if (token.Upos != "VERB" || token.Lemma == "be" || NoPredicate.Contains(Conjoined(sentence, token).Relation)) return null;
        // "the hills surrounding the town": where they lie
        if (token is { Relation: "acl", Xpos: "VBG", Lemma: "surround" or "border" or "adjoin" or "overlook" or "neighbor" or "neighbour" }) return null;
        // "asked a few questions, including": a preposition, whatever stands behind it
        if (token is { Lower: "including" or "excluding" or "regarding" or "concerning", Relation: "advcl" or "acl" or "dep" or "parataxis" } && sentence.Child(token.Index, "nsubj", "aux") is null) return null;
        if (HandsOver(sentence, token)) return null;
        var governor = TopOfLightChain(sentence, token.Index);
        return new Trigger(token.Index, governor, PredicateForm.Verbal, governor == token.Index ? "pred.verb" : "pred.phase-verb");
    }

    // Norland is the largest donor to Ostmark .   donor <-root- , is <-cop- donor
    [Rule("pred.copula", "a noun, adjective or phrase behind a copula puts a state forward", "Norland is in contact with Ostmark.")]
    public static Trigger? Copular(Sentence sentence, Token token)
    {
        if (sentence.Child(token.Index, "cop") is null || token.Upos is "PRON" or "AUX" or "PUNCT" or "DET" or "NUM" or "ADV") return null;
        // "To be sure, the army left"
        if (token.Upos == "ADJ" && token.Lower is "sure" or "fair" or "clear" or "honest" or "frank" or "precise" or "exact" or "certain" && token.Relation is "advcl" or "parataxis" && sentence.Child(token.Index, "mark") is { Lower: "to" } && sentence.Child(token.Index, "nsubj", "ccomp", "xcomp") is null) return null;
        // "It was Norland that attacked": the clause says it.
        if (token.Upos is "NOUN" or "PROPN" && sentence.Child(token.Index, "nsubj", "expl") is { Lower: "it" } && sentence.Children(token.Index, "acl").Any(clause => clause.Deprel == "acl:relcl" && sentence.Child(clause.Index, "nsubj", "obj") is { Lower: "that" or "who" or "which" } && sentence.Subtree(clause.Index)[0] is > 0 and var first && sentence.Tokens[first - 1].Form == ",")) return null;
        // "The court is to sentence the editor": a verb behind "to" has arguments of its own.
        if (token.Upos == "VERB" && sentence.Child(token.Index, "mark") is { Lower: "to" }) return null;
        // "The answer is that Norland armed them": the clause has arguments of its own.
        if (token.Upos == "VERB" && (sentence.Child(token.Index, "nsubj:outer") is not null || sentence.Child(token.Index, "mark") is { Lower: "that" })) return null;
        if (token.Upos is "ADJ" or "NOUN" && sentence.Child(token.Index, "csubj") is not null && sentence.Child(token.Index, "nsubj", "expl") is not { Upos: "NOUN" or "PROPN" }) return null;
        if (token.Upos == "ADJ" && InfinitiveBelow(sentence, token.Index)) return null;
        if (token.Upos is "ADJ" or "NOUN" && sentence.Child(token.Index, "expl") is not null && sentence.Child(token.Index, "ccomp", "advcl", "xcomp", "acl", "csubj") is not null) return null;
        return new Trigger(token.Index, token.Index, PredicateForm.Copular, "pred.copula");
    }

    // The death toll was 900 .   900 <-root- , toll <-nsubj- 900 , was <-cop- 900
    [Rule("pred.toll", "a toll that is said to be a number puts forward that so many died", "Norland said that nine guards were killed in the raid, although Ostmark claimed that the death toll was twenty.")]
    public static Trigger? Toll(Sentence sentence, Token token)
    {
        if (token is not { Upos: "NOUN", Lemma: "toll", Relation: "nsubj", Head: >= 0 }) return null;
        var number = sentence.Tokens[token.Head];
        return number.Upos == "NUM" && sentence.Child(number.Index, "cop") is not null ? new Trigger(token.Index, number.Index, PredicateForm.Nominal, "pred.toll") : null;
    }

    // The attack left six soldiers dead .   dead <-xcomp- left
    [Rule("pred.small-clause", "an adjective or noun that a verb says of its subject or object puts a state forward", "The attack left six soldiers dead.")]
    public static Trigger? SmallClause(Sentence sentence, Token token)
    {
        if (token.Relation != "xcomp" || token.Upos is not ("ADJ" or "NOUN") || token.Head < 0) return null;
        var head = sentence.Tokens[token.Head];
        if (head.Upos != "VERB" || !SmallClauseVerbs.Contains(head.Lemma) || InfinitiveBelow(sentence, token.Index) || Lexicons.Denial.CallsClaimFalse(sentence, head)) return null;
        return new Trigger(token.Index, head.Index, PredicateForm.Copular, "pred.small-clause");
    }

    // Norland carried out a raid on the town .   raid <-obj- carried , out <-compound:prt- carried
    [Rule("pred.light-verb", "a verb that says little hands over to the event noun that it governs", "Norland carried out a raid on the town.")]
    public static Trigger? LightVerbNoun(Sentence sentence, Token token)
    {
        if (token.Upos is not ("NOUN" or "PROPN") || !Words.IsLightNoun(token.Lemma) || Conjoined(sentence, token) is not { Head: >= 0 } top) return null;
        var verb = sentence.Tokens[top.Head];
        if (verb.Upos != "VERB" || !IsLight(sentence, verb, top, out var reversed)) return null;
        return new Trigger(token.Index, TopOfLightChain(sentence, verb.Index), PredicateForm.Nominal, "pred.light-verb", reversed);
    }

    // There was a demonstration in Ramadi .   demonstration <-nsubj- was
    [Rule("pred.existential", "a noun that is said to be there puts an event or relation forward", "There is a dispute between Norland and Ostmark.")]
    public static Trigger? Existential(Sentence sentence, Token token)
    {
        if (token.Upos != "NOUN" || Conjoined(sentence, token) is not { Relation: "nsubj", Head: >= 0 } top) return null;
        var verb = sentence.Tokens[top.Head];
        if (verb.Lemma is not ("be" or "remain" or "exist") || sentence.Child(verb.Index, "expl") is null) return null;
        return new Trigger(token.Index, verb.Index, PredicateForm.Nominal, "pred.existential");
    }

    // Clashes broke out in the town .   Clashes <-nsubj- broke
    [Rule("pred.occurring-noun", "an event noun that is said to begin, happen or end is the event", "The attack on the town by Norland began in May.")]
    public static Trigger? OccurringNoun(Sentence sentence, Token token)
    {
        if (token.Upos != "NOUN" || !Words.IsEventNoun(token.Lemma) || token.Relation != "nsubj" || token.Head < 0) return null;
        var verb = sentence.Tokens[token.Head];
        return Occurs(sentence, verb) ? new Trigger(token.Index, verb.Index, PredicateForm.Nominal, "pred.occurring-noun") : null;
    }

    // Norland 's invasion of Ostmark   Norland <-nmod:poss- invasion , Ostmark <-nmod- invasion
    [Rule("pred.event-noun", "an event noun with participants of its own puts an event forward", "Norland's invasion of Ostmark surprised the alliance.")]
    public static Trigger? EventNoun(Sentence sentence, Token token)
    {
        if (token.Upos != "NOUN" || token.Relation is "compound" or "fixed" or "flat" or "root" && sentence.Tokens.Count < 3 || !Words.IsEventNoun(token.Lemma)) return null;
        // "under fire", "under heavy attack"
        if (token.Relation is "obl" or "nmod" && Words.IsViolent(token.Lemma) && sentence.Child(token.Index, "case") is { Lower: "under" } && sentence.Child(token.Index, "det") is null) return new Trigger(token.Index, token.Index, PredicateForm.Nominal, "pred.event-noun");
        if (Words.IsThing(token.Lemma) && !NounArguments.HasComplement(sentence, token.Index)) return null;
        // "the outbreak of protests": the protests
        if (PhaseNouns.Contains(token.Lemma) && sentence.Children(token.Index, "nmod").Any(child => child.Upos == "NOUN" && sentence.Child(child.Index, "case")?.Lower == "of" && Words.IsEventNoun(child.Lemma))) return null;
        return NounArguments.HasParticipants(sentence, token.Index) || IsNewEvent(sentence, token) || Words.IsCodedEvent(token.Lemma) && NounArguments.SharedFrom(sentence, token.Index) is not null ? new Trigger(token.Index, token.Index, PredicateForm.Nominal, "pred.event-noun") : null;
    }

    // No injuries were reported .   injuries <-nsubj:pass- reported ; under heavy fire ; continued air strikes
    private static bool IsNewEvent(Sentence sentence, Token token)
    {
        if (token.Deprel == "nsubj:pass" && token.Head >= 0 && sentence.Tokens[token.Head].Lemma is "report" or "record") return true;
        if (!Words.IsCodedEvent(token.Lemma) || token.Relation is "conj" or "appos" or "nsubj") return false;
        return sentence.Child(token.Index, "det", "nmod:poss") is not { Lower: "the" or "this" or "that" or "these" or "those" or "any" } && sentence.Child(token.Index, "amod", "nmod", "nummod") is not null;
    }

    // described the attack as a crime   crime <-obl- described , as <-case- crime
    [Rule("pred.as-complement", "what a verb of describing says of its object puts a state forward", "Norland described the rebels as criminals.")]
    public static Trigger? AsComplement(Sentence sentence, Token token)
    {
        if (token.Relation is not ("obl" or "xcomp" or "advcl") || token.Upos is not ("NOUN" or "ADJ") || token.Head < 0) return null;
        if (sentence.Child(token.Index, "case", "mark") is not { Lower: "as" }) return null;
        var verb = sentence.Tokens[token.Head];
        return verb.Upos == "VERB" && EmbeddingVerb.Find(verb.Lemma, "as") is not null ? new Trigger(token.Index, verb.Index, PredicateForm.Copular, "pred.as-complement") : null;
    }

    /// <summary>Whether a verb leaves the event to another word: an infinitive, an event noun, an adjective.</summary>
    private static bool HandsOver(Sentence sentence, Token verb)
    {
        if (verb.Lemma is "be" && sentence.Child(verb.Index, "expl") is not null) return true;
        foreach (var child in sentence.Children(verb.Index))
        {
            var below = sentence.Tokens[child];
            if (below.Relation == "xcomp" && below.Upos is "VERB" or "AUX" or "NOUN" or "ADJ" && IsLightOver(sentence, verb, below)) return true;
            if (below.Relation == "xcomp" && below.Upos is "ADJ" or "NOUN" && SmallClauseVerbs.Contains(verb.Lemma) && !Lexicons.Denial.CallsClaimFalse(sentence, verb)) return true;
            if (below.Relation is "obj" or "obl" or "nsubj:pass" or "nsubj" && below.Upos is "NOUN" && Words.IsLightNoun(below.Lemma) && IsLight(sentence, verb, below, out _)) return true;
            if (below.Relation == "nsubj" && below.Upos == "NOUN" && Words.IsEventNoun(below.Lemma) && Occurs(sentence, verb)) return true;
        }
        return false;
    }

    private static bool Occurs(Sentence sentence, Token verb) =>
        Occurrence.Contains(verb.Lemma) && sentence.Child(verb.Index, "xcomp", "ccomp", "obj") is null
        && (verb.Lemma is not ("break" or "take" or "flare") || sentence.Child(verb.Index, "compound:prt") is not null)
        || verb.Lemma == "take" && sentence.Child(verb.Index, "obj") is { Lemma: "place" };

    /// <summary>Whether the noun's event is told by the verb: object of a light verb, "engaged in talks", "took part in the raid".</summary>
    private static bool IsLight(Sentence sentence, Token verb, Token noun, out bool reversed)
    {
        if (!Words.IsLightVerb(verb.Lemma, sentence.Child(verb.Index, "compound:prt")?.Lemma, out reversed)) return false;
        return noun.Deprel switch
        {
            "obj" => noun.Lemma is not ("part" or "place") || sentence.Child(verb.Index, "obl") is null,
            "nsubj:pass" => true,
            "obl" => verb.Lemma is "engage" or "participate" or "enter" && sentence.Child(noun.Index, "case")?.Lemma is "in" or "into"
                || verb.Lemma == "take" && sentence.Child(verb.Index, "obj") is { Lemma: "part" },
            _ => false,
        };
    }

    /// <summary>Whether a governing verb only adds phase or attitude to the word below it.</summary>
    private static bool IsLightOver(Sentence sentence, Token verb, Token below)
    {
        var frame = below.HasFeature("VerbForm=Ger") || below.Xpos == "VBG" ? "ing" : "to";
        return sentence.Child(verb.Index, "obj") is null && EmbeddingVerb.Find(verb.Lemma, frame) is { Itself: "light" };
    }

    /// <summary>The highest word that only adds phase or attitude above this one: "will continue to try to strike" → continue.</summary>
    private static int TopOfLightChain(Sentence sentence, int index)
    {
        var token = sentence.Tokens[index];
        while (token.Relation == "xcomp" && token.Head >= 0)
        {
            var head = sentence.Tokens[token.Head];
            var light = head.Upos == "VERB" ? IsLightOver(sentence, head, token) : head.Upos is "ADJ" or "ADV" && sentence.Child(head.Index, "cop") is not null;
            if (!light) break;
            token = head;
        }
        return token.Index;
    }

    private static bool InfinitiveBelow(Sentence sentence, int index) =>
        sentence.Children(index, "xcomp").Any(child => child.Upos is "VERB" or "NOUN" or "ADJ");

    private static Token Conjoined(Sentence sentence, Token token)
    {
        while (token.Relation == "conj" && token.Head >= 0) token = sentence.Tokens[token.Head];
        return token;
    }
}
