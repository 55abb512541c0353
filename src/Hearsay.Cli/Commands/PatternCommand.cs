using System.CommandLine;
using Hearsay.Cli.Views;
using Hearsay.Profiling;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay pattern</c>: a relation pattern laid against a profile.</summary>
internal static class PatternCommand
{
    public static Command Make(Terminal terminal, Install install)
    {
        var gathering = new Gathering();
        var file = new Argument<string>("FILE") { Description = "The pattern, as YAML (docs/patterns.md)." };
        var one = new Argument<string>("A") { Description = "The party that is A of the pattern." };
        var other = new Argument<string>("B") { Description = "The party that is B of the pattern." };
        var match = new Command("match", "Lay a relation pattern against what documents put forward: feature by feature, evidence for, against and missing.") { file, one, other };
        gathering.AddTo(match);
        match.SetAction(arguments =>
        {
            var name = arguments.GetRequiredValue(file);
            var pattern = PatternFile.Parse(Path.GetFileName(name), Text(name));
            return gathering.Run(terminal, install, arguments, files => PatternView.Write(new Page(terminal),
                PatternMatcher.Match(pattern, Gathering.Profile(files, arguments.GetRequiredValue(one), arguments.GetRequiredValue(other)))));
        });
        return new Command("pattern", "Work with relation patterns.") { match };
    }

    private static string Text(string file)
    {
        try { return File.ReadAllText(file); }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException) { throw new HearsayException("HS0207", $"{file}: {Errors.Of("HS0207").Remedy}", error); }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException) { throw new HearsayException("HS0207", $"{file}: {error.Message}", error); }
    }
}
