using Hearsay.Rules;

namespace Hearsay.Predicating;

/// <summary>The arguments of event nouns.</summary>
internal static class NounArguments
{
    private static readonly HashSet<string> OfIsActor =
        ["arrival", "departure", "death", "visit", "decision", "support", "help", "role", "return", "march", "advance", "retreat", "withdrawal", "rise", "fall", "growth", "participation",
            "statement", "announcement", "speech", "promise", "pledge", "claim", "allegation", "request", "demand", "meeting", "protest", "demonstration", "talks", "effort", "attempt", "decline",
            "resignation", "escape", "flight", "suicide", "work", "activity", "action", "presence", "movement", "collapse", "emergence", "surrender", "victory", "success", "failure", "approval"];

    /// <summary>Nouns whose owner is more often who suffers than who does it.</summary>
    private static readonly HashSet<string> Suffered =
        ["arrest", "murder", "assassination", "abduction", "kidnapping", "capture", "seizure", "liberation", "execution", "removal", "overthrow", "ouster", "downfall", "destruction", "detention", "imprisonment", "appointment", "nomination",
            "election", "rescue", "isolation", "deportation", "expulsion", "extradition", "trial", "conviction", "release", "dismissal", "killing", "shooting", "beating", "torture", "disappearance", "burial", "funeral", "hanging", "beheading",
            "lynching", "poisoning", "slaying", "recapture", "encirclement", "annexation", "partition"];

    private static readonly HashSet<string> Helping = ["support", "help", "assistance", "aid", "backing", "protection", "intervention", "relief", "cooperation", "mercy", "training", "asylum"];

    private static readonly HashSet<string> Blaming =
        ["thank", "praise", "commend", "congratulate", "honour", "honor", "reward", "blame", "criticise", "criticize", "condemn", "denounce", "chide", "rebuke", "arrest", "detain", "try", "sentence", "convict", "jail", "imprison", "hang",
            "execute", "punish", "sanction", "fine", "prosecute", "indict", "sue", "wanted", "want", "trial", "arrest", "conviction", "prosecution", "indictment", "praise", "criticism", "punishment", "blame"];

    private static readonly HashSet<string> Inquiries = ["investigation", "inquiry", "enquiry", "probe", "inquest", "audit", "review", "hearing"];

    private static readonly HashSet<string> Telling = ["of", "by", "against", "on", "upon", "with", "between", "from", "to", "among", "for", "toward", "towards", "at", "in", "over", "into"];

    /// <summary>Arguments of an event noun and of the light verb above it, in document order.</summary>
    public static IReadOnlyList<Argument> Of(Sentence sentence, Trigger trigger)
    {
        var found = new List<Argument>();
        if (trigger.Governor != trigger.Index) FromGovernor(sentence, trigger, found);
        Possessor(sentence, trigger, found);
        Modifiers(sentence, trigger.Index, found);
        Complements(sentence, trigger.Index, trigger.Index, trigger.Reversed, found);
        // A series of raids against the rebels   rebels <-nmod- series
        if (sentence.Tokens[trigger.Index] is { Relation: "nmod", Head: >= 0 } noun && Lexicons.Words.IsQuantity(sentence.Tokens[noun.Head].Lemma))
            Complements(sentence, trigger.Index, noun.Head, trigger.Reversed, found);
        Nested(sentence, trigger.Index, found);
        Shared(sentence, trigger, found);
        Requested(sentence, trigger, found);
        Under(sentence, trigger, found);
        Repelled(sentence, trigger, found);
        // "suffer the occupation of Ostmark": it is Ostmark that is occupied, whoever suffers.
        if (trigger.Reversed && found.Exists(argument => argument is { Role: ArgumentRole.Recipient, Preposition: "of" or "against" or "on" } && sentence.Tokens[argument.Head].Upos == "PROPN")) found.RemoveAll(argument => argument is { Rule: "arg.light-subject", Role: ArgumentRole.Recipient, Preposition: null });
        // "continued the cooperation between Norland and Ostmark": the two cooperate, whoever continues.
        if (Mediating(sentence, trigger.Index)) found = [.. found.Select(argument => argument.Preposition == "between" ? argument with { Role = ArgumentRole.Recipient } : argument)];
        if (found.Exists(argument => argument is { Role: ArgumentRole.Actor, Preposition: "between" })) found.RemoveAll(argument => argument.Rule == "arg.light-subject");
        if (trigger.Governor == trigger.Index && !found.Exists(argument => argument.Role == ArgumentRole.Actor)) Host(sentence, trigger, found);
        GoBetweens.Add(sentence, trigger.Index, found);
        return [.. found.DistinctBy(argument => (argument.Head, argument.Role)).OrderBy(argument => argument.Head)];
    }

