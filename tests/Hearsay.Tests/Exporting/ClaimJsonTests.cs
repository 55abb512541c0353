using System.Text.Json;
using Hearsay.Exporting;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Exporting;

public sealed class ClaimJsonTests
{
    private static readonly SchemaCheck Schema = new(File.ReadAllText(Repository.At("docs", "claim.schema.json")));

    [Fact]
    public void A_claim_is_one_line_with_every_field() =>
        ClaimJson.Lines(Sample.Reading).First().ShouldBe(Compact("""
            {"schema":"hearsay-claim/1","id":"c:aaaaaaaaaaaaaaaa",
            "document":{"id":"DOCUMENT","file":"kabul.txt","title":"Norland and Ostmark","date":"2020-02-04","dateBasis":"--date","author":null,"source":"The Courier","url":"https://example.org/kabul"},
            "span":{"start":117,"end":199,"text":"Norland secretly shipped all of 40 drones \uD83D\uDEE9 to Ostmark via a third country in 2019"},
            "predicate":{"span":{"start":134,"end":141},"text":"shipped","lemma":"ship"},
            "actors":[{"span":{"start":117,"end":124},"text":"Norland","name":"Norland","id":"a:1111111111111111","kind":"country"}],
            "recipients":[{"span":{"start":164,"end":171},"text":"Ostmark","name":"Ostmark","id":"a:2222222222222222","kind":"country"}],
            "others":{"via":[{"span":{"start":176,"end":191},"text":"a third country","name":null,"id":"a:6666666666666666","kind":"country"}],"from":[],"instrument":[],
            "theme":[{"span":{"start":149,"end":160},"text":"40 drones \uD83D\uDEE9","name":null,"id":"a:7777777777777777","kind":"other"}],
            "location":[],"beneficiary":[],"purpose":[],"reason":[],"other":[]},
            "event":{"plover":["AID"],"mode":null,"contexts":["military"],"cameo":"072","quad":2,"auxiliary":["historical"],"codebook":"plover-0.8+cameo-1.1b3","reason":"ship + weapons"},
            "time":{"text":"in 2019","span":{"start":192,"end":199},"edtf":"2019","precision":"year","basis":"explicit"},
            "polarity":"+","status":"denied",
            "attribution":[{"source":{"span":{"start":21,"end":28},"text":"Reuters","name":"Reuters","id":"a:5555555555555555","kind":"named"},
            "cue":{"span":{"start":29,"end":37},"text":"reported"},"act":"say","directness":"indirect","medium":null,"addressee":null,"venue":null,"date":null,"hedge":null},
            {"source":{"span":{"start":53,"end":75},"text":"two officials in Kabul","name":null,"id":"a:3333333333333333","kind":"collective"},
            "cue":{"span":{"start":76,"end":86},"text":"had denied"},"act":"deny","directness":"indirect","medium":null,"addressee":null,"venue":null,"date":null,"hedge":null},
            {"source":{"span":{"start":87,"end":98},"text":"a newspaper","name":null,"id":"a:4444444444444444","kind":"unnamed"},
            "cue":{"span":{"start":101,"end":111},"text":"allegation"},"act":"allege","directness":"indirect","medium":null,"addressee":null,"venue":null,"date":null,"hedge":null}],
            "openness":{"value":"covert","words":[{"span":{"start":125,"end":133},"text":"secretly"}]},
            "scope":[{"span":{"start":142,"end":145},"text":"all"}],
            "certainty":{"value":-2.1,"hedges":[{"span":{"start":80,"end":86},"text":"denied"}]},
            "figures":[{"of":"drones","value":"40","bound":"exact","asOf":null,"span":{"start":149,"end":151}}],
            "confidence":0.83,"trail":[{"step":"predicating","rule":"sample.held","span":{"start":134,"end":141}}],"links":[]}
            """));

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
            CheckWords(claim.RootElement, points);
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
            Actors = [], Recipients = [], Time = null, Certainty = new Certainty(0, []),
        };
        using var line = JsonDocument.Parse(ClaimJson.Lines(new Reading { Document = document, Claims = [claim] }).Single());
        line.RootElement.GetProperty("span").GetProperty("text").GetString().ShouldBe("a\uFFFD 🛩 fell");
        line.RootElement.GetProperty("predicate").GetProperty("span").GetProperty("start").GetInt32().ShouldBe(5);
        line.RootElement.GetProperty("span").GetProperty("end").GetInt32().ShouldBe(9);
    }

    private static void CheckWords(JsonElement element, System.Text.Rune[] points)
    {
        if (element.ValueKind == JsonValueKind.Array) foreach (var item in element.EnumerateArray()) CheckWords(item, points);
        if (element.ValueKind != JsonValueKind.Object) return;
        foreach (var member in element.EnumerateObject()) CheckWords(member.Value, points);
        if (!element.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String) return;
        var span = element.TryGetProperty("span", out var inner) ? inner : element;
        if (span.ValueKind != JsonValueKind.Object || !span.TryGetProperty("start", out var start)) return;
        string.Concat(points[start.GetInt32()..span.GetProperty("end").GetInt32()].Select(point => point.ToString())).ShouldBe(text.GetString());
    }

    private static string Compact(string json) => json.Replace("\n", "").Replace("DOCUMENT", Sample.Document.Id);
}
