using Microsoft.Data.Sqlite;

namespace Hearsay.Recording;

/// <summary>Keeps how much rests on each source, so that nobody has to count a whole case: a document's part is added when it is read, and taken off before it is read
/// again or before somebody in it comes to count as somebody else.</summary>
internal sealed class SourceTables(SqliteConnection connection) : IDisposable
{
    private readonly Statement _claims = new(connection, "INSERT INTO source_claims (name, kind, status, claims, own) VALUES (?, ?, ?, ?, ?) "
        + "ON CONFLICT DO UPDATE SET claims = claims + excluded.claims, own = own + excluded.own");

    private readonly Statement _documents = new(connection, "INSERT INTO source_documents (name, kind, documents) VALUES (?, ?, ?) "
        + "ON CONFLICT DO UPDATE SET documents = documents + excluded.documents");

    private readonly Statement _noClaims = new(connection, "DELETE FROM source_claims WHERE name = ? AND kind = ? AND status = ? AND claims = 0");
    private readonly Statement _noDocuments = new(connection, "DELETE FROM source_documents WHERE name = ? AND kind = ? AND documents = 0");

    /// <summary>Adds what the current reading of a document rests on.</summary>
    public void Add(long document) => Count(document, 1);

    /// <summary>Takes it off.</summary>
    public void Remove(long document) => Count(document, -1);

    public void Dispose()
    {
        foreach (var statement in new[] { _claims, _documents, _noClaims, _noDocuments }) statement.Dispose();
    }

    private void Count(long document, int sign)
    {
        var voices = connection.Rows("SELECT v.claim, v.place, v.kind, e.status, e.held, root.name FROM entries e JOIN entry_voices v ON v.claim = e.claim "
            + "JOIN identities i ON i.actor = v.actor JOIN actors root ON root.seq = i.counts_as WHERE e.document = $document ORDER BY v.claim, v.place",
            static row => (Claim: row.GetInt64(0), Place: row.GetInt64(1), Kind: row.GetString(2), Status: row.GetString(3), Held: row.GetInt64(4), Name: row.Text(5) ?? ""), ("$document", document));
        foreach (var source in voices.GroupBy(voice => (voice.Name, Kind: voice.Name.Length > 0 ? "" : voice.Kind)))
        {
            _documents.Add(source.Key.Name).Add(source.Key.Kind).Add(sign).Run();
            if (sign < 0) _noDocuments.Add(source.Key.Name).Add(source.Key.Kind).Run();
            // A source that stands twice in a chain counts once, by its first place.
            foreach (var line in source.GroupBy(voice => voice.Claim).Select(claim => (First: claim.First(), IsOwn: claim.Last().Place == claim.First().Held - 1))
                .GroupBy(claim => (claim.First.Kind, claim.First.Status)))
            {
                _claims.Add(source.Key.Name).Add(line.Key.Kind).Add(line.Key.Status).Add(sign * line.LongCount()).Add(sign * line.LongCount(claim => claim.IsOwn)).Run();
                if (sign < 0) _noClaims.Add(source.Key.Name).Add(line.Key.Kind).Add(line.Key.Status).Run();
            }
        }
    }
}
