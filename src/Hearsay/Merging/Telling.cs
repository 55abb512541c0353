using NodaTime;

namespace Hearsay.Merging;

/// <summary>One event as one document tells it: all that is looked at to find out whether another telling is of the same event.</summary>
/// <remarks>A claim of a case and a mention of an event in a parsed text both come as tellings, so that one component merges both. All words are in lower case.</remarks>
public sealed record Telling
{
    /// <summary>Id of the claim, or the number of the mention.</summary>
    public required string Id { get; init; }

    /// <summary>Index of its document among those given to <see cref="Merger"/>.</summary>
    public required int Document { get; init; }

    /// <summary>Number of its sentence, from 0.</summary>
    public int Sentence { get; init; }

    /// <summary>Dictionary form of the trigger.</summary>
    public required string Lemma { get; init; }

    /// <summary>Whether the trigger is a verb; otherwise it is taken for a noun.</summary>
    public bool IsVerb { get; init; }

    /// <summary>Dictionary forms of the words of the trigger, particles included.</summary>
    public required IReadOnlySet<string> Words { get; init; }

    /// <summary>Words for who did it: heads and names.</summary>
    public IReadOnlySet<string> Actors { get; init; } = Empty;

    /// <summary>Words for those to whom it was done.</summary>
    public IReadOnlySet<string> Recipients { get; init; } = Empty;

    /// <summary>Words for everybody and everything else that takes part.</summary>
    public IReadOnlySet<string> Others { get; init; } = Empty;

    /// <summary>Which words are names.</summary>
    public IReadOnlySet<string> Names { get; init; } = Empty;

    /// <summary>Content words of the sentence around the trigger.</summary>
    public IReadOnlySet<string> Around { get; init; } = Empty;

    /// <summary>Numbers of the sentence.</summary>
    public IReadOnlySet<string> Numbers { get; init; } = Empty;

    /// <summary>PLOVER types; empty when there is none.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>First and last day on which it can have happened, where both are known.</summary>
    public (LocalDate First, LocalDate Last)? Days { get; init; }

    /// <summary>Whether it is said to have happened.</summary>
    public Polarity Polarity { get; init; }

    /// <summary>Whether it is put forward as something that happened or holds; false for what is wanted, feared, judged or forecast.</summary>
    public bool IsActual { get; init; } = true;

    /// <summary>Names and country codes of the resolved actors and recipients; empty when there are none, or nothing was resolved across documents.</summary>
    public IReadOnlySet<string> Resolved { get; init; } = Empty;

    /// <summary>No words.</summary>
    internal static IReadOnlySet<string> Empty { get; } = new HashSet<string>();
}
