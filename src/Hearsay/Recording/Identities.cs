using Microsoft.Data.Sqlite;

namespace Hearsay.Recording;

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

    /// <summary>The documents in whose current readings somebody is made answerable who counts as the same as an id.</summary>
    public static List<long> DocumentsCiting(SqliteConnection connection, string id) => connection.Rows("SELECT DISTINCT e.document FROM identities i "
        + "JOIN entry_voices v ON v.actor = i.actor JOIN entries e ON e.claim = v.claim WHERE i.counts_as IN (SELECT counts_as FROM identities JOIN actors ON seq = actor WHERE id = $id)",
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
