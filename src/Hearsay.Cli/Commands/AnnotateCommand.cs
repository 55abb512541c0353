using System.CommandLine;
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
        format.AcceptOnlyFromAmong("jsonl", "conllu", "features");
        var from = new Option<string>("--from")
        {
            Description = "text: documents; conllu: given sentences and words, which are kept; tokens: lines of {\"words\": […]}; dyads: lines of {\"text\", \"source\", \"target\"}.",
            HelpName = "KIND",
            DefaultValueFactory = static _ => "text",
            Hidden = true,
        };
        from.AcceptOnlyFromAmong("text", "conllu", "tokens", "dyads");
        var command = new Command("annotate", "Write the layers of documents: words and trees, names, coreference, attributions, times, events.") { format, from };
        inputs.AddTo(command);
        command.SetAction(arguments =>
        {
            if (arguments.GetValue(inputs.Files) is not { Length: > 0 } files) throw new HearsayException("HS0204", Errors.Of("HS0204").Remedy);
            return arguments.GetValue(from) switch
            {
                "tokens" => TokenLines.Write(terminal, install, files),
                "dyads" => DyadLines.Write(terminal, install, files, arguments.GetValue(inputs.Threads), arguments.GetValue(format) == "features"),
                "conllu" => FromConllu(terminal, install, inputs, arguments, arguments.GetValue(format) == "conllu"),
                _ => FromText(terminal, install, inputs, arguments, arguments.GetValue(format) == "conllu"),
            };
        });
        return command;
    }

    private static int FromText(Terminal terminal, Install install, Inputs inputs, ParseResult arguments, bool conllu)
    {
        var threads = arguments.GetValue(inputs.Threads);
        return Write(terminal, Batch.ReadWhole(inputs.Documents(arguments, terminal.In), inputs.Reader(arguments, terminal, install), threads), conllu);
    }

    private static int FromConllu(Terminal terminal, Install install, Inputs inputs, ParseResult arguments, bool conllu)
    {
        var threads = arguments.GetValue(inputs.Threads);
        var documents = (arguments.GetValue(inputs.Files) ?? []).SelectMany(file => Conllu.Read(file == "-" ? terminal.In.ReadToEnd() : File.ReadAllText(file)));
        return Write(terminal, Batch.Read(documents, inputs.Reader(arguments, terminal, install), threads), conllu);
    }

    private static int Write(Terminal terminal, IEnumerable<Outcome> outcomes, bool conllu)
    {
        var tally = new Tally(terminal);
        foreach (var outcome in outcomes)
        {
            tally.Add(outcome);
            if (outcome.Reading is { } reading && conllu) terminal.Out.Write(Conllu.Write(reading.Document, reading.Sentences, outcome.Comments));
            else if (outcome.Reading is not null) terminal.Out.WriteLine(AnnotationJson.Line(outcome.Reading));
            tally.Draw();
        }
        terminal.Out.Flush();
        tally.Report();
        return tally.ExitCode;
    }
}
