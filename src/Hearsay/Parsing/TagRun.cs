namespace Hearsay.Parsing;

/// <summary>A run of words under one BIO label.</summary>
/// <param name="First">Number of the first word.</param>
/// <param name="Last">Number of the last word.</param>
/// <param name="Kind">The label without B- or I-: "PER", "Content".</param>
internal readonly record struct TagRun(int First, int Last, string Kind)
{
    /// <summary>The runs in order. An I- without its B- before it starts a run of its own.</summary>
    public static IEnumerable<TagRun> Of(IReadOnlyList<Token> tokens, Func<Token, string> label)
    {
        for (var i = 0; i < tokens.Count;)
        {
            var first = label(tokens[i]);
            if (first.Length < 3) { i++; continue; }
            var kind = first[2..];
            var last = i;
            while (last + 1 < tokens.Count && label(tokens[last + 1]) is ['I', '-', ..] next && next.AsSpan(2).SequenceEqual(kind)) last++;
            yield return new TagRun(i, last, kind);
            i = last + 1;
        }
    }
}
