using Hearsay.Rules;

namespace Hearsay.Composing;

/// <summary>A date at the head of a sentence holds for the events that the sentence tells under it (CLAIMS §4).</summary>
/// <remarks>Only events take it, never states, wishes or asides. It is not carried into the next sentence: there it was wrong more often than right on the
/// development gold.</remarks>
internal static class Narrative
{
    private const int LeadingWords = 3;

    // On 6 May , after the rebels fired on the port , Norland requested support .
    [Rule("claim.leading-time", "a date at the head of a sentence holds for the events told in it", "On 6 May 2019, after the rebels fired on the port, Norland attacked them.")]
    public static void Lead(Sentence sentence, IReadOnlyList<Findings> findings, IReadOnlyList<TimeExpression> here, Dictionary<Predicate, TimeExpression> when)
    {
        var leading = here.FirstOrDefault(time => time.First <= LeadingWords && time.Type == TimexType.Date && time.Value is not null);
        if (leading is null || !IsPoint(leading)) return;
        foreach (var finding in findings)
        {
            var predicate = finding.Predicate;
            if (predicate.Span.Start < leading.Span.Start || when.ContainsKey(predicate) || predicate.Form == PredicateForm.Copular || finding.Polarity == Polarity.Negative) continue;
            if (finding.Status is not (ClaimStatus.Asserted or ClaimStatus.Reported or ClaimStatus.Alleged) || !IsEvent(sentence, finding)) continue;
            when[predicate] = leading with { Basis = leading.Basis + ", head of the sentence", Rule = "claim.leading-time" };
        }
    }

    private static bool IsPoint(TimeExpression time) =>
        time.Value is { Precision: TimePrecision.Day or TimePrecision.Month or TimePrecision.Year or TimePrecision.Time } value && !value.Edtf.Contains('/');

    private static bool IsEvent(Sentence sentence, Findings finding)
    {
        var predicate = finding.Predicate;
        if (predicate.Form == PredicateForm.Nominal) return predicate.Governor != predicate.Trigger || sentence.Tokens[predicate.Trigger].Relation == "obl";
        var verb = sentence.Tokens[predicate.Governor];
        return finding.Past || verb.Xpos == "VBG" && verb.Relation is "advcl" or "acl" or "conj" && verb.Xpos == "VBG";
    }
}
