using System.Diagnostics;
using System.Text.Json;
using Hearsay.Recording;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Recording;

/// <summary>A process that ingests is really killed (SIGKILL), and started again.</summary>
public sealed class KilledTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Killed_three_times_and_resumed_the_ledger_equals_an_undisturbed_one()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Hearsay.Cli.dll");
        var articles = _folder.Write("articles.jsonl", string.Concat(Articles().Select(article => article + "\n")));
        var undisturbed = _folder.At("undisturbed.db");
        using (var whole = Start(program, undisturbed, articles)) Finish(whole);
        var total = Documents(undisturbed);
        total.ShouldBe(Articles().Count());

        var disturbed = _folder.At("disturbed.db");
        var kills = 0;
        foreach (var delay in new[] { 0, 130, 270 })
        {
            var before = Documents(disturbed);
            using var process = Start(program, disturbed, articles);
            var clock = Stopwatch.StartNew();
            while (Documents(disturbed) <= before && !process.HasExited && clock.Elapsed < TimeSpan.FromMinutes(2)) Thread.Sleep(10);
            Thread.Sleep(delay);
            var acknowledged = Documents(disturbed);
            if (!process.HasExited) kills++;
            process.Kill();
            process.WaitForExit();
            Documents(disturbed).ShouldBeGreaterThanOrEqualTo(acknowledged);
            using var ledger = Ledger.OpenToRead(disturbed);
            ledger.Verify().ShouldBeEmpty();
        }
        kills.ShouldBeGreaterThan(0);
        using (var rest = Start(program, disturbed, articles)) Finish(rest);
        Fingerprint(disturbed).ShouldBe(Fingerprint(undisturbed));
        using var resumed = Ledger.OpenToWrite(disturbed);
        resumed.Rebuild().ShouldBeEmpty();
    }

    private static IEnumerable<string> Articles()
    {
        var texts = Repository.Files("examples", ".txt").Select(File.ReadAllText).ToList();
        for (var i = 0; i < 40; i++)
            yield return JsonSerializer.Serialize(new { text = texts[i % texts.Count][..Math.Min(300, texts[i % texts.Count].Length)], title = $"Article {i}", date = "2020-02-04" });
    }

    private static Process Start(string program, string path, string articles)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in new[] { program, "ingest", "--threads", "1", "--case", path, articles }) start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static void Finish(Process process)
    {
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
    }

    private static long Documents(string path)
    {
        try
        {
            using var ledger = Ledger.OpenToRead(path);
            return ledger.Counts().Documents;
        }
        catch (HearsayException error) when (error.Code is "HS0601" or "HS0602" or "HS0606")
        {
            return 0;
        }
    }

    private static string Fingerprint(string path)
    {
        using var ledger = Ledger.OpenToRead(path);
        return ledger.Fingerprint();
    }
}
