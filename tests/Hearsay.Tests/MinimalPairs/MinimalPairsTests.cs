using System.Globalization;
using Hearsay.Tests.Support;
using NodaTime.Text;

namespace Hearsay.Tests.MinimalPairs;

/// <summary>
/// Runs pairs.tsv and pairs-news.tsv, whose texts are longer and more like news: two texts that differ in one thing, and what a claim of each must be like, in the notation of Specs/README.md. A pair is right when both of its texts are.
/// The mark "known-wrong" is on pairs that are not read right yet; such a pair fails when it comes out right, until the mark is removed.
/// </summary>
public sealed class MinimalPairsTests(ITestOutputHelper output)
{
    private static IReadOnlyList<Pair> All { get; } = [.. new[] { "pairs.tsv", "pairs-news.tsv" }.SelectMany(Pairs)];

    public static IEnumerable<TheoryDataRow<string>> Places =>
        All.Select(pair => new TheoryDataRow<string>(pair.Place) { TestDisplayName = $"{pair.Kind}: {pair.First.Text} ({pair.Place})" });

    [Theory]
    [MemberData(nameof(Places))]
    public void Pair_is_told_apart(string place)
    {
        var pair = All.Single(pair => pair.Place == place);
        var wrong = new[] { pair.First, pair.Second }.Select(side => Wrong(side, pair)).OfType<string>().ToList();
        if (pair.KnownWrong) wrong.ShouldNotBeEmpty($"{place} is marked known-wrong and comes out right: remove the mark.");
        else if (wrong.Count > 0) Assert.Fail(string.Join('\n', wrong));
    }

    [Fact]
    public void The_share_that_is_right_is_told()
    {
        output.WriteLine($"right: {Share(All)}");
        foreach (var kind in All.GroupBy(pair => pair.Kind)) output.WriteLine($"{kind.Key}: {Share([.. kind])}");
    }

    private static IEnumerable<Pair> Pairs(string file) =>
        File.ReadAllLines(Repository.At("tests", "Hearsay.Tests", "MinimalPairs", file)).Select((line, index) => Pair.Of(line, $"{file}:{index + 1}")).Skip(1);

    private static string Share(IReadOnlyList<Pair> pairs)
    {
        var right = pairs.Count(pair => !pair.KnownWrong);
        return string.Create(CultureInfo.InvariantCulture, $"{right} of {pairs.Count} ({100.0 * right / pairs.Count:0.0} %)");
    }

    /// <summary>What is not as expected of one text of a pair, or null.</summary>
    private static string? Wrong(Side side, Pair pair)
    {
        var reading = Shared.Reader.Read(new Document(side.Text) { Date = pair.Date.Length > 0 ? LocalDatePattern.Iso.Parse(pair.Date).Value : null });
        var negative = side.Expected.StartsWith("not ", StringComparison.Ordinal);
        var pattern = new ClaimPattern(negative ? side.Expected["not ".Length..] : side.Expected);
        return negative != reading.Claims.Any(claim => pattern.Fits(claim, reading)) ? null
            : $"{pair.Place} ({pair.Kind}): not so:\n  {side.Text}\n  {side.Expected}\nbut read was:\n  {string.Join("\n  ", reading.Claims.Select(ClaimPattern.Show))}";
    }

    private sealed record Side(string Text, string Expected);

    private sealed record Pair(string Place, string Kind, string Date, Side First, Side Second, bool KnownWrong)
    {
        public static Pair Of(string line, string place) => line.Split('\t') is [var kind, var date, var first, var expectedFirst, var second, var expectedSecond, var mark]
            ? new Pair(place, kind, date, new Side(first, expectedFirst), new Side(second, expectedSecond), mark == "known-wrong")
            : throw new FormatException($"{place} has not 7 columns.");
    }
}
