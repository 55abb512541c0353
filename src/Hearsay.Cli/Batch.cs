using Hearsay.Ingesting;

namespace Hearsay.Cli;

/// <summary>What became of one input.</summary>
/// <param name="Reading">The reading, or null when the input yielded nothing.</param>
/// <param name="Problems">What was met while opening and reading it.</param>
internal sealed record Outcome(Reading? Reading, IReadOnlyList<Problem> Problems);

/// <summary>Reads many documents at the same time and hands the readings out in the order of the inputs.</summary>
/// <remarks>At most two documents a thread are held at once, however many there are.</remarks>
internal static class Batch
{
    public static IEnumerable<Outcome> Read(IEnumerable<Func<Ingested>> inputs, Reader reader, int threads)
    {
        if (threads == 1)
        {
            foreach (var input in inputs) yield return ReadOne(input, reader);
            yield break;
        }
        var running = new Queue<Task<Outcome>>();
        using var free = new SemaphoreSlim(threads);
        foreach (var input in inputs)
        {
            running.Enqueue(Task.Run(async () =>
            {
                await free.WaitAsync();
                try { return ReadOne(input, reader); }
                finally { free.Release(); }
            }));
            if (running.Count >= 2 * threads) yield return running.Dequeue().GetAwaiter().GetResult();
        }
        while (running.TryDequeue(out var next)) yield return next.GetAwaiter().GetResult();
    }

    private static Outcome ReadOne(Func<Ingested> input, Reader reader)
    {
        var ingested = input();
        if (ingested.Document is not { } document) return new Outcome(null, ingested.Problems);
        try
        {
            var reading = reader.Read(document);
            return new Outcome(reading, [.. ingested.Problems, .. reading.Problems.Select(problem => problem with { File = problem.File ?? document.File })]);
        }
        catch (Exception error) when (error is not (HearsayException or OutOfMemoryException))
        {
            var fault = new Problem("HS0113", $"{error.GetType().Name}: {error.Message} {Errors.Of("HS0113").Remedy}", document.File, Fatal: true);
            return new Outcome(null, [.. ingested.Problems, fault]);
        }
    }
}
