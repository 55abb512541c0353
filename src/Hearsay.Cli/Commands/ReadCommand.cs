using System.CommandLine;
using Hearsay.Cli.Views;
using Hearsay.Exporting;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay read</c>: documents in, claims out.</summary>
internal static class ReadCommand
{
    public static Command Make(Terminal terminal, Install install)
    {
        var inputs = new Inputs();
        var format = new Option<string>("--format")
        {
            Description = "list: to read; jsonl: a claim a line, every field; csv: a table; md: Markdown for a dossier.",
            HelpName = "FORMAT",
            DefaultValueFactory = static _ => "list",
        };
        format.AcceptOnlyFromAmong("list", "jsonl", "csv", "md");
        var command = new Command("read", "List the claims of documents: who did what to whom, when, according to whom.") { format };
        inputs.AddTo(command);
        command.SetAction(arguments => Read(terminal, install, inputs, arguments, arguments.GetRequiredValue(format)));
        return command;
    }

    private static int Read(Terminal terminal, Install install, Inputs inputs, ParseResult arguments, string format)
    {
        var files = arguments.GetValue(inputs.Files);
        if (files is null or { Length: 0 }) throw new HearsayException("HS0204", Errors.Of("HS0204").Remedy);
        var threads = arguments.GetValue(inputs.Threads);
        var tally = new Tally(terminal);
        if (format == "csv") terminal.Out.WriteLine(ClaimCsv.Header);
        var before = 0;
        foreach (var outcome in Batch.Read(inputs.Documents(arguments, terminal.In), inputs.Reader(arguments, terminal, install), threads))
        {
            tally.Add(outcome);
            if (outcome.Reading is { } reading)
            {
                before = reading.Part == 0 ? 0 : before;
                Write(terminal, reading, before, format);
                before += reading.Claims.Count;
            }
            tally.Draw();
        }
        terminal.Out.Flush();
        tally.Report();
        return tally.ExitCode;
    }

    private static void Write(Terminal terminal, Reading reading, int before, string format)
    {
        switch (format)
        {
            case "jsonl": foreach (var line in ClaimJson.Lines(reading)) terminal.Out.WriteLine(line); break;
            case "csv": foreach (var line in ClaimCsv.Lines(reading)) terminal.Out.WriteLine(line); break;
            case "md": terminal.Out.Write(ClaimMarkdown.Section(reading, before)); break;
            default: ClaimList.Write(new Page(terminal), reading, before); break;
        }
        terminal.Out.Flush();
    }
}
