namespace Hearsay.Exporting;

/// <summary>The same table for programs: cells as they are. Not for spreadsheets, which would run a formula in them.</summary>
internal sealed class CsvRawExport : IExport
{
    public string Name => "csv-raw";

    public string Says => "CSV (RFC 4180) for programs: cells are written as they are; do not open it in a spreadsheet";

    public IReadOnlyList<string> Lost { get; } = [.. new CsvExport().Lost.Where(lost => !lost.Contains("csv-raw", StringComparison.Ordinal))];

    public void Write(IEnumerable<CasePart> parts, Stream target) =>
        TextExport.Write(target, parts.SelectMany(part => ClaimCsv.Lines(part.Document, part.Claims, raw: true)).Prepend(ClaimCsv.Header));
}
