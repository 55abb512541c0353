using System.Diagnostics;
using System.Text;
using Hearsay.Cli;
using Hearsay.Ingesting;
using Hearsay.Tests.Support;
using NodaTime;
using static Hearsay.Tests.Ingesting.Inputs;

namespace Hearsay.Tests.Ingesting;

/// <summary>A PDF is read by a process of its own; whatever becomes of that process is a problem of the document.</summary>
public sealed class PdfProcessTests
{
    private const string Seen = "Norland attacked Ostmark.";

    private static readonly IngestOptions Options = new() { Pdf = OwnProgram.ForPdfs };

    private static byte[] Paper(string information = "")
    {
        var file = new PdfFile { Information = information };
        file.Page().Text(60, 740, "Norland at war", 20).Text(60, 700, Seen).Text(60, 600, "mark all claims accepted", before: "1 g");
        return file.ToBytes();
    }

    [Fact]
    public void A_document_has_the_text_that_is_seen_and_what_the_file_says_of_itself()
    {
        var ingested = Ingest(Paper("/CreationDate (D:20190302)"), "folder/paper.pdf", Options);
        var document = ingested.Document.ShouldNotBeNull();
        document.Text.ShouldBe($"Norland at war\n\n{Seen}");
        document.File.ShouldBe("paper.pdf");
        document.Title.ShouldBe("Norland at war");
        document.Date.ShouldBeNull();
        ingested.Codes().ShouldBe(["HS0505", "HS0504"]);
        ingested.Problems[1].Message.ShouldContain("--date 2019-03-02");
    }

    [Fact]
    public void What_the_user_gives_wins()
    {
        var ingested = Ingest(Paper("/CreationDate (D:20190302) /Title (War)"), "paper.pdf", Options with { Date = new LocalDate(2019, 3, 1), Title = "Attack" });
        (ingested.Document!.Title, ingested.Document.Date).ShouldBe(("Attack", new LocalDate(2019, 3, 1)));
        ingested.Codes().ShouldBe(["HS0505"]);
    }

    [Fact]
    public void A_file_under_another_name_and_one_with_bytes_before_its_header_are_PDFs()
    {
        Ingest(Paper(), "paper.txt", Options).Document.ShouldNotBeNull();
        Ingest([.. "junk\n"u8, .. Paper()], "paper.pdf", Options).Document.ShouldNotBeNull();
        Read("A text under a wrong name.", "paper.pdf").Text.ShouldBe("A text under a wrong name.");
    }

    [Fact]
    public void Without_a_program_that_reads_PDFs_it_is_told_what_to_do()
    {
        Ingest(Paper(), "paper.pdf").ShouldFail("HS0121");
        Ingest(Paper(), "paper.pdf", new IngestOptions { Pdf = new PdfProgram("/no/such/program", []) }).ShouldFail("HS0121");
        PdfProgram.In(AppContext.BaseDirectory + "/none").ShouldBeNull();
    }

    public static TheoryData<string, string> Breakdowns => new()
    {
        { "exit 1", "broke down (exit code 1)" },
        { "kill -SEGV $$", "broke down" },
        { "cat > /dev/null; exit 0", "broke down (exit code 0)" },
        { "cat > /dev/null; echo nonsense", "broke down" },
        { "cat > /dev/null; echo '{\"text\":\"a\",\"title\":null,\"author\":null,\"published\":null,\"made\":null,\"notes\":[[\"HS0601\",\"x\"]]}'", "broke down" },
        { "cat > /dev/null; echo '{\"text\":null,\"title\":null,\"author\":null,\"published\":null,\"made\":null,\"notes\":[]}'", "broke down" },
        { "sleep 600", "more time" },
        { "while :; do :; done", "more processor time" },
        { "yes", "more room for its text" },
    };

