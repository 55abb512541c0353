namespace Hearsay.Profiling;

/// <summary>Which claims deny which: by the links that reading or comparing documents made, and by a denial within a claim's own chain.</summary>
internal sealed class Denials
{
    private readonly ILookup<string, Dissent> _against;
    private readonly HashSet<string> _denials;

    private Denials(ILookup<string, Dissent> against, HashSet<string> denials) => (_against, _denials) = (against, denials);

    public static Denials Of(IReadOnlyList<Entry> entries)
    {
        var links = entries.SelectMany(entry => entry.Links.Where(link => link.Kind == "disputes").Select(link => (Entry: entry, Link: link))).ToList();
        return new Denials(
            links.ToLookup(one => one.Link.Target, one => new Dissent(one.Entry, [.. one.Entry.Actors.Select(Name).Distinct(StringComparer.Ordinal)], one.Link.Extent), StringComparer.Ordinal),
            links.Select(one => one.Entry.Id).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Whether a claim is itself the record of a denial of another claim: it stands beside that one, not in a row of its own.</summary>
    public bool Holds(Entry entry) => _denials.Contains(entry.Id);

    /// <summary>What speaks against a claim.</summary>
    public IEnumerable<Dissent> Against(Entry entry)
    {
        foreach (var dissent in _against[entry.Id]) yield return dissent;
        var deniers = entry.Chain.Where(voice => voice.Act == SpeechAct.Deny).Select(voice => voice.Source is { } source ? Name(source) : "somebody unnamed").ToList();
        if (deniers.Count > 0 && !_against[entry.Id].Any()) yield return new Dissent(entry, deniers, null);
    }

    private static string Name(Party party) => party.Name ?? "somebody";
}
