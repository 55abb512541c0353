namespace Hearsay.Exporting;

/// <summary>A profile as one JSON object on one line, format "hearsay-profile/1".</summary>
/// <remarks>Every field is always there: absent things are null or empty lists. Claims are given by id, document, line and words; all their
/// fields are in the JSON Lines of the same documents.</remarks>
public static class ProfileJson
{
    /// <summary>Id and version of the format.</summary>
    public const string Schema = "hearsay-profile/1";

    /// <summary>The object.</summary>
    public static string Text(Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        using var line = new JsonLine(new CodePoints(""));
        var json = line.Json;
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        WriteSide(line, "first", profile.First);
        WriteSide(line, "second", profile.Second);
        json.WriteNumber("documents", profile.Documents);
        WriteScope(line, profile.Scope);
        json.WriteStartArray("rows");
        foreach (var row in profile.Rows)
        {
            json.WriteStartObject();
            line.Text("id", row.Id);
            line.Text("label", row.Label);
            line.Text("state", Labels.Of(row.State));
            json.WriteStartArray("cells");
            foreach (var cell in row.Cells) WriteCell(line, cell);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("channels");
        foreach (var channel in profile.Channels)
        {
            json.WriteStartObject();
            line.Text("name", channel.Name);
            line.Texts("claims", channel.Cells.SelectMany(cell => cell.Reports).Select(report => report.Id));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteReports(line, "untied", profile.Untied);
        json.WriteEndObject();
        return line.Finish();
    }

    private static void WriteSide(JsonLine line, string name, ProfileSide side)
    {
        line.Json.WriteStartObject(name);
        line.Text("name", side.Name);
        line.Json.WriteBoolean("found", side.Found);
        line.Json.WriteStartArray("members");
        foreach (var member in side.Members)
        {
            line.Json.WriteStartObject();
            line.Text("name", member.Name);
            line.Text("basis", member.Basis);
            line.Json.WriteEndObject();
        }
        line.Json.WriteEndArray();
        line.Json.WriteEndObject();
    }

    private static void WriteScope(JsonLine line, ProfileScope? scope)
    {
        var json = line.Json;
        if (scope is null)
        {
            json.WriteNull("scope");
            return;
        }
        json.WriteStartObject("scope");
        json.WriteNumber("first", scope.First);
        json.WriteNumber("last", scope.Last);
        json.WriteNumber("total", scope.Total);
        json.WriteStartArray("kinds");
        foreach (var kind in scope.Kinds)
        {
            json.WriteStartObject();
            line.Text("status", Labels.Of(kind.Status));
            line.Text("type", kind.Type);
            if (kind.Year is { } year) json.WriteNumber("year", year);
            else json.WriteNull("year");
            json.WriteNumber("claims", kind.Claims);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCell(JsonLine line, ProfileCell cell)
    {
        var json = line.Json;
        json.WriteStartObject();
        line.Text("direction", Labels.Of(cell.Direction));
        line.Text("polarity", Labels.Of(cell.Polarity));
        json.WriteBoolean("factual", cell.Factual);
        json.WriteStartObject("time");
        line.Text("edtf", cell.Time.Value?.Edtf);
        line.Text("precision", cell.Time.Value is { } value ? Labels.Of(value.Precision) : null);
        line.Text("earliest", cell.Time.Value?.Earliest?.ToString("uuuu-MM-dd", null));
        line.Text("latest", cell.Time.Value?.Latest?.ToString("uuuu-MM-dd", null));
        line.Text("notAfter", cell.Time.NotAfter?.ToString("uuuu-MM-dd", null));
        json.WriteEndObject();
        line.Texts("statuses", cell.Statuses.Select(status => Labels.Of(status)));
        line.Texts("openness", cell.Openness.Select(openness => Labels.Of(openness)));
        line.Texts("through", cell.Through);
        WriteReports(line, "reports", cell.Reports);
        if (cell.Provenance is { } provenance)
        {
            json.WriteStartObject("provenance");
            json.WriteNumber("reports", provenance.Reports);
            json.WriteNumber("origins", provenance.Origins);
            json.WriteNumber("unknown", provenance.Unknown);
            json.WriteEndObject();
        }
        else json.WriteNull("provenance");
        json.WriteStartArray("dissent");
        foreach (var dissent in cell.Dissent)
        {
            json.WriteStartObject();
            line.Texts("by", dissent.By);
            line.Text("extent", dissent.Extent);
            WriteEvidence(line, dissent.Entry);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteReports(JsonLine line, string name, IEnumerable<Entry> reports)
    {
        line.Json.WriteStartArray(name);
        foreach (var report in reports)
        {
            line.Json.WriteStartObject();
            WriteEvidence(line, report);
            line.Text("lemma", report.Lemma);
            line.Text("status", Labels.Of(report.Status));
            line.Text("says", ClaimSentence.Core(report));
            line.Texts("sources", report.Chain.Select(voice => voice.Source?.Name is { } source ? ClaimSentence.OneLine(source) : "somebody unnamed"));
            line.Json.WriteEndObject();
        }
        line.Json.WriteEndArray();
    }

    private static void WriteEvidence(JsonLine line, Entry entry)
    {
        line.Text("claim", entry.Id);
        line.Text("document", entry.Document.Id);
        line.Text("file", entry.Document.File);
        line.Text("published", entry.Document.Date?.ToString("uuuu-MM-dd", null));
        line.Json.WriteNumber("line", entry.Line);
        line.Text("words", entry.Evidence.Text);
    }
}
