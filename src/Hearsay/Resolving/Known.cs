namespace Hearsay.Resolving;

/// <summary>Somebody or something that the lexicons know by name.</summary>
/// <param name="Name">Canonical name; the key of the actor.</param>
/// <param name="Kind">What kind of party.</param>
/// <param name="Type">Type of its names in the name layer: PER, ORG, LOC or EVT.</param>
/// <param name="Code">CAMEO/ISO code, or null.</param>
/// <param name="Gender">'m' or 'f' for people whose gender the lexicon gives, otherwise ' '.</param>
/// <param name="CapitalOf">For the seat of a government: the country that the name may stand for.</param>
internal sealed record Known(string Name, ActorKind Kind, string Type, string? Code, char Gender = ' ', Known? CapitalOf = null)
{
    /// <summary>Its codes by time, where they are known; empty: <see cref="Code"/> always holds.</summary>
    public IReadOnlyList<Term> Terms { get; init; } = [];

    /// <summary>Whether only the document at hand knows it: then it is another actor in each document.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Its code on a day: that of a term that held then, else one that always holds, else "elite" of the country, for who held office at another time.
    /// Without a day the code of the office.</summary>
    public string? CodeOn(NodaTime.LocalDate? day)
    {
        if (day is not { } date || !Terms.Any(term => term.IsDated)) return Code;
        return Terms.FirstOrDefault(term => term.IsDated && term.Holds(date))?.Code ?? Terms.FirstOrDefault(term => !term.IsDated)?.Code ?? (Code is { Length: > 3 } ? Code[..3] + "ELI" : Code);
    }
}
