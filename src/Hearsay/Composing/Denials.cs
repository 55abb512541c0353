using Hearsay.Lexicons;
using Hearsay.Rules;

namespace Hearsay.Composing;

/// <summary>Which claims a denial, a retraction or a contradiction disputes.</summary>
internal static class Denials
{
    private const int SentencesBack = 3;

    private const int SentencesBackForMany = 20;

    private const int ContradictionsBack = 60;

    /// <summary>The links of a claim that denies something, and the rule that found them; none for any other claim.</summary>
    public static (IReadOnlyList<ClaimLink> Links, string? Rule) Of(Claim claim, IReadOnlyList<Sentence> sentences, IReadOnlyList<Claim> claims)
    {
        if (claim.Polarity == Polarity.Negative || claim.Predicate.Form == PredicateForm.Nominal) return ([], null);
        var sentence = sentences[claim.Predicate.Sentence];
        var retracts = Denial.Retracts(claim.Predicate.Lemma);
        var denies = Denial.Denies(claim.Predicate.Lemma) || claim.Predicate.Form == PredicateForm.Verbal && Denial.Denies(sentence, sentence.Tokens[claim.Predicate.Trigger]);
        if (denies && Direct(claim, claims) is { Count: > 0 } direct) return (direct, "link.denial");
        if (!denies && !retracts && !CallsFalse(sentence, claim.Predicate)) return ([], null);
        if (Relative(claim, sentence, claims) is { Count: > 0 } beside) return (beside, "link.denial-beside");
        // "denied them bail", "denied entry": a refusal.
        if (claim.Predicate.Lemma == "deny" && (sentence.Child(claim.Predicate.Trigger, "iobj") is not null || sentence.Children(claim.Predicate.Trigger, "obj", "nsubj:pass").Any(refused => Denial.IsGrant(refused.Lemma)))) return ([], null);
        return Thing(sentence, claim) is { } thing ? (Back(claim, sentence, sentences, thing, retracts, claims), "link.denial-back") : ([], null);
    }

    // Norland denied that it shelled the town : the chain of the shelling has this denial
    [Rule("link.denial", "a denial disputes what it denies, in its own clause", "Norland denied that it shelled the town.")]
    private static List<ClaimLink> Direct(Claim denial, IReadOnlyList<Claim> claims) =>
        [.. claims.Where(claim => claim.Attribution.Links.Any(link => link.Act == SpeechAct.Deny && link.Cue == denial.Predicate.Span)).Select(claim => new ClaimLink("disputes", claim.Id, "certain"))];

    // The rebels shelled the town , a claim denied by their leader .   denied <-acl- claim : the clause before it
    [Rule("link.denial-beside", "a denial behind a noun that stands for the clause before it disputes that clause", "The mayor said that Norland shelled the town, an allegation that Norland denied.")]
    private static List<ClaimLink> Relative(Claim denial, Sentence sentence, IReadOnlyList<Claim> claims)
    {
        var verb = sentence.Tokens[denial.Predicate.Trigger];
        if (verb.Relation != "acl" || verb.Head < 2 || ReportingNoun.Find(sentence.Tokens[verb.Head].Lemma) is null || sentence.Child(verb.Head, "det") is not { Lower: "a" or "an", Index: > 0 } det || sentence.Tokens[det.Index - 1].Form != ",") return [];
        var before = claims.Where(claim => claim.Predicate.Sentence == sentence.Index && claim.Predicate.Span.End <= det.Span.Start).ToList();
        return before.Count == 0 ? [] : [new ClaimLink("disputes", before[^1].Id, "certain")];
    }

    /// <summary>"called this a lie", "described the report as false".</summary>
    private static bool CallsFalse(Sentence sentence, Predicate predicate)
    {
        var verb = predicate.Form == PredicateForm.Verbal ? predicate.Trigger : sentence.Tokens[predicate.Trigger].Head;
        if (predicate.Form != PredicateForm.Verbal && Denial.IsFalse(sentence.Tokens[predicate.Trigger].Lemma) && sentence.Child(predicate.Trigger, "cop") is not null) return true;
        return verb >= 0 && Denial.CallsFalse(sentence, sentence.Tokens[verb]);
    }

