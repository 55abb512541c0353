using System.CommandLine;
using System.Text;

namespace Hearsay.Cli.Docs;

/// <summary><c>docs/cli.md</c>.</summary>
internal static class CommandsPage
{
    public static string Text()
    {
        using var terminal = new Terminal { In = TextReader.Null, Out = TextWriter.Null, Error = TextWriter.Null };
        using var install = Install.Here();
        var root = CommandLine.Root(terminal, install);
        var page = new StringBuilder("# Command line\n\nGenerated from the program by `hearsay docs docs`.\n\n");
        page.Append(root.Description).Append("\n\nResults go to standard output as UTF-8 without a byte order mark, lines end with LF. Problems and counts go to standard error.\n\n");
        page.Append("## Exit codes\n\n| code | meaning |\n|---|---|\n");
        foreach (var (number, meaning) in Examples.ExitCodes) page.Append($"| {number} | {meaning} |\n");
        foreach (var command in root.Subcommands.Where(command => !command.Hidden))
        {
            if (command.Subcommands.Count == 0) Append(page, command, command.Name);
            foreach (var sub in command.Subcommands) Append(page, sub, $"{command.Name} {sub.Name}");
        }
        return page.ToString();
    }

    private static void Append(StringBuilder page, Command command, string name)
    {
        page.Append($"\n## hearsay {name}{string.Concat(command.Arguments.Select(argument => $" {argument.Name}{(argument.Arity.MaximumNumberOfValues > 1 ? "…" : "")}"))}\n\n");
        page.Append(command.Description).Append("\n\n| argument | meaning | default |\n|---|---|---|\n");
        foreach (var argument in command.Arguments) page.Append($"| `{argument.Name}` | {GeneratedDocs.Cell(argument.Description ?? "")} | |\n");
        foreach (var option in command.Options.Where(option => !option.Hidden))
        {
            var standard = option.Name == "--threads" ? "processors" : option.HasDefaultValue ? $"{option.GetDefaultValue()}" : "";
            page.Append($"| `{option.Name}{(option.HelpName is { } value ? " " + value : "")}` | {GeneratedDocs.Cell(option.Description ?? "")} | {standard} |\n");
        }
        page.Append("\n```sh\n");
        foreach (var example in Examples.Of(command.Name)) page.Append(example).Append('\n');
        page.Append("```\n");
    }
}
