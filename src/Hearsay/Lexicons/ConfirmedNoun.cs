namespace Hearsay.Lexicons;

/// <summary>A noun of speech whose content somebody confirms: "the suspicion that he fled was confirmed by the police".</summary>
internal static class ConfirmedNoun
{
    /// <summary>The verb that confirms what a noun says, or null; a noun with an owner keeps its own voice.</summary>
    public static Token? By(Sentence sentence, Token noun) =>
        noun.Relation is "obj" or "nsubj" && noun.Head >= 0 && sentence.Tokens[noun.Head] is { Upos: "VERB" } verb && EmbeddingVerb.Find(verb.Lemma, "that") is { Act: SpeechAct.Confirm }
        && (noun.Relation == "obj" || sentence.Child(verb.Index, "aux:pass") is not null) && Negated.By(sentence, verb.Index) is null
        && sentence.Child(noun.Index, "nmod:poss") is null && !sentence.Children(noun.Index, "nmod").Any(giver => sentence.Child(giver.Index, "case")?.Lower is "by" or "from") ? verb : null;
}
