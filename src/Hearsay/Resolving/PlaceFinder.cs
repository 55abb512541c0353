using System.Globalization;
using Hearsay.Lexicons;
using Hearsay.Rules;

namespace Hearsay.Resolving;

/// <summary>What the gazetteer says of the places and countries of a document, and why.</summary>
/// <param name="Place">The place, or null where it stays open.</param>
/// <param name="Reason">The rule that held, with the words that decided, or the rule that was tried and why it failed; null for countries, which their code tells.</param>
internal sealed record Located(Place? Place, TrailEntry? Reason);

/// <summary>Finds out which place of the gazetteer a name of a place means: by the country or region that stands with it, by the countries the document speaks of, by size.</summary>
/// <remarks>
/// <para>It looks at actors of kind place and country only: no person and no organisation gets a place. Where it is not clear which of several places is meant it abstains.</para>
/// <para>The weights are plain: a place ten times the size counts one more, the country that the document speaks of alone three, a country of the sentence, a region of the document and a capital one.</para>
/// </remarks>
internal sealed class PlaceFinder
{
    private const double LeastLead = 0.5;
    private const double ForDocument = 3;
    private const double ForSentence = 1;
    private const double ForRegion = 1;
    private const double ForCapital = 1;
    private const double ForLexicon = 0.5;
    private const double ForOtherSpelling = -1;
    private const int LeastAbroad = 100_000;

    private static readonly HashSet<string> RegionWords = new(StringComparer.Ordinal)
    {
        "province", "governorate", "state", "region", "oblast", "krai", "republic", "prefecture", "voivodeship", "canton", "department", "emirate",
    };

    private static readonly HashSet<string> CityWords = new(StringComparer.Ordinal) { "city", "town", "village", "capital", "suburb", "port", "settlement", "municipality" };

    private readonly Dictionary<string, double> _countries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _regions = new(StringComparer.Ordinal);
    private readonly PlaceContext _context;

