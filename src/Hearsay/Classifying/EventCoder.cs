namespace Hearsay.Classifying;

/// <summary>Codes predicates as PLOVER events, or says why none fits.</summary>
/// <remarks>
/// <para>A word and its company (subject, object, preposition, particle) give a CAMEO code by the event lexicons; the code gives the PLOVER
/// type, mode and contexts; rules on time and content then move promises, threats and refusals to their own types (PLOVER 0.8 §5).</para>
/// <para>Deterministic, without state, safe to use from several threads.</para>
/// </remarks>
public static class EventCoder
{
    /// <summary>The event code of a predicate, never a guess: without types when no row of the lexicons fits.</summary>
    /// <param name="sentence">The predicate's sentence with its tree.</param>
    /// <param name="predicate">The predicate; its trigger is a word of <paramref name="sentence"/>.</param>
    /// <param name="status">Standing of the claim.</param>
    /// <param name="polarity">Whether it is said to have happened.</param>
    /// <param name="past">Whether it lies in the past before the text's own time ("historical").</param>
    /// <param name="future">Whether it lies ahead.</param>
    /// <param name="trail">Where to note the rules that held, or null.</param>
    public static EventCode Code(
        Sentence sentence, Predicate predicate, ClaimStatus status, Polarity polarity, bool past, bool future, ICollection<TrailEntry>? trail = null)
    {
        var words = PredicateWords.Of(sentence, predicate);
        var found = EventWords.Find(sentence, predicate, words);
        var auxiliary = Auxiliary(status, polarity, past, future);
        if (found.Coding is not { } coding) return new([], null, [], null, null, auxiliary, Codebook.Version, found.Reason);

        var seen = new EventView(sentence, predicate, words, future || status == ClaimStatus.Predicted, past, polarity == Polarity.Negative, Above(sentence, predicate));
        var changed = PromiseRules.Apply(seen, coding, out var rule);
        if (rule is not null) trail?.Add(new("classifying", rule, predicate.Span));
        return new(
            changed.Types, EventContexts.Mode(changed.Types[0], words, changed.Mode), EventContexts.Of(sentence, predicate.Trigger, changed.Contexts.Concat(EventKinds.Of(changed, words))), changed.Cameo,
            Quad(changed.Types[0]), auxiliary, Codebook.Version, rule is null ? found.Reason : found.Reason + ", " + rule);
    }

    /// <summary>Quad class of a PLOVER type: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict (PLOVER 0.8 §5).</summary>
    internal static int Quad(string type) => type switch
    {
        "AGREE" or "CONSULT" or "SUPPORT" or "CONCEDE" => 1,
        "COOPERATE" or "AID" or "RETREAT" => 2,
        "REQUEST" or "ACCUSE" or "REJECT" or "THREATEN" => 3,
        _ => 4,
    };

    /// <summary>The word above a predicate whose infinitive it is: the phase or attitude that rules it, else the verb that wants it of its own subject.</summary>
    private static Token? Above(Sentence sentence, Predicate predicate)
    {
        if (predicate.Form == PredicateForm.Copular) return null;
        var top = sentence.Tokens[predicate.Governor];
        // "reached an agreement": the light verb rules nothing by itself
        if (top.Index != predicate.Trigger && (predicate.Form == PredicateForm.Verbal || EventLexicon.Failing.Contains(PredicateWords.LemmaOf(top)) || top.Upos == "ADJ")) return top;
        return top is { Relation: "xcomp", Head: >= 0 } && sentence.Child(top.Head, "obj", "iobj") is null ? sentence.Tokens[top.Head] : null;
    }

    private static List<string> Auxiliary(ClaimStatus status, Polarity polarity, bool past, bool future)
    {
        var auxiliary = new List<string>();
        if (past) auxiliary.Add("historical");
        if (future || status == ClaimStatus.Predicted) auxiliary.Add("future");
        if (status == ClaimStatus.Hypothetical) auxiliary.Add("hypothetical");
        if (polarity == Polarity.Negative) auxiliary.Add("negated");
        return auxiliary;
    }
}
