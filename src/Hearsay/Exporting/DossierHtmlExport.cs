using System.Text;

namespace Hearsay.Exporting;

/// <summary>A dossier of claims as Html.</summary>
internal sealed class DossierHtmlExport : IExport
{
    public string Name => "html";

    public string Says => "HTML dossier, one page without scripts, with the words as notes";

    public IReadOnlyList<string> Lost => Dossier.Lost;

    public void Write(IEnumerable<CasePart> parts, Stream target) => target.Write(Encoding.UTF8.GetBytes(DossierHtml.Text(CaseDossier.Of(parts))));
}