    /// <summary>"launched a mediation effort between Ostmark and Westland": who stands between them is neither.</summary>
    private static bool Mediating(Sentence sentence, int noun) =>
        sentence.Tokens[noun].Lemma is "mediation" or "mediator" or "arbitration" || sentence.Children(noun, "compound", "amod").Any(child => child.Lemma is "mediation" or "peacemaking");

    /// <summary>Whether a phrase behind a noun names a participant: "an appeal by Norland", "Norland's appeal to Ostmark".</summary>
    public static bool HasComplement(Sentence sentence, int noun) =>
        sentence.Children(noun, "nmod").Any(child => child.Deprel != "nmod:poss" && VerbArguments.Preposition(sentence, child.Index) is var preposition
            && (preposition is "by" or "against" or "with" or "between" or "from" || preposition is "to" or "through" or "via" && sentence.Child(noun, "nmod:poss") is not null));

    /// <summary>Whether a noun has words of its own that can name a participant.</summary>
    public static bool HasParticipants(Sentence sentence, int noun)
    {
        foreach (var index in sentence.Children(noun))
        {
            var child = sentence.Tokens[index];
            if (child.Deprel == "nmod:poss") return true;
            if (child.Relation == "nmod" && VerbArguments.Preposition(sentence, index) is { } preposition && Telling.Contains(preposition) && preposition is not "in") return true;
            if (IsNamingModifier(child)) return true;
        }
        return false;
    }

    // Norland carried out a raid .   raid <-obj- carried , Norland <-nsubj- carried
    [Rule("arg.light-subject", "the subject of a light verb does what the noun says; of a receiving verb, it suffers it", "Norland launched an attack on the town.")]
    private static void FromGovernor(Sentence sentence, Trigger trigger, List<Argument> found)
    {
        var verb = GoverningVerb(sentence, trigger);
        var noun = sentence.Tokens[trigger.Index];
        if (noun.Relation != "nsubj" && Subjects.Of(sentence, verb) is { } subject && subject.Head != trigger.Index)
            found.Add(VerbArguments.Make(sentence, trigger.Reversed ? ArgumentRole.Recipient : ArgumentRole.Actor, subject.Head, "arg.light-subject"));
        var indirect = sentence.Child(verb, "iobj") ?? sentence.Children(verb, "obj").FirstOrDefault(child => child.Index < noun.Index && child.Index != trigger.Index && VerbArguments.Adjoin(sentence, child.Index, trigger.Index));
        if (indirect is not null) found.Add(VerbArguments.Make(sentence, ArgumentRole.Recipient, indirect.Index, "arg.light-subject"));
        // engaged the guards in a firefight
        if (noun.Relation == "obl" && sentence.Tokens[verb].Lemma == "engage" && sentence.Child(verb, "obj") is { } engaged) found.Add(VerbArguments.Make(sentence, ArgumentRole.Recipient, engaged.Index, "arg.light-subject"));
        var obliques = new List<Argument>();
        VerbArguments.Obliques(sentence, verb, noun.Lemma, noun.Deprel == "nsubj:pass" || Subjects.IsPassive(sentence, verb), obliques);
        foreach (var oblique in obliques.Where(oblique => oblique.Head != trigger.Index))
            found.Add(trigger.Reversed && oblique.Preposition is "from" or "by" ? oblique with { Role = ArgumentRole.Actor } : oblique);
    }

