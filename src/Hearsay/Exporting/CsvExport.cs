namespace Hearsay.Exporting;

/// <summary>A table for spreadsheets: no cell can act as a formula.</summary>
internal sealed class CsvExport : IExport
{
    public string Name => "csv";

    public string Says => "CSV (RFC 4180) for spreadsheets: a cell that would act as a formula gets a ' in front";

    public IReadOnlyList<string> Lost { get; } =
    [
        "spans of everything but the claim", "the trail", "which hedge, figure or name stands where", "directness, medium, addressee, venue and date of each link",
        "where an item of a list ends, if it holds \"; \"", "control characters and lone surrogates",
        "the difference between a cell that began with a formula sign and one that began with ' (csv-raw keeps it)",
    ];

    public void Write(IEnumerable<CasePart> parts, Stream target) =>
        TextExport.Write(target, parts.SelectMany(part => ClaimCsv.Lines(part.Document, part.Claims)).Prepend(ClaimCsv.Header));
}
