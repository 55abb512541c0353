using System.Text.RegularExpressions;
using Hearsay.Lexicons;

namespace Hearsay.Profiling;

/// <summary>A party that a user names, as the claims name it: its ids, its names, and who acts for it.</summary>
/// <remarks>
/// <para>The party itself is every actor whose name, words or code are the name given; only where there is none, every actor whose name holds
/// all words given ("Pasha" for "Ahmed Pasha").</para>
/// <para>Who acts for it is told by codes of the registers ("ISRSPY") and by the texts: "Norland's spy service", "the Norlandic minister",
/// "President of Norland". Whoever is called its rival, neighbour or ally is not part of it.</para>
/// </remarks>
internal sealed partial class Side
{
    private static readonly HashSet<string> PartyNouns = [.. Lexicon.Rows("party-nouns.tsv").Where(row => row["kind"] is "person" or "organisation" or "government").Select(row => row["noun"])];

    private static readonly HashSet<string> Outsiders = [.. Lexicon.Rows("profile-outsiders.tsv").Select(row => row["noun"])];
    private static readonly Dictionary<string, string[]> Adjectives = Lexicon.Rows("countries.tsv")
        .ToDictionary(row => PartyNames.Plain(row["name"]), row => row.List("adjectives").Concat(row.List("people")).Select(PartyNames.Plain).ToArray());

    private static readonly string[] Endings = ["an", "ian", "ean", "n", "ans", "ians", "ns", "ish", "ese", "i", "is", "ic", "er", "ers", "ite", "ites"];
    private static readonly string[] Leading = ["then", "ex", "former", "some", "many", "several", "two", "three", "four", "five", "senior", "top", "late"];
    private static readonly string[] Bearing = ["to", "with", "against", "toward", "towards", "from"];

    private readonly HashSet<string> _ids;
    private readonly Dictionary<string, SideMember> _members = new(StringComparer.Ordinal);
    private readonly List<string> _names;

    private Side(string wanted, HashSet<string> ids, List<string> names)
    {
        Wanted = wanted;
        _ids = ids;
        _names = names;
    }

    /// <summary>The name as the user gave it.</summary>
    public string Wanted { get; }

    /// <summary>How it is shown in a profile.</summary>
    public ProfileSide Shown => new(Wanted, _ids.Count > 0, [.. _members.Values.Distinct().OrderBy(member => member.Name, StringComparer.Ordinal)]);

    /// <summary>Finds a party among everyone whom some claims name.</summary>
    public static Side Of(string wanted, IReadOnlyList<Entry> entries)
    {
        var plain = PartyNames.Plain(wanted);
        var named = entries.SelectMany(Everyone).SelectMany(party => Names(party).Select(name => (party.Actor, Name: name))).Distinct().ToList();
        var ids = named.Where(one => one.Name == plain).Select(one => one.Actor.Id).ToHashSet(StringComparer.Ordinal);
        if (ids.Count == 0 && plain.Length > 0)
            ids = [.. named.Where(one => plain.Split(' ').All(word => PartyNames.Holds(one.Name, word))).Select(one => one.Actor.Id)];
        var names = named.Where(one => ids.Contains(one.Actor.Id)).Select(one => one.Name).Append(plain).Where(name => name.Length > 1)
            .Distinct().Order(StringComparer.Ordinal).ToList();
        var side = new Side(wanted, ids, names);
        side.FindMembers(entries);
        return side;
    }

    /// <summary>Whether a party is this one or acts for it.</summary>
    public bool Has(Party party) => IsItself(party) || _members.ContainsKey(party.Actor.Id);

    /// <summary>Whether a party is this one itself.</summary>
    public bool IsItself(Party party) => _ids.Contains(party.Actor.Id);

    /// <summary>Leaves out of this side whoever is the other side itself or was tied to the other side more closely.</summary>
    public void GiveUp(Side other)
    {
        foreach (var id in _members.Keys.Where(other._ids.Contains).ToList()) _members.Remove(id);
    }

    /// <summary>Whether some words name this side or somebody who acts for it.</summary>
    public bool IsNamedIn(string words)
    {
        var plain = PartyNames.Plain(words);
        return Called.Any(name => PartyNames.Holds(plain, name));
    }

    /// <summary>The preposition that ties this side to the head of some words ("intelligence data to Mossad"), or null.</summary>
    public string? BoundIn(string words)
    {
        var plain = PartyNames.Plain(words);
        return Bearing.FirstOrDefault(word => Called.Any(name => PartyNames.Holds(plain, $"{word} {name}") || PartyNames.Holds(plain, $"{word} the {name}")));
    }

    /// <summary>Everyone whom a claim names, its sources included.</summary>
    public static IEnumerable<Party> Everyone(Entry entry) => entry.Parties
        .Concat(entry.Chain.SelectMany(voice => new[] { voice.Source, voice.Addressee, voice.Venue }.OfType<Party>()));

    private IEnumerable<string> Called => _names.Concat(_members.Values.Select(member => PartyNames.Plain(member.Name)).Where(name => name.Contains(' ') || name.Length > 2));

