namespace Hearsay.Cli;

/// <summary>Runs jobs beside each other, at most so many at the same time, and hands out what they give in their order.</summary>
/// <remarks>A job may start more jobs, which share the same threads; it must not wait for them.</remarks>
/// <param name="threads">How many jobs at the same time. With 1 a job runs when its result is asked for, on the thread that asks.</param>
internal sealed class Lanes(int threads) : IDisposable
{
    private readonly SemaphoreSlim _free = new(threads);
    private readonly CancellationTokenSource _stop = new();
    private readonly CountdownEvent _running = new(1);
    private int _held;

    /// <summary>The results in the order of the jobs. The first jobs start at once, unless as many as two a thread are under way already or wait to be
    /// taken, which only the one that is asked for may exceed.</summary>
    public IEnumerable<T> InOrder<T>(IEnumerable<Func<T>> jobs)
    {
        if (threads == 1) return jobs.Select(job => job());
        var coming = jobs.GetEnumerator();
        var running = new Queue<Task<T>>();
        while (HasRoom() && Start(coming, running)) { }
        return Results(coming, running);
    }

    /// <summary>Starts no more jobs and waits for those under way: whoever asks for no more results will release what they use.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        _running.Signal();
        _running.Wait();
        _running.Dispose();
        _stop.Dispose();
        _free.Dispose();
    }

    private IEnumerable<T> Results<T>(IEnumerator<Func<T>> coming, Queue<Task<T>> running)
    {
        using (coming)
        {
            while (running.Count > 0 || Start(coming, running))
            {
                while (HasRoom() && Start(coming, running)) { }
                var result = running.Dequeue().GetAwaiter().GetResult();
                Interlocked.Decrement(ref _held);
                yield return result;
            }
        }
    }

    private bool HasRoom() => Volatile.Read(ref _held) < 2 * threads;

    private bool Start<T>(IEnumerator<Func<T>> coming, Queue<Task<T>> running)
    {
        if (!coming.MoveNext()) return false;
        Interlocked.Increment(ref _held);
        running.Enqueue(Start(coming.Current));
        return true;
    }

    private Task<T> Start<T>(Func<T> job)
    {
        _running.AddCount();
        return Task.Run(async () =>
        {
            try
            {
                await _free.WaitAsync(_stop.Token);
                try { return job(); }
                finally { _free.Release(); }
            }
            finally
            {
                _running.Signal();
            }
        });
    }
}
