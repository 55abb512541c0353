using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Hearsay.Recording;

/// <summary>What became of a document that was handed to a case.</summary>
public enum Recorded
{
    /// <summary>It was not in the case.</summary>
    New,
    /// <summary>It was, and the new reading was added.</summary>
    ReadAgain,
    /// <summary>It was, and reading it again gave the same; nothing was added.</summary>
    Unchanged,
}

/// <summary>Appends to a case within one transaction: all of it is kept, or nothing.</summary>
/// <remarks>A document is begun, its claims are added part by part, and it is finished. Made by <see cref="Ledger.Write"/>; used by one thread.</remarks>
public sealed class LedgerWriter : IDisposable
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SqliteConnection _connection;
    private readonly Dictionary<LedgerTable, TableWriter> _tables;
    private readonly ActorRows _actors;
    private readonly StateTables _state;
    private Open? _open;

    /// <summary>The document that is being added.</summary>
    private sealed record Open(Document Document, long Row, bool IsNew, string Version, long Reading, IncrementalHash Hash)
    {
        public int Claims { get; set; }
        public int Links { get; set; }
    }

    internal LedgerWriter(SqliteConnection connection)
    {
        _connection = connection;
        _tables = LedgerTable.All.ToDictionary(table => table, table => new TableWriter(connection, table));
        _actors = new ActorRows(connection, _tables[LedgerTable.Actors]);
        _state = new StateTables(connection);
    }

    /// <summary>Begins a document.</summary>
    /// <param name="document">The document; appended when its id is not in the case.</param>
    /// <param name="version">What it was read with.</param>
    public void Begin(Document document, string version)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentException.ThrowIfNullOrEmpty(version);
        if (_open is not null) throw new InvalidOperationException("The document before is not finished.");
        _connection.Run("SAVEPOINT document");
        var row = _connection.Number("SELECT seq FROM documents WHERE id = $id", ("$id", document.Id));
        var isNew = row == 0;
        if (isNew)
            row = _tables[LedgerTable.Documents].Append(document.Id, document.Text, document.File, document.Title, EntryBody.Day(document.Date),
                document.DateBasis, document.Author, document.Source, document.Url);
        _open = new Open(document, row, isNew, version, _tables[LedgerTable.Readings].Rows + 1, IncrementalHash.CreateHash(HashAlgorithmName.SHA256));
        _state.SetCurrent(row, _open.Reading, isNew);
    }

    /// <summary>Adds claims of the document that was begun.</summary>
    public void Add(IReadOnlyList<Entry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var open = _open ?? throw new InvalidOperationException("No document was begun.");
        foreach (var entry in entries)
        {
            var body = EntryBody.Write(entry, _actors.Of);
            var claim = _tables[LedgerTable.Claims].Append(entry.Id, open.Reading, body);
            open.Hash.AppendData(Encoding.UTF8.GetBytes($"{entry.Id}\n{body}\n"));
            foreach (var link in entry.Links)
            {
                _tables[LedgerTable.Links].Append(claim, link.Kind, link.Target, link.Extent, link.Of);
                open.Hash.AppendData(Encoding.UTF8.GetBytes($"{link.Kind} {link.Target} {link.Extent} {link.Of}\n"));
            }
            _state.AddNames(entry, _actors.Of);
            _state.Add(claim, open.Row, entry, _actors.Of);
            open.Claims++;
            open.Links += entry.Links.Count;
        }
    }

    /// <summary>Ends the document that was begun.</summary>
    /// <param name="problems">What was skipped or guessed while reading it.</param>
    public Recorded Finish(IReadOnlyList<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        using var hash = (_open ?? throw new InvalidOperationException("No document was begun.")).Hash;
        var open = _open;
        _open = null;
        var notes = JsonSerializer.Serialize(problems.Select(problem => new[] { problem.Code, problem.Message }), Relaxed);
        var id = "r:" + ContentHash.Of(open.Document.Id, open.Version, Convert.ToHexStringLower(hash.GetHashAndReset()), notes);
        if (!open.IsNew && IsCurrent(open, id))
        {
            _connection.Run("ROLLBACK TO document");
            _connection.Run("RELEASE document");
            Reload();
            return Recorded.Unchanged;
        }
        _tables[LedgerTable.Readings].Append(id, open.Row, open.Version, (long)open.Claims, (long)open.Links, notes);
        SaveHeads();
        _connection.Run("RELEASE document");
        return open.IsNew ? Recorded.New : Recorded.ReadAgain;
    }

    /// <summary>Takes back what was begun and not finished.</summary>
    public void Abandon()
    {
        if (_open is null) return;
        _open.Hash.Dispose();
        _open = null;
        _connection.Run("ROLLBACK TO document");
        _connection.Run("RELEASE document");
        Reload();
    }

    /// <summary>Appends a decision.</summary>
    /// <exception cref="HearsayException">HS0203, HS0220: the case has no such claim or actor; or a merge would lead back to itself.</exception>
    public void Judge(Judgement judgement)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        var isActor = judgement.IsSplit || judgement.Into is not null;
        if (isActor)
        {
            foreach (var id in new[] { judgement.Subject, judgement.Into }.OfType<string>())
                if (_connection.Number("SELECT count(*) FROM actors WHERE id = $id", ("$id", id)) == 0)
                    throw new HearsayException("HS0220", $"The case has no actor {id}. {Errors.Of("HS0220").Remedy}");
            if (judgement.Into is { } into && Identities.Root(_connection, into) == Identities.Root(_connection, judgement.Subject))
                throw new HearsayException("HS0220", $"{judgement.Subject} and {into} already count as the same actor.");
        }
        else if (_connection.Number("SELECT count(*) FROM claims WHERE id = $id", ("$id", judgement.Subject)) == 0)
        {
            throw new HearsayException("HS0203", $"The case has no claim {judgement.Subject}. {Errors.Of("HS0203").Remedy}");
        }
        var kind = judgement.Into is not null ? "merge" : judgement.IsSplit ? "split" : "claim";
        _tables[LedgerTable.Judgements].Append(kind, judgement.Subject, judgement.Into, judgement.Field,
            isActor ? null : judgement.Verdict.ToString().ToLowerInvariant(), judgement.Grade, judgement.Reason, judgement.Judge, judgement.At);
        if (isActor) Identities.Refresh(_connection, judgement.Subject);
        SaveHeads();
    }

    /// <summary>Releases its statements; the transaction belongs to the ledger.</summary>
    public void Dispose()
    {
        _open?.Hash.Dispose();
        _state.Dispose();
        foreach (var table in _tables.Values) table.Dispose();
    }

    /// <summary>Reads anew what the case holds, at the start of a transaction or after rows were taken back.</summary>
    internal void Reload()
    {
        _actors.Clear();
        _state.Clear();
        foreach (var table in _tables.Values) table.Load();
    }

    private bool IsCurrent(Open open, string id) => _connection.Number(
        "SELECT count(*) FROM readings WHERE seq = (SELECT max(seq) FROM readings WHERE document = $document) AND id = $id", ("$document", open.Row), ("$id", id)) > 0;

    private void SaveHeads()
    {
        foreach (var table in _tables.Values) table.Save();
    }
}
