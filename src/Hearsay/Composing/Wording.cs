using Hearsay.Lexicons;

namespace Hearsay.Composing;

/// <summary>Openness and scope words in the clause of a claim.</summary>
internal static class Wording
{
    /// <summary>Whether the act was open or hidden by the words among some words of the sentence, with those words.</summary>
    public static (Openness? Openness, IReadOnlyList<TextSpan> Words) OpennessOf(Sentence sentence, IReadOnlySet<int> words)
    {
        Openness? openness = null;
        var spans = new List<TextSpan>();
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            if (!words.Contains(i)) continue;
            for (var length = 3; length >= 1; length--)
            {
                if (i + length > sentence.Tokens.Count) continue;
                var phrase = Phrase(sentence, i, length);
                if (!Words.Openness.TryGetValue(phrase, out var found)) continue;
                openness ??= found;
                if (found == openness) spans.Add(sentence.SpanOf(i, i + length - 1));
                i += length - 1;
                break;
            }
        }
        return (openness, spans);
    }

    /// <summary>Quantifiers, superlatives and exclusives among some words of the sentence.</summary>
    public static IReadOnlyList<TextSpan> ScopeOf(Sentence sentence, IReadOnlySet<int> words)
    {
        var spans = new List<TextSpan>();
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            if (!words.Contains(i)) continue;
            var token = sentence.Tokens[i];
            if (i + 1 < sentence.Tokens.Count && Words.Scope.Contains(Phrase(sentence, i, 2)))
            {
                spans.Add(sentence.SpanOf(i, i + 1));
                i++;
            }
            else if (Words.Scope.Contains(token.Lower) || token.HasFeature("Degree=Sup"))
            {
                spans.Add(token.Span);
            }
        }
        return spans;
    }

    private static string Phrase(Sentence sentence, int at, int length) =>
        length == 1 ? sentence.Tokens[at].Lower : string.Join(' ', Enumerable.Range(at, length).Select(i => sentence.Tokens[i].Lower));
}
