namespace Hearsay;

/// <summary>A claim with who speaks against it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="By">Who denies it.</param>
public sealed record DeniedClaim(Entry Claim, IReadOnlyList<string> By);

/// <summary>The first claims of one kind, and how many there are.</summary>
/// <typeparam name="T">A claim, or a claim with what belongs to it.</typeparam>
/// <param name="First">The first, in the order of the documents.</param>
/// <param name="Count">How many there are in all.</param>
public sealed record BriefList<T>(IReadOnlyList<T> First, long Count);

/// <summary>A page on some documents: what there is and what it rests on.</summary>
public sealed record Brief
{
    /// <summary>How many documents were looked through.</summary>
    public required long Documents { get; init; }

    /// <summary>Number of claims by standing, most first; standings without a claim are left out.</summary>
    public required IReadOnlyList<(ClaimStatus Status, long Count)> Standings { get; init; }

    /// <summary>Claims put forward as fact by somebody else than the author whose chain holds no source with a name.</summary>
    public required BriefList<Entry> Nameless { get; init; }

    /// <summary>Claims that a denial disputes.</summary>
    public required BriefList<DeniedClaim> Denied { get; init; }

    /// <summary>Sources, with how many claims rest on each alone, the most first; null stands for all without a name.</summary>
    public required BriefList<(string? Source, long Claims)> Sources { get; init; }

    /// <summary>Claims with a time whose words could not be resolved.</summary>
    public required BriefList<Entry> Undated { get; init; }
}
