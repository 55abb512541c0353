using Hearsay.Profiling;

namespace Hearsay.Cli;

/// <summary>Where relation patterns are found: files of the user, and those that come with the program, by name.</summary>
internal static class PatternFiles
{
    private const string Ending = ".yaml";

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "patterns");

    /// <summary>The names of the patterns that come with the program.</summary>
    public static IReadOnlyList<string> Shipped => Directory.Exists(Folder)
        ? [.. Directory.GetFiles(Folder, "*" + Ending).Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)] : [];

    /// <summary>Reads a pattern.</summary>
    /// <param name="named">Path of a file, or the name of a pattern that comes with the program; a file of that name in the current folder goes before it.</param>
    /// <exception cref="HearsayException">HS0206: it is no pattern. HS0207: there is none of that name, or it cannot be read.</exception>
    public static Pattern Read(string named)
    {
        var file = !File.Exists(named) && Shipped.Contains(named, StringComparer.OrdinalIgnoreCase) ? Path.Combine(Folder, named.ToLowerInvariant() + Ending) : named;
        return PatternFile.Parse(Path.GetFileName(file), Text(file, named));
    }

    private static string Text(string file, string named)
    {
        try { return File.ReadAllText(file); }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new HearsayException("HS0207", $"{named}: there is no such file, and no pattern of that name comes with hearsay; those that do are {string.Join(", ", Shipped)}. {Errors.Of("HS0207").Remedy}", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException) { throw new HearsayException("HS0207", $"{named}: {error.Message}", error); }
    }
}
