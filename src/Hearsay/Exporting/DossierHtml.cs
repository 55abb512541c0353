using System.Globalization;
using System.Text;

namespace Hearsay.Exporting;

/// <summary>A dossier as one HTML page without scripts, pictures from elsewhere or links into the net.</summary>
public static class DossierHtml
{
    private const string Style =
        "body{font:16px/1.5 Georgia,serif;max-width:46em;margin:2em auto;padding:0 1em;color:#222;background:#fff;overflow-wrap:anywhere}"
        + "h1,h2{font-family:system-ui,sans-serif;line-height:1.2}h2{margin-top:1.6em;font-size:1.15em}ul,ol{padding-left:1.6em}li{margin:.3em 0}li:target{background:#ffd}"
        + "sup{line-height:0;white-space:nowrap}sup a{text-decoration:none}ol.notes{font-size:.85em}q{quotes:'“' '”'}figure{margin:1.5em 0;overflow-x:auto}svg{width:100%;min-width:40em;height:auto}";

    /// <summary>The whole page.</summary>
    /// <param name="dossier">What it says.</param>
    /// <param name="picture">An SVG element to stand under the title, or null.</param>
    public static string Text(Dossier dossier, string? picture = null)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var title = Markup.Xml(dossier.Title);
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
            .Append($"<title>{title}</title>\n<style>{Style}</style>\n</head>\n<body>\n<h1 dir=\"auto\">{title}</h1>\n");
        if (picture is not null) page.Append("<figure>\n").Append(picture).Append("</figure>\n");
        var listing = false;
        foreach (var block in dossier.Blocks)
        {
            if (listing != (block.Style == DossierStyle.Item)) page.Append(listing ? "</ul>\n" : "<ul>\n");
            listing = block.Style == DossierStyle.Item;
            var element = block.Style switch { DossierStyle.Heading => "h2", DossierStyle.Item => "li", _ => "p" };
            page.Append($"<{element} dir=\"auto\">{Markup.Xml(block.Text)}{References(block.Notes)}</{element}>\n");
        }
        if (listing) page.Append("</ul>\n");
        if (dossier.Notes.Count > 0) page.Append("<h2>Words</h2>\n<ol class=\"notes\">\n");
        for (var i = 0; i < dossier.Notes.Count; i++)
            page.Append(CultureInfo.InvariantCulture, $"<li id=\"n{i + 1}\"><q dir=\"auto\">{Markup.Xml(dossier.Notes[i].Words)}</q> <bdi>{Markup.Xml(dossier.Notes[i].Place)}</bdi></li>\n");
        if (dossier.Notes.Count > 0) page.Append("</ol>\n");
        return page.Append("</body>\n</html>\n").ToString();
    }

    private static string References(IReadOnlyList<int> notes) => notes.Count == 0 ? ""
        : $"<sup>{string.Join(", ", notes.Select(note => string.Create(CultureInfo.InvariantCulture, $"<a href=\"#n{note}\">{note}</a>")))}</sup>";
}
