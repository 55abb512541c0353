using Hearsay.Lexicons;

namespace Hearsay.Resolving;

/// <summary>What the words of a name say of its type (<c>data/lexicons/name-words.tsv</c>). Words are asked for in lower case.</summary>
internal static class NameWords
{
    private static readonly ILookup<string, string> Kinds = Lexicon.Rows("name-words.tsv").SelectMany(row => row.List("words").Select(word => (Kind: row["kind"], Word: word)))
        .Distinct().ToLookup(pair => pair.Word, pair => pair.Kind, StringComparer.Ordinal);

    private static readonly HashSet<string> Calendar = new(StringComparer.Ordinal)
    {
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july",
        "august", "september", "october", "november", "december", "jan.", "feb.", "mar.", "apr.", "aug.", "sept.", "sep.", "oct.", "nov.", "dec.",
        "christmas", "easter", "ramadan", "god", "allah", "internet", "web", "p.m.", "a.m.", "gmt", "est",
    };

    /// <summary>"Ministry", "Gazette": a name of several words with it is a body's.</summary>
    public static bool IsOrganisation(string lower) => Is(lower, "organisation");

    /// <summary>"Energy", "Airlines" at the end of a name.</summary>
    public static bool IsCompany(string lower) => Is(lower, "company");

    /// <summary>"Ministry", "University" before "of".</summary>
    public static bool IsOrganisationOf(string lower) => Is(lower, "organisation-of");

    /// <summary>"Battery", "Battalion" at the end of the name of a part of a force.</summary>
    public static bool IsUnit(string lower) => Is(lower, "unit");

    /// <summary>"River", "Road" at the end of a name.</summary>
    public static bool IsPlace(string lower) => Is(lower, "place");

    /// <summary>"Gulf", "Cape" before "of".</summary>
    public static bool IsPlaceOf(string lower) => Is(lower, "place-of");

    /// <summary>"native", "outskirts" before "of" and the name of a place.</summary>
    public static bool IsBeforePlace(string lower) => Is(lower, "of-place");

    /// <summary>"War", "Summit" at the end of a name.</summary>
    public static bool IsEvent(string lower) => Is(lower, "event");

    /// <summary>"Hurricane" before a name.</summary>
    public static bool IsStorm(string lower) => Is(lower, "storm");

    /// <summary>"USS", "HMS" before a name.</summary>
    public static bool IsShip(string lower) => Is(lower, "ship");

    /// <summary>"Team", "City": no name when it stands alone.</summary>
    public static bool IsCommon(string lower) => Is(lower, "common");

    /// <summary>"militia", "newspaper" beside a name.</summary>
    public static bool IsKindOfBody(string lower) => Is(lower, "kind-of-body");

    /// <summary>"army", "government" behind the adjective or name of a state.</summary>
    public static bool IsBodyOfState(string lower) => Is(lower, "body");

    /// <summary>"airstrike", "official" behind the short name of a state, in dictionary form.</summary>
    public static bool IsDoneByState(string lemma) => Is(lemma, "of-state");

    /// <summary>Days, months and other words with a capital that are no names.</summary>
    public static bool IsCalendar(string lower) => Calendar.Contains(lower);

    private static bool Is(string lower, string kind) => Kinds[lower].Contains(kind);
}
