using System.CommandLine;
using Hearsay.Cli.Views;
using Hearsay.Merging;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay link</c>: which claims, in one document or several, tell of one event.</summary>
internal static class LinkCommand
{
    public static Command Make(Terminal terminal, Install install)
    {
        var inputs = new Inputs();
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
        var command = new Command("link", "Find the events that are told more than once, in one document or several.") { format, from, pairs };
        inputs.AddTo(command);
        command.SetAction(arguments =>
        {
            if (arguments.GetValue(inputs.Files) is not { Length: > 0 } files) throw new HearsayException("HS0204", Errors.Of("HS0204").Remedy);
            return arguments.GetValue(from) == "mentions" ? MentionLines.Write(terminal, install, files, arguments.GetValue(inputs.Threads), arguments.GetValue(pairs))
                : Link(terminal, install, inputs, arguments, arguments.GetValue(format) == "jsonl");
        });
        return command;
    }

    private static int Link(Terminal terminal, Install install, Inputs inputs, ParseResult arguments, bool json)
    {
        var tally = new Tally(terminal);
        var files = CaseFiles.Read(inputs, arguments, terminal, install, tally);
        var events = Merger.Merge([.. files.Documents.Select(document => document.Text)], EntryTellings.Of(files.Entries, files.Documents), MergeOptions.ForClaims);
        var told = events.Where(cluster => cluster.Members.Count > 1).ToList();
        if (json) foreach (var cluster in told) terminal.Out.WriteLine(EventList.Line(cluster, files.ById));
        else if (told.Count == 0) new Page(terminal).Write("", "No event is told more than once.");
        else EventList.Write(new Page(terminal), told, files.ById);
        terminal.Out.Flush();
        tally.Report();
        return tally.ExitCode;
    }
}
