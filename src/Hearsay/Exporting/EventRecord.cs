using System.Globalization;

namespace Hearsay.Exporting;

/// <summary>A claim as the event databases know events: one actor, one recipient, a PLOVER type; the speaker and the doubt stay behind.</summary>
/// <param name="Id">Id of the claim; with "-" and a number where it has several pairs.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Part">Where it stands.</param>
/// <param name="Actor">Who did it, or null.</param>
/// <param name="Recipient">To whom, or null.</param>
internal sealed record EventRecord(string Id, Entry Claim, CasePart Part, Party? Actor, Party? Recipient)
{
    /// <summary>What every event table loses.</summary>
    public static IReadOnlyList<string> Lost { get; } =
    [
        "claims without a PLOVER type, and claims that are denied, negative, predicted, hypothetical or a judgement: these formats cannot tell them from events, so they are left out; what is promised, threatened or refused stays, since AGREE, THREATEN and REJECT say so",
        "who says so, through whom, how sure they are, and whether it is alleged or unconfirmed", "figures, openness, links and confidence",
        "go-betweens, givers, beneficiaries, purposes and reasons",
    ];

    private static readonly HashSet<string> NotCountries = new(StringComparer.Ordinal) { "IGO", "UNO", "NGO", "ISM", "IMG", "MNC", "EUR" };

    /// <summary>Base score of a PLOVER type (PLOVER manual 0.8, section on scales; the sign of ACCUSE as its modes have it).</summary>
    private static readonly Dictionary<string, double> Scores = new(StringComparer.Ordinal)
    {
        ["AGREE"] = 2.5, ["CONSULT"] = 2.5, ["SUPPORT"] = 5, ["CONCEDE"] = 4.5, ["COOPERATE"] = 9.5, ["AID"] = 10, ["RETREAT"] = 6.5, ["REQUEST"] = 0,
        ["ACCUSE"] = -3, ["REJECT"] = -2, ["THREATEN"] = -3.5, ["PROTEST"] = -5, ["SANCTION"] = -6, ["MOBILIZE"] = -5.5, ["COERCE"] = -7, ["ASSAULT"] = -9,
    };

    public string Type => Claim.Event.Plover[0];

    public string Score => Scores.TryGetValue(Type, out var score) ? score.ToString(CultureInfo.InvariantCulture) : "";

    /// <summary>The day, or null where the text does not tell one: no day is made up for a year or a month.</summary>
    public string? Day => Claim.Time?.Value is { Precision: TimePrecision.Day or TimePrecision.Time, Earliest: { } day } ? day.ToString("uuuu-MM-dd", null) : null;

    /// <summary>One record a pair of actor and recipient, of the claims that an event table can hold.</summary>
    public static IEnumerable<EventRecord> Of(IEnumerable<CasePart> parts)
    {
        foreach (var part in parts)
            foreach (var claim in part.Claims.Where(IsEvent))
            {
                var (actors, recipients) = (Sides(claim.Actors), Sides(claim.Recipients));
                var pairs = actors.SelectMany(_ => recipients, (actor, recipient) => (actor, recipient))
                    .Where(pair => pair.actor is null || pair.recipient is null || pair.actor.Actor.Id != pair.recipient.Actor.Id).ToList();
                for (var i = 0; i < pairs.Count; i++)
                    yield return new EventRecord(pairs.Count == 1 ? claim.Id : string.Create(CultureInfo.InvariantCulture, $"{claim.Id}-{i + 1}"), claim, part, pairs[i].actor, pairs[i].recipient);
            }
    }

    /// <summary>Where it happened: the first location with known coordinates, else the first that is a place or country; or null.</summary>
    public static Party? Location(Entry claim)
    {
        var places = claim.Of(ArgumentRole.Location).Where(location => location.Actor.Kind is ActorKind.Place or ActorKind.Country).ToList();
        return places.FirstOrDefault(location => location.Actor.Place is { Kind: not PlaceKind.Country }) ?? places.FirstOrDefault(location => location.Actor.Place is not null) ?? places.FirstOrDefault();
    }

    /// <summary>Three-letter code of the state that a party belongs to, or the empty string.</summary>
    public static string Country(Party? party) => party?.Actor.Code is { Length: >= 3 } code && !NotCountries.Contains(code[..3]) ? code[..3] : "";

    /// <summary>Three-letter sector codes behind the state's, apart by ";", or the empty string.</summary>
    public static string Sectors(Party? party)
    {
        if (party?.Actor.Code is not { } code) return "";
        var rest = Country(party).Length > 0 ? code[3..] : code;
        return string.Join(';', rest.Chunk(3).Where(chunk => chunk.Length == 3).Select(chunk => new string(chunk)));
    }

    private static bool IsEvent(Entry claim) => claim.Event.Plover is [var type, ..] && claim.Status switch
    {
        ClaimStatus.Asserted or ClaimStatus.Reported or ClaimStatus.Alleged or ClaimStatus.Unconfirmed => claim.Polarity == Polarity.Positive || type is "REJECT",
        // "will send aid" is an agreement, "will not release them" a refusal
        ClaimStatus.Predicted => type is "AGREE" or "THREATEN" && claim.Polarity == Polarity.Positive || type is "REJECT",
        _ => false,
    };

    private static List<Party?> Sides(IEnumerable<Party> parties) => [.. parties.DistinctBy(party => party.Actor.Id).DefaultIfEmpty<Party?>(null)];
}
