using Hearsay.Lexicons;

namespace Hearsay.Classifying;

/// <summary>Weights of features for event types, learnt by <c>training/events</c>: a sum for each type, shares by softmax.</summary>
internal static class EventWeights
{
    private static readonly string[] Types;
    private static readonly double[] Bias;
    private static readonly Dictionary<string, double[]> Weights = new(StringComparer.Ordinal);

    static EventWeights()
    {
        var rows = Lexicon.Rows("event-weights.tsv");
        Types = rows[0].List("weights");
        foreach (var row in rows.Skip(1))
        {
            var weights = row.List("weights").Select(weight => double.Parse(weight, System.Globalization.CultureInfo.InvariantCulture) / 100).ToArray();
            if (weights.Length != Types.Length) throw row.Bad("weights", $"there are {weights.Length} weights for {Types.Length} types");
            Weights[row["feature"]] = weights;
        }
        Bias = Weights["bias"];
    }

    /// <summary>The best type by the features.</summary>
    /// <param name="features">From <see cref="DyadFeatures"/>.</param>
    /// <param name="statements">Whether it may be a mere statement.</param>
    public static DyadType Best(IReadOnlyList<string> features, bool statements)
    {
        var sums = (double[])Bias.Clone();
        foreach (var feature in features)
            if (Weights.TryGetValue(feature, out var weights))
                for (var i = 0; i < sums.Length; i++) sums[i] += weights[i];
        var order = Enumerable.Range(0, sums.Length).Where(i => statements || Types[i] != "NONE").OrderByDescending(i => sums[i]).ToArray();
        var (best, second) = (order[0], order[1]);
        var share = 1 / order.Sum(i => Math.Exp(sums[i] - sums[best]));
        var because = features.Where(Weights.ContainsKey).Select(feature => (Feature: feature, For: Weights[feature][best] - Weights[feature][second]))
            .Where(one => one.For > 0.1).OrderByDescending(one => one.For).ThenBy(one => one.Feature, StringComparer.Ordinal).Take(3).Select(one => one.Feature);
        return new(Types[best] switch { "NONE" => null, "YIELD" => "RETREAT", var type => type }, share, [.. because]);
    }
}
