namespace Hearsay;

/// <summary>What kind of party an actor is.</summary>
public enum ActorKind
{
    /// <summary>Not known to be a party.</summary>
    Other,

    /// <summary>One named human being.</summary>
    Person,

    /// <summary>A state ("Norland") or its government when it acts.</summary>
    Country,

    /// <summary>A government, ministry, service or force of a state.</summary>
    Government,

    /// <summary>Any other organisation: company, party, paper, charity, court, international body.</summary>
    Organisation,

    /// <summary>An armed group that is no state's.</summary>
    ArmedGroup,

    /// <summary>People by nationality, religion, job or another trait: "Palestinians", "residents", "two officials".</summary>
    Population,

    /// <summary>A place that is not a country.</summary>
    Place,

    /// <summary>A text that speaks: cable, report, video, statement.</summary>
    Document,

    /// <summary>A named operation, war or agreement: an event, not a party.</summary>
    Event,
}

/// <summary>A party as resolved: all mentions of one actor share one value of this type.</summary>
/// <param name="Id">"a:" and 16 hexadecimal digits; from the register's key where the actor is known there, from the name within the document
/// otherwise.</param>
/// <param name="Name">Canonical name, or null for the unnamed ("two officials").</param>
/// <param name="Kind">What kind of party.</param>
/// <param name="Code">CAMEO/ISO code of the party ("ISR", "PAKMIL"), or null.</param>
/// <param name="Place">The country or place as the gazetteer knows it; null for parties that are none, and where it is not clear which place is meant.</param>
public sealed record Actor(string Id, string? Name, ActorKind Kind, string? Code = null, Place? Place = null)
{
    /// <summary>Whether this kind of actor can do or suffer what a claim tells: everything but places, documents, events and the unknown.</summary>
    public bool IsParty => Kind is ActorKind.Person or ActorKind.Country or ActorKind.Government or ActorKind.Organisation
        or ActorKind.ArmedGroup or ActorKind.Population;

    /// <summary>The first three letters of <see cref="Code"/>: the country, where it is that of one; null without a code.</summary>
    public string? CodeStart => Code is { Length: >= 3 } code ? code[..3] : null;

    /// <summary>Whether two actors are one, or their codes begin alike: a state and its army.</summary>
    public bool IsOneSideWith(Actor other) => Id == other.Id || CodeStart is { } start && start == other.CodeStart;
}
