using System.Collections.Frozen;
using System.Globalization;
using Hearsay.Lexicons;

namespace Hearsay.Comparing;

/// <summary>Tells how two words or short phrases that stand in the same place of two sentences are related.</summary>
/// <remarks>Numbers and parties first, then <c>word-contrasts.tsv</c>, then WordNet. What nothing is known of is <see cref="WordRelation.Unknown"/>, not different.</remarks>
public static class WordRelations
{
    /// <summary>Steps up from a word to a broader one.</summary>
    private const int BroaderSteps = 5;

    /// <summary>Steps up to the kinds of <c>exclusive-kinds.tsv</c>.</summary>
    private const int KindSteps = 12;

    /// <summary>Senses of a word that count; rarer ones tie almost any two words.</summary>
    private const int UsualSenses = 2;

    private static readonly Lazy<FrozenDictionary<(string, string), WordRelation>> Contrasts = new(LoadContrasts);

    /// <summary>For the sense of a kind its group.</summary>
    private static readonly Lazy<FrozenDictionary<string, string>> Kinds = new(() => Lexicon.Rows("exclusive-kinds.tsv")
        .Select(row => (Sense: WordNet.Find(row["kind"], 'n')?.Senses[0] ?? throw row.Bad("kind", $"WordNet has no '{row["kind"]}'"), Group: row["group"]))
        .ToFrozenDictionary(kind => kind.Sense, kind => kind.Group));

    private static readonly Lazy<FrozenDictionary<string, string>> Countries = new(LoadCountries);

    /// <summary>The relation of the first phrase to the second.</summary>
    public static WordRelation Of(string one, string other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var (a, b) = (Plain(one), Plain(other));
        if (a == b) return WordRelation.Same;
        if (Numerals.ValueOf(a) is { } first && Numerals.ValueOf(b) is { } second)
            return first.IsOrdinal != second.IsOrdinal ? WordRelation.Unknown : first.Value == second.Value ? WordRelation.Same : WordRelation.Alternative;
        if (Countries.Value.TryGetValue(a, out var country) && Countries.Value.TryGetValue(b, out var otherCountry))
            return country == otherCountry ? WordRelation.Same : WordRelation.Alternative;
        var (formA, formB) = (BaseOf(a), BaseOf(b));
        if (formA == formB) return WordRelation.Same;
        if (Contrasts.Value.TryGetValue((a, b), out var listed) || Contrasts.Value.TryGetValue((formA, formB), out listed)) return listed;
        return ByWordNet(a, b) is not WordRelation.Unknown and var found ? found : WithoutSharedTail(a, b) is var (front, otherFront) ? Of(front, otherFront) : WordRelation.Unknown;
    }

    /// <summary>"four" and "twelve" of "four-wheeled" and "twelve-wheeled"; "old" and "young" of "old man" and "young man".</summary>
    private static (string, string)? WithoutSharedTail(string a, string b)
    {
        var (blank, otherBlank) = (a.LastIndexOf(' '), b.LastIndexOf(' '));
        if (blank > 0 && otherBlank > 0 && a[blank..] == b[otherBlank..]) return (a[..blank], b[..otherBlank]);
        var (dash, otherDash) = (a.IndexOf('-'), b.IndexOf('-'));
        if (dash <= 0 || otherDash <= 0) return null;
        if (a[dash..] == b[otherDash..]) return (a[..dash], b[..otherDash]);
        return a[..dash] == b[..otherDash] ? (a[(dash + 1)..], b[(otherDash + 1)..]) : null;
    }

    private static WordRelation ByWordNet(string a, string b)
    {
        var forms = new[] { 'a', 'r', 'n', 'v' }.Select(pos => (Pos: pos, A: Find(a, pos), B: Find(b, pos))).ToList();
        foreach (var (pos, one, other) in forms)
            if (one is not null && other is not null && AreOpposite(a, one, b, other, pos)) return WordRelation.Opposite;
        foreach (var (_, one, other) in forms)
            if (one is not null && other is not null && one.Senses.Intersect(other.Senses).Any()) return WordRelation.Same;
        foreach (var (pos, one, other) in forms.Where(form => form.Pos is 'n' or 'v'))
        {
            if (one is null || other is null) continue;
            if (Above(one.Senses, BroaderSteps).Overlaps(other.Senses.Take(UsualSenses))) return WordRelation.Narrower;
            if (Above(other.Senses, BroaderSteps).Overlaps(one.Senses.Take(UsualSenses))) return WordRelation.Broader;
            if (pos != 'n' || !AreOfExclusiveKinds(one, other)) continue;
            // a saxophone is an instrument, if in a rarer sense of the word
            return Above(one.Senses, KindSteps).Overlaps(AllSenses(b, other, pos)) ? WordRelation.Narrower
                : Above(other.Senses, KindSteps).Overlaps(AllSenses(a, one, pos)) ? WordRelation.Broader : WordRelation.Alternative;
        }
        // the adjectives of one cluster ("tiny" beside "small") say the same of a thing
        return forms[0] is (_, { } adjective, { } second) && Cluster(adjective).Overlaps(Cluster(second)) ? WordRelation.Same : WordRelation.Unknown;
    }

