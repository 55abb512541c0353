using System.Diagnostics;
using Hearsay.Exporting;
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
        var clock = Stopwatch.StartNew();
        var reading = reader.Read(new Document(text));
        var bytes = ClaimJson.Lines(reading).Sum(line => (long)line.Length);
        var seconds = clock.Elapsed.TotalSeconds;
        var words = reading.Sentences.Sum(sentence => sentence.Tokens.Count);
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"| {megabytes} MB | {threads} | {words:N0} | {reading.Claims.Count:N0} | {seconds:F1} | {words / seconds:N0} | {process.PeakWorkingSet64 / 1048576.0:N0} | {bytes / 1048576.0:F0} |");
    }
}
