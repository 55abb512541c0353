using System.CommandLine;
using Hearsay.Cli.Views;
using Hearsay.Tracing;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay link</c>: which claims, in one document or several, tell of one event.</summary>
internal static class LinkCommand
{
    public static Command Make(Terminal terminal, Install install)
    {
        var inputs = new Inputs();
        var caseFile = new CaseFile();
        var format = new Option<string>("--format")
        {
            Description = "list: to read; jsonl: an event a line.",
            HelpName = "FORMAT",
            DefaultValueFactory = static _ => "list",
        };
        format.AcceptOnlyFromAmong("list", "jsonl");
        var from = new Option<string>("--from")
        {
            Description = "text: documents; mentions: lines of documents with marked events.",
            HelpName = "KIND",
            DefaultValueFactory = static _ => "text",
            Hidden = true,
        };
        from.AcceptOnlyFromAmong("text", "mentions");
        var pairs = new Option<FileInfo?>("--pairs") { Description = "With --from mentions: also write the features of every compared pair.", HelpName = "FILE", Hidden = true };
        var command = new Command("link", "Find the events that are told more than once, in documents or, when none is named, in a case; and the origins of the reports.") { format, from, pairs, caseFile.Option };
        inputs.AddTo(command);
        command.SetAction(arguments =>
        {
            var files = arguments.GetValue(inputs.Files) ?? [];
            if (arguments.GetValue(from) == "mentions") return MentionLines.Write(terminal, install, files, arguments.GetValue(inputs.Threads), arguments.GetValue(pairs));
            var tally = new Tally(terminal);
            var collection = Collection.Of(inputs, caseFile, arguments, terminal, install, tally);
            Link(terminal, collection, arguments.GetValue(format) == "jsonl");
            if (files.Length > 0) tally.Report();
            return tally.ExitCode;
        });
        return command;
    }

    private static void Link(Terminal terminal, Collection collection, bool json)
    {
        var told = collection.Merge().Events.Where(cluster => cluster.Members.Count > 1).ToList();
        var dependences = Tracer.Dependences(collection.Documents);
        if (json) foreach (var cluster in told) terminal.Out.WriteLine(EventList.Line(cluster, collection.ById, dependences));
        else if (told.Count == 0) new Page(terminal).Write("", "No event is told more than once.");
        else EventList.Write(new Page(terminal), told, collection.ById, dependences);
        terminal.Out.Flush();
    }
}
