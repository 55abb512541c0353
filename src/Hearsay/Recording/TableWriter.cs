using Microsoft.Data.Sqlite;

namespace Hearsay.Recording;

/// <summary>Appends rows to one table of the ledger and carries its chain of hashes on.</summary>
internal sealed class TableWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly LedgerTable _table;
    private readonly SqliteCommand _insert;
    private readonly RowHash _hash = new();
    private byte[] _last;

    public TableWriter(SqliteConnection connection, LedgerTable table)
    {
        _connection = connection;
        _table = table;
        _last = table.Start;
        _insert = connection.CreateCommand();
        _insert.CommandText = table.Insert;
        _insert.Parameters.Add(new SqliteParameter { ParameterName = "$seq" });
        for (var i = 0; i < table.Columns.Count; i++) _insert.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        _insert.Parameters.Add(new SqliteParameter { ParameterName = "$hash" });
    }

    /// <summary>Number of rows, this transaction's included.</summary>
    public long Rows { get; private set; }

    /// <summary>Reads where the chain ends: another process may have written since.</summary>
    public void Load()
    {
        Rows = 0;
        _last = _table.Start;
        using var command = _connection.Statement("SELECT rows, hash FROM heads WHERE ledger = $table", ("$table", _table.Name));
        using var reader = command.ExecuteReader();
        if (!reader.Read()) return;
        Rows = reader.GetInt64(0);
        _last = reader.GetFieldValue<byte[]>(1);
    }

    /// <summary>Appends a row; its number.</summary>
    /// <param name="values">Null, whole numbers and texts, in the order of the columns.</param>
    public long Append(params ReadOnlySpan<object?> values)
    {
        var seq = Rows + 1;
        _hash.Begin(_last, seq);
        _insert.Parameters[0].Value = seq;
        for (var i = 0; i < values.Length; i++)
        {
            _hash.Add(values[i]);
            _insert.Parameters[i + 1].Value = values[i] ?? DBNull.Value;
        }
        var hash = _hash.Finish();
        _insert.Parameters[^1].Value = hash;
        _insert.ExecuteNonQuery();
        _last = hash;
        return Rows = seq;
    }

    /// <summary>Stores where the chain ends.</summary>
    public void Save() => _connection.Run("INSERT INTO heads (ledger, rows, hash) VALUES ($table, $rows, $hash) ON CONFLICT DO UPDATE SET rows = $rows, hash = $hash",
        ("$table", _table.Name), ("$rows", Rows), ("$hash", _last));

    public void Dispose() => _insert.Dispose();
}
