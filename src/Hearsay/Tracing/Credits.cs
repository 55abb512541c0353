using Hearsay.Lexicons;

namespace Hearsay.Tracing;

/// <summary>The news agency that a document credits: in brackets in its first lines ("KESH (Reuters) -"), in a short line of its own ("Source: AFP"), as its author or outlet.</summary>
internal static class Credits
{
    /// <summary>Characters at the start in which a dateline stands.</summary>
    private const int DatelineReach = 400;

    /// <summary>Words of the longest line that is nothing but a credit ("Reporting by Jane Holt; Reuters").</summary>
    private const int CreditWords = 8;

    /// <summary>Characters of a second name behind the first ("(Reuters/Courier)").</summary>
    private const int LongestCoAuthor = 20;

    private static readonly Lazy<IReadOnlyList<(string Agency, string Name)>> Agencies = new(() =>
        [.. Lexicon.Rows("wire-agencies.tsv").SelectMany(row => row.List("names").Select(name => (row.List("names")[0], name)))]);

    /// <summary>The agency and the words that credit it, or null. The words are null when only the metadata names it.</summary>
    public static (string Agency, Quote? Words)? Of(Document document)
    {
        foreach (var (agency, name) in Agencies.Value)
        {
            if (document.Source == name || document.Author is { } author && Places(author, name).Any()) return (agency, null);
            foreach (var at in Places(document.Text, name))
                if (IsDateline(document.Text, at, name.Length) || IsCreditLine(document.Text, at, name.Length)) return (agency, new Quote(new TextSpan(at, at + name.Length), name));
        }
        return null;
    }

    /// <summary>Where a name stands as a word of its own.</summary>
    private static IEnumerable<int> Places(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (at + name.Length == text.Length || !char.IsLetter(text[at + name.Length]))) yield return at;
    }

    // KESH, May 4 (Reuters) - The army left.
    private static bool IsDateline(string text, int at, int length)
    {
        if (at is 0 or > DatelineReach || text[at - 1] != '(') return false;
        var close = text.IndexOf(')', at + length);
        if (close < 0 || close > at + length + LongestCoAuthor) return false;
        var after = text.AsSpan(close + 1).TrimStart(' ');
        return after.Length > 0 && after[0] is '-' or '–' or '—' or ':' or '.';
    }

    // Source: AFP
    private static bool IsCreditLine(string text, int at, int length)
    {
        var lineStart = text.LastIndexOf('\n', Math.Max(0, at - 1)) + 1;
        var lineEnd = text.IndexOf('\n', at) is >= 0 and var found ? found : text.Length;
        var line = new TextSpan(lineStart, lineEnd).In(text);
        // a credit is no sentence: it has no full stop but one at its end
        return lineStart > 0 && WordForms.In(line).Count() <= CreditWords && line.Trim() is var trimmed && trimmed.IndexOf(". ", StringComparison.Ordinal) < 0
            && (trimmed.StartsWith("Source", StringComparison.Ordinal) || trimmed.StartsWith('©') || trimmed.StartsWith('(') || trimmed.StartsWith('-') || trimmed.StartsWith('—')
                || trimmed.StartsWith("Reporting", StringComparison.Ordinal) || trimmed.StartsWith("With reporting", StringComparison.Ordinal) || trimmed.Length == length);
    }
}
