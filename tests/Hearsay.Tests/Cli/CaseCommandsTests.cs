using System.Text.Json;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Cli;

/// <summary>The commands that work on a case, end to end.</summary>
public sealed class CaseCommandsTests : IDisposable
{
    private const string Story = "Reuters reported on Monday that Norland had secretly shipped drones to Ostmark in 2019. Ostmark denied the report.\n";
    private const string Other = "Norland invaded Sudmark in 2021. Sudmark's minister accused Norland of murder.\n";

    private readonly TemporaryFolder _folder = new();
    private readonly string _case;

    public CaseCommandsTests()
    {
        _case = _folder.At("case.db");
        Directory.CreateDirectory(_folder.At("in"));
        Directory.CreateDirectory(_folder.At("in/later"));
        _folder.Write("in/a.txt", Story);
        _folder.Write("in/later/b.txt", Other);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Counts_in_are_counts_out()
    {
        _folder.Write("in/copy.txt", Story);
        _folder.Write("in/empty.txt", "");
        _folder.Write("in/wire.jsonl", JsonSerializer.Serialize(new { text = "Westmark bombed Eastmark." }) + "\nno article\n" + JsonSerializer.Serialize(new { text = Story }) + "\n");
        var first = Run("ingest", _folder.At("in"), _folder.At("none.txt"));
        first.ExitCode.ShouldBe(1);
        first.Error.ShouldContain("8 inputs: 3 documents read, 2 already in the case, 3 skipped, ");
        foreach (var code in new[] { "HS0101", "HS0103", "HS0109" }) first.Error.ShouldContain(code);
        first.Out.ShouldContain("case.db: 3 documents, ");
        Run("ingest", _folder.At("in")).Error.ShouldContain("7 inputs: 0 documents read, 5 already in the case, 2 skipped, 0 claims");
    }

    [Fact]
    public void Patterns_and_folders_name_the_same_files()
    {
        Ingest();
        var fingerprint = Run("verify").Out.Split(',')[^1];
        foreach (var inputs in new[] { _folder.At("in/**/*.txt"), _folder.At("i?/**") })
        {
            var other = _folder.At("other.db");
            File.Delete(other);
            CommandRun.Of("ingest", "--case", other, inputs).ExitCode.ShouldBe(0);
            CommandRun.Of("verify", "--case", other).Out.Split(',')[^1].ShouldBe(fingerprint);
        }
    }

    [Theory]
    [InlineData(2, "--between", "Norland", "Ostmark")]
    [InlineData(2, "--actor", "norland", "--status", "reported", "--status", "alleged")]
    [InlineData(1, "--type", "assault", "--actor", "Sudmark")]
    [InlineData(1, "drone")]
    [InlineData(1, "--openness", "covert")]
    [InlineData(1, "--source", "Reuters", "shipped")]
    [InlineData(1, "--happened-from", "2021-01-01")]
    [InlineData(1, "--happened-to", "2019-12-31")]
    [InlineData(0, "--actor", "Westmark")]
    [InlineData(0, "\"drones shipped\"")]
    [InlineData(1, "\"shipped drones\"")]
    public void Claims_are_found_by(int atLeastOrNone, params string[] query)
    {
        Ingest();
        var run = Run(["claims", "--format", "jsonl", .. query]);
        run.ExitCode.ShouldBe(0, run.Error);
        var lines = run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (atLeastOrNone == 0) lines.ShouldBeEmpty();
        else lines.Length.ShouldBeInRange(1, 4);
        run.Error.ShouldNotBeEmpty();
    }

    [Fact]
    public void Claims_come_out_as_they_were_read()
    {
        Ingest();
        foreach (var format in new[] { "jsonl", "csv" })
            Run("claims", "--format", format, "--document", "a.txt", "--limit", "0").Out.ShouldBe(CommandRun.Of("read", "--format", format, _folder.At("in/a.txt")).Out);
        Run("claims", "--format", "table").Out.ShouldContain("│ Norland");
    }

    [Fact]
    public void The_timeline_is_in_the_order_of_what_happened()
    {
        Ingest();
        var lines = Run("timeline", "--actor", "Norland").Out.Split('\n').Where(line => line is "2019" or "2021").ToList();
        lines.ShouldBe(["2019", "2021"]);
    }

    [Fact]
    public void Sources_are_counted_and_one_is_shown_with_what_is_said_of_it()
    {
        Ingest();
        Run("sources").Out.ShouldContain("│ Reuters");
        var one = Run("sources", "Ostmark");
        one.Out.ShouldContain("What is said of Ostmark: ");
        Run("sources", "Westmark").ExitCode.ShouldBe(2);
    }

    [Fact]
    public void A_verdict_stays_and_is_taken_back()
    {
        Ingest();
        var id = Id("drone");
        Run("judge", id, "wrong", "--reason", "a toy", "--by", "A.", "--at", "2020-01-01").ExitCode.ShouldBe(0);
        Run("claims", "--judged", "wrong", "--format", "csv").Out.ShouldContain(id);
        Run("judge", id[..12], "none").ExitCode.ShouldBe(0);
        Run("claims", "--judged", "wrong").Out.ShouldStartWith("No claim found.");
        Run("judge", "c:none", "right").ExitCode.ShouldBe(2);
        Run("judge", id, "right", "--field", "colour").Error.ShouldContain("the fields are status");
    }

    [Fact]
    public void Merged_actors_are_found_by_either_name_until_they_are_split()
    {
        Ingest();
        long Of(string name) => Run("claims", "--actor", name, "--format", "jsonl").Out.Split('\n').LongCount() - 1;
        var (norland, ostmark) = (Of("Norland"), Of("Ostmark"));
        var merged = Run("merge", "Ostmark", "Norland");
        merged.ExitCode.ShouldBe(0, merged.Error);
        Of("Ostmark").ShouldBeGreaterThan(ostmark);
        Run("split", merged.Out.Split('(')[1].Split(')')[0]).ExitCode.ShouldBe(0);
        (Of("Norland"), Of("Ostmark")).ShouldBe((norland, ostmark));
        Run("rebuild").Out.ShouldContain("everything had been as it should");
    }

    [Fact]
    public void A_sheet_comes_back_with_error_rates()
    {
        Ingest();
        var sheet = Run("sample", "--n", "3");
        var rows = Hearsay.Sampling.Sheet.Cells(sheet.Out).ToList();
        rows.Count.ShouldBe(4);
        var column = rows[0].ToList().IndexOf("status right?");
        var coded = string.Join('\n', rows.Select((row, i) => string.Join(',', row.Select((cell, at) => $"\"{(at == column && i > 0 ? i == 1 ? "n" : "y" : cell.Replace("\"", "\"\""))}\""))));
        Run("sample", "--back", _folder.Write("sheet.csv", coded)).Out.ShouldContain("│ status │ 1     │ 3  │ 33.3 % │ 6.1 % to 79.2 % │");
        Run("sample", "--n", "3").Out.ShouldBe(sheet.Out);
    }

    private CommandRun Run(params string[] arguments) => CommandRun.Of([.. arguments, "--case", _case]);

    private void Ingest() => Run("ingest", _folder.At("in")).ExitCode.ShouldBe(0);

    private string Id(string words) => JsonDocument.Parse(Run("claims", words, "--format", "jsonl").Out.Split('\n')[0]).RootElement.GetProperty("id").GetString()!;
}
