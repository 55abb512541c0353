using Hearsay.Lexicons;
using Hearsay.Rules;

namespace Hearsay.Composing;

/// <summary>Whom an event is aimed at when no phrase of its own names a party: whoever the thing belongs to, or whoever the act that is demanded, threatened
/// or refused would fall on.</summary>
/// <param name="sentence">The sentence of the predicate.</param>
/// <param name="predicate">The predicate.</param>
/// <param name="code">Its event code.</param>
/// <param name="eventAt">The event predicate with this trigger word in the sentence, or null.</param>
/// <param name="mentions">Who is meant by a noun phrase.</param>
/// <param name="actors">Who does it: nobody aims at himself.</param>
internal sealed class AimedAt(Sentence sentence, Predicate predicate, EventCode code, Func<int, Predicate?> eventAt, MentionIndex mentions, IReadOnlyList<Participant> actors)
{
    private const int Deep = 3;

    private static readonly string[] Aiming = ["against", "on", "upon", "with", "to", "toward", "towards", "for"];

    private static readonly string[] Further = ["of", "against", "for", "on", "to", "with"];

    /// <summary>The mentions of the parties, in the order of their words; empty when none is found.</summary>
    /// <param name="rule">Id of the rule that found them.</param>
    public IReadOnlyList<Mention> Find(out string rule)
    {
        rule = "party.content";
        if (predicate.Form == PredicateForm.Verbal && Has("REQUEST", "THREATEN", "REJECT", "AGREE", "ACCUSE", "COERCE") && OfContent(predicate.Trigger, Deep) is { Count: > 0 } called) return called;
        rule = "party.owner";
        foreach (var argument in predicate.Arguments)
        {
            var asked = argument is { Role: ArgumentRole.Beneficiary, Preposition: "for" } && Has("REQUEST", "THREATEN");
            var into = argument.Preposition == "into" && IsInquiry;
            if (!asked && !into && (argument.Role is not (ArgumentRole.Recipient or ArgumentRole.Theme) || argument.Preposition is "in" or "at" or "about" || argument.Preposition == "by" && argument.Role != ArgumentRole.Recipient)) continue;
            if (argument.Preposition is not null && predicate.Form == PredicateForm.Verbal && code.Plover.Count == 0) continue;
            // "is close to the army's camp": a place is where, not whom.
            if (code.Plover.Count == 0 && mentions.At(sentence, argument.Head).Actor.Kind == ActorKind.Place) continue;
            if (into && Parties(argument.Head, true) is { Count: > 0 } suspects) return suspects;
            if (OfThing(argument.Head) is { Count: > 0 } owners) return owners;
        }
        return [];
    }

    private bool IsInquiry => code.Cameo is { } cameo && cameo.StartsWith("09", StringComparison.Ordinal);

    private bool Has(params ReadOnlySpan<string> types)
    {
        foreach (var type in types) if (code.Plover.Contains(type)) return true;
        return false;
    }

    // Norland demanded that Ostmark leave the island : Ostmark ; The rebels threatened to kill the mayor : the mayor
    // refused to send soldiers to Ostmark : Ostmark ; refused to meet with Ostmark
    [Rule("party.content", "what is demanded of somebody is aimed at whoever is to do it; what is threatened, promised or refused, at whom it would be done to",
        "The rebels threatened to kill the mayor.")]
    private List<Mention> OfContent(int verb, int depth)
    {
        foreach (var content in sentence.Children(verb, "ccomp", "xcomp", "advcl"))
        {
            if (content.Relation == "advcl" && sentence.Child(content.Index, "mark") is not { Lower: "to" or "from" }) continue;
            if (sentence.Child(content.Index, "nsubj") is { Deprel: not "nsubj:pass" } doer && Parties(doer.Index) is { Count: > 0 } asked) return asked;
            foreach (var head in Targets(content))
            {
                if (Parties(head.Index, head.Relation != "obl" || Case(head.Index) != "to" || IsGiving(content)) is { Count: > 0 } found) return found;
                if (OfThing(head.Index, static _ => null).Where(owner => owner.Kind != MentionKind.Adjectival || owner.Actor.Kind != ActorKind.Population).ToList() is { Count: > 0 } owners) return owners;
            }
            if (depth > 1 && OfContent(content.Index, depth - 1) is { Count: > 0 } below) return below;
        }
        return [];
    }

    private IEnumerable<Token> Targets(Token content)
    {
        var obliques = sentence.Children(content.Index, "obl").Where(obl => Case(obl.Index) is "on" or "against" or "with" or "to" or "for").ToList();
        var given = IsGiving(content) ? obliques.Where(obl => Case(obl.Index) == "to") : [];
        return given.Concat(sentence.Children(content.Index, "obj", "nsubj", "iobj")).Concat(obliques).DistinctBy(token => token.Index);
    }

    private static bool IsGiving(Token verb) => verb.Lemma == "send" || Words.IsTransfer(verb.Lemma);

    private List<Mention> OfThing(int head) => OfThing(head, eventAt);

