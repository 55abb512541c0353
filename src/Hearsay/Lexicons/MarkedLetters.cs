namespace Hearsay.Lexicons;

/// <summary>Small letters with marks, and what they are without: canonical decomposition, which this program must not ask the system for.</summary>
internal static class MarkedLetters
{
    /// <summary>By the marked letter; an empty string for what is nothing but a mark.</summary>
    public static IReadOnlyDictionary<char, string> Bare { get; } = Read();

    private static Dictionary<char, string> Read()
    {
        var bare = new Dictionary<char, string>();
        foreach (var row in Lexicon.Rows("marked-letters.tsv"))
            foreach (var marked in row["marked"]) bare[marked] = row["bare"];
        return bare;
    }
}
