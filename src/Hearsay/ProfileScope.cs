namespace Hearsay;

/// <summary>Which claims of a large case a profile was drawn from, and what there are in all.</summary>
/// <param name="First">Number of the first claim among those that name both parties, from 1.</param>
/// <param name="Last">Number of the last.</param>
/// <param name="Kinds">How many claims name both parties, by status, type and year.</param>
public sealed record ProfileScope(long First, long Last, IReadOnlyList<ClaimCount> Kinds)
{
    /// <summary>How many claims name both parties.</summary>
    public long Total => Kinds.Sum(kind => kind.Claims);
}
