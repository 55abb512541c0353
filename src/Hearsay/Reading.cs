namespace Hearsay;

/// <summary>What reading one document yielded.</summary>
/// <remarks>Immutable; safe to share between threads. Everything is in document order.</remarks>
public sealed record Reading
{
    /// <summary>The document that was read.</summary>
    public required Document Document { get; init; }

    /// <summary>Number of the part of the document, from 0; documents of ordinary length have one part.</summary>
    public int Part { get; init; }

    /// <summary>Its sentences with their trees.</summary>
    public IReadOnlyList<Sentence> Sentences { get; init; } = [];

    /// <summary>Names as the name layer marks them: words and type (PER ORG LOC EVT MISC).</summary>
    public IReadOnlyList<(TextSpan Span, string Type)> Names { get; init; } = [];

    /// <summary>Who and what is mentioned: parties, named places and events, with their mentions, in the order of first mentions.</summary>
    public IReadOnlyList<ActorMentions> Actors { get; init; } = [];

    /// <summary>Coreference clusters, each a list of mentions of one actor, in the order of their first mentions.</summary>
    public IReadOnlyList<IReadOnlyList<Mention>> Clusters { get; init; } = [];

    /// <summary>Source, cue and content spans of the role layer.</summary>
    public IReadOnlyList<Attribution> Attributions { get; init; } = [];

    /// <summary>Time expressions.</summary>
    public IReadOnlyList<TimeExpression> Times { get; init; } = [];

    /// <summary>The claims.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>What was skipped or guessed, and why.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];
}
