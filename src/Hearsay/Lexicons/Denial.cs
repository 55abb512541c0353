namespace Hearsay.Lexicons;

/// <summary>Words by which a claim is denied or taken back: the rows of <c>denials.tsv</c>.</summary>
internal static class Denial
{
    private static readonly Lazy<HashSet<(string, string)>> All = new(() =>
        [.. Lexicon.Rows("denials.tsv").SelectMany(row => row.List("word").Select(word => (word, row["kind"])))]);

    /// <summary>Whether the object of a verb is what is denied.</summary>
    public static bool Denies(string verb) => Has(verb, "deny");

    /// <summary>Whether a source takes back by this verb what it said itself.</summary>
    public static bool Retracts(string verb) => Has(verb, "retract");

    /// <summary>Whether a verb calls its object something.</summary>
    public static bool Names(string verb) => Has(verb, "naming");

    /// <summary>Whether calling a claim this denies it.</summary>
    public static bool IsFalse(string word) => Has(word, "false");

    /// <summary>Whether denying this is a refusal: "denied entry".</summary>
    public static bool IsGrant(string noun) => Has(noun, "grant");

    private static bool Has(string word, string kind) => All.Value.Contains((word.ToLowerInvariant(), kind));
}