    /// <summary>What is denied: the object, or the subject of a passive or of "is false".</summary>
    private static Token? Thing(Sentence sentence, Claim claim)
    {
        var predicate = claim.Predicate;
        if (predicate.Form == PredicateForm.Verbal) return sentence.Child(predicate.Trigger, "obj", "nsubj:pass");
        if (sentence.Child(predicate.Trigger, "cop") is not null) return sentence.Child(predicate.Trigger, "nsubj");
        return sentence.Tokens[predicate.Trigger].Head is >= 0 and var verb ? sentence.Child(verb, "obj", "nsubj:pass") : null;
    }

    // The Courier reported that Norland armed the rebels . Norland denied the report .   the report : what a source said before
    [Rule("link.denial-back", "a denial of \"the report\" or \"this\" disputes what a source said before: the nearest for certain, for a plural what else was told by a source in the paragraph, or alleged of the same parties, as possible", "The Courier reported that Norland shelled the town. Norland denied the report.")]
    private static List<ClaimLink> Back(Claim denial, Sentence sentence, IReadOnlyList<Sentence> sentences, Token thing, bool retracts, IReadOnlyList<Claim> claims)
    {
        var many = thing.HasFeature("Number=Plur") || thing.Lower is "these" or "those" or "them";
        // "these allegations" may reach back over paragraphs to whatever was alleged; "this report" means something near.
        var reach = many ? SentencesBackForMany : SentencesBack;
        var speakers = denial.Actors.Select(actor => actor.Actor.Id).Concat(denial.Attribution.Links.Select(link => link.Source?.Actor.Id)).OfType<string>().ToHashSet();
        // "…, witnesses said, though the commander denies it": what the same sentence tells before the denial comes first.
        bool Here(Claim claim) => claim.Predicate.Sentence == sentence.Index && claim.Predicate.Span.End <= denial.Predicate.Span.Start && claim.Predicate.Span.End <= thing.Span.Start
            && (claim.Attribution.Links.Count > 0 || claim.Status is ClaimStatus.Alleged or ClaimStatus.Unconfirmed) && !sentence.Dominates(denial.Predicate.Trigger, claim.Predicate.Trigger);
        var before = claims.Where(claim => (claim.Predicate.Sentence < sentence.Index && claim.Predicate.Sentence >= sentence.Index - reach || Here(claim)) && claim.Status is not (ClaimStatus.Hypothetical or ClaimStatus.Opinion)).ToList();
        bool Said(Claim claim) => claim.Attribution.Links.Any(link => link.Source is { } source && speakers.Contains(source.Actor.Id));
        var points = thing.Upos == "PRON" ? Denial.StandsForClaim(thing) : ReportingNoun.Find(thing.Lemma) is { Act: not (SpeechAct.Ask or SpeechAct.Demand or SpeechAct.Promise) } || Words.IsInformation(thing.Lemma) || thing.Lemma is "charge" or "suggestion" || Denial.IsGuilt(thing.Lemma) || Words.IsMedium(thing.Lemma);
        IEnumerable<Claim> meant;
        if (points) meant = before.Where(claim => retracts ? Said(claim) : !Said(claim) && !(thing.Lemma is "accusation" or "allegation" or "charge" && SaysNo(claim)));
        else if (denial.Recipients.Concat(denial.Others.Where(other => other.Role == ArgumentRole.Theme).Select(other => other.Participant)).Select(party => party.Actor.Id).ToHashSet() is var contradicted && before.Where(claim => claim.Attribution.Links.Any(link => link.Source is { } source && contradicted.Contains(source.Actor.Id))).ToList() is { Count: > 0 } theirs)
            meant = theirs;
        else meant = before.Where(claim => Tellings.BaseOf(claim) == Tellings.BaseOf(thing));
        // What is alleged of the denier may be denied, not what the other side tells of its own doings; of two tellings the later.
        bool Repeated(Claim claim) => before.Exists(later => later.Predicate.Span.Start > claim.Predicate.Span.Start && later.Predicate.Sentence != claim.Predicate.Sentence && Tellings.BaseOf(later) == Tellings.BaseOf(claim) && Tellings.Of(later, claim) is { Kind: "repeats" or "refines" });
        var candidates = meant.Where(claim => !points || !many || !Repeated(claim) && !OfOneself(claim)).ToList();
        // The nearest sentence that alleges or reports something is meant; others nearby may be.
        var nearest = candidates.Where(claim => !points || claim.Attribution.Links.Count > 0 || claim.Status is ClaimStatus.Alleged or ClaimStatus.Unconfirmed).Select(claim => claim.Predicate.Sentence).DefaultIfEmpty(-1).Max();
        // Of several claims those may be meant that a source told in the paragraph, and farther back what was alleged of the same parties.
        bool Near(Claim claim) => sentences[claim.Predicate.Sentence].Paragraph == sentence.Paragraph && sentence.Index - claim.Predicate.Sentence <= SentencesBack && claim.Attribution.Links.Count > 0;
        bool Alleged(Claim claim) => claim.Status == ClaimStatus.Alleged && (denial.Actors.Count == 0 || sentences[claim.Predicate.Sentence].Paragraph == sentence.Paragraph || Concerns(claim, denial));
        return [.. candidates.Where(claim => claim.Predicate.Sentence == nearest || points && many && (Near(claim) || Alleged(claim)))
            .Select(claim => new ClaimLink("disputes", claim.Id, claim.Predicate.Sentence == nearest ? "certain" : "possible"))];
    }

