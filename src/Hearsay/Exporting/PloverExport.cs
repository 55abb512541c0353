namespace Hearsay.Exporting;

/// <summary>PLOVER 0.8 records as JSON Lines.</summary>
internal sealed class PloverExport : IExport
{
    public string Name => "plover";

    public string Says => "PLOVER 0.8 event records, JSON Lines, a record a pair of actor and recipient";

    public IReadOnlyList<string> Lost { get; } =
    [
        .. EventRecord.Lost, "times without a year; other times stand as date and enddate, their first and last day", "religion, ethnicity, office, gender, age, districts and Wikidata ids, which Hearsay does not know, are left out",
    ];

    public void Write(IEnumerable<CasePart> parts, Stream target) => TextExport.Write(target, EventRecord.Of(parts).Select(Line));

    private static string Line(EventRecord record)
    {
        var (claim, document) = (record.Claim, record.Claim.Document);
        using var line = new JsonLine(new CodePoints(record.Part.Document.Text));
        var json = line.Json;
        json.WriteStartObject();
        line.Text("id", record.Id);
        line.Text("date", claim.Time?.Value?.Earliest?.ToString("uuuu-MM-dd", null));
        line.Text("enddate", claim.Time?.Value?.Latest?.ToString("uuuu-MM-dd", null));
        WriteParty(line, "actor", record.Actor);
        WriteParty(line, "recipient", record.Recipient);
        line.Texts("event", claim.Event.Plover);
        line.Texts("event_text", [claim.Predicate.Text]);
        if (EventRecord.Location(claim) is { } location) WriteLocation(line, location);
        if (claim.Event.Quad is { } quad) json.WriteNumber("quad_code", quad);
        line.Texts("mode", claim.Event.Mode is { } mode ? [mode] : []);
        line.Texts("context", claim.Event.Contexts);
        line.Text("text", claim.Evidence.Text);
        json.WriteStartObject("text_info");
        json.WriteNumber("sequence", claim.Sentence);
        line.Ends(claim.Evidence.Span);
        json.WriteEndObject();
        json.WriteStartObject("cite_info");
        line.Text("citation", document.File);
        line.Text("url", document.Url);
        line.Text("title", document.Title);
        line.Text("language", "en");
        line.Text("publication", document.Source);
        line.Text("coder", "Hearsay");
        line.Text("codebook", claim.Event.Codebook);
        json.WriteEndObject();
        line.Text("comment", $"claim {claim.Id}, status in the text: {Labels.Of(claim.Status)}; document {document.Id}, published {document.Date?.ToString("uuuu-MM-dd", null) ?? "on an unknown day"}");
        json.WriteEndObject();
        return line.Finish();
    }

    private static void WriteLocation(JsonLine line, Party location)
    {
        line.Json.WriteStartObject("event_loc");
        line.Text("extracted_place", location.Words?.Text);
        if (location.Actor.Place is { } place)
        {
            line.Text("resolved_place", place.Name);
            line.Json.WriteNumber("geonameid", place.Id);
            line.Number("lat", place.Latitude, 4);
            line.Number("lon", place.Longitude, 4);
            if (place.Kind is PlaceKind.City or PlaceKind.Capital or PlaceKind.Seat) line.Text("city", place.Name);
            if (place.Region is not null) line.Text("province", place.Region);
            line.Text("country_code", place.Country);
            line.Text("feature_class", place.Kind is PlaceKind.Country or PlaceKind.Region ? "A" : "P");
            line.Text("feature_code", place.Feature);
            line.Json.WriteNumber("resolution", place.Kind switch { PlaceKind.Country => 1, PlaceKind.Region => 2, _ => 4 });
        }
        line.Json.WriteEndObject();
    }

    private static void WriteParty(JsonLine line, string name, Party? party)
    {
        line.Json.WriteStartArray(name);
        if (party is not null)
        {
            line.Json.WriteStartObject();
            line.Text("code", EventRecord.Country(party));
            line.Text("sector", EventRecord.Sectors(party));
            line.Text("entity_text", party.Words?.Text);
            line.Text("identifier_text", party.Actor.Name);
            line.Json.WriteEndObject();
        }
        line.Json.WriteEndArray();
    }
}
