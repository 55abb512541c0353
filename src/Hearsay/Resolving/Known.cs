namespace Hearsay.Resolving;

/// <summary>Somebody or something that the lexicons know by name.</summary>
/// <param name="Name">Canonical name; the key of the actor.</param>
/// <param name="Kind">What kind of party.</param>
/// <param name="Type">Type of its names in the name layer: PER, ORG, LOC or EVT.</param>
/// <param name="Code">CAMEO/ISO code, or null.</param>
/// <param name="Gender">'m' or 'f' for people whose gender the lexicon gives, otherwise ' '.</param>
/// <param name="CapitalOf">For the seat of a government: the country that the name may stand for.</param>
internal sealed record Known(string Name, ActorKind Kind, string Type, string? Code, char Gender = ' ', Known? CapitalOf = null);
