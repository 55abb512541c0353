namespace Hearsay.Parsing;

/// <summary>Lays the words of a text out for the question what one marked party does to another, as <c>training/reader/events.py</c> does.</summary>
internal sealed class MarkedParties
{
    /// <summary>The piece that stands before the source; one of the vocabulary's unused ones.</summary>
    private const int SourceMark = 1;

    /// <summary>The piece that stands before the target.</summary>
    private const int TargetMark = 2;

    private MarkedParties(Window window, int source, int target) => (Window, Source, Target) = (window, source, target);

    /// <summary>The words with the marks among them.</summary>
    public Window Window { get; }

    /// <summary>Place of the first mark of the source in the window, −1 without one.</summary>
    public int Source { get; }

    /// <summary>Place of the first mark of the target, −1 without one.</summary>
    public int Target { get; }

    /// <summary>The window, or null when the text is too long for one or empty.</summary>
    public static MarkedParties? Of(WordPieces pieces, IReadOnlyList<Sentence> sentences, IReadOnlyList<TextSpan> source, IReadOnlyList<TextSpan> target)
    {
        var ids = new List<int> { WordPieces.Open };
        var first = new List<int>();
        var shapes = new List<byte>();
        var (sourceAt, targetAt) = (-1, -1);
        foreach (var token in sentences.SelectMany(sentence => sentence.Tokens))
        {
            if (source.Any(span => Opens(span, token))) sourceAt = Mark(SourceMark, sourceAt);
            if (target.Any(span => Opens(span, token))) targetAt = Mark(TargetMark, targetAt);
            shapes.Add((byte)WordShape.Of(token.Form, first.Count == 0));
            first.Add(ids.Count);
            pieces.Append(token.Form, ids);
        }
        ids.Add(WordPieces.Close);
        return first.Count == 0 || ids.Count > Windows.Pieces ? null
            : new(new Window { Stretches = [], Pieces = [.. ids], First = [.. first], Shapes = [.. shapes] }, sourceAt, targetAt);

        int Mark(int piece, int before)
        {
            first.Add(ids.Count);
            shapes.Add(0);
            ids.Add(piece);
            return before < 0 ? first.Count - 1 : before;
        }
    }

    /// <summary>The share of each type, 0–1, from what the words add to it.</summary>
    /// <param name="added">For each word three runs of <paramref name="types"/> numbers: as source, as target, as any word.</param>
    /// <param name="types">Number of types.</param>
    public double[] Shares(ReadOnlySpan<float> added, int types)
    {
        var sums = new double[types];
        var wide = 3 * types;
        for (var type = 0; type < types; type++)
        {
            for (var word = 0; word < Window.Words; word++) sums[type] += added[word * wide + 2 * types + type];
            sums[type] /= Window.Words;
            if (Source >= 0) sums[type] += added[Source * wide + type];
            if (Target >= 0) sums[type] += added[Target * wide + types + type];
        }
        var most = sums.Max();
        var total = sums.Sum(sum => Math.Exp(sum - most));
        return [.. sums.Select(sum => Math.Exp(sum - most) / total)];
    }

    private static bool Opens(TextSpan span, Token token) => token.Span.Start <= span.Start && span.Start < token.Span.End && !span.IsEmpty;
}
