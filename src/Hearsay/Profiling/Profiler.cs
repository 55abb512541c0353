namespace Hearsay.Profiling;

/// <summary>Makes the profile of two parties out of claims.</summary>
public static class Profiler
{
    /// <summary>The profile of two parties, without origins and without what only events tie together.</summary>
    /// <param name="entries">Claims of any number of documents, in the order in which they are to be shown.</param>
    /// <param name="documents">How many documents were looked through, those without a claim included.</param>
    /// <param name="first">A party by any name or alias that the documents use.</param>
    /// <param name="second">The other party.</param>
    public static Profile Profile(IReadOnlyList<Entry> entries, int documents, string first, string second) =>
        Draft(entries, documents, ProfileParties.Of(first, second, new EntryNamings(entries))).Finish();

    /// <summary>The claims that tie two parties to each other.</summary>
    /// <param name="entries">Claims of any number of documents, in the order in which they are to be shown. Denials of one of them are needed even where they do not name both.</param>
    /// <param name="documents">How many documents were looked through, those without a claim included.</param>
    /// <param name="parties">The parties.</param>
    /// <remarks>A claim belongs to the profile when it ties the two to each other; claims that only name both are counted apart. Time: one pass over the claims.</remarks>
    public static ProfileDraft Draft(IReadOnlyList<Entry> entries, int documents, ProfileParties parties)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(parties);
        var (one, other) = (parties.One, parties.Other);
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
        return new ProfileDraft(parties, documents, placed, untied, denials);
    }
}

/// <summary>Two parties of a profile, found among everyone whom some claims name.</summary>
public sealed class ProfileParties
{
    private ProfileParties(Side one, Side other) => (One, Other) = (one, other);

    internal Side One { get; }

    internal Side Other { get; }

    /// <summary>How the claims of the first are found.</summary>
    public PartySearch First => One.Search;

    /// <summary>How the claims of the second are found.</summary>
    public PartySearch Second => Other.Search;

    /// <summary>Finds them.</summary>
    /// <param name="first">A party by any name or alias that the documents use.</param>
    /// <param name="second">The other party.</param>
    /// <param name="namings">Who is called how in the claims.</param>
    public static ProfileParties Of(string first, string second, INamings namings)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(namings);
        var (one, other) = (Side.Of(first, namings), Side.Of(second, namings));
        one.GiveUp(other);
        other.GiveUp(one);
        return new ProfileParties(one, other);
    }
}

/// <summary>A claim with its place in the profile.</summary>
internal sealed record Placed(Entry Entry, Placement Placement, string Row);
