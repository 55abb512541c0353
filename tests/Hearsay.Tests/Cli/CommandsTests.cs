using Hearsay.Tests.Support;

namespace Hearsay.Tests.Cli;

public sealed class CommandsTests
{
    private const string Story = "Reuters reported on Monday that Norland had shipped drones to Ostmark in 2019. Ostmark denied the report.\n";

    [Theory]
    [InlineData("list")]
    [InlineData("jsonl")]
    [InlineData("csv")]
    [InlineData("md")]
    public void Output_is_the_same_for_two_runs_one_and_two_threads_and_any_order_of_files(string format)
    {
        var files = Repository.Files("examples", ".txt").ToArray();
        string Read(int threads, params string[] inputs) => CommandRun.Of(["read", "--format", format, "--threads", $"{threads}", .. inputs]).Out;
        var once = Read(1, files);
        Read(1, files).ShouldBe(once);
        Read(2, files).ShouldBe(once);
        var header = format == "csv" ? once[..(once.IndexOf('\n') + 1)] : "";
        var alone = files.Select(file => Read(2, file)[header.Length..]).ToList();
        (header + string.Concat(alone)).ShouldBe(once);
        alone.Reverse();
        Read(2, [.. files.Reverse()]).ShouldBe(header + string.Concat(alone));
    }

    [Fact]
    public void Articles_on_standard_input_are_read_as_files_are()
    {
        using var folder = new TemporaryFolder();
        var article = System.Text.Json.JsonSerializer.Serialize(new { text = Story, title = "Drones", date = "2020-02-04" });
        var piped = CommandRun.With(article + "\n", "read", "--format", "csv", "-");
        var filed = CommandRun.Of("read", "--format", "csv", folder.Write("a.jsonl", article));
        piped.ExitCode.ShouldBe(0);
        piped.Out.ShouldContain("2020-02-04");
        filed.Out.ShouldBe(piped.Out);
    }

