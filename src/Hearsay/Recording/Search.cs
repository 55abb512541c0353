using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Hearsay.Recording;

/// <summary>A query as SQL over the tables of current state.</summary>
/// <remarks>The tables are joined in an order that gives the first claims without looking at all that fit: words first; else the party or source with fewest claims. For a
/// timeline of words or of somebody frequent the claims with them are made a set, and the days are walked through until enough of it was met.</remarks>
internal sealed class Search
{
    /// <summary>How many claims behind the page are counted; beyond that, the total is "at least".</summary>
    public const int Counted = 1000;

    /// <summary>From how many claims on a timeline is found by walking the days instead of sorting its claims.</summary>
    public const int Frequent = 20_000;

    /// <summary>How many claims met on a walk are looked at together, where there is more to look at than their days.</summary>
    private const int Batch = 500;

    private readonly SqliteConnection _connection;
    private readonly StringBuilder _where = new("1");
    private readonly List<(string Name, object? Value)> _values = [];
    private readonly ClaimQuery _query;
    private readonly string _from;
    private readonly string _claim;
    private readonly ClaimSet? _only;
    private readonly int _frequent;
    private readonly bool _isWalked;
    private readonly bool _hasConditions;
    private List<long>? _met;

    /// <summary>A condition that somebody takes part in a claim, or is in its chain.</summary>
    private sealed record Somebody(string Table, IReadOnlyList<long> Rows, long Size);

    /// <summary>Makes the SQL; for a profile or a timeline the sets of claims are made at once.</summary>
    /// <param name="connection">The case.</param>
    /// <param name="stored">Its rows.</param>
    /// <param name="query">What is wanted.</param>
    /// <param name="frequent">From how many claims on the days are walked.</param>
    public Search(SqliteConnection connection, StoredEntries stored, ClaimQuery query, int frequent = Frequent)
    {
        _connection = connection;
        _frequent = frequent;
        _query = query;
        var people = query.Actors.Concat(query.Dyad is var (one, other) ? [one, other] : []).Select(name => Of("entry_parties", name))
            .Concat(query.Sources.Select(name => Of("entry_voices", name))).OrderBy(somebody => somebody.Size).ToList();
        _only = OnTimeline(people);
        if (query.Both is var (first, second))
        {
            var both = new NamedTogether(connection, stored).Of(first, second);
            _only = _only?.Within(both) ?? (Match() is { } words ? both.Within(ClaimSet.Worded(connection, words)) : both);
        }
        _isWalked = _only is not null && query.Order == ClaimOrder.Happened && _only.Count >= frequent;
        (_from, _claim) = _only is null ? From(people) : _isWalked ? ("entries AS e", "e.claim") : ($"json_each({Value(Json(_only.Claims))}) AS d CROSS JOIN entries AS e ON e.claim = d.value", "e.claim");
        // Of many actors each claim's few are looked up; the plus keeps SQLite from looking up each of the actors instead.
        foreach (var somebody in people) And($"EXISTS (SELECT 1 FROM {somebody.Table} AS p WHERE p.claim = e.claim AND {(somebody.Rows.Count > 1 ? "+" : "")}p.actor {In(somebody)})");
        if (query.Types.Count > 0) And($"(e.plover IN ({List(query.Types)}){(query.Types.Contains("none") ? " OR e.plover IS NULL" : "")})");
        if (query.Statuses.Count > 0) And($"e.status IN ({List(query.Statuses.Select(status => status.ToString().ToLowerInvariant()))})");
        if (query.Polarity is { } polarity) And($"e.polarity = {Value(polarity == Polarity.Positive ? "+" : "-")}");
        if (query.Openness is { } openness) And($"e.openness = {Value(openness.ToString().ToLowerInvariant())}");
        if (query.AuthorOnly is { } author) And(author ? "e.held = 0" : "e.held > 0");
        if (query.PublishedFrom is { } published) And($"e.published >= {Value(EntryBody.Day(published))}");
        if (query.PublishedTo is { } last) And($"e.published <= {Value(EntryBody.Day(last))}");
        if (query.Documents.Count > 0) And($"e.document IN (SELECT seq FROM documents WHERE {Or(query.Documents, Document)})");
        if (query.Ids.Count > 0) And($"e.claim IN (SELECT seq FROM claims WHERE {Or(query.Ids, id => $"id >= {Value(id)} AND id < {Value(id + "\uffff")}")})");
        if (query.Mark is { } mark) And($"e.{Word<ClaimMark>.Of(mark)} = 1");
        if (query.Verdict is { } verdict) AddVerdict(verdict);
        _hasConditions = _where.Length > 1;
        if (query.Order == ClaimOrder.Happened) And("e.earliest IS NOT NULL");
        if (query.From is { } from) And($"e.latest >= {Value(EntryBody.Day(from))}");
        if (query.To is { } to) And($"e.earliest <= {Value(EntryBody.Day(to))}");
    }

