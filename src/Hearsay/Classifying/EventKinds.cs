using Hearsay.Lexicons;

namespace Hearsay.Classifying;

/// <summary>Kinds of dealings between two parties, finer than the types: recognition, relations, visits, arms, training, intelligence, trade, aid.</summary>
internal static class EventKinds
{
    private sealed record Kind(string Name, HashSet<string> Types, string[] Cameo, HashSet<string> Words);

    private static readonly Kind[] All = [.. Lexicon.Rows("event-kinds.tsv").Select(row => new Kind(
        row["kind"], row.List("plover").ToHashSet(StringComparer.Ordinal), row.List("cameo"), row.List("words").ToHashSet(StringComparer.Ordinal)))];

    /// <summary>The kinds that the code or the words of the predicate and its objects tell.</summary>
    public static IEnumerable<string> Of(Coding coding, PredicateWords words)
    {
        var near = words.Objects.Concat(words.Behind.Values.SelectMany(list => list)).Append(words.Trigger).SelectMany(token => new[] { PredicateWords.LemmaOf(token), token.Lower })
            .ToHashSet(StringComparer.Ordinal);
        foreach (var kind in All)
            if (kind.Types.Overlaps(coding.Types) && (kind.Words.Overlaps(near) || coding.Cameo is { } code && kind.Cameo.Any(start => code.StartsWith(start, StringComparison.Ordinal))))
                yield return kind.Name;
    }
}
