namespace Hearsay;

/// <summary>How a predicate is expressed.</summary>
public enum PredicateForm
{
    /// <summary>A verb: "shipped".</summary>
    Verbal,
    /// <summary>An event noun with participants of its own: "Norland's invasion of Ostmark", or the noun of a light verb, "carried out a raid".</summary>
    Nominal,
    /// <summary>A predicate adjective, noun or phrase behind a copula: "is in contact with", "is the largest donor to".</summary>
    Copular,
}

/// <summary>The part an argument plays, before any event type is known.</summary>
public enum ArgumentRole
{
    /// <summary>Who does or is it.</summary>
    Actor,
    /// <summary>To whom it is done.</summary>
    Recipient,
    /// <summary>The thing given, said, built.</summary>
    Theme,
    /// <summary>Go-between: "through Washington".</summary>
    Via,
    /// <summary>Whoever the thing came from.</summary>
    From,
    /// <summary>What it was done with.</summary>
    Instrument,
    /// <summary>Where.</summary>
    Location,
    /// <summary>For whom, on whose behalf.</summary>
    Beneficiary,
    /// <summary>What for.</summary>
    Purpose,
    /// <summary>Because of what.</summary>
    Reason,
    /// <summary>When.</summary>
    Time,
    /// <summary>A clause: what is said, believed, wanted, begun.</summary>
    Content,
    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>A word group that takes part in a predicate.</summary>
/// <param name="Role">The part it plays.</param>
/// <param name="Sentence">Number of the sentence it stands in; not always the predicate's own (a resolved relative or control).</param>
/// <param name="Head">Index of its head word.</param>
/// <param name="Span">Its words.</param>
/// <param name="Rule">Id of the rule that found it.</param>
/// <param name="Preposition">The preposition it hangs by ("against"), or null.</param>
public sealed record Argument(ArgumentRole Role, int Sentence, int Head, TextSpan Span, string Rule, string? Preposition = null);

/// <summary>A word or words that put forward an event or state, with its arguments out of the tree.</summary>
public sealed record Predicate
{
    /// <summary>Number of the sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>Index of the trigger's head word: "strike" in "carried out a strike".</summary>
    public required int Trigger { get; init; }

    /// <summary>The trigger words in the document; with its particle, "broke down".</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Dictionary form of the trigger.</summary>
    public required string Lemma { get; init; }

    /// <summary>How it is expressed.</summary>
    public required PredicateForm Form { get; init; }

    /// <summary>The clause that states it, what is embedded in it included.</summary>
    public required TextSpan Clause { get; init; }

    /// <summary>Index of the word that heads the clause in the tree: the light or phase verb where there is one, else the trigger.</summary>
    public required int Governor { get; init; }

    /// <summary>Whether the trigger is in the passive voice.</summary>
    public bool Passive { get; init; }

    /// <summary>Whether the parties stand on both sides ("A met with B").</summary>
    public bool Mutual { get; init; }

    /// <summary>Arguments in document order.</summary>
    public IReadOnlyList<Argument> Arguments { get; init; } = [];

    /// <summary>Rules that found it.</summary>
    public IReadOnlyList<TrailEntry> Trail { get; init; } = [];

    /// <summary>Position of the trigger's head word.</summary>
    public TokenRef Ref => new(Sentence, Trigger);

    /// <summary>The arguments that play a part.</summary>
    public IEnumerable<Argument> Of(ArgumentRole role) => Arguments.Where(argument => argument.Role == role);
}
