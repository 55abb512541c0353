namespace Hearsay.Parsing;

/// <summary>Attributions as the role labels and cue links of the words show them (PolNeAR: source, cue, content).</summary>
public static class RoleLayer
{
    /// <summary>The attributions of a document in the order of their cues; a cue with what the model ties to it. Words with a role that belong to no cue
    /// are left out, and those that cannot be of one content with the words nearest to the cue (<see cref="ContentPieces"/>).</summary>
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
            list.Add(run);
        }
        return [.. byCue.Values.Where(parts => parts.Cue.Count > 0).Select(Made)];

        Attribution Made(Parts parts)
        {
            var pieces = new ContentPieces(words, parts.Cue[0]);
            if (parts.Source.Count == 0 && pieces.Subject(parts.Content) is { } subject && parts.Content.Remove(subject)) parts.Source.Add(subject);
            return new Attribution(Spans(parts.Source), Spans(parts.Cue), Spans(pieces.Of(parts.Content)), null);
        }

        List<TextSpan> Spans(List<TagRun> runs) => [.. runs.Select(run => new TextSpan(words[run.First].Token.Span.Start, words[run.Last].Token.Span.End))];
    }

    private sealed class Parts
    {
        public List<TagRun> Source { get; } = [];

        public List<TagRun> Cue { get; } = [];

        public List<TagRun> Content { get; } = [];
    }
}
