namespace Hearsay;

/// <summary>What a later telling of a claim has lost or changed.</summary>
public enum DriftKind
{
    /// <summary>The words that made it less than certain are gone.</summary>
    HedgeLost,
    /// <summary>Whoever said so is no longer named.</summary>
    SourceLost,
    /// <summary>It was denied, and the denial is no longer told.</summary>
    DenialLost,
    /// <summary>The thing given, said or built is another.</summary>
    ThingChanged,
    /// <summary>It happened at another time.</summary>
    DateChanged,
}

/// <summary>A difference between two tellings of one claim.</summary>
/// <param name="Kind">What was lost or changed.</param>
/// <param name="One">Id of the earlier telling: by the dates of the documents, else by their order and that of the text.</param>
/// <param name="Other">Id of the later telling.</param>
/// <param name="Before">The words of the earlier one, or of the denial.</param>
/// <param name="After">What stands in the later one.</param>
public sealed record Drift(DriftKind Kind, string One, string Other, Quote Before, Quote After);
