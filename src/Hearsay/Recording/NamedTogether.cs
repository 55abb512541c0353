using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Hearsay.Recording;

/// <summary>Finds the claims that name two parties of a profile: by the words and resolved names of the claim, and for parties without a name by their rows.</summary>
/// <remarks>
/// <para>A claim is found when it has a name of either in its words; or somebody of one without a name takes part, and somebody of the other takes part or has a name in the
/// words.</para>
/// <para>Of each side sets are made: claims that have one of its names for certain, claims that can have one, claims in which one of its actors takes part. What the thousand
/// names of those who act for a party have in common ("Norlandic") is looked up once, and the claims where only the whole name can decide are few.</para>
/// </remarks>
internal sealed class NamedTogether(SqliteConnection connection, StoredEntries stored)
{
    /// <summary>Names of several words that are looked up whole; of more, one word of each is.</summary>
    private const int Whole = 4;

    /// <summary>How many names times claims are looked up whole in the time that is taken by making sure of one claim.</summary>
    private const long NamesOfClaims = 16_000;

    /// <summary>The claims.</summary>
    public ClaimSet Of(PartySearch one, PartySearch other)
    {
        if (one.Ids.Count > other.Ids.Count) (one, other) = (other, one);
        var first = SideOf(one);
        if (first.Possible.Count == 0 && first.Taking.Count == 0) return new ClaimSet();
        var second = SideOf(other);
        var sure = Together(first, second, side => side.Sure);
        var unsure = Together(first, second, side => side.Possible).Without(sure);
        if (unsure.Count == 0) return sure;
        foreach (var side in new[] { first, second }) MakeSure(side, unsure);
        return Together(first, second, side => side.Sure);
    }

    /// <summary>A party by its claims.</summary>
    private sealed class Side(IReadOnlyList<string> unsureNames, ClaimSet taking, ClaimSet nameless)
    {
        /// <summary>Claims that have one of its names.</summary>
        public ClaimSet Sure { get; set; } = new();

        /// <summary>Claims that may have one: all that have.</summary>
        public ClaimSet Possible { get; set; } = new();

        /// <summary>Names that were not looked up whole.</summary>
        public IReadOnlyList<string> UnsureNames { get; } = unsureNames;

        /// <summary>Claims in which one of its actors takes part.</summary>
        public ClaimSet Taking { get; } = taking;

        /// <summary>Those in which one without a name does.</summary>
        public ClaimSet Nameless { get; } = nameless;
    }

    private static ClaimSet Together(Side one, Side other, Func<Side, ClaimSet> named) => named(one).And(named(other))
        .Or(one.Nameless.And(other.Taking.Or(named(other)))).Or(other.Nameless.And(one.Taking.Or(named(one))));

    private Side SideOf(PartySearch party)
    {
        var (whole, others) = Split(party);
        var (named, nameless) = stored.RowsOf(party.Ids);
        var unnamed = TakingPart(nameless);
        var side = new Side(others, unnamed.Or(TakingPart(named)), unnamed) { Sure = Worded(whole) };
        var parts = PartsOf(others);
        side.Possible = parts.Count == 0 ? side.Sure : side.Sure.Or(ClaimSet.Worded(connection, whole.Count == 0 ? AnyOf(parts) : $"({AnyOf(parts)}) NOT ({AnyOf(whole)})"));
        return side;
    }

    private ClaimSet TakingPart(IReadOnlyCollection<long> actors) => actors.Count == 0 ? new ClaimSet()
        : ClaimSet.Of(connection, "SELECT p.claim FROM json_each(?) AS j CROSS JOIN entry_parties AS p ON p.actor = j.value", $"[{string.Join(',', actors.Order())}]");

    private ClaimSet Worded(IReadOnlyCollection<string> phrases) => phrases.Count == 0 ? new ClaimSet() : ClaimSet.Worded(connection, AnyOf(phrases));

