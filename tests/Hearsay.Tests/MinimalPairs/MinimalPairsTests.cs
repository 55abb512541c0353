using System.Globalization;
using Hearsay.Tests.Support;
using NodaTime.Text;

namespace Hearsay.Tests.MinimalPairs;

/// <summary>
/// Runs pairs.tsv: two texts that differ in one thing, and what a claim of each must be like, in the notation of Specs/README.md. A pair is right when both of its texts are.
/// The mark "known-wrong" is on pairs that are not read right yet; such a pair fails when it comes out right, until the mark is removed.
/// </summary>
public sealed class MinimalPairsTests(ITestOutputHelper output)
{
    private static readonly string File = Repository.At("tests", "Hearsay.Tests", "MinimalPairs", "pairs.tsv");

    private static IReadOnlyList<Pair> All { get; } = [.. System.IO.File.ReadAllLines(File).Select(Pair.Of).Skip(1)];

    public static IEnumerable<TheoryDataRow<int>> Lines => All.Select(pair => new TheoryDataRow<int>(pair.Line) { TestDisplayName = $"{pair.Kind}: {pair.First.Text} ({pair.Line})" });

    [Theory]
    [MemberData(nameof(Lines))]
    public void Pair_is_told_apart(int line)
    {
        var pair = All.Single(pair => pair.Line == line);
        var wrong = new[] { pair.First, pair.Second }.Select(side => Wrong(side, pair)).OfType<string>().ToList();
        if (pair.KnownWrong) wrong.ShouldNotBeEmpty($"pairs.tsv:{line} is marked known-wrong and comes out right: remove the mark.");
        else if (wrong.Count > 0) Assert.Fail(string.Join('\n', wrong));
    }

    [Fact]
    public void The_share_that_is_right_is_told()
    {
        output.WriteLine($"right: {Share(All)}");
        foreach (var kind in All.GroupBy(pair => pair.Kind)) output.WriteLine($"{kind.Key}: {Share([.. kind])}");
    }

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
            : $"pairs.tsv:{pair.Line} ({pair.Kind}): not so:\n  {side.Text}\n  {side.Expected}\nbut read was:\n  {string.Join("\n  ", reading.Claims.Select(ClaimPattern.Show))}";
    }

    private sealed record Side(string Text, string Expected);

    private sealed record Pair(int Line, string Kind, string Date, Side First, Side Second, bool KnownWrong)
    {
        public static Pair Of(string line, int index) => line.Split('\t') is [var kind, var date, var first, var expectedFirst, var second, var expectedSecond, var mark]
            ? new Pair(index + 1, kind, date, new Side(first, expectedFirst), new Side(second, expectedSecond), mark == "known-wrong")
            : throw new FormatException($"pairs.tsv:{index + 1} has not 7 columns.");
    }
}