    /// <summary>How many claims fit, counted up to <see cref="Counted"/> behind the page.</summary>
    public (long Total, bool IsMore) Count()
    {
        var total = !_isWalked ? _connection.Number($"SELECT count(*) FROM (SELECT 1 FROM {_from} WHERE {_where} LIMIT {Value(Most)})", [.. _values]) : Met(_only!).Count;
        return (total, total == Most);
    }

    /// <summary>Rows of the claims that fit, in order, as many as the query asks for.</summary>
    public List<long> Claims()
    {
        if (_isWalked) return [.. Met(_only!).Skip(_query.Skip).Take(_query.Limit)];
        var order = _query.Order == ClaimOrder.Happened ? "e.earliest, e.claim" : _claim;
        return _connection.Rows($"SELECT {_claim} FROM {_from} WHERE {_where} ORDER BY {order} LIMIT {Value((long)_query.Limit)} OFFSET {Value((long)_query.Skip)}",
            static row => row.GetInt64(0), [.. _values]);
    }

    /// <summary>How many claims are looked for at most.</summary>
    private long Most => Math.Min(int.MaxValue, (long)_query.Skip + _query.Limit + Counted);

    /// <summary>The first claims of a set that fit, by their days, up to <see cref="Most"/>.</summary>
    private List<long> Met(ClaimSet set)
    {
        if (_met is not null) return _met;
        _met = [];
        using var days = new Statement(_connection, $"SELECT claim FROM entries INDEXED BY entries_earliest WHERE earliest IS NOT NULL{(_query.From is null ? "" : " AND latest >= ?")}"
            + $"{(_query.To is null ? "" : " AND earliest <= ?")} ORDER BY earliest, claim");
        foreach (var day in new[] { _query.From, _query.To }) if (day is { } known) days.Add(EntryBody.Day(known));
        var batch = new List<long>();
        while (_met.Count < Most && days.Next())
        {
            var claim = days.Long(0);
            if (!set.Has(claim)) continue;
            if (!_hasConditions) _met.Add(claim);
            else batch.Add(claim);
            if (batch.Count == Batch) Look(batch);
        }
        Look(batch);
        if (_met.Count > Most) _met.RemoveRange((int)Most, _met.Count - (int)Most);
        return _met;
    }

    private void Look(List<long> batch)
    {
        if (batch.Count == 0) return;
        _met!.AddRange(_connection.Rows($"SELECT e.claim FROM json_each($batch) AS d CROSS JOIN entries AS e ON e.claim = d.value WHERE {_where} ORDER BY d.key",
            static row => row.GetInt64(0), [.. _values, ("$batch", Json(batch))]));
        batch.Clear();
    }

    /// <summary>For a timeline of words or of somebody frequent: the claims with them, which makes an end of these conditions. Else null.</summary>
    private ClaimSet? OnTimeline(List<Somebody> people)
    {
        var match = Match();
        if (_query.Order != ClaimOrder.Happened || (match is null && (people.Count == 0 || people[0].Size < _frequent))) return null;
        var sets = people.ConvertAll(somebody => ClaimSet.Of(_connection, $"SELECT claim FROM {somebody.Table} WHERE actor IN (SELECT value FROM json_each(?))", Json(somebody.Rows)));
        people.Clear();
        if (match is not null) sets.Add(ClaimSet.Worded(_connection, match));
        return sets.Aggregate((one, other) => one.Within(other));
    }

    /// <summary>Rows of all claims that fit, in the order in which they were recorded, and how many there are of each status, type and year.</summary>
    public (List<long> Claims, List<ClaimCount> Kinds) All()
    {
        var kinds = _connection.Rows($"SELECT e.status, e.plover, substr(e.earliest, 1, 4), count(*) FROM {_from} WHERE {_where} GROUP BY 1, 2, 3",
            static row => new ClaimCount(Enum.Parse<ClaimStatus>(row.GetString(0), ignoreCase: true), row.Text(1),
                row.Text(2) is { } year ? int.Parse(year, CultureInfo.InvariantCulture) : null, row.GetInt32(3)), [.. _values]);
        return ([.. _only is not null && _where.Length == 1 ? _only.Claims : _connection.Rows($"SELECT {_claim} FROM {_from} WHERE {_where} ORDER BY {_claim}", static row => row.GetInt64(0), [.. _values])],
            [.. kinds.OrderBy(kind => kind.Status).ThenBy(kind => kind.Type, StringComparer.Ordinal).ThenBy(kind => kind.Year)]);
    }

