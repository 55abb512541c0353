using Microsoft.Data.Sqlite;

namespace Hearsay.Recording;

/// <summary>The rows of actors: finds or appends them, and keeps who counts as whom.</summary>
internal sealed class ActorRows : IDisposable
{
    /// <summary>How many actors are kept in memory: beyond it those of documents long past are forgotten.</summary>
    private const int Kept = 100_000;

    private readonly SqliteConnection _connection;
    private readonly TableWriter _table;
    private readonly Statement _find;
    private readonly Statement _first;
    private readonly Statement _identity;
    private readonly Dictionary<Actor, long> _rows = [];
    private bool _isMerged;

    public ActorRows(SqliteConnection connection, TableWriter table)
    {
        _connection = connection;
        _table = table;
        _find = new Statement(connection, "SELECT seq FROM actors WHERE id = ? AND name IS ? AND kind = ? AND code IS ?");
        _first = new Statement(connection, "SELECT min(seq) FROM actors WHERE id = ?");
        _identity = new Statement(connection, "INSERT INTO identities (actor, counts_as) VALUES (?, ?)");
    }

    /// <summary>The row of an actor; appended when there is none.</summary>
    public long Of(Actor actor)
    {
        if (_rows.TryGetValue(actor, out var row)) return row;
        if (_rows.Count >= Kept) _rows.Clear();
        row = _find.Add(actor.Id).Add(actor.Name).Add(Kind(actor)).Add(actor.Code).Number();
        if (row == 0)
        {
            row = _table.Begin().Add(actor.Id).Add(actor.Name).Add(Kind(actor)).Add(actor.Code).End();
            _identity.Add(row).Add(_isMerged ? Identities.RowOf(_connection, actor.Id) : _first.Add(actor.Id).Number()).Run();
        }
        return _rows[actor] = row;
    }

    /// <summary>Forgets what it knows: rows were taken back, or written by somebody else.</summary>
    public void Reload()
    {
        _rows.Clear();
        NoteMerges();
    }

    /// <summary>Looks whether anybody counts as somebody else: until then an actor's own first row stands for it.</summary>
    public void NoteMerges() => _isMerged = _connection.Number("SELECT count(*) FROM (SELECT 1 FROM judgements WHERE kind IN ('merge', 'split') LIMIT 1)") > 0;

    public void Dispose()
    {
        foreach (var statement in new[] { _find, _first, _identity }) statement.Dispose();
    }

    private static string Kind(Actor actor) => actor.Kind.ToString();
}
