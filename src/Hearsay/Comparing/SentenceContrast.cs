using Hearsay.Lexicons;

namespace Hearsay.Comparing;

/// <summary>What follows from one sentence for another that differs in a word or two.</summary>
public enum SentenceRelation
{
    /// <summary>The second follows from the first.</summary>
    Entailment,
    /// <summary>The second may be true or not.</summary>
    Neutral,
    /// <summary>Both cannot be true of the same occasion.</summary>
    Contradiction,
}

/// <summary>Compares two sentences that say the same but for some words.</summary>
public static class SentenceContrast
{
    /// <summary>Words that open a list which does not claim to be complete.</summary>
    private static readonly HashSet<string> OpenLists = ["include", "including", "such", "offerings", "other", "others"];

    /// <summary>The relation of the second sentence to the first, and the words that decide it; null when nothing differs.</summary>
    /// <param name="one">A sentence that is taken for true.</param>
    /// <param name="other">The sentence that is asked about.</param>
    public static (SentenceRelation Relation, (string One, string Other)? Words) Of(string one, string other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var answer = (SentenceRelation.Entailment, ((string, string)?)null);
        foreach (var (a, b, inOpenList) in Differences(one, other))
        {
            var relation = WordRelations.Of(a, b) switch
            {
                WordRelation.Same or WordRelation.Narrower => SentenceRelation.Entailment,
                WordRelation.Opposite => SentenceRelation.Contradiction,
                WordRelation.Alternative => inOpenList ? SentenceRelation.Neutral : SentenceRelation.Contradiction,
                _ => SentenceRelation.Neutral,
            };
            if (relation == SentenceRelation.Contradiction) return (relation, (a, b));
            if (relation == SentenceRelation.Neutral) answer = (relation, (a, b));
            else answer.Item2 ??= (a, b);
        }
        return answer;
    }

    /// <summary>The stretches in which the word sequences differ, as phrases that the lexicons know where both are.</summary>
    private static IEnumerable<(string One, string Other, bool InOpenList)> Differences(string one, string other)
    {
        var (a, b) = (Words(one), Words(other));
        var (i, j) = (0, 0);
        var common = CommonLengths(a, b);
        while (i < a.Count || j < b.Count)
        {
            if (i < a.Count && j < b.Count && AreEqual(a[i], b[j])) { i++; j++; continue; }
            var (startA, startB) = (i, j);
            while ((i < a.Count || j < b.Count) && !(i < a.Count && j < b.Count && AreEqual(a[i], b[j])))
            {
                if (j >= b.Count || i < a.Count && common[i + 1, j] >= common[i, j + 1]) i++;
                else j++;
            }
            var (wordsA, wordsB) = Widened(string.Join(' ', a[startA..i]), string.Join(' ', b[startB..j]), i < a.Count && j < b.Count ? a[i] : null);
            yield return (wordsA, wordsB, a.Any(word => OpenLists.Contains(WordForms.Base(word))) && IsListed(one, wordsA));
        }
    }

    /// <summary>"living room" and "dining room" as wholes, where both sentences go on with the same word and both are known so.</summary>
    private static (string, string) Widened(string one, string other, string? next) => one.Length > 0 && other.Length > 0 && next is not null
        && WordNet.Find($"{one} {next}", 'n') is not null && WordNet.Find($"{other} {next}", 'n') is not null ? ($"{one} {next}", $"{other} {next}") : (one, other);

    private static bool IsListed(string sentence, string phrase) => sentence.IndexOf(phrase, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
        && (at + phrase.Length < sentence.Length && sentence[at + phrase.Length] == ',' || at > 1 && sentence[at - 2] == ',');

    private static bool AreEqual(string one, string other) => one == other || one is "a" or "an" && other is "a" or "an";

    private static List<string> Words(string sentence) => [.. WordForms.In(sentence).Select(span => span.In(sentence).ToLowerInvariant())];

    /// <summary>Length of the longest common subsequence of the words from i and from j on.</summary>
    private static int[,] CommonLengths(List<string> a, List<string> b)
    {
        var table = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
            for (var j = b.Count - 1; j >= 0; j--)
                table[i, j] = AreEqual(a[i], b[j]) ? table[i + 1, j + 1] + 1 : Math.Max(table[i + 1, j], table[i, j + 1]);
        return table;
    }
}
