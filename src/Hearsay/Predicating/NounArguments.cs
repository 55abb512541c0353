using Hearsay.Rules;

namespace Hearsay.Predicating;

/// <summary>The arguments of event nouns.</summary>
internal static class NounArguments
{
    private static readonly HashSet<string> OfIsActor =
        ["arrival", "departure", "death", "visit", "decision", "support", "help", "role", "return", "march", "advance", "retreat", "withdrawal", "rise", "fall", "growth", "participation",
            "statement", "announcement", "speech", "promise", "pledge", "claim", "allegation", "request", "demand", "meeting", "protest", "demonstration", "talks", "effort", "attempt", "decline",
            "resignation", "escape", "flight", "suicide", "work", "activity", "action", "presence", "movement", "collapse", "emergence", "surrender", "victory", "success", "failure", "approval"];

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
        if (sentence.Child(verb, "iobj") is { } indirect) found.Add(VerbArguments.Make(sentence, ArgumentRole.Recipient, indirect.Index, "arg.light-subject"));
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
        if (trigger.Governor != trigger.Index && !trigger.Reversed && found.Exists(argument => argument.Role == ArgumentRole.Actor)) return;
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

    // In support of Ostmark , Norland bombed the town .   support <-obl- bombed
    [Rule("arg.host-subject", "an event noun in a phrase of a clause is done by the clause's subject when nobody else is named", "In support of Ostmark, Norland bombed the town.")]
    private static void Host(Sentence sentence, Trigger trigger, List<Argument> found)
    {
        var noun = sentence.Tokens[trigger.Index];
        if (noun.Relation != "obl" || noun.Head < 0 || VerbArguments.Preposition(sentence, noun.Index) is not ("in" or "with" or "for" or "through")) return;
        if (Subjects.Of(sentence, noun.Head) is not { } subject) return;
        var agent = sentence.Children(noun.Head, "obl").FirstOrDefault(child => child.Deprel == "obl:agent");
        var head = subject.Passive ? agent?.Index : subject.Head;
        if (head is { } index) found.Add(VerbArguments.Make(sentence, ArgumentRole.Actor, index, "arg.host-subject"));
    }

    private static bool IsNamingModifier(Token token) =>
        token.Relation is "compound" or "amod" or "nmod" && token.Deprel is not "nmod:poss" && token.Upos is "PROPN" or "ADJ"
        && token.Relation is "compound" or "amod" && char.IsUpper(token.Form[0]);
}
