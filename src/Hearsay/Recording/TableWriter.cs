using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Hearsay.Recording;

/// <summary>Appends rows to one table of the ledger and carries its chain of hashes on.</summary>
/// <remarks>A row is begun, its cells are added in the order of the columns, and it is ended.</remarks>
internal sealed class TableWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly LedgerTable _table;
    private readonly Statement _insert;
    private readonly RowHash _hash = new();
    private byte[] _last;
    private (long Rows, byte[] Last) _mark;
    private long _stored;

    public TableWriter(SqliteConnection connection, LedgerTable table)
    {
        _connection = connection;
        _table = table;
        _last = table.Start;
        _mark = (0, _last);
        _insert = new Statement(connection, table.Insert);
    }

    /// <summary>Number of rows, this transaction's included.</summary>
    public long Rows { get; private set; }

    /// <summary>Whether rows were appended that <see cref="Save"/> has not noted.</summary>
    public bool IsAhead => Rows != _stored;

    /// <summary>Reads where the chain ends: another process may have written since.</summary>
    public void Load()
    {
        var head = _connection.Rows("SELECT rows, hash FROM heads WHERE ledger = $table", static row => (row.GetInt64(0), row.GetFieldValue<byte[]>(1)), ("$table", _table.Name));
        (Rows, _last) = head.Count == 0 ? (0, _table.Start) : head[0];
        _stored = Rows;
    }

    /// <summary>Remembers where the chain ends.</summary>
    public void Mark() => _mark = (Rows, _last);

    /// <summary>Goes back to where it ended: the rows since were taken back.</summary>
    public void Return() => (Rows, _last) = _mark;

    /// <summary>Begins a row.</summary>
    public TableWriter Begin()
    {
        _hash.Begin(_last, Rows + 1);
        _insert.Add(Rows + 1);
        return this;
    }

    /// <summary>Adds a cell.</summary>
    public TableWriter Add(string? text)
    {
        if (text is not null) return AddText(_insert.Utf8(text));
        _hash.Add('n', []);
        _insert.AddNull();
        return this;
    }

    /// <summary>Adds a cell.</summary>
    public TableWriter AddText(ReadOnlySpan<byte> utf8)
    {
        _hash.Add('t', utf8);
        _insert.AddText(utf8);
        return this;
    }

    /// <summary>Adds a cell.</summary>
    public TableWriter Add(long number)
    {
        Span<byte> digits = stackalloc byte[20];
        number.TryFormat(digits, out var written, default, CultureInfo.InvariantCulture);
        _hash.Add('i', digits[..written]);
        _insert.Add(number);
        return this;
    }

    /// <summary>Ends the row; its number.</summary>
    public long End()
    {
        var hash = _hash.Finish();
        _insert.AddBytes(hash).Run();
        _last = hash;
        return ++Rows;
    }

    /// <summary>Stores where the chain ends.</summary>
    public void Save()
    {
        _connection.Run("INSERT INTO heads (ledger, rows, hash) VALUES ($table, $rows, $hash) ON CONFLICT DO UPDATE SET rows = $rows, hash = $hash",
            ("$table", _table.Name), ("$rows", Rows), ("$hash", _last));
        _stored = Rows;
    }

    public void Dispose() => _insert.Dispose();
}
