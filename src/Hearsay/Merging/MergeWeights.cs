using Hearsay.Lexicons;

namespace Hearsay.Merging;

/// <summary>The trained weights of the features of two tellings (<c>merge-weights.tsv</c>), a column for each relation of the triggers.</summary>
internal static class MergeWeights
{
    private static readonly Lazy<double[][]> Table = new(Load);

    /// <summary>How likely two tellings with these features are the same event, 0–1.</summary>
    public static double Likelihood(TriggerRelation relation, double[] features)
    {
        var weights = Table.Value[(int)relation];
        var sum = 0.0;
        for (var i = 0; i < features.Length; i++) sum += weights[i] * features[i];
        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>Names of the features that spoke for it, the strongest first.</summary>
    public static IEnumerable<string> SpeakingFor(TriggerRelation relation, double[] features)
    {
        var weights = Table.Value[(int)relation];
        return Enumerable.Range(1, features.Length - 1).Where(i => weights[i] * features[i] > 0).OrderByDescending(i => weights[i] * features[i]).Select(i => TellingPair.Names[i]);
    }

    private static double[][] Load()
    {
        var relations = Enum.GetValues<TriggerRelation>();
        var weights = relations.Select(_ => new double[TellingPair.Names.Count]).ToArray();
        var seen = new HashSet<string>();
        foreach (var row in Lexicon.Rows("merge-weights.tsv"))
        {
            var feature = row["feature"];
            var index = TellingPair.Names.ToList().IndexOf(feature);
            if (index < 0 || !seen.Add(feature)) throw row.Bad("feature", $"'{feature}' is no feature, or stands there twice");
            foreach (var relation in relations)
                weights[(int)relation][index] = row.Number(relation.ToString().ToLowerInvariant());
        }
        return seen.Count == TellingPair.Names.Count ? weights : throw new HearsayException("HS0401", "merge-weights.tsv lacks a feature.");
    }
}
