using Hearsay.Lexicons;

namespace Hearsay.Profiling;

/// <summary>The rows of a profile and which claims belong to them: <c>data/ontology/profile-rows.tsv</c> and <c>profile-row-rules.tsv</c>.</summary>
/// <remarks>The first rule that holds decides; a claim that none fits belongs to the last row.</remarks>
internal static class RowBook
{
    private static readonly List<RowRule> Rules = [.. Lexicon.Rows("profile-row-rules.tsv").Select(RowRule.Of)];

    /// <summary>Ids and names of the rows, in the order in which they are shown.</summary>
    public static IReadOnlyList<(string Id, string Label)> Rows { get; } = [.. Lexicon.Rows("profile-rows.tsv").Select(row => (row["row"], row["label"]))];

    /// <summary>Id of the row that a claim belongs to.</summary>
    public static string Of(Entry entry)
    {
        var words = WordsOf(entry);
        return Rules.FirstOrDefault(rule => rule.Fits(entry, words))?.Row ?? Rows[^1].Id;
    }

    /// <summary>The words that tell what a claim is about: its trigger and whatever takes part in it without being anybody.</summary>
    private static HashSet<string> WordsOf(Entry entry) => entry.Parties
        .Where(party => party.Words is not null && !(party.Actor is { Name: not null, IsParty: true }))
        .Select(party => party.Words!.Text).Append(entry.Predicate.Text).Append(entry.Lemma)
        .SelectMany(words => PartyNames.Plain(words).Split(' ')).SelectMany(Forms).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Forms(string word)
    {
        yield return word;
        if (word.EndsWith("es", StringComparison.Ordinal)) yield return word[..^2];
        if (word.EndsWith('s')) yield return word[..^1];
    }
}

/// <summary>One row of <c>profile-row-rules.tsv</c>: every cell that is not empty must hold.</summary>
internal sealed record RowRule(
    string Row, IReadOnlyList<string> Lemmas, IReadOnlyList<string> Words, IReadOnlyList<string> Types, IReadOnlyList<string> Modes,
    IReadOnlyList<string> Contexts, IReadOnlyList<string> Codes)
{
    public static RowRule Of(LexiconRow row) => new(row["row"], row.List("lemma"), row.List("words"), row.List("plover"), row.List("mode"),
        row.List("context"), row.List("cameo"));

    public bool Fits(Entry entry, HashSet<string> words) =>
        Holds(Lemmas, one => one == entry.Lemma)
        && Holds(Words, words.Contains)
        && Holds(Types, one => entry.Event.Plover is [var first, ..] && one == first)
        && Holds(Modes, one => one == entry.Event.Mode)
        && Holds(Contexts, entry.Event.Contexts.Contains)
        && Holds(Codes, one => entry.Event.Cameo?.StartsWith(one, StringComparison.Ordinal) == true);

    private static bool Holds(IReadOnlyList<string> alternatives, Func<string, bool> holds) => alternatives.Count == 0 || alternatives.Any(holds);
}
