namespace Hearsay.Profiling;

/// <summary>The claims that tie two parties to each other, before it is known which of them tell of one event and where they come from.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class ProfileDraft
{
    private readonly ProfileParties _parties;
    private readonly int _documents;
    private readonly IReadOnlyList<Placed> _placed;
    private readonly IReadOnlyList<Entry> _untied;
    private readonly Denials _denials;

    internal ProfileDraft(ProfileParties parties, int documents, IReadOnlyList<Placed> placed, IReadOnlyList<Entry> untied, Denials denials) =>
        (_parties, _documents, _placed, _untied, _denials) = (parties, documents, placed, untied, denials);

    /// <summary>The claims: what has to be merged and traced.</summary>
    public IReadOnlyList<Entry> Reports => [.. _placed.Select(one => one.Entry)];

    /// <summary>The side that an actor belongs to, "first" or "second", or null: what events are merged by.</summary>
    public string? SideOf(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return _parties.One.Has(actor) ? "first" : _parties.Other.Has(actor) ? "second" : null;
    }

    /// <summary>The profile.</summary>
    /// <param name="events">Which claims tell of one event, where that was worked out; their reports stand in one cell.</param>
    /// <param name="trace">Works out the origins of some reports; null where that is not wanted.</param>
    public Profile Finish(IReadOnlyList<EventCluster>? events = null, Func<IReadOnlyList<Entry>, Provenance>? trace = null)
    {
        var cells = Cells.Of(_placed, _denials, events ?? []).Select(cell => trace is null ? cell : cell with { Provenance = trace(cell.Reports) }).ToLookup(cell => cell.Row);
        return new Profile
        {
            First = _parties.One.Shown,
            Second = _parties.Other.Shown,
            Documents = _documents,
            Rows = [.. RowBook.Rows.Select(row => new ProfileRow(row.Id, row.Label, [.. cells[row.Id]]))],
            Channels = ChannelsOf(cells.SelectMany(row => row)),
            Untied = _untied,
        };
    }

    private static List<Channel> ChannelsOf(IEnumerable<ProfileCell> cells) =>
    [
        .. cells.SelectMany(cell => cell.Through.Select(name => (Name: name, Cell: cell))).GroupBy(one => one.Name, StringComparer.Ordinal)
            .OrderBy(channel => channel.Key, StringComparer.Ordinal).Select(channel => new Channel(channel.Key, [.. channel.Select(one => one.Cell)])),
    ];
}
