namespace Hearsay.Resolving;

/// <summary>Puts the states that a document alone knows in place of what the model took their names for.</summary>
internal static class OwnStateNames
{
    /// <summary>Changes the names of each sentence in place.</summary>
    /// <param name="states">The document's own states.</param>
    /// <param name="sentences">All sentences.</param>
    /// <param name="names">The names of each.</param>
    public static void Apply(OwnStates states, IReadOnlyList<Sentence> sentences, IReadOnlyList<NameSpan>[] names)
    {
        for (var s = 0; s < names.Length; s++)
        {
            var sentence = sentences[s];
            var taken = new HashSet<int>();
            var changed = new List<NameSpan>();
            foreach (var name in names[s])
                foreach (var one in Changed(states, sentence, name))
                {
                    changed.Add(one);
                    taken.UnionWith(Enumerable.Range(one.First, one.Last - one.First + 1));
                }
            foreach (var token in sentence.Tokens)
                if (!taken.Contains(token.Index) && token.Relation is not ("fixed" or "goeswith") && (states.Find(token.Form) is not null || states.Derived(token.Form) is not null))
                    changed.AddRange(Changed(states, sentence, new NameSpan(token.Index, token.Index, token.Index, null, null)));
            names[s] = [.. changed.OrderBy(name => name.First)];
        }
    }

    private static IEnumerable<NameSpan> Changed(OwnStates states, Sentence sentence, NameSpan name)
    {
        var tokens = sentence.Tokens;
        var first = tokens[name.First];
        if (name.Known is not null) return [name];
        // "the Velmian Government": read as the state's own body later
        if (name.First == name.Last && name.First > 0 && NameWords.IsBodyOfState(first.Lower) && states.Derived(tokens[name.First - 1].Form) is not null) return [];
        if (name.First < name.Last)
        {
            if (states.Find(first.Form) is null && states.Derived(first.Form) is null) return [name];
            // "Velmia Army", "Velmian Broadcasting Service": a body of the state
            if (Enumerable.Range(name.First + 1, name.Last - name.First).Any(i => NameWords.IsOrganisation(tokens[i].Lower))) return [name with { Type = "ORG" }];
            // "Velmian General Marsh": the person alone
            if (name.Type is not ("PER" or null)) return [name];
            var start = name.First + 1;
            while (start < name.Last && PersonWords.IsTitle(tokens[start].Lower)) start++;
            if (PersonWords.IsTitle(tokens[start].Lower)) return [];
            return [.. Changed(states, sentence, name with { Last = name.First, Head = name.First }), name with { First = start, Head = name.Head >= start ? name.Head : start, Type = name.Type }];
        }
        if (states.Find(first.Form) is { } state) return [name with { Type = "LOC", Known = state }];
        if (states.Derived(first.Form) is not { } owner) return [name];
        if (first.Upos == "ADJ" || first.Relation is "amod" or "compound") return [];
        return Lexicons.Demonyms.IsPlural(first.Form) ? [name with { Type = "MISC", Known = new Known(first.Form, ActorKind.Population, "MISC", null) { IsOwn = true } }] : [name with { Type = "MISC" }];
    }
}
