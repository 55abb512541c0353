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
    public static IEnumerable<string> Lines(Reading reading)
    {
        var points = new CodePoints(reading.Document.Text);
        foreach (var claim in reading.Claims)
        {
            using var line = new JsonLine(reading.Document, points);
            Write(line, claim);
            yield return line.Finish();
        }
    }

    private static void Write(JsonLine line, Claim claim)
    {
        var json = line.Json;
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        line.Text("id", claim.Id);
        WriteDocument(line, claim.Document);
        json.WriteStartObject("span");
        line.Ends(claim.Span);
        line.Text("text", claim.Document[claim.Span]);
        json.WriteEndObject();
        json.WriteStartObject("predicate");
        line.Span("span", claim.Predicate.Span);
        line.Text("text", claim.Document[claim.Predicate.Span]);
        line.Text("lemma", claim.Predicate.Lemma);
        json.WriteEndObject();
        WriteParticipants(line, "actors", claim.Actors);
        WriteParticipants(line, "recipients", claim.Recipients);
        WriteOthers(line, claim);
        WriteEvent(line, claim.Event);
        WriteTime(line, claim);
        line.Text("polarity", Labels.Of(claim.Polarity));
        line.Text("status", Labels.Of(claim.Status));
        WriteChain(line, claim.Document, claim.Attribution);
        WriteOpenness(line, claim);
        line.Words("scope", claim.Scope);
        json.WriteStartObject("certainty");
        line.Number("value", claim.Certainty.Value, 2);
        line.Words("hedges", claim.Certainty.Hedges);
        json.WriteEndObject();
        WriteFigures(line, claim.Figures);
        line.Number("confidence", claim.Confidence, 3);
        WriteTrail(line, claim.Trail);
        WriteLinks(line, claim.Links);
        json.WriteEndObject();
    }

    private static void WriteDocument(JsonLine line, Document document)
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

    private static void WriteParticipants(JsonLine line, string name, IEnumerable<Participant> participants)
    {
        line.Json.WriteStartArray(name);
        foreach (var participant in participants)
        {
            line.Json.WriteStartObject();
            WriteParty(line, participant.Span, participant.Text, participant.Actor, Labels.Of(participant.Actor.Kind));
            line.Json.WriteEndObject();
        }
        line.Json.WriteEndArray();
    }

    private static void WriteParty(JsonLine line, TextSpan? span, string? text, Actor? actor, string kind)
    {
        line.Span("span", span);
        line.Text("text", text);
        line.Text("name", actor?.Name);
        line.Text("id", actor?.Id);
        line.Text("kind", kind);
    }

    private static void WriteMention(JsonLine line, Document document, string name, Mention? mention)
    {
        if (mention is null) { line.Json.WriteNull(name); return; }
        line.Json.WriteStartObject(name);
        WriteParty(line, mention.Span, document[mention.Span], mention.Actor, Labels.Of(mention.Actor.Kind));
        line.Json.WriteEndObject();
    }

    private static void WriteOthers(JsonLine line, Claim claim)
    {
        line.Json.WriteStartObject("others");
        foreach (var role in OtherRoles)
            WriteParticipants(line, Labels.Of(role), claim.Others
                .Where(other => other.Role == role || (role == ArgumentRole.Other && !OtherRoles.Contains(other.Role)))
                .Select(other => other.Participant));
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

    private static void WriteTime(JsonLine line, Claim claim)
    {
        if (claim.Time is not { } time) { line.Json.WriteNull("time"); return; }
        line.Json.WriteStartObject("time");
        line.Text("text", claim.Document[time.Span]);
        line.Span("span", time.Span);
        line.Text("edtf", time.Value?.Edtf);
        line.Text("precision", time.Value is { } value ? Labels.Of(value.Precision) : null);
        line.Text("basis", time.Basis);
        line.Json.WriteEndObject();
    }

    private static void WriteChain(JsonLine line, Document document, Chain chain)
    {
        line.Json.WriteStartArray("attribution");
        foreach (var link in chain.Links) WriteLink(line, document, link);
        line.Json.WriteEndArray();
    }

    private static void WriteLink(JsonLine line, Document document, ChainLink link)
    {
        line.Json.WriteStartObject();
        line.Json.WriteStartObject("source");
        WriteParty(line, link.Source?.Span, link.Source is { } source ? document[source.Span] : null, link.Source?.Actor, Labels.Of(link.Kind));
        line.Json.WriteEndObject();
        line.Words("cue", link.Cue);
        line.Text("act", Labels.Of(link.Act));
        line.Text("directness", Labels.Of(link.Directness));
        line.Text("medium", link.Medium);
        WriteMention(line, document, "addressee", link.Addressee);
        WriteMention(line, document, "venue", link.Venue);
        line.Text("date", link.Said?.Value?.Edtf);
        line.Words("hedge", link.Hedge);
        line.Json.WriteEndObject();
    }

    private static void WriteOpenness(JsonLine line, Claim claim)
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
        foreach (var entry in trail.Where(entry => entry.Failed is null))
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
