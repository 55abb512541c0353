using System.Globalization;
using System.Text;

namespace Hearsay.Exporting;

/// <summary>Claims as Markdown for dossiers: a heading a document, a numbered list of claims, the words of each as a quotation.</summary>
/// <remarks>What is lost against <see cref="ClaimJson"/>: offsets (line numbers instead), codes, trail and confidence. Characters that Markdown or
/// HTML would act on are escaped, so that a document cannot put markup into the page.</remarks>
public static class ClaimMarkdown
{
    /// <summary>The section of one document, or of one part of a very long one, ending with an empty line.</summary>
    /// <param name="reading">The reading; the heading stands before the first part only.</param>
    /// <param name="before">How many claims the parts before it have.</param>
    public static string Section(Reading reading, int before = 0)
    {
        var document = reading.Document;
        var page = new StringBuilder();
        if (reading.Part == 0) page.Append("## ").Append(Markup.Markdown(document.Title ?? document.File ?? document.Id)).Append("\n\n");
        var about = new[] { document.Source, document.Date?.ToString("uuuu-MM-dd", null) ?? "no date", document.File, document.Url, document.Id };
        if (reading.Part == 0) page.AppendJoin(" · ", about.OfType<string>().Select(Markup.Markdown)).Append("\n\n");
        var number = before;
        foreach (var claim in Entries.Of(reading))
        {
            var label = (++number).ToString(CultureInfo.InvariantCulture) + ". ";
            var indent = new string(' ', label.Length);
            page.Append(label).Append(Markup.Markdown(ClaimSentence.Of(claim))).Append('\n')
                .Append(indent).Append("*").Append(Labels.Of(claim.Status)).Append("*");
            if (ClaimSentence.Time(claim) is { } time) page.Append(" · ").Append(Markup.Markdown(time));
            page.Append(" · line ").Append(claim.Line.ToString(CultureInfo.InvariantCulture)).Append("\n\n")
                .Append(indent).Append("> ").Append(Markup.Markdown(ClaimSentence.OneLine(claim.Evidence.Text))).Append("\n\n");
        }
        if (number == 0 && reading.Part == 0) page.Append("No claims.\n\n");
        return page.ToString();
    }
}
