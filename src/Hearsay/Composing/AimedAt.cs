using Hearsay.Rules;

namespace Hearsay.Composing;

/// <summary>Whom an event is aimed at when no phrase of its own names a party: whoever the thing belongs to, or whoever the act that is demanded, threatened
/// or refused would fall on.</summary>
internal static class AimedAt
{
    private const int Deep = 3;

    private static readonly string[] Aiming = ["against", "on", "upon", "with", "to", "toward", "towards", "for"];

    /// <summary>The mentions of the parties, in the order of their words; empty when none is found.</summary>
    /// <param name="sentence">The sentence of the predicate.</param>
    /// <param name="predicate">The predicate.</param>
    /// <param name="types">Its event types.</param>
    /// <param name="eventAt">The event predicate with this trigger word in the sentence, or null.</param>
    /// <param name="mentions">Who is meant by a noun phrase.</param>
    /// <param name="rule">Id of the rule that found them.</param>
    public static IReadOnlyList<Mention> Find(
        Sentence sentence, Predicate predicate, IReadOnlyList<string> types, Func<int, Predicate?> eventAt, MentionIndex mentions, out string rule)
    {
        rule = "party.content";
        if (predicate.Form == PredicateForm.Verbal && types.Any(type => type is "REQUEST" or "THREATEN" or "REJECT" or "AGREE" or "ACCUSE" or "COERCE")
            && OfContent(sentence, predicate, types, mentions) is { Count: > 0 } called) return called;
        rule = "party.owner";
        foreach (var argument in predicate.Arguments)
        {
            if (argument.Role is not (ArgumentRole.Recipient or ArgumentRole.Theme) || argument.Preposition is "in" or "at" or "about" || argument.Preposition == "by" && argument.Role != ArgumentRole.Recipient) continue;
            if (argument.Preposition is not null && predicate.Form == PredicateForm.Verbal && types.Count == 0) continue;
            // "is close to the army's camp": a place is where, not whom.
            if (types.Count == 0 && mentions.At(sentence, argument.Head).Actor.Kind == ActorKind.Place) continue;
            if (OfThing(sentence, argument.Head, types, eventAt, mentions) is { Count: > 0 } owners) return owners;
        }
        return [];
    }

    // Norland demanded that Ostmark leave the island : Ostmark ; The rebels threatened to kill the mayor : the mayor
    [Rule("party.content", "what is demanded of somebody is aimed at whoever is to do it; what is threatened, promised or refused, at whom it would be done to",
        "The rebels threatened to kill the mayor.")]
    private static List<Mention> OfContent(Sentence sentence, Predicate predicate, IReadOnlyList<string> types, MentionIndex mentions)
    {
        foreach (var content in sentence.Children(predicate.Trigger, "ccomp", "xcomp", "advcl"))
        {
            if (content.Relation == "advcl" && sentence.Child(content.Index, "mark") is not { Lower: "to" or "from" }) continue;
            var heads = sentence.Child(content.Index, "nsubj") is { Deprel: not "nsubj:pass" } doer ? [doer]
                : sentence.Children(content.Index, "obj", "nsubj", "iobj").Concat(sentence.Children(content.Index, "obl").Where(obl => Case(sentence, obl.Index) is "on" or "against" or "with" or "for")).ToList();
            foreach (var head in heads)
            {
                var found = Parties(sentence, head.Index, mentions);
                if (found.Count == 0 && head.Relation == "obj") found = [.. OfThing(sentence, head.Index, types, static _ => null, mentions).Where(owner => owner.Kind != MentionKind.Adjectival || owner.Actor.Kind != ActorKind.Population)];
                if (found.Count > 0) return found;
            }
        }
        return [];
    }

    // condemned Sharon 's murder : Sharon ; opposed a weapons program of Norland : Norland ; support for Norland 's democracy : Norland
    [Rule("party.owner", "what is done to a thing is aimed at whoever it belongs to or is directed at", "Norland seized the rebels' weapons.")]
    private static List<Mention> OfThing(Sentence sentence, int head, IReadOnlyList<string> types, Func<int, Predicate?> eventAt, MentionIndex mentions)
    {
        if (types.Any(type => type is "ACCUSE" or "PROTEST" or "REJECT") && eventAt(head) is { } deed)
            return [.. deed.Of(ArgumentRole.Actor).SelectMany(agent => Parties(sentence, agent.Head, mentions)).Where(agent => agent.Actor.Name is not null || !types.Contains("PROTEST"))];
        // "join Norland's fight against the rebels": with Norland
        var friendly = types is ["SUPPORT" or "AID" or "COOPERATE" or "AGREE", ..];
        for (var depth = 0; depth < Deep; depth++)
        {
            if (friendly && sentence.Child(head, "nmod:poss") is { } friend && Parties(sentence, friend.Index, mentions) is { Count: > 0 } friends) return friends;
            foreach (var child in sentence.Children(head, "nmod"))
                if (child.Deprel != "nmod:poss" && Case(sentence, child.Index) is { } preposition && (Aiming.Contains(preposition) && !(friendly && preposition == "against") || preposition == "from" && types.Contains("REQUEST")) && Parties(sentence, child.Index, mentions) is { Count: > 0 } aimed) return aimed;
            if (sentence.Child(head, "nmod:poss") is { } owner && Parties(sentence, owner.Index, mentions) is { Count: > 0 } owners) return owners;
            foreach (var child in sentence.Children(head, "nmod"))
                if (Case(sentence, child.Index) == "of" && Parties(sentence, child.Index, mentions) is { Count: > 0 } holders) return holders;
            // welcomed a step taken by Norland : Norland
            if (types.Contains("SUPPORT") || types.Contains("ACCUSE") || types.Contains("REJECT"))
                foreach (var clause in sentence.Children(head, "acl"))
                    if (clause.Xpos == "VBN" && sentence.Children(clause.Index, "obl").FirstOrDefault(agent => Case(sentence, agent.Index) == "by") is { } doer && Parties(sentence, doer.Index, mentions) is { Count: > 0 } doers) return doers;
            if (types.Count > 0)
                foreach (var child in sentence.Children(head, "compound", "amod", "nummod"))
                    if ((child.Relation != "amod" || char.IsUpper(child.Form[0])) && child.Upos is "PROPN" or "NOUN" or "ADJ"
                        && mentions.At(sentence, child.Index) is var namesake && namesake.Head == child.Index && namesake.Actor.IsParty) return [namesake];
            if (sentence.Children(head, "nmod").FirstOrDefault(child => Case(sentence, child.Index) is "of" or "against" or "for") is not { } further) return [];
            head = further.Index;
        }
        return [];
    }

    private static List<Mention> Parties(Sentence sentence, int head, MentionIndex mentions) =>
        [.. mentions.Items(sentence, head).Where(item => item.Actor.IsParty && (item.Kind != MentionKind.Pronoun || mentions.Best(item).Kind != MentionKind.Pronoun))];

    private static string? Case(Sentence sentence, int head) => sentence.Child(head, "case")?.Lower;
}
