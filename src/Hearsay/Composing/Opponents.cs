using Hearsay.Rules;

namespace Hearsay.Composing;

/// <summary>Whom force is used against where the text names only a thing or nothing: whoever the same party was last said to fight.</summary>
internal static class Opponents
{
    private const int Sentences = 12;

    /// <summary>The claims, with opponents as implied recipients.</summary>
    /// <param name="claims">Claims in document order.</param>
    // Norway bombed the Taliban . On Tuesday Norway destroyed nine trucks .   trucks : the Taliban
    [Rule("party.opponent", "force against a thing is aimed at whoever the same party was last said to fight, or was attacked by", "Norway bombed the Taliban. On Tuesday Norway destroyed nine trucks.")]
    public static IReadOnlyList<Claim> Add(IReadOnlyList<Claim> claims)
    {
        var last = new Dictionary<string, (Participant Opponent, int Sentence)>(StringComparer.Ordinal);
        var result = new List<Claim>(claims.Count);
        foreach (var claim in claims)
        {
            if (!claim.Event.Plover.Contains("ASSAULT")) { result.Add(claim); continue; }
            var now = claim;
            if (claim.Actors.Count > 0 && claim.Polarity == Polarity.Positive && claim.Recipients.All(IsThing)
                && last.TryGetValue(claim.Actors[0].Actor.Id, out var found) && claim.Predicate.Sentence - found.Sentence <= Sentences
                && claim.Actors.All(actor => actor.Actor.Id != found.Opponent.Actor.Id))
                now = claim with { Recipients = [new Participant(null, null, found.Opponent.Actor)], Trail = [.. claim.Trail, new TrailEntry("composing", "party.opponent", claim.Predicate.Span)] };
            result.Add(now);
            foreach (var actor in claim.Actors.Where(IsForce))
                foreach (var recipient in claim.Recipients.Where(IsForce))
                    if (actor.Actor.Id != recipient.Actor.Id)
                    {
                        last[actor.Actor.Id] = (recipient, claim.Predicate.Sentence);
                        last.TryAdd(recipient.Actor.Id, (actor, claim.Predicate.Sentence));
                    }
        }
        return result;
    }

    private static bool IsThing(Participant participant) => !participant.Actor.IsParty && participant.Actor.Name is null;

    private static bool IsForce(Participant participant) =>
        participant.Actor is { Name: not null, Kind: ActorKind.ArmedGroup or ActorKind.Country or ActorKind.Government or ActorKind.Organisation };
}