    private static int GoverningVerb(Sentence sentence, Trigger trigger)
    {
        for (var index = trigger.Index; index >= 0; index = sentence.Tokens[index].Head)
            if (index != trigger.Index && sentence.Tokens[index].Upos is "VERB" or "AUX") return index;
        return trigger.Governor;
    }

    // Norland 's invasion   Norland <-nmod:poss- invasion
    [Rule("arg.possessor", "the owner of an event noun does it, or suffers it where somebody else does it", "Norland's invasion of Ostmark surprised the alliance.")]
    private static void Possessor(Sentence sentence, Trigger trigger, List<Argument> found)
    {
        if (sentence.Child(trigger.Index, "nmod:poss") is not { } owner) return;
        var acted = trigger.Reversed || sentence.Children(trigger.Index, "nmod").Any(child => VerbArguments.Preposition(sentence, child.Index) == "by" && GoBetweens.Of(sentence, child.Index, "by") is null);
        if (trigger.Governor != trigger.Index && !trigger.Reversed && found.Exists(argument => argument.Role == ArgumentRole.Actor)) acted = true;
        // "the mayor's arrest", but "Norland's arrest of the mayor"
        if (Suffered.Contains(sentence.Tokens[trigger.Index].Lemma) && !sentence.Children(trigger.Index, "nmod").Any(child => VerbArguments.Preposition(sentence, child.Index) == "of")) acted = true;
        found.Add(VerbArguments.Make(sentence, acted ? ArgumentRole.Recipient : ArgumentRole.Actor, owner.Index, "arg.possessor"));
    }

    // the US assault on Fallujah   US <-compound- assault ; the Israeli occupation   Israeli <-amod- occupation
    [Rule("arg.modifier", "a name or nationality before an event noun does it, or suffers it where somebody else does it", "The Norland assault on the town failed.")]
    private static void Modifiers(Sentence sentence, int noun, List<Argument> found)
    {
        foreach (var index in sentence.Children(noun))
        {
            if (IsNamingModifier(sentence.Tokens[index])) Add(index);
            // Norland tank fire   Norland <-amod- tank , tank <-compound- fire
            else if (sentence.Tokens[index] is { Relation: "compound", Upos: "NOUN" })
                foreach (var nation in sentence.Children(index, "amod", "compound"))
                    if (nation.Index < index && IsNamingModifier(nation)) Add(nation.Index);
        }

        void Add(int index)
        {
            var role = found.Exists(argument => argument.Role == ArgumentRole.Actor) ? ArgumentRole.Recipient : ArgumentRole.Actor;
            found.Add(VerbArguments.Make(sentence, role, index, "arg.modifier"));
        }
    }

    // the killing of the elder by gunmen   elder <-nmod- killing , gunmen <-nmod- killing
    [Rule("arg.noun-complement", "phrases behind an event noun play the parts that their prepositions tell", "The killing of the mayor by rebels shocked Norland.")]
    private static void Complements(Sentence sentence, int noun, int holder, bool reversed, List<Argument> found)
    {
        var lemma = sentence.Tokens[noun].Lemma.ToLowerInvariant();
        foreach (var child in sentence.Children(holder, "nmod", "obl"))
        {
            if (child.Index == noun) continue;
            if (child.Deprel is "nmod:poss" or "nmod:unmarked" or "nmod:desc" || VerbArguments.Preposition(sentence, child.Index) is not { } preposition) continue;
            if (GoBetweens.Of(sentence, child.Index, preposition) is { } between)
            {
                found.Add(VerbArguments.Make(sentence, ArgumentRole.Via, between, "arg.go-between", "via"));
                continue;
            }
            var role = preposition switch
            {
                "of" => OfIsActor.Contains(lemma) && VerbArguments.Preposition(sentence, noun) != "in" && !found.Exists(argument => argument.Role == ArgumentRole.Actor) ? ArgumentRole.Actor : ArgumentRole.Recipient,
                "by" => ArgumentRole.Actor,
                "between" or "among" => ArgumentRole.Actor,
                "from" => reversed || !found.Exists(argument => argument.Role == ArgumentRole.Actor) ? ArgumentRole.Actor : ArgumentRole.From,
                "against" or "on" or "upon" or "with" or "to" or "toward" or "towards" or "for" => ArgumentRole.Recipient,
                "at" => ArgumentRole.Recipient,
                "into" when Inquiries.Contains(lemma) => ArgumentRole.Recipient,
                "through" or "via" => ArgumentRole.Via,
                "in" or "near" or "around" or "inside" => ArgumentRole.Location,
                "on behalf of" => ArgumentRole.Beneficiary,
                "about" or "over" or "regarding" => ArgumentRole.Theme,
                _ => ArgumentRole.Other,
            };
            found.Add(VerbArguments.Make(sentence, role, child.Index, "arg.noun-complement", preposition));
        }
    }

