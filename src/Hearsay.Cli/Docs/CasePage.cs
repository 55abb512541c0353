using System.Text;
using System.Text.RegularExpressions;
using Hearsay.Recording;

namespace Hearsay.Cli.Docs;

/// <summary><c>docs/schema-case.md</c>: the tables of a case file, from the comments of its migrations.</summary>
internal static class CasePage
{
    public static string Text()
    {
        var page = new StringBuilder("# Tables of a case file\n\nGenerated from `src/Hearsay/Recording/Schema` by `hearsay docs docs`. A case is one SQLite file that other tools may read.\n\n");
        page.Append("Tables of the **ledger** are append-only; `hash` is SHA-256 over the hash of the row before, `seq` (8 bytes, little-endian) and, for each further column, the first letter of its ")
            .Append("SQLite type, its length in bytes (4 bytes, little-endian) and its bytes (text as UTF-8, numbers as decimal digits). In front of the first row stands the SHA-256 of ")
            .Append("`hearsay-case/1 ` and the name of the table. Tables of **state** are made from the ledger alone: `hearsay rebuild` makes them anew.\n");
        var tables = CaseSchema.Migrations.SelectMany(migration => Regex.Matches(migration.Sql, @"^-- (ledger|state): (.+)\n((?:CREATE|\)|    ).*\n)+", RegexOptions.Multiline)).ToList();
        // A table that a later migration makes anew is as that one says.
        foreach (var table in tables.Where((table, i) => !tables.Skip(i + 1).Any(later => NameOf(later) == NameOf(table))))
            Append(page, table.Groups[1].Value, table.Groups[2].Value, [.. table.Groups[3].Captures.Select(line => line.Value)]);
        return page.ToString();
    }

    private static string NameOf(Match table) => Regex.Match(table.Groups[3].Captures[0].Value, @"TABLE (\w+)").Groups[1].Value;

    private static void Append(StringBuilder page, string kind, string says, IReadOnlyList<string> lines)
    {
        page.Append($"\n## {Regex.Match(lines[0], @"TABLE (\w+)").Groups[1].Value} ({kind})\n\n{says}\n\n");
        if (lines[0].Contains("VIRTUAL", StringComparison.Ordinal))
        {
            page.Append($"```sql\n{string.Concat(lines)}```\n");
            return;
        }
        page.Append("| column | type | meaning |\n|---|---|---|\n");
        foreach (var line in lines)
            if (Regex.Match(line, @"^    ([a-z_]+) (TEXT|INTEGER|BLOB)( NOT NULL| PRIMARY KEY)?[^-]*(?:-- (.*))?$") is { Success: true } column)
                page.Append($"| `{column.Groups[1].Value}` | {column.Groups[2].Value.ToLowerInvariant()}{(column.Groups[3].Success ? "" : " or null")} | {GeneratedDocs.Cell(column.Groups[4].Value.Trim())} |\n");
    }
}
