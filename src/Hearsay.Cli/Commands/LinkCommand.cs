using System.CommandLine;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay link</c>: which tellings, in one document or several, are of one event.</summary>
internal static class LinkCommand
{
    public static Command Make(Terminal terminal, Install install)
    {
        var inputs = new Inputs();
        var from = new Option<string>("--from")
        {
            Description = "text: documents; mentions: lines of documents with marked events.",
            HelpName = "KIND",
            DefaultValueFactory = static _ => "text",
            Hidden = true,
        };
        from.AcceptOnlyFromAmong("text", "mentions");
        var pairs = new Option<FileInfo?>("--pairs") { Description = "Also write the features of every compared pair, for training.", HelpName = "FILE", Hidden = true };
        var command = new Command("link", "Find the claims, in one document or several, that tell of one event.") { from, pairs };
        inputs.AddTo(command);
        command.SetAction(arguments =>
        {
            if (arguments.GetValue(inputs.Files) is not { Length: > 0 } files) throw new HearsayException("HS0204", Errors.Of("HS0204").Remedy);
            return MentionLines.Write(terminal, install, files, arguments.GetValue(inputs.Threads), arguments.GetValue(pairs));
        });
        return command;
    }
}
