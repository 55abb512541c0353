using Hearsay.Rules;

namespace Hearsay.Composing;

/// <summary>The date of an event that a document announces at its head, for what it goes on to say will happen there.</summary>
/// <param name="sentences">The sentences of the document.</param>
internal sealed class Announcement(IReadOnlyList<Sentence> sentences)
{
    private const int HeadSentences = 3;

    private TimeExpression? _date;
    private HashSet<string> _nouns = [];

    /// <summary>Takes up the announcement, or gives its date to what a later sentence foretells of it.</summary>
    public void Continue(Sentence sentence, IReadOnlyList<Findings> findings, Dictionary<Predicate, TimeExpression> when)
    {
        if (_date is { } date) Foretold(sentence, findings, date, when);
        else if (sentence.Index < HeadSentences && findings.FirstOrDefault(finding => IsForetold(sentence, finding) && when.TryGetValue(finding.Predicate, out var time) && Narrative.IsPoint(time)) is { } main)
        {
            _date = when[main.Predicate];
            _nouns = [.. sentence.Tokens.Where(token => token.Upos == "NOUN" && !_date.Span.Contains(token.Span)).Select(token => token.Lemma)];
        }
    }

    // Norland will hold a press conference on 6 May 2019 . During the conference , the minister will present the report .
    [Rule("claim.announced-time", "what is foretold in a paragraph that names an announced event again, or in the announcement itself, is on the date of that event",
        "Norland will hold a conference on 6 May 2019. During the conference the minister will meet the press.")]
    private void Foretold(Sentence sentence, IReadOnlyList<Findings> findings, TimeExpression date, Dictionary<Predicate, TimeExpression> when)
    {
        if (!IsAbout(sentence.Paragraph)) return;
        foreach (var finding in findings)
            if (IsForetold(sentence, finding))
                when.TryAdd(finding.Predicate, date with { Basis = date.Basis + ", announced event", Rule = "claim.announced-time" });
    }

    private bool IsAbout(int paragraph)
    {
        foreach (var sentence in sentences)
            if (sentence.Paragraph == paragraph && sentence.Tokens.Any(token => token.Upos == "NOUN" && _nouns.Contains(token.Lemma) && sentence.Child(token.Index, "det")?.Lower is "the" or "this")) return true;
        return false;
    }

    /// <summary>Whether the author says that something will happen, or what for, and does not make it hang on a condition.</summary>
    private static bool IsForetold(Sentence sentence, Findings finding)
    {
        if (finding.Polarity == Polarity.Negative || finding.Chain.Links.Any(link => link.Act is not (SpeechAct.Ask or SpeechAct.Demand or SpeechAct.Promise))) return false;
        if (finding.Status is not (ClaimStatus.Predicted or ClaimStatus.Hypothetical)) return false;
        var will = false;
        for (var index = finding.Predicate.Governor; index >= 0; index = sentence.Tokens[index].Head)
        {
            if (sentence.Child(index, "mark") is { Lower: "if" or "unless" or "whether" }) return false;
            will |= sentence.Children(index, "aux").Any(aux => aux.Lemma is "will" or "shall");
        }
        return will;
    }
}
