using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Recording;

/// <summary>A table of the ledger: append-only, each row with a hash over the hash of the row before and its own cells.</summary>
/// <param name="Name">Name of the table.</param>
/// <param name="Columns">Its columns without <c>seq</c>, which comes first, and <c>hash</c>, which comes last.</param>
internal sealed record LedgerTable(string Name, IReadOnlyList<string> Columns)
{
    public static LedgerTable Documents { get; } = new("documents", ["id", "text", "file", "title", "date", "date_basis", "author", "source", "url"]);
    public static LedgerTable Readings { get; } = new("readings", ["id", "document", "version", "claims", "links", "problems"]);
    public static LedgerTable Actors { get; } = new("actors", ["id", "name", "kind", "code"]);
    public static LedgerTable Claims { get; } = new("claims", ["id", "reading", "body"]);
    public static LedgerTable Links { get; } = new("links", ["claim", "kind", "target", "extent", "of"]);
    public static LedgerTable Judgements { get; } = new("judgements", ["kind", "subject", "object", "field", "value", "grade", "reason", "judge", "at"]);

    /// <summary>All of them, in the order in which a row can refer to another table.</summary>
    public static IReadOnlyList<LedgerTable> All { get; } = [Documents, Readings, Actors, Claims, Links, Judgements];

    /// <summary>What stands for the hash of the row before the first.</summary>
    public byte[] Start => SHA256.HashData(Encoding.UTF8.GetBytes($"hearsay-case/1 {Name}"));

    /// <summary>The statement that appends a row: number, columns, hash.</summary>
    public string Insert => $"INSERT INTO {Name} (seq, {string.Join(", ", Columns)}, hash) VALUES (?{string.Concat(Enumerable.Repeat(", ?", Columns.Count + 1))})";

    /// <summary>The query that <see cref="RowHash"/> is computed from: seq, hash, then type and bytes of every column, by seq.</summary>
    public string SelectCells => $"SELECT seq, hash, {string.Join(", ", Columns.Select(column => $"typeof({column}), CAST({column} AS BLOB)"))} FROM {Name} ORDER BY seq";
}

/// <summary>The hash of a row: SHA-256 over the hash before, the number of the row and, for every cell, type, length and bytes.</summary>
/// <remarks>Whole numbers count as their decimal digits, texts as UTF-8: what SQLite's <c>typeof</c> and <c>CAST AS BLOB</c> give.</remarks>
internal sealed class RowHash
{
    private readonly ArrayBufferWriter<byte> _bytes = new(4096);

    /// <summary>Begins a row.</summary>
    public RowHash Begin(ReadOnlySpan<byte> before, long seq)
    {
        _bytes.ResetWrittenCount();
        _bytes.Write(before);
        Span<byte> number = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(number, seq);
        _bytes.Write(number);
        return this;
    }

    /// <summary>Adds a cell as SQLite tells it: the first letter of its type, and its bytes.</summary>
    public void Add(char type, ReadOnlySpan<byte> bytes)
    {
        Span<byte> head = stackalloc byte[5];
        head[0] = (byte)type;
        BinaryPrimitives.WriteInt32LittleEndian(head[1..], bytes.Length);
        _bytes.Write(head);
        _bytes.Write(bytes);
    }

    /// <summary>The hash: 32 bytes.</summary>
    public byte[] Finish() => SHA256.HashData(_bytes.WrittenSpan);
}
