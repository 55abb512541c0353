using Hearsay.Lexicons;
using RuleAttribute = Hearsay.Rules.RuleAttribute;

namespace Hearsay.Resolving;

/// <summary>The states that a document speaks of and no list knows, told by what it says of them, with their adjectives and peoples.</summary>
/// <remarks>Every mention of a name counts, so that it does not matter what the model takes one of them for. Points are plain: see <see cref="Points"/>.</remarks>
internal sealed class OwnStates
{
    /// <summary>Id of the rule.</summary>
    public const string Rule = "resolve.own-state";

    /// <summary>Points from which on a name is that of a state.</summary>
    private const int Enough = 4;

    /// <summary>Points for a name that is also a given name or a larger place of the gazetteer.</summary>
    private const int EnoughForOther = 8;

    /// <summary>People from which on a place of the gazetteer speaks against a state of the same name.</summary>
    private const int Town = 50_000;

    private const int Strong = 3, Fair = 2, Weak = 1, Against = -4;

    private readonly Dictionary<string, Known> _states = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Known> _derived = new(StringComparer.Ordinal);

    private OwnStates() { }

    /// <summary>The state that goes by exactly this name, or null.</summary>
    public Known? Find(string name) => _states.GetValueOrDefault(name);

    /// <summary>The state of a word made from its name ("Velmian", "Velmians"), or null.</summary>
    public Known? Derived(string word) => _derived.GetValueOrDefault(word);

    /// <summary>The country that an adjective of nationality belongs to, by the lists or by the document, or null.</summary>
    public Known? Adjective(string word) => Gazetteer.Adjective(word) ?? (Derived(word) is { } state && !Demonyms.IsPlural(word) ? state : null);

    /// <summary>The country whose people a noun names, by the lists or by the document, or null.</summary>
    public Known? People(string word) => Gazetteer.People(word) ?? Derived(word);

    /// <summary>Finds the states of a document.</summary>
    // Velmia 's foreign minister ; the Velmian army ; relations with Velmia : three mentions, one state
    [Rule(Rule, "A name that no list knows is a state's where the document speaks of its embassy, army or people, of its adjective, or says that it is one.",
        "Velmia's army crossed the river on Monday. The Velmian ambassador left Norway.")]
    public static OwnStates Of(IReadOnlyList<Sentence> sentences, IReadOnlyList<NameSpan>[] names)
    {
        var found = new OwnStates();
        var points = new Points(sentences, names);
        foreach (var (name, forms) in points.States)
        {
            var known = new Known(name, ActorKind.Country, "LOC", null) { IsOwn = true };
            found._states.Add(name, known);
            foreach (var form in forms) found._derived.TryAdd(form, known);
        }
        foreach (var name in found._states.Keys) found._derived.Remove(name);
        return found;
    }

    /// <summary>What speaks for and against each name that no list knows.</summary>
    private sealed class Points
    {
        private static readonly HashSet<string> Where = new(StringComparer.Ordinal) { "in", "via", "into", "across", "throughout" };
        private static readonly HashSet<string> Bonds = new(StringComparer.Ordinal)
        {
            "relation", "tie", "treaty", "border", "peace", "war", "talk", "agreement", "dispute", "contact", "alliance", "cooperation", "trade", "visit", "conflict", "sanction", "embargo", "invasion", "recognition",
        };

        private readonly Dictionary<string, Dictionary<string, int>> _for = new(StringComparer.Ordinal);

        public Points(IReadOnlyList<Sentence> sentences, IReadOnlyList<NameSpan>[] names)
        {
            var forms = Candidates(sentences, names, out var persons);
            var derived = Derivations(sentences, forms);
            foreach (var sentence in sentences)
                for (var i = 0; i < sentence.Tokens.Count; i++)
                {
                    var form = sentence.Tokens[i].Form;
                    if (derived.TryGetValue(form, out var state)) Adjective(sentence, i, state);
                    else if (forms.Contains(form)) Mention(sentence, i, form);
                }
            foreach (var (name, reasons) in _for.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                if (persons.Contains(name)) continue;
                var sum = reasons.Values.Sum();
                var other = PersonWords.IsGivenName(name) || PlaceNames.Find(name, main: true) is [{ Population: >= Town }, ..];
                if (sum >= (other ? EnoughForOther : Enough)) States.Add((name, [.. derived.Where(pair => pair.Value == name).Select(pair => pair.Key).Order(StringComparer.Ordinal)]));
            }
        }

        /// <summary>The states in the order of their names, with the words made from them.</summary>
        public List<(string Name, IReadOnlyList<string> Forms)> States { get; } = [];

