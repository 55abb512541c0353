using System.Globalization;

namespace Hearsay.Tracing;

/// <summary>Finds the documents that have text or quotations in common.</summary>
/// <remarks>A document is compared only with those that share a run of words with it, and with one of each group of reprints; so the cost grows with the
/// documents, not with their pairs. Containment, not resemblance, is what counts: a reprint may be cut to a third.</remarks>
internal static class SharedText
{
    /// <summary>The part of the shorter text's runs that a reprint shares at least.</summary>
    private const double ReprintShare = 0.5;

    /// <summary>Runs that a reprint shares at least, so that two short notices are not taken for one.</summary>
    private const int ReprintRuns = 12;

    private const int PassagesShown = 3;

    /// <summary>A document and each earlier group of reprints that it belongs to.</summary>
    public static IEnumerable<Dependence> Reprints(IReadOnlyList<Document> documents)
    {
        var shingles = documents.Select(document => Shingles.Of(document, quoted: false)).ToList();
        var groups = new DisjointSets(documents.Count);
        foreach (var (number, counts) in Candidates(shingles))
        {
            var best = counts.Select(count => (count.Key, Share: count.Value / (double)Math.Min(shingles[count.Key].First.Count, shingles[number].First.Count), Runs: count.Value))
                .Where(candidate => candidate.Runs >= ReprintRuns && candidate.Share >= ReprintShare)
                .GroupBy(candidate => groups.Find(candidate.Key)).Select(group => group.OrderByDescending(candidate => candidate.Share).ThenBy(candidate => candidate.Key).First()).ToList();
            foreach (var (earlier, share, _) in best)
            {
                groups.Join(earlier, number);
                yield return new Dependence(documents[earlier].Id, documents[number].Id, DependenceKind.Reprint,
                    Math.Min(1, share).ToString("0%", CultureInfo.InvariantCulture), Shingles.Shared(shingles[earlier], shingles[number], PassagesShown));
            }
        }
    }

    /// <summary>A document and the first one that quotes the same words.</summary>
    public static IEnumerable<Dependence> Quotations(IReadOnlyList<Document> documents)
    {
        var shingles = documents.Select(document => Shingles.Of(document, quoted: true)).ToList();
        foreach (var (number, counts) in Candidates(shingles))
            if (counts.Count > 0)
            {
                var earlier = counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key).First().Key;
                yield return new Dependence(documents[earlier].Id, documents[number].Id, DependenceKind.Quotation, "", Shingles.Shared(shingles[earlier], shingles[number], PassagesShown));
            }
    }

    /// <summary>For each document in turn, how many runs it shares with each one before it.</summary>
    private static IEnumerable<(int Number, Dictionary<int, int> Counts)> Candidates(List<Shingles> shingles)
    {
        var holders = new Dictionary<ulong, List<int>>();
        for (var number = 0; number < shingles.Count; number++)
        {
            var counts = new Dictionary<int, int>();
            foreach (var hash in shingles[number].First.Keys)
            {
                if (!holders.TryGetValue(hash, out var list)) holders[hash] = list = [];
                foreach (var earlier in list) counts[earlier] = counts.GetValueOrDefault(earlier) + 1;
                list.Add(number);
            }
            yield return (number, counts);
        }
    }
}
