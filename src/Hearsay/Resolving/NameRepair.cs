using Hearsay.Lexicons;

namespace Hearsay.Resolving;

/// <summary>Makes the names of a document agree with each other: one name has one type, initials have that of the name they stand for, and a family name that is also a place
/// stays a family name.</summary>
internal static class NameRepair
{
    /// <summary>People from which on a place of the gazetteer speaks for a name of a place, and speaks loudly.</summary>
    private const int Town = 15_000, City = 100_000;

    /// <summary>How many mentions the saying what a name is outweighs.</summary>
    private const int BySaying = 4;

    /// <summary>Changes the names of each sentence in place.</summary>
    public static void Agree(IReadOnlyList<Sentence> sentences, IReadOnlyList<NameSpan>[] names)
    {
        var document = new Evidence(sentences, names);
        for (var s = 0; s < names.Length; s++) names[s] = [.. names[s].Select(name => Repaired(sentences[s], name, document))];
        Missed(sentences, names);
    }

    /// <summary>What the names of a document tell of each other.</summary>
    private sealed class Evidence
    {
        private readonly Dictionary<string, Dictionary<string, int>> _votes = new(StringComparer.Ordinal);

        public Evidence(IReadOnlyList<Sentence> sentences, IReadOnlyList<NameSpan>[] names)
        {
            for (var s = 0; s < names.Length; s++)
                foreach (var name in names[s])
                {
                    var tokens = sentences[s].Tokens;
                    if (name is { Type: "PER", Known: null } && name.Last > name.First) Families.Add(tokens[name.Last].Form);
                    if (name.Type == "ORG" && name.Last > name.First && (NameWords.IsOrganisation(tokens[name.Last].Lower) || NameWords.IsCompany(tokens[name.Last].Lower))) Bodies.Add(tokens[name.First].Form);
                    if (name.Last == name.First + 1 && (name.Type == "EVT" && NameWords.IsStorm(tokens[name.First].Lower) || name.Type == "MISC" && NameWords.IsShip(tokens[name.First].Lower)))
                        Things.TryAdd(tokens[name.Last].Form, name.Type);
                    if (name.Type == "EVT" && name.First == name.Last && name.First > 0 && tokens[name.First - 1].Lower is "hurricane" or "storm" or "typhoon" or "cyclone") Things.TryAdd(tokens[name.Last].Form, name.Type);
                    if (name.Last - name.First > 1 && name.Type is "ORG" or "LOC")
                        Initials.TryAdd(string.Concat(Enumerable.Range(name.First, name.Last - name.First + 1).Select(i => tokens[i].Form[0]).Where(char.IsUpper)), name.Type);
                    if (name.Known is not null) continue;
                    if (name.Type is not null) Vote(name.Text(sentences[s]), name.Type, 1);
                    if (!NameWords.IsPlace(tokens[name.Last].Lower) && !NameWords.IsOrganisation(tokens[name.Last].Lower) && Said(sentences[s], name) is { } noun && NameTypes.ByNoun(noun) is { } type) Vote(name.Text(sentences[s]), type, BySaying);
                }
            foreach (var (text, count) in _votes)
                if (!Families.Contains(text) && !PersonWords.IsGivenName(text) && PlaceNames.Find(text, main: true) is [{ Population: >= Town } place, ..])
                    count["LOC"] = count.GetValueOrDefault("LOC") + (place.Population >= City ? 2 : 1);
        }

        /// <summary>Last words of the names of persons.</summary>
        public HashSet<string> Families { get; } = new(StringComparer.Ordinal);

        /// <summary>First words of the names of bodies ("Alpha" of "Alpha News").</summary>
        public HashSet<string> Bodies { get; } = new(StringComparer.Ordinal);

        /// <summary>Storms and ships by their bare name, with their type.</summary>
        public Dictionary<string, string> Things { get; } = new(StringComparer.Ordinal);

        /// <summary>Initials of the bodies and places with three words and more, with their type.</summary>
        public Dictionary<string, string> Initials { get; } = new(StringComparer.Ordinal);

