using System.Buffers;
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
/// <remarks>A document is begun, its claims are added part by part, and it is finished. Handed out by <see cref="Ledger.Write"/>, for the time of that call; used by one thread.</remarks>
public sealed class LedgerWriter : IDisposable
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SqliteConnection _connection;
    private readonly Dictionary<LedgerTable, TableWriter> _tables;
    private readonly ArrayBufferWriter<byte> _body = new(4096);
    private readonly ActorRows _actors;
    private readonly StateTables _state;
    private Open? _open;

    /// <summary>The document that is being added.</summary>
    private sealed record Open(Document Document, long Row, bool IsNew, string Version, long Reading, IncrementalHash Hash)
    {
        public int Claims { get; set; }
        public int Links { get; set; }
        public bool Disputes { get; set; }
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
        foreach (var table in _tables.Values) table.Mark();
        var row = _connection.Number("SELECT seq FROM documents WHERE id = $id", ("$id", document.Id));
        var isNew = row == 0;
        if (isNew)
            row = _tables[LedgerTable.Documents].Begin().Add(document.Id).Add(document.Text).Add(document.File).Add(document.Title).Add(EntryBody.Day(document.Date))
                .Add(document.DateBasis).Add(document.Author).Add(document.Source).Add(document.Url).End();
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
            _body.ResetWrittenCount();
            EntryBody.Write(_body, entry, _actors.Of);
            var claim = _tables[LedgerTable.Claims].Begin().Add(entry.Id).Add(open.Reading).AddText(_body.WrittenSpan).End();
            open.Hash.AppendData(Encoding.UTF8.GetBytes(entry.Id + "\n"));
            open.Hash.AppendData(_body.WrittenSpan);
            open.Hash.AppendData("\n"u8);
            foreach (var link in entry.Links)
            {
                _tables[LedgerTable.Links].Begin().Add(claim).Add(link.Kind).Add(link.Target).Add(link.Extent).Add(link.Of).End();
                open.Hash.AppendData(Encoding.UTF8.GetBytes($"{link.Kind} {link.Target} {link.Extent} {link.Of}\n"));
            }
            _state.AddNames(entry, _actors.Of);
            _state.Add(claim, open.Row, entry, _actors.Of);
            open.Claims++;
            open.Links += entry.Links.Count;
            open.Disputes |= entry.Links.Any(link => link.Kind == "disputes");
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
            TakeBack();
            return Recorded.Unchanged;
        }
        _tables[LedgerTable.Readings].Begin().Add(id).Add(open.Row).Add(open.Version).Add(open.Claims).Add(open.Links).Add(notes).End();
        _state.End(open.Row, open.Reading, open.Disputes);
        _connection.Run("RELEASE document");
        return open.IsNew ? Recorded.New : Recorded.ReadAgain;
    }

    /// <summary>Takes back what was begun and not finished.</summary>
    public void Abandon()
    {
        if (_open is null) return;
        _open.Hash.Dispose();
        _open = null;
        TakeBack();
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
        _tables[LedgerTable.Judgements].Begin().Add(kind).Add(judgement.Subject).Add(judgement.Into).Add(judgement.Field)
            .Add(isActor ? null : Word<Verdict>.Of(judgement.Verdict)).Add(judgement.Grade).Add(judgement.Reason).Add(judgement.Judge).Add(judgement.At).End();
        if (!isActor) return;
        _state.Recount(Identities.DocumentsCiting(_connection, judgement.Subject), () => Identities.Refresh(_connection, judgement.Subject));
        _actors.NoteMerges();
    }

    /// <summary>Releases its statements; the transaction belongs to the ledger.</summary>
    public void Dispose()
    {
        _open?.Hash.Dispose();
        _state.Dispose();
        _actors.Dispose();
        foreach (var table in _tables.Values) table.Dispose();
    }

    /// <summary>Reads anew what the case holds: at first, and when another process has written.</summary>
    internal void Reload()
    {
        _actors.Reload();
        _state.Clear();
        foreach (var table in _tables.Values) table.Load();
    }

    private void TakeBack()
    {
        _connection.Run("ROLLBACK TO document");
        _connection.Run("RELEASE document");
        _actors.Reload();
        _state.Clear();
        foreach (var table in _tables.Values) table.Return();
    }

    private bool IsCurrent(Open open, string id) => _connection.Number(
        "SELECT count(*) FROM readings WHERE seq = (SELECT max(seq) FROM readings WHERE document = $document) AND id = $id", ("$document", open.Row), ("$id", id)) > 0;

    /// <summary>Stores where the chains end, before a transaction ends.</summary>
    internal void SaveHeads()
    {
        if (!_tables.Values.Any(table => table.IsAhead)) return;
        foreach (var table in _tables.Values) table.Save();
    }
}
