using Hearsay.Tests.Support;

namespace Hearsay.Tests.Cli;

/// <summary>The commands and options for event codes and codes of parties.</summary>
public sealed class CodesTests
{
    [Fact]
    public void Own_dictionaries_code_the_parties_and_faulty_lines_are_reported()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("read", "--format", "jsonl", "--date", "2008-06-01",
            "--actors", folder.Write("own.actors.txt", "NORLAND\n\t[NORGOV >20050101]\n\t[NOR]\nOSTMARK [OST\nSUDLAND [SUD]\n"),
            "--agents", folder.Write("own.agents.txt", "TROOPS {} [~MIL]\n"),
            folder.Write("a.txt", "Norland attacked Sudland troops.\n"));
        run.ExitCode.ShouldBe(0, run.Error);
        run.Error.ShouldContain("HS0509: own.actors.txt:4:9: '[' is not closed by ']'");
        run.Error.ShouldContain("2 names and 1 roles loaded, 1 faulty lines left out");
        run.Out.ShouldContain("\"code\":\"NORGOV\"");
        run.Out.ShouldContain("\"code\":\"SUDMIL\"");
    }

    [Fact]
    public void A_dictionary_that_is_not_there_ends_the_command()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("read", "--actors", "nowhere.txt", folder.Write("a.txt", "Norland attacked Ostmark.\n"));
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("HS0231: nowhere.txt");
    }

    [Fact]
    public void The_codebook_explains_a_type_and_lists_all()
    {
        CommandRun.Of("codebook").Out.ShouldContain("plover-0.8+cameo-1.1b3");
        var coerce = CommandRun.Of("codebook", "coerce");
        coerce.ExitCode.ShouldBe(0, coerce.Error);
        coerce.Out.ShouldContain("material conflict");
        coerce.Out.ShouldContain("Police arrested the minister.");
        coerce.Out.ShouldContain("(ASSAULT)");
        CommandRun.Of("codebook", "LOVE").Error.ShouldContain("HS0232");
    }

    [Fact]
    public void A_dyad_is_answered_by_the_event_between_its_parties()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("dyads.jsonl",
            "{\"text\":\"😀 Norland condemned Ostmark after Sudland attacked Westland.\",\"source\":[[2,9]],\"target\":[[20,27]]}\n"
            + "{\"text\":\"😀 Norland condemned Ostmark after Sudland attacked Westland.\",\"source\":[[34,41]],\"target\":[[51,59]]}\n"
            + "{\"text\":\"The minister said that the plan was still under discussion.\",\"source\":[],\"target\":[]}\n");
        var run = CommandRun.Of("annotate", "--from", "dyads", file);
        run.ExitCode.ShouldBe(0, run.Error);
        var answers = run.Out.Split('\n');
        answers[0].ShouldStartWith("{\"plover\":\"ACCUSE\",\"share\":0.");
        answers[0].ShouldContain("\"because\":[\"");
        answers[1].ShouldStartWith("{\"plover\":\"ASSAULT\"");
        answers[2].ShouldStartWith("{\"plover\":null");
        CommandRun.Of("annotate", "--from", "dyads", "--format", "features", file).Out.Split('\n')[0].Split('\t').ShouldContain("d=ACCUSE");
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("{\"text\":\"x\"}")]
    [InlineData("{\"text\":\"x\",\"source\":[[0,9]],\"target\":[]}")]
    [InlineData("{\"text\":\"x\",\"source\":[[0]],\"target\":[]}")]
    public void A_bad_line_of_dyads_is_named(string line)
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("annotate", "--from", "dyads", folder.Write("dyads.jsonl", "\n" + line + "\n"));
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("dyads.jsonl:2");
    }
}
