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

    public IReadOnlyList<string> NamesOf(IReadOnlyCollection<string> ids) => Guarded(() => connection.Rows(
        $"SELECT DISTINCT name FROM names WHERE actor IN ({Identities.Same("SELECT a.seq FROM json_each($ids) AS j JOIN actors AS a ON a.id = j.value")}) ORDER BY name",
        static row => row.GetString(0), ("$ids", JsonSerializer.Serialize(ids))));

    public IReadOnlyList<Actor> Coded(string start) =>
        Guarded(() => Actors(connection.Rows("SELECT seq FROM actors WHERE code >= $start AND code < $end", Row, ("$start", start), ("$end", start + End))));

    public IReadOnlyList<(string Words, IReadOnlyList<Actor> Actors)> Tied(IReadOnlyCollection<string> keys, IReadOnlyCollection<string> starts, Func<string, bool> isWanted) => Guarded(() =>
    {
        // The words of thousands of actors without a name are the same few: each is looked at once.
        var rows = new Dictionary<string, List<long>?>(StringComparer.Ordinal);
        foreach (var (from, start, end) in Ranges("ties", keys, starts))
        {
            using var statement = new Statement(connection, $"SELECT words, actor FROM {from}");
            statement.Add(start).Add(end);
            while (statement.Next())
            {
                var words = statement.Text(0)!;
                if (!rows.TryGetValue(words, out var actors)) rows[words] = actors = isWanted(words) ? [] : null;
                actors?.Add(statement.Long(1));
            }
        }
        return (IReadOnlyList<(string, IReadOnlyList<Actor>)>)[.. rows.Where(naming => naming.Value is not null).Select(naming => (naming.Key, (IReadOnlyList<Actor>)stored.Actors(naming.Value!)))];
    });

    public IReadOnlyList<PostNaming> Posts(IReadOnlyCollection<string> keys, IReadOnlyCollection<string> starts) =>
        Guarded<IReadOnlyList<PostNaming>>(() => [.. Ranges("posts", keys, starts).SelectMany(range => connection.Rows($"SELECT owner, words FROM {range.From}", static row => new PostNaming(row.GetString(0), row.GetString(1)), ("$start", range.Start), ("$end", range.End))).Distinct()]);

    private T Guarded<T>(Func<T> work) => CaseErrors.Guard(path, work);

    /// <summary>The rows of a table that have one of some keys or one that begins like something: what is read of it, and the first and last key.</summary>
    private static IEnumerable<(string From, string Start, string End)> Ranges(string table, IReadOnlyCollection<string> keys, IReadOnlyCollection<string> starts) =>
        keys.Distinct().Select(key => ($"{table} WHERE key >= $start AND key <= $end", key, key))
            .Concat(starts.Distinct().Select(start => ($"{table} WHERE key >= $start AND key < $end", start, start + End)));

    /// <summary>The actors of some rows, and all who count as one of them, as the one they count as.</summary>
    private IReadOnlyList<Actor> Actors(IReadOnlyCollection<long> rows) => [.. stored.Actors(rows).Distinct()];

    private static long Row(SqliteDataReader reader) => reader.GetInt64(0);
}
