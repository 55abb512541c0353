using System.Buffers.Binary;
using System.Text;

namespace Hearsay.Exporting;

/// <summary>What a column of a Parquet file holds; any cell may be missing.</summary>
internal enum ParquetType
{
    /// <summary>Whole numbers of 32 bits.</summary>
    Int = 1,
    /// <summary>Days since 1970-01-01.</summary>
    Date = -1,
    /// <summary>Numbers of 64 bits.</summary>
    Double = 5,
    /// <summary>UTF-8.</summary>
    Text = 6,
    /// <summary>Lists of UTF-8; a list may be empty, its items not missing.</summary>
    Texts = -6,
}

/// <summary>Writes a table as Apache Parquet: plain encoding, no compression, one page a column and row group.</summary>
/// <remarks>Without compression the same table has the same bytes with every version of every library. Row groups keep memory bounded.
/// Follows the Apache Parquet format, version 1 data pages, and its three-level lists.</remarks>
internal sealed class ParquetTable : IDisposable
{
    /// <summary>Rows of a group.</summary>
    public const int GroupRows = 20_000;

    private const int Optional = 1, Required = 0, Repeated = 2, Plain = 0, Rle = 3;

    private readonly Stream _target;
    private readonly IReadOnlyList<(string Name, ParquetType Type)> _columns;
    private readonly List<ParquetColumn> _open;
    private readonly List<(int Rows, List<(long Offset, int Size, int Values)> Chunks)> _groups = [];
    private long _position;
    private int _rows;

    public ParquetTable(Stream target, IReadOnlyList<(string Name, ParquetType Type)> columns)
    {
        (_target, _columns) = (target, columns);
        _open = [.. columns.Select(column => new ParquetColumn(column.Type))];
        Write("PAR1"u8);
    }

    /// <summary>Adds a row: a string, an int, a double, a list of strings or null a cell, in the order of the columns.</summary>
    public void Add(IReadOnlyList<object?> cells)
    {
        for (var i = 0; i < _open.Count; i++) _open[i].Add(cells[i]);
        if (++_rows == GroupRows) Flush();
    }

    /// <summary>Writes what is left and the footer; the stream stays open.</summary>
    public void Dispose()
    {
        Flush();
        var footer = Footer();
        Write(footer);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, footer.Length);
        Write(length);
        Write("PAR1"u8);
    }

    private void Flush()
    {
        if (_rows == 0) return;
        var chunks = new List<(long, int, int)>();
        foreach (var column in _open)
        {
            var page = column.Page();
            var header = new Thrift().Open().Int(1, 0).Int(2, page.Length).Int(3, page.Length)
                .Begin(5).Int(1, column.Values).Int(2, Plain).Int(3, Rle).Int(4, Rle).End().End().Bytes;
            chunks.Add((_position, header.Length + page.Length, column.Values));
            Write(header);
            Write(page);
            column.Clear();
        }
        _groups.Add((_rows, chunks));
        _rows = 0;
    }

    private byte[] Footer()
    {
        var footer = new Thrift().Open().Int(1, 1).List(2, 1 + _columns.Sum(column => column.Type == ParquetType.Texts ? 3 : 1), 12);
        footer.Open().Text(4, "claims").Int(5, _columns.Count).End();
        foreach (var (name, type) in _columns)
        {
            if (type == ParquetType.Texts)
            {
                footer.Open().Int(3, Required).Text(4, name).Int(5, 1).Int(6, 3).End();
                footer.Open().Int(3, Repeated).Text(4, "list").Int(5, 1).End();
                footer.Open().Int(1, (int)ParquetType.Text).Int(3, Required).Text(4, "element").Int(6, 0).End();
                continue;
            }
            footer.Open().Int(1, Physical(type)).Int(3, Optional).Text(4, name);
            if (type is ParquetType.Text or ParquetType.Date) footer.Int(6, type == ParquetType.Text ? 0 : 6);
            footer.End();
        }
        footer.Long(3, _groups.Sum(group => (long)group.Rows)).List(4, _groups.Count, 12);
        foreach (var (rows, chunks) in _groups)
        {
            footer.Open().List(1, chunks.Count, 12);
            for (var i = 0; i < chunks.Count; i++)
            {
                var (offset, size, values) = chunks[i];
                var (name, type) = _columns[i];
                footer.Open().Long(2, offset).Begin(3).Int(1, Physical(type)).List(2, 2, 5).Number(Plain).Number(Rle);
                if (type == ParquetType.Texts) footer.List(3, 3, 8).Bare(name).Bare("list").Bare("element");
                else footer.List(3, 1, 8).Bare(name);
                footer.Int(4, 0).Long(5, values).Long(6, size).Long(7, size).Long(9, offset).End().End();
            }
            footer.Long(2, chunks.Sum(chunk => (long)chunk.Size)).Long(3, rows).End();
        }
        return footer.Text(6, "Hearsay").End().Bytes;
    }

    private static int Physical(ParquetType type) => type switch
    {
        ParquetType.Date => (int)ParquetType.Int,
        ParquetType.Texts => (int)ParquetType.Text,
        _ => (int)type,
    };

    private void Write(ReadOnlySpan<byte> bytes)
    {
        _target.Write(bytes);
        _position += bytes.Length;
    }
}

