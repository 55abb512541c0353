using System.Globalization;
using System.Text;

namespace Hearsay.Splitting;

/// <summary>Writes sentences as CoNLL-U.</summary>
internal static class ConlluWriter
{
    public static string Write(Document document, IReadOnlyList<Sentence> sentences, IReadOnlyList<IReadOnlyList<string>>? comments)
    {
        var output = new StringBuilder();
        var name = OneLine(document.File ?? document.Id);
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            if (comments is not null) foreach (var comment in comments[i]) output.Append(comment).Append('\n');
            else
            {
                if (i == 0) output.Append("# newdoc id = ").Append(name).Append('\n');
                if (i == 0 || sentence.Paragraph != sentences[i - 1].Paragraph) output.Append("# newpar\n");
                output.Append(CultureInfo.InvariantCulture, $"# sent_id = {name}-{i + 1}\n");
                output.Append("# text = ").Append(OneLine(document[sentence.Span])).Append('\n');
            }
            Words(output, document, sentence);
            output.Append('\n');
        }
        return output.ToString();
    }

    private static void Words(StringBuilder output, Document document, Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var parsed = tokens.Any(token => token.Head >= 0 || token.Deprel == "root");
        var multiwordEnd = 0;
        foreach (var token in tokens)
        {
            if (token.Multiword > 1)
            {
                multiwordEnd = token.Index + token.Multiword;
                var last = tokens[multiwordEnd - 1];
                output.Append(CultureInfo.InvariantCulture, $"{token.Index + 1}-{multiwordEnd}\t")
                    .Append(OneLine(document[new TextSpan(token.Span.Start, last.Span.End)]))
                    .Append("\t_\t_\t_\t_\t_\t_\t_\t").Append(Spacing(last.SpaceAfter)).Append('\n');
            }
            output.Append(CultureInfo.InvariantCulture, $"{token.Index + 1}\t{token.Form}\t");
            if (parsed) output.Append(CultureInfo.InvariantCulture, $"{token.Lemma}\t{token.Upos}\t{token.Xpos}\t{token.Feats}\t{token.Head + 1}\t{token.Deprel}\t_\t");
            else output.Append("_\t_\t_\t_\t_\t_\t_\t");
            output.Append(Spacing(token.Index < multiwordEnd || token.SpaceAfter)).Append('\n');
        }
    }

    private static string Spacing(bool space) => space ? "_" : "SpaceAfter=No";

    /// <summary>White space as single blanks: a comment or a form is one line.</summary>
    private static string OneLine(string text) => text.AsSpan().IndexOfAny("\t\n\v\f\r\u0085\u2028\u2029") < 0
        ? text : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
