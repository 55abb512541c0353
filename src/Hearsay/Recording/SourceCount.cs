using Microsoft.Data.Sqlite;

namespace Hearsay.Recording;

/// <summary>How much of a case rests on one source.</summary>
/// <param name="Actor">The source; an actor without a name for the unnamed.</param>
/// <param name="Kind">Whether it can be held to a name.</param>
/// <param name="Claims">How many claims have it in their chain.</param>
/// <param name="Documents">In how many documents.</param>
/// <param name="Statuses">How many of the claims by status, most first.</param>
public sealed record SourceCount(Actor Actor, SourceKind Kind, long Claims, long Documents, IReadOnlyList<(ClaimStatus Status, long Claims)> Statuses)
{
    /// <summary>Every source of the current readings, those with most claims first.</summary>
    internal static List<SourceCount> All(SqliteConnection connection, Func<long, Actor> actor)
    {
        var statuses = connection.Rows("SELECT i.counts_as, e.status, count(DISTINCT v.claim) FROM entry_voices v JOIN identities i ON i.actor = v.actor "
            + "JOIN entries e ON e.claim = v.claim GROUP BY 1, 2 ORDER BY 3 DESC, 2",
            static row => (Actor: row.GetInt64(0), Status: Enum.Parse<ClaimStatus>(row.GetString(1), ignoreCase: true), Claims: row.GetInt64(2))).ToLookup(row => row.Actor);
        return connection.Rows("SELECT i.counts_as, min(v.kind), count(DISTINCT v.claim), count(DISTINCT e.document) FROM entry_voices v JOIN identities i ON i.actor = v.actor "
            + "JOIN entries e ON e.claim = v.claim GROUP BY 1 ORDER BY 3 DESC, 1",
            row => (Actor: row.GetInt64(0), Kind: Enum.Parse<SourceKind>(row.GetString(1), ignoreCase: true), Claims: row.GetInt64(2), Documents: row.GetInt64(3)))
            .ConvertAll(row => new SourceCount(actor(row.Actor), row.Kind, row.Claims, row.Documents, [.. statuses[row.Actor].Select(status => (status.Status, status.Claims))]));
    }
}

/// <summary>One reading of a document that a case holds.</summary>
/// <param name="Row">Number of its row.</param>
/// <param name="Id">"r:" and 16 hexadecimal digits: a hash of document, version and claims.</param>
/// <param name="Version">What it was read with.</param>
/// <param name="Claims">How many claims it has.</param>
public sealed record StoredReading(long Row, string Id, string Version, long Claims);
