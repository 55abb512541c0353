namespace Hearsay.Resolving;

/// <summary>The name layer of a document: its names with their types, and the bodies of states that are called by the state and what they are ("U.S. forces", "the Iraqi army").</summary>
internal static class NamePhrases
{
    /// <summary>Words and types in document order; none overlaps another.</summary>
    public static IEnumerable<(TextSpan Span, string Type)> Of(Sentence sentence, IReadOnlyList<NameSpan> names)
    {
        var bodies = Bodies(sentence, names);
        return names.Where(name => name.Type is not null && !bodies.Any(body => name.First <= body.Last && body.First <= name.Last))
            .Select(name => (name.First, name.Last, Type: name.Type!)).Concat(bodies.Select(body => (body.First, body.Last, Type: "ORG")))
            .OrderBy(name => name.First).Select(name => (sentence.SpanOf(name.First, name.Last), name.Type));
    }

    private static List<(int First, int Last)> Bodies(Sentence sentence, IReadOnlyList<NameSpan> names)
    {
        var tokens = sentence.Tokens;
        var found = new List<(int First, int Last)>();
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            var name = names.FirstOrDefault(one => one.First <= i && i <= one.Last);
            if (name is not null ? name.Last != i || name.Known is not { Kind: ActorKind.Country } : Gazetteer.Adjective(tokens[i].Form) is null || tokens[i].Upos is not ("ADJ" or "PROPN")) continue;
            var at = i + 1;
            if (at + 2 < tokens.Count && tokens[at].Form == "-" && tokens[at + 1].Lower == "led" && tokens[at + 2].Lower is "coalition") { found.Add((name?.First ?? i, at + 2)); continue; }
            for (var last = Math.Min(i + 3, tokens.Count - 1); last > i; last--)
            {
                if (!NameWords.IsBodyOfState(NounPhrase.Words(sentence, at, last).ToLowerInvariant()) || names.Any(one => one.First <= last && at <= one.Last && (one.First < at || one.Last > last))) continue;
                found.Add((name?.First ?? i, last));
                break;
            }
        }
        return found;
    }
}