    /// <summary>Counts the countries and regions that a document names.</summary>
    public PlaceFinder(IReadOnlyList<Sentence> sentences, IReadOnlyList<IReadOnlyList<NameSpan>> names)
    {
        _context = new PlaceContext(names);
        var count = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            foreach (var country in _context.Countries(sentence)) count[country] = count.GetValueOrDefault(country) + 1;
            foreach (var name in names[sentence.Index])
                if (name is { Type: "LOC", Known: not { Kind: ActorKind.Country } } && PlaceNames.Find(name.Text(sentence), main: true) is [{ Kind: PlaceKind.Region } region]) _regions.Add(region.Name);
        }
        var all = count.Values.Sum();
        foreach (var (code, number) in count) _countries[code] = (double)number / all;
    }

    /// <summary>The place of an actor, which all these nodes name; null for actors that are no places.</summary>
    public Located? Of(Actor actor, IReadOnlyList<Node> nodes)
    {
        if (actor.Kind == ActorKind.Country) return actor.Place is { } country && !IsRegion(nodes, country) ? new Located(country, null) : new Located(null, null);
        if (actor.Kind != ActorKind.Place || actor.Name is null) return null;
        var known = nodes.Select(node => node.Known).FirstOrDefault(one => one is not null);
        if (known is { Code: null, Kind: ActorKind.Place }) return null;
        foreach (var node in nodes)
            if (node.Name is not null && Within(node) is { } within) return within;
        Located? open = null;
        foreach (var node in nodes.Where(node => node.Name is not null).DistinctBy(node => node.Words))
        {
            var found = InDocument(node, known?.Code);
            if (found is { Place: not null }) return found;
            open ??= found;
        }
        return open;
    }

    /// <summary>"Paris, Texas"; "Mosul in northern Iraq"; "the Iraqi city of Mosul": the country or region that stands with the name.</summary>
    [Rule("place.within", "A place lies in the country or region that stands with its name.", "Soldiers shelled a school in Paris, Texas.")]
    private Located? Within(Node node)
    {
        if (_context.Inside(node) is not null && PlaceContext.Abbreviation(node.Name!.Text(node.Sentence)) is { } state
            && PlaceNames.Find(state.Region, main: true).FirstOrDefault(place => place.Kind == PlaceKind.Region && place.Country == state.Country) is { } region)
            return new Located(region, new TrailEntry("resolving", "place.within", node.Sentence.SpanOf(node.Name.First, node.Name.Last)));
        var around = _context.Around(node);
        if (around.Count == 0) return null;
        foreach (var one in around)
            if (Fitting(node, [.. Candidates(node).Where(one.Holds)]) is [var place, ..]) return new Located(place, new TrailEntry("resolving", "place.within", one.Span));
        var name = node.Name!.Text(node.Sentence);
        return new Located(null, new TrailEntry("resolving", "place.within", around[0].Span, $"no place called {name} is known in {around[0].Name}"));
    }

    [Rule("place.document", "Of several places of one name, the one in the country that the document speaks of; where none leads clearly, it stays open.",
        "Lebanon sent soldiers to the north. Rebels shelled Tripoli.")]
    [Rule("place.size", "Of several places of one name, the one that is far larger, where the document does not speak of another's country.", "Rebels shelled a school in Mosul.")]
    private Located? InDocument(Node node, string? lexicon)
    {
        var name = node.Name!.Text(node.Sentence);
        var places = Fitting(node, Candidates(node));
        if (places.Count == 0) return null;
        var main = PlaceNames.Find(name, main: true);
        var near = _context.Countries(node.Sentence);
        var scored = places.Select(place => (Place: place, Score: Score(place))).OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Place.Id).ToList();
        var (best, score) = scored[0];
        if (scored.Count > 1 && score - scored[1].Score < LeastLead)
            return new Located(null, new TrailEntry("resolving", "place.document", node.Sentence.SpanOf(node.Name.First, node.Name.Last),
                string.Create(CultureInfo.InvariantCulture, $"{places.Count} places are called {name}, among them {Say(best)} and {Say(scored[1].Place)}")));
        var here = _countries.ContainsKey(best.Country);
        if (!here && best.Population < LeastAbroad && best.Kind is PlaceKind.City or PlaceKind.Region or PlaceKind.Seat)
            return new Located(null, new TrailEntry("resolving", "place.size", node.Sentence.SpanOf(node.Name.First, node.Name.Last),
                $"the document names no country that a place called {name} is known in"));
        return new Located(best, new TrailEntry("resolving", here ? "place.document" : "place.size", node.Sentence.SpanOf(node.Name.First, node.Name.Last)));

        double Score(Place place) => Math.Log10(place.Population + 1) + ForDocument * _countries.GetValueOrDefault(place.Country) + (near.Contains(place.Country) ? ForSentence : 0)
            + (place.Region is { } region && _regions.Contains(region) ? ForRegion : 0)
            + (place.Kind == PlaceKind.Capital ? ForCapital : 0) + (place.Country == lexicon ? ForLexicon : 0) + (main.Any(one => one.Id == place.Id) ? 0 : ForOtherSpelling);
    }

    private static string Say(Place place) => $"{place.Name} ({(place.Region is { } region && region != place.Name ? region + ", " : "")}{place.Country})";

    /// <summary>"Atlanta, Georgia": the name of a country that is here that of a region.</summary>
    private bool IsRegion(IReadOnlyList<Node> nodes, Place country) =>
        nodes.Any(node => node.Name is not null && _context.Inside(node) is { } town && PlaceNames.Find(node.Name.Text(node.Sentence), main: true) is var same && same.Any(place => place.Kind == PlaceKind.Region)
            && PlaceNames.Find(town) is { Count: > 0 } places && places.All(place => place.Country != country.Country));

    /// <summary>The places that a name may mean, by the whole name or by the name without the word for its kind.</summary>
    private static IReadOnlyList<Place> Candidates(Node node)
    {
        var name = node.Name!;
        if (PlaceNames.Find(name.Text(node.Sentence)) is { Count: > 0 } found) return found;
        var last = node.Sentence.Tokens[name.Last].Lower;
        if (name.First < name.Last && (RegionWords.Contains(last) || CityWords.Contains(last))) return PlaceNames.Find((name with { Last = name.Last - 1 }).Text(node.Sentence));
        var first = node.Sentence.Tokens[name.First].Lower;
        return name.Last - name.First > 1 && node.Sentence.Tokens[name.First + 1].Lower == "of" && (RegionWords.Contains(first) || CityWords.Contains(first))
            ? PlaceNames.Find((name with { First = name.First + 2 }).Text(node.Sentence)) : [];
    }

    /// <summary>The places of the kind that the words around the name say ("Anbar province", "the city of Mosul"), the most populous first; all where they say none. Of a city and the region
    /// around it that share a name the city is meant, unless the words say otherwise.</summary>
    private static List<Place> Fitting(Node node, IReadOnlyList<Place> places)
    {
        var words = PlaceContext.KindWords(node);
        if (words.Any(RegionWords.Contains)) return [.. places.Where(place => place.Kind == PlaceKind.Region)];
        if (words.Any(CityWords.Contains)) return [.. places.Where(place => place.Kind is not (PlaceKind.Region or PlaceKind.Country))];
        return [.. places.Where(place => place.Kind != PlaceKind.Region || !places.Any(other => other.Kind is not (PlaceKind.Region or PlaceKind.Country) && other.Country == place.Country && other.Region == place.Name))];
    }
}
