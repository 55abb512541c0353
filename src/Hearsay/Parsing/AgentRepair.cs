using Hearsay.Lexicons;

namespace Hearsay.Parsing;

/// <summary>Who acts, where the model hangs the phrase on the wrong word. "The bombing of the hospital by the air force": whoever stands behind "by" does what
/// an event noun or a passive verb tells.</summary>
internal static class AgentRepair
{
    /// <summary>Puts such phrases of a parsed sentence right, in place. A noun in between that has a maker of its own ("a report by the office") keeps the phrase.</summary>
    public static void Mend(Token[] words)
    {
        for (var agent = 0; agent < words.Length; agent++)
        {
            Addressed(words, agent);
            Marked(words, agent);
            if (words[agent] is not { Relation: "nmod", Head: >= 0 and var between } || between > agent || Tree.Child(words, agent, "case") is not (>= 0 and var by) || words[by].Lower != "by") continue;
            if (words[between].Head is not (>= 0 and var above) || above > between || HasMaker(words[between])) continue;
            if (words[between].Relation == "nmod" && words[above].Upos == "NOUN" && Words.IsEventNoun(words[above].Lemma)) Tree.Move(words, agent, above, "nmod");
            else if (words[between].Relation is "obj" or "obl" && IsPassive(words, above)) Tree.Move(words, agent, above, "obl:agent");
        }
    }

    /// <summary>"called on the rebels to free the nurse": an infinitive that is asked of somebody tells no purpose.</summary>
    private static void Addressed(Token[] words, int at)
    {
        if (words[at] is not { Deprel: "advcl", Xpos: "VB", Head: >= 0 and var verb } || words[verb].Lemma is not ("call" or "appeal") || Tree.Child(words, at, "mark") is not (>= 0 and var mark) || words[mark].Lower != "to") return;
        if (Tree.Child(words, verb, "obl") is >= 0 and var addressee && addressee < mark && Tree.Child(words, addressee, "case") is >= 0 and var opener && words[opener].Lower is "on" or "upon" or "to")
            words[at] = words[at] with { Deprel = "xcomp" };
    }

    /// <summary>"weapons supplied by Norland": behind "by" there is no subject.</summary>
    private static void Marked(Token[] words, int at)
    {
        if (words[at] is { Relation: "nsubj", Head: >= 0 and var verb } && verb < at && words[verb].Xpos == "VBN" && Tree.Child(words, at, "case") is >= 0 and var by && words[by].Lower == "by")
            words[at] = words[at] with { Deprel = "obl:agent" };
    }

    private static bool HasMaker(Token noun) => noun.Upos == "NOUN" && (Words.IsEventNoun(noun.Lemma) && !Words.IsThing(noun.Lemma) || ReportingNoun.Find(noun.Lemma) is not null);

    private static bool IsPassive(Token[] words, int verb) =>
        words[verb].Xpos == "VBN" && (Tree.Child(words, verb, "aux:pass") >= 0 || words[verb].Relation == "acl") && Tree.Child(words, verb, "obl:agent") < 0;
}
