using Hearsay.Lexicons;

namespace Hearsay.Tracing;

/// <summary>The runs of words of a text, apart for what stands in quotation marks and what does not.</summary>
/// <remarks>Case, punctuation and white space do not count. A run never reaches over a quotation mark, so that quoting the same speech is not copying.</remarks>
internal sealed class Shingles
{
    /// <summary>Words of a run. Broder 1997 takes about ten; news sentences that are cut and joined anew keep five.</summary>
    public const int Length = 5;

    private Shingles(Document document, IReadOnlyList<TextSpan> words, IReadOnlyList<ulong> hashes)
    {
        Document = document;
        Words = words;
        Hashes = hashes;
        First = [];
        for (var i = 0; i < hashes.Count; i++) if (hashes[i] != 0) First.TryAdd(hashes[i], i);
    }

    public Document Document { get; }

    /// <summary>The words, in order.</summary>
    public IReadOnlyList<TextSpan> Words { get; }

    /// <summary>For each word the hash of the run that begins with it; 0 where none does.</summary>
    public IReadOnlyList<ulong> Hashes { get; }

    /// <summary>Where each run stands first.</summary>
    public Dictionary<ulong, int> First { get; }

    /// <summary>The runs inside (<paramref name="quoted"/>) or outside quotation marks.</summary>
    public static Shingles Of(Document document, bool quoted)
    {
        var text = document.Text;
        var words = WordsOf(text, quoted);
        var codes = words.Select(word => CodeOf(text.AsSpan(word.Start, word.Length))).ToList();
        var hashes = new ulong[words.Count];
        for (var i = 0; i + Length <= words.Count; i++)
        {
            var hash = 14695981039346656037UL;
            for (var k = 0; k < Length; k++) hash = (hash ^ codes[i + k]) * 1099511628211UL;
            if (!Interrupted(text, words[i].End, words[i + Length - 1].Start)) hashes[i] = hash | 1;
        }
        return new Shingles(document, words, hashes);
    }

    /// <summary>The stretches of words that both texts have, the longest first.</summary>
    public static IReadOnlyList<(Quote One, Quote Other)> Shared(Shingles one, Shingles other, int most)
    {
        var found = new List<(TextSpan One, TextSpan Other)>();
        for (var i = 0; i < other.Hashes.Count; i++)
        {
            if (other.Hashes[i] == 0 || !one.First.TryGetValue(other.Hashes[i], out var at)) continue;
            var run = 0;
            while (i + run + 1 < other.Hashes.Count && at + run + 1 < one.Hashes.Count && other.Hashes[i + run + 1] != 0 && other.Hashes[i + run + 1] == one.Hashes[at + run + 1]) run++;
            found.Add((new TextSpan(one.Words[at].Start, one.Words[at + run + Length - 1].End), new TextSpan(other.Words[i].Start, other.Words[i + run + Length - 1].End)));
            i += run;
        }
        return [.. found.OrderByDescending(pair => pair.Other.Length).ThenBy(pair => pair.Other.Start).Take(most)
            .Select(pair => (new Quote(pair.One, one.Document[pair.One]), new Quote(pair.Other, other.Document[pair.Other])))];
    }

    private static List<TextSpan> WordsOf(string text, bool quoted)
    {
        var inside = Quoted(text);
        var found = new List<TextSpan>();
        if (quoted && inside.Count == 0) return found;
        var next = 0;
        foreach (var word in WordForms.In(text))
        {
            while (next < inside.Count && inside[next].End <= word.Start) next++;
            if ((next < inside.Count && inside[next].Contains(word)) == quoted) found.Add(word);
        }
        return found;
    }

    /// <summary>What stands between double quotation marks, marks left out; a mark that is not closed reaches to the end of its paragraph.</summary>
    private static List<TextSpan> Quoted(string text)
    {
        var found = new List<TextSpan>();
        var open = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (open >= 0 && (i == text.Length || text[i] is '"' or '”' or '\n'))
            {
                found.Add(new TextSpan(open, i));
                open = -1;
            }
            else if (i < text.Length && text[i] is '"' or '“') open = i + 1;
        }
        return found;
    }

    private static bool Interrupted(string text, int from, int to) => text.AsSpan(from, Math.Max(0, to - from)).IndexOfAny("\"“”") >= 0;

    private static ulong CodeOf(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word) hash = (hash ^ char.ToLowerInvariant(c)) * 1099511628211UL;
        return hash;
    }
}