    [Fact]
    public void Flags_set_what_a_file_does_not_say()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("read", "--date", "2020-02-04", "--title", "Drones", "--source", "The Courier", "--url", "https://example.org", "--format", "jsonl", folder.Write("a.txt", Story));
        run.Out.ShouldContain("\"title\":\"Drones\",\"date\":\"2020-02-04\",\"dateBasis\":\"--date\",\"author\":null,\"source\":\"The Courier\",\"url\":\"https://example.org\"");
    }

    [Fact]
    public void A_claim_is_explained_by_number_and_by_the_start_of_its_id()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.txt", Story);
        var id = CommandRun.Of("read", "--format", "csv", file).Out.Split('\n')[1].Split(',')[0];
        var byNumber = CommandRun.Of("explain", file, "1");
        byNumber.ExitCode.ShouldBe(0, byNumber.Error);
        byNumber.Out.ShouldContain(id);
        byNumber.Out.ShouldContain("How it was read");
        CommandRun.Of("explain", file, id).Out.ShouldBe(byNumber.Out);
        CommandRun.Of("explain", file, id[..10]).Out.ShouldBe(byNumber.Out);
    }

    [Fact]
    public void Signs_are_written_for_each_claim_in_the_order_of_read()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.txt", Story);
        var ids = CommandRun.Of("read", "--format", "csv", file).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[0]);
        var signs = CommandRun.Of("signs", file).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement).ToList();
        signs.Select(line => line.GetProperty("id").GetString()).ShouldBe(ids);
        signs.ShouldAllBe(line => line.GetProperty("signs").GetProperty("constant").GetDouble() == 1);
    }

    [Fact]
    public void Actors_are_listed_with_their_words_and_the_rules_that_tied_them()
    {
        using var folder = new TemporaryFolder();
        var one = folder.Write("a.txt", "Ada Marsh resigned on Monday. Marsh gave no reason. She left the town.\n");
        var other = folder.Write("b.txt", "Ada Marsh met two officials.\n");
        var run = CommandRun.Of("actors", one, other);
        run.ExitCode.ShouldBe(0, run.Error);
        run.Out.ShouldContain("Ada Marsh (person)");
        run.Out.ShouldContain("3 mentions in 1 document, first a.txt:1");
        run.Out.ShouldContain("resolve.name.family (1)");
        run.Out.ShouldContain("may be  Ada Marsh of b.txt");
        run.Out.ShouldNotContain("two officials");
        CommandRun.Of("actors", "--all", other).Out.ShouldContain("two officials");
        var lines = CommandRun.Of("actors", "--format", "jsonl", one).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement).ToList();
        lines.Single(line => line.GetProperty("name").GetString() == "Ada Marsh").GetProperty("mentions").GetArrayLength().ShouldBe(3);
    }

    [Fact]
    public void A_register_of_the_user_goes_before_the_programs_own_and_its_faults_are_told()
    {
        using var folder = new TemporaryFolder();
        var register = folder.Write("own.tsv", "name\tkind\tcode\taliases\tfrom\tuntil\nThe Ring\tarmed-group\tNORREB\tNorland\t\t\nBad\tplanet\t\t\t\t\n");
        var run = CommandRun.Of("read", "--register", register, "--format", "jsonl", folder.Write("a.txt", Story));
        run.Out.ShouldContain("\"name\":\"The Ring\"");
        run.Error.ShouldContain("HS0510");
        run.Error.ShouldContain("1 actor of");
        CommandRun.Of("read", "--register", folder.At("none.tsv"), folder.Write("b.txt", Story)).ExitCode.ShouldBe(1);
    }

    [Fact]
    public void A_register_counts_wherever_documents_are_read()
    {
        using var folder = new TemporaryFolder();
        var (register, file, ledger) = (folder.Write("own.tsv", "name\tkind\tcode\taliases\tfrom\tuntil\nThe Ring\tarmed-group\tNORREB\tNorland\t\t\n"), folder.Write("a.txt", Story), folder.At("case.db"));
        foreach (var command in new string[][]
        {
            ["explain", file, "1"], ["profile", "The Ring", "Ostmark", file], ["brief", file], ["replies", file], ["path", "drones", file], ["export", "jsonl", file], ["link", file],
            ["compare", file], ["annotate", file], ["pattern", "match", "turkish", "The Ring", "Ostmark", file],
        }) CommandRun.Of([.. command, "--register", register]).Error.ShouldContain("1 actor of", customMessage: string.Join(' ', command));
        CommandRun.Of("profile", "The Ring", "Ostmark", file, "--register", register).Out.ShouldContain("The Ring > Ostmark");
        CommandRun.Of("ingest", "--case", ledger, file, "--register", register).ExitCode.ShouldBe(0);
        CommandRun.Of("claims", "--case", ledger, "--actor", "The Ring").Out.ShouldContain("The Ring");
        CommandRun.Of("ingest", "--case", ledger, file, "--register", register).Error.ShouldContain("1 already in the case");
        CommandRun.Of("ingest", "--case", ledger, file).Error.ShouldContain("1 document read", customMessage: "other actors are another reading");
    }

    [Fact]
    public void A_pattern_is_named_by_its_file_or_by_the_name_of_one_that_comes_with_the_program()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.txt", Story);
        var shipped = CommandRun.Of("pattern", "match", "turkish", "Norland", "Ostmark", file);
        shipped.ExitCode.ShouldBe(0, shipped.Error);
        shipped.Out.ShouldBe(CommandRun.Of("pattern", "match", Repository.At("data", "patterns", "turkish.yaml"), "Norland", "Ostmark", file).Out);
        var unknown = CommandRun.Of("pattern", "match", "martian", "Norland", "Ostmark", file);
        unknown.ExitCode.ShouldBe(2);
        unknown.Error.ShouldContain("chinese, iranian, jordanian, turkish");
        CommandRun.Of("pattern", "list").Out.ShouldContain("jordanian");
    }

    [Fact]
    public void A_profile_finds_claims_between_two_parties_whichever_is_named_first()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.txt", Story);
        var run = CommandRun.Of("profile", "Norland", "Ostmark", file);
        run.ExitCode.ShouldBe(0);
        run.Out.ShouldContain("Norland > Ostmark");
        run.Out.ShouldContain("· Reuters");
        CommandRun.Of("profile", "Ostmark", "Norland", file).Out.Split('\n')[1..].ShouldBe(run.Out.Split('\n')[1..]);
    }

    [Fact]
    public void A_case_gives_the_profile_the_export_and_the_brief_of_its_files()
    {
        using var folder = new TemporaryFolder();
        var (file, other, ledger) = (folder.Write("a.txt", Story), folder.Write("b.txt", "Norland has never recognised Ostmark.\n"), folder.At("case.db"));
        CommandRun.Of("ingest", "--case", ledger, file, other).ExitCode.ShouldBe(0);
        foreach (var command in new string[][] { ["profile", "Norland", "Ostmark"], ["export", "graphml"], ["export", "csv"], ["brief"], ["replies"], ["path", "drones"] })
        {
            var run = CommandRun.Of([.. command, "--case", ledger]);
            run.ExitCode.ShouldBe(0, run.Error);
            run.Out.ShouldBe(CommandRun.Of([.. command, file, other]).Out, string.Join(' ', command));
        }
    }

    [Fact]
    public void Bytes_that_are_no_text_go_to_a_file_that_is_whole_or_not_there()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.txt", Story);
        var refused = CommandRun.Of("export", "parquet", file);
        refused.ExitCode.ShouldBe(2);
        refused.Error.ShouldContain("HS0205");
        CommandRun.Of("export", "parquet", "--out", folder.At("a.parquet"), file).ExitCode.ShouldBe(0);
        File.ReadAllBytes(folder.At("a.parquet"))[..4].ShouldBe("PAR1"u8.ToArray());
        CommandRun.Of("export", "csv", "--out", Path.Combine(folder.Root, "no", "folder.csv"), file).Error.ShouldContain("HS0114");
        Directory.GetFiles(folder.Root).Select(Path.GetFileName).Order().ShouldBe(["a.parquet", "a.txt"]);
    }

    [Fact]
    public void Given_words_stay_as_they_are()
    {
        using var folder = new TemporaryFolder();
        const string given = "# newdoc id = one\n# sent_id = 1\n1\tWe\t_\t_\t_\t_\t_\t_\t_\t_\n2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_\n2\tca\t_\t_\t_\t_\t_\t_\t_\t_\n"
            + "3\tn't\t_\t_\t_\t_\t_\t_\t_\t_\n4\tgo\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n5\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n";
        var run = CommandRun.Of("annotate", "--from", "conllu", "--format", "conllu", folder.Write("a.conllu", given));
        run.ExitCode.ShouldBe(0, run.Error);
        var lines = run.Out.Split('\n');
        lines.Where(line => line.Length > 0 && line[0] != '#').Select(line => string.Join(' ', line.Split('\t')[..2])).ShouldBe(["1 We", "2-3 can't", "2 ca", "3 n't", "4 go", "5 ."]);
        lines.ShouldContain(line => line.StartsWith("4\tgo\tgo\tVERB", StringComparison.Ordinal));
        CommandRun.Of("annotate", "--from", "conllu", folder.At("a.conllu")).Out.ShouldContain("\"text\":\"ca\",\"lemma\":\"can\"");
    }

    [Fact]
    public void Bare_words_get_a_role_and_a_number_each()
    {
        var run = CommandRun.With("{\"words\":[\"Officials\",\"said\",\"Norland\",\"attacked\",\".\"]}\n", "annotate", "--from", "tokens", "-");
        run.ExitCode.ShouldBe(0, run.Error);
        using var answer = System.Text.Json.JsonDocument.Parse(run.Out);
        answer.RootElement.GetProperty("roles").EnumerateArray().Select(role => role.GetString()).ShouldBe(["B-Source", "B-Cue", "B-Content", "I-Content", "O"]);
        answer.RootElement.GetProperty("factuality").GetArrayLength().ShouldBe(5);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("read", "--help")]
    [InlineData("explain", "--help")]
    [InlineData("profile", "--help")]
    [InlineData("annotate", "--help")]
    [InlineData("pattern", "match", "--help")]
    [InlineData("path", "--help")]
    [InlineData("replies", "--help")]
    [InlineData("brief", "--help")]
    [InlineData("export", "--help")]
    [InlineData("ingest", "--help")]
    [InlineData("claims", "--help")]
    [InlineData("timeline", "--help")]
    [InlineData("sources", "--help")]
    [InlineData("judge", "--help")]
    [InlineData("merge", "--help")]
    [InlineData("split", "--help")]
    [InlineData("sample", "--help")]
    [InlineData("diff", "--help")]
    [InlineData("verify", "--help")]
    [InlineData("rebuild", "--help")]
    public void Help_has_examples_and_exit_codes(params string[] arguments)
    {
        var run = CommandRun.Of(arguments);
        run.ExitCode.ShouldBe(0);
        run.Out.ShouldContain("Examples:\n  hearsay ");
        run.Out.ShouldContain("Exit codes:\n  0  everything was read\n");
        run.Out.ShouldNotContain("--from");
    }
}
