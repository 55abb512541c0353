using System.Text;
using Hearsay.Exporting;

namespace Hearsay.Cli.Docs;

/// <summary><c>docs/exports.md</c>: the formats and what each of them loses.</summary>
internal static class ExportsPage
{
    public static string Text()
    {
        var page = new StringBuilder("# Exports\n\nGenerated from the formats themselves by `hearsay docs docs`.\n\n");
        page.Append("`hearsay export FORMAT FILES…` writes the claims of documents for another program. The same claims give the same bytes. What a format cannot hold, or is left out of it, is listed; ");
        page.Append("the words of a claim are in all of them but where the list says otherwise. A further format is one file in `src/Hearsay/Exporting`: a class with `IExport`.\n");
        foreach (var export in Exports.All)
        {
            page.Append($"\n## {export.Name}\n\n{GeneratedDocs.Cell(export.Says)}.{(export.IsBinary ? " Needs `--out`." : "")}\n\nLost:\n\n");
            foreach (var lost in export.Lost) page.Append($"* {GeneratedDocs.Cell(lost)}\n");
        }
        return page.ToString();
    }
}
