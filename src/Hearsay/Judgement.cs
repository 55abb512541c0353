namespace Hearsay;

/// <summary>What a reviewer says of a reading; four values, so that "not sure" and "not looked at" stay apart.</summary>
public enum Verdict
{
    /// <summary>Not judged, or the last judgement is taken back.</summary>
    None,
    /// <summary>The document says this.</summary>
    Right,
    /// <summary>The document does not say this.</summary>
    Wrong,
    /// <summary>Looked at, and not decided.</summary>
    Unsure,
}

/// <summary>One decision of a person: on a claim, on one of its fields, or on who an actor is.</summary>
/// <remarks>Judgements are rows of their own: nothing that was read is changed by them, and they stay with their claims when a document is read again.</remarks>
public sealed record Judgement
{
    /// <summary>Id of the claim, or of the actor that is merged or split off.</summary>
    public required string Subject { get; init; }

    /// <summary>For a merge: id of the actor it is merged into.</summary>
    public string? Into { get; init; }

    /// <summary>Whether a merged actor is split off again.</summary>
    public bool IsSplit { get; init; }

    /// <summary>The field of the claim that is judged ("status"), or null for the claim as a whole.</summary>
    public string? Field { get; init; }

    /// <summary>The verdict on a claim.</summary>
    public Verdict Verdict { get; init; }

    /// <summary>The reviewer's own grade of source and information ("B2"), in whatever scale, or null.</summary>
    public string? Grade { get; init; }

    /// <summary>Why, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>Who decided, or null.</summary>
    public string? Judge { get; init; }

    /// <summary>When, as ISO 8601, or null; given by the caller, since the engine reads no clock.</summary>
    public string? At { get; init; }
}
