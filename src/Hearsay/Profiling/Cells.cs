using NodaTime;

namespace Hearsay.Profiling;

/// <summary>Puts claims that tell of one matter into one cell.</summary>
/// <remarks>Two claims tell of one matter when they stand in the same row, direction, polarity and standing (fact or not) and either a link says
/// that one repeats, bears out, refines or revises the other, or they were taken for tellings of one event, or they have the same trigger, the same parties and times that agree. A claim
/// without a time joins the matter of its trigger and parties when there is just one.</remarks>
internal static class Cells
{
    private static readonly string[] Joining = ["repeats", "corroborates", "refines", "revises"];

    /// <summary>The cells, by time; what has no date comes last, in the order of the claims.</summary>
    public static IReadOnlyList<ProfileCell> Of(IReadOnlyList<Placed> placed, Denials denials, IReadOnlyList<EventCluster> events)
    {
        var groups = Grouped(placed, events);
        return
        [
            .. groups.Select(group => Cell(group, denials))
                .OrderBy(cell => cell.Time.Value?.Earliest ?? cell.Time.Value?.Latest ?? LocalDate.MaxIsoValue)
                .ThenBy(cell => cell.Time.Value?.Latest ?? LocalDate.MaxIsoValue),
        ];
    }

    private static ProfileCell Cell(IReadOnlyList<Placed> group, Denials denials)
    {
        var entries = group.Select(one => one.Entry).ToList();
        var factual = entries[0].IsFactual;
        return new ProfileCell
        {
            Row = group[0].Row,
            Direction = group[0].Placement.Direction,
            Polarity = entries[0].Polarity,
            Factual = factual,
            Time = new CellTime(Narrowest(entries), factual ? entries.Max(entry => entry.Document.Date) : null),
            Reports = entries,
            Dissent = [.. entries.SelectMany(denials.Against).DistinctBy(dissent => dissent.Entry.Id)],
            Through = [.. group.SelectMany(one => one.Placement.Through).Distinct(StringComparer.Ordinal)],
        };
    }

    private static TimeValue? Narrowest(IEnumerable<Entry> entries) => entries.Select(entry => entry.Time?.Value).OfType<TimeValue>()
        .OrderBy(value => value is { Earliest: { } from, Latest: { } to } ? Period.DaysBetween(from, to) : int.MaxValue).FirstOrDefault();

    private static List<List<Placed>> Grouped(IReadOnlyList<Placed> placed, IReadOnlyList<EventCluster> events)
    {
        var joined = new DisjointSets(placed.Count);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < placed.Count; i++) places.TryAdd(placed[i].Entry.Id, i);
        for (var i = 0; i < placed.Count; i++)
            foreach (var link in placed[i].Entry.Links)
                if (Joining.Contains(link.Kind) && places.TryGetValue(link.Target, out var j) && Alike(placed[i], placed[j])) joined.Join(i, j);
        foreach (var told in events.Select(cluster => cluster.Members.Where(places.ContainsKey).Select(id => places[id]).ToList()))
            for (var i = 1; i < told.Count; i++)
                if (told.FindIndex(0, i, j => Alike(placed[told[i]], placed[j])) is >= 0 and var like) joined.Join(told[i], told[like]);
        foreach (var matter in Enumerable.Range(0, placed.Count).GroupBy(i => Matter(placed[i])).Where(matter => matter.Count() > 1))
        {
            var times = matter.GroupBy(i => placed[i].Entry.Time?.Value?.Edtf ?? "").ToList();
            foreach (var time in times) foreach (var i in time) joined.Join(time.First(), i);
            if (times.Count == 2 && times.Any(time => time.Key.Length == 0)) joined.Join(times[0].First(), times[1].First());
        }
        return [.. Enumerable.Range(0, placed.Count).GroupBy(joined.Find).Select(group => group.Select(i => placed[i]).ToList())];
    }

    private static (string, Direction, Polarity, bool, string, string) Matter(Placed one) =>
        (one.Row, one.Placement.Direction, one.Entry.Polarity, one.Entry.IsFactual, one.Entry.Lemma, Parties(one.Entry));

    private static string Parties(Entry entry) =>
        string.Join(' ', entry.Actors.Concat(entry.Recipients).Select(PartyNames.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static bool Alike(Placed one, Placed other) => one.Row == other.Row && one.Placement.Direction == other.Placement.Direction
        && one.Entry.Polarity == other.Entry.Polarity && one.Entry.IsFactual == other.Entry.IsFactual;
}
