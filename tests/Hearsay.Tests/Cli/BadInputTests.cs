using System.Text;
using Hearsay.Cli;
using Hearsay.Parsing;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Cli;

/// <summary>Each kind of bad input has a code, says what to do, ends with an exit code, and never stops the batch.</summary>
public sealed class BadInputTests
{
    private const string Good = "Norland attacked Ostmark.\n";

    public static TheoryData<string, string> BadFiles => new()
    {
        { "no such file", "HS0101" },
        { "directory", "HS0102" },
        { "empty", "HS0103" },
        { "only blanks", "HS0103" },
        { "program", "HS0104" },
        { "pdf", "HS0117" },
        { "no encoding", "HS0105" },
        { "too large", "HS0106" },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public void A_bad_file_is_named_with_what_to_do_and_the_others_are_read(string kind, string code)
    {
        using var folder = new TemporaryFolder();
        var bad = Make(folder, kind);
        var (before, after) = (folder.Write("before.txt", Good), folder.Write("after.txt", Good));
        var run = CommandRun.Of("read", "--format", "csv", before, bad, after);
        run.ExitCode.ShouldBe(1, run.Error);
        run.Error.ShouldContain($"{code}: ");
        run.Error.ShouldContain(Path.GetFileName(bad));
        run.Error.ShouldEndWith("2 documents read, 1 skipped, 2 claims\n");
        run.Out.ShouldContain("before.txt");
        run.Out.ShouldContain("after.txt");
    }

    [Fact]
    public void A_file_that_may_not_be_read_is_named()
    {
        if (OperatingSystem.IsWindows() || Environment.UserName == "root")
        {
            Assert.Skip("This user may read every file.");
            return;
        }
        using var folder = new TemporaryFolder();
        var closed = folder.Write("closed.txt", Good);
        File.SetUnixFileMode(closed, UnixFileMode.None);
        var run = CommandRun.Of("read", closed);
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("HS0107: ");
    }

    [Fact]
    public void A_bad_line_of_articles_is_named_and_the_others_are_read()
    {
        var run = CommandRun.With("{\"text\":\"Norland attacked Ostmark.\"}\nnot json\n{\"text\":\"Ostmark attacked Norland.\"}\n", "read", "--format", "jsonl", "-");
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("HS0109");
        run.Error.ShouldContain("2 documents read, 1 skipped");
    }

    [Theory]
    [InlineData("HS0201", "read", "--bogus", "x.txt")]
    [InlineData("HS0201", "read", "x.txt", "--format", "xml")]
    [InlineData("HS0201", "read", "x.txt", "--threads", "0")]
    [InlineData("HS0201", "read", "x.txt", "--threads", "many")]
    [InlineData("HS0201", "bogus")]
    [InlineData("HS0201")]
    [InlineData("HS0201", "explain", "x.txt")]
    [InlineData("HS0202", "read", "--date", "31.2.2019", "x.txt")]
    [InlineData("HS0202", "read", "--date", "2019-02-30", "x.txt")]
    [InlineData("HS0204", "read")]
    [InlineData("HS0204", "profile", "A", "B")]
    [InlineData("HS0204", "annotate")]
    public void Arguments_that_make_no_sense_end_with_2(string code, params string[] arguments)
    {
        var run = CommandRun.Of(arguments);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldStartWith(code);
        run.Error.ShouldContain(Errors.Of(code).Remedy);
        run.Out.ShouldBe("");
    }

    [Fact]
    public void A_file_whose_name_begins_with_a_dash_stands_behind_two_dashes()
    {
        var run = CommandRun.Of("read", "--", "--bogus.txt");
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("HS0101: ");
    }

    [Fact]
    public void A_claim_that_is_not_there_is_a_usage_error()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("explain", folder.Write("a.txt", Good), "99");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldStartWith("HS0203: '99' is no claim of this document; it has 1.");
    }

    [Fact]
    public void A_missing_model_is_a_broken_install()
    {
        using var folder = new TemporaryFolder();
        var run = Run(folder);
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldStartWith("HS0301: ");
    }

    [Fact]
    public void A_damaged_model_is_a_broken_install()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "models", "reader"))) File.Copy(file, folder.At(Path.GetFileName(file)));
        folder.Write("labels.json", "{");
        var run = Run(folder);
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldStartWith("HS0302: ");
        run.Error.ShouldContain("labels.json");
    }

    private static CommandRun Run(TemporaryFolder folder) =>
        CommandRun.With("{\"text\":\"a\"}", new Install(threads => ReaderModel.Load(folder.Root, threads)), "read", "-");

    private static string Make(TemporaryFolder folder, string kind)
    {
        switch (kind)
        {
            case "no such file": return folder.At("none.txt");
            case "directory": return Directory.CreateDirectory(folder.At("folder")).FullName;
            case "empty": return folder.Write("empty.txt", "");
            case "only blanks": return folder.Write("blank.txt", " \r\n\t\n");
            case "program": return folder.Write("program.txt", [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 3, 0]);
            case "pdf": return folder.Write("paper.txt", Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"));
            case "no encoding": return folder.Write("noise.txt", [.. Enumerable.Range(0, 400).Select(i => (byte)(128 + (i * 37 % 128)))]);
            default:
                using (var file = File.Create(folder.At("large.txt"))) file.SetLength(100_000_001);
                return folder.At("large.txt");
        }
    }
}
