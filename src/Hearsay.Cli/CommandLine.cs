using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Hearsay.Cli.Commands;
using Hearsay.Exporting;

namespace Hearsay.Cli;

/// <summary>The command line: commands, usage errors and exit codes.</summary>
/// <remarks>0: everything was read. 1: some input could not be read; the others were. 2: the arguments make no sense. 3: the install is broken. 4: the case file cannot be used.</remarks>
internal static class CommandLine
{
    /// <summary>Runs one command and returns its exit code.</summary>
    public static int Run(IReadOnlyList<string> arguments, Terminal terminal, Install install)
    {
        try
        {
            var parsed = Root(terminal, install).Parse(arguments);
            var errors = UsageErrors(parsed);
            if (errors.Count > 0 && parsed.Action is not HelpWithExamples)
            {
                foreach (var error in errors) terminal.Error.WriteLine(error);
                return 2;
            }
            var code = parsed.Invoke(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });
            terminal.Out.Flush();
            return code;
        }
        catch (HearsayException error)
        {
            terminal.Out.Flush();
            terminal.Error.WriteLine($"{error.Code}: {error.Message}");
            return Errors.Of(error.Code).ExitCode;
        }
        catch (IOException error)
        {
            terminal.Error.WriteLine($"HS0114: {error.Message}. {Errors.Of("HS0114").Remedy}");
            return Errors.Of("HS0114").ExitCode;
        }
    }

    /// <summary>All commands with their options, as the help and <c>docs/cli.md</c> show them.</summary>
    public static RootCommand Root(Terminal terminal, Install install)
    {
        var root = new RootCommand("Reads news, cables, statements and op-eds and lists who did what to whom, when, and according to whom. Works offline.")
        {
            ReadCommand.Make(terminal, install),
            ExplainCommand.Make(terminal, install),
            ProfileCommand.Make(terminal, install),
            PatternCommand.Make(terminal, install),
            CaseCommands.Path(terminal, install),
            CaseCommands.Replies(terminal, install),
            CaseCommands.Brief(terminal, install),
            ExportCommand.Make(terminal, install),
            ActorsCommand.Make(terminal, install),
            AnnotateCommand.Make(terminal, install),
            CodebookCommand.Make(terminal),
            IngestCommand.Make(terminal, install),
            ClaimsCommand.Make(terminal),
            ClaimsCommand.MakeTimeline(terminal),
            SourcesCommand.Make(terminal),
            JudgeCommand.Make(terminal),
            JudgeCommand.MakeMerge(terminal),
            JudgeCommand.MakeSplit(terminal),
            SampleCommand.Make(terminal),
            UpkeepCommands.MakeDiff(terminal),
            UpkeepCommands.MakeVerify(terminal),
            UpkeepCommands.MakeRebuild(terminal),
            LinkCommand.Make(terminal, install),
            CompareCommand.Make(terminal, install),
            DocsCommand.Make(terminal),
            SignsCommand.Make(terminal, install),
        };
        root.HelpName = "hearsay";
        foreach (var option in root.Options)
            if (option is HelpOption { Action: HelpAction help }) option.Action = new HelpWithExamples(help, terminal);
        return root;
    }

    private static List<string> UsageErrors(ParseResult parsed)
    {
        var errors = parsed.Errors.Select(error => error.Message.StartsWith("HS0", StringComparison.Ordinal) ? error.Message
            : $"HS0201: {ClaimSentence.OneLine(error.Message)} {Errors.Of("HS0201").Remedy}").ToList();
        var behindDashes = parsed.Tokens.SkipWhile(token => token.Type != TokenType.DoubleDash).Count(token => token.Type == TokenType.Argument);
        foreach (var argument in parsed.CommandResult.Children.OfType<ArgumentResult>())
            foreach (var token in argument.Tokens.SkipLast(behindDashes))
                if (token.Value.Length > 1 && token.Value[0] == '-')
                    errors.Add($"HS0201: There is no option {token.Value}. {Errors.Of("HS0201").Remedy}");
        return errors;
    }
}

/// <summary>The help of a command, followed by its examples.</summary>
internal sealed class HelpWithExamples(HelpAction help, Terminal terminal) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        help.MaxWidth = terminal.Width;
        var code = help.Invoke(parseResult);
        terminal.Out.WriteLine("Examples:");
        foreach (var example in Examples.Of(parseResult.CommandResult.Command.Name)) terminal.Out.WriteLine($"  {example}");
        terminal.Out.WriteLine();
        terminal.Out.WriteLine("Exit codes:");
        foreach (var (number, meaning) in Examples.ExitCodes) terminal.Out.WriteLine($"  {number}  {meaning}");
        return code;
    }
}
