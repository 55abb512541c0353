using Hearsay.Rules;

namespace Hearsay.Predicating;

/// <summary>Subjects that the tree hangs on another word than their verb.</summary>
internal static class TornSubjects
{
    /// <summary>The head of the noun phrase that stands right before a finite verb without a subject and that the tree hangs on something before, or null.</summary>
    // Since the start of the raid the army made 30 arrests .   army <-appos- raid
    // They opposed Ostmark , but Norland , which had never said so , ranks second .   Norland <-conj- Ostmark
    // We were on the road and the bridge was bombed .   bridge <-nsubj- road
    [Rule("arg.torn-subject", "the noun phrase right before a finite verb without a subject is its subject, where the tree hangs it on a phrase before it",
        "Since the start of the siege of Dorn the army has killed nine rebels.")]
    public static int? Of(Sentence sentence, int verb)
    {
        var token = sentence.Tokens[verb];
        if (verb == 0 || token.Deprel == "acl:relcl" || sentence.Child(verb, "expl", "csubj") is not null || !IsFinite(sentence, token)) return null;
        var last = verb - 1;
        while (last > 0 && sentence.Tokens[last] is { Upos: "AUX" or "ADV" or "PART" }) last--;
        var comma = sentence.Tokens[last].Form == ",";
        if (comma && last > 0) last--;
        for (var head = last; head >= 0 && head < verb; head = sentence.Tokens[head].Head)
        {
            var noun = sentence.Tokens[head];
            if (noun.Upos is "NOUN" or "PROPN" or "PRON" && EndOf(sentence, head) == last)
            {
                if (noun.Relation == "nsubj" && noun.Head != verb && token.Relation == "conj" && !comma) return head;
                if (noun.Relation == "conj" && sentence.Child(head, "cc") is { Lower: "but" or "yet" or "while" or "whereas" } && sentence.Child(head, "case") is null) return head;
                if (!comma && token.Relation != "conj" && IsLoose(sentence, noun)) return head;
            }
            if (noun.Upos is not ("NOUN" or "PROPN" or "PRON" or "ADJ" or "VERB" or "NUM" or "PUNCT")) return null;
        }
        return null;
    }

    private static bool IsFinite(Sentence sentence, Token verb) =>
        verb.Xpos is "VBD" or "VBZ" or "VBP" || sentence.Child(verb.Index, "aux", "aux:pass") is { Xpos: "VBD" or "VBZ" or "VBP" or "MD" };

    /// <summary>Whether a noun hangs on the noun before it without a preposition, a comma or an "and".</summary>
    private static bool IsLoose(Sentence sentence, Token noun)
    {
        if (noun.Relation is not ("appos" or "conj") && !(noun.Relation == "nmod" && noun.Deprel != "nmod:poss")) return false;
        var first = sentence.Subtree(noun.Index)[0];
        return first > 0 && sentence.Child(noun.Index, "cc", "case") is null && sentence.Tokens[first].Upos != "PUNCT" && sentence.Tokens[first - 1].Upos is not ("PUNCT" or "CCONJ");
    }

    /// <summary>The last word of a phrase that is no punctuation.</summary>
    private static int EndOf(Sentence sentence, int head)
    {
        var words = sentence.Subtree(head);
        var last = words.Count - 1;
        while (last > 0 && sentence.Tokens[words[last]].Upos == "PUNCT") last--;
        return words[last];
    }
}
