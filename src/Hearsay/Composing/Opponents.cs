using Hearsay.Lexicons;
using Hearsay.Rules;

namespace Hearsay.Composing;

/// <summary>Whom force is used against, and by whom, where the text names only a thing, a place or nobody: whoever the same side was last said to fight.</summary>
internal sealed class Opponents
{
    private const int Sentences = 12;

    private readonly Dictionary<string, (Participant Opponent, int Sentence)> _last = new(StringComparer.Ordinal);
    private (Participant Opponent, int Sentence)? _group;

    private Opponents() { }

    /// <summary>The claims, with opponents as implied recipients and actors.</summary>
    /// <param name="claims">Claims in document order.</param>
    // Norway bombed the Taliban . On Tuesday Norway destroyed nine trucks .   trucks : the Taliban
    [Rule("party.opponent", "force against a thing is aimed at whoever the same side was last said to fight, or was attacked by; an attack on somebody is theirs; a place is freed from them",
        "Norway bombed the Taliban. On Tuesday Norway destroyed nine trucks.")]
    public static IReadOnlyList<Claim> Add(IReadOnlyList<Claim> claims)
    {
        var opponents = new Opponents();
        return [.. claims.Select(opponents.Next)];
    }

    private Claim Next(Claim claim)
    {
        if (!claim.Event.Plover.Contains("ASSAULT")) return claim;
        var now = claim;
        if (claim.Polarity == Polarity.Positive && claim.Actors.Count > 0 && claim.Recipients.All(IsThing) && (claim.Predicate.Form == PredicateForm.Nominal || IsFreeing(claim) || claim.Predicate.Arguments.Any(argument => argument.Role == ArgumentRole.Recipient)) && Of(claim, claim.Actors[0]) is { } target)
            now = claim with { Recipients = [Implied(target)], Others = WithThings(claim), Trail = Trail(claim) };
        else if (claim.Predicate.Form == PredicateForm.Nominal && claim.Actors.Count == 0 && claim.Predicate.Arguments.Any(argument => argument.Rule is "arg.repelled" or "arg.under") && claim.Recipients is [var victim, ..] && Near(_last.GetValueOrDefault(Side(victim)), claim) is { } attacker)
            now = claim with { Actors = [Implied(attacker)], Trail = Trail(claim) };
        // "the liberation of the city": from whoever holds it
        else if (IsFreeing(claim) && claim.Recipients.Count > 0 && claim.Recipients.All(IsPlace) && Near(_group, claim) is { } holder && claim.Actors.All(actor => Side(actor) != Side(holder)))
            now = claim with { Recipients = [Implied(holder)], Others = WithThings(claim), Trail = Trail(claim) };
        Note(now);
        return now;
    }

    private void Note(Claim claim)
    {
        foreach (var recipient in claim.Recipients.Where(recipient => recipient.Actor is { Name: not null, Kind: ActorKind.ArmedGroup })) _group = (recipient, claim.Predicate.Sentence);
        foreach (var actor in claim.Actors.Where(IsForce))
            foreach (var recipient in claim.Recipients.Where(IsForce))
                if (Side(actor) != Side(recipient))
                {
                    _last[Side(actor)] = (recipient, claim.Predicate.Sentence);
                    _last.TryAdd(Side(recipient), (actor, claim.Predicate.Sentence));
                }
    }

    /// <summary>Whom an actor was last said to fight; for a state's force or an alliance that was said to fight nobody, the armed group that was last fought.</summary>
    private Participant? Of(Claim claim, Participant actor)
    {
        var found = Near(_last.GetValueOrDefault(Side(actor)), claim) ?? (actor.Actor.Kind is ActorKind.ArmedGroup or ActorKind.Country or ActorKind.Government or ActorKind.Organisation && !_last.ContainsKey(Side(actor)) ? Near(_group, claim) : null);
        return found is not null && claim.Actors.All(one => Side(one) != Side(found)) ? found : null;
    }

    private static Participant? Near((Participant? Opponent, int Sentence)? found, Claim claim) => found is { Opponent: { } opponent, Sentence: var sentence } && claim.Predicate.Sentence - sentence <= Sentences ? opponent : null;

    /// <summary>A state and its forces are one side.</summary>
    private static string Side(Participant party) =>
        party.Actor is { Kind: ActorKind.Country or ActorKind.Government, CodeStart: { } country } ? country : party.Actor.Id;

    private static bool IsFreeing(Claim claim) => Words.IsRidding(Tellings.BaseOf(claim)) && claim.Polarity == Polarity.Positive;

    private static bool IsPlace(Participant participant) => participant.Actor.Kind is ActorKind.Place or ActorKind.Country;

    private static bool IsThing(Participant participant) => !participant.Actor.IsParty && participant.Actor.Name is null;

    private static bool IsForce(Participant participant) =>
        participant.Actor is { Name: not null, Kind: ActorKind.ArmedGroup or ActorKind.Country or ActorKind.Government or ActorKind.Organisation };

    /// <summary>The things or places themselves stay what it is about.</summary>
    private static IReadOnlyList<(ArgumentRole Role, Participant Participant)> WithThings(Claim claim) => [.. claim.Others, .. claim.Recipients.Select(thing => (ArgumentRole.Theme, thing))];

    private static Participant Implied(Participant opponent) => new(null, null, opponent.Actor);

    private static IReadOnlyList<TrailEntry> Trail(Claim claim) => [.. claim.Trail, new TrailEntry("composing", "party.opponent", claim.Predicate.Span)];
}
