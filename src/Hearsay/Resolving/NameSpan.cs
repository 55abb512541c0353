namespace Hearsay.Resolving;

/// <summary>A name in a sentence: its words without titles, articles and possessive.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="Last">Index of its last word.</param>
/// <param name="Head">Index of the word of it that hangs outside the name.</param>
/// <param name="Type">PER, ORG, LOC, EVT, MISC, or null when nothing tells.</param>
/// <param name="Known">Its entry in the lexicons, or null.</param>
internal sealed record NameSpan(int First, int Last, int Head, string? Type, Known? Known)
{
    /// <summary>The words of the name as one string with single blanks where the text has white space.</summary>
    public string Text(Sentence sentence)
    {
        var text = new System.Text.StringBuilder();
        for (var i = First; i <= Last; i++)
        {
            if (i > First && sentence.Tokens[i - 1].Span.End < sentence.Tokens[i].Span.Start) text.Append(' ');
            text.Append(sentence.Tokens[i].Form);
        }
        return text.ToString();
    }
}