    // the killing of the elder and his son by gunmen   gunmen <-nmod- son
    [Rule("arg.nested-complement", "a phrase with 'by', or with 'to' or 'on' behind one with 'from' or 'by', belongs to the event noun even where the tree hangs it on the noun between",
        "Police confirmed the murder of the mayor and two guards by rebels.")]
    private static void Nested(Sentence sentence, int noun, List<Argument> found)
    {
        foreach (var argument in found.Where(argument => argument.Rule == "arg.noun-complement").ToList())
            foreach (var index in sentence.Subtree(argument.Head, token => token.Relation is "conj" or "nmod" or "appos" or "flat"))
            {
                var token = sentence.Tokens[index];
                if (token.Relation != "nmod" || index == argument.Head || token.Deprel == "nmod:poss" || sentence.Tokens[token.Head] is { Upos: "NOUN" } host && Lexicons.Words.IsEventNoun(host.Lemma) && !Lexicons.Words.IsThing(host.Lemma)) continue;
                var preposition = VerbArguments.Preposition(sentence, index);
                if (preposition == "by" && argument.Preposition == "of" && !found.Exists(other => other.Role == ArgumentRole.Actor))
                    found.Add(VerbArguments.Make(sentence, ArgumentRole.Actor, index, "arg.nested-complement", preposition));
                else if (preposition is "to" or "on" or "against" && argument.Preposition is "from" or "by" && token.Head == argument.Head && !found.Exists(other => other.Role == ArgumentRole.Recipient && other.Preposition == preposition))
                    found.Add(VerbArguments.Make(sentence, ArgumentRole.Recipient, index, "arg.nested-complement", preposition));
            }
    }

    // air strikes and shelling of the town   shelling <-conj- strikes , town <-nmod- shelling
    [Rule("arg.shared-complement", "joined event nouns share the phrase that stands behind the last of them", "There were reports of air strikes and artillery attacks on the town.")]
    private static void Shared(Sentence sentence, Trigger trigger, List<Argument> found)
    {
        if (found.Exists(argument => argument.Rule is "arg.noun-complement")) return;
        if (SharedFrom(sentence, trigger.Index) is not { } last) return;
        var shared = new List<Argument>();
        Complements(sentence, trigger.Index, last, trigger.Reversed, shared);
        found.AddRange(shared.Where(argument => argument.Role is ArgumentRole.Recipient or ArgumentRole.Location or ArgumentRole.Actor && argument.Preposition is "on" or "against" or "in" or "by" or "of" or "at")
            .Select(argument => argument with { Rule = "arg.shared-complement" }));
    }

    /// <summary>The last of the event nouns joined to one, where it has a phrase behind it and no article of its own; otherwise null.</summary>
    internal static int? SharedFrom(Sentence sentence, int noun) =>
        sentence.Children(noun, "conj").LastOrDefault() is { Upos: "NOUN" or "VERB" } last && Lexicons.Words.IsEventNoun(last.Upos == "VERB" ? last.Lower : last.Lemma) && sentence.Child(last.Index, "det", "nmod:poss", "nsubj", "obj") is null && sentence.Child(last.Index, "nmod", "obl") is not null ? last.Index : null;

