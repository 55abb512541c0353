using System.Text.Json;
using Microsoft.Data.Sqlite;
using NodaTime.Text;

namespace Hearsay.Recording;

/// <summary>Reads documents, actors and claims back from the rows of a case, many at a time.</summary>
internal sealed class StoredEntries(SqliteConnection connection) : IDisposable
{
    /// <summary>How many characters of documents are kept in memory.</summary>
    private const long Kept = 16_000_000;

    private readonly Dictionary<long, EntryReader> _readers = [];
    private const string ActorColumns = "a.seq, a.id, a.name, a.kind, a.code, m.seq, m.id, m.name, m.kind, m.code FROM actors AS a JOIN identities AS i ON i.actor = a.seq JOIN actors AS m ON m.seq = i.counts_as";

    private readonly Dictionary<long, Actor> _actors = [];

    /// <summary>The first row of each id that was handed out, and whether it has a name. Rows stay, so that this never changes.</summary>
    private readonly Dictionary<string, (long Row, bool IsNamed)> _first = new(StringComparer.Ordinal);
    private SqliteCommand? _actor;
    private long _kept;

    /// <summary>Forgets what it has read: rows were written.</summary>
    public void Clear()
    {
        _readers.Clear();
        _actors.Clear();
        _first.Clear();
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

    /// <summary>The entries of some rows of claims with their actors as read, whoever they were merged into, and without their links.</summary>
    public IEnumerable<(long Claim, Entry Entry)> ReadAsWritten(IReadOnlyList<long> claims)
    {
        var actors = new Dictionary<long, Actor>();
        EntryReader? reader = null;
        long document = 0;
        foreach (var row in connection.Rows("SELECT c.seq, c.id, r.document, c.body FROM json_each($rows) AS j CROSS JOIN claims AS c ON c.seq = j.value JOIN readings AS r ON r.seq = c.reading ORDER BY j.key",
            static row => (Claim: row.GetInt64(0), Id: row.GetString(1), Document: row.GetInt64(2), Body: row.GetString(3)), ("$rows", $"[{string.Join(',', claims)}]")))
        {
            if (reader is null || row.Document != document) reader = new EntryReader("", Document("seq = $key", document = row.Document)!, AsWritten);
            yield return (row.Claim, reader.Read(row.Id, row.Body, []));
        }

        Actor AsWritten(long row)
        {
            if (!actors.TryGetValue(row, out var actor))
                actors[row] = actor = connection.Rows("SELECT id, name, kind, code FROM actors WHERE seq = $row", static row => ActorAt(row, 0), ("$row", row)).Single();
            return actor;
        }
    }

    /// <summary>The actor of a row, or the one it was merged into.</summary>
    public Actor Actor(long row)
    {
        if (_actors.TryGetValue(row, out var known)) return known;
        _actor ??= connection.Statement($"SELECT {ActorColumns} WHERE a.seq = $row", ("$row", row));
        _actor.Parameters[0].Value = row;
        using var reader = _actor.ExecuteReader();
        return reader.Read() ? Keep(reader) : throw new KeyNotFoundException($"there is no row {row} of actors");
    }

    /// <summary>The actors of some rows, or the ones they were merged into, in the order given.</summary>
    public List<Actor> Actors(IReadOnlyCollection<long> rows)
    {
        var (actors, unknown) = (new List<Actor>(rows.Count), new List<long>());
        foreach (var row in rows)
            if (_actors.TryGetValue(row, out var known)) actors.Add(known);
            else unknown.Add(row);
        if (unknown.Count == 0) return actors;
        connection.Rows($"SELECT {ActorColumns} WHERE a.seq IN (SELECT value FROM json_each($rows))", Keep, ("$rows", $"[{string.Join(',', unknown)}]"));
        return [.. rows.Select(Actor)];
    }

    /// <summary>The rows of all actors that count as one of some ids: those with a name, and those without.</summary>
    /// <param name="ids">Ids of actors of the case.</param>
    public (List<long> Named, List<long> Nameless) RowsOf(IReadOnlyList<string> ids)
    {
        var (named, nameless) = (new List<long>(), new List<long>());
        void Add(long row, bool isNamed) => (isNamed ? named : nameless).Add(row);
        var merged = connection.Rows("SELECT i.actor, i.counts_as, a.name IS NOT NULL FROM identities AS i INDEXED BY identities_merged CROSS JOIN actors AS a ON a.seq = i.actor WHERE i.counts_as <> i.actor",
            static row => (Row: row.GetInt64(0), As: row.GetInt64(1), IsNamed: row.GetBoolean(2)));
        var mergedInto = merged.ToDictionary(row => row.Row, row => row.As);
        var (roots, elsewhere, unknown) = (new HashSet<long>(), new List<long>(), new List<string>());
        foreach (var id in ids)
            if (_first.TryGetValue(id, out var first)) Of(first);
            else unknown.Add(id);
        if (unknown.Count > 0)
            foreach (var first in connection.Rows("SELECT min(seq), name IS NOT NULL FROM actors WHERE id IN (SELECT value FROM json_each($ids)) GROUP BY id",
                static row => (row.GetInt64(0), row.GetBoolean(1)), ("$ids", JsonSerializer.Serialize(unknown)))) Of(first);
        void Of((long Row, bool IsNamed) first)
        {
            if (mergedInto.TryGetValue(first.Row, out var root)) elsewhere.Add(root);
            else if (merged.Count == 0 || roots.Add(first.Row)) Add(first.Row, first.IsNamed);
        }
        foreach (var root in elsewhere)
            if (roots.Add(root)) Add(root, connection.Number("SELECT name IS NOT NULL FROM actors WHERE seq = $row", ("$row", root)) == 1);
        foreach (var (row, into, isNamed) in merged) if (roots.Contains(into)) Add(row, isNamed);
        return (named, nameless);
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

    private Actor Keep(SqliteDataReader row)
    {
        var (read, merged) = (ActorAt(row, 1), ActorAt(row, 6));
        _first[merged.Id] = (row.GetInt64(5), merged.Name is not null);
        return _actors[row.GetInt64(0)] = merged.Id == read.Id ? read : merged;
    }

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
