using Hearsay.Rules;

namespace Hearsay.Predicating;

/// <summary>The arguments of predicate nouns, adjectives and phrases.</summary>
internal static class CopularArguments
{
    /// <summary>The subject (or the object of a small clause), then the phrases that hang on the predicate.</summary>
    public static IReadOnlyList<Argument> Of(Sentence sentence, Trigger trigger)
    {
        var found = new List<Argument>();
        if (trigger.Governor == trigger.Index)
        {
            if (Subjects.Of(sentence, trigger.Index) is { } subject) found.Add(VerbArguments.Make(sentence, ArgumentRole.Actor, subject.Head, "arg.copular-subject"));
        }
        else
        {
            SmallClause(sentence, trigger, found);
        }
        Complements(sentence, trigger.Index, found);
        return [.. found.DistinctBy(argument => (argument.Head, argument.Role)).OrderBy(argument => argument.Head)];
    }

    // The attack left six soldiers dead .   soldiers <-obj- left
    [Rule("arg.small-clause", "what a verb's complement says is said of the verb's object, else of its subject", "The attack left six soldiers dead.")]
    private static void SmallClause(Sentence sentence, Trigger trigger, List<Argument> found)
    {
        var verb = sentence.Tokens[trigger.Index].Head;
        // left six dead   six <-nummod- dead
        // found the mayor guilty   mayor <-nsubj- guilty
        var judged = sentence.Tokens[trigger.Index].Lemma is "guilty" or "liable" or "innocent";
        var theme = sentence.Child(verb, "obj") ?? (judged ? sentence.Child(trigger.Index, "nsubj") : null) ?? sentence.Child(trigger.Index, "nummod");
        var causes = judged || sentence.Tokens[verb].Lemma is "leave" or "make" or "render" or "keep";
        if (theme is null && Described(sentence, verb) is { } described)
        {
            found.Add(VerbArguments.Make(sentence, ArgumentRole.Actor, described, "arg.small-clause"));
        }
        else if (theme is not null)
        {
            if (theme.HasFeature("PronType=Rel") && Subjects.Antecedent(sentence, verb) is { } antecedent) theme = sentence.Tokens[antecedent];
            found.Add(VerbArguments.Make(sentence, causes ? ArgumentRole.Recipient : ArgumentRole.Actor, theme.Index, "arg.small-clause"));
            if (causes && Subjects.Of(sentence, verb) is { } cause)
                found.Add(VerbArguments.Make(sentence, ArgumentRole.Actor, cause.Head, "arg.small-clause"));
        }
        else if (Subjects.Of(sentence, verb) is { } subject)
        {
            found.Add(VerbArguments.Make(sentence, ArgumentRole.Actor, subject.Head, "arg.small-clause"));
        }
        VerbArguments.Obliques(sentence, verb, sentence.Tokens[trigger.Index].Lemma, false, found);
    }

    // a camp that Norland calls a school   calls <-acl:relcl- camp, with a subject of its own and no object
    private static int? Described(Sentence sentence, int verb) =>
        sentence.Tokens[verb] is { Deprel: "acl:relcl" } token && sentence.Child(verb, "nsubj") is { } subject && !subject.HasFeature("PronType=Rel")
        && !(subject.Upos == "PRON" && subject.Lemma is "who" or "which" or "that") && sentence.Tokens[verb].Lemma is not ("become" or "remain" or "seem" or "appear" or "look" or "feel" or "stay" or "turn" or "get" or "go" or "prove" or "sound" or "end" or "grow") ? token.Head : null;

    // Norland is the largest donor to Ostmark .   Ostmark <-nmod- donor
    [Rule("arg.copular-subject", "the subject of a copula is who the state is said of", "Norland is an ally of Ostmark.")]
    private static void Complements(Sentence sentence, int predicate, List<Argument> found)
    {
        foreach (var child in sentence.Children(predicate, "nmod", "obl"))
        {
            if (child.Deprel is "obl:unmarked" or "nmod:unmarked" or "nmod:desc" or "obl:tmod") continue;
            if (child.Deprel == "nmod:poss")
            {
                found.Add(VerbArguments.Make(sentence, ArgumentRole.Recipient, child.Index, "arg.copular-subject"));
                continue;
            }
            if (VerbArguments.Preposition(sentence, child.Index) is not { } preposition) continue;
            var role = preposition switch
            {
                "to" or "of" or "with" or "against" or "for" or "on" or "by" => ArgumentRole.Recipient,
                "in" or "at" or "near" or "around" => ArgumentRole.Location,
                "from" => ArgumentRole.From,
                "through" or "via" => ArgumentRole.Via,
                _ => ArgumentRole.Other,
            };
            found.Add(VerbArguments.Make(sentence, role, child.Index, "arg.copular-subject", preposition));
        }
    }
}