    // The army requested support from Norland .   support <-obj- requested , army <-nsubj- requested ; asked Norland for help
    [Rule("arg.requested", "an event noun that somebody asks or pleads for would be done to them, by whoever is asked", "The army requested immediate support from the navy of Norland.")]
    private static void Requested(Sentence sentence, Trigger trigger, List<Argument> found)
    {
        var noun = sentence.Tokens[trigger.Index];
        if (trigger.Governor != trigger.Index || noun.Head < 0 || found.Exists(argument => argument.Role == ArgumentRole.Recipient)) return;
        var verb = sentence.Tokens[noun.Head];
        if (verb.Upos != "VERB" || !Helping.Contains(noun.Lemma)) return;
        var direct = noun.Relation == "obj" && verb.Lemma is "request" or "seek" or "want" or "need" or "await" or "solicit";
        var asked = noun.Relation == "obl" && verb.Lemma is "ask" or "beg" or "appeal" or "plead" or "call" or "petition" && VerbArguments.Preposition(sentence, noun.Index) == "for";
        if (!direct && !asked || Subjects.Of(sentence, verb.Index) is not { Passive: false } subject) return;
        found.Add(VerbArguments.Make(sentence, ArgumentRole.Recipient, subject.Head, "arg.requested"));
        if (found.Exists(argument => argument.Role == ArgumentRole.Actor)) return;
        var addressee = sentence.Child(verb.Index, "iobj") ?? (asked ? sentence.Child(verb.Index, "obj") : null)
            ?? sentence.Children(verb.Index, "obl").FirstOrDefault(child => VerbArguments.Preposition(sentence, child.Index) is var preposition && (direct && preposition == "from" || asked && preposition is "to" or "on"));
        if (addressee is not null) found.Add(VerbArguments.Make(sentence, ArgumentRole.Actor, addressee.Index, "arg.requested"));
    }

    // The army withdrew under enemy fire .   fire <-obl- withdrew , under <-case- fire , army <-nsubj- withdrew
    [Rule("arg.under", "whoever is or does something under an event noun suffers it", "The army withdrew under fire by the rebels.")]
    private static void Under(Sentence sentence, Trigger trigger, List<Argument> found)
    {
        var noun = sentence.Tokens[trigger.Index];
        if (trigger.Governor != trigger.Index || noun.Head < 0 || VerbArguments.Preposition(sentence, noun.Index) != "under" || found.Exists(argument => argument.Role == ArgumentRole.Recipient)) return;
        // "withdrew under fire by the rebels": the tree may hang the rebels on the verb.
        if (noun.Relation == "obl" && !found.Exists(argument => argument.Role == ArgumentRole.Actor) && !Subjects.IsPassive(sentence, noun.Head)
            && sentence.Children(noun.Head, "obl").FirstOrDefault(child => child.Index > noun.Index && VerbArguments.Preposition(sentence, child.Index) is "by" or "from") is { } by)
            found.Add(VerbArguments.Make(sentence, ArgumentRole.Actor, by.Index, "arg.under", "by"));
        if (noun.Relation == "nmod") found.Add(VerbArguments.Make(sentence, ArgumentRole.Recipient, noun.Head, "arg.under"));
        else if (noun.Relation == "obl" && Subjects.Of(sentence, noun.Head) is { } subject) found.Add(VerbArguments.Make(sentence, ArgumentRole.Recipient, subject.Head, "arg.under"));
    }

