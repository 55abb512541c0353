using Hearsay.Lexicons;

namespace Hearsay.Profiling;

/// <summary>Which words hand a thing over, and which way: <c>data/ontology/handovers.tsv</c>.</summary>
internal static class Handing
{
    private static readonly Dictionary<string, string> Ways = Lexicon.Rows("handovers.tsv")
        .SelectMany(row => row.List("verb").Select(verb => (Verb: verb, Way: row["way"]))).DistinctBy(one => one.Verb).ToDictionary(one => one.Verb, one => one.Way);

    /// <summary>The words.</summary>
    public static IReadOnlyList<string> Lemmas { get; } = [.. Ways.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Whether a word hands something over at all.</summary>
    public static bool Is(string lemma) => Ways.ContainsKey(lemma);

    /// <summary>Whether the one who acts hands it over; otherwise that one gets it.</summary>
    public static bool Gives(string lemma) => Ways.GetValueOrDefault(lemma) == "gives";

    /// <summary>Whether the one who acts gets it from a willing hand.</summary>
    public static bool Gets(string lemma) => Ways.GetValueOrDefault(lemma) == "takes";
}
