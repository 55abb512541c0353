using Hearsay.Rules;

namespace Hearsay.Composing;

/// <summary>What the steps found out about one predicate.</summary>
/// <param name="Predicate">The predicate.</param>
/// <param name="Chain">Who answers for it.</param>
/// <param name="Status">Its standing.</param>
/// <param name="Polarity">Whether it is said to have happened.</param>
/// <param name="Certainty">How sure the deciding voice is.</param>
/// <param name="Code">Its event code; adds to the trail what gave it.</param>
/// <param name="Past">Whether it is told as past.</param>
/// <param name="Trail">The rules that made these, in order.</param>
public sealed record Findings(
    Predicate Predicate, Chain Chain, ClaimStatus Status, Polarity Polarity, Certainty Certainty, Func<ICollection<TrailEntry>, EventCode> Code, bool Past, IReadOnlyList<TrailEntry> Trail);

/// <summary>Puts claims together out of what the steps found, and leaves out predicates that say nothing of any party (CLAIMS §1).</summary>
public static class Composer
{
    /// <summary>The claims of a document in the order of their clauses.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sentences">Its parsed sentences.</param>
    /// <param name="findings">What the steps found out about each predicate that may be a claim, in document order.</param>
    /// <param name="links">Predicates that are nothing but links of chains: a time beside one tells when it was said.</param>
    /// <param name="times">Time expressions.</param>
    /// <param name="mentions">Who is meant by a noun phrase.</param>
    public static IReadOnlyList<Claim> Compose(
        Document document, IReadOnlyList<Sentence> sentences, IReadOnlyList<Findings> findings, IReadOnlyList<Predicate> links, IReadOnlyList<TimeExpression> times,
        MentionIndex mentions)
    {
        var claims = new List<Claim>();
        var timesBySentence = times.ToLookup(time => time.Sentence);
        var linksBySentence = links.ToLookup(link => link.Sentence);
        var narrative = new Narrative(mentions);
        var announcement = new Announcement(sentences);
        var said = new Dictionary<TextSpan, TimeExpression>();
        foreach (var group in findings.GroupBy(finding => finding.Predicate.Sentence))
        {
            var sentence = sentences[group.Key];
            var here = timesBySentence[group.Key].ToList();
            var when = ClaimTimes.Of(sentence, [.. group.Select(finding => finding.Predicate), .. linksBySentence[group.Key]], here);
            // "Reuters reported on Monday that …": Monday is when it was reported.
            var tellings = linksBySentence[group.Key].Where(when.ContainsKey).Select(link => when[link].Span).ToHashSet();
            foreach (var (predicate, time) in when) said.TryAdd(predicate.Span, time);
            narrative.Continue(sentence, [.. group], [.. here.Where(time => !tellings.Contains(time.Span))], when);
            announcement.Continue(sentence, [.. group], when);
            foreach (var finding in group)
                if (ClaimOf(document, sentence, finding, group, here, when.GetValueOrDefault(finding.Predicate), mentions) is { } claim) claims.Add(claim);
        }
        claims = [.. claims.Select(claim => claim with { Attribution = Dated(claim.Attribution, said) }).OrderBy(claim => claim.Predicate.Span).DistinctBy(claim => claim.Id)];
        return Deeds.AddClaimants(ClaimLinks.Add(sentences, Opponents.Add(Deeds.Add(sentences, claims))));
    }

    private static Chain Dated(Chain chain, Dictionary<TextSpan, TimeExpression> said) =>
        chain.Links.Any(link => said.ContainsKey(link.Cue)) ? new Chain([.. chain.Links.Select(link => said.TryGetValue(link.Cue, out var time) ? link with { Said = time } : link)]) : chain;

    // Norland attacked Ostmark : a party. The rain stopped : none.
    [Rule("claim.party", "a claim needs a person, group, organisation, country or population among its participants", "Norland attacked Ostmark.")]
    private static Claim? ClaimOf(
        Document document, Sentence sentence, Findings finding, IEnumerable<Findings> others, IReadOnlyList<TimeExpression> times, TimeExpression? time, MentionIndex mentions)
    {
        var predicate = finding.Predicate;
        var coding = new List<TrailEntry>();
        var code = finding.Code(coding);
        var participants = Participants.Of(document, sentence, predicate, finding.Chain, code, times,
            head => others.FirstOrDefault(other => other.Predicate.Trigger == head && other.Predicate.Form == PredicateForm.Nominal)?.Predicate, mentions);
        // An attack or a protest is somebody's even where nobody is named.
        if (!participants.HasParty && code.Plover.Count == 0) return null;
        var words = OwnWords(sentence, predicate, others);
        var (openness, opennessWords) = Wording.OpennessOf(sentence, words);
        var signs = Confidence.SignsOf(sentence, finding, participants, code, others.Count());
        var trail = new List<TrailEntry>(predicate.Trail);
        trail.Add(new TrailEntry("composing", "claim.party", (participants.Actors.FirstOrDefault() ?? participants.Recipients.FirstOrDefault())?.Span));
        trail.AddRange(participants.Trail);
        trail.AddRange(finding.Trail);
        if (time is not null) trail.Add(new TrailEntry("timing", time.Rule, time.Span));
        trail.AddRange(coding);
        return new Claim
        {
            Id = "c:" + ContentHash.Of(document.Id, predicate.Span.Start.ToString(System.Globalization.CultureInfo.InvariantCulture),
                predicate.Span.End.ToString(System.Globalization.CultureInfo.InvariantCulture), predicate.Lemma),
            Document = document,
            Span = predicate.Clause,
            Predicate = predicate,
            Actors = participants.Actors,
            Recipients = participants.Recipients,
            Others = participants.Others,
            Event = code,
            Time = time,
            Polarity = finding.Polarity,
            Status = finding.Status,
            Attribution = finding.Chain,
            Certainty = finding.Certainty,
            Openness = openness,
            OpennessWords = opennessWords,
            Scope = Wording.ScopeOf(sentence, words),
            Figures = Figures.Of(document, sentence, words, times, time),
            Confidence = Confidence.Of(signs),
            Signs = signs,
            Trail = [.. trail.Distinct()],
        };
    }

    /// <summary>The words of a predicate's clause that are not in the clause of another predicate below it.</summary>
    private static HashSet<int> OwnWords(Sentence sentence, Predicate predicate, IEnumerable<Findings> others)
    {
        var stops = others.Select(other => other.Predicate.Governor).Where(governor => governor != predicate.Governor && governor != predicate.Trigger).ToHashSet();
        return [.. sentence.Subtree(predicate.Governor, token => !stops.Contains(token.Index) && token.Relation is not ("conj" or "parataxis") || token.Relation == "conj" && token.Upos != "VERB" && !stops.Contains(token.Index))];
    }
}
