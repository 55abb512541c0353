using Hearsay.Rules;

namespace Hearsay.Composing;

/// <summary>The date that a running account stands under (CLAIMS §4).</summary>
/// <remarks>Only events take it, never states, wishes or asides. Into the next sentence it is carried only where a pronoun or "there" ties that sentence to the
/// dated one: without such a tie it was wrong more often than right on the development gold.</remarks>
internal sealed class Narrative
{
    private const int LeadingWords = 3;

    private TimeExpression? _running;
    private int _sentence = -2, _paragraph = -1;

    /// <summary>Gives the events of a sentence the date they stand under, where they have none of their own.</summary>
    public void Continue(Sentence sentence, IReadOnlyList<Findings> findings, IReadOnlyList<TimeExpression> here, Dictionary<Predicate, TimeExpression> when)
    {
        var leading = here.FirstOrDefault(time => time.First <= LeadingWords && IsPoint(time));
        if (leading is not null) Lead(sentence, findings, leading, when);
        else if (!here.Any(time => time.Type is TimexType.Date or TimexType.Time) && _running is not null && _sentence == sentence.Index - 1 && _paragraph == sentence.Paragraph && IsTied(sentence))
            Follow(sentence, findings, _running, when);
        var main = findings.FirstOrDefault(finding => finding.Past && finding.Predicate.Form != PredicateForm.Copular && when.ContainsKey(finding.Predicate));
        _running = main is not null && IsPoint(when[main.Predicate]) ? when[main.Predicate] : null;
        (_sentence, _paragraph) = (sentence.Index, sentence.Paragraph);
    }

    // On 6 May , after the rebels fired on the port , Norland requested support .
    [Rule("claim.leading-time", "a date at the head of a sentence holds for the events told in it", "On 6 May 2019, after the rebels fired on the port, Norland attacked them.")]
    private static void Lead(Sentence sentence, IReadOnlyList<Findings> findings, TimeExpression leading, Dictionary<Predicate, TimeExpression> when)
    {
        foreach (var finding in findings.Where(finding => finding.Predicate.Span.Start > leading.Span.Start))
            Give(sentence, finding, leading, "head of the sentence", "claim.leading-time", when);
    }

    // On 6 May 2019 Norland attacked the port . They sank two ships .
    [Rule("claim.narrative-time", "an event that a pronoun ties to a dated sentence before it has that date", "On 6 May 2019 Norland's soldiers attacked the port. They burned two ships.")]
    private static void Follow(Sentence sentence, IReadOnlyList<Findings> findings, TimeExpression running, Dictionary<Predicate, TimeExpression> when)
    {
        foreach (var finding in findings) Give(sentence, finding, running, "narrative", "claim.narrative-time", when);
    }

    private static void Give(Sentence sentence, Findings finding, TimeExpression time, string basis, string rule, Dictionary<Predicate, TimeExpression> when)
    {
        var predicate = finding.Predicate;
        if (when.ContainsKey(predicate) || predicate.Form == PredicateForm.Copular || finding.Polarity == Polarity.Negative) return;
        if (finding.Status is not (ClaimStatus.Asserted or ClaimStatus.Reported or ClaimStatus.Alleged) || !IsEvent(sentence, finding)) return;
        when[predicate] = time with { Basis = time.Basis.Contains(basis, StringComparison.Ordinal) ? time.Basis : time.Basis + ", " + basis, Rule = rule };
    }

    private static bool IsPoint(TimeExpression time) => time.Type is TimexType.Date or TimexType.Time
        && time.Value is { Precision: TimePrecision.Day or TimePrecision.Month or TimePrecision.Year or TimePrecision.Time } value && !value.Edtf.Contains('/');

    /// <summary>Whether the subject of the main clause, or a place word, points back: "They …", "Six of them …", "troops there …".</summary>
    private static bool IsTied(Sentence sentence)
    {
        if (sentence.Child(sentence.Root, "nsubj") is not { } subject) return false;
        return sentence.Subtree(subject.Index).Any(word => sentence.Tokens[word].Lower is "they" or "he" or "she" or "it" or "them" or "there" or "his" or "her" or "their" or "its");
    }

    private static bool IsEvent(Sentence sentence, Findings finding)
    {
        var predicate = finding.Predicate;
        if (predicate.Form == PredicateForm.Nominal) return predicate.Governor != predicate.Trigger || sentence.Tokens[predicate.Trigger].Relation == "obl";
        var verb = sentence.Tokens[predicate.Governor];
        return finding.Past || verb.Xpos == "VBG" && verb.Relation is "advcl" or "acl" or "conj" && verb.Xpos == "VBG";
    }
}
