using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Hearsay.Recording;

/// <summary>Makes the tables of current state from the ledger's rows alone.</summary>
internal sealed class Rebuilding(SqliteConnection connection)
{
    private static readonly string[] Tables = ["heads", "current_readings", "entries", "entry_parties", "entry_voices", "names", "name_words", "identities", "ties", "posts", "source_claims", "source_documents"];

    private readonly Dictionary<long, Actor> _actors = [];
    private readonly Dictionary<Actor, long> _rows = [];

    /// <summary>Makes them; the names of those that had been different.</summary>
    public List<string> Run()
    {
        connection.Run("CREATE VIRTUAL TABLE IF NOT EXISTS temp.word_places USING fts5vocab(main, words, instance)");
        var before = Digests();
        Make();
        var after = Digests();
        return [.. before.Where(digest => after[digest.Key] != digest.Value).Select(digest => digest.Key)];
    }

    /// <summary>Makes them without a look at what was there.</summary>
    public void Make()
    {
        foreach (var table in Tables) connection.Run($"DELETE FROM {table}");
        connection.Run("INSERT INTO words (words) VALUES ('delete-all')");
        foreach (var table in LedgerTable.All) SaveHead(table);
        connection.Run("INSERT INTO current_readings (document, reading) SELECT document, max(seq) FROM readings GROUP BY document");
        Identities.Rebuild(connection);
        AddEntries();
    }

    private void SaveHead(LedgerTable table)
    {
        var last = connection.Rows($"SELECT seq, hash FROM {table.Name} ORDER BY seq DESC LIMIT 1", static row => (Rows: row.GetInt64(0), Hash: row.GetFieldValue<byte[]>(1)));
        var (rows, hash) = last.Count == 0 ? (0, table.Start) : last[0];
        if (connection.Number("SELECT count(*) FROM documents") > 0 || rows > 0)
            connection.Run("INSERT INTO heads (ledger, rows, hash) VALUES ($table, $rows, $hash)", ("$table", table.Name), ("$rows", rows), ("$hash", hash));
    }

    private void AddEntries()
    {
        using var state = new StateTables(connection);
        using var command = connection.Statement("SELECT c.seq, c.id, c.body, r.document, r.seq = current.reading FROM claims c JOIN readings r ON r.seq = c.reading "
            + "JOIN current_readings current ON current.document = r.document ORDER BY c.seq");
        using var claims = command.ExecuteReader();
        EntryReader? reader = null;
        long document = 0;
        while (claims.Read())
        {
            if (reader is null || claims.GetInt64(3) != document) reader = new EntryReader("", DocumentOf(document = claims.GetInt64(3)), Actor);
            var entry = reader.Read(claims.GetString(1), claims.GetString(2), []);
            state.AddNames(entry, Row);
            if (claims.GetBoolean(4)) state.Add(claims.GetInt64(0), document, entry, Row);
        }
        foreach (var (row, reading, hasDisputes) in connection.Rows("SELECT document, reading, EXISTS (SELECT 1 FROM claims c JOIN links l ON l.claim = c.seq "
            + "WHERE c.reading = current_readings.reading AND l.kind = 'disputes') FROM current_readings ORDER BY document",
            static row => (row.GetInt64(0), row.GetInt64(1), row.GetBoolean(2)))) state.End(row, reading, hasDisputes);
    }

    /// <summary>The row of an actor; which place it is stands with the claim.</summary>
    private long Row(Actor actor) => _rows[actor with { Place = null }];

    private Document DocumentOf(long row) => connection.Rows("SELECT text, date FROM documents WHERE seq = $row",
        static row => new Document(row.GetString(0)) { Date = row.Text(1) is { } date ? NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value : null }, ("$row", row)).Single();

    private Actor Actor(long row)
    {
        if (_actors.TryGetValue(row, out var actor)) return actor;
        _actors[row] = actor = ReadActor(connection, row);
        _rows[actor] = row;
        return actor;
    }

    private static Actor ReadActor(SqliteConnection connection, long row) => connection.Rows("SELECT id, name, kind, code FROM actors WHERE seq = $row",
        static row => StoredEntries.ActorAt(row, 0), ("$row", row)).Single();

    private Dictionary<string, string> Digests()
    {
        var digests = Tables.ToDictionary(table => table, table => Digest($"SELECT * FROM {table} ORDER BY {string.Join(", ", Columns(table))}"));
        digests["words"] = Digest("SELECT term, doc, col, offset FROM word_places ORDER BY term, doc, col, offset");
        return digests;
    }

    private List<string> Columns(string table) => connection.Rows($"SELECT name FROM pragma_table_info('{table}')", static row => row.GetString(0));

    private string Digest(string sql)
    {
        using var command = connection.Statement(sql);
        using var reader = command.ExecuteReader();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        while (reader.Read())
            for (var i = 0; i < reader.FieldCount; i++)
                hash.AppendData(Encoding.UTF8.GetBytes(reader.IsDBNull(i) ? "\u0001null" : reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes)
                    : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)! + "\u0001"));
        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
