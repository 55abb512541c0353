using Hearsay.Lexicons;
using Hearsay.Rules;

namespace Hearsay.Grading;

/// <summary>Marks on a predicate's own clause: negation, modals, hedges, judgement.</summary>
internal static class LocalRules
{
    /// <summary>All marks on one word: the trigger, or a light word above it.</summary>
    public static void Apply(Marks marks, int word, bool reportedSpeech)
    {
        Negation(marks, word);
        NegativeParticipant(marks, word);
        Without(marks, word);
        BeTo(marks, word);
        Futurate(marks, word);
        Modal(marks, word, reportedSpeech);
        Hedge(marks, word);
    }

    /// <summary>A negation that a joined predicate shares: "did not shell or bomb the town".</summary>
    public static void SharedNegation(Marks marks, int word) => Negation(marks, word);

    // Norland did not leave .   not <-advmod- leave
    [Rule("grade.negation", "a negation on the predicate says that it did not happen", "Norland did not attack Ostmark.")]
    private static void Negation(Marks marks, int word)
    {
        foreach (var child in marks.Sentence.Children(word, "advmod", "cc:preconj", "det"))
        {
            var negates = child.Relation == "det" ? child.Lower == "no" || child.Lower == "neither"
                : child.Lower is "not" or "n't" or "n’t" or "never" or "nowhere" or "neither" or "nor" or "hardly" or "barely" or "scarcely" || child.Lower == "nt"
                || child.Lower == "longer" && marks.Sentence.Child(child.Index, "advmod", "det")?.Lower == "no";
            // "not only … but" asserts both sides.
            if (!negates || child.Lower == "not" && child.Index + 1 < marks.Sentence.Tokens.Count && marks.Sentence.Tokens[child.Index + 1].Lower is "only" or "just" or "merely") continue;
            marks.Negate(child.Span, "grade.negation");
        }
    }

    // No soldier left the town .   No <-det- soldier <-nsubj- left
    [Rule("grade.negative-participant", "\"no\" or \"none\" before a participant says that it did not happen", "No soldier left the town.")]
    private static void NegativeParticipant(Marks marks, int word)
    {
        foreach (var child in marks.Sentence.Children(word, "nsubj", "obj"))
        {
            var no = child.Lower is "none" or "nobody" or "nothing" or "neither" ? child : marks.Sentence.Child(child.Index, "det") is { Lower: "no" or "neither" } det ? det : null;
            // "Not a single bank", "not one soldier"
            no ??= marks.Sentence.Child(child.Index, "advmod") is { Lower: "not" } not && not.Index + 1 < child.Index + 1 && marks.Sentence.Tokens[not.Index + 1].Lower is "a" or "one" or "any" ? not : null;
            no ??= marks.Sentence.Child(child.Index, "cc:preconj") is { Lower: "neither" } neither ? neither : null;
            if (no is null) continue;
            marks.Negate(no.Span, "grade.negative-participant");
            return;
        }
    }

    // Norland left without attacking the town .   without <-mark- attacking
    [Rule("grade.without", "what is told behind \"without\" did not happen", "Norland's troops left without attacking the town.")]
    private static void Without(Marks marks, int word)
    {
        // "without the army searching the drivers": the parser may hang the preposition on the subject.
        var preposition = marks.Sentence.Child(word, "mark", "case") ?? (marks.Sentence.Child(word, "nsubj") is { } subject ? marks.Sentence.Child(subject.Index, "case", "mark") : null);
        var absent = preposition is { Lower: "without" } || preposition is { Lower: "instead" or "rather" } && marks.Sentence.Child(preposition.Index, "fixed") is { Lower: "of" or "than" };
        if (absent) marks.Negate(preposition!.Span, "grade.without");
    }

