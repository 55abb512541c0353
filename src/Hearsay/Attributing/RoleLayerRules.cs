using Hearsay.Lexicons;
using Hearsay.Rules;

namespace Hearsay.Attributing;

/// <summary>What the model's role layer adds to the rules: attributions they do not see, and the reach of those they do.</summary>
internal static class RoleLayerRules
{
    private static readonly HashSet<string> DoneWithWords = ["declare", "proclaim", "concede", "pronounce", "advise"];

    [Rule("attr.role-layer", "the model's role layer shows a source and a cue that no rule saw", "The message from the mayor was that Norland shelled the town.")]
    public static void Apply(Context context)
    {
        foreach (var attribution in context.Layer)
        {
            if (attribution.Cue.Count == 0 || attribution.Content.Count == 0) continue;
            var cue = attribution.Cue.Aggregate((one, other) => one.Union(other));
            var sentence = context.SentenceAt(attribution.Cue[0].Start);
            var words = sentence.Tokens.Where(token => attribution.Cue.Any(span => span.Contains(token.Span))).ToList();
            if (words.Count == 0) continue;
            var known = context.Frames.CuedIn(sentence.Index).FirstOrDefault(frame => words.Exists(word => frame.Cue == new TokenRef(sentence.Index, word.Index)) && frame.Act is not (SpeechAct.Demand or SpeechAct.Ask or SpeechAct.Promise));
            if (known is not null)
            {
                // The layer may lengthen what a rule found within the sentence or a quotation, not carry it to other sentences.
                if (known.PureLink) known.Extend(attribution.Content.Where(span => !span.Overlaps(known.CueSpan) && (sentence.Span.Contains(span) || context.QuotationAt(span.Start) is not null)));
                continue;
            }
            if (context.Frames.CuedIn(sentence.Index).Any(frame => words.Exists(word => frame.Cue == new TokenRef(sentence.Index, word.Index)))) continue;
            // Without a source the layer is less sure than the rules: passed over.
            if (attribution.Source.Count == 0) continue;
            var source = SourceOf(context, attribution);
            if (words.Exists(word => IsTurnedDown(sentence, word) || word.Lemma == "deny" && sentence.Child(word.Index, "obj") is { } refused && Denial.IsGrant(refused.Lemma))) continue;
            if (words.Exists(word => IsDeed(sentence, word))) continue;
            if (!words.Exists(IsSpeech) || attribution.Content.Count == 1 && IsJoined(context, sentence, words, attribution.Content[0]) || !attribution.Content.Any(span => HoldsPredicate(context, span)))
            {
                context.Fail("attr.role-layer", cue, "the lists know no word of speech in the cue, or no event is told in the content");
                continue;
            }
            var head = words.Find(word => word.Upos == "VERB") ?? words.Find(word => word.Upos == "NOUN") ?? words[0];
            var predicate = context.PredicateAt(sentence.Index, head.Index);
            var frame = new Frame
            {
                Cue = new TokenRef(sentence.Index, head.Index), CueSpan = cue, Source = source, Act = Context.ActOf(words), Rule = "attr.role-layer",
                PureLink = predicate is null || head.Upos == "VERB" && EmbeddingVerb.Find(head.Lemma, "that") is { Itself: "link" },
            };
            frame.Extend(attribution.Content);
            context.Frames.Add(frame);
        }
    }

    /// <summary>"Contrary to what the Herald wrote": the writer does not take it over.</summary>
    private static bool IsTurnedDown(Sentence sentence, Token cue) =>
        sentence.Ancestors(cue.Index).Any(above => sentence.Child(above.Index, "case") is { Lower: "contrary" or "unlike" or "despite" });

    /// <summary>"Declared a state of siege", "conceded to their demands": a verb whose speech needs a clause does something with a noun.</summary>
    private static bool IsDeed(Sentence sentence, Token cue) => cue.Upos == "VERB" && EmbeddingVerb.Find(cue.Lemma, "np") is null && EmbeddingVerb.Find(cue.Lemma, "that") is { Act: SpeechAct.Say or SpeechAct.Confirm }
        && DoneWithWords.Contains(cue.Lemma) && sentence.Child(cue.Index, "obj", "obl") is not null && sentence.Child(cue.Index, "ccomp", "xcomp", "parataxis") is null;

    /// <summary>Whether the content is only what the same subject does besides speaking: "agreed a plan and trained the police".</summary>
    private static bool IsJoined(Context context, Sentence sentence, List<Token> cue, TextSpan content) => context.In(sentence.Index).Any(predicate =>
        content.Contains(predicate.Span) && sentence.Tokens[predicate.Trigger] is { Relation: "conj" } token && cue.Exists(word => word.Index == token.Head) && sentence.Child(token.Index, "nsubj") is null);

    /// <summary>Whether some event is told in these words; "recalled its envoy" tells none.</summary>
    private static bool HoldsPredicate(Context context, TextSpan span)
    {
        for (var i = context.SentenceAt(span.Start).Index; i < context.Sentences.Count && context.Sentences[i].Span.Start < span.End; i++)
            if (context.In(i).Any(predicate => span.Contains(predicate.Span))) return true;
        return false;
    }

    /// <summary>Whether the lexicons know a cue word as one of speech or thought; the layer also marks moods ("are encouraged", "is refusing").</summary>
    private static bool IsSpeech(Token token) => token.Upos switch
    {
        "VERB" => EmbeddingVerb.Find(token.Lemma, "that") is { Act: not null },
        "NOUN" => ReportingNoun.Find(token.Lemma) is { Act: not null },
        _ => false,
    };

    private static Mention? SourceOf(Context context, Attribution attribution)
    {
        var span = attribution.Source[0];
        var sentence = context.SentenceAt(span.Start);
        var words = sentence.Tokens.Where(token => span.Contains(token.Span)).ToList();
        var head = words.Find(word => word.Head < 0 || !span.Contains(sentence.Tokens[word.Head].Span));
        return head is null ? null : context.MentionAt(sentence, head.Index);
    }
}
