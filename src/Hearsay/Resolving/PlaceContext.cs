using Hearsay.Lexicons;

namespace Hearsay.Resolving;

/// <summary>The country or region that stands with the name of a place.</summary>
/// <param name="Country">ISO 3166-1 alpha-3 code.</param>
/// <param name="Region">Name of the region, or null where a country stands there.</param>
/// <param name="Name">The words.</param>
/// <param name="Span">Where they stand.</param>
internal sealed record Surrounding(string Country, string? Region, string Name, TextSpan Span)
{
    /// <summary>Whether a place lies in it.</summary>
    public bool Holds(Place place) => place.Country == Country && place.Kind != PlaceKind.Country && (Region is null || place.Region == Region && place.Kind != PlaceKind.Region);
}

/// <summary>Reads what stands around the name of a place: "Paris, Texas", "Mosul in Iraq", "the Iraqi city of Mosul", "Anbar province".</summary>
internal sealed class PlaceContext(IReadOnlyList<IReadOnlyList<NameSpan>> names)
{
    private static readonly Dictionary<string, (string Region, string Country)> Abbreviations = Lexicon.Rows("region-abbreviations.tsv")
        .ToDictionary(row => row["abbreviation"], row => (row["region"], row["country"]), StringComparer.Ordinal);

    /// <summary>The country or region that stands with a name: several where the words may mean a country or a region ("Georgia"), none where nothing stands there.</summary>
    public IReadOnlyList<Surrounding> Around(Node node)
    {
        var sentence = node.Sentence;
        if (Behind(sentence, node.Name!) is { Count: > 0 } behind) return behind;
        var heads = new List<int> { node.Name!.Head };
        if (Noun(node) is { } noun) heads.Add(noun);
        foreach (var head in heads)
        {
            foreach (var child in sentence.Children(head, "amod", "compound", "nmod", "appos", "det"))
            {
                if (child.Index >= node.Name.First && child.Index <= node.Name.Last) continue;
                if (Gazetteer.Adjective(child.Form) is { Code: { } nation } && child.Index < node.Name.First && child.Upos is "ADJ" or "PROPN") return [new Surrounding(nation, null, child.Form, child.Span)];
                if (child.Relation is "nmod" && (child.Deprel == "nmod:poss" || sentence.Child(child.Index, "case") is { Lower: "in" or "of" }) && At(sentence, child.Index) is { } other && Read(sentence, other) is { Count: > 0 } around) return around;
            }
        }
        return [];
    }

    /// <summary>The words of the place that stands right before a name with a comma between ("Atlanta" of "Atlanta, Georgia"), or null.</summary>
    public string? Inside(Node node) =>
        node.Name!.First >= 2 && node.Sentence.Tokens[node.Name.First - 1].Form == "," && At(node.Sentence, node.Name.First - 2) is { Type: "LOC" } town ? town.Text(node.Sentence) : null;

    /// <summary>The countries that a sentence speaks of, one code for each mention: by their names, their people and bodies, their adjectives, and their regions.</summary>
    public List<string> Countries(Sentence sentence)
    {
        var found = new List<string>();
        foreach (var name in names[sentence.Index])
            if (name.Known is { Code: { Length: >= 3 } code, Kind: ActorKind.Country or ActorKind.Population or ActorKind.Government or ActorKind.ArmedGroup }) found.Add(code[..3]);
            else if (name.Type == "LOC" && PlaceNames.Find(name.Text(sentence), main: true) is [{ Kind: PlaceKind.Region } region]) found.Add(region.Country);
        foreach (var token in sentence.Tokens)
            if (token.Upos is "ADJ" or "PROPN" && char.IsUpper(token.Form[0]) && At(sentence, token.Index) is null && Gazetteer.Adjective(token.Form) is { Code: { } nation }) found.Add(nation);
        found.RemoveAll(code => code != "XKX" && PlaceNames.Country(code) is null);
        return found;
    }

    /// <summary>The nouns that say what kind of place a name is, in dictionary form.</summary>
    public static IReadOnlyList<string> KindWords(Node node)
    {
        var name = node.Name!;
        var words = new List<string>();
        if (name.First < name.Last) words.Add(node.Sentence.Tokens[name.Last].Lower);
        if (name.First < name.Last) words.Add(node.Sentence.Tokens[name.First].Lower);
        if (Noun(node) is { } noun) words.Add(node.Sentence.Tokens[noun].Lemma.ToLowerInvariant());
        return words;
    }

    /// <summary>A short form of a state or province ("TX", "Calif."): its region and country, or null.</summary>
    public static (string Region, string Country)? Abbreviation(string form) => Abbreviations.TryGetValue(form, out var region) ? region : null;

    /// <summary>The noun that a name is the name of: "city" of "the city of Mosul", "province" of "Anbar province".</summary>
    private static int? Noun(Node node)
    {
        var token = node.Sentence.Tokens[node.Name!.Head];
        if (token.Head < 0 || node.Sentence.Tokens[token.Head].Upos is not ("NOUN" or "PROPN")) return null;
        if (token.Relation is "compound" && token.Head == node.Name.Last + 1 || token.Relation is "appos" && token.Head == node.Name.First - 1) return token.Head;
        return token.Relation is "nmod" && token.Head < node.Name.First && node.Sentence.Child(token.Index, "case") is { Lower: "of" } ? token.Head : null;
    }

    private List<Surrounding> Behind(Sentence sentence, NameSpan name)
    {
        var at = name.Last + 1;
        if (at + 1 >= sentence.Tokens.Count || sentence.Tokens[at].Form != ",") return [];
        at++;
        if (Abbreviation(sentence.Tokens[at].Form) is { } state) return [new Surrounding(state.Country, state.Region, sentence.Tokens[at].Form, sentence.Tokens[at].Span)];
        if (sentence.Tokens[at].Lower == "in") at++;
        while (at < sentence.Tokens.Count && sentence.Tokens[at].Lower is "northern" or "southern" or "eastern" or "western" or "central" or "the") at++;
        // A list of towns and countries ("in Paris, Norway and Chad") says nothing of where the first lies.
        if (at >= sentence.Tokens.Count || At(sentence, at) is not { } other || other.First != at || IsListed(sentence, name, other)) return [];
        return Read(sentence, other);
    }

    private static bool IsListed(Sentence sentence, NameSpan name, NameSpan other) =>
        sentence.Tokens[other.Head].Relation == "conj" || other.Last + 1 < sentence.Tokens.Count && sentence.Tokens[other.Last + 1].Lower is "and" or "or"
            && sentence.Children(name.Head, "conj").Any(conjunct => conjunct.Index > other.Last);

    private static List<Surrounding> Read(Sentence sentence, NameSpan other)
    {
        var text = other.Text(sentence);
        var span = sentence.SpanOf(other.First, other.Last);
        var found = new List<Surrounding>();
        if (other.Known is { Kind: ActorKind.Country, Code: { Length: 3 } country }) found.Add(new Surrounding(country, null, text, span));
        if (other.Type == "LOC")
            found.AddRange(PlaceNames.Find(text, main: true).Where(place => place.Kind == PlaceKind.Region).Select(region => new Surrounding(region.Country, region.Name, text, span)));
        return found;
    }

    private NameSpan? At(Sentence sentence, int token)
    {
        foreach (var name in names[sentence.Index]) if (name.First <= token && token <= name.Last) return name;
        return null;
    }
}
