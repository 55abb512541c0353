using System.Text;
using Hearsay.Lexicons;

namespace Hearsay.Resolving;

/// <summary>Countries, their people and capitals, places, organisations, armed groups and office holders by all their names.</summary>
/// <remarks>Names are compared without white space, hyphens, full stops and apostrophes, so that it does not matter how words were
/// split. Short names keep their case ("US", "us"); longer ones also match in capitals or title case. Loaded once; safe to share.</remarks>
internal static class Gazetteer
{
    /// <summary>Longest name in words that is looked for.</summary>
    private const int LongestName = 9;

    private const int LongestWord = 40;

    /// <summary>Letters from which on a name also matches with small letters ("Kurdistan regional government").</summary>
    private const int LongEnough = 16;

    private static readonly Dictionary<string, Known> Names = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, Known> Capitals = new(StringComparer.Ordinal);
    private static readonly HashSet<string> Starts = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, Known> Adjectives = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, Known> Peoples = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, Known> PeopleAdjectives = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, Known> Countries = new(StringComparer.Ordinal);

    static Gazetteer()
    {
        foreach (var row in Lexicon.Rows("countries.tsv"))
        {
            var country = new Known(row["name"], ActorKind.Country, "LOC", row["iso3"]);
            Countries.TryAdd(row["iso3"], country);
            Add(row["name"], country);
            foreach (var alias in row.List("aliases")) Add(alias, country);
            foreach (var capital in row.List("capitals")) Add(capital, new Known(capital, ActorKind.Place, "LOC", row["iso3"], ' ', country));
            foreach (var adjective in row.List("adjectives")) Adjectives.TryAdd(Key(adjective), country);
            foreach (var person in row.List("people")) Peoples.TryAdd(Key(person), country);
        }
        foreach (var row in Lexicon.Rows("peoples.tsv"))
        {
            var people = new Known(row["name"], ActorKind.Population, "MISC", null);
            Add(row["name"], people);
            foreach (var alias in row.List("aliases")) Add(alias, people);
            foreach (var adjective in row.List("adjectives")) PeopleAdjectives.TryAdd(Key(adjective), people);
        }
        foreach (var file in (string[])["organisations.tsv", "armed-groups.tsv", "international-organisations.tsv"])
            foreach (var row in Lexicon.Rows(file))
            {
                var kind = row["kind"] == "media" ? ActorKind.Organisation : row.Enum<ActorKind>("kind");
                var body = new Known(row["name"], kind, kind == ActorKind.Person ? "PER" : "ORG", row["code"] is "" ? null : row["code"]);
                Add(row["name"], body);
                foreach (var alias in row.List("aliases")) Add(alias, body);
            }
        foreach (var row in Lexicon.Rows("people.tsv"))
        {
            var person = new Known(row["name"], ActorKind.Person, "PER", row["code"], row["gender"] is { Length: 1 } gender ? gender[0] : ' ')
            {
                Terms = [.. row.List("terms").Select(term => Term.Parse(term) ?? throw row.Bad("terms", $"'{term}' is not a code with dates"))],
            };
            Add(row["name"], person);
            foreach (var alias in row.List("aliases")) Add(alias, person);
        }
        foreach (var row in Lexicon.Rows("places.tsv"))
        {
            var place = new Known(row["name"], ActorKind.Place, "LOC", row["country"] is "" ? null : row["country"]);
            Add(row["name"], place);
            foreach (var alias in row.List("aliases")) Add(alias, place);
        }
    }

    /// <summary>The longest known name that starts at a word, with the number of its last word; or null.</summary>
    public static (Known Known, int Last)? Longest(IReadOnlyList<Token> tokens, int first)
    {
        (Known, int)? found = null;
        var exact = new StringBuilder();
        var allCapital = true;
        for (var i = first; i < tokens.Count && i < first + LongestName; i++)
        {
            var form = tokens[i].Form;
            if (form.Length > LongestWord) break;
            var before = exact.Length;
            Append(exact, form);
            if (exact.Length == before && i == first) break;
            if (exact.Length > before && char.IsLower(form[0]) && !Small.Contains(form)) allCapital = false;
            if (exact.Length == before && form is not ("-" or "–" or "." or "'" or "’")) break;
            var key = exact.ToString();
            if (i == first && !Starts.Contains(First(key))) break;
            if (exact.Length == before) continue;
            if (Names.TryGetValue(key, out var known)) found = (known, i);
            else if ((allCapital ? key.Length >= 6 : key.Length >= LongEnough) && Capitals.TryGetValue(key.ToUpperInvariant(), out known)) found = (known, i);
        }
        return found;
    }

    /// <summary>Whoever goes by exactly this name, or null.</summary>
    public static Known? Find(string name) => name.Length > 200 ? null : Names.GetValueOrDefault(Key(name));

    /// <summary>The country that an adjective of nationality belongs to ("Israeli"), or null.</summary>
    public static Known? Adjective(string word) => word.Length > LongestWord ? null : Adjectives.GetValueOrDefault(Key(word));

    /// <summary>The people or creed that an adjective belongs to ("Kurdish", "Sunni"), or null.</summary>
    public static Known? PeopleAdjective(string word) => word.Length > LongestWord ? null : PeopleAdjectives.GetValueOrDefault(Key(word));

    /// <summary>The country whose people a noun names ("Israelis", "Briton"), or null.</summary>
    public static Known? People(string word) => word.Length > LongestWord ? null : Peoples.GetValueOrDefault(Key(word));

    /// <summary>The country with an ISO 3166 code of three letters, or null.</summary>
    public static Known? Country(string code) => Countries.GetValueOrDefault(code);

    private static readonly HashSet<string> Small = new(StringComparer.Ordinal) { "of", "the", "and", "for", "in", "on", "to", "al", "de", "e", "i", "ul", "bin", "el" };

    private static void Add(string name, Known known)
    {
        var key = Key(name);
        if (!Names.TryAdd(key, known)) return;
        Starts.Add(First(key));
        if (key.Length >= 6 && Capitals.TryAdd(key.ToUpperInvariant(), known)) Starts.Add(First(key.ToUpperInvariant()));
    }

    private static string First(string key) => key.Length < 2 ? key : key[..2];

    /// <summary>A name without white space, hyphens, full stops and apostrophes.</summary>
    internal static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        Append(key, name);
        return key.ToString();
    }

    private static void Append(StringBuilder key, string form)
    {
        foreach (var c in form)
            if (!char.IsWhiteSpace(c) && c is not ('-' or '–' or '.' or '\'' or '’' or ',' or '/' or '(' or ')' or '"' or '“' or '”')
                && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format) key.Append(c);
    }
}
