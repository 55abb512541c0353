using System.CommandLine;
using System.Text;
using Hearsay.Cli.Docs;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay docs</c> (hidden): writes the documentation that is generated from the program itself.</summary>
internal static class DocsCommand
{
    public static Command Make(Terminal terminal)
    {
        var folder = new Argument<string>("DIR") { Description = "Folder of the documentation; its generated pages are overwritten." };
        var command = new Command("docs", "Write the generated pages of the documentation.") { folder };
        command.Hidden = true;
        command.SetAction(arguments =>
        {
            var target = arguments.GetRequiredValue(folder);
            var schema = File.ReadAllText(Path.Combine(target, "claim.schema.json"));
            foreach (var (name, page) in GeneratedDocs.All(schema))
            {
                File.WriteAllText(Path.Combine(target, name), page, new UTF8Encoding(false));
                terminal.Out.WriteLine(name);
            }
        });
        return command;
    }
}