    /// <summary>"We have no conflict": nobody is accused by it.</summary>
    private static bool SaysNo(Claim claim) => claim.Polarity == Polarity.Negative && claim.Status != ClaimStatus.Alleged;

    /// <summary>Whether a claim may be about somebody who denies: he takes part, or nobody is said to have done it.</summary>
    private static bool Concerns(Claim claim, Claim denial)
    {
        var parties = claim.Actors.Concat(claim.Recipients).Where(party => party.Actor.Name is not null).Select(party => party.Actor).ToList();
        return claim.Actors.Count == 0 || parties.Exists(party => denial.Actors.Any(denier => denier.Actor.IsOneSideWith(party)));
    }

    /// <summary>Whether its source tells it of himself alone.</summary>
    private static bool OfOneself(Claim claim) =>
        claim.Actors.Count > 0 && claim.Recipients.Count == 0 && claim.Attribution.Links is [.., { Source: { } source }] && claim.Actors.All(actor => actor.Actor.Id == source.Actor.Id);

    // She was never forced to work .   against an earlier "She was forced to work."
    [Rule("link.contradiction", "a claim that something did not happen disputes an earlier one that it did", "Police said that Norland shelled the town. The mayor said that Norland did not shell the town.")]
    public static Claim? Contradicted(IReadOnlyList<Claim> claims, int at)
    {
        var claim = claims[at];
        if (claim.Polarity != Polarity.Negative || claim.Status is not (ClaimStatus.Asserted or ClaimStatus.Reported or ClaimStatus.Alleged)) return null;
        for (var i = at - 1; i >= 0 && i >= at - ContradictionsBack; i--)
        {
            var earlier = claims[i];
            if (earlier.Polarity == Polarity.Positive && Tellings.BaseOf(earlier) == Tellings.BaseOf(claim) && earlier.Status is not (ClaimStatus.Hypothetical or ClaimStatus.Opinion or ClaimStatus.Predicted)
                && Tellings.ShareParty(claim, earlier)) return earlier;
        }
        return null;
    }
}
