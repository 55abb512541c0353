namespace Hearsay.Parsing;

/// <summary>Names as the model marks them: words and type.</summary>
public static class NameLayer
{
    /// <summary>The names of a document in its order, none inside another and none over the end of a sentence.</summary>
    /// <remarks>An article before a name and punctuation around it are no part of it, and a person, organisation or place without any proper noun is none
    /// ("Iraqi", "the city"): so Universal NER marks them (Mayhew and others 2024, annotation guidelines).</remarks>
    /// <returns>Words and type: PER, ORG, LOC, EVT or MISC.</returns>
    public static IReadOnlyList<(TextSpan Span, string Type)> Read(IReadOnlyList<Sentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var names = new List<(TextSpan, string)>();
        foreach (var sentence in sentences)
            foreach (var run in TagRun.Of(sentence.Tokens, static token => token.Name))
            {
                var (first, last) = (run.First, run.Last);
                while (first <= last && IsOutside(sentence.Tokens[first])) first++;
                while (last >= first && sentence.Tokens[last].Upos == "PUNCT") last--;
                var proper = run.Kind is not ("PER" or "ORG" or "LOC");
                for (var i = first; i <= last; i++) proper |= sentence.Tokens[i].Upos == "PROPN";
                if (first <= last && proper) names.Add((sentence.SpanOf(first, last), run.Kind));
            }
        return names;
    }

    private static bool IsOutside(Token token) => token.Upos == "PUNCT" || token.Lower is "the" or "a" or "an";
}
