using System.CommandLine;
using Hearsay.Cli.Views;
using Hearsay.Profiling;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay pattern</c>: a relation pattern laid against a profile.</summary>
internal static class PatternCommand
{
    public static Command Make(Terminal terminal, Install install) =>
        new("pattern", "Work with relation patterns.") { Match(terminal, install), List(terminal) };

    private static Command Match(Terminal terminal, Install install)
    {
        var gathering = new Gathering();
        var pattern = new Argument<string>("PATTERN") { Description = "A YAML file (docs/patterns.md), or the name of a pattern that comes with hearsay (hearsay pattern list)." };
        var one = new Argument<string>("A") { Description = "The party that is A of the pattern." };
        var other = new Argument<string>("B") { Description = "The party that is B of the pattern." };
        var match = new Command("match", "Lay a relation pattern against what documents put forward: feature by feature, evidence for, against and missing.") { pattern, one, other };
        var options = new ProfileOptions();
        options.AddTo(match);
        gathering.AddTo(match);
        match.SetAction(arguments =>
        {
            var wanted = PatternFiles.Read(arguments.GetRequiredValue(pattern));
            return gathering.Run(terminal, install, arguments, arguments.GetRequiredValue(one), arguments.GetRequiredValue(other), options.Of(arguments),
                profile => PatternView.Write(new Page(terminal), PatternMatcher.Match(wanted, profile)));
        });
        return match;
    }

    private static Command List(Terminal terminal)
    {
        var list = new Command("list", "List the relation patterns that come with hearsay. They are examples: copy one and change it.");
        list.SetAction(_ =>
        {
            var page = new Page(terminal);
            foreach (var name in PatternFiles.Shipped) page.Write($"{name}  ", PatternFiles.Read(name).Says);
            terminal.Out.Flush();
        });
        return list;
    }
}
