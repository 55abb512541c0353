using Hearsay.Lexicons;

namespace Hearsay.Profiling;

/// <summary>A party that a user names, as the claims name it: its ids, its names, and who acts for it.</summary>
/// <remarks>
/// <para>The party itself is every actor whose name, words or code are the name given; only where there is none, every actor whose name holds
/// all words given ("Pasha" for "Ahmed Pasha").</para>
/// <para>Who acts for it is told by codes of the registers ("ISRSPY") and by the texts: "Norland's spy service", "the Norlandic minister",
/// "President of Norland". Whoever is called its rival, neighbour or ally is not part of it.</para>
/// </remarks>
internal sealed class Side
{
    private static readonly HashSet<string> PartyNouns = [.. Lexicon.Rows("party-nouns.tsv").Where(row => row["kind"] is "person" or "organisation" or "government").Select(row => row["noun"])];

    private static readonly HashSet<string> Persons = [.. Lexicon.Rows("party-nouns.tsv").Where(row => row["kind"] is "person").Select(row => row["noun"])];

    private static readonly HashSet<string> Bodies = [.. Lexicon.Rows("party-nouns.tsv").Where(row => row["kind"] is "government").Select(row => row["noun"])];

    private static readonly HashSet<string> Outsiders = [.. Lexicon.Rows("profile-outsiders.tsv").Select(row => row["noun"])];
    private static readonly Dictionary<string, string[]> Adjectives = Lexicon.Rows("countries.tsv")
        .ToDictionary(row => PartyNames.Plain(row["name"]), row => row.List("adjectives").Concat(row.List("people")).Select(PartyNames.Plain).ToArray());

    private static readonly string[] Bearing = ["to", "with", "against", "toward", "towards", "from"];

    private readonly HashSet<string> _ids;
    private readonly Dictionary<string, SideMember> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _bodies = new(StringComparer.Ordinal);
    private readonly List<string> _names;
    private readonly Dictionary<string, bool> _adjectives = new(StringComparer.Ordinal);
    private IReadOnlyList<string>? _called;

    private Side(string wanted, HashSet<string> ids, List<string> names)
    {
        Wanted = wanted;
        _ids = ids;
        _names = names;
    }

    /// <summary>The name as the user gave it.</summary>
    public string Wanted { get; }

    /// <summary>How it is shown in a profile.</summary>
    public ProfileSide Shown => new(Wanted, _ids.Count > 0, [.. _members.Values.Distinct().OrderBy(member => member.Name, StringComparer.Ordinal).ThenBy(member => member.Basis, StringComparer.Ordinal)]);

    /// <summary>How its claims are found.</summary>
    public PartySearch Search => new([.. _ids, .. _members.Keys], _names, [.. Called.Skip(_names.Count)]);

    /// <summary>Finds a party among everyone whom some claims name.</summary>
    public static Side Of(string wanted, INamings namings)
    {
        var plain = PartyNames.Plain(wanted);
        var actors = plain.Length == 0 ? [] : namings.Called(plain);
        if (actors.Count == 0 && plain.Length > 0) actors = namings.CalledBy(plain.Split(' '));
        var ids = actors.Select(actor => actor.Id).ToHashSet(StringComparer.Ordinal);
        var names = namings.NamesOf(ids).Append(plain).Where(name => name.Length > 1).Distinct().Order(StringComparer.Ordinal).ToList();
        var side = new Side(wanted, ids, names);
        if (ids.Count > 0) side.FindMembers(actors, namings);
        return side;
    }

    /// <summary>Whether a party is this one or acts for it.</summary>
    public bool Has(Party party) => Has(party.Actor);

    /// <summary>Whether an actor is this one or acts for it.</summary>
    public bool Has(Actor actor) => _ids.Contains(actor.Id) || _members.ContainsKey(actor.Id);

    /// <summary>Whether a party is this one itself.</summary>
    public bool IsItself(Party party) => _ids.Contains(party.Actor.Id);

    /// <summary>Leaves out of this side whoever is the other side itself or was tied to the other side more closely.</summary>
    public void GiveUp(Side other)
    {
        foreach (var id in _members.Keys.Where(other._ids.Contains).ToList()) _members.Remove(id);
        _called = null;
    }

    /// <summary>Whether some words name this side or somebody who acts for it.</summary>
    public bool IsNamedIn(string words)
    {
        var plain = $" {PartyNames.Plain(words)} ";
        return Called.Any(name => Holds(plain, name));
    }

