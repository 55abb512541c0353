using System.CommandLine;
using Hearsay.Exporting;
using Hearsay.Merging;
using Hearsay.Profiling;
using Hearsay.Tracing;

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
    public int Run(Terminal terminal, Install install, ParseResult arguments, Action<Collection> analyse)
    {
        var named = arguments.GetValue(_inputs.Files) is { Length: > 0 };
        if (!named && arguments.GetResult(_case.Option) is not { Implicit: false } && !File.Exists(_case.Path(arguments))) throw new HearsayException("HS0204", Errors.Of("HS0204").Remedy);
        var tally = new Tally(terminal);
        analyse(Collection.Of(_inputs, _case, arguments, terminal, install, tally));
        terminal.Out.Flush();
        if (named) tally.Report();
        return tally.ExitCode;
    }

    /// <summary>The profile of two parties, with what tells of one event in one cell, and the origins of its reports.</summary>
    public static Profile Profile(Collection files, string one, string other)
    {
        var tied = Profiler.Profile(files.Entries, files.Documents.Count, one, other).Cells.SelectMany(cell => cell.Reports).ToList();
        var named = tied.Select(entry => entry.Document.Id).ToHashSet(StringComparer.Ordinal);
        var documents = files.Documents.Where(document => named.Contains(document.Id)).ToList();
        var events = Merger.Merge([.. documents.Select(document => document.Text)], EntryTellings.Of(tied, documents), MergeOptions.ForClaims);
        var dependences = Tracer.Dependences(documents);
        return Profiler.Profile(files.Entries, files.Documents.Count, one, other, events, reports => Tracer.Trace(reports, dependences));
    }

    /// <summary>The claims, document by document, for an export.</summary>
    public static IEnumerable<CasePart> Parts(Collection files)
    {
        var claims = files.Entries.ToLookup(entry => entry.Document.Id, StringComparer.Ordinal);
        return files.Documents.Select(document => new CasePart(document, [.. claims[document.Id]]));
    }
}
