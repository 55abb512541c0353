using System.Globalization;

namespace Hearsay.Exporting;

/// <summary>Claims as a table for spreadsheets, R and Python: comma-separated values (RFC 4180) with a header row.</summary>
/// <remarks>
/// <para>What is lost against <see cref="ClaimJson"/>: the spans of everything but the claim and its predicate, the trail, hedges per word, and
/// directness, medium, addressee and date of each link. Lists are joined by "; ", chains by " &gt; ".</para>
/// <para>Safe for spreadsheets: a cell that begins with = + - @ (or their full-width forms), tab or a line break gets a ' in front unless it is a plain number.
/// Rows end with LF, so that the same table has the same bytes everywhere.</para>
/// </remarks>
public static class ClaimCsv
{
    /// <summary>Names of the columns.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "id", "document", "file", "title", "published", "line", "start", "end", "predicate", "lemma", "actors", "recipients", "via", "theme", "location", "location_geonames", "location_latitude", "location_longitude",
        "status", "polarity", "sources", "acts", "time", "time_basis", "certainty", "hedges", "openness", "figures", "plover", "mode", "contexts", "cameo", "quad",
        "auxiliary", "codebook", "actor_codes", "recipient_codes", "confidence", "links", "words",
    ];

    /// <summary>The header row, without a line break.</summary>
    public static string Header => string.Join(',', Columns);

    /// <summary>One row a claim, without line breaks at the ends (a quoted cell may hold some), in document order.</summary>
    public static IEnumerable<string> Lines(Reading reading) => Lines(reading.Document, Entries.Of(reading));

    /// <summary>The rows of some claims of one document, in the order given.</summary>
    /// <param name="document">The document.</param>
    /// <param name="claims">Claims of it.</param>
    /// <param name="raw">Whether cells that a spreadsheet would take for formulas are left as they are.</param>
    public static IEnumerable<string> Lines(Document document, IEnumerable<Entry> claims, bool raw = false)
    {
        var points = new CodePoints(document.Text);
        foreach (var claim in claims) yield return Row(Cells(claim, points), raw);
    }

    /// <summary>Any row of a table, written as these rows are.</summary>
    /// <param name="cells">What stands in the cells.</param>
    /// <param name="raw">Whether cells that a spreadsheet would take for formulas are left as they are.</param>
    public static string Row(IEnumerable<string?> cells, bool raw = false) => string.Join(',', cells.Select(cell => Cell(cell, raw)));

    private static IEnumerable<string?> Cells(Entry claim, CodePoints points)
    {
        var document = claim.Document;
        yield return claim.Id;
        yield return document.Id;
        yield return document.File;
        yield return document.Title;
        yield return document.Date?.ToString("uuuu-MM-dd", null);
        yield return Number(claim.Line);
        yield return Number(points.Of(claim.Evidence.Span.Start));
        yield return Number(points.Of(claim.Evidence.Span.End));
        yield return claim.Predicate.Text;
        yield return claim.Lemma;
        yield return Joined(claim.Actors.Select(ClaimSentence.Name));
        yield return Joined(claim.Recipients.Select(ClaimSentence.Name));
        foreach (var role in new[] { ArgumentRole.Via, ArgumentRole.Theme, ArgumentRole.Location })
            yield return Joined(claim.Of(role).Select(ClaimSentence.Name));
        var places = claim.Of(ArgumentRole.Location).Select(party => party.Actor.Place).OfType<Place>().ToList();
        yield return Joined(places.Select(place => Number(place.Id)));
        yield return Joined(places.Select(place => Degrees(place.Latitude)));
        yield return Joined(places.Select(place => Degrees(place.Longitude)));
        yield return Labels.Of(claim.Status);
        yield return claim.Polarity == Polarity.Positive ? "positive" : "negative";
        yield return claim.Chain.Count == 0 ? null : ClaimSentence.Holders(claim);
        yield return string.Join(" > ", claim.Chain.Select(voice => Labels.Of(voice.Act)));
        yield return claim.Time?.Value?.Edtf;
        yield return claim.Time?.Basis;
        yield return JsonLine.Rounded(claim.Certainty, 2).ToString(CultureInfo.InvariantCulture);
        yield return Joined(claim.Hedges.Select(hedge => hedge.Text));
        yield return claim.Openness is { } openness ? Labels.Of(openness) : null;
        yield return Joined(claim.Figures.Select(figure => figure.Of is null ? figure.Value : $"{figure.Value} {figure.Of}"));
        yield return Joined(claim.Event.Plover);
        yield return claim.Event.Mode;
        yield return Joined(claim.Event.Contexts);
        yield return claim.Event.Cameo;
        yield return claim.Event.Quad is { } quad ? Number(quad) : null;
        yield return Joined(claim.Event.Auxiliary);
        yield return claim.Event.Codebook;
        yield return Joined(claim.Actors.Select(party => party.Actor.Code).OfType<string>());
        yield return Joined(claim.Recipients.Select(party => party.Actor.Code).OfType<string>());
        yield return JsonLine.Rounded(claim.Confidence, 3).ToString(CultureInfo.InvariantCulture);
        yield return Joined(claim.Links.Select(link => $"{link.Kind} {link.Target}"));
        yield return claim.Evidence.Text;
    }

    private static string Joined(IEnumerable<string> parts) => string.Join("; ", parts);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Degrees with four decimals at most.</summary>
    internal static string Degrees(double value) => JsonLine.Rounded(value, 4).ToString(CultureInfo.InvariantCulture);

    /// <summary>A cell as it stands in the file.</summary>
    internal static string Cell(string? value, bool raw = false)
    {
        if (string.IsNullOrEmpty(value)) return "";
        var cell = CodePoints.WellFormed(value);
        if (!raw && "=+-@\t\r\n＝＋－＠".Contains(cell[0]) && !IsNumber(cell)) cell = "'" + cell;
        return cell.AsSpan().IndexOfAny("\",\r\n'") < 0 && cell[0] != ' ' && cell[^1] != ' ' ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static bool IsNumber(string cell) =>
        double.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}
