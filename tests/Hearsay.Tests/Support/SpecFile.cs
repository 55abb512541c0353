namespace Hearsay.Tests.Support;

/// <summary>One fenced block of a specification.</summary>
/// <param name="Name">File under Specs and line of the block: "stories/denial.md:12".</param>
/// <param name="Kind">"example", "command" or "times".</param>
/// <param name="KnownWrong">Whether it shows what is not read yet.</param>
/// <param name="Input">Lines in front of the line with a full stop.</param>
/// <param name="Expected">Lines behind it.</param>
internal sealed record SpecBlock(string Name, string Kind, bool KnownWrong, IReadOnlyList<string> Input, IReadOnlyList<string> Expected);

/// <summary>The blocks of the Markdown files under <c>Specs</c>.</summary>
internal static class SpecFile
{
    /// <summary>All files, without the one that describes the notation.</summary>
    public static IEnumerable<string> Paths => Repository.Files("tests/Hearsay.Tests/Specs", ".md").Where(path => Path.GetFileName(path) != "README.md");

    /// <summary>The blocks of all files.</summary>
    public static IReadOnlyList<SpecBlock> All { get; } = [.. Paths.SelectMany(Blocks)];

    /// <summary>The blocks of one file.</summary>
    public static IEnumerable<SpecBlock> Blocks(string path)
    {
        var lines = File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            var mark = lines[i].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (mark.Length == 0 || mark[0] is not ("```example" or "```command" or "```times")) continue;
            var name = $"{Path.GetRelativePath(Repository.At("tests", "Hearsay.Tests", "Specs"), path).Replace('\\', '/')}:{i + 1}";
            var end = Array.IndexOf(lines, "```", i + 1);
            if (end < 0) throw new FormatException($"{name}: the block is not closed.");
            var body = lines[(i + 1)..end];
            var stop = Array.IndexOf(body, ".");
            if (stop < 0) throw new FormatException($"{name}: there is no line with a full stop between input and expectation.");
            if (stop == body.Length - 1) throw new FormatException($"{name}: nothing is expected.");
            yield return new SpecBlock(name, mark[0][3..], mark.Skip(1).Contains("known-wrong"), body[..stop], [.. body[(stop + 1)..].Where(line => line.Trim().Length > 0)]);
            i = end;
        }
    }
}
