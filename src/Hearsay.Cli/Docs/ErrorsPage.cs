using System.Text;

namespace Hearsay.Cli.Docs;

/// <summary><c>docs/errors.md</c>.</summary>
internal static class ErrorsPage
{
    public static string Text()
    {
        var page = new StringBuilder("# Messages\n\nGenerated from `src/Hearsay/Errors.cs` by `hearsay docs docs`. Codes are never reused.\n\n");
        page.Append("| code | what happened | what to do | exit code |\n|---|---|---|---|\n");
        foreach (var error in Errors.All)
            page.Append($"| {error.Code} | {GeneratedDocs.Cell(error.Title)} | {GeneratedDocs.Cell(error.Remedy)} | {error.ExitCode} |\n");
        page.Append("\nA file that cannot be read never stops the batch: the others are still read, and the exit code is 1.\n");
        return page.ToString();
    }
}
