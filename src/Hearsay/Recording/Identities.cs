using Microsoft.Data.Sqlite;

namespace Hearsay.Recording;

/// <summary>Who counts as whom after merges and splits: each actor points to the one it was merged into, if any.</summary>
internal static class Identities
{
    /// <summary>A query for the rows of all actors that count as the same as one of some rows.</summary>
    /// <param name="rows">A query for rows of actors.</param>
    public static string Same(string rows) => $"WITH counted AS MATERIALIZED (SELECT counts_as FROM identities WHERE actor IN ({rows})) "
        + "SELECT counts_as FROM counted UNION SELECT i.actor FROM counted CROSS JOIN identities AS i INDEXED BY identities_merged ON i.counts_as = counted.counts_as AND i.counts_as <> i.actor";

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
        var group = connection.Rows($"SELECT DISTINCT id FROM actors WHERE seq IN ({Same("SELECT seq FROM actors WHERE id = $id")})", static row => row.GetString(0), ("$id", id));
        foreach (var member in group) Set(connection, member);
    }

    /// <summary>The documents in whose current readings somebody is made answerable who counts as the same as an id.</summary>
    public static List<long> DocumentsCiting(SqliteConnection connection, string id) => connection.Rows("SELECT DISTINCT e.document FROM entry_voices v JOIN entries e ON e.claim = v.claim "
        + $"WHERE v.actor IN ({Same("SELECT seq FROM actors WHERE id = $id")})",
        static row => row.GetInt64(0), ("$id", id));

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
