namespace Hearsay.Grading;

/// <summary>The standing of a predicate in its text.</summary>
/// <param name="Status">The first that fits, in the order of CLAIMS §4.</param>
/// <param name="Polarity">Whether it is said to have happened.</param>
/// <param name="Certainty">How sure the deciding voice is.</param>
/// <param name="Past">Whether it is told as past or present.</param>
/// <param name="Trail">The marks that decided.</param>
public sealed record Grade(ClaimStatus Status, Polarity Polarity, Certainty Certainty, bool Past, IReadOnlyList<TrailEntry> Trail);
