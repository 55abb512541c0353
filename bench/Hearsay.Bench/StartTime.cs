using System.Diagnostics;

namespace Hearsay.Bench;

/// <summary>From the start of the process to the first claim of a short text on its output: the middle one of seven runs.</summary>
internal static class StartTime
{
    public static void Print(string hearsay, string file)
    {
        var times = Enumerable.Range(0, 7).Select(_ => Once(hearsay, file)).Order().ToArray();
        Console.WriteLine($"{times[3]:N0} ms (fastest {times[0]:N0}, slowest {times[^1]:N0})");
    }

    private static double Once(string hearsay, string file)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(hearsay, ["read", "--format", "jsonl", file]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.StandardOutput.ReadLine();
        var milliseconds = clock.Elapsed.TotalMilliseconds;
        process.StandardOutput.ReadToEnd();
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return milliseconds;
    }
}
