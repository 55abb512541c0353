using System.CommandLine;
using Hearsay.Cli.Views;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay profile</c>: what the documents say between two parties, as a table.</summary>
internal static class ProfileCommand
{
    public static Command Make(Terminal terminal, Install install)
    {
        var inputs = new Inputs();
        var one = new Argument<string>("A") { Description = "A party by any name or alias that the documents use." };
        var other = new Argument<string>("B") { Description = "The other party; the order does not matter." };
        var command = new Command("profile", "Show what documents say between two parties: what, status, who says so, when, in which words.") { one, other };
        inputs.AddTo(command);
        command.SetAction(arguments => Profile(terminal, install, inputs, arguments, arguments.GetRequiredValue(one), arguments.GetRequiredValue(other)));
        return command;
    }

    private static int Profile(Terminal terminal, Install install, Inputs inputs, ParseResult arguments, string one, string other)
    {
        if (arguments.GetValue(inputs.Files) is null or { Length: 0 }) throw new HearsayException("HS0204", Errors.Of("HS0204").Remedy);
        var threads = arguments.GetValue(inputs.Threads);
        var tally = new Tally(terminal);
        var table = new ProfileTable(one, other);
        foreach (var outcome in Batch.Read(inputs.Documents(arguments, terminal.In), install.Reader(threads), threads))
        {
            tally.Add(outcome);
            if (outcome.Reading is { } reading) table.Add(reading);
            tally.Draw();
        }
        table.Write(terminal);
        terminal.Out.Flush();
        tally.Report();
        return tally.ExitCode;
    }
}
