using System.CommandLine;
using Hearsay.Cli.Views;
using Hearsay.Recording;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay claims</c> and <c>hearsay timeline</c>: searches a case.</summary>
internal static class ClaimsCommand
{
    /// <summary>The search, in the order of the documents.</summary>
    public static Command Make(Terminal terminal) =>
        Make(terminal, new Command("claims", "Search the claims of a case by words, parties, kind, status, source, date and document."), ClaimOrder.Recorded);

    /// <summary>The search, by when things happened.</summary>
    public static Command MakeTimeline(Terminal terminal) =>
        Make(terminal, new Command("timeline", "List the dated claims of a case in the order in which things are said to have happened."), ClaimOrder.Happened);

    private static Command Make(Terminal terminal, Command command, ClaimOrder order)
    {
        var caseFile = new CaseFile();
        var query = new CaseQuery();
        query.AddTo(command);
        command.Add(caseFile.Option);
        command.SetAction(arguments =>
        {
            using var ledger = caseFile.ToRead(arguments);
            var wanted = query.Of(arguments, order);
            CaseClaims.Write(terminal, ledger, ledger.Find(wanted), arguments.GetRequiredValue(query.Format), order, wanted.Skip);
            terminal.Out.Flush();
            return 0;
        });
        return command;
    }
}
