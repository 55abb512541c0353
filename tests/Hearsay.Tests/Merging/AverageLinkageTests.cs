using Hearsay.Merging;

namespace Hearsay.Tests.Merging;

public sealed class AverageLinkageTests
{
    private static string Cluster(int count, double threshold, params (int, int, double)[] pairs) =>
        string.Join(' ', AverageLinkage.Cluster(count, pairs, threshold).Select(cluster => string.Join('+', cluster)));

    [Fact]
    public void What_is_alike_on_average_is_joined() => Cluster(4, 0.5, (0, 1, 0.9), (2, 3, 0.8), (1, 2, 0.9)).ShouldBe("0+1 2+3");

    [Fact]
    public void A_chain_of_likenesses_is_not_enough() => Cluster(3, 0.5, (0, 1, 0.9), (1, 2, 0.8)).ShouldBe("0+1 2");

    [Fact]
    public void Two_that_are_kept_apart_never_meet_not_even_by_way_of_a_third() =>
        Cluster(3, 0.1, (0, 1, 0.9), (1, 2, 0.9), (0, 2, double.NegativeInfinity)).ShouldBe("0+1 2");

    [Fact]
    public void The_order_of_the_pairs_does_not_matter()
    {
        (int, int, double)[] pairs = [(0, 1, 0.7), (1, 2, 0.7), (2, 3, 0.7), (0, 3, 0.7), (0, 2, 0.6)];
        Cluster(4, 0.6, [.. pairs.Reverse()]).ShouldBe(Cluster(4, 0.6, pairs));
    }

    [Fact]
    public void Nothing_gives_nothing() => Cluster(0, 0.5).ShouldBe("");
}
