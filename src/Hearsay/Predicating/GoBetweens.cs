using Hearsay.Rules;

namespace Hearsay.Predicating;

/// <summary>Who stands between two parties when more words than a preposition tell it.</summary>
internal static class GoBetweens
{
    private static readonly HashSet<string> Brokering = ["broker", "mediate", "relay", "facilitate"];

    private static readonly HashSet<string> Mediation = ["mediation", "office", "intermediary", "brokerage", "facilitation"];

    /// <summary>The head of the go-between that a phrase names, or null: "by way of Qatar", "with the mediation of Qatar".</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="phrase">Index of the head of the phrase: "way".</param>
    /// <param name="preposition">Its preposition.</param>
    [Rule("arg.go-between", "'by way of', 'with the mediation of' and 'brokered by' name a go-between", "Norland warned Ostmark by way of Westmark.")]
    public static int? Of(Sentence sentence, int phrase, string preposition)
    {
        var lemma = sentence.Tokens[phrase].Lemma.ToLowerInvariant();
        if (!(preposition == "by" && lemma == "way" || preposition is "with" or "through" or "under" or "thanks to" && Mediation.Contains(lemma))) return null;
        return sentence.Children(phrase, "nmod").FirstOrDefault(child => child.Deprel == "nmod:poss" || sentence.Child(child.Index, "case")?.Lower == "of")?.Index;
    }

    /// <summary>Adds the go-betweens that hang on the nouns of a predicate: "a truce brokered by Qatar", "asked Ostmark through Westmark".</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="trigger">The predicate's word.</param>
    /// <param name="found">Its arguments; go-betweens are added.</param>
    public static void Add(Sentence sentence, int trigger, List<Argument> found)
    {
        foreach (var head in found.Where(argument => argument.Role is ArgumentRole.Actor or ArgumentRole.Recipient or ArgumentRole.Location).Select(argument => argument.Head).Append(trigger).Distinct().ToList())
        {
            // "met in talks brokered by Qatar", but not "welcomed a step facilitated by Qatar"
            foreach (var clause in sentence.Children(head, "acl"))
                if ((head == trigger || found.Exists(argument => argument.Head == head && argument.Role == ArgumentRole.Location)) && clause.Xpos == "VBN" && Brokering.Contains(clause.Lemma) && sentence.Children(clause.Index, "obl").FirstOrDefault(child => sentence.Child(child.Index, "case")?.Lower == "by") is { } broker)
                    Put(broker.Index);
            if (head == trigger) continue;
            foreach (var child in sentence.Children(head, "nmod"))
                if (sentence.Tokens[head].Upos == "PROPN" && VerbArguments.Preposition(sentence, child.Index) is { } preposition)
                    if ((preposition is "via" or "through" ? child.Index : Of(sentence, child.Index, preposition)) is { } between) Put(between);
        }

        void Put(int head)
        {
            if (found.Exists(argument => argument.Head == head && argument.Role == ArgumentRole.Via)) return;
            found.Add(VerbArguments.Make(sentence, ArgumentRole.Via, head, "arg.go-between", "via"));
        }
    }
}
