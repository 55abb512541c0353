using Microsoft.Data.Sqlite;

namespace Hearsay.Recording;

/// <summary>The rows of actors: finds or appends them, and keeps who counts as whom.</summary>
internal sealed class ActorRows(SqliteConnection connection, TableWriter table)
{
    private readonly Dictionary<Actor, long> _rows = [];

    /// <summary>The row of an actor; appended when there is none.</summary>
    public long Of(Actor actor)
    {
        if (_rows.TryGetValue(actor, out var row)) return row;
        row = connection.Number("SELECT seq FROM actors WHERE id = $id AND name IS $name AND kind = $kind AND code IS $code",
            ("$id", actor.Id), ("$name", actor.Name), ("$kind", Kind(actor)), ("$code", actor.Code));
        if (row == 0)
        {
            row = table.Append(actor.Id, actor.Name, Kind(actor), actor.Code);
            connection.Run("INSERT INTO identities (actor, counts_as) VALUES ($row, $as)", ("$row", row), ("$as", Identities.RowOf(connection, actor.Id)));
        }
        return _rows[actor] = row;
    }

    /// <summary>Forgets what it knows: rows were taken back.</summary>
    public void Clear() => _rows.Clear();

    private static string Kind(Actor actor) => actor.Kind.ToString();
}

/// <summary>Who counts as whom after merges and splits: each actor points to the one it was merged into, if any.</summary>
internal static class Identities
{
    /// <summary>The row that stands for an id: the first row of the actor at the end of its merges.</summary>
    public static long RowOf(SqliteConnection connection, string id) =>
        connection.Number("SELECT min(seq) FROM actors WHERE id = $id", ("$id", Root(connection, id)));

    /// <summary>The id at the end of the merges of an id.</summary>
    public static string Root(SqliteConnection connection, string id)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { id };
        while (MergedInto(connection, id) is { } into && seen.Add(into)) id = into;
        return id;
    }

    /// <summary>Sets anew the rows of everyone who counted as the same as an id.</summary>
    public static void Refresh(SqliteConnection connection, string id)
    {
        var group = connection.Rows("SELECT DISTINCT id FROM actors WHERE seq IN (SELECT actor FROM identities WHERE counts_as = "
            + "(SELECT counts_as FROM identities JOIN actors ON seq = actor WHERE id = $id LIMIT 1))", static row => row.GetString(0), ("$id", id));
        foreach (var member in group) Set(connection, member);
    }

    /// <summary>Fills the table from the rows of actors and judgements.</summary>
    public static void Rebuild(SqliteConnection connection)
    {
        connection.Run("INSERT INTO identities (actor, counts_as) SELECT seq, (SELECT min(seq) FROM actors AS first WHERE first.id = actors.id) FROM actors");
        foreach (var id in connection.Rows("SELECT DISTINCT subject FROM judgements WHERE kind IN ('merge', 'split')", static row => row.GetString(0))) Set(connection, id);
    }

    private static void Set(SqliteConnection connection, string id) =>
        connection.Run("UPDATE identities SET counts_as = $as WHERE actor IN (SELECT seq FROM actors WHERE id = $id)", ("$id", id), ("$as", RowOf(connection, id)));

    private static string? MergedInto(SqliteConnection connection, string id)
    {
        using var command = connection.Statement(
            "SELECT object FROM judgements WHERE subject = $id AND kind IN ('merge', 'split') ORDER BY seq DESC LIMIT 1", ("$id", id));
        return command.ExecuteScalar() as string;
    }
}
