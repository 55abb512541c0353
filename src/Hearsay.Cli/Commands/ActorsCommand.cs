using System.CommandLine;
using Hearsay.Cli.Views;
using Hearsay.Exporting;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay actors</c>: who occurs in documents, under which words, and why these are one.</summary>
internal static class ActorsCommand
{
    public static Command Make(Terminal terminal, Install install)
    {
        var inputs = new Inputs();
        var format = new Option<string>("--format")
        {
            Description = "list: to read; jsonl: an actor of a document a line, with every mention.",
            HelpName = "FORMAT",
            DefaultValueFactory = static _ => "list",
        };
        format.AcceptOnlyFromAmong("list", "jsonl");
        var all = new Option<bool>("--all") { Description = "Also actors without a name, such as \"two officials\"." };
        var command = new Command("actors", "List who occurs in documents: name, kind, code, mentions and the rules that tied them.") { format, all };
        inputs.AddTo(command);
        command.SetAction(arguments => List(terminal, install, inputs, arguments, arguments.GetValue(format) == "jsonl", arguments.GetValue(all)));
        return command;
    }

    private static int List(Terminal terminal, Install install, Inputs inputs, ParseResult arguments, bool json, bool all)
    {
        if (arguments.GetValue(inputs.Files) is null or { Length: 0 }) throw new HearsayException("HS0204", Errors.Of("HS0204").Remedy);
        var threads = arguments.GetValue(inputs.Threads);
        var tally = new Tally(terminal);
        var list = new ActorList();
        foreach (var outcome in Batch.Read(inputs.Documents(arguments, terminal.In), inputs.Reader(arguments, terminal, install), threads))
        {
            tally.Add(outcome);
            if (outcome.Reading is { } reading)
            {
                if (json) foreach (var line in ActorJson.Lines(reading, all)) terminal.Out.WriteLine(line);
                else list.Add(reading, all);
            }
            tally.Draw();
        }
        if (!json) list.Write(new Page(terminal));
        terminal.Out.Flush();
        tally.Report();
        return tally.ExitCode;
    }
}
