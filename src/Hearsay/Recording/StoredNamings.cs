using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Hearsay.Recording;

/// <summary>Who is called how in the claims of a case, out of its tables.</summary>
/// <remarks>Errors of the file are documented ones.</remarks>
internal sealed class StoredNamings(string path, SqliteConnection connection, StoredEntries stored) : INamings
{
    /// <summary>Above all characters that a plain word can hold: the end of what begins with something.</summary>
    private const string End = "\uffff";

    public IReadOnlyList<Actor> Called(string plain) => Guarded(() => Actors(connection.Rows("SELECT actor FROM names WHERE name = $name", Row, ("$name", plain))));

    public IReadOnlyList<Actor> CalledBy(IReadOnlyList<string> words) => Guarded(() => Actors(Search.ActorsHolding(connection, words)));

    public IReadOnlyList<string> NamesOf(IReadOnlyCollection<string> ids) => Guarded(() => connection.Rows("SELECT DISTINCT n.name FROM json_each($ids) AS j JOIN actors AS a ON a.id = j.value "
        + "JOIN identities AS own ON own.actor = a.seq JOIN identities AS i ON i.counts_as = own.counts_as JOIN names AS n ON n.actor = i.actor ORDER BY n.name",
        static row => row.GetString(0), ("$ids", JsonSerializer.Serialize(ids))));

    public IReadOnlyList<Actor> Coded(string start) =>
        Guarded(() => Actors(connection.Rows("SELECT seq FROM actors WHERE code >= $start AND code < $end", Row, ("$start", start), ("$end", start + End))));

    public IReadOnlyList<Naming> Tied(IReadOnlyCollection<string> keys, IReadOnlyCollection<string> starts) =>
        Guarded<IReadOnlyList<Naming>>(() => [.. Found("actor, words", "ties", keys, starts, static row => (Row: row.GetInt64(0), Words: row.GetString(1))).Select(row => new Naming(stored.Actor(row.Row), row.Words)).Distinct()]);

    public IReadOnlyList<PostNaming> Posts(IReadOnlyCollection<string> keys, IReadOnlyCollection<string> starts) =>
        Guarded<IReadOnlyList<PostNaming>>(() => [.. Found("owner, words", "posts", keys, starts, static row => new PostNaming(row.GetString(0), row.GetString(1))).Distinct()]);

    private T Guarded<T>(Func<T> work) => CaseErrors.Guard(path, work);

    private IEnumerable<T> Found<T>(string columns, string table, IReadOnlyCollection<string> keys, IReadOnlyCollection<string> starts, Func<SqliteDataReader, T> read)
    {
        foreach (var key in keys.Distinct())
            foreach (var row in connection.Rows($"SELECT {columns} FROM {table} WHERE key = $key", read, ("$key", key))) yield return row;
        foreach (var start in starts.Distinct())
            foreach (var row in connection.Rows($"SELECT {columns} FROM {table} WHERE key >= $start AND key < $end", read, ("$start", start), ("$end", start + End))) yield return row;
    }

    /// <summary>The actors of some rows, and all who count as one of them, as the one they count as.</summary>
    private IReadOnlyList<Actor> Actors(List<long> rows) => [.. rows.Select(stored.Actor).Distinct()];

    private static long Row(SqliteDataReader reader) => reader.GetInt64(0);
}
