namespace Hearsay;

/// <summary>How a mention refers.</summary>
public enum MentionKind
{
    /// <summary>By a name: "Norland", "General Pasha".</summary>
    Named,

    /// <summary>By a description: "the minister", "two officials in Kabul".</summary>
    Nominal,

    /// <summary>By a pronoun: "he", "they", "its".</summary>
    Pronoun,

    /// <summary>By an adjective of nationality or a name used as one: "Pakistani", "Israeli", "U.S.".</summary>
    Adjectival,
}

/// <summary>Words that refer to a person, group, organisation, country, place or population.</summary>
/// <param name="Sentence">Number of the sentence.</param>
/// <param name="Head">Index of the head word in the sentence.</param>
/// <param name="Span">The words in the document, without a leading preposition, with titles and modifiers, without relative clauses.</param>
/// <param name="Kind">How it refers.</param>
/// <param name="Type">PER, ORG, LOC, EVT, MISC, or null where the name layer and the lexicons say nothing.</param>
/// <param name="Actor">Who or what is meant; never null: an unresolved mention has an actor without a name.</param>
public sealed record Mention(int Sentence, int Head, TextSpan Span, MentionKind Kind, string? Type, Actor Actor)
{
    /// <summary>Position of the head word.</summary>
    public TokenRef Ref => new(Sentence, Head);
}
