using System.CommandLine;
using Hearsay.Exporting;
using Hearsay.Merging;
using Hearsay.Profiling;

namespace Hearsay.Cli;

/// <summary>Where an analysis over many documents takes its claims from: the files that are named, else the case.</summary>
internal sealed class Gathering
{
    private readonly Inputs _inputs = new();
    private readonly CaseFile _case = new();

    /// <summary>Puts the arguments on a command.</summary>
    public void AddTo(Command command)
    {
        _inputs.AddTo(command);
        _case.Option.Description = "The case file, where no files are named.";
        command.Add(_case.Option);
    }

    /// <summary>Runs an analysis and returns the exit code.</summary>
    /// <exception cref="HearsayException">HS0204: no file is named and there is no case; HS06..: the case cannot be opened.</exception>
    public int Run(Terminal terminal, Install install, ParseResult arguments, Action<CaseFiles> analyse)
    {
        if (arguments.GetValue(_inputs.Files) is null or { Length: 0 })
        {
            if (arguments.GetResult(_case.Option) is null or { Implicit: true } && !File.Exists(_case.Path(arguments))) throw new HearsayException("HS0204", Errors.Of("HS0204").Remedy);
            using var ledger = _case.ToRead(arguments);
            analyse(new CaseFiles([.. ledger.Documents()], [.. ledger.Entries()]));
            terminal.Out.Flush();
            return 0;
        }
        var tally = new Tally(terminal);
        analyse(CaseFiles.Read(_inputs, arguments, terminal, install, tally));
        terminal.Out.Flush();
        tally.Report();
        return tally.ExitCode;
    }

    /// <summary>The profile of two parties, with what tells of one event in one cell.</summary>
    public static Profile Profile(CaseFiles files, string one, string other)
    {
        var tied = Profiler.Profile(files.Entries, files.Documents.Count, one, other).Cells.SelectMany(cell => cell.Reports).ToList();
        var named = tied.Select(entry => entry.Document.Id).ToHashSet(StringComparer.Ordinal);
        var documents = files.Documents.Where(document => named.Contains(document.Id)).ToList();
        var events = Merger.Merge([.. documents.Select(document => document.Text)], EntryTellings.Of(tied, documents), MergeOptions.ForClaims);
        return Profiler.Profile(files.Entries, files.Documents.Count, one, other, events);
    }

    /// <summary>The claims, document by document, for an export.</summary>
    public static IEnumerable<CasePart> Parts(CaseFiles files)
    {
        var claims = files.Entries.ToLookup(entry => entry.Document.Id, StringComparer.Ordinal);
        return files.Documents.Select(document => new CasePart(document, [.. claims[document.Id]]));
    }
}