    /// <summary>Whether two words of one part of speech are opposites in any sense of theirs: which sense a text means is not known, but who puts a word where another text has its
    /// opposite means the opposite more often than not.</summary>
    private static bool AreOpposite(string a, WordNetEntry one, string b, WordNetEntry other, char pos)
    {
        var (first, second) = (WordNet.BaseForm(a, pos), WordNet.BaseForm(b, pos));
        var (opposites, otherOpposites) = (OppositesOf(first, one, pos), OppositesOf(second, other, pos));
        if (opposites.Contains(second) || otherOpposites.Contains(first)) return true;
        return IsLikeOne(second, other, opposites, pos) || IsLikeOne(first, one, otherOpposites, pos);
    }

    private static IEnumerable<string> AllSenses(string word, WordNetEntry entry, char pos) => entry.Senses.Concat(WordNet.FindRarer(WordNet.BaseForm(word, pos), pos)?.Senses ?? []);

    private static IEnumerable<string> OppositesOf(string word, WordNetEntry entry, char pos) => entry.Opposites.Concat(WordNet.FindRarer(word, pos)?.Opposites ?? []);

    /// <summary>Massive, large, small: the first is like the second, which is the opposite of the third. Dusk, sundown, sunrise: the first is the second.</summary>
    private static bool IsLikeOne(string word, WordNetEntry entry, IEnumerable<string> opposites, char pos)
    {
        if (pos is not 'a') return opposites.Any(opposite => WordNet.Find(opposite, pos) is { } found && found.Senses.Take(UsualSenses).Intersect(entry.Senses.Take(UsualSenses + 1)).Any());
        var like = AllSenses(word, entry, pos).SelectMany(sense => WordNet.Broader(sense).Append(sense)).ToHashSet();
        return opposites.Any(opposite => WordNet.Find(opposite, pos) is { } found && AllSenses(opposite, found, pos).Any(like.Contains));
    }

    /// <summary>The usual senses of an adjective with the heads of their clusters.</summary>
    private static HashSet<string> Cluster(WordNetEntry adjective) => [.. adjective.Senses.Take(UsualSenses).SelectMany(sense => WordNet.Broader(sense).Append(sense))];

    private static bool AreOfExclusiveKinds(WordNetEntry one, WordNetEntry other)
    {
        var groups = GroupsOf(one);
        return groups.Overlaps(GroupsOf(other));
    }

    private static HashSet<string> GroupsOf(WordNetEntry noun) =>
        [.. Above(noun.Senses, KindSteps).Select(kind => Kinds.Value.GetValueOrDefault(kind)).OfType<string>()];

    /// <summary>The senses above some senses, up to so many steps.</summary>
    private static HashSet<string> Above(IEnumerable<string> senses, int most)
    {
        var found = new HashSet<string>();
        IReadOnlyList<string> level = [.. senses];
        for (var step = 0; step < most && level.Count > 0; step++) level = [.. level.SelectMany(WordNet.Broader).Where(found.Add)];
        return found;
    }

    private static WordNetEntry? Find(string word, char pos) => WordNet.Find(WordNet.BaseForm(word, pos), pos) is { } entry ? entry : WordNet.Find(WordForms.Base(word), pos);

    private static string BaseOf(string phrase) => phrase.Contains(' ') ? phrase : WordForms.Base(phrase);

    private static string Plain(string phrase)
    {
        var words = WordForms.In(phrase).Select(span => span.In(phrase).ToLower(CultureInfo.InvariantCulture)).ToList();
        if (words.Count > 1 && words[0] is "a" or "an" or "the") words.RemoveAt(0);
        return string.Join(' ', words);
    }

    private static FrozenDictionary<(string, string), WordRelation> LoadContrasts()
    {
        var found = new Dictionary<(string, string), WordRelation>();
        foreach (var row in Lexicon.Rows("word-contrasts.tsv"))
            foreach (var one in row.List("one"))
                foreach (var other in row.List("other"))
                {
                    var (relation, reverse) = row["relation"] switch
                    {
                        "same" => (WordRelation.Same, WordRelation.Same),
                        "opposite" => (WordRelation.Opposite, WordRelation.Opposite),
                        "less" => (WordRelation.Alternative, WordRelation.Alternative),
                        var unknown => throw row.Bad("relation", $"'{unknown}' is not same, opposite or less"),
                    };
                    found.TryAdd((one, other), relation);
                    found.TryAdd((other, one), reverse);
                }
        return found.ToFrozenDictionary();
    }

    /// <summary>Names, adjectives and peoples of countries, each with the country's code.</summary>
    private static FrozenDictionary<string, string> LoadCountries()
    {
        var found = new Dictionary<string, string>();
        foreach (var row in Lexicon.Rows("countries.tsv"))
            foreach (var name in row.List("name").Concat(row.List("adjectives")).Concat(row.List("people")).Concat(row.List("aliases")))
                found.TryAdd(name.ToLower(CultureInfo.InvariantCulture), row["iso3"]);
        return found.ToFrozenDictionary();
    }
}
