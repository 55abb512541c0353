using System.CommandLine;
using Hearsay.Lexicons.Petrarch;
using Hearsay.Resolving;

namespace Hearsay.Cli;

/// <summary>The option that names a user's own register of actors.</summary>
internal sealed class Registers
{
    private Option<string?> File { get; } = new("--register")
    {
        Description = "Your own actors: a tab-separated file with name, kind, code, aliases, from, until. They go before those that hearsay knows.",
        HelpName = "FILE",
    };

    /// <summary>Puts the option on a command.</summary>
    public void AddTo(Command command) => command.Add(File);

    /// <summary>A reader that knows the register named, if any; faulty rows are reported on standard error.</summary>
    /// <exception cref="HearsayException">HS0101, HS0107, HS0108: the file cannot be read.</exception>
    public Reader Reader(ParseResult arguments, Terminal terminal, Install install, int threads, PartyDictionary? parties = null)
    {
        if (arguments.GetValue(File) is not { } file) return install.Reader(threads, null, parties);
        var problems = new List<Problem>();
        ActorRegister register;
        try
        {
            using var text = new StreamReader(file);
            register = ActorRegister.Read(file, text, problems);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException) { throw new HearsayException("HS0101", $"{file}: {Errors.Of("HS0101").Remedy}", error); }
        catch (UnauthorizedAccessException error) { throw new HearsayException("HS0107", $"{file}: {Errors.Of("HS0107").Remedy}", error); }
        catch (IOException error) { throw new HearsayException("HS0108", $"{file}: {error.Message}", error); }
        foreach (var problem in problems) terminal.Error.WriteLine(problem);
        terminal.Error.WriteLine($"{Tally.Plural(register.Count, "actor")} of {file} loaded, {Tally.Plural(problems.Count, "row")} left out");
        return install.Reader(threads, register, parties);
    }
}
