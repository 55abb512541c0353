using Microsoft.Data.Sqlite;

namespace Hearsay.Recording;

/// <summary>Looks for rows of the ledger that are not as they were written.</summary>
internal static class Verification
{
    private static readonly (string What, string Sql)[] References =
    [
        ("a reading of no document", "SELECT seq FROM readings WHERE document NOT IN (SELECT seq FROM documents) LIMIT 1"),
        ("a claim of no reading", "SELECT seq FROM claims WHERE reading NOT IN (SELECT seq FROM readings) LIMIT 1"),
        ("a link of no claim", "SELECT seq FROM links WHERE claim NOT IN (SELECT seq FROM claims) LIMIT 1"),
        ("a reading that lacks claims, row", "SELECT seq FROM readings WHERE claims <> (SELECT count(*) FROM claims WHERE reading = readings.seq) LIMIT 1"),
    ];

    /// <summary>What is wrong, one sentence each, with table and row; empty when nothing is.</summary>
    public static List<string> Faults(SqliteConnection connection)
    {
        var faults = new List<string>();
        // One transaction: rows that another process appends meanwhile are not seen.
        Try(faults, "the file", () => connection.Run("BEGIN"));
        Try(faults, "the file", () => faults.AddRange(connection.Rows("PRAGMA integrity_check(10)", static row => row.GetString(0))
            .Where(line => line != "ok").Select(line => $"the file: {line}")));
        foreach (var table in LedgerTable.All) CheckTable(connection, table, faults);
        foreach (var (what, sql) in References)
            Try(faults, what, () => { if (connection.Number(sql) is var row and > 0) faults.Add($"{what} {row}"); });
        Try(faults, "the file", () => connection.Run("COMMIT"));
        return faults;
    }

    private static void CheckTable(SqliteConnection connection, LedgerTable table, List<string> faults)
    {
        var before = table.Start;
        long rows = 0;
        Try(faults, $"{table.Name}, after row {rows}", () =>
        {
            var hash = new RowHash();
            using var command = connection.Statement(table.SelectCells);
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                var seq = reader.GetInt64(0);
                if (seq != rows + 1) faults.Add($"{table.Name}: row {rows + 1} is missing, row {seq} follows");
                rows = seq;
                hash.Begin(before, seq);
                for (var i = 0; i < table.Columns.Count; i++)
                    hash.Add(reader.GetString(2 + (2 * i))[0], reader.IsDBNull(3 + (2 * i)) ? [] : reader.GetFieldValue<byte[]>(3 + (2 * i)));
                var stored = reader.GetValue(1) as byte[] ?? [];
                if (!hash.Finish().AsSpan().SequenceEqual(stored)) faults.Add($"{table.Name}: row {seq} or its hash is not as it was written");
                before = stored;
            }
        });
        Try(faults, $"heads of {table.Name}", () =>
        {
            var head = connection.Rows("SELECT rows, hash FROM heads WHERE ledger = $table", static row => (Rows: row.GetInt64(0), Hash: row.GetFieldValue<byte[]>(1)), ("$table", table.Name));
            var (count, last) = head.Count == 0 ? (0, table.Start) : head[0];
            if (count != rows) faults.Add($"{table.Name}: {rows} rows are there, {count} were written");
            else if (!last.AsSpan().SequenceEqual(before)) faults.Add($"{table.Name}: the last hash is not the one that was written");
        });
    }

    private static void Try(List<string> faults, string where, Action check)
    {
        try { check(); }
        catch (Exception error) when (error is SqliteException or InvalidCastException or InvalidOperationException or FormatException)
        {
            faults.Add($"{where}: {error.Message}");
        }
    }
}