/// <summary>The cells of one column of one row group.</summary>
internal sealed class ParquetColumn(ParquetType type)
{
    private readonly MemoryStream _values = new();
    private readonly List<bool> _defined = [];
    private readonly List<bool> _repeated = [];

    /// <summary>Cells so far; an item of a list counts as one, an empty list too.</summary>
    public int Values => _defined.Count;

    public void Add(object? cell)
    {
        if (type != ParquetType.Texts)
        {
            _defined.Add(cell is not null);
            if (cell is not null) Append(cell);
            return;
        }
        var items = (IReadOnlyList<string>)cell!;
        for (var i = 0; i < Math.Max(1, items.Count); i++)
        {
            _repeated.Add(i > 0);
            _defined.Add(items.Count > 0);
            if (items.Count > 0) Append(items[i]);
        }
    }

    /// <summary>The data page: levels of repetition (lists only), levels of definition, values.</summary>
    public byte[] Page()
    {
        using var page = new MemoryStream();
        if (type == ParquetType.Texts) Levels(page, _repeated);
        Levels(page, _defined);
        _values.WriteTo(page);
        return page.ToArray();
    }

    public void Clear()
    {
        _values.SetLength(0);
        _defined.Clear();
        _repeated.Clear();
    }

    private void Append(object cell)
    {
        Span<byte> bytes = stackalloc byte[8];
        switch (cell)
        {
            case int number:
                BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
                _values.Write(bytes[..4]);
                break;
            case double number:
                BinaryPrimitives.WriteDoubleLittleEndian(bytes, number);
                _values.Write(bytes);
                break;
            default:
                var utf8 = Encoding.UTF8.GetBytes(CodePoints.WellFormed((string)cell));
                BinaryPrimitives.WriteInt32LittleEndian(bytes, utf8.Length);
                _values.Write(bytes[..4]);
                _values.Write(utf8);
                break;
        }
    }

    /// <summary>Levels of one bit as runs: length of the block, then each run as twice its length and its value.</summary>
    private static void Levels(MemoryStream page, List<bool> levels)
    {
        using var runs = new MemoryStream();
        for (var i = 0; i < levels.Count;)
        {
            var end = i;
            while (end < levels.Count && levels[end] == levels[i]) end++;
            for (var run = (uint)(end - i) << 1; ; run >>= 7)
            {
                runs.WriteByte((byte)(run >= 0x80 ? run | 0x80 : run));
                if (run < 0x80) break;
            }
            runs.WriteByte(levels[i] ? (byte)1 : (byte)0);
            i = end;
        }
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, (int)runs.Length);
        page.Write(length);
        runs.WriteTo(page);
    }
}