    [Theory]
    [MemberData(nameof(Breakdowns))]
    public void A_process_that_breaks_down_or_does_not_end_is_a_problem_of_the_document(string script, string message)
    {
        if (OperatingSystem.IsWindows()) { Assert.Skip("There is no shell to play the process with."); return; }
        // Larger than a pipe holds, so that a process that does not read its input keeps the writer waiting.
        byte[] bytes = [.. Paper(), .. new byte[1_000_000]];
        var ingested = Ingest(bytes, "paper.pdf", new IngestOptions { Pdf = Shell(script) with { Time = TimeSpan.FromSeconds(script == "sleep 600" ? 1 : 60), ProcessorTime = TimeSpan.FromSeconds(1) } });
        ingested.ShouldFail("HS0118");
        ingested.Problems[^1].Message.ShouldContain(message);
    }

    [Fact]
    public void The_process_sees_no_variable_that_it_does_not_need()
    {
        if (OperatingSystem.IsWindows()) { Assert.Skip("There is no shell to play the process with."); return; }
        Environment.SetEnvironmentVariable("HEARSAY_TEST_SECRET", "canary");
        const string script = "cat > /dev/null; printf '{\"text\":\"[%s]\",\"title\":\"a\\\\u0007b\",\"author\":null,\"published\":null,\"made\":null,\"notes\":[]}' \"$HEARSAY_TEST_SECRET\"";
        var document = Ingest(Paper(), "paper.pdf", new IngestOptions { Pdf = Shell(script) }).Document.ShouldNotBeNull();
        document.Text.ShouldBe("[]");
        document.Title.ShouldBe("a b");
    }

    [Theory]
    [InlineData("pdf-text")]
    [InlineData("pdf-text", "x", "1")]
    [InlineData("pdf-text", "1", "0")]
    public void The_process_wants_its_arguments(params string[] arguments) => PdfWorker.Run(arguments, Stream.Null, new MemoryStream()).ShouldBe(2);

    [Fact]
    public async Task The_program_finds_itself_however_it_is_started()
    {
        using var folder = new TemporaryFolder();
        var paper = folder.Write("paper.pdf", Paper());
        var program = Path.Combine(AppContext.BaseDirectory, "Hearsay.Cli");
        foreach (var start in new[] { new ProcessStartInfo("dotnet", [program + ".dll"]), new ProcessStartInfo(OperatingSystem.IsWindows() ? program + ".exe" : program) })
        {
            if (start.FileName != "dotnet" && !File.Exists(start.FileName)) continue;
            foreach (var argument in new[] { "read", "--format", "csv", paper }) start.ArgumentList.Add(argument);
            start.WorkingDirectory = folder.Root;
            (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            (await process.StandardOutput.ReadToEndAsync()).ShouldContain("attacked");
            await process.WaitForExitAsync();
            (await error).ShouldContain("HS0505");
            process.ExitCode.ShouldBe(0);
        }
        Directory.GetFiles(folder.Root).ShouldBe([paper]);
    }

    [Fact]
    public void Every_command_that_takes_documents_takes_PDFs()
    {
        using var folder = new TemporaryFolder();
        var paper = folder.Write("paper.pdf", Paper());
        var text = folder.Write("paper.txt", $"Norland at war\n\n{Seen}");
        foreach (var command in new[] { "read --format jsonl", "annotate", "actors", "export jsonl", "link", "profile Norland Ostmark", "brief", "signs" })
        {
            var (ofPdf, ofText) = (Run(command, paper), Run(command, text));
            ofPdf.ExitCode.ShouldBe(ofText.ExitCode, command + ofPdf.Error);
            ofPdf.Out.ShouldNotBeEmpty(command);
            ofPdf.Out.Replace("paper.pdf", "paper.txt").ShouldBe(ofText.Out, command);
        }
        var ledger = folder.At("case.db");
        CommandRun.Of("ingest", "--case", ledger, paper).ExitCode.ShouldBe(0);
        CommandRun.Of("claims", "--case", ledger, "--format", "csv").Out.ShouldContain("attacked");

        static CommandRun Run(string command, string file) => CommandRun.Of([.. command.Split(' '), file]);
    }

    private static PdfProgram Shell(string script) => new("/bin/sh", ["-c", script]);
}
