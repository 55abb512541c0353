namespace Hearsay.Composing;

/// <summary>Relations between the claims of one document: a denial disputes what it denies, a later telling repeats an earlier one.</summary>
internal static class ClaimLinks
{
    private const int SentencesBack = 3;

    private const int SentencesBackForMany = 20;

    private static readonly HashSet<string> Denials = ["deny", "dispute", "refute", "reject", "dismiss", "rebut", "contradict"];

    private static readonly HashSet<string> Allegations = ["claim", "allegation", "accusation", "charge", "report", "assertion", "story", "account", "suggestion", "statement", "it", "this", "that", "them", "those"];

    /// <summary>The claims with their links.</summary>
    public static IReadOnlyList<Claim> Add(Document document, IReadOnlyList<Sentence> sentences, IReadOnlyList<Claim> claims)
    {
        var links = claims.ToDictionary(claim => claim.Id, _ => new List<ClaimLink>());
        foreach (var denial in claims.Where(claim => Denials.Contains(claim.Predicate.Lemma) && claim.Polarity == Polarity.Positive)) Denied(denial, sentences, claims, links[denial.Id]);
        foreach (var (claim, earlier) in Contradicted(claims)) links[claim.Id].Add(new ClaimLink("disputes", earlier.Id, "certain"));
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
        // "these allegations" may reach back over paragraphs to whatever was alleged; "this report" means something near.
        var reach = thing.HasFeature("Number=Plur") ? SentencesBackForMany : SentencesBack;
        var speakers = denial.Actors.Select(actor => actor.Actor.Id).ToHashSet();
        var candidates = claims.Where(claim => claim.Predicate.Sentence < sentence.Index && claim.Predicate.Sentence >= sentence.Index - reach && claim.Status is not ClaimStatus.Hypothetical and not ClaimStatus.Opinion
            && !claim.Attribution.Links.Any(link => link.Source is { } source && speakers.Contains(source.Actor.Id))).ToList();
        // The nearest sentence that alleges or reports something is meant; others nearby may be.
        var nearest = candidates.Where(claim => claim.Attribution.Links.Count > 0 || claim.Status is ClaimStatus.Alleged or ClaimStatus.Unconfirmed).Select(claim => claim.Predicate.Sentence).DefaultIfEmpty(-1).Max();
        foreach (var claim in candidates)
        {
            var certain = claim.Predicate.Sentence == nearest;
            if (certain || thing.HasFeature("Number=Plur") && claim.Status == ClaimStatus.Alleged) found.Add(new ClaimLink("disputes", claim.Id, certain ? "certain" : "possible"));
        }
    }

    // She was never forced to work .   against an earlier "She was forced to work."
    private static IEnumerable<(Claim Claim, Claim Earlier)> Contradicted(IReadOnlyList<Claim> claims)
    {
        for (var i = 0; i < claims.Count; i++)
        {
            var claim = claims[i];
            if (claim.Polarity != Polarity.Negative || claim.Status is not (ClaimStatus.Asserted or ClaimStatus.Reported or ClaimStatus.Alleged)) continue;
            var parties = claim.Actors.Concat(claim.Recipients).Where(party => party.Actor.Name is not null).Select(party => party.Actor.Id).ToHashSet();
            for (var j = i - 1; j >= 0; j--)
            {
                var earlier = claims[j];
                if (earlier.Polarity != Polarity.Positive || earlier.Predicate.Lemma != claim.Predicate.Lemma || earlier.Status is ClaimStatus.Hypothetical or ClaimStatus.Opinion or ClaimStatus.Predicted) continue;
                if (!earlier.Actors.Concat(earlier.Recipients).Any(party => parties.Contains(party.Actor.Id))) continue;
                yield return (claim, earlier);
                break;
            }
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