    /// <summary>The names that are looked up whole, and the others. A name that holds another is found with that one; short ones are also abbreviations with stops ("us" for
    /// "U.S.").</summary>
    private static (List<string> Whole, List<string> Others) Split(PartySearch party)
    {
        var all = party.Names.Concat(party.MemberNames).ToHashSet(StringComparer.Ordinal);
        List<string> Least(IEnumerable<string> names) => [.. names.Where(name => name.Any(char.IsLetterOrDigit) && !HoldsAnother(name.Split(' '), all)).Distinct().Order(StringComparer.Ordinal)];
        var (own, members) = (Least(party.Names).ToLookup(IsOneWord), Least(party.MemberNames).ToLookup(IsOneWord));
        var whole = own[true].Concat(members[true]).SelectMany(name => name.Length <= 4 ? new[] { name, string.Join(' ', name.AsEnumerable()) } : [name]).ToList();
        var others = new List<string>();
        foreach (var names in new[] { own[false].ToList(), members[false].ToList() })
        {
            var looked = names.Count <= Whole ? names : [.. names.Where(name => !name.Split(' ').Any(IsWord))];
            whole.AddRange(looked);
            others.AddRange(names.Except(looked));
        }
        return (whole, others);
    }

    private static bool IsOneWord(string name) => !name.Contains(' ', StringComparison.Ordinal);

    /// <summary>Whether FTS5 makes a word of a part of a name, whatever its version of Unicode.</summary>
    private static bool IsWord(string part) => part.Any(c => c < '\u0250' && char.IsLetterOrDigit(c));

    private static bool HoldsAnother(string[] words, HashSet<string> names)
    {
        for (var first = 0; first < words.Length; first++)
            for (var count = 1; first + count <= words.Length; count++)
                if (count < words.Length && names.Contains(string.Join(' ', words, first, count))) return true;
        return false;
    }

    private static string AnyOf(IEnumerable<string> phrases) => string.Join(" OR ", phrases.Select(phrase => $"\"{phrase}\""));

    /// <summary>Words of which every one of some names has one, in as few claims as can be told.</summary>
    private HashSet<string> PartsOf(IReadOnlyList<string> names)
    {
        var covers = names.SelectMany(name => name.Split(' ').Where(IsWord).Distinct()).CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var counts = new Dictionary<string, (long Claims, long Most)>(StringComparer.Ordinal);
        var parts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var words in names.Select(name => name.Split(' ').Where(IsWord).Distinct().ToList()))
        {
            if (words.Exists(parts.Contains)) continue;
            // Each is counted only as far as it takes to tell which has fewest claims a name.
            while (true)
            {
                foreach (var word in words.Where(word => !counts.ContainsKey(word))) Count(word, 2_000);
                var best = words.MinBy(word => (double)counts[word].Claims / covers[word])!;
                if (counts[best].Claims >= counts[best].Most)
                {
                    Count(best, counts[best].Most * 4);
                    continue;
                }
                parts.Add(best);
                break;
            }
        }
        return parts;

        void Count(string word, long most) => counts[word] = (connection.Number("SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH $word LIMIT $most)",
            ("$word", $"\"{word}\""), ("$most", most)), most);
    }

    /// <summary>Finds out which of some claims have a name of a side that was not looked up whole.</summary>
    private void MakeSure(Side side, ClaimSet claims)
    {
        var unsure = side.Possible.Without(side.Sure).And(claims);
        if (unsure.Count > 0)
        {
            var found = unsure.Count * NamesOfClaims < side.UnsureNames.Count * connection.Number("SELECT max(claim) FROM entries") ? Having(unsure, side.UnsureNames) : Worded(side.UnsureNames);
            side.Sure = side.Sure.Or(found);
        }
        side.Possible = side.Sure;
    }

    /// <summary>Which of some claims have one of some names: their words are written into a table of their own, which takes words as the one of the case does.</summary>
    private ClaimSet Having(ClaimSet claims, IReadOnlyList<string> names)
    {
        if (connection.Number("SELECT count(*) FROM temp.sqlite_master WHERE name = 'some_words'") == 0)
            connection.Run(connection.Rows("SELECT sql FROM main.sqlite_master WHERE name = 'words'", static row => row.GetString(0)).Single()
                .Replace("TABLE words", "TABLE temp.some_words", StringComparison.Ordinal));
        else
            connection.Run("INSERT INTO temp.some_words (some_words) VALUES ('delete-all')");
        using var insert = new Statement(connection, "INSERT INTO temp.some_words (rowid, evidence, names, lemma) VALUES (?, ?, ?, ?)");
        foreach (var (claim, entry) in stored.ReadAsWritten([.. claims.Claims]))
            insert.Add(claim).Add(entry.Evidence.Text).Add(StateTables.NamesOf(entry)).Add(entry.Lemma).Run();
        return ClaimSet.Of(connection, "SELECT rowid FROM temp.some_words WHERE some_words MATCH ?", AnyOf(names));
    }
}
