using Hearsay.Lexicons;
using Hearsay.Rules;

namespace Hearsay.Composing;

/// <summary>The date that a running account stands under (CLAIMS §4).</summary>
/// <param name="mentions">Who is meant by a noun phrase.</param>
/// <remarks>Only events take it, never states, wishes or asides. Into the next sentence it is carried only where something ties that sentence to the dated one: a
/// pronoun, "there", the same party or event named again, a word such as "also" or "in response". Without such a tie it was wrong more often than right on the development
/// gold. A word such as "later" or "already" breaks it.</remarks>
internal sealed class Narrative(MentionIndex mentions)
{
    private const int LeadingWords = 3;

    private TimeExpression? _running, _latest;
    private Chain? _voice;
    private HashSet<string> _events = [], _parties = [];
    private int _sentence = -2, _paragraph = -1;

    /// <summary>Gives the events of a sentence the date they stand under, where they have none of their own.</summary>
    public void Continue(Sentence sentence, IReadOnlyList<Findings> findings, IReadOnlyList<TimeExpression> here, Dictionary<Predicate, TimeExpression> when)
    {
        if (_paragraph != sentence.Paragraph) _latest = null;
        var dated = here.Any(time => time.Type is TimexType.Date or TimexType.Time && time.Timex != "PRESENT_REF");
        if (here.FirstOrDefault(time => time.First <= LeadingWords && IsPoint(time)) is { } leading) Lead(sentence, findings, leading, when);
        else if (!dated && _running is { } running && _sentence == sentence.Index - 1 && _paragraph == sentence.Paragraph && !IsBroken(sentence))
            Follow(sentence, findings, running, when);
        if (_latest is { } latest) Earlier(sentence, findings, latest, when);
        Remember(sentence, findings, when);
    }

    private void Remember(Sentence sentence, IReadOnlyList<Findings> findings, Dictionary<Predicate, TimeExpression> when)
    {
        var told = findings.Where(finding => when.TryGetValue(finding.Predicate, out var time) && IsPoint(time) && finding.Predicate.Form != PredicateForm.Copular
            && (finding.Past || finding.Status is ClaimStatus.Asserted or ClaimStatus.Reported or ClaimStatus.Alleged)).ToList();
        (_sentence, _paragraph) = (sentence.Index, sentence.Paragraph);
        var main = told.FirstOrDefault();
        (_running, _voice) = main is null ? (null, null) : (when[main.Predicate], main.Chain);
        _latest = _running ?? _latest;
        _events = [.. told.Where(finding => when[finding.Predicate].Span == _running?.Span).Select(finding => finding.Predicate.Lemma)];
        _parties = [.. told.SelectMany(finding => finding.Predicate.Of(ArgumentRole.Actor)).Where(argument => argument.Sentence == sentence.Index)
            .Select(argument => mentions.At(sentence, argument.Head).Actor).Where(actor => actor.Name is not null).Select(actor => actor.Id)];
    }

    // On 6 May , after the rebels fired on the port , Norland requested support .
    [Rule("claim.leading-time", "a date at the head of a sentence holds for the events told in it", "On 6 May 2019, after the rebels fired on the port, Norland attacked them.")]
    private static void Lead(Sentence sentence, IReadOnlyList<Findings> findings, TimeExpression leading, Dictionary<Predicate, TimeExpression> when)
    {
        foreach (var finding in findings.Where(finding => finding.Predicate.Span.Start > leading.Span.Start))
            Give(sentence, finding, leading, "head of the sentence", "claim.leading-time", when);
    }

    // On 6 May 2019 Norland attacked the port . They sank two ships .
    [Rule("claim.narrative-time", "an event that is tied to a dated sentence before it has that date", "On 6 May 2019 Norland's soldiers attacked the port. They burned two ships.")]
    private void Follow(Sentence sentence, IReadOnlyList<Findings> findings, TimeExpression running, Dictionary<Predicate, TimeExpression> when)
    {
        foreach (var finding in findings)
        {
            if (IsPerfect(sentence, finding.Predicate.Governor) || Clause(sentence, finding.Predicate) is not { } clause) continue;
            if ((clause == sentence.Root || SameVoice(finding.Chain)) && IsTied(sentence, clause)) Give(sentence, finding, running, "narrative", "claim.narrative-time", when);
        }
    }

    // On 6 May they took the port . After burning the ships , they left the following day .
    [Rule("claim.time-before-next", "what came before \"the following day\" has the date that this day is counted from", "On 6 May 2019 Norland took the port. After attacking the garrison, the soldiers left the following day.")]
    private static void Earlier(Sentence sentence, IReadOnlyList<Findings> findings, TimeExpression latest, Dictionary<Predicate, TimeExpression> when)
    {
        foreach (var finding in findings)
        {
            var verb = sentence.Tokens[finding.Predicate.Governor];
            if (verb.Xpos != "VBG" || verb.Relation != "advcl" || sentence.Child(verb.Index, "mark")?.Lower != "after") continue;
            if (findings.Any(other => other.Predicate.Governor == verb.Head && when.TryGetValue(other.Predicate, out var then) && then.Basis == "narrative"))
                Give(sentence, finding, latest, "narrative", "claim.time-before-next", when);
        }
    }

