using Microsoft.Data.Sqlite;

namespace Hearsay.Recording;

/// <summary>How much of a case rests on one source.</summary>
/// <param name="Name">The source; null for all sources of one kind without a name.</param>
/// <param name="Kind">Whether it can be held to a name; where texts differ, what most claims give.</param>
/// <param name="Claims">How many claims have it in their chain.</param>
/// <param name="Documents">In how many documents.</param>
/// <param name="Statuses">How many of the claims by status, most first.</param>
public sealed record SourceCount(string? Name, SourceKind Kind, long Claims, long Documents, IReadOnlyList<(ClaimStatus Status, long Claims)> Statuses)
{
    /// <summary>Every source of the current readings that has a name, those with most claims first, as many as asked for; then the others, a line a kind.</summary>
    internal static List<SourceCount> Of(SqliteConnection connection, int most)
    {
        var names = connection.Rows("SELECT name FROM source_claims WHERE name <> '' GROUP BY name ORDER BY sum(claims) DESC, name LIMIT $most",
            static row => row.GetString(0), ("$most", (long)most));
        return [.. names.Select(name => Named(connection, name)), .. Enum.GetValues<SourceKind>().Select(kind => Unnamed(connection, kind)).OfType<SourceCount>()];
    }

    private static SourceCount Named(SqliteConnection connection, string name)
    {
        var lines = Lines(connection, "name = $name", name);
        var kind = lines.GroupBy(line => line.Kind).OrderByDescending(group => group.Sum(line => line.Claims)).ThenBy(group => group.Key).First().Key;
        return Sum(name, kind, connection.Number("SELECT documents FROM source_documents WHERE name = $name AND kind = ''", ("$name", name)), lines);
    }

    private static SourceCount? Unnamed(SqliteConnection connection, SourceKind kind)
    {
        var lines = Lines(connection, "name = '' AND kind = $name", Word<SourceKind>.Of(kind));
        return lines.Count == 0 ? null : Sum(null, kind, connection.Number("SELECT documents FROM source_documents WHERE name = '' AND kind = $kind", ("$kind", Word<SourceKind>.Of(kind))), lines);
    }

    private static SourceCount Sum(string? name, SourceKind kind, long documents, List<(SourceKind Kind, ClaimStatus Status, long Claims)> lines) =>
        new(name, kind, lines.Sum(line => line.Claims), documents,
            [.. lines.GroupBy(line => line.Status).Select(group => (group.Key, group.Sum(line => line.Claims))).OrderByDescending(status => status.Item2).ThenBy(status => status.Key)]);

    private static List<(SourceKind Kind, ClaimStatus Status, long Claims)> Lines(SqliteConnection connection, string where, string name) => connection.Rows(
        $"SELECT kind, status, claims FROM source_claims WHERE {where}",
        static row => (Enum.Parse<SourceKind>(row.GetString(0), ignoreCase: true), Enum.Parse<ClaimStatus>(row.GetString(1), ignoreCase: true), row.GetInt64(2)), ("$name", name));
}

/// <summary>One reading of a document that a case holds.</summary>
/// <param name="Row">Number of its row.</param>
/// <param name="Id">"r:" and 16 hexadecimal digits: a hash of document, version and claims.</param>
/// <param name="Version">What it was read with.</param>
/// <param name="Claims">How many claims it has.</param>
public sealed record StoredReading(long Row, string Id, string Version, long Claims);
