namespace Hearsay.Exporting;

/// <summary>Every field of every claim, a JSON object a line.</summary>
internal sealed class JsonLinesExport : IExport
{
    public string Name => "jsonl";

    public string Says => "JSON Lines, a claim a line with every field (docs/schema.md, docs/claim.schema.json)";

    public IReadOnlyList<string> Lost => ["rules that were tried and failed"];

    public void Write(IEnumerable<CasePart> parts, Stream target) =>
        TextExport.Write(target, parts.SelectMany(part => ClaimJson.Lines(part.Document, part.Claims)));
}
