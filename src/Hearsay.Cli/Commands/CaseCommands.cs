using System.CommandLine;
using Hearsay.Cli.Views;
using Hearsay.Profiling;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay path</c>, <c>replies</c> and <c>brief</c>: views over the claims of many documents.</summary>
internal static class CaseCommands
{
    public static Command Path(Terminal terminal, Install install)
    {
        var thing = new Argument<string>("THING") { Description = "Words for the thing: \"weapons\", \"electronic warfare systems\"." };
        return Make("path", "Follow a thing: who handed it to whom, through whom, with the gaps marked.", terminal, install,
            (arguments, gathered) => CaseViews.Write(new Page(terminal), PathFinder.Of(gathered.Entries, arguments.GetRequiredValue(thing)), gathered.Documents), thing);
    }

    public static Command Replies(Terminal terminal, Install install) => Make("replies",
        "List each allegation with the party named and its response on file, or none: the call sheet before publication.", terminal, install,
        (_, gathered) => CaseViews.Write(new Page(terminal), Profiling.Replies.Of(gathered.Entries), gathered.Documents));

    public static Command Brief(Terminal terminal, Install install) => Make("brief",
        "Sum documents up on a page: how many claims, who they rest on, which have no source with a name, what is denied.", terminal, install,
        (_, gathered) => CaseViews.Write(new Page(terminal), Briefs.Of(gathered.Entries, gathered.Documents)));

    private static Command Make(string name, string says, Terminal terminal, Install install, Action<ParseResult, Gathered> write, params ReadOnlySpan<System.CommandLine.Argument> first)
    {
        var inputs = new Inputs();
        var command = new Command(name, says);
        foreach (var argument in first) command.Add(argument);
        inputs.AddTo(command);
        command.SetAction(arguments =>
        {
            var tally = new Tally(terminal);
            write(arguments, Gathering.Of(terminal, install, inputs, arguments, tally));
            terminal.Out.Flush();
            tally.Report();
            return tally.ExitCode;
        });
        return command;
    }
}
