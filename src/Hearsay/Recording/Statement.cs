using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Hearsay.Recording;

/// <summary>A statement that is run for every row: prepared once, its cells bound as bytes, without an object for each cell.</summary>
/// <remarks>Writing a claim takes a dozen statements; through the layer above this one they cost three times as much. Cells are bound in the order of their
/// places, numbered from 1. Used by one thread.</remarks>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private byte[] _bytes = new byte[1024];
    private int _next = 1;

    public Statement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
    }

    /// <summary>Binds a whole number to the next place.</summary>
    public Statement Add(long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, _next++, value));
        return this;
    }

    /// <summary>Binds a text, or null, to the next place.</summary>
    public Statement Add(string? text) => text is null ? AddNull() : AddText(Utf8(text));

    /// <summary>Binds a text that is there as UTF-8 to the next place.</summary>
    public Statement AddText(ReadOnlySpan<byte> utf8)
    {
        // Of no bytes at all the layer below makes null.
        Check(utf8.IsEmpty ? raw.sqlite3_bind_text(_statement, _next++, "") : raw.sqlite3_bind_text(_statement, _next++, utf8));
        return this;
    }

    /// <summary>Binds bytes to the next place.</summary>
    public Statement AddBytes(ReadOnlySpan<byte> bytes)
    {
        Check(raw.sqlite3_bind_blob(_statement, _next++, bytes));
        return this;
    }

    /// <summary>Binds null to the next place.</summary>
    public Statement AddNull()
    {
        Check(raw.sqlite3_bind_null(_statement, _next++));
        return this;
    }

    /// <summary>Runs it, and makes it ready for the next row.</summary>
    /// <exception cref="SqliteException">SQLite refused.</exception>
    public void Run() => Number();

    /// <summary>Runs it, and gives the whole number in the first column of its first row; 0 when there is no row, or null in it.</summary>
    /// <exception cref="SqliteException">SQLite refused.</exception>
    public long Number()
    {
        var code = raw.sqlite3_step(_statement);
        var number = code == raw.SQLITE_ROW ? raw.sqlite3_column_int64(_statement, 0) : 0;
        if (code is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            // The message belongs to the last call: it is read before the statement is reset.
            try { Check(code); }
            finally { Reset(); }
        }
        Reset();
        return number;
    }

    /// <summary>Goes to the next row; without one it is made ready to be run again.</summary>
    /// <exception cref="SqliteException">SQLite refused.</exception>
    public bool Next()
    {
        var code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW) return true;
        try { Check(code); }
        finally { Reset(); }
        return false;
    }

    /// <summary>A whole number of the row; 0 for null.</summary>
    public long Long(int column) => raw.sqlite3_column_int64(_statement, column);

    /// <summary>A text of the row, or null.</summary>
    public string? Text(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL ? null : raw.sqlite3_column_text(_statement, column).utf8_to_string();

    /// <summary>The UTF-8 bytes of a text, valid until the next call.</summary>
    public ReadOnlySpan<byte> Utf8(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_bytes.Length < most) _bytes = new byte[most];
        return _bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, _bytes));
    }

    public void Dispose() => _statement.Dispose();

    private void Reset()
    {
        _next = 1;
        raw.sqlite3_reset(_statement);
    }

    private void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE)) SqliteException.ThrowExceptionForRC(code, _database);
    }
}
