using Hearsay.Lexicons;

namespace Hearsay.Parsing;

/// <summary>"the bombing of the hospital by the air force": whoever stands behind "by" does what an event noun or a passive verb tells, also where the model
/// hangs the phrase on the noun in between.</summary>
internal static class AgentRepair
{
    /// <summary>Puts such phrases of a parsed sentence right, in place. A noun in between that has a maker of its own ("a report by the office") keeps the phrase.</summary>
    public static void Mend(Token[] words)
    {
        for (var agent = 0; agent < words.Length; agent++)
        {
            if (words[agent] is not { Relation: "nmod", Head: >= 0 and var between } || between > agent || Tree.Child(words, agent, "case") is not (>= 0 and var by) || words[by].Lower != "by") continue;
            if (words[between].Head is not (>= 0 and var above) || above > between || HasMaker(words[between])) continue;
            if (words[between].Relation == "nmod" && words[above].Upos == "NOUN" && Words.IsEventNoun(words[above].Lemma)) Tree.Move(words, agent, above, "nmod");
            else if (words[between].Relation is "obj" or "obl" && IsPassive(words, above)) Tree.Move(words, agent, above, "obl:agent");
        }
    }

    private static bool HasMaker(Token noun) => noun.Upos == "NOUN" && (Words.IsEventNoun(noun.Lemma) && !Words.IsThing(noun.Lemma) || ReportingNoun.Find(noun.Lemma) is not null);

    private static bool IsPassive(Token[] words, int verb) =>
        words[verb].Xpos == "VBN" && (Tree.Child(words, verb, "aux:pass") >= 0 || words[verb].Relation == "acl") && Tree.Child(words, verb, "obl:agent") < 0;
}
