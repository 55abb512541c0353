using Hearsay.Lexicons;
using Hearsay.Rules;

namespace Hearsay.Grading;

/// <summary>Says what standing a text gives to a predicate: status, polarity, certainty (CLAIMS §4).</summary>
/// <remarks>Everything that governs the predicate is read on the way up its tree, in the manner of FactBank's factuality profiles
/// (Saurí and Pustejovsky 2009, LRE) and of implicative signatures (Karttunen 2012, *SEM); then what the chain says, then the first status that fits.</remarks>
public static class Grader
{
    /// <summary>The standing of one predicate.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="predicate">The predicate.</param>
    /// <param name="chain">Who answers for it.</param>
    /// <param name="underNegatedCue">Whether it stands under a speech act that did not happen.</param>
    /// <param name="firstPerson">Whether the author gives himself as its source.</param>
    /// <param name="doubt">Words that later leave its sentence unconfirmed, or null.</param>
    public static Grade Grade(Document document, Sentence sentence, Predicate predicate, Chain chain, bool underNegatedCue, bool firstPerson, LaterDoubt.Mark? doubt)
    {
        var marks = new Marks(sentence);
        PathRules.Climb(marks, predicate, chain.Links.Count > 0);
        foreach (var link in chain.Links) FromLink(marks, document, sentence, link);
        if (underNegatedCue) marks.Add(ClaimStatus.Hypothetical, 0, predicate.Span, "grade.embedding", hedge: false);
        if (firstPerson) marks.Add(ClaimStatus.Opinion, 2, predicate.Span, "grade.embedding", hedge: false);
        var status = chain.Links.Count > 0 ? ClaimStatus.Reported : ClaimStatus.Asserted;
        var certainty = 3.0;
        // "Has the ministry denied it?" denies nothing.
        var asked = marks.Trail.Any(entry => entry.Rule is "grade.question" or "grade.asked-whether");
        foreach (var mark in marks.Found)
        {
            if (asked && mark.Status == ClaimStatus.Denied) continue;
            if (mark.Status < status) status = mark.Status;
            certainty = Math.Min(certainty, mark.Certainty);
        }
        if (doubt is not null && doubt.Status < status && status is ClaimStatus.Reported or ClaimStatus.Alleged or ClaimStatus.Asserted && predicate.Span.Start < doubt!.Before
            && (doubt.Author || chain.Links.Count > 0 || status != ClaimStatus.Asserted) && predicate.Span != doubt.Words)
        {
            var (sure, rule) = doubt.Status == ClaimStatus.Alleged ? (2, "grade.named-allegation") : (1, "grade.later-doubt");
            marks.Add(doubt.Status, sure, doubt.Words, rule);
            (status, certainty) = (doubt.Status, Math.Min(certainty, sure));
        }
        var polarity = marks.Negative ? Polarity.Negative : Polarity.Positive;
        if (marks.Negative && certainty > 0) certainty = -certainty;
        return new Grade(status, polarity, new Certainty(certainty, [.. marks.Hedges.Order()]), IsPast(sentence, predicate), marks.Trail);
    }

    // The group claimed : … ; in quotation marks, over several sentences
    [Rule("grade.chain", "the act of each link of the chain gives its standing", "The rebels claim that they captured the town.")]
    private static void FromLink(Marks marks, Document document, Sentence sentence, ChainLink link)
    {
        if (link.Hedge is { } hedge && Words.Hedge(document[hedge].ToLowerInvariant()) is var (hedged, certainty)) marks.Add(hedged, certainty, hedge, "grade.chain");
        ClaimStatus? status = link.Act switch
        {
            SpeechAct.Claim or SpeechAct.Allege => ClaimStatus.Alleged,
            SpeechAct.Doubt => ClaimStatus.Unconfirmed,
            SpeechAct.Promise => ClaimStatus.Predicted,
            SpeechAct.Predict => ClaimStatus.Predicted,
            SpeechAct.Demand or SpeechAct.Ask => ClaimStatus.Hypothetical,
            SpeechAct.Deem => ClaimStatus.Opinion,
            SpeechAct.Deny => sentence.Contains(link.Cue) ? ClaimStatus.Denied : null,
            _ => null,
        };
        if (status is { } known) marks.Add(known, known == ClaimStatus.Denied ? -3 : known == ClaimStatus.Hypothetical ? 0 : 2, link.Cue, "grade.chain");
    }

    private static bool IsPast(Sentence sentence, Predicate predicate)
    {
        foreach (var index in new[] { predicate.Trigger, predicate.Governor })
        {
            var token = sentence.Tokens[index];
            if (token.HasFeature("Tense=Past") && token.HasFeature("VerbForm=Fin")) return true;
            if (sentence.Children(index, "aux", "aux:pass", "cop").Any(aux => aux.HasFeature("Tense=Past") || aux.Lemma == "have")) return true;
        }
        return false;
    }
}