        /// <summary>Single words that were taken for a name once at least; family names and those with a title apart.</summary>
        private static HashSet<string> Candidates(IReadOnlyList<Sentence> sentences, IReadOnlyList<NameSpan>[] names, out HashSet<string> persons)
        {
            var forms = new HashSet<string>(StringComparer.Ordinal);
            persons = new(StringComparer.Ordinal);
            for (var s = 0; s < names.Length; s++)
                foreach (var name in names[s])
                {
                    var tokens = sentences[s].Tokens;
                    if (name.Known is not null) continue;
                    if (name is { Type: "PER" } && name.Last > name.First) { persons.Add(tokens[name.Last].Form); continue; }
                    var form = tokens[name.First].Form;
                    if (name.First != name.Last || form.Length < Demonyms.LeastStem || !char.IsUpper(form[0]) || form.All(char.IsUpper) || NameWords.IsCommon(tokens[name.First].Lower) || NameWords.IsOrganisation(tokens[name.First].Lower)) continue;
                    if (Gazetteer.Find(form) is not null || Gazetteer.Adjective(form) is not null || Gazetteer.PeopleAdjective(form) is not null || Gazetteer.People(form) is not null) continue;
                    if (name.First > 0 && char.IsUpper(tokens[name.First - 1].Form[0]) && PersonWords.IsTitle(tokens[name.First - 1].Lower)) persons.Add(form);
                    else forms.Add(form);
                }
            return forms;
        }

        /// <summary>Words with a capital that are made from one of the names, with it; the longest name where several fit.</summary>
        private static Dictionary<string, string> Derivations(IReadOnlyList<Sentence> sentences, HashSet<string> forms)
        {
            // "Velmian" comes from "Velmia" and is no name of its own, nor does "Velmians" come from "Velmian".
            var byStart = forms.GroupBy(form => form[..Demonyms.LeastStem], StringComparer.Ordinal).ToDictionary(group => group.Key,
                group => group.Where(form => !group.Any(other => Demonyms.IsDerived(form, other))).OrderByDescending(form => form.Length).ThenBy(form => form, StringComparer.Ordinal).ToList(), StringComparer.Ordinal);
            var found = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var sentence in sentences)
                foreach (var token in sentence.Tokens)
                    if (token.Form is { Length: > Demonyms.LeastStem } form && char.IsUpper(form[0]) && !found.ContainsKey(form) && byStart.TryGetValue(form[..Demonyms.LeastStem], out var near)
                        && Gazetteer.Find(form) is null && Gazetteer.Adjective(form) is null && Gazetteer.PeopleAdjective(form) is null && near.Find(name => Demonyms.IsDerived(form, name)) is { } state) found.Add(form, state);
            return found;
        }

        private void Mention(Sentence sentence, int at, string name)
        {
            var tokens = sentence.Tokens;
            if (at + 1 < tokens.Count && tokens[at + 1].Form is "'s" or "’s" or "'" or "’") Owned(tokens, at + 2, name);
            else Owned(tokens, at + 1, name, compound: true);
            var before = at - 1;
            if (before >= 0 && tokens[before].Lower == "the") before--;
            if (before < 1) return;
            var preposition = tokens[before].Lower;
            if (Where.Contains(preposition)) Note(name, "in", Weak);
            if (preposition is not ("of" or "to" or "in" or "with" or "between" or "against" or "on" or "from")) return;
            var noun = tokens[before - 1].Lemma.ToLowerInvariant();
            var pair = before > 1 ? tokens[before - 2].Lower + " " + noun : noun;
            if (Bonds.Contains(noun)) Note(name, "bond", Weak);
            if (preposition is "of" or "in" or "to") Judge(name, pair, noun, preposition);
        }

        /// <summary>What follows an owner: "'s foreign minister Lund", "'s secret army".</summary>
        private void Owned(IReadOnlyList<Token> tokens, int from, string name, bool compound = false)
        {
            var before = "";
            for (var i = from; i < tokens.Count && i < from + 4; i++)
            {
                if (tokens[i].Upos is not ("NOUN" or "ADJ" or "PROPN") || compound && char.IsUpper(tokens[i].Form[0]) && !NameWords.IsMostlyOfState(tokens[i].Lower)) return;
                var noun = tokens[i].Lemma.ToLowerInvariant();
                if (tokens[i].Upos != "ADJ" && (i + 1 >= tokens.Count || tokens[i + 1].Upos != "NOUN"))
                {
                    Judge(name, before + " " + noun, noun, compound ? "compound" : "own");
                    return;
                }
                before = tokens[i].Lower;
            }
        }

        private void Adjective(Sentence sentence, int at, string name)
        {
            Note(name, "adjective", Strong);
            Owned(sentence.Tokens, at + 1, name);
        }

        private void Judge(string name, string pair, string noun, string how)
        {
            var only = NameWords.IsOnlyOfState(pair) || NameWords.IsOnlyOfState(noun);
            // "the embassy in Velmia": a state or, more often, its capital
            if (only && how == "in") Note(name, noun, Weak);
            else if (only && how is "own" or "of" || only && noun is "embassy" or "ambassador" or "envoy" or "consul") Note(name, NameWords.IsOnlyOfState(pair) ? pair : noun, Strong);
            else if (NameWords.IsMostlyOfState(noun) && how is "own" or "of" or "compound") Note(name, noun, how == "compound" ? Weak : Fair);
            else if (NameWords.IsNotOfState(noun) || how == "of" && NameWords.IsBeforePlace(noun)) Note(name, noun, Against);
        }

        private void Note(string name, string reason, int points)
        {
            var reasons = _for.TryGetValue(name, out var found) ? found : _for[name] = new(StringComparer.Ordinal);
            reasons[reason] = points;
        }
    }
}
