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
    /// <summary>Words after which one of several is named: "including a girl with red hair" leaves room for one with fair hair.</summary>
    private static readonly HashSet<string> Openers = ["include", "includes", "included", "including", "such"];

    /// <summary>Words that say of a list that it is not complete: "and many others".</summary>
    private static readonly HashSet<string> Unfinished = ["other", "others"];

    /// <summary>Words of an item of a list; more make a clause.</summary>
    private const int LongestItem = 4;

    private static readonly HashSet<string> Negations = ["not", "n't", "never", "no", "neither", "nor"];

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
            var relation = IsNegation(a, b) ? SentenceRelation.Contradiction : WordRelations.Of(a, b) switch
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

    /// <summary>Whether the one says not and the other says nothing in its place.</summary>
    private static bool IsNegation(string one, string other) => one.Length == 0 && Negations.Contains(other) || other.Length == 0 && Negations.Contains(one);

    /// <summary>The stretches in which the word sequences differ, as phrases that the lexicons know where both are.</summary>
    private static IEnumerable<(string One, string Other, bool InOpenList)> Differences(string one, string other)
    {
        var (a, b) = (Words(one), Words(other));
        return a.Count == b.Count && a.Zip(b).Count(pair => !AreEqual(pair.First, pair.Second)) is var apart && apart <= a.Count - CommonLengths(a, b)[0, 0]
            ? Replaced(one, a, b) : Aligned(one, a, b);
    }

    /// <summary>The differences of sentences of which one has as many words as the other: word by word, where that leaves no more of them.</summary>
    private static IEnumerable<(string One, string Other, bool InOpenList)> Replaced(string one, List<string> a, List<string> b)
    {
        for (var i = 0; i < a.Count; i++)
        {
            var start = i;
            while (i < a.Count && !AreEqual(a[i], b[i])) i++;
            if (i > start) yield return Difference(one, a, b, (start, i), (start, i));
        }
    }

    private static IEnumerable<(string One, string Other, bool InOpenList)> Aligned(string one, List<string> a, List<string> b)
    {
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
            yield return Difference(one, a, b, (startA, i), (startB, j));
        }
    }

    private static (string One, string Other, bool InOpenList) Difference(string sentence, List<string> a, List<string> b, (int Start, int End) inA, (int Start, int End) inB)
    {
        var (wordsA, wordsB) = Widened(string.Join(' ', a[inA.Start..inA.End]), string.Join(' ', b[inB.Start..inB.End]), inA.End < a.Count && inB.End < b.Count ? a[inA.End] : null);
        var open = !IsNumber(wordsA) && (FollowsOpener(sentence, a, inA.Start) || IsListed(sentence, wordsA) && a.Any(Unfinished.Contains));
        return (wordsA, wordsB, open);
    }

    private static bool IsNumber(string words) => Numerals.ValueOf(words) is not null || words.IndexOf('-') is > 0 and var dash && Numerals.ValueOf(words[..dash]) is not null;

    /// <summary>Whether a word stands behind "including" or the like: with no comma between, or as an item of the list that follows.</summary>
    private static bool FollowsOpener(string sentence, List<string> words, int index)
    {
        var opener = words.FindLastIndex(Math.Max(0, index - 1), index, Openers.Contains);
        if (opener < 0) return false;
        var spans = WordForms.In(sentence).ToList();
        var items = sentence[spans[opener].End..spans[index].Start].Split(',');
        return items.Length == 1 || items.All(item => item.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= LongestItem)
            && items[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => word is "a" or "an" or "the" or "and" or "or");
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