    // The court is to sentence the editor .   is <-cop- sentence , to <-mark- sentence
    [Rule("grade.be-to", "\"is to\" before a verb makes a forecast of it, or a purpose where an aim or a plan is its subject", "The court is to sentence the editor.")]
    private static void BeTo(Marks marks, int word)
    {
        if (marks.Sentence.Tokens[word].Upos != "VERB" || marks.Sentence.Child(word, "mark") is not { Lower: "to" } to) return;
        if (marks.Sentence.Children(word, "cop", "aux").FirstOrDefault(be => be.Lemma == "be" && be.Index < to.Index && be.HasFeature("VerbForm=Fin")) is not { } be) return;
        var aim = marks.Sentence.Child(word, "nsubj") is { Upos: "NOUN" } subject && (ReportingNoun.Find(subject.Lemma) is not null || Words.IsLightNoun(subject.Lemma));
        marks.Add(aim ? ClaimStatus.Hypothetical : ClaimStatus.Predicted, aim ? 0 : 2, be.Span.Union(to.Span), "grade.be-to");
    }

    // The envoy meets the rebels next week .   week <-obl- meets , next <-amod- week
    [Rule("grade.futurate", "the present tense beside \"tomorrow\" or \"next week\" is a forecast", "The envoy meets the rebels next week.")]
    private static void Futurate(Marks marks, int word)
    {
        var sentence = marks.Sentence;
        var present = sentence.Tokens[word].Xpos is "VBZ" or "VBP" || sentence.Tokens[word].Xpos is "VBG" or "VBN" && sentence.Child(word, "aux", "aux:pass") is { Lower: "is" or "are" or "am" or "'s" or "’s" or "'re" or "’re" };
        if (!present) return;
        foreach (var child in sentence.Children(word, "obl", "advmod", "nmod", "obj"))
        {
            var next = child.Lower == "tomorrow" ? child : sentence.Child(child.Index, "amod") is { Lower: "next" or "coming" } amod && child.Upos is "NOUN" or "PROPN" && Words.IsCalendar(child.Lemma) ? amod : null;
            if (next is not null) marks.Add(ClaimStatus.Predicted, 2, next.Span.Union(child.Span), "grade.futurate");
        }
    }

    // Norland will leave .   will <-aux- leave
    [Rule("grade.modal", "a modal auxiliary makes a forecast, a norm or a possibility of the predicate", "Norland could attack Ostmark.")]
    public static void Modal(Marks marks, int word, bool reportedSpeech)
    {
        foreach (var aux in marks.Sentence.Children(word, "aux"))
        {
            if (Words.Modal(aux.Lower) is not var (status, certainty)) continue;
            // In reported speech "would" is the future seen from the past, unless it is counterfactual.
            if (aux.Lower is "would" or "'d" && reportedSpeech && !marks.Sentence.Children(word, "aux").Any(other => other.Lower == "have")) (status, certainty) = (ClaimStatus.Predicted, 2);
            marks.Add(status, certainty, aux.Span, "grade.modal");
        }
    }

    // Norland allegedly shelled the town .   allegedly <-advmod- shelled ; a possible attack .   possible <-amod- attack
    [Rule("grade.hedge", "a hedge word changes how sure the voice is", "Norland allegedly shelled the town.")]
    private static void Hedge(Marks marks, int word)
    {
        foreach (var child in marks.Sentence.Children(word, "advmod", "amod", "obl"))
        {
            // "almost certainly" is one hedge, "certainly" another or none.
            var before = child.Index > 0 ? marks.Sentence.Tokens[child.Index - 1] : null;
            if (before is not null && Words.Hedge(before.Lower + " " + child.Lower) is var (two, sure)) marks.Add(two, sure, before.Span.Union(child.Span), "grade.hedge");
            else if (Words.Hedge(child.Lower) is var (status, certainty)) marks.Add(status, certainty, child.Span, "grade.hedge");
        }
    }

    // The attack was shameful .   shameful is the predicate
    [Rule("grade.judgement", "a predicate that judges is an opinion", "The attack by Norland was shameful.")]
    public static void Judgement(Marks marks, int word)
    {
        var token = marks.Sentence.Tokens[word];
        var judges = token.Upos == "VERB" ? Words.IsEvaluative(token.Lemma, "verb") : token.Upos == "ADJ" ? Words.IsEvaluative(token.Lower, "adj") : token.Upos == "NOUN" && (Words.IsEvaluative(token.Lemma, "noun")
            || marks.Sentence.Children(word, "amod").Any(child => Words.IsEvaluative(child.Lower, "adj")));
        if (judges) marks.Add(ClaimStatus.Opinion, 2, token.Span, "grade.judgement", hedge: false);
    }
}
