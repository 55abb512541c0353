using System.Numerics;
using Microsoft.Data.Sqlite;

namespace Hearsay.Recording;

/// <summary>Rows of claims as one bit each: sets of hundred thousands are made, cut and joined in milliseconds.</summary>
/// <remarks>Takes a bit for every claim up to the last one in it: 125 kB a million. Used by one thread.</remarks>
internal sealed class ClaimSet
{
    private ulong[] _bits = [];

    /// <summary>How many claims are in it.</summary>
    public int Count => _bits.Sum(BitOperations.PopCount);

    /// <summary>The claims, in order.</summary>
    public IEnumerable<long> Claims
    {
        get
        {
            for (var i = 0; i < _bits.Length; i++)
                for (var word = _bits[i]; word != 0; word &= word - 1) yield return (i * 64L) + BitOperations.TrailingZeroCount(word);
        }
    }

    /// <summary>The claims whose rows the first column of a query gives.</summary>
    /// <param name="connection">The case.</param>
    /// <param name="sql">The query, with a place for one text.</param>
    /// <param name="value">The text.</param>
    public static ClaimSet Of(SqliteConnection connection, string sql, string value)
    {
        var set = new ClaimSet();
        using var statement = new Statement(connection, sql);
        statement.Add(value);
        while (statement.Next()) set.Add(statement.Long(0));
        return set;
    }

    /// <summary>The claims that have some words.</summary>
    /// <param name="connection">The case.</param>
    /// <param name="match">What is wanted, as FTS5 takes it.</param>
    public static ClaimSet Worded(SqliteConnection connection, string match) => Of(connection, "SELECT rowid FROM words WHERE words MATCH ?", match);

    /// <summary>Adds a claim.</summary>
    public void Add(long claim)
    {
        var i = (int)(claim >> 6);
        if (i >= _bits.Length) Array.Resize(ref _bits, Math.Max(i + 1, Math.Max(1024, _bits.Length * 2)));
        _bits[i] |= 1UL << (int)(claim & 63);
    }

    /// <summary>Whether a claim is in it.</summary>
    public bool Has(long claim) => claim >> 6 < _bits.Length && (_bits[claim >> 6] & (1UL << (int)(claim & 63))) != 0;

    /// <summary>Adds all claims of another set; this set.</summary>
    public ClaimSet With(ClaimSet other)
    {
        if (other._bits.Length > _bits.Length) Array.Resize(ref _bits, other._bits.Length);
        for (var i = 0; i < other._bits.Length; i++) _bits[i] |= other._bits[i];
        return this;
    }

    /// <summary>Takes out all claims that are not in another set; this set.</summary>
    public ClaimSet Within(ClaimSet other)
    {
        for (var i = 0; i < _bits.Length; i++) _bits[i] &= i < other._bits.Length ? other._bits[i] : 0;
        return this;
    }

    /// <summary>Takes out all claims of another set; this set.</summary>
    public ClaimSet Without(ClaimSet other)
    {
        for (var i = 0; i < Math.Min(_bits.Length, other._bits.Length); i++) _bits[i] &= ~other._bits[i];
        return this;
    }

    /// <summary>A set of its own with the same claims.</summary>
    public ClaimSet Copy() => new() { _bits = (ulong[])_bits.Clone() };
}
