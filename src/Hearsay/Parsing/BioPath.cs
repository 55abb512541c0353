namespace Hearsay.Parsing;

/// <summary>The best sequence of BIO labels in which an I- follows only a B- or I- of its own kind (Viterbi).</summary>
internal static class BioPath
{
    /// <summary>Numbers of the labels. Label 0 is O, odd ones are B-, the even one behind is its I-.</summary>
    /// <param name="scores">Scores of every label, word after word.</param>
    /// <param name="labels">Number of labels.</param>
    /// <param name="moves">Score of label b behind label a at a × labels + b; empty where every valid move counts the same.</param>
    public static int[] Best(ReadOnlySpan<float> scores, int labels, ReadOnlySpan<float> moves = default)
    {
        var count = scores.Length / labels;
        var total = new double[labels];
        var next = new double[labels];
        var back = new int[count, labels];
        for (var word = 0; word < count; word++)
        {
            for (var label = 0; label < labels; label++)
            {
                var inside = label > 0 && label % 2 == 0;
                if (word == 0)
                {
                    next[label] = inside ? -1e9 : scores[label];
                    continue;
                }
                var best = double.NegativeInfinity;
                for (var from = inside ? label - 1 : 0; from < (inside ? label + 1 : labels); from++)
                {
                    var reached = total[from] + (moves.IsEmpty ? 0 : moves[from * labels + label]);
                    if (reached > best) (best, back[word, label]) = (reached, from);
                }
                next[label] = best + scores[word * labels + label];
            }
            (total, next) = (next, total);
        }
        var found = new int[count];
        if (count == 0) return found;
        for (var label = 1; label < labels; label++) if (total[label] > total[found[^1]]) found[^1] = label;
        for (var word = count - 1; word > 0; word--) found[word - 1] = back[word, found[word]];
        return found;
    }
}
