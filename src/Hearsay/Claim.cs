namespace Hearsay;

/// <summary>The standing that a text gives to a claim (CLAIMS §4); where several fit, the first in this order.</summary>
public enum ClaimStatus
{
    /// <summary>The holder denies it.</summary>
    Denied,
    /// <summary>Marked as not verified.</summary>
    Unconfirmed,
    /// <summary>Marked as an allegation.</summary>
    Alleged,
    /// <summary>Not put forward as fact or forecast.</summary>
    Hypothetical,
    /// <summary>Put forward as going to happen.</summary>
    Predicted,
    /// <summary>A judgement or a norm.</summary>
    Opinion,
    /// <summary>A source says it, no mark of doubt.</summary>
    Reported,
    /// <summary>The author's own voice, as fact.</summary>
    Asserted,
}

/// <summary>Whether the text says that it happened (or holds), or that it did not.</summary>
public enum Polarity
{
    /// <summary>It happened.</summary>
    Positive,
    /// <summary>It did not.</summary>
    Negative,
}

/// <summary>Whether an act was open or hidden, by the text's own words.</summary>
public enum Openness
{
    /// <summary>"publicly", "openly".</summary>
    Overt,
    /// <summary>"secretly", "under wraps", "in private".</summary>
    Covert,
}

/// <summary>A person, group or thing in a slot of a claim.</summary>
/// <param name="Span">Its words, or null when implied.</param>
/// <param name="Text">The words, or null when implied.</param>
/// <param name="Actor">Who is meant; an actor without a name for the unresolved.</param>
public sealed record Participant(TextSpan? Span, string? Text, Actor Actor);

/// <summary>How sure the voice that decides the status is, with its words.</summary>
/// <param name="Value">−3 (certainly not) … 3 (certainly).</param>
/// <param name="Hedges">The words that make it so.</param>
public sealed record Certainty(double Value, IReadOnlyList<TextSpan> Hedges);

/// <summary>A number that is part of a claim.</summary>
/// <param name="Of">What is counted ("drones"), or null.</param>
/// <param name="Value">Digits: "7000", "5000/7000" for a range, "9 billion", "30%".</param>
/// <param name="Bound">"exact", "about", "at least", "at most" or "range".</param>
/// <param name="AsOf">EDTF of the date the count was made, or null.</param>
/// <param name="Span">The words.</param>
public sealed record Figure(string? Of, string Value, string Bound, string? AsOf, TextSpan Span);

/// <summary>PLOVER and CAMEO coding of a claim, or the reason why there is none.</summary>
/// <param name="Plover">PLOVER types, best first; empty when the coder abstains.</param>
/// <param name="Mode">PLOVER mode, or null.</param>
/// <param name="Contexts">PLOVER contexts.</param>
/// <param name="Cameo">CAMEO code as text ("072"), or null.</param>
/// <param name="Quad">1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict; null when abstaining.</param>
/// <param name="Auxiliary">historical, future, hypothetical, negated.</param>
/// <param name="Codebook">Id and version of the codebooks.</param>
/// <param name="Reason">Which words gave the code, or why there is none.</param>
public sealed record EventCode(
    IReadOnlyList<string> Plover, string? Mode, IReadOnlyList<string> Contexts, string? Cameo, int? Quad,
    IReadOnlyList<string> Auxiliary, string Codebook, string Reason);

/// <summary>A relation between two claims of one document.</summary>
/// <param name="Kind">repeats, corroborates, disputes, conflicts, refines or revises.</param>
/// <param name="Target">Id of the other claim.</param>
/// <param name="Extent">For disputes: "certain" or "possible"; otherwise null.</param>
/// <param name="Of">For conflicts: figure, date, place, actor or polarity; otherwise null.</param>
public sealed record ClaimLink(string Kind, string Target, string? Extent = null, string? Of = null);

/// <summary>One event or state that a document puts forward, with everyone it makes answerable for it (CLAIMS §1, §2).</summary>
/// <remarks>Every span refers to the stored text of the claim's document. Immutable; safe to share between threads.</remarks>
public sealed record Claim
{
    /// <summary>"c:" and 16 hexadecimal digits: a hash of document, predicate and reading, equal on every machine.</summary>
    public required string Id { get; init; }

    /// <summary>The document it stands in.</summary>
    public required Document Document { get; init; }

    /// <summary>The clause that states it.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The trigger with its arguments.</summary>
    public required Predicate Predicate { get; init; }

    /// <summary>Who did it.</summary>
    public IReadOnlyList<Participant> Actors { get; init; } = [];

    /// <summary>To whom it was done.</summary>
    public IReadOnlyList<Participant> Recipients { get; init; } = [];

    /// <summary>Further participants by role.</summary>
    public IReadOnlyList<(ArgumentRole Role, Participant Participant)> Others { get; init; } = [];

    /// <summary>Event code, or the reason why there is none.</summary>
    public required EventCode Event { get; init; }

    /// <summary>When it happened, or null.</summary>
    public TimeExpression? Time { get; init; }

    /// <summary>Whether it is said to have happened.</summary>
    public Polarity Polarity { get; init; }

    /// <summary>The standing that the text gives it.</summary>
    public ClaimStatus Status { get; init; }

    /// <summary>Who says so.</summary>
    public Chain Attribution { get; init; } = Chain.Author;

    /// <summary>How sure the deciding voice is.</summary>
    public Certainty Certainty { get; init; } = new(3, []);

    /// <summary>Open or hidden, or null.</summary>
    public Openness? Openness { get; init; }

    /// <summary>The words of <see cref="Openness"/>.</summary>
    public IReadOnlyList<TextSpan> OpennessWords { get; init; } = [];

    /// <summary>Quantifiers, superlatives and exclusives.</summary>
    public IReadOnlyList<TextSpan> Scope { get; init; } = [];

    /// <summary>Numbers that are part of the claim.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>Relations to other claims.</summary>
    public IReadOnlyList<ClaimLink> Links { get; init; } = [];

    /// <summary>How likely the reading is right, 0–1: that people would mark a claim here, with this status and polarity. Fitted; the model card has the figures.</summary>
    public double Confidence { get; init; }

    /// <summary>What <see cref="Confidence"/> was made from.</summary>
    public IReadOnlyList<Sign> Signs { get; init; } = [];

    /// <summary>What made it, in order; entries with <see cref="TrailEntry.Failed"/> are rules that were tried and did not hold.</summary>
    public IReadOnlyList<TrailEntry> Trail { get; init; } = [];
}
