using Hearsay.Lexicons;

namespace Hearsay.Resolving;

/// <summary>What a common noun says of whom it refers to.</summary>
/// <param name="Kind">Kind of actor.</param>
/// <param name="Gender">'m', 'f' or ' '.</param>
/// <param name="Code">CAMEO role ("MIL"), or null.</param>
internal sealed record PartyNoun(ActorKind Kind, char Gender, string? Code);

/// <summary>Nouns for people, groups, bodies, texts, places and events; titles; given names.</summary>
internal static class PersonWords
{
    private static readonly Dictionary<string, PartyNoun> Nouns = Lexicon.Rows("party-nouns.tsv").ToDictionary(
        row => row["noun"], row => new PartyNoun(row.Enum<ActorKind>("kind"), Letter(row["gender"]), row["code"] is "" ? null : row["code"]), StringComparer.Ordinal);

    private static readonly Dictionary<string, char> TitleGender = Lexicon.Rows("titles.tsv").Where(row => row["kind"] == "person")
        .SelectMany(row => row["title"].Split(' ').Where(word => word != "of").Select(word => (word, Letter(row["gender"]))))
        .GroupBy(pair => pair.word, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().Item2, StringComparer.Ordinal);

    private static readonly HashSet<string> Offices = [.. Lexicon.Rows("titles.tsv").Where(row => row["kind"] == "person" && !row["title"].Contains('.') && row["title"].AsSpan().IndexOfAny(' ', '-') > 0).Select(row => row["title"])];

    private static readonly HashSet<string> ForceTitles = [.. Lexicon.Rows("titles.tsv").Where(row => row["kind"] == "force").Select(row => row["title"])];

    private static readonly HashSet<string> Portfolios = [.. Lexicon.Rows("titles.tsv").Where(row => row["kind"] == "portfolio").Select(row => row["title"])];

    private static readonly Dictionary<string, string> Short = Lexicon.Rows("short-titles.tsv").ToDictionary(row => row["short"], row => row["title"], StringComparer.Ordinal);

    private static readonly Dictionary<string, char> Given = Lexicon.Rows("given-names.tsv").Concat(Lexicon.Rows("given-names-us.tsv")).DistinctBy(row => row["name"])
        .ToDictionary(row => row["name"], row => Letter(row["gender"]), StringComparer.Ordinal);

    /// <summary>What the lexicon says of a noun in its dictionary form, lower case; null when it is not listed.</summary>
    public static PartyNoun? Noun(string lemma) => Nouns.GetValueOrDefault(lemma)
        ?? (lemma.LastIndexOf('-') is var hyphen and > 0 ? Nouns.GetValueOrDefault(lemma[(hyphen + 1)..]) : null);

    /// <summary>Whether a word in lower case is a title or part of one ("minister", "gen.").</summary>
    public static bool IsTitle(string lower) => TitleGender.ContainsKey(lower) || TitleGender.ContainsKey(lower + ".") || (Plain(lower) is var plain && plain.Length < lower.Length && TitleGender.ContainsKey(plain));

    /// <summary>A title in lower case, written in full where it is shortened: "dr." → "doctor".</summary>
    public static string Written(string title) => Short.GetValueOrDefault(title.TrimEnd('.'), title);

    /// <summary>A word without an invisible mark of writing direction at its end.</summary>
    public static string Plain(string word) => word.Length > 0 && char.GetUnicodeCategory(word[^1]) == System.Globalization.UnicodeCategory.Format ? word[..^1] : word;

    /// <summary>The last word of an office of several words that starts at a word, written with capitals ("Foreign Secretary", "Minister of Defence"); null where none does.</summary>
    public static int? OfficeAt(IReadOnlyList<Token> tokens, int first)
    {
        if (tokens[first].Form.Length < 2 || !char.IsUpper(tokens[first].Form[0])) return null;
        int? found = null;
        var text = tokens[first].Lower;
        for (var last = first + 1; last < tokens.Count && last < first + 4 && (char.IsUpper(tokens[last].Form[0]) || tokens[last].Form is "of" or "-"); last++)
        {
            text += (tokens[last].Form == "-" || tokens[last - 1].Form == "-" ? "" : " ") + tokens[last].Lower;
            if (Offices.Contains(text)) found = last;
        }
        if (found is not null || tokens[first].Form is not ("Minister" or "Secretary") || first + 2 >= tokens.Count || tokens[first + 1].Lower is not ("of" or "for")) return found;
        for (var last = first + 2; last < tokens.Count && (IsPortfolio(tokens[last].Lower) && char.IsUpper(tokens[last].Form[0]) || tokens[last].Lower is "the" or "and"); last++)
            if (IsPortfolio(tokens[last].Lower)) found = last;
        return found;
    }

    /// <summary>Whether a word names what a minister or secretary is in charge of ("defense", "state").</summary>
    public static bool IsPortfolio(string lower) => Portfolios.Contains(lower);

    /// <summary>Whether a word names a force that stands before a rank ("Navy Capt.").</summary>
    public static bool IsForce(string lower) => ForceTitles.Contains(lower);

    /// <summary>'m' or 'f' where a title tells ("Mrs."), otherwise ' '.</summary>
    public static char GenderOfTitle(string lower) => TitleGender.TryGetValue(lower, out var gender) ? gender
        : TitleGender.GetValueOrDefault(lower + ".", ' ');

    /// <summary>Whether a word is a given name of the lexicon.</summary>
    public static bool IsGivenName(string form) => Given.ContainsKey(form);

    /// <summary>'m' or 'f' where a given name tells, otherwise ' '.</summary>
    public static char GenderOfName(string form) => Given.GetValueOrDefault(form, ' ');

    private static char Letter(string cell) => cell.Length == 1 ? cell[0] : ' ';
}
