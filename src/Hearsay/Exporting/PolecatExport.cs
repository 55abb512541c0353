namespace Hearsay.Exporting;

/// <summary>An event table with the columns of POLECAT, tab-separated.</summary>
internal sealed class PolecatExport : IExport
{
    private static readonly string[] Columns =
    [
        "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts", "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector",
        "Actor Sectors", "Actor Title", "Actor Name Raw", "Wikipedia Actor ID", "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector",
        "Recipient Sectors", "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID", "Placename", "City", "District", "Province", "Country", "Latitude",
        "Longitude", "GeoNames ID", "Raw Placename", "Feature Type", "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version",
    ];

    public string Name => "polecat";

    public string Says => "event table with the columns of POLECAT, tab-separated, a row a pair of actor and recipient";

    public IReadOnlyList<string> Lost { get; } =
    [
        .. EventRecord.Lost, "the words: a row points to its claim by the id", "times that are not a day: Event Date stays empty, no day is made up",
        "COW numbers, titles, districts and Wikipedia ids, which Hearsay does not know, are empty", "tabs and line breaks within cells, which become blanks",
    ];

    public void Write(IEnumerable<CasePart> parts, Stream target) =>
        TextExport.Write(target, EventRecord.Of(parts).Select(record => string.Join('\t', Cells(record).Select(cell => ClaimSentence.OneLine(cell ?? "")))).Prepend(string.Join('\t', Columns)));

    private static IEnumerable<string?> Cells(EventRecord record)
    {
        var claim = record.Claim;
        var place = EventRecord.Location(claim);
        foreach (var cell in new[] { record.Id, record.Day, record.Type, claim.Event.Mode, record.Score, claim.Event.Quad?.ToString(System.Globalization.CultureInfo.InvariantCulture), string.Join(';', claim.Event.Contexts) })
            yield return cell;
        foreach (var party in new[] { record.Actor, record.Recipient })
        {
            var sectors = EventRecord.Sectors(party);
            yield return party?.Actor.Name;
            yield return EventRecord.Country(party);
            yield return null;
            yield return sectors.Split(';')[0];
            yield return sectors;
            yield return null;
            yield return party?.Words?.Text;
            yield return null;
        }
        var known = place?.Actor.Place;
        yield return known?.Name ?? place?.Name;
        yield return known is { Kind: PlaceKind.City or PlaceKind.Capital or PlaceKind.Seat } ? known.Name : null;
        yield return null;
        yield return known?.Region;
        yield return known?.Country ?? EventRecord.Country(place);
        yield return known is null ? null : ClaimCsv.Degrees(known.Latitude);
        yield return known is null ? null : ClaimCsv.Degrees(known.Longitude);
        yield return known?.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        yield return place?.Words?.Text;
        yield return known?.Feature;
        yield return claim.Document.Source;
        yield return claim.Document.Date?.ToString("uuuu-MM-dd", null);
        yield return Names(record, ActorKind.Person);
        yield return Names(record, ActorKind.Organisation, ActorKind.Government, ActorKind.ArmedGroup);
        yield return Names(record, ActorKind.Place, ActorKind.Country);
        yield return "en";
        yield return claim.Event.Codebook;
    }

    private static string Names(EventRecord record, params ActorKind[] kinds) => string.Join(';', record.Claim.Parties
        .Where(party => party.Actor.Name is not null && kinds.Contains(party.Actor.Kind)).Select(party => party.Actor.Name).Distinct(StringComparer.Ordinal));
}
