using CsCheck;
using Hearsay.Parsing;

namespace Hearsay.Tests.Parsing;

public sealed class SpanningTreeTests
{
    private static readonly Gen<double[,]> Scores =
        from count in Gen.Int[1, 5]
        from cells in Gen.Double[-20, 20].Array[count * (count + 1)]
        select Square(cells, count);

    [Fact]
    public void It_is_the_best_of_all_trees_with_one_root() => Scores.Sample(scores =>
    {
        var best = Every(scores.GetLength(0)).Where(heads => SpanningTree.IsTree(heads)).Max(heads => Sum(scores, heads));
        var found = SpanningTree.Best(scores);
        return SpanningTree.IsTree(found) && Math.Abs(Sum(scores, found) - best) < 1e-6;
    }, iter: 3000);

    [Fact]
    public void A_long_sentence_gets_a_tree() => (from cells in Gen.Double[-9, 9].Array[120 * 121] select Square(cells, 120))
        .Sample(scores => SpanningTree.IsTree(SpanningTree.Best(scores)), iter: 20);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(0)]
    public void Scores_that_say_nothing_still_give_a_tree(double score)
    {
        var scores = new double[7, 8];
        for (var i = 0; i < 7; i++) for (var k = 0; k < 8; k++) scores[i, k] = score;
        SpanningTree.IsTree(SpanningTree.Best(scores)).ShouldBeTrue();
    }

    [Fact]
    public void Circles_and_two_roots_are_no_tree()
    {
        SpanningTree.IsTree([-1, 0, 1]).ShouldBeTrue();
        SpanningTree.IsTree([-1, -1]).ShouldBeFalse();
        SpanningTree.IsTree([-1, 2, 1]).ShouldBeFalse();
        SpanningTree.IsTree([1, 0]).ShouldBeFalse();
    }

    private static double[,] Square(double[] cells, int count)
    {
        var scores = new double[count, count + 1];
        for (var i = 0; i < count; i++) for (var k = 0; k <= count; k++) scores[i, k] = cells[i * (count + 1) + k];
        return scores;
    }

    private static double Sum(double[,] scores, int[] heads) => heads.Select((head, i) => scores[i, head + 1]).Sum();

    private static IEnumerable<int[]> Every(int count)
    {
        var total = (int)Math.Pow(count + 1, count);
        for (var number = 0; number < total; number++)
        {
            var heads = new int[count];
            for (int i = 0, rest = number; i < count; i++, rest /= count + 1) heads[i] = rest % (count + 1) - 1;
            if (!heads.Where((head, i) => head == i).Any()) yield return heads;
        }
    }
}
