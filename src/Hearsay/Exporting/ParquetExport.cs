using System.Globalization;
using NodaTime;

namespace Hearsay.Exporting;

/// <summary>A typed table for DuckDB, R and Python.</summary>
internal sealed class ParquetExport : IExport
{
    private static readonly (string Name, ParquetType Type)[] Columns =
    [
        ("id", ParquetType.Text), ("document", ParquetType.Text), ("file", ParquetType.Text), ("title", ParquetType.Text), ("outlet", ParquetType.Text), ("url", ParquetType.Text),
        ("published", ParquetType.Date), ("line", ParquetType.Int), ("start", ParquetType.Int), ("end", ParquetType.Int), ("predicate", ParquetType.Text), ("lemma", ParquetType.Text),
        ("actors", ParquetType.Texts), ("actor_ids", ParquetType.Texts), ("actor_codes", ParquetType.Texts), ("recipients", ParquetType.Texts), ("recipient_ids", ParquetType.Texts),
        ("recipient_codes", ParquetType.Texts), ("via", ParquetType.Texts), ("theme", ParquetType.Texts), ("location", ParquetType.Texts), ("location_geonames", ParquetType.Texts),
        ("location_latitude", ParquetType.Texts), ("location_longitude", ParquetType.Texts), ("status", ParquetType.Text),
        ("polarity", ParquetType.Text), ("sources", ParquetType.Texts), ("source_kinds", ParquetType.Texts), ("acts", ParquetType.Texts), ("time", ParquetType.Text),
        ("time_from", ParquetType.Date), ("time_to", ParquetType.Date), ("time_basis", ParquetType.Text), ("certainty", ParquetType.Double), ("hedges", ParquetType.Texts),
        ("openness", ParquetType.Text), ("figures", ParquetType.Texts), ("plover", ParquetType.Texts), ("mode", ParquetType.Text), ("contexts", ParquetType.Texts),
        ("cameo", ParquetType.Text), ("quad", ParquetType.Int), ("auxiliary", ParquetType.Texts), ("codebook", ParquetType.Text), ("confidence", ParquetType.Double),
        ("links", ParquetType.Texts), ("words", ParquetType.Text),
    ];

    public string Name => "parquet";

    public string Says => "Apache Parquet for DuckDB, R and Python: typed columns, chains and parties as lists";

    public IReadOnlyList<string> Lost { get; } =
    [
        "spans of everything but the claim", "the trail", "givers, instruments, beneficiaries, purposes, reasons and scope", "directness, medium, addressee, venue, date and hedge of each link",
        "which figure counts what, beyond its words", "lone surrogates",
    ];

    public bool IsBinary => true;

    public void Write(IEnumerable<CasePart> parts, Stream target)
    {
        using var table = new ParquetTable(target, Columns);
        foreach (var part in parts)
        {
            var points = new CodePoints(part.Document.Text);
            foreach (var claim in part.Claims) table.Add(Cells(claim, points));
        }
    }

    private static object?[] Cells(Entry claim, CodePoints points)
    {
        var (document, code, time) = (claim.Document, claim.Event, claim.Time);
        return
        [
            claim.Id, document.Id, document.File, document.Title, document.Source, document.Url, Days(document.Date), claim.Line, points.Of(claim.Evidence.Span.Start),
            points.Of(claim.Evidence.Span.End), claim.Predicate.Text, claim.Lemma, Names(claim.Actors), Ids(claim.Actors), Codes(claim.Actors), Names(claim.Recipients), Ids(claim.Recipients),
            Codes(claim.Recipients), Names(claim.Of(ArgumentRole.Via)), Names(claim.Of(ArgumentRole.Theme)), Names(claim.Of(ArgumentRole.Location)),
            Places(claim, place => place.Id.ToString(CultureInfo.InvariantCulture)), Places(claim, place => ClaimCsv.Degrees(place.Latitude)), Places(claim, place => ClaimCsv.Degrees(place.Longitude)), Labels.Of(claim.Status),
            claim.Polarity == Polarity.Positive ? "positive" : "negative", (string[])[.. claim.Chain.Select(voice => voice.Source?.Name ?? "")],
            (string[])[.. claim.Chain.Select(voice => Labels.Of(voice.Kind))], (string[])[.. claim.Chain.Select(voice => Labels.Of(voice.Act))], time?.Value?.Edtf, Days(time?.Value?.Earliest),
            Days(time?.Value?.Latest), time?.Basis, claim.Certainty, (string[])[.. claim.Hedges.Select(hedge => hedge.Text)], claim.Openness is { } openness ? Labels.Of(openness) : null,
            (string[])[.. claim.Figures.Select(figure => figure.Of is null ? figure.Value : $"{figure.Value} {figure.Of}")], code.Plover, code.Mode, code.Contexts, code.Cameo, code.Quad, code.Auxiliary,
            code.Codebook, claim.Confidence, (string[])[.. claim.Links.Select(link => $"{link.Kind} {link.Target}")], claim.Evidence.Text,
        ];
    }

    private static string[] Names(IEnumerable<Party> parties) => [.. parties.Select(party => party.Name ?? "")];

    private static string[] Ids(IEnumerable<Party> parties) => [.. parties.Select(party => party.Actor.Id)];

    private static string[] Codes(IEnumerable<Party> parties) => [.. parties.Select(party => party.Actor.Code ?? "")];

    /// <summary>One text for each location; empty where the place is not known.</summary>
    private static string[] Places(Entry claim, Func<Place, string> text) => [.. claim.Of(ArgumentRole.Location).Select(party => party.Actor.Place is { } place ? text(place) : "")];

    private static object? Days(LocalDate? date) => date is { } day ? Period.DaysBetween(new LocalDate(1970, 1, 1), day) : null;
}
