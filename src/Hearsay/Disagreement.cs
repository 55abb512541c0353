namespace Hearsay;

/// <summary>In what two claims differ.</summary>
public enum DisagreementKind
{
    /// <summary>One side denies what the other puts forward.</summary>
    Denial,
    /// <summary>One says that it happened, the other that it did not.</summary>
    Polarity,
    /// <summary>Counts of the same thing that exclude each other.</summary>
    Figure,
    /// <summary>Times that exclude each other.</summary>
    Date,
    /// <summary>Different places.</summary>
    Place,
    /// <summary>Different doers.</summary>
    Actor,
    /// <summary>No contradiction: a count of another thing, group or place.</summary>
    Scope,
    /// <summary>No contradiction: a later count of the same thing.</summary>
    Revision,
}

/// <summary>Two claims of one event that differ, both sides with their words. Which of them is right is not asked.</summary>
/// <param name="Kind">In what they differ.</param>
/// <param name="One">Id of one claim.</param>
/// <param name="Other">Id of the other; for a denial the one that denies.</param>
/// <param name="OneWords">The words of the first that matter.</param>
/// <param name="OtherWords">Those of the second.</param>
/// <param name="Reason">Why they are taken to differ so, as a sentence.</param>
/// <param name="Extent">For a denial: "certain" or "possible", whether it surely covers the claim; otherwise null.</param>
public sealed record Disagreement(DisagreementKind Kind, string One, string Other, Quote OneWords, Quote OtherWords, string Reason, string? Extent = null)
{
    /// <summary>Whether both cannot be true; false for another scope and a revision.</summary>
    public bool IsConflict => Kind is not (DisagreementKind.Scope or DisagreementKind.Revision);
}
