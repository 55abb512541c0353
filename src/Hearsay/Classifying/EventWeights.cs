using Hearsay.Lexicons;

namespace Hearsay.Classifying;

/// <summary>Weights of features for event types, learnt by <c>training/events</c>: a sum for each type, shares by softmax.</summary>
internal static class EventWeights
{
    /// <summary>How much the reader's head counts beside the weights, in logarithms of shares; by five folds, where 0.5 to 0.7 were alike (training/events).</summary>
    private const double ReaderPart = 0.6;

    /// <summary>No share of the reader's counts as less than this.</summary>
    private const double LeastShare = 1e-4;

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

    /// <summary>The best type by the features, together with the reader's own head where it was asked.</summary>
    /// <param name="features">From <see cref="DyadFeatures"/>.</param>
    /// <param name="statements">Whether it may be a mere statement.</param>
    /// <param name="shares">What the reader's head gives to each type, or null.</param>
    public static DyadType Best(IReadOnlyList<string> features, bool statements, IReadOnlyDictionary<string, double>? shares)
    {
        var sums = (double[])Bias.Clone();
        foreach (var feature in features)
            if (Weights.TryGetValue(feature, out var weights))
                for (var i = 0; i < sums.Length; i++) sums[i] += weights[i];
        if (shares is not null)
        {
            var total = Math.Log(sums.Sum(sum => Math.Exp(sum - sums.Max()))) + sums.Max();
            for (var i = 0; i < sums.Length; i++)
                sums[i] = (1 - ReaderPart) * Math.Log(Math.Exp(sums[i] - total) + LeastShare) + ReaderPart * Math.Log(shares.GetValueOrDefault(Types[i]) + LeastShare);
        }
        var order = Enumerable.Range(0, sums.Length).Where(i => statements || Types[i] != "NONE").OrderByDescending(i => sums[i]).ToArray();
        var (best, second) = (order[0], order[1]);
        var share = 1 / order.Sum(i => Math.Exp(sums[i] - sums[best]));
        var because = features.Where(Weights.ContainsKey).Select(feature => (Feature: feature, For: Weights[feature][best] - Weights[feature][second]))
            .Where(one => one.For > 0.1).OrderByDescending(one => one.For).ThenBy(one => one.Feature, StringComparer.Ordinal).Take(3).Select(one => one.Feature);
        var reader = shares is not null && shares.GetValueOrDefault(Types[best]) > shares.GetValueOrDefault(Types[second]) ? ["reader"] : Array.Empty<string>();
        return new(Types[best] switch { "NONE" => null, "YIELD" => "RETREAT", var type => type }, share, [.. reader, .. because]);
    }
}
