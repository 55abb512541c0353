namespace Hearsay.Merging;

/// <summary>Thresholds of the merger.</summary>
public sealed record MergeOptions
{
    /// <summary>The least average likelihood, 0–1, at which tellings become one event. Higher: fewer and surer mergers.</summary>
    public double Likelihood { get; init; } = 0.35;

    /// <summary>The thresholds for claims. The model was trained on the events that people marked in news; a claim tells more often of something else in the same words,
    /// so that more likelihood is asked for.</summary>
    public static MergeOptions ForClaims { get; } = new() { Likelihood = 0.6 };

    /// <summary>The least average likeness of words, 0–1, at which documents are taken to tell of one happening. Only tellings within one happening are compared.</summary>
    public double Happening { get; init; } = 0.15;

    /// <summary>Pairs of ids that a user says are two events; they never come into one cluster.</summary>
    public IReadOnlyCollection<(string One, string Other)> Apart { get; init; } = [];
}
