namespace Hearsay.Tests.Classifying;

/// <summary>A sentence from lines "form lemma upos xpos head relation [name]", heads counted from 1, 0 for the root.</summary>
internal static class Tree
{
    public static Sentence Of(string lines)
    {
        var tokens = new List<Token>();
        var at = 0;
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            tokens.Add(new Token
            {
                Index = tokens.Count,
                Span = new TextSpan(at, at + cells[0].Length),
                Form = cells[0],
                Lemma = cells[1],
                Upos = cells[2],
                Xpos = cells[3],
                Head = int.Parse(cells[4], System.Globalization.CultureInfo.InvariantCulture) - 1,
                Deprel = cells[5],
                Name = cells.Length > 6 ? cells[6] : "O",
            });
            at += cells[0].Length + 1;
        }
        return new Sentence(0, 0, tokens);
    }

    public static Predicate Predicate(Sentence sentence, string trigger, string? governor = null)
    {
        var token = sentence.Tokens.First(token => token.Form == trigger);
        return new Predicate
        {
            Sentence = 0,
            Trigger = token.Index,
            Span = token.Span,
            Lemma = token.Lemma,
            Form = token.Upos == "VERB" ? PredicateForm.Verbal : token.Upos == "NOUN" ? PredicateForm.Nominal : PredicateForm.Copular,
            Clause = sentence.Span,
            Governor = governor is null ? token.Index : sentence.Tokens.First(other => other.Form == governor).Index,
        };
    }
}
