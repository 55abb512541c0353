using System.Diagnostics;
using Hearsay.Cli;
using Hearsay.Exporting;
using Hearsay.Ingesting;
using Hearsay.Parsing;

namespace Hearsay.Bench;

/// <summary>One document end to end, text in, JSON Lines out: a row of words a second and peak memory. One process a row, since memory only grows.</summary>
internal static class ReadingSpeed
{
    public static void Print(string examples, double megabytes, int threads)
    {
        var text = BenchText.Make(examples, megabytes);
        using var model = ReaderModel.Load(threads: threads);
        var reader = new Reader(model);
        reader.Read(new Document(text[..2000]));
        long bytes = 0, words = 0, claims = 0;
        var clock = Stopwatch.StartNew();
        foreach (var outcome in Batch.Read([() => new Ingested(new Document(text), [])], reader, threads))
        {
            if (outcome.Reading is not { } reading) continue;
            bytes += ClaimJson.Lines(reading).Sum(line => (long)line.Length);
            words += reading.Sentences.Sum(sentence => sentence.Tokens.Count);
            claims += reading.Claims.Count;
        }
        var seconds = clock.Elapsed.TotalSeconds;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"| {megabytes} MB | {threads} | {words:N0} | {claims:N0} | {seconds:F1} | {words / seconds:N0} | {process.PeakWorkingSet64 / 1048576.0:N0} | {bytes / 1048576.0:F0} |");
    }
}
