using Hearsay.Exporting;
using Spectre.Console;

namespace Hearsay.Cli.Views;

/// <summary>What documents say between two parties, by kind of relation and by date.</summary>
/// <remarks>A claim belongs here when one party stands on one side of it and the other on the other, or both act together. The absence of a claim is
/// not the absence of a relation, and the table says so.</remarks>
internal sealed class ProfileTable(string one, string other)
{
    private static readonly string[] Order = ["recognition", "diplomacy", "military", "intelligence", "trade", "aid", "conflict", "other"];

    private readonly PartyName _one = new(one);
    private readonly PartyName _other = new(other);
    private readonly List<Row> _rows = [];
    private int _documents;

    private sealed record Row(string Kind, string What, string Status, string Holder, string Date, string Words);

    /// <summary>Takes in the claims of one document.</summary>
    public void Add(Reading reading)
    {
        _documents++;
        var ones = _one.In(reading);
        var others = _other.In(reading);
        others.ExceptWith(ones);
        foreach (var claim in Entries.Of(reading))
        {
            var parties = claim.Parties.Select(party => party.Actor.Id).ToHashSet(StringComparer.Ordinal);
            if (!parties.Overlaps(ones) || !parties.Overlaps(others)) continue;
            var status = claim.Status.ToString().ToLowerInvariant() + (claim.Polarity == Polarity.Negative ? ", negative" : "");
            _rows.Add(new Row(KindOf(claim.Event), ClaimSentence.Core(claim), status, ClaimSentence.Holders(claim),
                claim.Time?.Value?.Edtf ?? "no date", $"{Page.Quote(claim.Evidence.Text)} {reading.Document.File ?? reading.Document.Id}:{claim.Line}"));
        }
    }

    /// <summary>Writes the table.</summary>
    public void Write(Terminal terminal)
    {
        var documents = _documents == 1 ? "1 document" : $"{_documents} documents";
        if (_rows.Count == 0)
        {
            terminal.Out.WriteLine($"No claim found between {_one.Wanted} and {_other.Wanted} in {documents}. That is not the same as no relation.");
            return;
        }
        var table = new Table { Border = TableBorder.Square, ShowRowSeparators = true };
        foreach (var column in new[] { "row", "what", "status", "holder", "date", "words" }) table.AddColumn(column);
        table.Columns[0].NoWrap();
        foreach (var row in _rows.OrderBy(row => Array.IndexOf(Order, row.Kind)).ThenBy(row => row.Date, StringComparer.Ordinal))
            table.AddRow(new[] { row.Kind, row.What, row.Status, row.Holder, row.Date, row.Words }.Select(cell => new Text(cell)));
        new Page(terminal).Write(table);
        terminal.Out.WriteLine($"{_rows.Count} between {_one.Wanted} and {_other.Wanted} in {documents}.");
    }

    private static string KindOf(EventCode code)
    {
        if (code.Cameo?.StartsWith("054", StringComparison.Ordinal) == true) return "recognition";
        if (code.Contexts.Contains("intelligence")) return "intelligence";
        if (code.Quad is 3 or 4) return "conflict";
        if (code.Contexts.Contains("military")) return "military";
        if (code.Contexts.Contains("economic")) return "trade";
        if (code.Plover.Contains("AID")) return "aid";
        return code.Quad is 1 or 2 ? "diplomacy" : "other";
    }
}
