using System.IO.Enumeration;

namespace Hearsay.Cli;

/// <summary>The files that a user means: files as they are, all files under folders, and patterns with * ? and **.</summary>
internal static class Paths
{
    /// <summary>The files of some arguments, in the order of the arguments, within each by path. What names nothing stays as it is, and is reported when it is opened.</summary>
    /// <param name="arguments">Files, folders, patterns, or "-".</param>
    /// <param name="without">A file that is never meant: the case itself.</param>
    public static IEnumerable<string> Expand(IEnumerable<string> arguments, string without)
    {
        var own = Path.GetFullPath(without);
        foreach (var argument in arguments)
        {
            if (argument == "-" || File.Exists(argument)) yield return argument;
            else if (Directory.Exists(argument)) foreach (var file in Under(argument)) { if (!IsOwn(file)) yield return file; }
            else if (argument.AsSpan().IndexOfAny('*', '?') >= 0 && Matching(argument).Where(file => !IsOwn(file)).ToList() is { Count: > 0 } found)
                foreach (var file in found) yield return file;
            else yield return argument;
        }

        bool IsOwn(string file) => Path.GetFullPath(file) is var full && (full == own || full == own + "-wal" || full == own + "-shm");
    }

    /// <summary>All files under a folder that are not hidden.</summary>
    private static IEnumerable<string> Under(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System, IgnoreInaccessible = true };
        return Directory.EnumerateFiles(folder, "*", options).Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Matching(string pattern)
    {
        var parts = pattern.Replace('\\', '/').Split('/');
        var first = Array.FindIndex(parts, part => part.AsSpan().IndexOfAny('*', '?') >= 0);
        var folder = first == 0 ? "." : string.Join('/', parts[..first]) is { Length: > 0 } start ? start : "/";
        if (!Directory.Exists(folder)) return [];
        return Under(folder).Where(file => Fits(Path.GetRelativePath(folder, file).Replace('\\', '/').Split('/'), parts[first..]))
            .Select(file => first == 0 ? Path.GetRelativePath(".", file) : file);
    }

    private static bool Fits(ReadOnlySpan<string> file, ReadOnlySpan<string> pattern)
    {
        if (pattern.IsEmpty) return file.IsEmpty;
        if (pattern[0] == "**") return Fits(file, pattern[1..]) || (!file.IsEmpty && Fits(file[1..], pattern));
        return !file.IsEmpty && FileSystemName.MatchesSimpleExpression(pattern[0], file[0], ignoreCase: false) && Fits(file[1..], pattern[1..]);
    }
}
