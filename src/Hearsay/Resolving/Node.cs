namespace Hearsay.Resolving;

/// <summary>Grammatical number as far as the words tell.</summary>
internal enum Count { Unknown, One, Many }

/// <summary>A mention while it is being resolved.</summary>
/// <remarks>Words are given by number in the sentence. Only this folder changes nodes, before the resolution is handed out.</remarks>
internal sealed class Node
{
    /// <summary>Place among all nodes of the document, in order of their heads.</summary>
    public int Order { get; set; }

    /// <summary>The sentence.</summary>
    public required Sentence Sentence { get; init; }

    /// <summary>Index of the head word.</summary>
    public required int Head { get; init; }

    /// <summary>Index of the first word.</summary>
    public required int First { get; init; }

    /// <summary>Index of the last word.</summary>
    public required int Last { get; init; }

    /// <summary>First and last word with relative clauses and appositions, as coreference corpora mark them.</summary>
    public required (int First, int Last) Full { get; init; }

    /// <summary>How it refers.</summary>
    public required MentionKind Kind { get; init; }

    /// <summary>Its name, or null.</summary>
    public NameSpan? Name { get; init; }

    /// <summary>Who it is by the lexicons, or null.</summary>
    public Known? Known { get; init; }

    /// <summary>What kind of thing the words say it is.</summary>
    public required ActorKind Sort { get; init; }

    /// <summary>What the head noun says, or null.</summary>
    public PartyNoun? Noun { get; init; }

    /// <summary>Dictionary form of the head, lower case.</summary>
    public required string Lemma { get; init; }

    /// <summary>One or many.</summary>
    public Count Count { get; init; }

    /// <summary>'m', 'f', 'n' or ' ' when unknown.</summary>
    public char Gender { get; set; } = ' ';

    /// <summary>"the", "this", "his": the reader is expected to know which.</summary>
    public bool Definite { get; init; }

    /// <summary>"a", "two", "some", "no" or a bare noun: somebody new.</summary>
    public bool Indefinite { get; init; }

    /// <summary>Words that describe it, in dictionary form and lower case, the head left aside.</summary>
    public required IReadOnlyList<string> Modifiers { get; init; }

    /// <summary>Titles that stand before a name, in lower case.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>Whether it stands inside quotation marks; then the number of that quotation, otherwise −1.</summary>
    public int Quotation { get; init; } = -1;

    /// <summary>The name of it, lower case; the words otherwise.</summary>
    public required string Words { get; init; }

    /// <summary>For "they" that stands for a list ("Norland and Ostmark … they"): the first of the list; otherwise null.</summary>
    public Node? ListOf { get; set; }

    /// <summary>Rules that linked it.</summary>
    public List<string> Rules { get; } = [];

    /// <summary>For a pronoun or a description: the earlier mentions that rules linked it to.</summary>
    public List<(string Rule, Node Earlier)> Ties { get; } = [];

    /// <summary>The head word.</summary>
    public Token HeadToken => Sentence.Tokens[Head];

    /// <summary>Whether it can be a human being.</summary>
    public bool MayBePerson => Sort is ActorKind.Person || (Sort is ActorKind.Other && Kind == MentionKind.Named);

    /// <summary>Whether it is a body of people that takes "it" and "they" alike.</summary>
    public bool IsBody => Sort is ActorKind.Country or ActorKind.Government or ActorKind.Organisation or ActorKind.ArmedGroup;
}
