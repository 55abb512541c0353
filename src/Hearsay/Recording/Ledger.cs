using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Hearsay.Recording;

/// <summary>A case: one SQLite file with documents, their readings, claims, links, actors and judgements. Append-only.</summary>
/// <remarks>
/// <para>One process writes at a time, others wait; any number may read meanwhile, and see whole documents only. What <see cref="Write"/> has
/// returned from is on disk: killing the process or losing power afterwards loses none of it.</para>
/// <para>Every row carries a hash over the row before (<see cref="Verify"/>). All that searching uses is a pure function of these rows
/// (<see cref="Rebuild"/>). The tables are described in <c>docs/schema-case.md</c>.</para>
/// <para>Not safe to use from several threads at once; open it once a thread.</para>
/// </remarks>
public sealed class Ledger : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly StoredEntries _stored;
    private LedgerWriter? _writer;
    private long _version;

    private Ledger(string path, SqliteConnection connection)
    {
        Path = path;
        _connection = connection;
        _stored = new StoredEntries(connection);
    }

    /// <summary>Path of the case file, as given.</summary>
    public string Path { get; }

    /// <summary>Opens a case to write and read; makes it when there is none.</summary>
    /// <exception cref="HearsayException">HS06..: it is no case, damaged, of a newer program, or cannot be opened.</exception>
    public static Ledger OpenToWrite(string path) => OpenToWrite(path, null);

    /// <summary>Opens a case to read.</summary>
    /// <exception cref="HearsayException">HS06..: there is none, it is no case, damaged, of a newer program, or cannot be opened.</exception>
    public static Ledger OpenToRead(string path) => new(path, CaseErrors.Guard(path, () => Connection.ToRead(path)));

    internal static Ledger OpenToWrite(string path, long? maxPages) => new(path, CaseErrors.Guard(path, () => Connection.ToWrite(path, maxPages)));

    /// <summary>Writes: either all that <paramref name="work"/> appends is kept, or, when it throws, nothing.</summary>
    /// <exception cref="HearsayException">HS0604, HS0605, HS0606, HS0608: read-only, full, in use by another writer, refused. Nothing was lost of what was there.</exception>
    public T Write<T>(Func<LedgerWriter, T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return CaseErrors.Guard(Path, () =>
        {
            _connection.Run("BEGIN IMMEDIATE");
            try
            {
                var writer = Writer();
                var result = work(writer);
                writer.SaveHeads();
                _connection.Run("COMMIT");
                _stored.Clear();
                return result;
            }
            catch
            {
                _writer?.Dispose();
                _writer = null;
                RollBack();
                throw;
            }
        });
    }

    /// <summary>The version that each document was last read with, by the document's id.</summary>
    public IReadOnlyDictionary<string, string> Versions() => Guarded(() => _connection.Rows(
        "SELECT d.id, r.version FROM current_readings c JOIN documents d ON d.seq = c.document JOIN readings r ON r.seq = c.reading",
        static row => (Id: row.GetString(0), Version: row.GetString(1))).ToDictionary(row => row.Id, row => row.Version, StringComparer.Ordinal));

    /// <summary>How many documents the case holds, and how many claims their current readings have.</summary>
    public (long Documents, long Claims) Counts() => Guarded(() => (_connection.Number("SELECT count(*) FROM documents"), _connection.Number("SELECT count(*) FROM entries")));

    /// <summary>The documents, in the order of their arrival, one at a time.</summary>
    public IEnumerable<Document> Documents()
    {
        for (long row = 1; Guarded(() => _stored.Document("seq = $key", row)) is { } document; row++) yield return document;
    }

    /// <summary>One document, or null.</summary>
    public Document? Document(string id) => Guarded(() => _stored.Document("id = $key", id));

    /// <summary>The claims that a query asks for, and how many there are in all, or at least.</summary>
    public FoundClaims Find(ClaimQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return AtOneMoment(() =>
        {
            var search = new Search(_connection, _stored, query);
            var rows = search.Claims();
            var (total, isMore) = query.Skip == 0 && rows.Count < query.Limit ? (rows.Count, false) : search.Count();
            return new FoundClaims(_stored.Read(rows), total, isMore);
        });
    }

    /// <summary>All claims of the current readings, by document, one at a time.</summary>
    public IEnumerable<Entry> Entries()
    {
        long last = 0;
        while (true)
        {
            var rows = Guarded(() => _connection.Rows("SELECT claim FROM entries WHERE claim > $last ORDER BY claim LIMIT 500", static row => row.GetInt64(0), ("$last", last)));
            if (rows.Count == 0) yield break;
            foreach (var entry in Guarded(() => _stored.Read(rows))) yield return entry;
            last = rows[^1];
        }
    }

    /// <summary>Ids and names of the actors that a name means in this case, merged ones as one, those with most claims first.</summary>
    public IReadOnlyList<(Actor Actor, long Claims)> ActorsNamed(string name) => Guarded(() => _connection.Rows(
        "SELECT i.counts_as, count(DISTINCT p.claim) FROM identities i LEFT JOIN entry_parties p ON p.actor = i.actor "
        + "WHERE i.actor IN (SELECT value FROM json_each($rows)) GROUP BY i.counts_as ORDER BY 2 DESC, 1",
        static row => (Row: row.GetInt64(0), Claims: row.GetInt64(1)), ("$rows", $"[{string.Join(',', Search.ActorsNamed(_connection, name))}]"))
        .ConvertAll(row => (_stored.Actor(row.Row), row.Claims)));

    /// <summary>Who is called how in this case.</summary>
    public INamings Namings => new StoredNamings(Path, _connection, _stored);

    /// <summary>The claims that a query asks for, in the order in which they were recorded, and how many there are in all, limits apart, by status, type and year.</summary>
    public (IReadOnlyList<Entry> Entries, IReadOnlyList<ClaimCount> Kinds) FindCounted(ClaimQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return AtOneMoment(() =>
        {
            var (claims, kinds) = new Search(_connection, _stored, query).All();
            return (_stored.Read([.. claims.Skip(query.Skip).Take(query.Limit)]), (IReadOnlyList<ClaimCount>)kinds);
        });
    }

    /// <summary>The claims of the current readings that dispute one of some claims.</summary>
    /// <param name="claims">Ids of the claims.</param>
    public IReadOnlyList<Entry> Disputing(IEnumerable<string> claims) => Guarded(() => _stored.Read(_connection.Rows(
        "SELECT DISTINCT e.claim FROM json_each($ids) AS j JOIN links AS l ON l.target = j.value AND l.kind = 'disputes' JOIN entries AS e ON e.claim = l.claim ORDER BY e.claim",
        static row => row.GetInt64(0), ("$ids", JsonSerializer.Serialize(claims)))));

    /// <summary>How many claims of the current readings have each status, most first.</summary>
    public IReadOnlyList<(ClaimStatus Status, long Claims)> Statuses() => Guarded(() => _connection.Rows("SELECT status, count(*) FROM entries GROUP BY status ORDER BY 2 DESC, 1",
        static row => (Enum.Parse<ClaimStatus>(row.GetString(0), ignoreCase: true), row.GetInt64(1))));

    /// <summary>How many claims of the current readings have something noted of them.</summary>
    public long Count(ClaimMark mark) => Guarded(() => _connection.Number($"SELECT count(*) FROM entries WHERE {Word<ClaimMark>.Of(mark)} = 1"));

    /// <summary>Who is made answerable for claims, those with most first.</summary>
    /// <param name="most">How many with a name at most; all who have none come after them, a line a kind.</param>
    public IReadOnlyList<SourceCount> Sources(int most = int.MaxValue) => Guarded(() => SourceCount.Of(_connection, most));

    /// <summary>On whom claims rest without anybody behind it, the most first; null stands for all without a name.</summary>
    /// <param name="most">How many at most.</param>
    public BriefList<(string? Source, long Claims)> OwnSources(int most) => Guarded(() => new BriefList<(string? Source, long Claims)>(
        _connection.Rows("SELECT nullif(name, ''), sum(own) FROM source_claims GROUP BY name HAVING sum(own) > 0 ORDER BY 2 DESC, 1 LIMIT $most",
            static row => (row.Text(0), row.GetInt64(1)), ("$most", (long)most)),
        _connection.Number("SELECT count(*) FROM (SELECT 1 FROM source_claims GROUP BY name HAVING sum(own) > 0)")));

    /// <summary>How many different names sources have.</summary>
    public long NamedSources() => Guarded(() => _connection.Number("SELECT count(*) FROM source_documents WHERE kind = ''"));

    /// <summary>All decisions, oldest first.</summary>
    public IReadOnlyList<Judgement> Judgements() => Guarded(() => _connection.Rows(
        "SELECT kind, subject, object, field, value, grade, reason, judge, at FROM judgements ORDER BY seq", static row => new Judgement
        {
            IsSplit = row.GetString(0) == "split",
            Subject = row.GetString(1),
            Into = row.Text(2),
            Field = row.Text(3),
            Verdict = row.Text(4) is { } verdict ? Enum.Parse<Verdict>(verdict, ignoreCase: true) : Verdict.None,
            Grade = row.Text(5),
            Reason = row.Text(6),
            Judge = row.Text(7),
            At = row.Text(8),
        }));

    /// <summary>The readings of a document, oldest first.</summary>
    public IReadOnlyList<StoredReading> Readings(string document) => Guarded(() => _connection.Rows(
        "SELECT r.seq, r.id, r.version, r.claims FROM readings r JOIN documents d ON d.seq = r.document WHERE d.id = $id ORDER BY r.seq",
        static row => new StoredReading(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetInt64(3)), ("$id", document)));

    /// <summary>The claims of one reading, current or not.</summary>
    public IReadOnlyList<Entry> EntriesOf(StoredReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return Guarded(() => _stored.Read(_connection.Rows("SELECT seq FROM claims WHERE reading = $reading ORDER BY seq", static row => row.GetInt64(0), ("$reading", reading.Row))));
    }

    /// <summary>Checks every row against the chain of hashes. Empty when all is as it was written.</summary>
    public IReadOnlyList<string> Verify() => Guarded(() => Verification.Faults(_connection));

    /// <summary>Makes all tables of current state anew from the ledger's rows; the names of those that had been different.</summary>
    public IReadOnlyList<string> Rebuild() => Guarded(() =>
    {
        _writer?.Dispose();
        _writer = null;
        _connection.Run("BEGIN IMMEDIATE");
        try
        {
            var different = new Rebuilding(_connection).Run();
            _connection.Run("COMMIT");
            return different;
        }
        catch
        {
            RollBack();
            throw;
        }
    });

    /// <summary>A hash over the chains of all tables: equal for two cases with the same rows.</summary>
    public string Fingerprint() => Guarded(() => ContentHash.Of([.. _connection.Rows("SELECT ledger || ' ' || rows || ' ' || hex(hash) FROM heads ORDER BY ledger", static row => row.GetString(0))]));

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        _writer?.Dispose();
        _stored.Dispose();
        _connection.Dispose();
    }

    /// <summary>The writer, which knows where the chains end; it looks again when another process has written since.</summary>
    private LedgerWriter Writer()
    {
        var version = _connection.Number("PRAGMA data_version");
        if (_writer is null || version != _version) (_writer ??= new LedgerWriter(_connection)).Reload();
        _version = version;
        return _writer;
    }

    private T Guarded<T>(Func<T> work) => CaseErrors.Guard(Path, work);

    /// <summary>Asks several questions of the same state of the case, whatever another process writes meanwhile.</summary>
    private T AtOneMoment<T>(Func<T> work) => Guarded(() =>
    {
        _connection.Run("SAVEPOINT moment");
        try { return work(); }
        finally { _connection.Run("RELEASE moment"); }
    });

    private void RollBack()
    {
        // SQLite has rolled back by itself when the disk is full.
        try { _connection.Run("ROLLBACK"); }
        catch (SqliteException) { }
    }
}
