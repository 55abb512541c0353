using System.CommandLine;
using Hearsay.Cli.Views;
using Hearsay.Exporting;
using Hearsay.Profiling;
using NodaTime;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay profile</c>: what the documents put forward between two parties, row by row over time.</summary>
internal static class ProfileCommand
{
    public static Command Make(Terminal terminal, Install install)
    {
        var gathering = new Gathering();
        var one = new Argument<string>("A") { Description = "A party by any name or alias that the documents use." };
        var other = new Argument<string>("B") { Description = "The other party." };
        var format = new Option<string>("--format")
        {
            Description = "text: to read; md, html: for a dossier; json: every field; svg: a picture; docx: with --out.",
            HelpName = "FORMAT",
            DefaultValueFactory = static _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "md", "html", "json", "svg", "docx");
        var since = new Option<LocalDate?>("--since")
        {
            Description = "Show only what documents published on this day (YYYY-MM-DD) or later add.",
            HelpName = "DATE",
            CustomParser = Inputs.ReadDate,
        };
        var target = Target.Option();
        var options = new ProfileOptions();
        var command = new Command("profile", "Show what documents put forward between two parties, row by row over time: status, who says so, who denies it, in which words.")
        {
            one, other, format, since, target,
        };
        options.AddTo(command);
        gathering.AddTo(command);
        command.SetAction(arguments => gathering.Run(terminal, install, arguments, arguments.GetRequiredValue(one), arguments.GetRequiredValue(other), options.Of(arguments), profile =>
        {
            if (arguments.GetValue(since) is { } day) ProfileView.Write(new Page(terminal), profile, ProfileChanges.Of(profile, day));
            else Write(terminal, profile, arguments.GetRequiredValue(format), arguments.GetValue(target));
        }));
        return command;
    }

    private static void Write(Terminal terminal, Profile profile, string format, string? file)
    {
        switch (format)
        {
            case "json": Target.Write(terminal, file, ProfileJson.Text(profile) + "\n"); break;
            case "md": Target.Write(terminal, file, DossierMarkdown.Text(ProfileDossier.Of(profile))); break;
            case "html": Target.Write(terminal, file, DossierHtml.Text(ProfileDossier.Of(profile), ProfileSvg.Text(profile))); break;
            case "svg": Target.Write(terminal, file, ProfileSvg.Text(profile)); break;
            case "docx": Target.Write(terminal, file, binary: true, stream => DossierDocx.Write(ProfileDossier.Of(profile), stream)); break;
            default: ProfileView.Write(new Page(terminal), profile); break;
        }
    }
}