    /// <summary>The preposition that ties this side to the head of some words ("intelligence data to Mossad"), or null.</summary>
    public string? BoundIn(string words)
    {
        var plain = $" {PartyNames.Plain(words)} ";
        foreach (var word in Bearing)
            for (var at = plain.IndexOf($" {word} ", StringComparison.Ordinal); at >= 0; at = plain.IndexOf($" {word} ", at + 1, StringComparison.Ordinal))
            {
                var next = at + word.Length + 2;
                if (string.CompareOrdinal(plain, next, "the ", 0, 4) == 0) next += 4;
                if (Called.Any(name => HasAt(plain, name, next))) return word;
            }
        return null;
    }

    /// <summary>What the party and its members are called, its own names first.</summary>
    private IReadOnlyList<string> Called => _called ??=
        [.. _names.Concat(_members.Values.Select(member => member.Name).Distinct().Select(PartyNames.Plain).Where(name => name.Contains(' ') || name.Length > 2)).Distinct()];

    private void FindMembers(IReadOnlyList<Actor> actors, INamings namings)
    {
        var (keys, starts) = AdjectiveKeys();
        // The shortest words say it best, and do not depend on which text was read first.
        var tied = namings.Tied([.. keys, .. _names.Select(FirstWord), .. _names.Select(LastWord)], starts, IsTiedBy)
            .OrderBy(naming => naming.Words.Length).ThenBy(naming => naming.Words, StringComparer.Ordinal).ToList();
        var coded = actors.Where(actor => actor is { Kind: ActorKind.Country, Code.Length: 3 }).Select(actor => actor.Code!).Distinct().Order(StringComparer.Ordinal)
            .SelectMany(namings.Coded).Where(actor => actor.Kind is ActorKind.Person or ActorKind.Government or ActorKind.Organisation or ActorKind.Population).ToList();
        var unnamed = coded.Where(actor => actor.Name is null).Select(actor => actor.Id).ToHashSet(StringComparer.Ordinal);
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        if (unnamed.Count > 0)
            foreach (var naming in tied) foreach (var actor in naming.Actors.Where(actor => unnamed.Contains(actor.Id))) words.TryAdd(actor.Id, naming.Words);
        foreach (var actor in coded) Add(actor, actor.Name ?? words.GetValueOrDefault(actor.Id, "somebody"), $"code {actor.Code}");
        _members.EnsureCapacity(tied.Sum(naming => naming.Actors.Count));
        foreach (var naming in tied)
        {
            var nameless = new SideMember(naming.Words, $"“{naming.Words}”");
            foreach (var actor in naming.Actors) Add(actor, actor.Name is { } name ? new SideMember(name, nameless.Basis) : nameless);
        }
        Hold(namings.Posts([.. keys, .. _names.Select(LastWord)], starts).Where(IsOwnPost), namings);
        // "the head of the SPA, General Marsh": whoever leads a body of a side is of that side, too
        var bodies = _bodies.Select(PartyNames.Plain).Where(name => name.Length > 1).ToHashSet(StringComparer.Ordinal);
        Hold(namings.Posts([.. bodies.Select(LastWord).Distinct()], []).Where(post => PartyNames.PartsOf(post) is { Owns: true, Post: { Length: > 0 } held } && Persons.Contains(held.Split(' ')[^1]) && bodies.Contains(post.Owner)), namings);
    }

