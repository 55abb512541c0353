using Hearsay.Merging;

namespace Hearsay.Cli;

/// <summary>Documents that are looked at together, with the claims of all of them.</summary>
/// <param name="Documents">The documents, in the order of the inputs; one that comes twice is kept once.</param>
/// <param name="Entries">Their claims, in the same order.</param>
internal sealed record Collection(IReadOnlyList<Document> Documents, IReadOnlyList<Entry> Entries)
{
    /// <summary>The entries by the id of their claim.</summary>
    public IReadOnlyDictionary<string, Entry> ById { get; } = Entries.ToDictionary(entry => entry.Id);

    /// <summary>Which claims tell of one event, and which may contradict each other.</summary>
    public MergedEvents Merge() => Merger.Compare([.. Documents.Select(document => document.Text)], EntryTellings.Of(Entries, Documents), MergeOptions.ForClaims);

    /// <summary>The documents that are named on the command line, read now; all of the case when none is named.</summary>
    public static Collection Of(Inputs inputs, CaseFile caseFile, System.CommandLine.ParseResult arguments, Terminal terminal, Install install, Tally tally)
    {
        if (arguments.GetValue(inputs.Files) is { Length: > 0 }) return Read(inputs, arguments, terminal, install, tally);
        using var ledger = caseFile.ToRead(arguments);
        return new Collection([.. ledger.Documents()], [.. ledger.Entries()]);
    }

    /// <summary>The documents that are named on the command line, read now.</summary>
    public static Collection Read(Inputs inputs, System.CommandLine.ParseResult arguments, Terminal terminal, Install install, Tally tally)
    {
        var threads = arguments.GetValue(inputs.Threads);
        var documents = new List<Document>();
        var entries = new List<Entry>();
        var seen = new HashSet<string>();
        foreach (var outcome in Batch.Read(inputs.Documents(arguments, terminal.In), inputs.Reader(arguments, terminal, install), threads))
        {
            tally.Add(outcome);
            tally.Draw();
            if (outcome.Reading is not { } reading) continue;
            // The parts of a long document come one after the other.
            var isNext = reading.Part > 0 && documents.Count > 0 && documents[^1].Id == reading.Document.Id;
            if (!seen.Add(reading.Document.Id) && !isNext) continue;
            if (!isNext) documents.Add(reading.Document);
            entries.AddRange(global::Hearsay.Entries.Of(reading));
        }
        return new Collection(documents, [.. entries.DistinctBy(entry => entry.Id)]);
    }
}