    // condemned Sharon 's murder : Sharon ; opposed a weapons program of Norland : Norland ; support for Norland 's democracy : Norland
    // rejected a request by Norland, an appeal filed by Norland : Norland ; ordered an investigation of the mayor : the mayor
    [Rule("party.owner", "what is done to a thing is aimed at whoever it belongs to or is directed at", "Norland seized the rebels' weapons.")]
    private List<Mention> OfThing(int head, Func<int, Predicate?> deedAt)
    {
        if (IsInquiry && deedAt(head) is { } inquiry && Of(inquiry, ArgumentRole.Recipient) is { Count: > 0 } suspects) return suspects;
        if (!IsInquiry && Has("ACCUSE", "PROTEST", "REJECT") && deedAt(head) is { } deed)
        {
            var doers = Of(deed, ArgumentRole.Actor);
            if (doers.Count > 0 || !Has("REJECT")) return Has("PROTEST") ? [.. doers.Where(doer => doer.Actor.Name is not null)] : doers;
        }
        // "join Norland's fight against the rebels": with Norland
        var friendly = code.Plover is ["SUPPORT" or "AID" or "COOPERATE" or "AGREE", ..];
        for (var depth = 0; depth < Deep; depth++)
        {
            if (friendly && sentence.Child(head, "nmod:poss") is { } friend && Parties(friend.Index, true) is { Count: > 0 } friends) return friends;
            if (Has("REJECT", "CONCEDE", "RETREAT", "SUPPORT") && Author(head) is { Count: > 0 } authors) return authors;
            foreach (var child in sentence.Children(head, "nmod"))
                if (child.Deprel != "nmod:poss" && Case(child.Index) is { } preposition && (Aiming.Contains(preposition) && !(friendly && preposition == "against") || preposition == "from" && Has("REQUEST") || preposition == "into" && IsInquiry || preposition is "in" && (IsInquiry || code.Cameo is "1723" or "1724" or "103")) && Parties(child.Index, preposition is not "for") is { Count: > 0 } aimed) return aimed;
            if (sentence.Child(head, "nmod:poss") is { } owner && Parties(owner.Index, true) is { Count: > 0 } owners) return owners;
            foreach (var child in sentence.Children(head, "nmod"))
                if (Case(child.Index) == "of" && Parties(child.Index, true) is { Count: > 0 } holders) return holders;
            if (code.Plover.Count > 0)
                foreach (var child in sentence.Children(head, "compound", "amod", "nummod"))
                    if ((child.Relation != "amod" || char.IsUpper(child.Form[0])) && child.Upos is "PROPN" or "NOUN" or "ADJ"
                        && mentions.At(sentence, child.Index) is var namesake && namesake.Head == child.Index && namesake.Actor.IsParty && !IsActor(namesake)) return [namesake];
            // lifted the restrictions imposed on Norland
            foreach (var clause in sentence.Children(head, "acl").Where(clause => clause.Xpos == "VBN"))
                foreach (var child in sentence.Children(clause.Index, "obl"))
                    if (Case(child.Index) is "on" or "upon" or "against" && Parties(child.Index, true) is { Count: > 0 } hit) return hit;
            if (sentence.Children(head, "nmod").FirstOrDefault(child => Case(child.Index) is { } preposition && Further.Contains(preposition)) is not { } further) return [];
            head = further.Index;
        }
        return [];
    }

    /// <summary>Who made a request, an offer or a demand: "a request from Norland", "an appeal filed by Norland".</summary>
    private List<Mention> Author(int thing)
    {
        foreach (var child in sentence.Children(thing, "nmod"))
            if (child.Deprel != "nmod:poss" && Case(child.Index) is "by" or "from" && Parties(child.Index) is { Count: > 0 } authors) return authors;
        foreach (var clause in sentence.Children(thing, "acl").Where(clause => clause.Xpos == "VBN"))
            foreach (var agent in sentence.Children(clause.Index, "obl").Where(obl => Case(obl.Index) == "by"))
                if (Parties(agent.Index) is { Count: > 0 } makers) return makers;
        return [];
    }

    private List<Mention> Of(Predicate deed, ArgumentRole role) => [.. deed.Of(role).SelectMany(argument => Parties(argument.Head))];

    /// <summary>The parties that a phrase names.</summary>
    /// <param name="head">Index of its head word.</param>
    /// <param name="places">Whether a place with a name stands for those who are there: "threatened to shell Haifa", "talks with Damascus".</param>
    private List<Mention> Parties(int head, bool places = false) =>
        [.. mentions.Items(sentence, head).Where(item => (item.Actor.IsParty || places && item.Actor is { Kind: ActorKind.Place, Name: not null }) && !IsActor(item)
            && (item.Kind != MentionKind.Pronoun || mentions.Best(item).Kind != MentionKind.Pronoun))];

    private bool IsActor(Mention mention) => actors.Any(actor => actor.Actor.Id == mention.Actor.Id);

    private string? Case(int head) => sentence.Child(head, "case")?.Lower;
}
