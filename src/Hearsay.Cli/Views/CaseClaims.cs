using Hearsay.Exporting;
using Hearsay.Recording;
using Spectre.Console;

namespace Hearsay.Cli.Views;

/// <summary>Claims that were found in a case.</summary>
internal static class CaseClaims
{
    /// <summary>Writes what was found, and how much of it is shown.</summary>
    public static void Write(Terminal terminal, Ledger ledger, FoundClaims found, string format, ClaimOrder order, int skipped)
    {
        if (format is "jsonl" or "csv")
        {
            if (format == "csv") terminal.Out.WriteLine(ClaimCsv.Header);
            foreach (var line in Lines(ledger, found.Entries, format)) terminal.Out.WriteLine(line);
            terminal.Error.WriteLine(Count(found, skipped));
            return;
        }
        if (format == "table") WriteTable(terminal, found.Entries);
        else WriteList(terminal, found.Entries, order);
        terminal.Out.WriteLine(Count(found, skipped));
    }

    /// <summary>Where the words of a claim stand: file and line, date, outlet.</summary>
    public static string Place(Entry claim) =>
        string.Join(", ", new[] { $"{claim.Document.File ?? claim.Document.Id}:{claim.Line}", claim.Document.Date?.ToString("uuuu-MM-dd", null), claim.Document.Source }.OfType<string>());

    private static void WriteList(Terminal terminal, IReadOnlyList<Entry> claims, ClaimOrder order)
    {
        var page = new Page(terminal);
        string? day = null;
        foreach (var claim in claims)
        {
            if (order == ClaimOrder.Happened && claim.Time?.Value?.Edtf is { } when && when != day) page.Write("", day = when, new Style(decoration: Decoration.Underline));
            ClaimList.Write(page, claim, claim.Id[..8], Place(claim));
        }
    }

    private static void WriteTable(Terminal terminal, IReadOnlyList<Entry> claims)
    {
        if (claims.Count == 0) return;
        var table = new Table { Border = TableBorder.Square };
        foreach (var column in new[] { "id", "what", "status", "according to", "when", "where" }) table.AddColumn(column);
        table.Columns[0].NoWrap();
        table.Columns[2].NoWrap();
        foreach (var claim in claims)
            table.AddRow(new[]
            {
                claim.Id[..8], ClaimSentence.Core(claim), claim.Status.ToString().ToLowerInvariant(), ClaimSentence.Holders(claim), claim.Time?.Value?.Edtf ?? "", Place(claim),
            }.Select(cell => new Text(cell)));
        new Page(terminal).Write(table);
    }

    private static IEnumerable<string> Lines(Ledger ledger, IReadOnlyList<Entry> claims, string format)
    {
        for (var i = 0; i < claims.Count;)
        {
            var end = i;
            while (end < claims.Count && claims[end].Document.Id == claims[i].Document.Id) end++;
            var document = ledger.Document(claims[i].Document.Id)!;
            var part = claims.Skip(i).Take(end - i);
            foreach (var line in format == "csv" ? ClaimCsv.Lines(document, part) : ClaimJson.Lines(document, part)) yield return line;
            i = end;
        }
    }

    private static string Count(FoundClaims found, int skipped) => found.Total == 0 ? "No claim found. That is not the same as that it is not so."
        : found.Entries.Count == found.Total ? found.TotalInWords + "."
        : found.Entries.Count == 0 ? $"None of {found.TotalInWords}: fewer than --skip."
        : $"{skipped + 1} to {skipped + found.Entries.Count} of {found.TotalInWords}; --limit and --skip show others.";
}
