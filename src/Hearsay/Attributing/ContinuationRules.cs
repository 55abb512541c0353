using Hearsay.Lexicons;
using Hearsay.Rules;

namespace Hearsay.Attributing;

/// <summary>Speech that goes on without marks or a speaker of its own: quotations set apart with a name below them, digests of what papers report.</summary>
internal static class ContinuationRules
{
    // I was hauled in . Valeska Paris   a paragraph in the first person that ends in nothing but a name
    [Rule("attr.pull-quote", "a paragraph in the first person that ends in a bare name, and the same sentence elsewhere, are what that person says", "I was beaten by the guards of Norland. Ada Marsh")]
    public static void PullQuotes(Context context)
    {
        for (var i = 1; i < context.Sentences.Count; i++)
        {
            var name = context.Sentences[i];
            if (i + 1 < context.Sentences.Count && context.Sentences[i + 1].Paragraph == name.Paragraph || BareName(context, name) is not { } speaker) continue;
            var first = i;
            while (first > 0 && context.Sentences[first - 1].Paragraph == name.Paragraph) first--;
            // The name may stand in a paragraph of its own below the quotation.
            if (first == i)
                while (first > 0 && context.Sentences[first - 1].Paragraph == context.Sentences[i - 1].Paragraph) first--;
            var said = context.Sentences.Skip(first).Take(i - first).ToList();
            if (said.Count == 0 || !said.Exists(sentence => FirstPerson(context, sentence)) || said.Exists(sentence => context.Frames.CuedIn(sentence.Index).Any(frame => frame.Quoted))) continue;
            var frame = new Frame { Cue = new TokenRef(i, -1), CueSpan = name.Span, Source = speaker, Act = SpeechAct.Say, Rule = "attr.pull-quote", PureLink = true, Verbatim = true };
            frame.Extend([.. said.Select(sentence => sentence.Span)]);
            frame.Extend([.. context.Sentences.Where(other => said.Exists(sentence => sentence != other && SameWords(sentence, other))).Select(other => other.Span)]);
            context.Frames.Add(frame);
        }
    }

    // Xinhua reports that … . Troops there clashed with guerrillas .
    [Rule("attr.digest", "sentences without a source behind \"the paper reports that …\" in the present tense, in the same paragraph, are the paper's too", "Reuters reports that Norland closed the border. Troops shelled the town.")]
    public static void Digests(Context context)
    {
        for (var i = 0; i < context.Sentences.Count; i++)
        {
            var sentence = context.Sentences[i];
            var frame = context.Frames.CuedIn(i).FirstOrDefault(frame => frame.Cue.Token == sentence.Root && frame.Source is not null && frame.PureLink && !frame.Negated);
            if (frame is null || sentence.Tokens[sentence.Root] is not { Xpos: "VBZ" or "VBP", Lemma: "report" or "write" } || !Channels.IsOutlet(context, frame.Source!)) continue;
            var spans = new List<TextSpan>();
            for (var next = i + 1; next < context.Sentences.Count && context.Sentences[next] is var follower && follower.Paragraph == sentence.Paragraph; next++)
            {
                if (context.Frames.CuedIn(next).Count > 0 || FirstPerson(context, follower) || follower.Tokens.Any(token => Words.IsOutlet(token.Lemma) || ReportingNoun.Find(token.Lemma) is not null)) break;
                spans.Add(follower.Span);
            }
            frame.Extend(spans, "attr.digest");
        }
    }

    private static bool FirstPerson(Context context, Sentence sentence) =>
        sentence.Tokens.Any(token => token.Lower is "i" or "me" or "my" or "we" or "our" or "us" && context.QuotationAt(token.Span.Start) is null);

    /// <summary>Who is named by a sentence that is nothing but a name, or null.</summary>
    private static Mention? BareName(Context context, Sentence sentence)
    {
        const int Longest = 6;
        var words = sentence.Tokens.Where(token => token.Upos != "PUNCT").ToList();
        if (words.Count is < 2 or > Longest || !words.TrueForAll(token => token.Upos == "PROPN") || sentence.Tokens[^1].Form is "." or ":" or "?" or "!") return null;
        var mention = context.MentionAt(sentence, words.Find(word => word.Head < 0)?.Index ?? words[0].Index);
        return mention.Actor.Kind == ActorKind.Person ? mention : null;
    }

    private static bool SameWords(Sentence one, Sentence other) =>
        one.Tokens.Count == other.Tokens.Count && one.Tokens.Zip(other.Tokens).All(pair => pair.First.Lower == pair.Second.Lower);
}
