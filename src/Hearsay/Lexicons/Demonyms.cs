namespace Hearsay.Lexicons;

/// <summary>Adjectives and people's names made from the name of a country that no list knows.</summary>
internal static class Demonyms
{
    /// <summary>How many letters of a name an adjective must keep.</summary>
    public const int LeastStem = 4;

    /// <summary>How many letters at its end a name may lose in an adjective: "Norlandic" keeps all, "Velmian" one less than "Velmia".</summary>
    public const int MostCut = 2;

    private static readonly string[] Endings = ["an", "ian", "ean", "n", "ans", "ians", "ns", "ish", "ese", "i", "is", "ic", "er", "ers", "ite", "ites"];

    /// <summary>Whether a word comes from a name: "Norlandic", "Ostmarker" and "Velmian" from "Norland", "Ostmark" and "Velmia". Both in the same case.</summary>
    public static bool IsDerived(string word, string name)
    {
        for (var cut = 0; cut <= MostCut && name.Length - cut >= LeastStem; cut++)
            if (word.StartsWith(name[..^cut], StringComparison.Ordinal) && word != name && Endings.Contains(word[(name.Length - cut)..])) return true;
        return false;
    }

    /// <summary>Whether a word made from a country's name is one for its people in the plural: "Velmians", "Ostmarkers".</summary>
    public static bool IsPlural(string word) => word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal);
}
