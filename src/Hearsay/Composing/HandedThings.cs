using Hearsay.Lexicons;

namespace Hearsay.Composing;

/// <summary>What each side of a verb with two objects is once it is known who is a party: the thing given, the place somebody is taken to, what somebody is armed with.</summary>
internal static class HandedThings
{
    /// <summary>The arguments of a predicate, some with another role.</summary>
    // gave intelligence to Ostmark : intelligence is the thing given ; sent soldiers to Ostmark : Ostmark is where
    public static IEnumerable<Argument> Of(Sentence sentence, Predicate predicate, MentionIndex mentions)
    {
        var thing = predicate.Arguments.FirstOrDefault(argument => argument.Role == ArgumentRole.Recipient && argument.Preposition is null);
        var receiver = predicate.Arguments.FirstOrDefault(argument => argument.Role == ArgumentRole.Recipient && argument.Preposition is "to" or "toward" or "towards");
        // armed the rebels with foreign experts : the experts are what it was done with
        var with = predicate.Arguments.FirstOrDefault(argument => argument.Role == ArgumentRole.Recipient && argument.Preposition == "with");
        if (predicate is { Form: PredicateForm.Verbal, Mutual: false, Passive: false } && thing is not null && with is not null && thing.Head < with.Head && mentions.Items(sentence, thing.Head).Any(item => item.Actor.IsParty))
            return predicate.Arguments.Select(argument => argument == with ? argument with { Role = ArgumentRole.Instrument } : argument);
        // seized the port from the rebels , rid the country of rebels : the port and the country are what it is about
        var loser = predicate.Arguments.FirstOrDefault(argument => argument.Role == ArgumentRole.Recipient && argument.Preposition is "from" or "of");
        if (predicate.Form == PredicateForm.Verbal && thing is not null && loser is not null && Words.IsTakingFrom(predicate.Lemma)
            && mentions.Items(sentence, loser.Head).Any(item => item.Actor.IsParty) && mentions.At(sentence, thing.Head).Actor.Kind is not (ActorKind.Person or ActorKind.Population or ActorKind.ArmedGroup))
            return predicate.Arguments.Select(argument => argument == thing ? argument with { Role = ArgumentRole.Theme } : argument);
        if (predicate.Form != PredicateForm.Verbal || thing is null || receiver is null) return predicate.Arguments;
        var given = mentions.At(sentence, thing.Head);
        var to = mentions.At(sentence, receiver.Head).Actor;
        var person = given.Actor.Kind is ActorKind.Person or ActorKind.Population || given.Kind == MentionKind.Pronoun;
        var body = to.Kind is ActorKind.Organisation or ActorKind.Government && Words.IsMoving(predicate.Lemma);
        if (person && (body || to.Kind is ActorKind.Country or ActorKind.Place)) return predicate.Arguments.Select(argument => argument == receiver ? argument with { Role = ArgumentRole.Location } : argument);
        return !person && given.Kind == MentionKind.Nominal && to.IsParty
            ? predicate.Arguments.Select(argument => argument == thing ? argument with { Role = ArgumentRole.Theme } : argument) : predicate.Arguments;
    }
}
