using System.Diagnostics;
using System.Text.Json;
using Hearsay.Recording;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Recording;

/// <summary>A disk that is really full: a small file system in memory, which needs the right to mount one.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private bool _isMounted;

    public void Dispose()
    {
        if (_isMounted) Run("umount", _folder.At("disk"));
        _folder.Dispose();
    }

    [Fact]
    public void Ingesting_ends_with_an_error_loses_nothing_and_goes_on_when_there_is_room()
    {
        Directory.CreateDirectory(_folder.At("disk"));
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A file system of a test's own is mounted on Linux only.");
        _isMounted = Run("mount", "-t", "tmpfs", "-o", "size=800k", "tmpfs", _folder.At("disk")) == 0;
        Assert.SkipUnless(_isMounted, "This user may not mount a file system.");
        var (disk, room) = (_folder.At("disk/case.db"), _folder.At("case.db"));
        var articles = _folder.Write("articles.jsonl", string.Concat(Articles()));

        var full = CommandRun.Of("ingest", "--case", disk, articles);
        full.ExitCode.ShouldBe(4, full.Error);
        full.Error.ShouldContain("HS0605");
        full.Error.ShouldContain("Make room");
        CommandRun.Of("ingest", "--case", disk, articles).Error.ShouldContain("HS0605", customMessage: "it is still full");
        var kept = Fingerprint(disk, out var documents);
        documents.ShouldBeGreaterThan(0);
        CommandRun.Of("claims", "--case", disk, "--limit", "1").ExitCode.ShouldBe(0, "what is there can be searched");

        Run("mount", "-o", "remount,size=50m", _folder.At("disk")).ShouldBe(0);
        Fingerprint(disk, out _).ShouldBe(kept);
        CommandRun.Of("ingest", "--case", disk, articles).ExitCode.ShouldBe(0);
        CommandRun.Of("ingest", "--case", room, articles).ExitCode.ShouldBe(0);
        Fingerprint(disk, out var all).ShouldBe(Fingerprint(room, out _));
        all.ShouldBeGreaterThan(documents);
    }

    private static string Fingerprint(string path, out long documents)
    {
        using var ledger = Ledger.OpenToRead(path);
        ledger.Verify().ShouldBeEmpty();
        documents = ledger.Counts().Documents;
        return ledger.Fingerprint();
    }

    private static IEnumerable<string> Articles()
    {
        var texts = Repository.Files("examples", ".txt").Select(File.ReadAllText).ToList();
        for (var i = 0; i < 30; i++)
            yield return JsonSerializer.Serialize(new { text = texts[i % texts.Count][..Math.Min(900, texts[i % texts.Count].Length)], title = $"Article {i}", date = "2020-02-04" }) + "\n";
    }

    private static int Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return 1;
        }
    }
}
