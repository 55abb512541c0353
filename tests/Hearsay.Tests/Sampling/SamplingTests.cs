using Hearsay.Exporting;
using Hearsay.Sampling;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Sampling;

public sealed class SamplingTests
{
    private static readonly Entry One = Entries.Of(Sample.Reading)[0];

    /// <summary>Values of the score interval as textbooks give them (Newcombe 1998, table I, method 3).</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void The_interval_is_the_score_interval(int hits, int of, double low, double high)
    {
        var share = new Share(hits, of);
        share.Low.ShouldBe(low, 0.00005);
        share.High.ShouldBe(high, 0.00005);
    }

    [Fact]
    public void Each_kind_has_its_share_and_the_same_seed_draws_the_same()
    {
        var claims = Enumerable.Range(0, 1000).Select(i => One with
        {
            Id = $"c:{i:x16}",
            Status = i % 10 == 0 ? ClaimStatus.Denied : ClaimStatus.Asserted,
            Chain = i % 2 == 0 ? [] : One.Chain,
        }).ToList();
        var drawn = Sampler.Draw(claims, 100, "1");
        drawn.Count.ShouldBe(100);
        drawn.Count(claim => claim.Status == ClaimStatus.Denied).ShouldBe(10);
        drawn.Count(claim => claim.Chain.Count == 0).ShouldBe(50);
        drawn.Select(claim => claim.Id).ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
        Sampler.Draw(Enumerable.Reverse(claims), 100, "1").Select(claim => claim.Id).Order().ShouldBe(drawn.Select(claim => claim.Id));
        Sampler.Draw(claims, 100, "2").Select(claim => claim.Id).ShouldNotBe(drawn.Select(claim => claim.Id));
        Sampler.Draw(claims, 2000, "1").Count.ShouldBe(1000);
    }

    [Fact]
    public void A_sheet_is_read_back_as_it_was_written()
    {
        IReadOnlyList<string>[] rows = [["a", "status" + Sheet.Answer], ["=cmd|' /C calc'!A0", "y"], ["one \"quoted\",\r\nline", ""], ["'tis", "-x"], ["", "\u202Eעברית"]];
        Sheet.Cells(string.Join("\r\n", rows.Select(row => ClaimCsv.Row(row)))).ShouldBe(rows);
    }

    [Fact]
    public void Only_clear_answers_count()
    {
        IReadOnlyList<string>[] rows = [["status", "status" + Sheet.Answer, "time" + Sheet.Answer], ["x", "y", ""], ["x", " NO ", "?"], ["x", "n", ""], ["x"]];
        Sheet.Rates(rows).ShouldBe([("status", new Share(2, 3))]);
        Sheet.Rates([]).ShouldBeEmpty();
    }
}