    private static void Give(Sentence sentence, Findings finding, TimeExpression time, string basis, string rule, Dictionary<Predicate, TimeExpression> when)
    {
        var predicate = finding.Predicate;
        if (when.ContainsKey(predicate) || predicate.Form == PredicateForm.Copular || finding.Polarity == Polarity.Negative) return;
        if (finding.Status is not (ClaimStatus.Asserted or ClaimStatus.Reported or ClaimStatus.Alleged) || !IsEvent(sentence, finding)) return;
        when[predicate] = time with { Basis = time.Basis.Contains(basis, StringComparison.Ordinal) ? time.Basis : time.Basis + ", " + basis, Rule = rule };
    }

    /// <summary>Whether a time is one point of the calendar, not a stretch or the present.</summary>
    public static bool IsPoint(TimeExpression time) => time.Type is TimexType.Date or TimexType.Time && time.Timex != "PRESENT_REF"
        && time.Value is { Precision: TimePrecision.Day or TimePrecision.Month or TimePrecision.Year or TimePrecision.Time } value && !value.Edtf.Contains('/');

    /// <summary>Whether a clause points back: "They …", "Six of them …", "troops there …", "The attack …", "also", "In response …", or the same party as before.</summary>
    private bool IsTied(Sentence sentence, int clause)
    {
        if (Words.Narrative.Any(word => word.Carries && Has(sentence, clause, word.Phrase))) return true;
        if (sentence.Child(clause, "expl") is { Lower: "there" }) return true;
        if (sentence.Child(clause, "nsubj") is not { } subject) return false;
        if (sentence.Child(subject.Index, "det") is { Lower: "the" or "this" or "that" or "these" or "those" } && _events.Contains(subject.Lemma)) return true;
        if (_running?.Value is { Precision: TimePrecision.Day or TimePrecision.Time } && mentions.At(sentence, subject.Index).Actor is { Name: not null } party && _parties.Contains(party.Id)) return true;
        return sentence.Subtree(subject.Index).Any(word => sentence.Tokens[word].Lower is "they" or "he" or "she" or "it" or "them" or "there" or "his" or "her" or "their" or "its");
    }

    private static bool IsBroken(Sentence sentence) => Words.Narrative.Any(word => !word.Carries && Has(sentence, sentence.Root, word.Phrase));

    /// <summary>Whether the words of a phrase stand together, under the head of a clause or a verb joined to it.</summary>
    private static bool Has(Sentence sentence, int clause, IReadOnlyList<string> phrase)
    {
        for (var at = 0; at + phrase.Count <= sentence.Tokens.Count; at++)
        {
            if (sentence.Tokens[at].Lower != phrase[0]) continue;
            var all = true;
            for (var i = 1; i < phrase.Count && all; i++) all = sentence.Tokens[at + i].Lower == phrase[i];
            if (!all) continue;
            for (var word = at; word < at + phrase.Count; word++)
                if (sentence.Tokens[word].Head == clause || sentence.Tokens[word].Relation == "advmod" && sentence.Tokens[sentence.Tokens[word].Head] is { Relation: "conj", Upos: "VERB" }) return true;
        }
        return false;
    }

    private bool SameVoice(Chain chain) => _voice is { } voice && voice.Links.Count == chain.Links.Count
        && voice.Links.Zip(chain.Links).All(pair => pair.First.Source?.Actor.Id == pair.Second.Source?.Actor.Id);

    /// <summary>The head of the clause that tells of a predicate: the root, or what is said or thought; null for what a noun holds ("the pretext that …").</summary>
    private static int? Clause(Sentence sentence, Predicate predicate)
    {
        for (var index = predicate.Governor; index >= 0; index = sentence.Tokens[index].Head)
        {
            if (sentence.Tokens[index].Relation == "ccomp") return index;
            if (sentence.Tokens[index].Relation == "acl" && sentence.Child(index, "mark")?.Lower == "that") return null;
        }
        return sentence.Root;
    }

    private static bool IsPerfect(Sentence sentence, int verb) => sentence.Children(verb, "aux").Any(aux => aux.Lower is "has" or "have" or "'ve");

    private static bool IsEvent(Sentence sentence, Findings finding)
    {
        var predicate = finding.Predicate;
        if (predicate.Form == PredicateForm.Nominal)
            return (predicate.Governor != predicate.Trigger || sentence.Tokens[predicate.Trigger].Relation is "obl" or "nsubj") && !IsPresent(sentence, predicate.Governor);
        var verb = sentence.Tokens[predicate.Governor];
        return finding.Past || verb.Xpos == "VBG" && verb.Relation is "advcl" or "acl" or "conj" && verb.Xpos == "VBG";
    }

    /// <summary>Whether the clause around a word is told in the present.</summary>
    private static bool IsPresent(Sentence sentence, int word)
    {
        for (var index = word; index >= 0; index = sentence.Tokens[index].Head)
            if (sentence.Tokens[index].Upos == "VERB")
                return sentence.Tokens[index] is { Xpos: "VBP" or "VBZ", Lower: not ("was" or "were") } || sentence.Children(index, "aux").Any(aux => aux.Xpos is "VBP" or "VBZ" && aux.Lemma == "be");
        return false;
    }
}
