using Hearsay.Lexicons;
using Hearsay.Rules;

namespace Hearsay.Attributing;

/// <summary>Sources told by a noun of speech in a phrase of the clause: "in the words of the mayor", "by the governor's account".</summary>
internal static class SourcePhraseRules
{
    // In the words of the mayor , Norland burned the farms .   words <-obl- burned , In <-case- words , mayor <-nmod- words
    [Rule("attr.source-phrase", "\"in the words of\", \"by the account of\", \"in the view of\" make their owner answer for the clause", "In the words of the mayor, Norland burned the farms.")]
    public static void Apply(Context context, Sentence sentence)
    {
        foreach (var token in sentence.Tokens)
        {
            if (token.Upos != "NOUN" || token.Relation is not ("obl" or "nmod" or "advmod" or "parataxis") || sentence.Child(token.Index, "case") is not { } preposition) continue;
            if (SourcePhrase.Find(preposition.Lower, token.Lemma) is not { } act || OwnerOf(sentence, token) is not { } owner) continue;
            var own = sentence.Subtree(token.Index).ToHashSet();
            var atEdge = own.Min() <= 1 || own.Max() >= sentence.Tokens.Count - 2;
            var governed = atEdge || token.Head < 0 ? sentence.Root : token.Head;
            var frame = new Frame
            {
                Cue = new TokenRef(sentence.Index, token.Index), CueSpan = preposition.Span.Union(token.Span), Source = context.MentionAt(sentence, owner), Act = act, Rule = "attr.source-phrase", PureLink = true,
            };
            frame.Extend(Context.Stretches(sentence, [.. sentence.Subtree(governed).Where(word => !own.Contains(word))]));
            context.Frames.Add(frame);
        }
    }

    /// <summary>Whose words, account or view they are.</summary>
    private static int? OwnerOf(Sentence sentence, Token noun) =>
        (sentence.Child(noun.Index, "nmod:poss") ?? sentence.Children(noun.Index, "nmod").FirstOrDefault(child => sentence.Child(child.Index, "case")?.Lower == "of"))?.Index;
}
