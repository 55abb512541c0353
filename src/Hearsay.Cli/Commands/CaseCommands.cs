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
            (arguments, files) => CaseViews.Write(new Page(terminal), PathFinder.Of(files.Entries, arguments.GetRequiredValue(thing)), files.Documents.Count), thing);
    }

    public static Command Replies(Terminal terminal, Install install) => Make("replies",
        "List each allegation with the party named and its response on file, or none: the call sheet before publication.", terminal, install,
        (_, files) => CaseViews.Write(new Page(terminal), Profiling.Replies.Of(files.Entries), files.Documents.Count));

    public static Command Brief(Terminal terminal, Install install) => Make("brief",
        "Sum documents up on a page: how many claims, who they rest on, which have no source with a name, what is denied.", terminal, install,
        (_, files) => CaseViews.Write(new Page(terminal), Briefs.Of(files.Entries, files.Documents.Count)));

    private static Command Make(string name, string says, Terminal terminal, Install install, Action<ParseResult, Collection> write, params ReadOnlySpan<System.CommandLine.Argument> first)
    {
        var gathering = new Gathering();
        var command = new Command(name, says);
        foreach (var argument in first) command.Add(argument);
        gathering.AddTo(command);
        command.SetAction(arguments => gathering.Run(terminal, install, arguments, files => write(arguments, files)));
        return command;
    }
}
