namespace Hearsay.Lexicons;

/// <summary>Phrases that name a source: the rows of <c>source-phrases.tsv</c>.</summary>
internal static class SourcePhrase
{
    private static readonly Lazy<Dictionary<(string, string), SpeechAct>> All = new(Load);

    /// <summary>What the owner of a noun behind a preposition does ("in the words of": say), or null.</summary>
    public static SpeechAct? Find(string preposition, string noun) => All.Value.TryGetValue((preposition, noun.ToLowerInvariant()), out var act) ? act : null;

    private static Dictionary<(string, string), SpeechAct> Load()
    {
        var found = new Dictionary<(string, string), SpeechAct>();
        foreach (var row in Lexicon.Rows("source-phrases.tsv"))
            foreach (var preposition in row.List("preposition"))
                foreach (var noun in row.List("noun"))
                    found.TryAdd((preposition, noun), row.Enum<SpeechAct>("act"));
        return found;
    }
}