    // The army beat back three attacks .   attacks <-obj- beat , army <-nsubj- beat
    [Rule("arg.repelled", "whoever repels or faces an attack is attacked", "Soldiers repelled two heavy attacks on Monday.")]
    private static void Repelled(Sentence sentence, Trigger trigger, List<Argument> found)
    {
        var noun = sentence.Tokens[trigger.Index];
        if (trigger.Governor != trigger.Index || noun.Relation != "obj" || noun.Head < 0 || !Lexicons.Words.IsViolent(noun.Lemma) || found.Exists(argument => argument.Role == ArgumentRole.Recipient)) return;
        var verb = sentence.Tokens[noun.Head];
        var particle = sentence.Child(verb.Index, "compound:prt", "advmod") is { } next && next.Index == verb.Index + 1 ? next.Lower : null;
        var repels = verb.Lemma is "repel" or "repulse" or "foil" or "thwart" or "survive" or "withstand" or "face" or "endure" or "resist" or "rebuff" or "escape"
            || particle is "off" or "back" && verb.Lemma is "fight" or "beat" or "fend" or "drive" or "push" or "ward" or "hold";
        if (repels && Subjects.Of(sentence, verb.Index) is { Passive: false } subject) found.Add(VerbArguments.Make(sentence, ArgumentRole.Recipient, subject.Head, "arg.repelled"));
    }

    // In support of Ostmark , Norland bombed the town .   support <-obl- bombed ; thanked Ostmark for its support , was jailed for the murder
    [Rule("arg.host-subject", "an event noun in a phrase of a clause is done by the clause's subject when nobody else is named; behind 'for', by whoever is thanked, blamed or punished for it",
        "In support of Ostmark, Norland bombed the town.")]
    private static void Host(Sentence sentence, Trigger trigger, List<Argument> found)
    {
        var noun = sentence.Tokens[trigger.Index];
        if (noun.Relation is not ("obl" or "nmod") || noun.Head < 0 || VerbArguments.Preposition(sentence, noun.Index) is not ("in" or "with" or "for" or "through" or "over" or "into")) return;
        var preposition = VerbArguments.Preposition(sentence, noun.Index);
        var verb = sentence.Tokens[noun.Head];
        if (noun.Relation == "nmod")
        {
            // convicted the colonel for the murder : the tree may hang the murder on the colonel
            if (preposition == "for" && verb is { Relation: "obj", Head: >= 0 } && Blaming.Contains(sentence.Tokens[verb.Head].Lemma)) found.Add(VerbArguments.Make(sentence, ArgumentRole.Actor, verb.Index, "arg.host-subject"));
            // the trial of the colonel for a massacre
            else if (preposition == "for" && Blaming.Contains(verb.Lemma) && sentence.Children(verb.Index, "nmod").FirstOrDefault(child => child.Deprel == "nmod:poss" || VerbArguments.Preposition(sentence, child.Index) is "of" or "against") is { } tried) found.Add(VerbArguments.Make(sentence, ArgumentRole.Actor, tried.Index, "arg.host-subject"));
            return;
        }
        if (verb.Upos != "VERB" || Subjects.Of(sentence, verb.Index) is not { } subject) return;
        var agent = sentence.Children(verb.Index, "obl").FirstOrDefault(child => child.Deprel == "obl:agent");
        var blamed = preposition is "for" or "over" && Blaming.Contains(verb.Lemma);
        int? head = blamed ? subject.Passive ? subject.Head : sentence.Child(verb.Index, "obj")?.Index
            : preposition is "for" or "over" ? verb.Lemma is "apologise" or "apologize" or "claim" ? subject.Head : null
            : preposition == "into" ? subject.Passive ? subject.Head : sentence.Child(verb.Index, "obj")?.Index ?? subject.Head
            : subject.Passive ? agent?.Index : subject.Head;
        if (head is { } index) found.Add(VerbArguments.Make(sentence, ArgumentRole.Actor, index, "arg.host-subject"));
    }

    internal static bool IsNamingModifier(Token token) =>
        token.Relation is "compound" or "amod" && (token.Upos is "PROPN" or "ADJ" || token is { Upos: "NOUN", Index: > 0 }) && char.IsUpper(token.Form[0]);
}
