using System.CommandLine;
using System.Security.Cryptography;
using Hearsay.Resolving;

namespace Hearsay.Cli;

/// <summary>The options that tell any command that reads documents who is who: a user's own register of actors, and dictionaries of codes.</summary>
internal sealed class OwnActors
{
    private readonly PartyFiles _parties = new();

    private Option<string?> Register { get; } = new("--register")
    {
        Description = "Your own actors: a tab-separated file with name, kind, code, aliases, from, until. They go before those that hearsay knows.",
        HelpName = "FILE",
    };

    /// <summary>Puts the options on a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(Register);
        _parties.AddTo(command);
    }

    /// <summary>A reader that knows the actors named, if any; faulty rows are reported on standard error.</summary>
    /// <exception cref="HearsayException">HS0101, HS0107, HS0108: a file cannot be read.</exception>
    public Reader Reader(ParseResult arguments, Terminal terminal, Install install, int threads) =>
        install.Reader(threads, Load(arguments, terminal), _parties.Load(arguments, terminal));

    /// <summary>What documents are read with: the version of the program and the contents of the files named. Other actors may give other readings.</summary>
    public string Version(ParseResult arguments)
    {
        List<string> files = [.. arguments.GetValue(Register) is { } register ? [register] : Array.Empty<string>(), .. _parties.Named(arguments)];
        return files.Count == 0 ? Install.Version : $"{Install.Version} actors {ContentHash.Of([.. files.Select(HashOf)])[..12]}";
    }

    private ActorRegister? Load(ParseResult arguments, Terminal terminal)
    {
        if (arguments.GetValue(Register) is not { } file) return null;
        var problems = new List<Problem>();
        var register = Open(file, () =>
        {
            using var text = new StreamReader(file);
            return ActorRegister.Read(file, text, problems);
        });
        foreach (var problem in problems) terminal.Error.WriteLine(problem);
        terminal.Error.WriteLine($"{Tally.Plural(register.Count, "actor")} of {file} loaded, {Tally.Plural(problems.Count, "row")} left out");
        return register;
    }

    private static string HashOf(string file) => Open(file, () => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))));

    private static T Open<T>(string file, Func<T> read)
    {
        try { return read(); }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException) { throw new HearsayException("HS0101", $"{file}: {Errors.Of("HS0101").Remedy}", error); }
        catch (UnauthorizedAccessException error) { throw new HearsayException("HS0107", $"{file}: {Errors.Of("HS0107").Remedy}", error); }
        catch (IOException error) { throw new HearsayException("HS0108", $"{file}: {error.Message}", error); }
    }
}
