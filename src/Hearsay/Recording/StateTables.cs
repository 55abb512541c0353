using Microsoft.Data.Sqlite;

namespace Hearsay.Recording;

/// <summary>The tables of current state: what the ledger's rows come to, for searching. A pure function of these rows.</summary>
/// <remarks>Written beside every row of the ledger, in the same transaction; <see cref="Rebuilding"/> makes them anew.</remarks>
internal sealed class StateTables : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _entry;
    private readonly SqliteCommand _party;
    private readonly SqliteCommand _voice;
    private readonly SqliteCommand _name;
    private readonly SqliteCommand _words;
    private readonly HashSet<(string, long)> _named = [];

    public StateTables(SqliteConnection connection)
    {
        _connection = connection;
        _entry = Prepared("INSERT INTO entries (claim, document, published, earliest, latest, status, polarity, openness, plover, held) VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9)", 10);
        _party = Prepared("INSERT OR IGNORE INTO entry_parties (actor, claim, role) VALUES ($0, $1, $2)", 3);
        _voice = Prepared("INSERT INTO entry_voices (actor, claim, place, act, kind) VALUES ($0, $1, $2, $3, $4)", 5);
        _name = Prepared("INSERT OR IGNORE INTO names (name, actor) VALUES ($0, $1)", 2);
        _words = Prepared("INSERT INTO words (rowid, evidence, names) VALUES ($0, $1, $2)", 3);
    }

    /// <summary>The names that an entry gives to actors; those of earlier readings stay.</summary>
    public void AddNames(Entry entry, Func<Actor, long> row)
    {
        foreach (var party in Everyone(entry))
            foreach (var name in LookupNames.Of(party))
                if (_named.Add((name, row(party.Actor)))) Run(_name, name, row(party.Actor));
    }

    /// <summary>Forgets which names are there: rows were taken back.</summary>
    public void Clear() => _named.Clear();

    /// <summary>A claim of a current reading.</summary>
    public void Add(long claim, long document, Entry entry, Func<Actor, long> row)
    {
        var value = entry.Time?.Value;
        Run(_entry, claim, document, EntryBody.Day(entry.Document.Date), EntryBody.Day(value?.Earliest), EntryBody.Day(value?.Latest), Name(entry.Status),
            entry.Polarity == Polarity.Positive ? "+" : "-", entry.Openness is { } openness ? Name(openness) : null,
            entry.Event.Plover.Count > 0 ? entry.Event.Plover[0] : null, (long)entry.Chain.Count);
        foreach (var party in entry.Parties) Run(_party, row(party.Actor), claim, Name(party.Role));
        for (var i = 0; i < entry.Chain.Count; i++)
            if (entry.Chain[i].Source is { } source) Run(_voice, row(source.Actor), claim, (long)i, Name(entry.Chain[i].Act), Name(entry.Chain[i].Kind));
        Run(_words, claim, entry.Evidence.Text, string.Join(" \n ", Everyone(entry).Select(party => party.Actor.Name).OfType<string>().Distinct(StringComparer.Ordinal)));
    }

    /// <summary>Makes a reading the current one of its document; the claims of the one before leave the tables.</summary>
    /// <param name="document">Row of the document.</param>
    /// <param name="reading">Row of the reading.</param>
    /// <param name="isNew">Whether the document has no other reading.</param>
    public void SetCurrent(long document, long reading, bool isNew)
    {
        if (isNew)
        {
            _connection.Run("INSERT INTO current_readings (document, reading) VALUES ($document, $reading)", ("$document", document), ("$reading", reading));
            return;
        }
        foreach (var table in new[] { "entries", "entry_parties", "entry_voices" })
            _connection.Run($"DELETE FROM {table} WHERE claim IN (SELECT seq FROM claims WHERE reading = (SELECT reading FROM current_readings WHERE document = $document))", ("$document", document));
        _connection.Run("DELETE FROM words WHERE rowid IN (SELECT seq FROM claims WHERE reading = (SELECT reading FROM current_readings WHERE document = $document))", ("$document", document));
        _connection.Run("UPDATE current_readings SET reading = $reading WHERE document = $document", ("$document", document), ("$reading", reading));
    }

    public void Dispose()
    {
        foreach (var command in new[] { _entry, _party, _voice, _name, _words }) command.Dispose();
    }

    private static IEnumerable<Party> Everyone(Entry entry) =>
        entry.Parties.Concat(entry.Chain.SelectMany(voice => new[] { voice.Source, voice.Addressee, voice.Venue }).OfType<Party>());

    private static string Name<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    private SqliteCommand Prepared(string sql, int parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++) command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        return command;
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        command.ExecuteNonQuery();
    }
}
