namespace Hearsay;

/// <summary>A claim with who speaks against it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="By">Who denies it.</param>
public sealed record DeniedClaim(Entry Claim, IReadOnlyList<string> By);

/// <summary>A page on some documents: what there is and what it rests on.</summary>
public sealed record Brief
{
    /// <summary>How many documents were looked through.</summary>
    public required int Documents { get; init; }

    /// <summary>Number of claims by standing; standings without a claim are left out.</summary>
    public required IReadOnlyList<(ClaimStatus Status, int Count)> Standings { get; init; }

    /// <summary>Claims put forward as fact by somebody else than the author whose chain holds no source with a name.</summary>
    public required IReadOnlyList<Entry> Nameless { get; init; }

    /// <summary>Claims that a denial disputes.</summary>
    public required IReadOnlyList<DeniedClaim> Denied { get; init; }

    /// <summary>Sources, with how many claims rest on each alone; the most first.</summary>
    public required IReadOnlyList<(string Source, int Claims)> Sources { get; init; }

    /// <summary>Claims with a time whose words could not be resolved.</summary>
    public required IReadOnlyList<Entry> Undated { get; init; }
}
