using System.CommandLine;
using System.Text.Json;
using Hearsay.Exporting;
using Hearsay.Splitting;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay annotate</c>: the layers of documents, for anyone who scores or reuses a single step.</summary>
internal static class AnnotateCommand
{
    public static Command Make(Terminal terminal, Install install)
    {
        var inputs = new Inputs();
        var format = new Option<string>("--format")
        {
            Description = "jsonl: a document a line with all layers; conllu: sentences, words and trees.",
            HelpName = "FORMAT",
            DefaultValueFactory = static _ => "jsonl",
        };
        format.AcceptOnlyFromAmong("jsonl", "conllu");
        var from = new Option<string>("--from")
        {
            Description = "text: documents; conllu: given sentences and words, which are kept; tokens: lines of {\"words\": […]}.",
            HelpName = "KIND",
            DefaultValueFactory = static _ => "text",
            Hidden = true,
        };
        from.AcceptOnlyFromAmong("text", "conllu", "tokens");
        var command = new Command("annotate", "Write the layers of documents: words and trees, names, coreference, attributions, times, events.") { format, from };
        inputs.AddTo(command);
        command.SetAction(arguments =>
        {
            if (arguments.GetValue(inputs.Files) is not { Length: > 0 } files) throw new HearsayException("HS0204", Errors.Of("HS0204").Remedy);
            return arguments.GetValue(from) switch
            {
                "tokens" => FromTokens(terminal, install, files),
                "conllu" => FromConllu(terminal, install, files, arguments.GetValue(format) == "conllu"),
                _ => FromText(terminal, install, inputs, arguments, arguments.GetValue(format) == "conllu"),
            };
        });
        return command;
    }

    private static int FromText(Terminal terminal, Install install, Inputs inputs, ParseResult arguments, bool conllu)
    {
        var threads = arguments.GetValue(inputs.Threads);
        var tally = new Tally(terminal);
        foreach (var outcome in Batch.Read(inputs.Documents(arguments, terminal.In), install.Reader(threads), threads))
        {
            tally.Add(outcome);
            if (outcome.Reading is { } reading) Write(terminal, reading, conllu);
            tally.Draw();
        }
        terminal.Out.Flush();
        tally.Report();
        return tally.ExitCode;
    }

    private static int FromTokens(Terminal terminal, Install install, string[] files) => 0;
    private static int FromConllu(Terminal terminal, Install install, string[] files, bool conllu) => 0;
    private static void Write(Terminal terminal, Reading reading, bool conllu) { terminal.Out.WriteLine(AnnotationJson.Line(reading)); }
}
