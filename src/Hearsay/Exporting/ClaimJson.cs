namespace Hearsay.Exporting;

/// <summary>Claims as JSON Lines in the format "hearsay-claim/1" (CLAIMS §6; <c>docs/claim.schema.json</c>).</summary>
/// <remarks>Every field is always there: absent things are null or empty lists. Offsets are Unicode code points of the document's text.
/// A lone surrogate is written as U+FFFD and counts as one code point. The trail holds the rules that held; those that were tried and
/// failed are in <see cref="Claim.Trail"/> only. The same reading gives the same bytes.</remarks>
public static class ClaimJson
{
    /// <summary>Id and version of the format.</summary>
    public const string Schema = "hearsay-claim/1";

    /// <summary>The roles that have a list of their own under "others"; participants of any other role are under "other".</summary>
    internal static readonly ArgumentRole[] OtherRoles =
    [
        ArgumentRole.Via, ArgumentRole.From, ArgumentRole.Instrument, ArgumentRole.Theme, ArgumentRole.Location,
        ArgumentRole.Beneficiary, ArgumentRole.Purpose, ArgumentRole.Reason, ArgumentRole.Other,
    ];

    /// <summary>One line a claim, without line breaks at the ends, in document order.</summary>
    public static IEnumerable<string> Lines(Reading reading) => Lines(reading.Document, Entries.Of(reading));

    /// <summary>The lines of some claims of one document, in the order given.</summary>
    public static IEnumerable<string> Lines(Document document, IEnumerable<Entry> claims)
    {
        var points = new CodePoints(document.Text);
        foreach (var claim in claims)
        {
            using var line = new JsonLine(points);
            Write(line, claim);
            yield return line.Finish();
        }
    }

    private static void Write(JsonLine line, Entry claim)
    {
        var json = line.Json;
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        line.Text("id", claim.Id);
        WriteDocument(line, claim.Document);
        json.WriteStartObject("span");
        line.Ends(claim.Evidence.Span);
        line.Text("text", claim.Evidence.Text);
        json.WriteEndObject();
        json.WriteStartObject("predicate");
        line.Span("span", claim.Predicate.Span);
        line.Text("text", claim.Predicate.Text);
        line.Text("lemma", claim.Lemma);
        json.WriteEndObject();
        WriteParties(line, "actors", claim.Actors);
        WriteParties(line, "recipients", claim.Recipients);
        WriteOthers(line, claim);
        WriteEvent(line, claim.Event);
        WriteTime(line, claim);
        line.Text("polarity", Labels.Of(claim.Polarity));
        line.Text("status", Labels.Of(claim.Status));
        WriteChain(line, claim.Chain);
        WriteOpenness(line, claim);
        line.Words("scope", claim.Scope);
        json.WriteStartObject("certainty");
        line.Number("value", claim.Certainty, 2);
        line.Words("hedges", claim.Hedges);
        json.WriteEndObject();
        WriteFigures(line, claim.Figures);
        line.Number("confidence", claim.Confidence, 3);
        WriteTrail(line, claim.Trail);
        WriteLinks(line, claim.Links);
        json.WriteEndObject();
    }

    private static void WriteDocument(JsonLine line, DocumentHead document)
    {
        line.Json.WriteStartObject("document");
        line.Text("id", document.Id);
        line.Text("file", document.File);
        line.Text("title", document.Title);
        line.Text("date", document.Date?.ToString("uuuu-MM-dd", null));
        line.Text("dateBasis", document.DateBasis);
        line.Text("author", document.Author);
        line.Text("source", document.Source);
        line.Text("url", document.Url);
        line.Json.WriteEndObject();
    }

    private static void WriteParties(JsonLine line, string name, IEnumerable<Party> parties)
    {
        line.Json.WriteStartArray(name);
        foreach (var party in parties)
        {
            line.Json.WriteStartObject();
            WriteParty(line, party, Labels.Of(party.Actor.Kind));
            line.Json.WriteEndObject();
        }
        line.Json.WriteEndArray();
    }

    private static void WriteParty(JsonLine line, Party? party, string kind)
    {
        line.Span("span", party?.Words?.Span);
        line.Text("text", party?.Words?.Text);
        line.Text("name", party?.Actor.Name);
        line.Text("id", party?.Actor.Id);
        line.Text("kind", kind);
        line.Text("code", party?.Actor.Code);
        line.Place("place", party?.Actor.Place);
    }

