using System.CommandLine;
using Hearsay.Exporting;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay export</c>: claims in the formats of other programs.</summary>
internal static class ExportCommand
{
    public static Command Make(Terminal terminal, Install install)
    {
        var gathering = new Gathering();
        var format = new Argument<string>("FORMAT") { Description = $"{string.Join(", ", Exports.All.Select(export => export.Name))}; docs/exports.md says what each of them loses." };
        format.AcceptOnlyFromAmong([.. Exports.All.Select(export => export.Name)]);
        var target = Target.Option();
        var command = new Command("export", "Write the claims of documents in the format of another program.") { format, target };
        gathering.AddTo(command);
        command.SetAction(arguments =>
        {
            var export = Exports.Find(arguments.GetRequiredValue(format))!;
            var file = arguments.GetValue(target);
            if (file is null && export.IsBinary) throw new HearsayException("HS0205", Errors.Of("HS0205").Remedy);
            return gathering.Run(terminal, install, arguments, files => Target.Write(terminal, file, export.IsBinary, stream => export.Write(Gathering.Parts(files), stream)));
        });
        return command;
    }
}
