namespace Hearsay.Profiling;

/// <summary>Who is called how in some entries, held in memory.</summary>
/// <remarks>Made in one pass over the entries. Immutable; safe to share between threads.</remarks>
public sealed class EntryNamings : INamings
{
    private readonly Dictionary<string, HashSet<Actor>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _namesByWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _namesOf = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, HashSet<Actor>> _byCode = new(StringComparer.Ordinal);
    private readonly Keyed<Naming> _ties = new();
    private readonly Keyed<PostNaming> _posts = new();

    /// <summary>Goes through the entries once.</summary>
    public EntryNamings(IReadOnlyList<Entry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var seen = new HashSet<(Actor, string?)>();
        foreach (var entry in entries)
        {
            foreach (var party in entry.Everyone) if (seen.Add((party.Actor, party.Words?.Text))) Add(party);
            foreach (var post in PartyNames.Posts(entry.Evidence.Text)) _posts.Add(LastWord(post.Owner), post);
        }
        foreach (var name in _byName.Keys) foreach (var word in name.Split(' ')) Of(_namesByWord, word).Add(name);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Actor> Called(string plain) => _byName.TryGetValue(plain, out var actors) ? [.. actors] : [];

    /// <inheritdoc/>
    public IReadOnlyList<Actor> CalledBy(IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (words.Count == 0 || words.Any(word => !_namesByWord.ContainsKey(word))) return [];
        return [.. _namesByWord[words[0]].Where(name => words.All(word => PartyNames.Holds(name, word))).SelectMany(name => _byName[name]).Distinct()];
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> NamesOf(IReadOnlyCollection<string> ids) =>
        [.. ids.SelectMany(id => _namesOf.TryGetValue(id, out var names) ? names : Enumerable.Empty<string>()).Distinct().Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public IReadOnlyList<Actor> Coded(string start) => [.. _byCode.Where(code => code.Key.StartsWith(start, StringComparison.Ordinal)).SelectMany(code => code.Value)];

    /// <inheritdoc/>
    public IReadOnlyList<(string Words, IReadOnlyList<Actor> Actors)> Tied(IReadOnlyCollection<string> keys, IReadOnlyCollection<string> starts, Func<string, bool> isWanted) =>
        [.. _ties.Find(keys, starts).GroupBy(naming => naming.Words, naming => naming.Actor, StringComparer.Ordinal).Where(naming => isWanted(naming.Key)).Select(naming => (naming.Key, (IReadOnlyList<Actor>)[.. naming]))];

    /// <inheritdoc/>
    public IReadOnlyList<PostNaming> Posts(IReadOnlyCollection<string> keys, IReadOnlyCollection<string> starts) => _posts.Find(keys, starts);

    private void Add(Party party)
    {
        foreach (var name in PartyNames.Of(party))
        {
            Of(_byName, name).Add(party.Actor);
            Of(_namesOf, party.Actor.Id).Add(name);
        }
        if (party.Actor.Code is { } code) Of(_byCode, code).Add(party.Actor);
        foreach (var key in PartyNames.TieKeys(party)) _ties.Add(key, new Naming(party.Actor, party.Words!.Text));
    }

    private static T Of<T>(IDictionary<string, T> lists, string key) where T : new()
    {
        if (!lists.TryGetValue(key, out var list)) lists[key] = list = new T();
        return list;
    }

    private static string LastWord(string words) => words[(words.LastIndexOf(' ') + 1)..];

    /// <summary>Things found by a key or the beginning of one, each once.</summary>
    private sealed class Keyed<T>
    {
        private readonly Dictionary<string, HashSet<T>> _byKey = new(StringComparer.Ordinal);
        private readonly Lazy<string[]> _sorted;

        public Keyed() => _sorted = new(() => [.. _byKey.Keys.Order(StringComparer.Ordinal)]);

        public void Add(string key, T thing) => Of(_byKey, key).Add(thing);

        public IReadOnlyList<T> Find(IReadOnlyCollection<string> keys, IReadOnlyCollection<string> starts) =>
            [.. keys.Concat(starts.SelectMany(Beginning)).Distinct().SelectMany(key => _byKey.TryGetValue(key, out var things) ? things : Enumerable.Empty<T>()).Distinct()];

        private IEnumerable<string> Beginning(string start)
        {
            var at = Array.BinarySearch(_sorted.Value, start, StringComparer.Ordinal);
            return _sorted.Value.Skip(at < 0 ? ~at : at).TakeWhile(key => key.StartsWith(start, StringComparison.Ordinal));
        }
    }
}
