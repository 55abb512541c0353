using System.Text;
using Hearsay.Lexicons;

namespace Hearsay.Ingesting.Pdf;

/// <summary>Decides whether a hyphen at the end of a line belongs to the word or only to the line.</summary>
/// <remarks>What the document itself writes elsewhere decides first, then the dictionary (WordNet): "govern-ment" is joined since it is a word,
/// "peace-keeping" keeps its hyphen since both halves are words and the whole is none.</remarks>
internal static class Hyphens
{
    /// <summary>The hyphen that only layout puts in.</summary>
    public const char Soft = '\u00AD';

    /// <summary>Stands for a hyphen at the end of a line. A control character: no text of a page has one.</summary>
    public const char Mark = '\u001F';

    /// <summary>The text with each mark decided.</summary>
    public static string Decide(string text)
    {
        if (!text.Contains(Mark)) return text;
        var written = WordForms.In(text).Select(span => span.In(text).ToLowerInvariant()).GroupBy(word => word).ToDictionary(group => group.Key, group => group.Count());
        var decided = new StringBuilder(text.Length);
        var from = 0;
        for (var at = text.IndexOf(Mark); at >= 0; at = text.IndexOf(Mark, at + 1))
        {
            decided.Append(text, from, at - from);
            if (Keeps(Left(text, at), Right(text, at), written)) decided.Append('-');
            from = at + 1;
        }
        return decided.Append(text, from, text.Length - from).ToString();
    }

    private static string Left(string text, int at)
    {
        var start = at;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '-')) start--;
        return text[start..at];
    }

    private static string Right(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
        return text[(at + 1)..end];
    }

    private static bool Keeps(string left, string right, Dictionary<string, int> written)
    {
        if (right.Length == 0 || !char.IsLower(right[0]) || left.Length == 0 || char.IsDigit(left[^1])) return true;
        left = left.ToLowerInvariant();
        var (joined, parted) = (written.GetValueOrDefault(left + right), written.GetValueOrDefault(left + "-" + right));
        if (joined != parted) return parted > joined;
        var part = left[(left.LastIndexOf('-') + 1)..];
        if (part.Length == 0) return true;
        if (IsWord(part + right)) return false;
        return WordNet.Knows(left + "-" + right) || (part.Length > 1 && right.Length > 2 && IsWord(part) && IsWord(right));
    }

    private static bool IsWord(string word) => WordNet.Knows(word) || WordNet.Knows(WordForms.Base(word));
}
