using System.Text.Json;
using Hearsay.Exporting;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Exporting;

public sealed class ClaimJsonTests
{
    private static readonly SchemaCheck Schema = new(File.ReadAllText(Repository.At("docs", "claim.schema.json")));

    [Fact]
    public void A_claim_is_one_line_with_every_field() => Golden.Check(
        Repository.At("tests", "Hearsay.Tests", "Exporting", "Golden", "claims.jsonl"), string.Concat(ClaimJson.Lines(Sample.Reading).Select(line => line + "\n")));

    [Fact]
    public void Every_line_follows_the_schema()
    {
        foreach (var line in ClaimJson.Lines(Sample.Reading)) Schema.Errors(line).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("crane.txt")]
    [InlineData("asylum.txt")]
    [InlineData("raqqah.txt")]
    [InlineData("isolate.txt")]
    public void Every_claim_of_the_examples_follows_the_schema_and_its_words_stand_at_its_offsets(string file)
    {
        var run = CommandRun.Of("read", "--format", "jsonl", Repository.At("examples", file));
        run.ExitCode.ShouldBe(0, run.Error);
        var lines = run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.ShouldNotBeEmpty();
        using var layers = JsonDocument.Parse(CommandRun.Of("annotate", Repository.At("examples", file)).Out);
        var points = layers.RootElement.GetProperty("text").GetString()!.EnumerateRunes().ToArray();
        foreach (var line in lines)
        {
            Schema.Errors(line).ShouldBeEmpty(line);
            using var claim = JsonDocument.Parse(line);
            JsonWords.Check(claim.RootElement, points);
        }
    }

    [Fact]
    public void A_lone_surrogate_is_one_code_point_and_does_not_move_what_follows()
    {
        var document = new Document("a\uD83D 🛩 fell");
        var claim = Sample.Reading.Claims[1] with
        {
            Document = document,
            Span = new TextSpan(0, document.Text.Length),
            Predicate = Sample.Reading.Claims[1].Predicate with { Span = new TextSpan(6, 10) },
            Actors = [],
            Recipients = [],
            Time = null,
            Certainty = new Certainty(0, []),
        };
        using var line = JsonDocument.Parse(ClaimJson.Lines(new Reading { Document = document, Claims = [claim] }).Single());
        line.RootElement.GetProperty("span").GetProperty("text").GetString().ShouldBe("a\uFFFD 🛩 fell");
        line.RootElement.GetProperty("predicate").GetProperty("span").GetProperty("start").GetInt32().ShouldBe(5);
        line.RootElement.GetProperty("span").GetProperty("end").GetInt32().ShouldBe(9);
    }
}
