namespace Hearsay.Parsing;

/// <summary>Names as the model marks them: words and type.</summary>
public static class NameLayer
{
    /// <summary>The names of a document in its order, none inside another and none over the end of a sentence.</summary>
    /// <returns>Words and type: PER, ORG, LOC, EVT or MISC.</returns>
    public static IReadOnlyList<(TextSpan Span, string Type)> Read(IReadOnlyList<Sentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var names = new List<(TextSpan, string)>();
        foreach (var sentence in sentences)
            foreach (var run in TagRun.Of(sentence.Tokens, static token => token.Name))
                names.Add((sentence.SpanOf(run.First, run.Last), run.Kind));
        return names;
    }
}
