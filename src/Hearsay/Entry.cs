namespace Hearsay;

/// <summary>Words of a document with their place: the evidence behind one cell.</summary>
/// <param name="Span">Where they stand in the stored text.</param>
/// <param name="Text">The words, exactly as they stand there.</param>
public sealed record Quote(TextSpan Span, string Text);

/// <summary>What is known about a document, without its text.</summary>
/// <param name="Id">Id of the document.</param>
/// <param name="File">Name of the file without folders, or null.</param>
/// <param name="Title">Title, or null.</param>
/// <param name="Date">Date of publication, or null.</param>
/// <param name="DateBasis">Where the date was taken from, or null.</param>
/// <param name="Author">Byline, or null.</param>
/// <param name="Source">Outlet or site, or null.</param>
/// <param name="Url">Address of the original, or null.</param>
public sealed record DocumentHead(
    string Id, string? File, string? Title, NodaTime.LocalDate? Date, string? DateBasis, string? Author, string? Source, string? Url)
{
    /// <summary>The head of a document.</summary>
    public static DocumentHead Of(Document document) =>
        new(document.Id, document.File, document.Title, document.Date, document.DateBasis, document.Author, document.Source, document.Url);
}

/// <summary>Somebody or something in a slot of an entry.</summary>
/// <param name="Role">The part it plays: Actor, Recipient, Via, Location …</param>
/// <param name="Words">Its words, or null when implied.</param>
/// <param name="Actor">Who is meant: as read, or, where a user merged two actors, the one they were merged into.</param>
public sealed record Party(ArgumentRole Role, Quote? Words, Actor Actor)
{
    /// <summary>Resolved name, else the words, else null.</summary>
    public string? Name => Actor.Name ?? Words?.Text;
}

/// <summary>One link of the chain of an entry: who says so, and how.</summary>
public sealed record Voice
{
    /// <summary>Who is made answerable, or null for the agentless ("it is said").</summary>
    public Party? Source { get; init; }

    /// <summary>Whether the source can be held to a name.</summary>
    public required SourceKind Kind { get; init; }

    /// <summary>The cue words.</summary>
    public required Quote Cue { get; init; }

    /// <summary>What the source does with the content.</summary>
    public required SpeechAct Act { get; init; }

    /// <summary>How close the words are to the source's.</summary>
    public Directness Directness { get; init; }

    /// <summary>Cable, interview, tweet …, as written, or null.</summary>
    public string? Medium { get; init; }

    /// <summary>Who was told, or null.</summary>
    public Party? Addressee { get; init; }

    /// <summary>The paper or channel it was said in, or null.</summary>
    public Party? Venue { get; init; }

    /// <summary>When it was said, EDTF, or null.</summary>
    public string? Said { get; init; }

    /// <summary>Words that weaken the saying itself, or null.</summary>
    public Quote? Hedge { get; init; }
}

/// <summary>When the event of an entry happened.</summary>
/// <param name="Words">The words that tell it.</param>
/// <param name="Value">The time, or null when it cannot be resolved.</param>
/// <param name="Basis">What it was resolved against, or "unresolved: …" with the reason.</param>
public sealed record EventTime(Quote Words, TimeValue? Value, string Basis);

/// <summary>A claim as it is entered in a case: every field with its words, without trees and without the text around it.</summary>
/// <remarks>
/// <para>Analyses and exports that look at many documents work on entries. An entry made from a reading and one made from the row that the
/// ledger keeps of it are equal in every field, until a user merges actors.</para>
/// <para>Spans count UTF-16 units of the stored text of the document. Lists are in document order. Immutable; safe to share between threads.
/// Lists compare by reference: two entries are the same claim when their <see cref="Id"/> is the same.</para>
/// </remarks>
public sealed record Entry
{
    /// <summary>Id of the claim: "c:" and 16 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>The document it stands in.</summary>
    public required DocumentHead Document { get; init; }

    /// <summary>Number of the part of a very long document, from 0; sentences are counted anew in each part.</summary>
    public int Part { get; init; }

    /// <summary>Number of the sentence, from 0.</summary>
    public required int Sentence { get; init; }

    /// <summary>Number of the line that the evidence starts in, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The clause that states it.</summary>
    public required Quote Evidence { get; init; }

    /// <summary>The trigger words.</summary>
    public required Quote Predicate { get; init; }

    /// <summary>Dictionary form of the trigger.</summary>
    public required string Lemma { get; init; }

    /// <summary>How the trigger is expressed.</summary>
    public required PredicateForm Form { get; init; }

    /// <summary>Everyone and everything that takes part: actors first, then recipients, then the others.</summary>
    public IReadOnlyList<Party> Parties { get; init; } = [];

    /// <summary>Event code, or the reason why there is none.</summary>
    public required EventCode Event { get; init; }

    /// <summary>When it happened, or null.</summary>
    public EventTime? Time { get; init; }

    /// <summary>Whether it is said to have happened.</summary>
    public Polarity Polarity { get; init; }

    /// <summary>The standing that the text gives it.</summary>
    public ClaimStatus Status { get; init; }

    /// <summary>Who says so, outermost first; empty when the author vouches for it.</summary>
    public IReadOnlyList<Voice> Chain { get; init; } = [];

    /// <summary>How sure the deciding voice is: −3 (certainly not) … 3 (certainly).</summary>
    public double Certainty { get; init; }

    /// <summary>The words of <see cref="Certainty"/>.</summary>
    public IReadOnlyList<Quote> Hedges { get; init; } = [];

    /// <summary>Open or hidden, or null.</summary>
    public Openness? Openness { get; init; }

    /// <summary>The words of <see cref="Openness"/>.</summary>
    public IReadOnlyList<Quote> OpennessWords { get; init; } = [];

    /// <summary>Quantifiers, superlatives and exclusives.</summary>
    public IReadOnlyList<Quote> Scope { get; init; } = [];

    /// <summary>Numbers that are part of the claim.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>Relations to other claims of the same document.</summary>
    public IReadOnlyList<ClaimLink> Links { get; init; } = [];

    /// <summary>How sure the program is of its reading, 0–1.</summary>
    public double Confidence { get; init; }

    /// <summary>The rules that held, in order.</summary>
    public IReadOnlyList<TrailEntry> Trail { get; init; } = [];

    /// <summary>Whether it is put forward as fact by somebody, denied or not.</summary>
    public bool IsFactual => Status is ClaimStatus.Asserted or ClaimStatus.Reported or ClaimStatus.Alleged or ClaimStatus.Unconfirmed or ClaimStatus.Denied;

    /// <summary>Whether it is put forward as fact by somebody else than the author, and nobody in its chain can be held to a name.</summary>
    public bool IsNameless => IsFactual && Chain.Count > 0 && Chain.All(voice => voice.Kind != SourceKind.Named);

    /// <summary>Whether it has a time whose words could not be resolved.</summary>
    public bool IsUndated => Time is { Value: null };

    /// <summary>Who did it.</summary>
    public IEnumerable<Party> Actors => Of(ArgumentRole.Actor);

    /// <summary>To whom it was done.</summary>
    public IEnumerable<Party> Recipients => Of(ArgumentRole.Recipient);

    /// <summary>Everyone whom the claim names, its sources included.</summary>
    public IEnumerable<Party> Everyone => Parties.Concat(Chain.SelectMany(voice => new[] { voice.Source, voice.Addressee, voice.Venue }.OfType<Party>()));

    /// <summary>The parties that play a part.</summary>
    public IEnumerable<Party> Of(ArgumentRole role) => Parties.Where(party => party.Role == role);
}
