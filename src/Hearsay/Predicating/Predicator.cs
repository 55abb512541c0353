namespace Hearsay.Predicating;

/// <summary>Finds the predicates of a sentence and their arguments in its tree.</summary>
/// <remarks>In the manner of PredPatt (White et al. 2016, EMNLP; Zhang et al. 2017, IWCS): predicates first, then arguments by relation,
/// then arguments that the syntax leaves out (control, relative clauses, conjunction). Words that carry no event of their own
/// (light and phase verbs, copulas) hand over to the word that does.</remarks>
public static class Predicator
{
    /// <summary>All predicates in the order of their triggers; plain reporting verbs are among them, since only attribution can tell them apart.</summary>
    public static IReadOnlyList<Predicate> Find(Sentence sentence)
    {
        var found = new List<Predicate>();
        foreach (var token in sentence.Tokens)
        {
            if (!token.Form.Any(char.IsLetter)) continue;
            var trigger = TriggerRules.Copular(sentence, token)
                ?? TriggerRules.SmallClause(sentence, token)
                ?? TriggerRules.AsComplement(sentence, token)
                ?? TriggerRules.Verbal(sentence, token)
                ?? TriggerRules.LightVerbNoun(sentence, token)
                ?? TriggerRules.Existential(sentence, token)
                ?? TriggerRules.OccurringNoun(sentence, token)
                ?? TriggerRules.Toll(sentence, token)
                ?? TriggerRules.EventNoun(sentence, token);
            if (trigger is not null && !(trigger.Form == PredicateForm.Nominal && IsInsideName(sentence, token.Index))) found.Add(Build(sentence, trigger));
        }
        return found;
    }

    /// <summary>"the Rapid Support Forces": a word between two others in capitals, in a sentence that is not in capitals itself.</summary>
    private static bool IsInsideName(Sentence sentence, int index) =>
        index > 0 && index + 1 < sentence.Tokens.Count && char.IsUpper(sentence.Tokens[index].Form[0]) && char.IsUpper(sentence.Tokens[index - 1].Form[0]) && char.IsUpper(sentence.Tokens[index + 1].Form[0])
        && sentence.Tokens.Any(token => token.Upos is "VERB" or "NOUN" or "ADJ" && char.IsLower(token.Form[0]));

    private static Predicate Build(Sentence sentence, Trigger trigger)
    {
        var token = sentence.Tokens[trigger.Index];
        var particle = sentence.Child(trigger.Index, "compound:prt");
        var span = particle is not null && particle.Index == trigger.Index + 1 ? token.Span.Union(particle.Span) : token.Span;
        var passive = trigger.Form == PredicateForm.Verbal && Subjects.IsPassive(sentence, trigger.Index);
        var arguments = trigger.Form switch
        {
            PredicateForm.Verbal => VerbArguments.Of(sentence, trigger, passive),
            PredicateForm.Copular => CopularArguments.Of(sentence, trigger),
            _ => NounArguments.Of(sentence, trigger),
        };
        return new Predicate
        {
            Sentence = sentence.Index,
            Trigger = trigger.Index,
            Span = span,
            Lemma = token.Lemma.ToLowerInvariant(),
            Form = trigger.Form,
            Clause = Clauses.SpanOf(sentence, trigger),
            Governor = trigger.Governor,
            Passive = passive,
            // "is a partner of Norland": one-way
            Mutual = Lexicons.Words.IsMutual(token.Lemma) && !(trigger.Form == PredicateForm.Copular && token.Lemma is "partner" or "ally"),
            Arguments = arguments,
            Trail = [new TrailEntry("predicating", trigger.Rule, span), .. arguments.Select(argument => new TrailEntry("predicating", argument.Rule, argument.Span)).DistinctBy(entry => (entry.Rule, entry.Span))],
        };
    }
}
