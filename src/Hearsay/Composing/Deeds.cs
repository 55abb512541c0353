using Hearsay.Lexicons;
using Hearsay.Rules;

namespace Hearsay.Composing;

/// <summary>Who stands behind "the attack" or "these allegations" when that is told again without a name: whoever did it, or said it, when it was told before.</summary>
internal static class Deeds
{
    private const int Back = 5;

    /// <summary>"One strike" may stand in a long list below "conducted 34 strikes".</summary>
    private const int BackBySameWord = 20;

    private static readonly string[] Judging = ["ACCUSE", "REJECT", "PROTEST"];

    // Rebels raided the camp . Two guards were killed in the raid .   the raid : the rebels
    [Rule("party.deed", "'the attack' told again is the deed of whoever was last said to have done it: who dies in it dies by them, who condemns it condemns them",
        "Rebels raided the camp on Monday. Two guards were killed in the raid.")]
    public static IReadOnlyList<Claim> Add(IReadOnlyList<Sentence> sentences, IReadOnlyList<Claim> claims)
    {
        var result = new List<Claim>(claims.Count);
        Claim? last = null;
        var byWord = new Dictionary<string, Claim>(StringComparer.Ordinal);
        foreach (var claim in claims)
        {
            var sentence = sentences[claim.Predicate.Sentence];
            var now = SameDeed(sentence, claim, byWord) ?? (last is not null && claim.Predicate.Sentence - last.Predicate.Sentence <= Back ? Filled(sentence, claim, last) : claim);
            result.Add(now);
            if (!claim.Event.Plover.Contains("ASSAULT") || claim.Actors.Count == 0 || claim.Polarity != Polarity.Positive || claim.Status is ClaimStatus.Hypothetical or ClaimStatus.Predicted or ClaimStatus.Denied) continue;
            last = claim;
            byWord[Tellings.BaseOf(claim)] = claim;
        }
        return result;
    }

    // "These strikes destroyed two tanks": whoever struck
    private static Claim? SameDeed(Sentence sentence, Claim claim, Dictionary<string, Claim> byWord)
    {
        if (claim.Predicate.Form != PredicateForm.Verbal || claim.Actors.Count > 0) return null;
        foreach (var argument in claim.Predicate.Arguments)
            if (argument is { Role: ArgumentRole.Actor, Preposition: null } && sentence.Tokens[argument.Head] is { Upos: "NOUN" } noun && Words.IsViolent(noun.Lemma)
                && byWord.TryGetValue(Tellings.BaseOf(noun), out var deed) && claim.Predicate.Sentence - deed.Predicate.Sentence <= BackBySameWord && !Overlap(claim.Recipients, deed.Actors) && IsSame(sentence, argument.Head))
                return claim with { Actors = Implied(deed), Trail = Trail(claim, argument) };
        return null;
    }

    private static Claim Filled(Sentence sentence, Claim claim, Claim deed)
    {
        foreach (var argument in claim.Predicate.Arguments)
        {
            if (!IsToldAgain(sentence, argument.Head) || argument.Head == claim.Predicate.Trigger) continue;
            if (claim.Predicate.Passive && claim.Actors.Count == 0 && argument.Preposition is "in" or "during" or "by" && claim.Event.Plover.Contains("ASSAULT")
                && !Overlap(claim.Recipients, deed.Actors)) return claim with { Actors = Implied(deed), Trail = Trail(claim, argument) };
            if (claim.Predicate.Form == PredicateForm.Verbal && claim.Recipients.Count == 0 && argument.Preposition is null && claim.Event.Plover.Any(Judging.Contains)
                && !Overlap(claim.Actors, deed.Actors)) return claim with { Recipients = Implied(deed), Trail = Trail(claim, argument) };
        }
        return claim;
    }

    /// <summary>"the attack", "these raids": an event noun that points back and has no party of its own.</summary>
    private static bool IsToldAgain(Sentence sentence, int head) =>
        sentence.Tokens[head] is { Upos: "NOUN" } noun && Words.IsViolent(noun.Lemma) && sentence.Child(head, "det") is { Lower: "the" or "this" or "that" or "these" or "those" }
        && sentence.Child(head, "nmod", "compound", "acl") is null;

    /// <summary>"these strikes", "one strike" behind "conducted 34 strikes".</summary>
    private static bool IsSame(Sentence sentence, int head) =>
        sentence.Child(head, "det", "nummod") is { } opener && (opener.Relation == "nummod" || opener.Lower is "the" or "this" or "that" or "these" or "those" or "another") && sentence.Child(head, "nmod:poss") is null;

    private static bool Overlap(IReadOnlyList<Participant> one, IReadOnlyList<Participant> other) => one.Any(party => other.Any(second => second.Actor.Id == party.Actor.Id));

    /// <summary>Who did it: implied by name, else by the words that told of them before.</summary>
    private static IReadOnlyList<Participant> Implied(Claim deed) => [.. deed.Actors.Select(actor => actor.Actor.Name is null ? actor : actor with { Span = null, Text = null })];

    private static IReadOnlyList<TrailEntry> Trail(Claim claim, Argument argument) => [.. claim.Trail, new TrailEntry("composing", "party.deed", argument.Span)];

    // Marsh said that the navy sank her boat . The navy denied the claim .   the claim : Marsh
    [Rule("party.claimant", "who denies what somebody said contradicts whoever said it", "Ada Marsh said that the navy sank her boat. The navy denied the claim.")]
    public static IReadOnlyList<Claim> AddClaimants(IReadOnlyList<Claim> claims)
    {
        var byId = claims.ToDictionary(claim => claim.Id);
        return [.. claims.Select(claim => Claimant(claim, byId) is { } party ? claim with { Recipients = [party], Trail = [.. claim.Trail, new TrailEntry("composing", "party.claimant", claim.Predicate.Span)] } : claim)];
    }

    private static Participant? Claimant(Claim claim, Dictionary<string, Claim> byId)
    {
        if (claim.Recipients.Count > 0 || claim.Predicate.Form != PredicateForm.Verbal || !Denial.Denies(claim.Predicate.Lemma)) return null;
        foreach (var link in claim.Links.Where(link => link is { Kind: "disputes", Extent: "certain" }))
            if (byId[link.Target].Attribution.Links is [.., { Source: { Actor: { IsParty: true } speaker } source }] && claim.Actors.All(actor => actor.Actor.Id != speaker.Id)
                && byId[link.Target].Predicate.Sentence < claim.Predicate.Sentence) return new Participant(null, null, source.Actor);
        return null;
    }
}
