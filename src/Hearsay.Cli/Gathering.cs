using System.CommandLine;
using Hearsay.Exporting;
using Hearsay.Merging;
using Hearsay.Profiling;
using Hearsay.Recording;
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

    /// <summary>Runs an analysis of all claims and returns the exit code.</summary>
    /// <exception cref="HearsayException">HS0204: no file is named and there is no case; HS06..: the case cannot be opened.</exception>
    public int Run(Terminal terminal, Install install, ParseResult arguments, Action<Collection> analyse) =>
        Run(terminal, install, arguments, analyse, ledger => analyse(new Collection([.. ledger.Documents()], [.. ledger.Entries()])));

    /// <summary>Runs an analysis that takes from a case only what it needs, and returns the exit code.</summary>
    /// <exception cref="HearsayException">HS0204: no file is named and there is no case; HS06..: the case cannot be opened.</exception>
    public int Run(Terminal terminal, Install install, ParseResult arguments, Action<Collection> ofFiles, Action<Ledger> ofCase)
    {
        var named = arguments.GetValue(_inputs.Files) is { Length: > 0 };
        if (!named && arguments.GetResult(_case.Option) is not { Implicit: false } && !File.Exists(_case.Path(arguments))) throw new HearsayException("HS0204", Errors.Of("HS0204").Remedy);
        var tally = new Tally(terminal);
        if (named) ofFiles(Collection.Read(_inputs, arguments, terminal, install, tally));
        else
        {
            using var ledger = _case.ToRead(arguments);
            ofCase(ledger);
        }
        terminal.Out.Flush();
        if (named) tally.Report();
        return tally.ExitCode;
    }

    /// <summary>Runs an analysis of the profile of two parties and returns the exit code.</summary>
    /// <exception cref="HearsayException">HS0204: no file is named and there is no case; HS06..: the case cannot be opened.</exception>
    public int Run(Terminal terminal, Install install, ParseResult arguments, string one, string other, ClaimQuery query, Action<Profile> analyse) =>
        Run(terminal, install, arguments, files => analyse(Profile(files, one, other, query)), ledger => analyse(Profile(ledger, one, other, query)));

    /// <summary>The profile of two parties out of documents that were read now.</summary>
    /// <param name="files">The documents.</param>
    /// <param name="one">A party.</param>
    /// <param name="other">The other party.</param>
    /// <param name="query">When what is told happened; what it says of limits is left aside.</param>
    public static Profile Profile(Collection files, string one, string other, ClaimQuery query)
    {
        var entries = files.Entries.Where(query.IsWhen).ToList();
        var draft = Profiler.Draft([.. entries, .. Disputing(entries, files.Entries)], files.Documents.Count, ProfileParties.Of(one, other, new EntryNamings(files.Entries)));
        return Finish(draft, [.. files.Documents]);
    }

    /// <summary>The profile of two parties out of a case: only claims that can tie them to each other are looked at.</summary>
    /// <param name="ledger">The case.</param>
    /// <param name="one">A party.</param>
    /// <param name="other">The other party.</param>
    /// <param name="query">When what is told happened, and how many claims are taken at most.</param>
    public static Profile Profile(Ledger ledger, string one, string other, ClaimQuery query)
    {
        var parties = ProfileParties.Of(one, other, ledger.Namings);
        var (found, kinds) = ledger.FindCounted(query with { Both = (parties.First, parties.Second) });
        var ids = found.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        var draft = Profiler.Draft([.. found, .. ledger.Disputing(ids).Where(denial => !ids.Contains(denial.Id))], (int)ledger.Counts().Documents, parties);
        var documents = draft.Reports.Select(report => report.Document.Id).Distinct().Select(ledger.Document).OfType<Document>().ToList();
        var profile = Finish(draft, documents);
        return found.Count == kinds.Sum(kind => kind.Claims) ? profile : profile with { Scope = new ProfileScope(query.Skip + 1, query.Skip + found.Count, kinds) };
    }

    /// <summary>The claims, document by document, for an export.</summary>
    public static IEnumerable<CasePart> Parts(Collection files)
    {
        var claims = files.Entries.ToLookup(entry => entry.Document.Id, StringComparer.Ordinal);
        return files.Documents.Select(document => new CasePart(document, [.. claims[document.Id]]));
    }

    /// <summary>A profile with what tells of one event in one cell, and the origins of its reports.</summary>
    private static Profile Finish(ProfileDraft draft, IReadOnlyList<Document> all)
    {
        var named = draft.Reports.Select(report => report.Document.Id).ToHashSet(StringComparer.Ordinal);
        var documents = all.Where(document => named.Contains(document.Id)).ToList();
        var events = Merger.Merge([.. documents.Select(document => document.Text)], EntryTellings.Of(draft.Reports, documents, draft.SideOf), MergeOptions.ForClaims);
        var among = Tracer.Among(Tracer.Dependences(documents));
        return draft.Finish(events, reports => Tracer.Trace(reports, among(reports.Select(report => report.Document.Id))));
    }

    /// <summary>The claims that dispute one of some claims and are none of them.</summary>
    private static IEnumerable<Entry> Disputing(IReadOnlyList<Entry> claims, IReadOnlyList<Entry> all)
    {
        if (claims.Count == all.Count) return [];
        var ids = claims.Select(claim => claim.Id).ToHashSet(StringComparer.Ordinal);
        return all.Where(entry => !ids.Contains(entry.Id) && entry.Links.Any(link => link.Kind == "disputes" && ids.Contains(link.Target)));
    }
}
