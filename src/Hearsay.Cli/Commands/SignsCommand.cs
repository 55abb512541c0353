using System.CommandLine;
using System.Text.Json;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay signs</c> (hidden): what each claim's confidence was made from, a claim a line, for <c>training/confidence</c>.</summary>
internal static class SignsCommand
{
    public static Command Make(Terminal terminal, Install install)
    {
        var inputs = new Inputs();
        var command = new Command("signs", "Write the signs that the confidence of each claim was made from.") { Hidden = true };
        inputs.AddTo(command);
        command.SetAction(arguments => Write(terminal, install, inputs, arguments));
        return command;
    }

    private static int Write(Terminal terminal, Install install, Inputs inputs, ParseResult arguments)
    {
        var tally = new Tally(terminal);
        var threads = arguments.GetValue(inputs.Threads);
        foreach (var outcome in Batch.Read(inputs.Documents(arguments, terminal.In), inputs.Reader(arguments, terminal, install), threads))
        {
            tally.Add(outcome);
            foreach (var claim in outcome.Reading?.Claims ?? [])
                terminal.Out.WriteLine(JsonSerializer.Serialize(new { id = claim.Id, confidence = claim.Confidence, signs = claim.Signs.ToDictionary(sign => sign.Name, sign => sign.Value) }));
        }
        tally.Report();
        return tally.ExitCode;
    }
}
