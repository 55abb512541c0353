using Hearsay.Rules;

namespace Hearsay.Attributing;

/// <summary>Speech without quotation marks: a block behind a colon.</summary>
internal static class BlockRules
{
    // In a statement, the Church denied these allegations : (new paragraph) She was not forced .
    [Rule("attr.block", "a paragraph behind a sentence of speech that ends in a colon belongs to its speaker", "In a statement, the ministry replied:\n\nNorland never shelled the town.")]
    public static void Apply(Context context)
    {
        for (var i = 0; i + 1 < context.Sentences.Count; i++)
        {
            var sentence = context.Sentences[i];
            var next = context.Sentences[i + 1];
            if (sentence.Tokens[^1].Form != ":" || next.Paragraph == sentence.Paragraph || context.QuotationAt(next.Span.Start + 1) is not null) continue;
            if (QuotationRules.SpeakerOf(context, sentence) is not { } speaker) continue;
            context.Frames.Add(speaker);
            var spans = new List<TextSpan>();
            for (var j = i + 1; j < context.Sentences.Count && context.Sentences[j].Paragraph == next.Paragraph; j++)
            {
                if (context.Frames.CuedIn(j).Any(frame => frame.PureLink)) break;
                spans.Add(context.Sentences[j].Span);
            }
            speaker.Extend(spans, "attr.block");
            speaker.Verbatim = true;
        }
    }
}
