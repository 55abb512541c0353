namespace Hearsay.Parsing;

/// <summary>The best sequence of BIO labels in which an I- follows only a B- or I- of its own kind (Viterbi).</summary>
internal static class BioPath
{
    /// <summary>Numbers of the labels. Label 0 is O, odd ones are B-, the even one behind is its I-.</summary>
    /// <param name="scores">Scores of every label, word after word.</param>
    /// <param name="labels">Number of labels.</param>
    public static int[] Best(ReadOnlySpan<float> scores, int labels)
    {
        var count = scores.Length / labels;
        var total = new double[labels];
        var next = new double[labels];
        var back = new int[count, labels];
        for (var word = 0; word < count; word++)
        {
            var any = 0;
            for (var label = 1; label < labels; label++) if (total[label] > total[any]) any = label;
            for (var label = 0; label < labels; label++)
            {
                var from = any;
                if (label > 0 && label % 2 == 0)
                {
                    from = total[label] > total[label - 1] ? label : label - 1;
                    if (word == 0) { next[label] = -1e9; continue; }
                }
                back[word, label] = from;
                next[label] = (word == 0 ? 0 : total[from]) + scores[word * labels + label];
            }
            (total, next) = (next, total);
        }
        var best = new int[count];
        if (count == 0) return best;
        for (var label = 1; label < labels; label++) if (total[label] > total[best[^1]]) best[^1] = label;
        for (var word = count - 1; word > 0; word--) best[word - 1] = back[word, best[word]];
        return best;
    }
}
