using Hearsay.Lexicons;

namespace Hearsay.Classifying;

/// <summary>A row of event-nouns.tsv.</summary>
/// <param name="Verb">Verb that it comes from, or null.</param>
/// <param name="Cameo">CAMEO code it has by itself, or null.</param>
/// <param name="Kind">"event", "state" or "thing".</param>
internal sealed record EventNoun(string? Verb, string? Cameo, string Kind);

/// <summary>Nouns that can put forward an event or a state.</summary>
internal static class EventNouns
{
    /// <summary>By lemma.</summary>
    public static IReadOnlyDictionary<string, EventNoun> All { get; } = Lexicon.Rows("event-nouns.tsv").ToDictionary(
        row => row["noun"],
        row => new EventNoun(row["verb"] is { Length: > 0 } verb ? verb : null, row["cameo"] is { Length: > 0 } cameo ? cameo : null, row["kind"]),
        StringComparer.Ordinal);
}