    private static IEnumerable<string> Names(Party party)
    {
        if (party.Actor.Name is { } name) yield return PartyNames.Plain(name);
        if (party.Actor.Code is { } code) yield return PartyNames.Plain(code);
        if (party.Words is { Text: var words } && words.Any(char.IsUpper) && party.Actor.Name is not null) yield return PartyNames.Plain(words);
    }

    private void FindMembers(IReadOnlyList<Entry> entries)
    {
        var codes = entries.SelectMany(Everyone).Where(IsItself).Select(party => party.Actor).Where(actor => actor is { Kind: ActorKind.Country, Code.Length: 3 })
            .Select(actor => actor.Code!).ToHashSet(StringComparer.Ordinal);
        foreach (var party in entries.SelectMany(Everyone))
        {
            if (_ids.Contains(party.Actor.Id) || _members.ContainsKey(party.Actor.Id)) continue;
            if (party.Actor is not { Kind: ActorKind.Person or ActorKind.Government or ActorKind.Organisation or ActorKind.Population } actor) continue;
            var basis = actor.Code is { Length: >= 3 } code && codes.Contains(code[..3]) ? $"code {code}"
                : party.Words is { } words && IsTiedBy(words.Text) ? $"“{words.Text}”" : null;
            if (basis is not null) _members[actor.Id] = new SideMember(party.Name ?? "somebody", basis);
        }
        FindNamedBehindTheirPost(entries);
    }

    /// <summary>"Ostmark's intelligence agency Veska" in the words of any claim, wherever the name itself was cut off.</summary>
    private void FindNamedBehindTheirPost(IReadOnlyList<Entry> entries)
    {
        var called = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var words in entries.Select(entry => entry.Evidence.Text).Distinct(StringComparer.Ordinal))
            foreach (Match match in PostAndName().Matches(words))
            {
                var (owner, post, name) = (match.Groups["owner"], match.Groups["post"].Value.TrimEnd(' '), match.Groups["name"].Value);
                var nouns = post.Split(' ');
                if (!PartyNouns.Contains(nouns[^1]) || nouns.Any(Outsiders.Contains)) continue;
                var ties = match.Groups["of"].Success ? _names.Any(one => $" {PartyNames.Plain(words[..(owner.Index + owner.Length)])}".EndsWith(" " + one, StringComparison.Ordinal))
                    : IsAdjective(PartyNames.Plain(owner.Value));
                if (ties) called.TryAdd(PartyNames.Plain(name), $"“{match.Groups["all"].Value}”");
            }
        foreach (var actor in entries.SelectMany(Everyone).Select(party => party.Actor).Where(actor => actor is { Name: not null, IsParty: true }))
            if (!_ids.Contains(actor.Id) && called.TryGetValue(PartyNames.Plain(actor.Name!), out var basis)) _members.TryAdd(actor.Id, new SideMember(actor.Name!, basis));
    }

    [GeneratedRegex(@"(?=\b(?<all>(?<owner>\p{Lu}[\w-]*)(?<of>['’]s)? (?<post>(?:[a-z][\w-]* ){1,3})(?<name>\p{Lu}[\w-]*(?: \p{Lu}[\w-]*){0,3})))")]
    private static partial Regex PostAndName();

    private bool IsTiedBy(string words)
    {
        var plain = PartyNames.Plain(words.Replace("then-", "", StringComparison.OrdinalIgnoreCase).Replace("ex-", "", StringComparison.OrdinalIgnoreCase));
        if (plain.Split(' ').Any(Outsiders.Contains)) return false;
        var rest = string.Join(' ', plain.Split(' ').SkipWhile(word => Leading.Contains(word) || word.All(char.IsDigit)));
        if (rest.Split(' ')[0] is { Length: > 0 } first && IsAdjective(first)) return true;
        foreach (var name in _names)
        {
            if (words.Contains("’s ", StringComparison.Ordinal) || words.Contains("'s ", StringComparison.Ordinal))
                if (rest.StartsWith(name + " ", StringComparison.Ordinal) && Possesses(words, name)) return true;
            if (rest.EndsWith(" of " + name, StringComparison.Ordinal)) return true;
        }
        return false;
    }

    /// <summary>Whether the possessive stands behind the name itself: "Norland's army", not "Norland river's bank".</summary>
    private static bool Possesses(string words, string name)
    {
        var straight = words.Replace('’', '\'');
        return PartyNames.Plain(straight[..straight.IndexOf("'s ", StringComparison.Ordinal)]).EndsWith(name, StringComparison.Ordinal);
    }

    private bool IsAdjective(string word) => _names.Any(name => Adjectives.TryGetValue(name, out var known)
        ? known.Contains(word) : !name.Contains(' ') && name.Length >= 4 && IsDerived(word, name));

    /// <summary>For names that no list knows: "Norlandic", "Ostmarker" and "Velmian" come from "Norland", "Ostmark" and "Velmia".</summary>
    private static bool IsDerived(string word, string name)
    {
        for (var cut = 0; cut <= 2 && name.Length - cut >= 4; cut++)
            if (word.StartsWith(name[..^cut], StringComparison.Ordinal) && word != name && Endings.Contains(word[(name.Length - cut)..])) return true;
        return false;
    }
}
