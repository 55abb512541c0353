namespace Hearsay.Profiling;

/// <summary>Makes the profile of two parties out of claims.</summary>
public static class Profiler
{
    /// <summary>The profile of two parties.</summary>
    /// <param name="entries">Claims of any number of documents, in the order in which they are to be shown.</param>
    /// <param name="documents">How many documents were looked through, those without a claim included.</param>
    /// <param name="first">A party by any name or alias that the documents use.</param>
    /// <param name="second">The other party.</param>
    /// <param name="events">Which claims tell of one event, where that was worked out; their reports stand in one cell.</param>
    /// <param name="trace">Works out the origins of some reports; null where that is not wanted.</param>
    /// <remarks>A claim belongs to the profile when it ties the two to each other; claims that only name both are counted apart.
    /// Time: one pass over the claims for each party and one for the cells.</remarks>
    public static Profile Profile(IReadOnlyList<Entry> entries, int documents, string first, string second, IReadOnlyList<EventCluster>? events = null, Func<IReadOnlyList<Entry>, Provenance>? trace = null)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var (one, other) = (Side.Of(first, entries), Side.Of(second, entries));
        one.GiveUp(other);
        other.GiveUp(one);
        var denials = Denials.Of(entries);
        var placed = new List<Placed>();
        var untied = new List<Entry>();
        foreach (var entry in entries)
        {
            if (denials.Holds(entry)) continue;
            if (Placement.Of(entry, one, other) is { } placement)
                placed.Add(new Placed(entry, placement, placement.Joint && entry.Event.Quad is 3 or 4 ? "military" : RowBook.Of(entry)));
            else if (one.IsNamedIn(entry.Evidence.Text) && other.IsNamedIn(entry.Evidence.Text)) untied.Add(entry);
        }
        var cells = Cells.Of(placed, denials, events ?? []).Select(cell => trace is null ? cell : cell with { Provenance = trace(cell.Reports) }).ToLookup(cell => cell.Row);
        return new Profile
        {
            First = one.Shown,
            Second = other.Shown,
            Documents = documents,
            Rows = [.. RowBook.Rows.Select(row => new ProfileRow(row.Id, row.Label, [.. cells[row.Id]]))],
            Channels = ChannelsOf(cells.SelectMany(row => row)),
            Untied = untied,
        };
    }

    private static List<Channel> ChannelsOf(IEnumerable<ProfileCell> cells) =>
    [
        .. cells.SelectMany(cell => cell.Through.Select(name => (Name: name, Cell: cell))).GroupBy(one => one.Name, StringComparer.Ordinal)
            .OrderBy(channel => channel.Key, StringComparer.Ordinal).Select(channel => new Channel(channel.Key, [.. channel.Select(one => one.Cell)])),
    ];
}

/// <summary>A claim with its place in the profile.</summary>
internal sealed record Placed(Entry Entry, Placement Placement, string Row);
