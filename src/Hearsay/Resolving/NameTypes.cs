using System.Text.RegularExpressions;
using Hearsay.Lexicons;

namespace Hearsay.Resolving;

/// <summary>What type a name has, by the model, by its words and by what stands around it.</summary>
internal static partial class NameTypes
{
    private static readonly string[] PeopleEndings = ["ists", "ites", "ians", "ans", "crats", "cons", "ives", "icans"];

    /// <summary>Words in front of names of Arab persons.</summary>
    private static readonly HashSet<string> Kunyas = new(StringComparer.Ordinal) { "Abu", "Umm", "Ibn", "Abd", "Abdul", "Abdel" };

    /// <summary>Whether a plural name in lower case ends like those of peoples, parties and creeds.</summary>
    public static bool IsPeople(string lower) => PeopleEndings.Any(ending => lower.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Words that are tagged as names now and then and are none: addresses and files, calendar words, "Greenwich Mean Time".</summary>
    public static bool IsNone(IReadOnlyList<Token> tokens, int first, int last)
    {
        if (last + 2 < tokens.Count && tokens[last + 1].Form is "Mean" or "Standard" or "Daylight" && tokens[last + 2].Form == "Time") return true;
        // "KC-135R": the model of a thing
        if (first == last && tokens[first].Form.Length < 4 && tokens[first].Form.All(char.IsUpper) && last + 2 < tokens.Count && tokens[last + 1].Form == "-" && char.IsDigit(tokens[last + 2].Form[0])) return true;
        return first == last && (NameWords.IsCalendar(tokens[first].Lower) || tokens[first].Lower is "world" or "inc." || Address().IsMatch(tokens[first].Form));
    }

    /// <summary>The type of a name: the model's where nothing speaks against it, else what the words tell; null where they do not.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="first">Index of the first word.</param>
    /// <param name="last">Index of the last word.</param>
    /// <param name="head">Index of the word of the name that hangs outside.</param>
    /// <param name="type">The model's type, or null.</param>
    public static string? Of(Sentence sentence, int first, int last, int head, string? type)
    {
        var tokens = sentence.Tokens;
        if (first == last && NameWords.IsCommon(tokens[first].Lower)) return type is "LOC" && tokens[first].Form is "West" or "East" or "North" or "South" ? type : null;
        if ((type is "PER" or "ORG" || type is null && PlaceNames.Find(NounPhrase.Words(sentence, first, last)).Count > 0) && IsWhere(sentence, first, last, head) && !PersonWords.IsGivenName(tokens[first].Form)) return "LOC";
        return Mended(tokens, first, last, type) ?? Guess(sentence, first, last);
    }

    /// <summary>Whether a name tells where something is: "near Al Anbar", "throughout Amarah", "the town of Hit", "Cibolo, Texas".</summary>
    private static bool IsWhere(Sentence sentence, int first, int last, int head)
    {
        var tokens = sentence.Tokens;
        for (var i = first; i <= last; i++) if (NameWords.IsOrganisation(tokens[i].Lower)) return false;
        if (first > 1 && tokens[first - 1].Lower == "of" && NameWords.IsBeforePlace(tokens[first - 2].Lower)) return true;
        if (last - first < 2 && last + 2 < tokens.Count && tokens[last + 1].Form == "," && first > 0 && tokens[first - 1].Upos == "ADP" && Wider(tokens, last + 2)) return true;
        return tokens[head].Relation is "obl" or "nmod" && sentence.Child(head, "case") is { Lower: "near" or "in" or "throughout" or "outside" or "inside" or "across" }
            && (first == last || tokens[first].Name.EndsWith("PER", StringComparison.Ordinal) || tokens[first].Name == "O");
    }

    /// <summary>Whether a country, region or its short form starts at a word.</summary>
    private static bool Wider(IReadOnlyList<Token> tokens, int at)
    {
        if (PlaceContext.Abbreviation(tokens[at].Form) is not null) return true;
        if (Gazetteer.Longest(tokens, at) is { Known.Kind: ActorKind.Country }) return true;
        var text = at + 1 < tokens.Count && tokens[at + 1].Form.Length > 1 && char.IsUpper(tokens[at + 1].Form[0]) ? tokens[at].Form + " " + tokens[at + 1].Form : tokens[at].Form;
        return PlaceNames.Find(text, main: true).Concat(PlaceNames.Find(tokens[at].Form, main: true)).Any(place => place.Kind == PlaceKind.Region);
    }

    /// <summary>The model's type where the words do not speak against it: plural names are peoples, single words in capitals no persons, wars no places.</summary>
    private static string? Mended(IReadOnlyList<Token> tokens, int first, int last, string? type)
    {
        var token = tokens[last];
        if (type is "LOC" or "ORG" or "PER" && (NameWords.IsEvent(token.Lower) && first < last && char.IsUpper(token.Form[0]) || NameWords.IsStorm(tokens[first].Lower) || tokens[first].Lower is "operation" || token.Lower == "war")) return "EVT";
        if (first > 0 && (NameWords.IsStorm(tokens[first - 1].Lower) || tokens[first - 1].Lower == "storm" && char.IsUpper(tokens[first - 1].Form[0]))) return "EVT";
        if (first > 1 && tokens[first - 1].Form == ":" && tokens[first - 2].Form == "Operation") return "EVT";
        if (type is not null && first < last && char.IsUpper(token.Form[0]))
        {
            // "Falcon Battery", "Norland Energy", "Counter-Daesh Coalition": a body
            if (NameWords.IsUnit(token.Lower) && type is "LOC" or "MISC" or "PER") return "ORG";
            if (type is "LOC" or "PER" or "MISC" && NameWords.IsCompany(token.Lower) || type is "MISC" or "PER" && NameWords.IsOrganisation(token.Lower)) return "ORG";
            if (type is "PER" && NameWords.IsPlace(token.Lower)) return "LOC";
        }
        if (type is "PER" or "LOC" or null && last + 1 < tokens.Count && NameWords.IsKindOfBody(tokens[last + 1].Lower) && tokens[last + 1].Upos == "NOUN" && tokens[last].Relation is "compound") return "ORG";
        if (type is "PER" or null && IsArea(tokens, last)) return "LOC";
        if (type is "ORG" or "LOC" && first < last && Kunyas.Contains(tokens[first].Form) && !NameWords.IsOrganisation(token.Lower) && PlaceNames.Find(string.Concat(tokens.Skip(first).Take(last - first + 1).Select(word => word.Form))).Count == 0) return "PER";
        if (type is "ORG" or "LOC" && IsTitled(tokens, first) && !Enumerable.Range(first, last - first + 1).Any(i => NameWords.IsOrganisation(tokens[i].Lower))) return "PER";
        if (first < last) return type;
        if (type == "LOC" && token.Form.Length > 4 && (Gazetteer.Adjective(token.Form) ?? Gazetteer.PeopleAdjective(token.Form)) is not null) return "MISC";
        if (type == "PER" && (token.Xpos == "NNPS" && !PersonWords.IsGivenName(token.Form) || token.Lower.StartsWith("non-", StringComparison.Ordinal))) return "MISC";
        if (type is null or "PER" or "MISC" && token.Xpos == "NNPS" && IsPeople(token.Lower)) return "MISC";
        if (type == "PER" && token.Form.Length is >= 3 and <= 8 && char.IsUpper(token.Form[^1]) && token.Form.Count(char.IsUpper) * 2 > token.Form.Length && token.Form.All(char.IsLetter)
            && !PersonWords.IsGivenName(token.Form[..1] + token.Form[1..].ToLowerInvariant())) return "ORG";
        return type;
    }

    /// <summary>"the Al Qaim region": the name of what the noun behind it says.</summary>
    private static bool IsArea(IReadOnlyList<Token> tokens, int last) =>
        last + 1 < tokens.Count && tokens[last].Relation is "compound" or "nmod" or "amod" or "flat" && tokens[last + 1] is { Upos: "NOUN", Lower: "region" or "area" or "province" or "district" or "valley" or "governorate" or "desert" or "peninsula" };

    /// <summary>What a noun that is said of a name ("the network", "a village") tells of its type; null when it tells nothing.</summary>
    public static string? ByNoun(Token noun)
    {
        if (noun.Upos != "NOUN") return null;
        var lemma = noun.Lemma.ToLowerInvariant();
        return NameWords.IsKindOfBody(lemma) ? "ORG" : lemma is "city" or "town" or "village" or "country" or "province" or "district" or "suburb" or "island" or "river" or "region" ? "LOC"
            : PersonWords.Noun(lemma)?.Kind switch { ActorKind.Person => "PER", ActorKind.Organisation or ActorKind.ArmedGroup or ActorKind.Government => "ORG", ActorKind.Country => "LOC", _ => null };
    }

    /// <summary>Whether a title of a person that is written with a capital stands right before a name: "President Marsh".</summary>
    private static bool IsTitled(IReadOnlyList<Token> tokens, int first) =>
        first > 0 && tokens[first - 1] is { Form.Length: > 1 } title && char.IsUpper(title.Form[0]) && PersonWords.IsTitle(title.Lower) && title.Upos is "PROPN" or "NOUN"
        && tokens[first].Upos == "PROPN" && title.Lower is not ("state" or "defense" or "defence" or "vice" or "deputy" or "army" or "navy" or "general");

    /// <summary>The type of a run of proper nouns that the model did not tag, by its words; null when they do not tell.</summary>
    private static string? Guess(Sentence sentence, int first, int last)
    {
        var tokens = sentence.Tokens;
        if (tokens[first].Lower == "operation" || NameWords.IsEvent(tokens[last].Lower)) return "EVT";
        for (var i = first; i <= last; i++) if (NameWords.IsOrganisation(tokens[i].Lower)) return "ORG";
        if (first < last && NameWords.IsCompany(tokens[last].Lower)) return "ORG";
        if (NameWords.IsPlace(tokens[last].Lower) && first < last) return "LOC";
        if (first > 0 && PersonWords.IsTitle(tokens[first - 1].Lower) && char.IsUpper(tokens[first - 1].Form[0])) return "PER";
        if (PersonWords.IsGivenName(tokens[first].Form) && (last > first || tokens[first].Relation is "nsubj" or "obj" or "root" || IsGreeting(tokens, first, last))) return "PER";
        return IsGreeting(tokens, first, last) && last + 1 < tokens.Count && tokens[last + 1].Form == "," && !tokens[first].Form.All(char.IsUpper) ? "PER" : null;
    }

    /// <summary>"Ginny," or "Traci" alone on a line: somebody is addressed, or signs.</summary>
    private static bool IsGreeting(IReadOnlyList<Token> tokens, int first, int last) =>
        first == 0 && last == 0 && tokens[0].Upos == "PROPN" && (tokens.Count == 1 || tokens.Count == 2 && tokens[1].Form is "," or "-" or "." or "!");

    [GeneratedRegex(@"@|_|://|^www\.|\.(com|org|net|gov|edu|mil|info|doc|docx|xls|pdf|html?|txt|co\.uk)$", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
