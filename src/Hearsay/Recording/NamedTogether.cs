using Microsoft.Data.Sqlite;

namespace Hearsay.Recording;

/// <summary>Finds the claims that name two parties of a profile: by the words and resolved names of the claim, and for parties without a name by their rows.</summary>
/// <remarks>
/// <para>A claim is found when it has a name of either in its words; or somebody of one without a name takes part, and somebody of the other takes part or has a name in the
/// words.</para>
/// <para>Of each side sets are made: claims that have one of its names for certain, claims that can have one, claims in which one of its actors takes part. What the thousand
/// names of those who act for a party have in common ("Norlandic") is looked up once, and the claims where only the whole name can decide are few.</para>
/// </remarks>
/// <param name="connection">The case.</param>
/// <param name="stored">Its rows.</param>
/// <param name="namesOfClaims">How many names times claims are looked up whole in the time that it takes to write the words of one claim anew.</param>
internal sealed class NamedTogether(SqliteConnection connection, StoredEntries stored, long namesOfClaims = NamedTogether.NamesOfClaims)
{
    /// <summary>Names of several words that are looked up whole; of more, one word of each is.</summary>
    private const int Whole = 4;

    /// <summary>How many claims with a word are counted at first, and at most.</summary>
    private const long FirstCounted = 2_000, MostCounted = FirstCounted * 16;

    /// <summary>As measured on a case of a million claims.</summary>
    public const long NamesOfClaims = 16_000;

    /// <summary>The claims.</summary>
    public ClaimSet Of(PartySearch one, PartySearch other)
    {
        if (one.Ids.Count > other.Ids.Count) (one, other) = (other, one);
        var first = SideOf(one);
        if (first.Possible.Count == 0 && first.Taking.Count == 0) return new ClaimSet();
        var second = SideOf(other);
        var sure = Together(first, second, side => side.Sure);
        if (first.Possible == first.Sure && second.Possible == second.Sure) return sure;
        var unsure = Together(first, second, side => side.Possible).Without(sure);
        foreach (var side in new[] { first, second }) MakeSure(side, unsure);
        return Together(first, second, side => side.Sure);
    }

    /// <summary>A party by its claims.</summary>
    private sealed class Side(IReadOnlyList<string> unsureNames, ClaimSet taking, ClaimSet nameless)
    {
        /// <summary>Claims that have one of its names.</summary>
        public required ClaimSet Sure { get; init; }

        /// <summary>Claims that may have one: all that have.</summary>
        public required ClaimSet Possible { get; init; }

        /// <summary>Names that were not looked up whole.</summary>
        public IReadOnlyList<string> UnsureNames { get; } = unsureNames;

        /// <summary>Claims in which one of its actors takes part; those that are found by the name of that one may be missing.</summary>
        public ClaimSet Taking { get; } = taking;

        /// <summary>Those in which one without a name does.</summary>
        public ClaimSet Nameless { get; } = nameless;
    }

    private static ClaimSet Together(Side one, Side other, Func<Side, ClaimSet> named) => named(one).Copy().Within(named(other))
        .With(named(other).Copy().With(other.Taking).Within(one.Nameless)).With(named(one).Copy().With(one.Taking).Within(other.Nameless));

    private Side SideOf(PartySearch party)
    {
        var (whole, others) = Split(party);
        var (named, nameless) = stored.RowsOf(party.Ids);
        var unnamed = TakingPart(nameless);
        var sure = Worded(whole);
        var parts = PartsOf(others);
        var rest = parts.Count == 0 ? new ClaimSet() : ClaimSet.Worded(connection, whole.Count == 0 ? AnyOf(parts) : $"({AnyOf(parts)}) NOT ({AnyOf(whole)})");
        return new Side(others, TakingPart(Untold(named, party)).With(unnamed), unnamed) { Sure = sure, Possible = rest.Count == 0 ? sure : rest.With(sure) };
    }

    /// <summary>The rows of actors whose claims are not found by their names anyway. The words of a claim have the names of all who take part, and a name of plain letters is
    /// cut into words there as it is here.</summary>
    private List<long> Untold(List<long> rows, PartySearch party)
    {
        var all = party.Names.Concat(party.MemberNames).ToHashSet(StringComparer.Ordinal);
        bool IsTold(string name) => name.All(c => char.IsAsciiLetterOrDigit(c) || c == ' ') && PartyNames.Plain(name) is { Length: > 0 } plain && (all.Contains(plain) || HoldsAnother(plain.Split(' '), all));
        return [.. connection.Rows("SELECT a.seq, a.name FROM json_each($rows) AS j CROSS JOIN actors AS a ON a.seq = j.value", static row => (Row: row.GetInt64(0), Name: row.GetString(1)),
            ("$rows", $"[{string.Join(',', rows)}]")).Where(actor => !IsTold(actor.Name)).Select(actor => actor.Row)];
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
            foreach (var word in words.Where(word => !counts.ContainsKey(word))) Count(word, FirstCounted);
            // Each is counted only as far as it takes to tell which has fewest claims a name.
            var best = Best();
            for (; counts[best] is var (claims, most) && claims >= most && most < MostCounted; best = Best()) Count(best, most * 4);
            parts.Add(best);

            string Best() => words.MinBy(word => (double)counts[word].Claims / covers[word])!;
        }
        return parts;

        void Count(string word, long most) => counts[word] = (connection.Number("SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH $word LIMIT $most)",
            ("$word", $"\"{word}\""), ("$most", most)), most);
    }

    /// <summary>Finds out which of some claims have a name of a side that was not looked up whole.</summary>
    private void MakeSure(Side side, ClaimSet claims)
    {
        var unsure = claims.Copy().Within(side.Possible).Without(side.Sure);
        if (unsure.Count == 0) return;
        side.Sure.With(unsure.Count * namesOfClaims < side.UnsureNames.Count * connection.Number("SELECT max(claim) FROM entries") ? Having(unsure, side.UnsureNames) : Worded(side.UnsureNames));
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
