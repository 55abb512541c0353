using Microsoft.Data.Sqlite;

namespace Hearsay.Recording;

/// <summary>The tables of current state: what the ledger's rows come to, for searching. A pure function of these rows.</summary>
/// <remarks>Written beside every row of the ledger, in the same transaction; <see cref="Rebuilding"/> makes them anew.</remarks>
internal sealed class StateTables : IDisposable
{
    /// <summary>How many namings are kept in memory, so that they are not looked up again.</summary>
    private const int Kept = 200_000;

    private readonly SqliteConnection _connection;
    private readonly Statement _entry;
    private readonly Statement _party;
    private readonly Statement _voice;
    private readonly Statement _name;
    private readonly Statement _nameWord;
    private readonly Statement _tie;
    private readonly Statement _post;
    private readonly Statement _words;
    private readonly SourceTables _sources;
    private readonly HashSet<(long Row, string? Words)> _named = [];
    private readonly HashSet<string> _worded = new(StringComparer.Ordinal);

    public StateTables(SqliteConnection connection)
    {
        _connection = connection;
        _entry = new Statement(connection, "INSERT INTO entries (claim, document, published, earliest, latest, status, polarity, openness, plover, held, nameless, denied, undated) "
            + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        _party = new Statement(connection, "INSERT OR IGNORE INTO entry_parties (actor, claim, role) VALUES (?, ?, ?)");
        _voice = new Statement(connection, "INSERT INTO entry_voices (actor, claim, place, act, kind) VALUES (?, ?, ?, ?, ?)");
        _name = new Statement(connection, "INSERT OR IGNORE INTO names (name, actor) VALUES (?, ?)");
        _nameWord = new Statement(connection, "INSERT OR IGNORE INTO name_words (word, name) VALUES (?, ?)");
        _tie = new Statement(connection, "INSERT OR IGNORE INTO ties (key, actor, words) VALUES (?, ?, ?)");
        _post = new Statement(connection, "INSERT OR IGNORE INTO posts (key, owner, words) VALUES (?, ?, ?)");
        _words = new Statement(connection, "INSERT INTO words (rowid, evidence, names, lemma) VALUES (?, ?, ?, ?)");
        _sources = new SourceTables(connection);
    }

    /// <summary>What an entry calls somebody; what earlier readings did stays.</summary>
    public void AddNames(Entry entry, Func<Actor, long> row)
    {
        foreach (var party in entry.Everyone)
        {
            var actor = row(party.Actor);
            if (!_named.Add((actor, party.Words?.Text))) continue;
            foreach (var name in PartyNames.Of(party))
            {
                _name.Add(name).Add(actor).Run();
                if (!_worded.Add(name)) continue;
                foreach (var word in name.Split(' ')) _nameWord.Add(word).Add(name).Run();
            }
            foreach (var key in PartyNames.TieKeys(party)) _tie.Add(key).Add(actor).Add(party.Words!.Text).Run();
        }
        foreach (var post in PartyNames.Posts(entry.Evidence.Text)) _post.Add(post.Owner[(post.Owner.LastIndexOf(' ') + 1)..]).Add(post.Owner).Add(post.Words).Run();
        if (_named.Count + _worded.Count > Kept) Clear();
    }

    /// <summary>Forgets which names are there: rows were taken back.</summary>
    public void Clear()
    {
        _named.Clear();
        _worded.Clear();
    }

    /// <summary>A claim of a current reading.</summary>
    public void Add(long claim, long document, Entry entry, Func<Actor, long> row)
    {
        var value = entry.Time?.Value;
        _entry.Add(claim).Add(document).Add(EntryBody.Day(entry.Document.Date)).Add(EntryBody.Day(value?.Earliest)).Add(EntryBody.Day(value?.Latest)).Add(Word<ClaimStatus>.Of(entry.Status))
            .Add(entry.Polarity == Polarity.Positive ? "+" : "-").Add(entry.Openness is { } openness ? Word<Openness>.Of(openness) : null)
            .Add(entry.Event.Plover.Count > 0 ? entry.Event.Plover[0] : null).Add(entry.Chain.Count).Add(entry.IsNameless ? 1 : 0)
            .Add(entry.Chain.Any(voice => voice.Act == SpeechAct.Deny) ? 1 : 0).Add(entry.IsUndated ? 1 : 0).Run();
        foreach (var party in entry.Parties) _party.Add(row(party.Actor)).Add(claim).Add(Word<ArgumentRole>.Of(party.Role)).Run();
        for (var i = 0; i < entry.Chain.Count; i++)
            if (entry.Chain[i].Source is { } source)
                _voice.Add(row(source.Actor)).Add(claim).Add(i).Add(Word<SpeechAct>.Of(entry.Chain[i].Act)).Add(Word<SourceKind>.Of(entry.Chain[i].Kind)).Run();
        _words.Add(claim).Add(entry.Evidence.Text).Add(NamesOf(entry)).Add(entry.Lemma).Run();
    }

    /// <summary>The names of everyone in an entry, as they are searched.</summary>
    public static string NamesOf(Entry entry) => string.Join(" \n ", entry.Everyone.Select(party => party.Actor.Name).OfType<string>().Distinct(StringComparer.Ordinal));

    /// <summary>What only a whole document tells: which claims others dispute, and how much rests on each source.</summary>
    /// <param name="document">Row of the document.</param>
    /// <param name="reading">Row of its current reading.</param>
    /// <param name="hasDisputes">Whether a claim of it disputes another.</param>
    public void End(long document, long reading, bool hasDisputes)
    {
        if (hasDisputes)
            _connection.Run("UPDATE entries SET denied = 1 WHERE denied = 0 AND claim IN (SELECT target.seq FROM claims AS source JOIN links AS l ON l.claim = source.seq "
                + "JOIN claims AS target ON target.id = l.target AND target.reading = source.reading WHERE source.reading = $reading AND l.kind = 'disputes')", ("$reading", reading));
        _sources.Add(document);
    }

    /// <summary>Does something that changes who counts as whom in some documents.</summary>
    public void Recount(IReadOnlyCollection<long> documents, Action change)
    {
        foreach (var document in documents) _sources.Remove(document);
        change();
        foreach (var document in documents) _sources.Add(document);
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
        _sources.Remove(document);
        foreach (var table in new[] { "entries", "entry_parties", "entry_voices" })
            _connection.Run($"DELETE FROM {table} WHERE claim IN (SELECT seq FROM claims WHERE reading = (SELECT reading FROM current_readings WHERE document = $document))", ("$document", document));
        _connection.Run("DELETE FROM words WHERE rowid IN (SELECT seq FROM claims WHERE reading = (SELECT reading FROM current_readings WHERE document = $document))", ("$document", document));
        _connection.Run("UPDATE current_readings SET reading = $reading WHERE document = $document", ("$document", document), ("$reading", reading));
    }

    public void Dispose()
    {
        foreach (var statement in new[] { _entry, _party, _voice, _name, _nameWord, _tie, _post, _words }) statement.Dispose();
        _sources.Dispose();
    }
}