        /// <summary>The type that a name has most often; the given one in doubt.</summary>
        public string? Majority(string text, string? type)
        {
            if (!_votes.TryGetValue(text, out var count)) return type;
            foreach (var (other, number) in count.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                if (type is null || number > count.GetValueOrDefault(type)) type = other;
            return type;
        }

        private void Vote(string text, string type, int weight)
        {
            var count = _votes.TryGetValue(text, out var found) ? found : _votes[text] = new(StringComparer.Ordinal);
            count[type] = count.GetValueOrDefault(type) + weight;
        }

        /// <summary>The noun that the document says a name is: "Alpha is a network", "Alpha, a network"; null where it says none.</summary>
        private static Token? Said(Sentence sentence, NameSpan name)
        {
            var head = sentence.Tokens[name.Head];
            if (head.Relation == "nsubj" && head.Head >= 0 && sentence.Child(head.Head, "cop") is not null && !sentence.Children(head.Head, "nmod").Any(child => child.Deprel == "nmod:poss")) return sentence.Tokens[head.Head];
            return sentence.Children(name.Head, "appos").FirstOrDefault(noun => noun.Index > name.Last && sentence.Children(noun.Index, "det").Any());
        }
    }

    private static NameSpan Repaired(Sentence sentence, NameSpan name, Evidence document)
    {
        var token = sentence.Tokens[name.First];
        var alone = name.First == name.Last;
        if (alone && name.Known is null or { Kind: ActorKind.Place } && name.Type is "LOC" or "ORG" && document.Families.Contains(token.Form) && !IsPlaced(sentence, name))
            return name with { Type = "PER", Known = null };
        if (name.Known is not null) return name;
        if (alone && name.Type is "PER" or null && document.Bodies.Contains(token.Form) && !document.Families.Contains(token.Form) && !PersonWords.IsGivenName(token.Form) && PlaceNames.Find(token.Form).Count == 0
            && (name.First == 0 || sentence.Tokens[name.First - 1].Lower != "the"))
            return name with { Type = "ORG" };
        if (alone && document.Things.TryGetValue(token.Form, out var thing)) return name with { Type = thing };
        if (alone && token.Form.Length > 2 && token.Form.All(char.IsUpper) && document.Initials.TryGetValue(token.Form, out var full)) return name with { Type = full };
        if (alone && name.Type is null && NameWords.IsCommon(token.Lower)) return name;
        return name with { Type = document.Majority(name.Text(sentence), name.Type) };
    }

    private static bool IsPlaced(Sentence sentence, NameSpan name) =>
        sentence.Child(name.Head, "case") is { Upos: "ADP", Lower: "in" or "at" or "from" or "to" or "near" or "of" };

    /// <summary>Adds capitalised words that were taken for a name of one word elsewhere in the document, twice at least and not only at the start of a sentence.</summary>
    private static void Missed(IReadOnlyList<Sentence> sentences, IReadOnlyList<NameSpan>[] names)
    {
        var seen = new Dictionary<string, (NameSpan Name, int Times)>(StringComparer.Ordinal);
        for (var s = 0; s < names.Length; s++)
            foreach (var name in names[s])
                if (name.First == name.Last && name.First > 0 && name.Type is "ORG" or "LOC" or "PER" && sentences[s].Tokens[name.First].Form is { Length: > 2 } form && char.IsUpper(form[0]))
                    seen[form] = (name, seen.TryGetValue(form, out var before) ? before.Times + 1 : 1);
        for (var s = 0; s < names.Length; s++)
        {
            var taken = new HashSet<int>(names[s].SelectMany(name => Enumerable.Range(name.First, name.Last - name.First + 1)));
            var more = sentences[s].Tokens.Where(token => !taken.Contains(token.Index) && token.Upos is "NOUN" or "PROPN" && seen.TryGetValue(token.Form, out var found) && found.Times > 1
                    && token.Relation is not ("flat" or "fixed" or "goeswith"))
                .Select(token => seen[token.Form].Name with { First = token.Index, Last = token.Index, Head = token.Index }).ToList();
            if (more.Count > 0) names[s] = [.. names[s].Concat(more).OrderBy(name => name.First)];
        }
    }
}
