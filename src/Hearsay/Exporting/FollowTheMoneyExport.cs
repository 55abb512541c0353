using System.Text.RegularExpressions;
using Hearsay.Lexicons;

namespace Hearsay.Exporting;

/// <summary>FollowTheMoney entities as JSON Lines: documents, parties, and each claim as an event and as links between its parties.</summary>
internal sealed partial class FollowTheMoneyExport : IExport
{
    private static readonly Lazy<Dictionary<string, string>> Countries = new(() =>
        Lexicon.Rows("countries.tsv").DistinctBy(row => row["iso3"]).ToDictionary(row => row["iso3"], row => row["iso2"].ToLowerInvariant(), StringComparer.Ordinal));

    public string Name => "ftm";

    public string Says => "FollowTheMoney entities, JSON Lines: Article, Person, Organization, PublicBody, LegalEntity, Address, Event, UnknownLink";

    public IReadOnlyList<string> Lost { get; } =
    [
        "the chain as data: who says so stands in words in the event's description", "status, polarity, certainty and openness as fields; status and polarity stand in the keywords",
        "event codes but for the PLOVER type in the keywords", "spans: line and words are given", "figures and links between claims",
        "times that are no date, month or year: their first and last day stand as startDate and endDate", "whether a party is a population: it becomes a LegalEntity", "confidence and trail",
    ];

    public void Write(IEnumerable<CasePart> parts, Stream target) => TextExport.Write(target, Lines(parts));

    private static IEnumerable<string> Lines(IEnumerable<CasePart> parts)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            if (written.Add(part.Document.Id)) yield return Article(part.Document);
            foreach (var claim in part.Claims)
            {
                foreach (var party in Parties(claim)) if (written.Add(party.Actor.Id)) yield return PartyLine(party);
                foreach (var place in Places(claim)) if (written.Add(AddressId(place))) yield return Address(place);
                yield return Event(claim);
                foreach (var actor in claim.Actors.Where(HasName).DistinctBy(party => party.Actor.Id))
                    foreach (var recipient in claim.Recipients.Where(party => HasName(party) && party.Actor.Id != actor.Actor.Id).DistinctBy(party => party.Actor.Id))
                        yield return Link(claim, actor, recipient);
            }
        }
    }

    private static IEnumerable<Party> Parties(Entry claim) => claim.Actors.Concat(claim.Recipients).Concat(claim.Of(ArgumentRole.Via)).Where(HasName);

    private static bool HasName(Party party) => party.Name is not null;

    private static string Article(Document document) => Entity(document.Id, "Article",
        ("title", document.Title), ("fileName", document.File), ("author", document.Author), ("publisher", document.Source), ("publishedAt", document.Date?.ToString("uuuu-MM-dd", null)),
        ("sourceUrl", document.Url), ("language", "eng"));

    private static string PartyLine(Party party) => Entity(party.Actor.Id, party.Actor.Kind switch
    {
        ActorKind.Person => "Person",
        ActorKind.Organisation or ActorKind.ArmedGroup => "Organization",
        ActorKind.Country or ActorKind.Government => "PublicBody",
        _ => "LegalEntity",
    }, ("name", party.Name), ("country", Country(party)));

    private static string Event(Entry claim) => Entity(claim.Id, "Event",
    [
        ("name", ClaimSentence.Core(claim)), ("description", ClaimSentence.Of(claim)), ("summary", claim.Evidence.Text), .. Times(claim),
        .. Parties(claim).Select(party => party.Actor.Id).Distinct(StringComparer.Ordinal).Select(id => ("involved", (string?)Id(id))),
        ("location", claim.Of(ArgumentRole.Location).FirstOrDefault()?.Name),
        .. Places(claim).Select(place => ("addressEntity", (string?)AddressId(place))), .. Places(claim).Select(place => ("country", Iso2(place.Country))), ("proof", Id(claim.Document.Id)), ("recordId", claim.Id),
        ("keywords", Labels.Of(claim.Status)), ("keywords", claim.Polarity == Polarity.Positive ? "positive" : "negative"), ("keywords", claim.Event.Plover.Count > 0 ? claim.Event.Plover[0] : null),
        ("notes", FormattableString.Invariant($"line {claim.Line}")),
    ]);

    private static IEnumerable<Place> Places(Entry claim) => claim.Of(ArgumentRole.Location).Select(party => party.Actor.Place).OfType<Place>().DistinctBy(place => place.Id);

    private static string AddressId(Place place) => FormattableString.Invariant($"geonames-{place.Id}");

    private static string Address(Place place) => Entity(AddressId(place), "Address",
        ("full", place.Region is { } region && region != place.Name ? $"{place.Name}, {region}" : place.Name), ("city", place.Kind is PlaceKind.Country or PlaceKind.Region ? null : place.Name),
        ("region", place.Region), ("country", Iso2(place.Country)), ("latitude", ClaimCsv.Degrees(place.Latitude)), ("longitude", ClaimCsv.Degrees(place.Longitude)),
        ("remarks", FormattableString.Invariant($"GeoNames {place.Id}")));

    private static string Link(Entry claim, Party actor, Party recipient) => Entity($"{claim.Id}-{actor.Actor.Id[2..]}-{recipient.Actor.Id[2..]}", "UnknownLink",
    [
        ("subject", Id(actor.Actor.Id)), ("object", Id(recipient.Actor.Id)), ("role", ClaimSentence.Core(claim)), ("summary", claim.Evidence.Text), .. Times(claim),
        ("proof", Id(claim.Document.Id)), ("recordId", claim.Id),
    ]);

    private static IEnumerable<(string, string?)> Times(Entry claim)
    {
        if (claim.Time?.Value is not { } value) yield break;
        if (PartialDate().IsMatch(value.Edtf)) { yield return ("date", value.Edtf); yield break; }
        yield return ("startDate", value.Earliest?.ToString("uuuu-MM-dd", null));
        yield return ("endDate", value.Latest?.ToString("uuuu-MM-dd", null));
    }

    private static string Entity(string id, string schema, params ReadOnlySpan<(string Name, string? Value)> properties)
    {
        var values = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (name, value) in properties)
        {
            if (string.IsNullOrEmpty(value)) continue;
            if (!values.TryGetValue(name, out var list)) values[name] = list = [];
            if (!list.Contains(value)) list.Add(value);
        }
        using var line = new JsonLine(new CodePoints(""));
        line.Json.WriteStartObject();
        line.Text("id", Id(id));
        line.Text("schema", schema);
        line.Json.WriteStartObject("properties");
        foreach (var (name, list) in values) line.Texts(name, list);
        line.Json.WriteEndObject();
        line.Json.WriteEndObject();
        return line.Finish();
    }

    private static string Id(string id) => id.Replace(':', '-');

    private static string? Country(Party party) => EventRecord.Country(party) is { Length: 3 } code ? Iso2(code) : null;

    private static string? Iso2(string code) => Countries.Value.GetValueOrDefault(code);

    [GeneratedRegex(@"^\d{4}(-\d\d(-\d\d)?)?$")]
    private static partial Regex PartialDate();
}
