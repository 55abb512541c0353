using Hearsay.Lexicons;

namespace Hearsay.Composing;

/// <summary>Parties behind a thing or a measure.</summary>
internal static class StandIns
{
    /// <summary>Who a thing or measure stands for: "Coalition aircraft" the Coalition, "hundreds of persons" those persons. Null when it stands for nobody.</summary>
    public static (Mention Mention, bool Whole)? Of(Sentence sentence, Mention mention, MentionIndex mentions, bool struck)
    {
        if (mention.Sentence != sentence.Index) return null;
        var head = sentence.Tokens[mention.Head];
        if (Words.IsQuantity(head.Lemma))
            foreach (var child in sentence.Children(head.Index, "nmod"))
                if (sentence.Child(child.Index, "case")?.Lower == "of" && mentions.At(sentence, child.Index) is { Actor.IsParty: true } of) return (of, true);
        foreach (var child in sentence.Children(head.Index, "compound", "amod"))
        {
            if (child.Relation == "amod" && !char.IsUpper(child.Form[0])) continue;
            if (mentions.At(sentence, child.Index) is { Actor.IsParty: true } owner && owner.Head == child.Index) return (owner, false);
        }
        // bombed the rebels' camp : the rebels
        if (struck && sentence.Child(head.Index, "nmod:poss") is { } holder && mentions.At(sentence, holder.Index) is { Actor: { IsParty: true, Name: not null } } whose) return (whose, false);
        return null;
    }

    /// <summary>What a measuring noun measures ("a series of raids": raids), or the noun itself.</summary>
    public static int Measured(Sentence sentence, int head) =>
        Words.IsQuantity(sentence.Tokens[head].Lemma) && sentence.Children(head, "nmod").FirstOrDefault(child => sentence.Child(child.Index, "case")?.Lower == "of") is { } of ? of.Index : head;
}
