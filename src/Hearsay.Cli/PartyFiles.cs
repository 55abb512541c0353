using System.CommandLine;
using Hearsay.Lexicons.Petrarch;

namespace Hearsay.Cli;

/// <summary>The options that name PETRARCH's actor and agent files: the user's own, and those that come with the program.</summary>
internal sealed class PartyFiles
{
    /// <summary>The word that stands for the files that come with the program.</summary>
    private const string Shipped = "petrarch";

    private Option<string[]> Actors { get; } = new("--actors")
    {
        Description = "Actor files in PETRARCH's format, also .gz: codes for parties, dated ones by the document's date. petrarch: those that come with hearsay.",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = false,
    };

    private Option<string[]> Agents { get; } = new("--agents")
    {
        Description = "Agent files in PETRARCH's format: words for roles (\"minister\") and their codes. petrarch: the one that comes with hearsay.",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = false,
    };

    /// <summary>Puts the options on a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(Actors);
        command.Add(Agents);
    }

    /// <summary>The dictionary of the files named, or null when none is; faulty lines are reported on standard error.</summary>
    public PartyDictionary? Load(ParseResult arguments, Terminal terminal)
    {
        if (!Named(arguments).Any()) return null;
        var problems = new List<Problem>();
        var dictionary = PartyDictionary.Load(ActorFiles(arguments), AgentFiles(arguments), problems);
        foreach (var problem in problems) terminal.Error.WriteLine($"{problem.Code}: {problem.Message}");
        terminal.Error.WriteLine($"{dictionary.Actors} names and {dictionary.Agents} roles loaded, {problems.Count} faulty lines left out");
        return dictionary;
    }

    /// <summary>The files that are named.</summary>
    public IEnumerable<string> Named(ParseResult arguments) => ActorFiles(arguments).Concat(AgentFiles(arguments));

    private IEnumerable<string> ActorFiles(ParseResult arguments) => (arguments.GetValue(Actors) ?? []).SelectMany(file => Files(file, "*.actors.txt.gz"));

    private IEnumerable<string> AgentFiles(ParseResult arguments) => (arguments.GetValue(Agents) ?? []).SelectMany(file => Files(file, "*.agents.txt.gz"));

    private static IEnumerable<string> Files(string named, string pattern) => named != Shipped ? [named]
        : Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "dictionaries", Shipped), pattern).Order(StringComparer.Ordinal);
}
