namespace Hearsay.Parsing;

/// <summary>Attributions as the role labels and cue links of the words show them (PolNeAR: source, cue, content).</summary>
public static class RoleLayer
{
    /// <summary>The attributions of a document in the order of their cues; a cue and everything that the model ties to it. Words with a role that belong
    /// to no cue are left out.</summary>
    public static IReadOnlyList<Attribution> Read(Document document, IReadOnlyList<Sentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(sentences);
        var words = new List<(Token Token, TokenRef Place)>();
        foreach (var sentence in sentences)
            foreach (var token in sentence.Tokens) words.Add((token, new TokenRef(sentence.Index, token.Index)));
        var byCue = new SortedDictionary<TokenRef, Parts>();
        foreach (var run in TagRun.Of([.. words.Select(word => word.Token)], static token => token.Role))
        {
            if (words[run.First].Token.Cue is not { } cue) continue;
            if (!byCue.TryGetValue(cue, out var parts)) byCue[cue] = parts = new Parts();
            var list = run.Kind switch { "Source" => parts.Source, "Cue" => parts.Cue, _ => parts.Content };
            list.Add(new TextSpan(words[run.First].Token.Span.Start, words[run.Last].Token.Span.End));
        }
        return [.. byCue.Values.Where(parts => parts.Cue.Count > 0).Select(parts => new Attribution(parts.Source, parts.Cue, parts.Content, null))];
    }

    private sealed class Parts
    {
        public List<TextSpan> Source { get; } = [];

        public List<TextSpan> Cue { get; } = [];

        public List<TextSpan> Content { get; } = [];
    }
}
