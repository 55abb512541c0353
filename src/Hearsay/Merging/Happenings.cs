using System.Globalization;
using Hearsay.Lexicons;

namespace Hearsay.Merging;

/// <summary>Groups documents that tell of the same happening, by their words; names and numbers count most.</summary>
/// <remarks>Two texts on different earthquakes share the words of earthquakes; what tells them apart is where, when and whom.</remarks>
internal sealed class Happenings
{
    private const double WeightOfCommonWords = 0.4;

    /// <summary>In a case on one story its words stand in every document, and yet they are what ties them.</summary>
    private const double LeastRarityOfNames = 1;

    private const double LeastRarityOfWords = 0.3;

    private readonly int _count;
    private readonly Dictionary<string, double>[] _vectors;
    private readonly Dictionary<string, int> _documentsWith = [];
    private readonly int[] _group;

    public Happenings(IReadOnlyList<string> texts, double threshold)
    {
        _count = texts.Count;
        var bags = texts.Select(BagOf).ToList();
        foreach (var word in bags.SelectMany(bag => bag.Keys)) _documentsWith[word] = _documentsWith.GetValueOrDefault(word) + 1;
        _vectors = [.. bags.Select(Weighted)];
        _group = new int[texts.Count];
        var groups = AverageLinkage.Cluster(texts.Count, Likenesses(), threshold);
        for (var number = 0; number < groups.Count; number++)
            foreach (var document in groups[number]) _group[document] = number;
    }

    /// <summary>Number of the happening that a document tells of.</summary>
    public int GroupOf(int document) => _group[document];

    /// <summary>How alike the words of two documents are, 0–1.</summary>
    public double Likeness(int one, int other) => one == other ? 1 : Dot(_vectors[one], _vectors[other]);

    /// <summary>How much a word of a sentence tells, by how few documents have it: 0 for one that all have.</summary>
    public double Rarity(string word) => _documentsWith.TryGetValue(word, out var count) || _documentsWith.TryGetValue("^" + word, out count) ? Rarity(count) : 1;

    /// <summary>The sum of products of two lists of weights.</summary>
    public static double Dot(Dictionary<string, double> one, Dictionary<string, double> other)
    {
        if (one.Count > other.Count) (one, other) = (other, one);
        var sum = 0.0;
        foreach (var (word, weight) in one) if (other.TryGetValue(word, out var second)) sum += weight * second;
        return sum;
    }

    /// <summary>Brings a list of weights to length 1.</summary>
    public static Dictionary<string, double> Unit(Dictionary<string, double> weights)
    {
        var length = Math.Sqrt(weights.OrderBy(pair => pair.Key, StringComparer.Ordinal).Sum(pair => pair.Value * pair.Value));
        return length == 0 ? weights : weights.ToDictionary(pair => pair.Key, pair => pair.Value / length);
    }

    private double Rarity(int count) => Math.Log((_count + 1.0) / count);

    private IEnumerable<(int, int, double)> Likenesses()
    {
        // Word by word: each adds its part to the likeness with every earlier document that has it.
        var holders = new Dictionary<string, List<(int Document, double Weight)>>();
        var likenesses = new double[_vectors.Length];
        for (var document = 0; document < _vectors.Length; document++)
        {
            foreach (var (word, weight) in _vectors[document])
            {
                if (!holders.TryGetValue(word, out var list)) holders[word] = list = [];
                foreach (var (other, otherWeight) in list) likenesses[other] += weight * otherWeight;
                list.Add((document, weight));
            }
            for (var other = 0; other < document; other++)
            {
                if (likenesses[other] > 0) yield return (other, document, likenesses[other]);
                likenesses[other] = 0;
            }
        }
    }

    /// <summary>Counts of the content words of a text; names and numbers begin with '^'.</summary>
    private static Dictionary<string, int> BagOf(string text)
    {
        var bag = new Dictionary<string, int>();
        foreach (var span in WordForms.In(text))
        {
            var word = span.In(text);
            var lower = word.ToLower(CultureInfo.InvariantCulture);
            if (lower.Length < 2) continue;
            var isName = char.IsDigit(word[0]) || char.IsUpper(word[0]) && !WordForms.BeginsSentence(text, span.Start);
            var key = isName ? "^" + lower : WordForms.Base(lower);
            if (isName || lower.Length > 2 && WordNet.Knows(key)) bag[key] = bag.GetValueOrDefault(key) + 1;
        }
        return bag;
    }

    private Dictionary<string, double> Weighted(Dictionary<string, int> bag) => Unit(bag.ToDictionary(pair => pair.Key, pair => (1 + Math.Log(pair.Value)) * (pair.Key[0] == '^'
        ? Math.Max(LeastRarityOfNames, Rarity(_documentsWith[pair.Key])) : WeightOfCommonWords * Math.Max(LeastRarityOfWords, Rarity(_documentsWith[pair.Key])))));
}
