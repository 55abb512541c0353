using System.CommandLine;
using Hearsay.Cli.Views;
using Hearsay.Profiling;
using Hearsay.Recording;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay path</c>, <c>replies</c> and <c>brief</c>: views over the claims of many documents.</summary>
internal static class CaseCommands
{
    public static Command Path(Terminal terminal, Install install)
    {
        var thing = new Argument<string>("THING") { Description = "Words for the thing: \"weapons\", \"electronic warfare systems\"." };
        var gathering = new Gathering();
        var command = new Command("path", "Follow a thing: who handed it to whom, through whom, with the gaps marked.") { thing };
        var options = new ProfileOptions();
        options.AddTo(command);
        gathering.AddTo(command);
        command.SetAction(arguments =>
        {
            var (words, page) = (arguments.GetRequiredValue(thing), new Page(terminal));
            var query = options.Of(arguments);
            return gathering.Run(terminal, install, arguments,
                files => CaseViews.Write(page, PathFinder.Of([.. files.Entries.Where(query.IsWhen)], words), files.Documents.Count),
                ledger =>
                {
                    var found = ledger.Find(query with { Words = words, Lemmas = PathFinder.Lemmas });
                    CaseViews.Write(page, PathFinder.Of(found.Entries, words), ledger.Counts().Documents);
                    if (found.Entries.Count < found.Total || found.IsMore)
                        page.Write("", $"Drawn from claims {query.Skip + 1} to {query.Skip + found.Entries.Count} of {found.TotalInWords} that may hand it over; --skip, --happened-from and --happened-to choose others, --limit 0 takes all.");
                });
        });
        return command;
    }

    public static Command Replies(Terminal terminal, Install install)
    {
        var gathering = new Gathering();
        var command = new Command("replies", "List each allegation with the party named and its response on file, or none: the call sheet before publication.");
        gathering.AddTo(command);
        command.SetAction(arguments => gathering.Run(terminal, install, arguments,
            files => CaseViews.Write(new Page(terminal), Profiling.Replies.Of(files.Entries), files.Documents.Count)));
        return command;
    }

    public static Command Brief(Terminal terminal, Install install)
    {
        var gathering = new Gathering();
        var command = new Command("brief", "Sum documents up on a page: how many claims, who they rest on, which have no source with a name, what is denied.");
        gathering.AddTo(command);
        command.SetAction(arguments => gathering.Run(terminal, install, arguments,
            files => CaseViews.Write(new Page(terminal), Briefs.Of(files.Entries, files.Documents.Count)), ledger => CaseViews.Write(new Page(terminal), Of(ledger))));
        return command;
    }

    /// <summary>The brief of a case, out of what it keeps counted.</summary>
    internal static Brief Of(Ledger ledger)
    {
        var denied = Marked(ClaimMark.Denied);
        return new Brief
        {
            Documents = ledger.Counts().Documents,
            Standings = ledger.Statuses(),
            Nameless = Marked(ClaimMark.Nameless),
            Denied = new BriefList<DeniedClaim>([.. Briefs.Denied(denied.First, [.. denied.First, .. ledger.Disputing(denied.First.Select(claim => claim.Id))])], denied.Count),
            Sources = ledger.OwnSources(Briefs.Listed),
            Undated = Marked(ClaimMark.Undated),
        };

        BriefList<Entry> Marked(ClaimMark mark) => new(ledger.Find(new ClaimQuery { Mark = mark, Limit = Briefs.Listed }).Entries, ledger.Count(mark));
    }
}
