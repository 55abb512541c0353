using NodaTime;

namespace Hearsay.Recording;

/// <summary>In which order found claims come.</summary>
public enum ClaimOrder
{
    /// <summary>As they were recorded: by document, then as in the text.</summary>
    Recorded,
    /// <summary>By the first day that they can have happened; claims without one are left out.</summary>
    Happened,
}

/// <summary>What a case notes of a claim.</summary>
public enum ClaimMark
{
    /// <summary>Put forward as fact by somebody else than the author, and no source in its chain has a name.</summary>
    Nameless,
    /// <summary>A denial stands in its chain, or another claim of its document disputes it.</summary>
    Denied,
    /// <summary>It has a time that could not be resolved.</summary>
    Undated,
}

/// <summary>Which claims of a case are wanted: all conditions must hold; what is left out does not restrict.</summary>
/// <remarks>Names of parties are looked up as <c>hearsay claims --help</c> says: whole names and aliases first, then names that hold all words given.
/// Immutable.</remarks>
public sealed record ClaimQuery
{
    /// <summary>Words that the claim or the names in it must have, in any order and inflection; "…" for a phrase.</summary>
    public string? Words { get; init; }

    /// <summary>Dictionary forms of the trigger, any of these.</summary>
    public IReadOnlyList<string> Lemmas { get; init; } = [];

    /// <summary>Two parties of a profile that must both be named, as parties or in the words; all that can tie them to each other is among these claims. Null for any.</summary>
    public (PartySearch One, PartySearch Other)? Both { get; init; }

    /// <summary>What must be noted of them, or null.</summary>
    public ClaimMark? Mark { get; init; }

    /// <summary>Parties that must take part, each.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    /// <summary>Two parties that must both take part, or null.</summary>
    public (string One, string Other)? Dyad { get; init; }

    /// <summary>Sources that must be in the chain, each.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>First PLOVER type, any of these; "none" for claims without a code.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Status, any of these.</summary>
    public IReadOnlyList<ClaimStatus> Statuses { get; init; } = [];

    /// <summary>Polarity, or null.</summary>
    public Polarity? Polarity { get; init; }

    /// <summary>Openness, or null.</summary>
    public Openness? Openness { get; init; }

    /// <summary>Whether it must have no chain (true: the author's own) or must have one (false), or null.</summary>
    public bool? AuthorOnly { get; init; }

    /// <summary>Documents, any of these: the start of an id, a file name, or words of the title.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>Happened on this day or later, as far as its time tells.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Happened on this day or earlier, as far as its time tells.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Whether a claim happened within <see cref="From"/> and <see cref="To"/>.</summary>
    public bool IsWhen(Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return (From is not { } from || entry.Time?.Value?.Latest >= from) && (To is not { } to || entry.Time?.Value?.Earliest <= to);
    }

    /// <summary>Published on this day or later.</summary>
    public LocalDate? PublishedFrom { get; init; }

    /// <summary>Published on this day or earlier.</summary>
    public LocalDate? PublishedTo { get; init; }

    /// <summary>Ids of the claims, or the start of one, any of these.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>The last verdict on the claim as a whole, or null.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>Order.</summary>
    public ClaimOrder Order { get; init; }

    /// <summary>How many claims at most; from 1.</summary>
    public int Limit { get; init; } = int.MaxValue;

    /// <summary>How many are passed over first.</summary>
    public int Skip { get; init; }
}

/// <summary>Claims that were found.</summary>
/// <param name="Entries">The claims asked for.</param>
/// <param name="Total">How many there are without a limit, or, with <paramref name="IsMore"/>, at least.</param>
/// <param name="IsMore">Whether there are so many behind the ones asked for that they were not all counted.</param>
public sealed record FoundClaims(IReadOnlyList<Entry> Entries, long Total, bool IsMore = false)
{
    /// <summary>The total in words: "3 claims", "more than 1050 claims".</summary>
    public string TotalInWords => IsMore ? $"more than {Total} claims" : Total == 1 ? "1 claim" : $"{Total} claims";
}
