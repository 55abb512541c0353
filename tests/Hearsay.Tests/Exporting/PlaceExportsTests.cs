using System.Text;
using System.Text.Json;
using Hearsay.Exporting;
using Hearsay.Tests.Support;
using NodaTime;

namespace Hearsay.Tests.Exporting;

/// <summary>A resolved place comes out of every format that has room for it, and only there.</summary>
public sealed class PlaceExportsTests
{
    private static readonly Place Mosul = new(99072, "Mosul", PlaceKind.Seat, "IRQ", "Nineveh Province", 36.335, 43.1189, 1_683_000);
    private static readonly Place Iraq = new(99237, "Iraq", PlaceKind.Country, "IRQ", null, 33.69, 44.6392, 22_102_127);

    private static readonly Document Document = new("Norland bombed Iraq in Mosul and in Dorn.") { File = "raid.txt", Date = new LocalDate(2020, 2, 4) };

    private static Entry Entry => new()
    {
        Id = "c:1111111111111111",
        Document = DocumentHead.Of(Document),
        Sentence = 0,
        Line = 1,
        Evidence = Quote(Document.Text),
        Predicate = Quote("bombed"),
        Lemma = "bomb",
        Form = PredicateForm.Verbal,
        Status = ClaimStatus.Asserted,
        Parties =
        [
            new Party(ArgumentRole.Actor, Quote("Norland"), new Actor("a:1111111111111111", "Norland", ActorKind.Country)),
            new Party(ArgumentRole.Recipient, Quote("Iraq"), new Actor("a:2222222222222222", "Iraq", ActorKind.Country, "IRQ", Iraq)),
            new Party(ArgumentRole.Location, Quote("Mosul"), new Actor("a:3333333333333333", "Mosul", ActorKind.Place, "IRQ", Mosul)),
            new Party(ArgumentRole.Location, Quote("Dorn"), new Actor("a:4444444444444444", "Dorn", ActorKind.Place)),
        ],
        Event = new EventCode(["ASSAULT"], "aerial", [], "195", 4, [], "plover-0.8+cameo-1.1b3", "bomb"),
    };

    private static Quote Quote(string words) => new(new TextSpan(Document.Text.IndexOf(words, StringComparison.Ordinal), Document.Text.IndexOf(words, StringComparison.Ordinal) + words.Length), words);

    private static string Written(string format)
    {
        using var stream = new MemoryStream();
        Exports.Find(format)!.Write([new CasePart(Document, [Entry])], stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Dictionary<string, string> Row(string text, char separator)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines[0].Split(separator).Zip(lines[1].Split(separator)).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    [Fact]
    public void Json_lines_have_the_place_beside_each_party_and_follow_the_schema()
    {
        var line = Written("jsonl").TrimEnd();
        new SchemaCheck(File.ReadAllText(Repository.At("docs", "claim.schema.json"))).Errors(line).ShouldBeEmpty();
        using var json = JsonDocument.Parse(line);
        var places = json.RootElement.GetProperty("others").GetProperty("location");
        places[0].GetProperty("place").GetRawText().ShouldBe(
            """{"geonames":99072,"name":"Mosul","feature":"PPLA","country":"IRQ","region":"Nineveh Province","latitude":36.335,"longitude":43.1189}""");
        places[1].GetProperty("place").ValueKind.ShouldBe(JsonValueKind.Null);
        json.RootElement.GetProperty("recipients")[0].GetProperty("place").GetProperty("geonames").GetInt32().ShouldBe(99237);
        json.RootElement.GetProperty("actors")[0].GetProperty("place").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void The_event_table_fills_the_place_columns_of_polecat()
    {
        var row = Row(Written("polecat"), '\t');
        (row["Placename"], row["City"], row["District"], row["Province"], row["Country"]).ShouldBe(("Mosul", "Mosul", "", "Nineveh Province", "IRQ"));
        (row["Latitude"], row["Longitude"], row["GeoNames ID"], row["Raw Placename"], row["Feature Type"]).ShouldBe(("36.335", "43.1189", "99072", "Mosul", "PPLA"));
    }

    [Fact]
    public void Plover_records_have_an_event_location()
    {
        using var json = JsonDocument.Parse(Written("plover").TrimEnd());
        json.RootElement.GetProperty("event_loc").GetRawText().ShouldBe(
            """{"extracted_place":"Mosul","resolved_place":"Mosul","geonameid":99072,"lat":36.335,"lon":43.1189,"city":"Mosul","province":"Nineveh Province","country_code":"IRQ","feature_class":"P","feature_code":"PPLA","resolution":4}""");
    }

    [Fact]
    public void Follow_the_money_has_an_address_that_the_event_refers_to()
    {
        var entities = Written("ftm").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var address = entities.Single(entity => entity.GetProperty("schema").GetString() == "Address");
        address.GetProperty("id").GetString().ShouldBe("geonames-99072");
        address.GetProperty("properties").GetRawText().ShouldBe(
            """{"city":["Mosul"],"country":["iq"],"full":["Mosul, Nineveh Province"],"latitude":["36.335"],"longitude":["43.1189"],"region":["Nineveh Province"],"remarks":["GeoNames 99072"]}""");
        var happened = entities.Single(entity => entity.GetProperty("schema").GetString() == "Event").GetProperty("properties");
        happened.GetProperty("addressEntity")[0].GetString().ShouldBe("geonames-99072");
        happened.GetProperty("country")[0].GetString().ShouldBe("iq");
    }

    [Fact]
    public void A_table_has_columns_for_the_place_and_the_network_has_data_on_its_nodes()
    {
        var row = Row(Written("csv"), ',');
        (row["location_geonames"], row["location_latitude"], row["location_longitude"]).ShouldBe(("99072", "36.335", "43.1189"));
        Written("graphml").ShouldContain("<data key=\"node-geonames\">99237</data>");
        Written("graphml").ShouldContain("<data key=\"node-latitude\">33.69</data>");
    }
}
