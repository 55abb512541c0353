using Microsoft.Data.Sqlite;
using NodaTime.Text;

namespace Hearsay.Recording;

/// <summary>Reads documents, actors and claims back from the rows of a case, many at a time.</summary>
internal sealed class StoredEntries(SqliteConnection connection) : IDisposable
{
    /// <summary>How many characters of documents are kept in memory.</summary>
    private const long Kept = 16_000_000;

    private readonly Dictionary<long, EntryReader> _readers = [];
    private readonly Dictionary<long, Actor> _actors = [];
    private SqliteCommand? _actor;
    private long _kept;

    /// <summary>Forgets what it has read: rows were written.</summary>
    public void Clear()
    {
        _readers.Clear();
        _actors.Clear();
        _kept = 0;
    }

    /// <summary>The entries of some rows of claims, in the order given.</summary>
    public List<Entry> Read(IReadOnlyList<long> claims)
    {
        var wanted = $"[{string.Join(',', claims)}]";
        var rows = connection.Rows("SELECT c.seq, c.id, r.document, c.body FROM json_each($rows) AS j CROSS JOIN claims AS c ON c.seq = j.value JOIN readings AS r ON r.seq = c.reading ORDER BY j.key",
            static row => (Claim: row.GetInt64(0), Id: row.GetString(1), Document: row.GetInt64(2), Body: row.GetString(3)), ("$rows", wanted));
        var links = connection.Rows("SELECT l.claim, l.kind, l.target, l.extent, l.of FROM json_each($rows) AS j CROSS JOIN links AS l ON l.claim = j.value ORDER BY l.seq",
            static row => (Claim: row.GetInt64(0), Link: new ClaimLink(row.GetString(1), row.GetString(2), row.Text(3), row.Text(4))), ("$rows", wanted))
            .ToLookup(row => row.Claim, row => row.Link);
        if (_kept > Kept) Clear();
        Load([.. rows.Select(row => row.Document).Distinct().Where(document => !_readers.ContainsKey(document))]);
        return rows.ConvertAll(row => _readers[row.Document].Read(row.Id, row.Body, [.. links[row.Claim]]));
    }

    /// <summary>The actor of a row, or the one it was merged into.</summary>
    public Actor Actor(long row)
    {
        if (_actors.TryGetValue(row, out var known)) return known;
        _actor ??= connection.Statement("SELECT a.id, a.name, a.kind, a.code, m.id, m.name, m.kind, m.code FROM actors AS a JOIN identities AS i ON i.actor = a.seq "
            + "JOIN actors AS m ON m.seq = i.counts_as WHERE a.seq = $row", ("$row", row));
        _actor.Parameters[0].Value = row;
        using var reader = _actor.ExecuteReader();
        if (!reader.Read()) throw new KeyNotFoundException($"there is no row {row} of actors");
        var (read, merged) = (ActorAt(reader, 0), ActorAt(reader, 4));
        return _actors[row] = merged.Id == read.Id ? read : merged;
    }

    /// <summary>The document of a row or id, or null.</summary>
    public Document? Document(string where, object key) =>
        connection.Rows($"SELECT {DocumentColumns} FROM documents WHERE {where}", static row => DocumentAt(row, 0), ("$key", key)).FirstOrDefault();

    public void Dispose() => _actor?.Dispose();

    /// <summary>An actor out of four columns: id, name, kind, code.</summary>
    internal static Actor ActorAt(SqliteDataReader row, int first) =>
        new(row.GetString(first), row.Text(first + 1), Enum.Parse<ActorKind>(row.GetString(first + 2)), row.Text(first + 3));

    private const string DocumentColumns = "text, file, title, date, date_basis, author, source, url";

    private static Document DocumentAt(SqliteDataReader row, int first) => new(row.GetString(first))
    {
        File = row.Text(first + 1),
        Title = row.Text(first + 2),
        Date = row.Text(first + 3) is { } date ? LocalDatePattern.Iso.Parse(date).Value : null,
        DateBasis = row.Text(first + 4),
        Author = row.Text(first + 5),
        Source = row.Text(first + 6),
        Url = row.Text(first + 7),
    };

    private void Load(IReadOnlyList<long> documents)
    {
        foreach (var (row, id, document) in connection.Rows($"SELECT seq, id, {DocumentColumns} FROM documents WHERE seq IN (SELECT value FROM json_each($rows))",
            static row => (row.GetInt64(0), row.GetString(1), DocumentAt(row, 2)), ("$rows", $"[{string.Join(',', documents)}]")))
        {
            _readers[row] = new EntryReader(id, document, Actor);
            _kept += document.Text.Length;
        }
    }
}