    private (string From, string Claim) From(List<Somebody> people)
    {
        if (Match() is { } match)
        {
            And($"w.words MATCH {Value(match)}");
            return ("words AS w CROSS JOIN entries AS e ON e.claim = w.rowid", "w.rowid");
        }
        if (people.Count == 0) return ("entries AS e", "e.claim");
        var rarest = people[0];
        people.RemoveAt(0);
        if (rarest.Rows.Count != 1)
            return ($"(SELECT DISTINCT claim FROM {rarest.Table} WHERE actor {In(rarest)}) AS d CROSS JOIN entries AS e ON e.claim = d.claim", "e.claim");
        // The rows of one actor stand in the order of claims; one row a claim is taken, so that nothing has to be sorted.
        var place = rarest.Table == "entry_parties" ? "role" : "place";
        And($"d.actor {In(rarest)} AND d.{place} = (SELECT min({place}) FROM {rarest.Table} WHERE actor = d.actor AND claim = d.claim)");
        return ($"{rarest.Table} AS d CROSS JOIN entries AS e ON e.claim = d.claim", "d.claim");
    }

    /// <summary>What the words and triggers asked for are for FTS5, or null where none are.</summary>
    private string? Match()
    {
        var parts = new List<string>();
        if (_query.Words is { } words) parts.Add($"({FullText(words)})");
        if (_query.Lemmas.Count > 0) parts.Add($"(lemma : ({string.Join(" OR ", _query.Lemmas.Select(lemma => $"\"{lemma}\""))}))");
        return parts.Count == 0 ? null : string.Join(" AND ", parts);
    }

    private Somebody Of(string table, string name)
    {
        var rows = ActorsNamed(_connection, name);
        var size = _connection.Number($"SELECT count(*) FROM (SELECT 1 FROM {table} WHERE actor IN (SELECT value FROM json_each($rows)) LIMIT {_frequent})", ("$rows", Json(rows)));
        return new Somebody(table, rows, size);
    }

    private string In(Somebody somebody) => somebody.Rows.Count == 1
        ? $"= {somebody.Rows[0].ToString(CultureInfo.InvariantCulture)}" : $"IN (SELECT value FROM json_each({Value(Json(somebody.Rows))}))";

    /// <summary>Rows of the actors that a name means, with all that were merged with them.</summary>
    /// <remarks>Names that are equal to the one given; only where there are none, names that hold all its words.</remarks>
    public static List<long> ActorsNamed(SqliteConnection connection, string name)
    {
        var plain = PartyNames.Plain(name);
        var rows = name.StartsWith("a:", StringComparison.Ordinal)
            ? connection.Rows("SELECT seq FROM actors WHERE id >= $id AND id < $end", Row, ("$id", name), ("$end", name + "\uffff"))
            : connection.Rows("SELECT actor FROM names WHERE name = $name", Row, ("$name", plain));
        if (rows.Count == 0 && plain.Length > 0) rows = ActorsHolding(connection, plain.Split(' '));
        return connection.Rows(Identities.Same("SELECT value FROM json_each($rows)"), Row, ("$rows", Json(rows)));
    }

    /// <summary>Rows of the actors that are called by something that holds all of some plain words.</summary>
    public static List<long> ActorsHolding(SqliteConnection connection, IReadOnlyList<string> words)
    {
        var values = words.Distinct().Select((word, i) => (Name: $"$w{i}", Value: (object?)word)).ToArray();
        if (values.Length == 0) return [];
        var holding = string.Join(" INTERSECT ", values.Select(word => $"SELECT name FROM name_words WHERE word = {word.Name}"));
        return connection.Rows($"SELECT actor FROM names WHERE name IN ({holding})", Row, values);
    }

    private static long Row(SqliteDataReader reader) => reader.GetInt64(0);

    private static string Json(IEnumerable<long> rows) => $"[{string.Join(',', rows)}]";

    /// <summary>The words as FTS5 takes them: each as a string of its own, so that none of them is an operator.</summary>
    internal static string FullText(string words)
    {
        var parts = words.Split('"').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(part => part.Any(char.IsLetterOrDigit)).Select(part => $"\"{part.Replace("\0", "", StringComparison.Ordinal)}\"");
        return string.Join(' ', parts) is { Length: > 0 } all ? all : "\"\"";
    }

    private void AddVerdict(Verdict verdict)
    {
        const string last = "(SELECT value FROM judgements AS j WHERE j.subject = (SELECT id FROM claims WHERE seq = e.claim) AND j.kind = 'claim' AND j.field IS NULL ORDER BY j.seq DESC LIMIT 1)";
        And(verdict == Verdict.None ? $"coalesce({last}, 'none') = 'none'" : $"{last} = {Value(verdict.ToString().ToLowerInvariant())}");
    }

    private string Document(string wanted) => wanted.StartsWith("d:", StringComparison.Ordinal)
        ? $"id >= {Value(wanted)} AND id < {Value(wanted + "\uffff")}"
        : $"(file = {Value(wanted)} OR instr(lower(title), {Value(wanted.ToLowerInvariant())}) > 0)";

    private static string Or(IEnumerable<string> values, Func<string, string> condition) => string.Join(" OR ", values.Select(value => $"({condition(value)})"));

    private string List(IEnumerable<string> values) => string.Join(", ", values.Select(Value));

    private void And(string condition) => _where.Append(" AND ").Append(condition);

    private string Value(object? value)
    {
        var name = $"$p{_values.Count}";
        _values.Add((name, value));
        return name;
    }
}
