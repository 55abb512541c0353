using System.Text;

namespace Hearsay.Exporting;

/// <summary>Writes structures in the compact protocol of Apache Thrift, as far as the headers and footer of Parquet need it.</summary>
internal sealed class Thrift
{
    private readonly MemoryStream _bytes = new();
    private readonly Stack<int> _outer = new();
    private int _last;

    public byte[] Bytes => _bytes.ToArray();

    public Thrift Int(int field, int value) => Header(field, 5).Number(value);

    public Thrift Long(int field, long value) => Header(field, 6).Number(value);

    public Thrift Text(int field, string value) => Header(field, 8).Bare(value);

    public Thrift Begin(int field) => Header(field, 12).Open();

    public Thrift List(int field, int count, int type)
    {
        Header(field, 9);
        if (count < 15) _bytes.WriteByte((byte)(count << 4 | type));
        else { _bytes.WriteByte((byte)(0xF0 | type)); Variable(count); }
        return this;
    }

    /// <summary>An element of a list of structures, or the outermost structure itself, is open until <see cref="End"/>.</summary>
    public Thrift Open()
    {
        _outer.Push(_last);
        _last = 0;
        return this;
    }

    public Thrift End()
    {
        _bytes.WriteByte(0);
        _last = _outer.Count > 0 ? _outer.Pop() : 0;
        return this;
    }

    /// <summary>A text without a field, as an element of a list.</summary>
    public Thrift Bare(string value)
    {
        var utf8 = Encoding.UTF8.GetBytes(value);
        Variable(utf8.Length);
        _bytes.Write(utf8);
        return this;
    }

    /// <summary>A number without a field, as an element of a list.</summary>
    public Thrift Number(long value)
    {
        Variable((ulong)(value << 1 ^ value >> 63));
        return this;
    }

    private Thrift Header(int field, int type)
    {
        _bytes.WriteByte((byte)(field - _last << 4 | type));
        _last = field;
        return this;
    }

    private void Variable(long value) => Variable((ulong)value);

    private void Variable(ulong value)
    {
        while (value >= 0x80)
        {
            _bytes.WriteByte((byte)(value | 0x80));
            value >>= 7;
        }
        _bytes.WriteByte((byte)value);
    }
}
