using System.Text;

namespace Hearsay.Exporting;

/// <summary>A dossier of claims as Markdown.</summary>
internal sealed class DossierMarkdownExport : IExport
{
    public string Name => "md";

    public string Says => "Markdown dossier with the words as footnotes";

    public IReadOnlyList<string> Lost => Dossier.Lost;

    public void Write(IEnumerable<CasePart> parts, Stream target) => target.Write(Encoding.UTF8.GetBytes(DossierMarkdown.Text(CaseDossier.Of(parts))));
}
