using Hearsay.Cli;

namespace Hearsay.Tests.Cli;

public class LanesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Results_come_in_order_and_never_more_jobs_run_than_threads(int threads)
    {
        int running = 0, most = 0;
        using var lanes = new Lanes(threads);
        var jobs = Enumerable.Range(0, 60).Select<int, Func<int>>(i => () =>
        {
            var now = Interlocked.Increment(ref running);
            InterlockedMax(ref most, now);
            Thread.SpinWait((i * 7919 % 13) * 2000);
            Interlocked.Decrement(ref running);
            return i;
        });
        Assert.Equal(Enumerable.Range(0, 60), lanes.InOrder(jobs));
        Assert.InRange(most, 1, threads);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_job_starts_more_jobs_whose_results_follow_its_own(int threads)
    {
        using var lanes = new Lanes(threads);
        var found = new List<string>();
        foreach (var (name, rest) in lanes.InOrder(Enumerable.Range(0, 12).Select<int, Func<(string, IEnumerable<string>)>>(i => () =>
            ($"{i}", lanes.InOrder(Enumerable.Range(0, i).Select<int, Func<string>>(k => () => $"{i}.{k}"))))))
        {
            found.Add(name);
            found.AddRange(rest);
        }
        Assert.Equal(Enumerable.Range(0, 12).SelectMany(i => Enumerable.Range(0, i).Select(k => $"{i}.{k}").Prepend($"{i}")), found);
    }

    [Fact]
    public void Results_that_nobody_takes_hold_up_the_jobs()
    {
        var started = 0;
        using (var lanes = new Lanes(2))
        {
            foreach (var result in lanes.InOrder(Enumerable.Range(0, 100).Select<int, Func<int>>(i => () => Interlocked.Increment(ref started))).Take(10)) Assert.True(result > 0);
        }
        Assert.InRange(started, 10, 10 + 4);
    }

    [Fact]
    public async Task Whoever_lets_go_of_them_waits_for_the_jobs_under_way()
    {
        using var begun = new ManualResetEventSlim();
        using var go = new ManualResetEventSlim();
        int started = 0, ended = 0;
        var lanes = new Lanes(2);
        lanes.InOrder(Enumerable.Range(0, 4).Select<int, Func<int>>(i => () =>
        {
            Interlocked.Increment(ref started);
            begun.Set();
            go.Wait();
            return Interlocked.Increment(ref ended);
        }));
        begun.Wait();
        var letting = Task.Run(lanes.Dispose);
        Assert.Equal(0, ended);
        go.Set();
        await letting;
        Assert.InRange(ended, 1, 4);
        Assert.Equal(started, ended);
    }

    [Fact]
    public void What_a_job_throws_comes_where_its_result_would()
    {
        using var lanes = new Lanes(2);
        var results = lanes.InOrder(Enumerable.Range(0, 5).Select<int, Func<int>>(i => () => i == 3 ? throw new HearsayException("HS0301", "three") : i)).GetEnumerator();
        for (var i = 0; i < 3; i++)
        {
            Assert.True(results.MoveNext());
            Assert.Equal(i, results.Current);
        }
        Assert.Throws<HearsayException>(() => results.MoveNext());
    }

    private static void InterlockedMax(ref int most, int now)
    {
        for (var seen = most; now > seen; seen = most) Interlocked.CompareExchange(ref most, now, seen);
    }
}
