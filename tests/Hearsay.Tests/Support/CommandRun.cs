using Hearsay.Cli;

namespace Hearsay.Tests.Support;

/// <summary>What one run of the command line printed.</summary>
internal sealed record CommandRun(int ExitCode, string Out, string Error)
{
    /// <summary>Runs a command in this process, with the shared model, at 80 columns and without colour.</summary>
    public static CommandRun Of(params string[] arguments) => With("", arguments);

    /// <summary>The same with text on standard input.</summary>
    public static CommandRun With(string input, params string[] arguments) => With(input, new Install(_ => Shared.Model), arguments);

    /// <summary>The same with another install.</summary>
    public static CommandRun With(string input, Install install, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var terminal = new Terminal { In = new StringReader(input), Out = output, Error = error };
        var code = CommandLine.Run(arguments, terminal, install);
        return new CommandRun(code, output.ToString(), error.ToString());
    }
}
