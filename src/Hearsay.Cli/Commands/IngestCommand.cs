using System.Collections.Concurrent;
using System.CommandLine;
using System.Diagnostics;
using Hearsay.Recording;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay ingest</c>: documents into a case.</summary>
internal static class IngestCommand
{
    /// <summary>How many documents, and about how many claims, are written at a time at first, and how long at most they wait. Each time twice as many are, up to
    /// <see cref="Most"/> times: writing a lot at once is cheaper, and what a crash or a full disk can cost is read again.</summary>
    private const int Documents = 16, Claims = 1000, Most = 8;
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);

    public static Command Make(Terminal terminal, Install install)
    {
        var inputs = new Inputs();
        inputs.Files.Description = "Files, folders with all that is in them, patterns such as \"2019/**/*.html\"; .jsonl files of articles; - for articles as JSON Lines on standard input.";
        var caseFile = new CaseFile();
        var again = new Option<bool>("--again") { Description = "Read documents again that were read with this version and these actors." };
        var command = new Command("ingest", "Read documents into a case. Stopped at any moment, it goes on where it was when it is called again.") { caseFile.Option, again };
        inputs.AddTo(command);
        command.SetAction(arguments => Ingest(terminal, install, inputs, arguments, caseFile, arguments.GetValue(again)));
        return command;
    }

    private static int Ingest(Terminal terminal, Install install, Inputs inputs, ParseResult arguments, CaseFile caseFile, bool again)
    {
        var given = arguments.GetValue(inputs.Files);
        if (given is null or { Length: 0 }) throw new HearsayException("HS0204", Errors.Of("HS0204").Remedy);
        var version = inputs.Actors.Version(arguments);
        using var ledger = caseFile.ToWrite(arguments);
        var versions = new ConcurrentDictionary<string, string>(ledger.Versions(), StringComparer.Ordinal);
        var old = new ConcurrentDictionary<string, bool>(again ? versions.Keys.Select(id => KeyValuePair.Create(id, true)) : [], StringComparer.Ordinal);
        bool IsKnown(Document document) => !old.ContainsKey(document.Id) && versions.GetValueOrDefault(document.Id) == version;
        var threads = arguments.GetValue(inputs.Threads);
        var files = Paths.Expand(given, ledger.Path);
        var tally = new Tally(terminal);
        tally.AddKnown(0);
        var batch = new List<ReadDocument>();
        var sinceWritten = Stopwatch.StartNew();
        var times = 1;
        using var outcomes = Batch.Read(inputs.Documents(arguments, terminal.In, files), inputs.Reader(arguments, terminal, install), threads, IsKnown).GetEnumerator();
        while (outcomes.MoveNext())
        {
            var outcome = outcomes.Current;
            // A document that came twice among the inputs may have been read twice before the first was written.
            if (outcome.Known is not null || (outcome.Reading is { } reading && (batch.Exists(other => other.Document.Id == reading.Document.Id) || IsKnown(reading.Document))))
            {
                tally.AddKnown(1);
                for (var rest = outcome.Rest?.Count ?? 0; rest > 0 && outcomes.MoveNext();) rest--;
                continue;
            }
            if (outcome.Rest is { } more)
            {
                Write(batch);
                ledger.Write(writer => AddParts(writer, outcomes, more.Count, version, tally));
                Done(more.Document);
            }
            else if (outcome.Reading is null) tally.Add(outcome);
            else batch.Add(new ReadDocument(outcome.Reading.Document, Entries.Of(outcome.Reading), outcome.Problems));
            if (batch.Count >= Documents * times || sinceWritten.Elapsed > Wait * times || batch.Sum(one => one.Entries.Count) >= Claims * times) Write(batch);
            tally.Draw();
        }
        Write(batch);
        var (documents, claims) = ledger.Counts();
        terminal.Out.WriteLine($"{ledger.Path}: {Tally.Plural(documents, "document")}, {Tally.Plural(claims, "claim")}.");
        terminal.Out.Flush();
        tally.Report();
        return tally.ExitCode;

        void Write(List<ReadDocument> read)
        {
            if (read.Count == 0) return;
            ledger.Write(writer =>
            {
                foreach (var one in read)
                {
                    writer.Begin(one.Document, version);
                    writer.Add(one.Entries);
                    writer.Finish(one.Problems);
                }
                return read.Count;
            });
            foreach (var one in read)
            {
                tally.AddRead(one.Entries.Count, one.Problems);
                Done(one.Document);
            }
            read.Clear();
            times = Math.Min(2 * times, Most);
            sinceWritten.Restart();
        }

        void Done(Document document)
        {
            versions[document.Id] = version;
            old.TryRemove(document.Id, out _);
        }
    }

    /// <summary>A document that waits to be written: its claims without the trees, which would fill the memory.</summary>
    private sealed record ReadDocument(Document Document, IReadOnlyList<Entry> Entries, IReadOnlyList<Problem> Problems);

    /// <summary>Adds a very long document, a part at a time. Where a part cannot be read, the whole document is left out.</summary>
    private static Recorded? AddParts(LedgerWriter writer, IEnumerator<Outcome> outcomes, int rest, string version, Tally tally)
    {
        var problems = new List<Problem>();
        var whole = true;
        var claims = 0;
        for (var first = true; first || (rest-- > 0 && outcomes.MoveNext()); first = false)
        {
            var outcome = outcomes.Current;
            problems.AddRange(outcome.Problems);
            whole &= outcome.Reading is not null;
            if (!whole) continue;
            if (first) writer.Begin(outcome.Reading!.Document, version);
            writer.Add(Entries.Of(outcome.Reading!));
            claims += outcome.Reading!.Claims.Count;
        }
        if (whole)
        {
            tally.AddRead(claims, problems);
            return writer.Finish(problems);
        }
        writer.Abandon();
        tally.Add(new Outcome(null, problems));
        return null;
    }
}
