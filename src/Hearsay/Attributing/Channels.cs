using Hearsay.Lexicons;
using Hearsay.Rules;

namespace Hearsay.Attributing;

/// <summary>By what means something was said, and in which paper or channel.</summary>
internal static class Channels
{
    // said in an interview with the Courier   interview <-obl- said , Courier <-nmod- interview
    [Rule("attr.medium", "what was said \"in a statement\", \"on Twitter\" or by a cable keeps that as its medium", "Norland shelled the town, the mayor said in a letter.")]
    public static Token? Medium(Context context, Frame frame)
    {
        if (frame.Cue.Token < 0) return null;
        var sentence = context.Sentences[frame.Cue.Sentence];
        foreach (var phrase in sentence.Children(frame.Cue.Token, "obl", "nmod", "obj"))
            if (phrase.Relation == "obj" ? sentence.Tokens[frame.Cue.Token].Lemma is "post" or "publish" or "issue" or "tell" : sentence.Child(phrase.Index, "case") is { Lower: "in" or "on" or "at" or "by" or "via" or "through" or "during" or "over" })
                if (Words.IsMedium(phrase.Lemma)) return phrase;
        if (Words.IsMedium(sentence.Tokens[frame.Cue.Token].Lemma)) return sentence.Tokens[frame.Cue.Token];
        if (frame.Source is not { Actor.Kind: ActorKind.Document } source) return null;
        var head = context.Sentences[source.Sentence].Tokens[source.Head];
        return Words.IsMedium(head.Lemma) ? head : null;
    }

    // told the Courier   Courier <-iobj- told ; published by the Herald   Herald <-obl:agent- published
    [Rule("attr.venue", "the paper or channel that is told something, or that an interview is with, is where it was said", "The mayor told Reuters that Norland shelled the town.")]
    public static Mention? Venue(Context context, Frame frame, Token? medium)
    {
        if (frame.Addressee is { } told && IsOutlet(context, told)) return told;
        if (frame.Cue.Token < 0) return null;
        var sentence = context.Sentences[frame.Cue.Sentence];
        var places = sentence.Children(frame.Cue.Token, "obl").Where(phrase => sentence.Child(phrase.Index, "case") is { Lower: "in" or "on" or "to" });
        if (medium is not null && sentence.Contains(medium.Span))
            places = sentence.Children(medium.Index, "nmod", "obl").Where(phrase => sentence.Child(phrase.Index, "case") is { Lower: "with" or "to" or "by" or "in" or "for" }).Concat(places);
        foreach (var place in places)
            if (context.MentionAt(sentence, place.Index) is var mention && IsOutlet(context, mention)) return mention;
        return null;
    }

    /// <summary>Whether a mention is a paper, agency or channel: by the register, or by the last word of its name.</summary>
    public static bool IsOutlet(Context context, Mention mention)
    {
        if (mention.Actor.Code?.Contains("MED", StringComparison.Ordinal) == true) return true;
        var head = context.Sentences[mention.Sentence].Tokens[mention.Head];
        return Words.IsOutlet(head.Lemma) && (mention.Kind == MentionKind.Named || char.IsLower(head.Form[0]));
    }
}