    /// <summary>Adds whoever some posts name.</summary>
    private void Hold(IEnumerable<PostNaming> posts, INamings namings)
    {
        var called = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var post in posts.OrderBy(post => post.Words.Length).ThenBy(post => post.Words, StringComparer.Ordinal))
            called.TryAdd(PartyNames.Plain(PartyNames.PartsOf(post).Name), $"“{post.Words}”");
        foreach (var (name, basis) in called)
            foreach (var actor in Untitled(name).SelectMany(namings.Called).Where(actor => actor is { Name: not null, IsParty: true } && IsCalled(name, PartyNames.Plain(actor.Name)))) Add(actor, actor.Name!, basis);
    }

    /// <summary>A name, and without its first word, which may be a title.</summary>
    private static IEnumerable<string> Untitled(string name) => name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank && name.LastIndexOf(' ') > blank ? [name, name[(blank + 1)..]] : [name];

    private static bool IsCalled(string name, string actor) => name == actor || actor.Contains(' ', StringComparison.Ordinal) && name.EndsWith(" " + actor, StringComparison.Ordinal);

    private void Add(Actor actor, string name, string basis) => Add(actor, new SideMember(name, basis));

    private void Add(Actor actor, SideMember member)
    {
        if (_ids.Contains(actor.Id) || !_members.TryAdd(actor.Id, member)) return;
        if (actor is { Name: { } name, Kind: ActorKind.Organisation or ActorKind.Government or ActorKind.Other }) _bodies.Add(name);
    }

    /// <summary>The words by which adjectives of the names are looked up: those of the list, and how others begin.</summary>
    private (IReadOnlyList<string> Keys, IReadOnlyList<string> Starts) AdjectiveKeys()
    {
        var (keys, starts) = (new List<string>(), new List<string>());
        foreach (var name in _names)
            if (Adjectives.TryGetValue(name, out var known)) keys.AddRange(known);
            else if (!name.Contains(' ') && name.Length >= Demonyms.LeastStem) starts.Add(name[..Math.Max(Demonyms.LeastStem, name.Length - Demonyms.MostCut)]);
        return (keys, starts);
    }

    /// <summary>"Ostmark's intelligence agency Veska" in the words of any claim, wherever the name itself was cut off.</summary>
    private bool IsOwnPost(PostNaming naming)
    {
        var (owner, owns, post, _) = PartyNames.PartsOf(naming);
        var nouns = post.Split(' ');
        // "Ada Marsh of Norland"
        if (post.Length == 0) return _names.Contains(naming.Owner);
        if (!PartyNouns.Contains(nouns[^1]) || nouns.Any(Outsiders.Contains)) return false;
        return owns ? _names.Any(one => $" {naming.Owner}".EndsWith(" " + one, StringComparison.Ordinal)) : IsAdjective(PartyNames.Plain(owner));
    }

    private bool IsTiedBy(string words)
    {
        var rest = PartyNames.Uncounted(words);
        if (rest.Split(' ').Any(Outsiders.Contains)) return false;
        if (rest.Split(' ')[0] is { Length: > 0 } first && IsAdjective(first)) return true;
        var owns = words.Contains("’s ", StringComparison.Ordinal) || words.Contains("'s ", StringComparison.Ordinal);
        foreach (var name in _names)
        {
            if (owns && rest.Length > name.Length && rest[name.Length] == ' ' && rest.StartsWith(name, StringComparison.Ordinal) && Possesses(words, name)) return true;
            // "Norland Army": a body of the state
            if (rest.StartsWith(name + " ", StringComparison.Ordinal) && Bodies.Contains(rest[(name.Length + 1)..])) return true;
            if (rest.EndsWith(name, StringComparison.Ordinal) && rest.AsSpan(0, rest.Length - name.Length).EndsWith(" of ")) return true;
        }
        return false;
    }

    /// <summary>Whether the possessive stands behind the name itself: "Norland's army", not "Norland river's bank".</summary>
    private static bool Possesses(string words, string name)
    {
        var straight = words.Replace('’', '\'');
        return PartyNames.Plain(straight[..straight.IndexOf("'s ", StringComparison.Ordinal)]).EndsWith(name, StringComparison.Ordinal);
    }

    private bool IsAdjective(string word)
    {
        if (!_adjectives.TryGetValue(word, out var known)) _adjectives[word] = known = _names.Exists(name => IsAdjectiveOf(word, name));
        return known;
    }

    private static bool IsAdjectiveOf(string word, string name) => Adjectives.TryGetValue(name, out var known)
        ? known.Contains(word) : !name.Contains(' ') && name.Length >= Demonyms.LeastStem && Demonyms.IsDerived(word, name);

    /// <summary>Whether a name stands anywhere in plain words that have a blank at either end.</summary>
    private static bool Holds(string plain, string name)
    {
        for (var at = plain.IndexOf(name, StringComparison.Ordinal); at >= 0; at = plain.IndexOf(name, at + 1, StringComparison.Ordinal))
            if (HasAt(plain, name, at)) return true;
        return false;
    }

    private static bool HasAt(string plain, string name, int at) => plain[at - 1] == ' ' && at + name.Length < plain.Length && plain[at + name.Length] == ' '
        && string.CompareOrdinal(plain, at, name, 0, name.Length) == 0;

    private static string FirstWord(string name) => name.Split(' ')[0];

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];
}
