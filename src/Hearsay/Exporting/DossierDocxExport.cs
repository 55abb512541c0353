namespace Hearsay.Exporting;

/// <summary>A dossier of claims for Word and LibreOffice.</summary>
internal sealed class DossierDocxExport : IExport
{
    public string Name => "docx";

    public string Says => "DOCX dossier for Word and LibreOffice with the words as footnotes";

    public IReadOnlyList<string> Lost { get; } = [.. Dossier.Lost, "characters that XML cannot hold"];

    public bool IsBinary => true;

    public void Write(IEnumerable<CasePart> parts, Stream target) => DossierDocx.Write(CaseDossier.Of(parts), target);
}
