using System.Globalization;
using System.Text;

namespace Hearsay.Exporting;

/// <summary>A dossier as Markdown with footnotes ("[^1]"). Nothing in a text can act as markup.</summary>
public static class DossierMarkdown
{
    /// <summary>The whole page.</summary>
    public static string Text(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var page = new StringBuilder("# ").Append(Markup.Markdown(dossier.Title)).Append("\n\n");
        for (var i = 0; i < dossier.Blocks.Count; i++)
        {
            var block = dossier.Blocks[i];
            page.Append(block.Style switch { DossierStyle.Heading => "## ", DossierStyle.Item => "* ", _ => "" }).Append(Markup.Markdown(block.Text));
            foreach (var note in block.Notes) page.Append("[^").Append(note.ToString(CultureInfo.InvariantCulture)).Append(']');
            var more = block.Style == DossierStyle.Item && i + 1 < dossier.Blocks.Count && dossier.Blocks[i + 1].Style == DossierStyle.Item;
            page.Append(more ? "\n" : "\n\n");
        }
        for (var i = 0; i < dossier.Notes.Count; i++)
            page.Append(CultureInfo.InvariantCulture, $"[^{i + 1}]: “{Markup.Markdown(dossier.Notes[i].Words)}” {Markup.Markdown(dossier.Notes[i].Place)}\n");
        return page.ToString();
    }
}
