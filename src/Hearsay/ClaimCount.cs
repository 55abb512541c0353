namespace Hearsay;

/// <summary>How many of the claims asked for are of one kind.</summary>
/// <param name="Status">Their status.</param>
/// <param name="Type">First PLOVER type, or null.</param>
/// <param name="Year">Year of the first day on which they can have happened, or null.</param>
/// <param name="Claims">How many.</param>
public sealed record ClaimCount(ClaimStatus Status, string? Type, int? Year, long Claims);