    private static void WriteMention(JsonLine line, string name, Party? mention)
    {
        if (mention is null) { line.Json.WriteNull(name); return; }
        line.Json.WriteStartObject(name);
        WriteParty(line, mention, Labels.Of(mention.Actor.Kind));
        line.Json.WriteEndObject();
    }

    private static void WriteOthers(JsonLine line, Entry claim)
    {
        line.Json.WriteStartObject("others");
        foreach (var role in OtherRoles)
            WriteParties(line, Labels.Of(role), claim.Parties.Where(party => party.Role == role
                || (role == ArgumentRole.Other && party.Role is not (ArgumentRole.Actor or ArgumentRole.Recipient) && !OtherRoles.Contains(party.Role))));
        line.Json.WriteEndObject();
    }

    private static void WriteEvent(JsonLine line, EventCode code)
    {
        line.Json.WriteStartObject("event");
        line.Texts("plover", code.Plover);
        line.Text("mode", code.Mode);
        line.Texts("contexts", code.Contexts);
        line.Text("cameo", code.Cameo);
        if (code.Quad is { } quad) line.Json.WriteNumber("quad", quad);
        else line.Json.WriteNull("quad");
        line.Texts("auxiliary", code.Auxiliary);
        line.Text("codebook", code.Codebook);
        line.Text("reason", code.Reason);
        line.Json.WriteEndObject();
    }

    private static void WriteTime(JsonLine line, Entry claim)
    {
        if (claim.Time is not { } time) { line.Json.WriteNull("time"); return; }
        line.Json.WriteStartObject("time");
        line.Text("text", time.Words.Text);
        line.Span("span", time.Words.Span);
        line.Text("edtf", time.Value?.Edtf);
        line.Text("precision", time.Value is { } value ? Labels.Of(value.Precision) : null);
        line.Text("basis", time.Basis);
        line.Json.WriteEndObject();
    }

    private static void WriteChain(JsonLine line, IEnumerable<Voice> chain)
    {
        line.Json.WriteStartArray("attribution");
        foreach (var voice in chain) WriteVoice(line, voice);
        line.Json.WriteEndArray();
    }

    private static void WriteVoice(JsonLine line, Voice voice)
    {
        line.Json.WriteStartObject();
        line.Json.WriteStartObject("source");
        WriteParty(line, voice.Source, Labels.Of(voice.Kind));
        line.Json.WriteEndObject();
        line.Words("cue", voice.Cue);
        line.Text("act", Labels.Of(voice.Act));
        line.Text("directness", Labels.Of(voice.Directness));
        line.Text("medium", voice.Medium);
        WriteMention(line, "addressee", voice.Addressee);
        WriteMention(line, "venue", voice.Venue);
        line.Text("date", voice.Said);
        line.Words("hedge", voice.Hedge);
        line.Json.WriteEndObject();
    }

    private static void WriteOpenness(JsonLine line, Entry claim)
    {
        if (claim.Openness is not { } openness) { line.Json.WriteNull("openness"); return; }
        line.Json.WriteStartObject("openness");
        line.Text("value", Labels.Of(openness));
        line.Words("words", claim.OpennessWords);
        line.Json.WriteEndObject();
    }

    private static void WriteFigures(JsonLine line, IEnumerable<Figure> figures)
    {
        line.Json.WriteStartArray("figures");
        foreach (var figure in figures)
        {
            line.Json.WriteStartObject();
            line.Text("of", figure.Of);
            line.Text("value", figure.Value);
            line.Text("bound", figure.Bound);
            line.Text("asOf", figure.AsOf);
            line.Span("span", figure.Span);
            line.Json.WriteEndObject();
        }
        line.Json.WriteEndArray();
    }

    private static void WriteTrail(JsonLine line, IEnumerable<TrailEntry> trail)
    {
        line.Json.WriteStartArray("trail");
        foreach (var entry in trail)
        {
            line.Json.WriteStartObject();
            line.Text("step", entry.Step);
            line.Text("rule", entry.Rule);
            line.Span("span", entry.Span);
            line.Json.WriteEndObject();
        }
        line.Json.WriteEndArray();
    }

    private static void WriteLinks(JsonLine line, IEnumerable<ClaimLink> links)
    {
        line.Json.WriteStartArray("links");
        foreach (var link in links)
        {
            line.Json.WriteStartObject();
            line.Text("kind", link.Kind);
            line.Text("target", link.Target);
            line.Text("extent", link.Extent);
            line.Text("of", link.Of);
            line.Json.WriteEndObject();
        }
        line.Json.WriteEndArray();
    }
}
