namespace Hearsay.Composing;

/// <summary>Relations between the claims of one document: a denial disputes what it denies, a later telling repeats an earlier one.</summary>
internal static class ClaimLinks
{
    private const int SentencesBack = 3;

    private static readonly HashSet<string> Denials = ["deny", "dispute", "refute", "reject", "dismiss", "rebut", "contradict"];

    private static readonly HashSet<string> Allegations = ["claim", "allegation", "accusation", "charge", "report", "assertion", "story", "account", "suggestion", "statement", "it", "this", "that", "them", "those"];

    /// <summary>The claims with their links.</summary>
    public static IReadOnlyList<Claim> Add(Document document, IReadOnlyList<Sentence> sentences, IReadOnlyList<Claim> claims)
    {
        var links = claims.ToDictionary(claim => claim.Id, _ => new List<ClaimLink>());
        foreach (var denial in claims.Where(claim => Denials.Contains(claim.Predicate.Lemma) && claim.Polarity == Polarity.Positive)) Denied(denial, sentences, claims, links[denial.Id]);
        var seen = new Dictionary<string, Claim>();
        foreach (var claim in claims)
        {
            if (KeyOf(claim) is not { } key) continue;
            if (seen.TryGetValue(key, out var first)) links[claim.Id].Add(new ClaimLink("repeats", first.Id));
            else seen[key] = claim;
        }
        return [.. claims.Select(claim => links[claim.Id].Count == 0 ? claim : claim with { Links = links[claim.Id] })];
    }

    private static void Denied(Claim denial, IReadOnlyList<Sentence> sentences, IReadOnlyList<Claim> claims, List<ClaimLink> found)
    {
        var cue = denial.Predicate.Span;
        var direct = claims.Where(claim => claim.Attribution.Links.Any(link => link.Act == SpeechAct.Deny && link.Cue == cue)).ToList();
        if (direct.Count > 0)
        {
            found.AddRange(direct.Select(claim => new ClaimLink("disputes", claim.Id, "certain")));
            return;
        }
        var sentence = sentences[denial.Predicate.Sentence];
        var thing = sentence.Child(denial.Predicate.Trigger, "obj", "nsubj:pass");
        if (thing is null || !Allegations.Contains(thing.Lemma.ToLowerInvariant())) return;
        var candidates = claims.Where(claim => claim.Predicate.Sentence < sentence.Index && claim.Predicate.Sentence >= sentence.Index - SentencesBack && claim.Status is not ClaimStatus.Hypothetical and not ClaimStatus.Opinion).ToList();
        // The nearest sentence that alleges or reports something is meant; others nearby may be.
        var nearest = candidates.Where(claim => claim.Attribution.Links.Count > 0 || claim.Status is ClaimStatus.Alleged or ClaimStatus.Unconfirmed).Select(claim => claim.Predicate.Sentence).DefaultIfEmpty(-1).Max();
        foreach (var claim in candidates)
        {
            var certain = claim.Predicate.Sentence == nearest;
            if (certain || thing.HasFeature("Number=Plur") && claim.Status == ClaimStatus.Alleged) found.Add(new ClaimLink("disputes", claim.Id, certain ? "certain" : "possible"));
        }
    }

    /// <summary>What makes two tellings one claim within a document: trigger, polarity and the resolved parties; null for claims without two named ones.</summary>
    private static string? KeyOf(Claim claim)
    {
        var actors = claim.Actors.Where(actor => actor.Actor.Name is not null).Select(actor => actor.Actor.Id).Order(StringComparer.Ordinal).ToList();
        var recipients = claim.Recipients.Where(actor => actor.Actor.Name is not null).Select(actor => actor.Actor.Id).Order(StringComparer.Ordinal).ToList();
        return actors.Count == 0 || recipients.Count == 0 ? null : $"{claim.Predicate.Lemma}|{claim.Polarity}|{string.Join(',', actors)}|{string.Join(',', recipients)}";
    }
}
