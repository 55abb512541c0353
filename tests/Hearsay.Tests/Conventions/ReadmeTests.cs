using System.Text.RegularExpressions;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Conventions;

/// <summary>What the first page shows is what the program does.</summary>
public sealed class ReadmeTests
{
    private static readonly string Page = Repository.At("README.md");

    [Fact]
    public void The_first_screen_is_real()
    {
        var page = File.ReadAllText(Page);
        var sentence = Regex.Match(page, "```text\n(.*?\n)```", RegexOptions.Singleline).Groups[1].Value;
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("read", "--date", "2020-02-04", folder.Write("kabul.txt", sentence));
        run.ExitCode.ShouldBe(0, run.Error);
        var shown = $"```console\n$ hearsay read --date 2020-02-04 kabul.txt\n{run.Out.TrimEnd('\n')}\n```";
        Golden.Check(Page, Regex.Replace(page, "```console\n.*?```", shown.Replace("$", "$$"), RegexOptions.Singleline));
    }

    [Fact]
    public void Every_file_that_is_linked_is_there()
    {
        foreach (var page in new[] { "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "eval/README.md" })
            foreach (Match link in Regex.Matches(File.ReadAllText(Repository.At(page)), @"\]\((?!https?:)([^)#]+)\)"))
                Path.Exists(Path.Combine(Path.GetDirectoryName(Repository.At(page))!, link.Groups[1].Value)).ShouldBeTrue($"{page} links to {link.Groups[1].Value}");
    }
}
