namespace Hearsay.Resolving;

/// <summary>Makes the names of a document agree with each other: one name has one type, and a family name that is also a place stays a family name.</summary>
internal static class NameRepair
{
    /// <summary>Changes the names of each sentence in place.</summary>
    public static void Agree(IReadOnlyList<Sentence> sentences, IReadOnlyList<NameSpan>[] names)
    {
        var families = new HashSet<string>(StringComparer.Ordinal);
        var votes = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        for (var s = 0; s < names.Length; s++)
            foreach (var name in names[s])
            {
                if (name is { Type: "PER", Known: null } && name.Last > name.First) families.Add(sentences[s].Tokens[name.Last].Form);
                if (name.Known is not null || name.Type is null) continue;
                var text = name.Text(sentences[s]);
                var count = votes.TryGetValue(text, out var found) ? found : votes[text] = new(StringComparer.Ordinal);
                count[name.Type] = count.GetValueOrDefault(name.Type) + 1;
            }
        for (var s = 0; s < names.Length; s++)
        {
            var repaired = new List<NameSpan>(names[s].Count);
            foreach (var name in names[s]) repaired.Add(Repaired(sentences[s], name, families, votes));
            names[s] = repaired;
        }
        Missed(sentences, names);
    }

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

    private static NameSpan Repaired(Sentence sentence, NameSpan name, HashSet<string> families, Dictionary<string, Dictionary<string, int>> votes)
    {
        if (name.Known is { Kind: ActorKind.Place } && name.First == name.Last && families.Contains(sentence.Tokens[name.First].Form)
            && sentence.Child(name.Head, "case") is not { Upos: "ADP", Lower: "in" or "at" or "from" or "to" or "near" or "of" })
            return name with { Type = "PER", Known = null };
        if (name.Known is not null || !votes.TryGetValue(name.Text(sentence), out var count) || count.Count == 0) return name;
        var best = name.Type;
        foreach (var (type, number) in count.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            if (best is null || number > count.GetValueOrDefault(best)) best = type;
        return best == name.Type ? name : name with { Type = best };
    }
}
