namespace Hearsay.Classifying;

/// <summary>PLOVER contexts and modes by the words of the sentence (PLOVER 0.8 §2.2 and the mode tables of chapter 5).</summary>
internal static class EventContexts
{
    /// <summary>How many words on either side of the trigger are looked at.</summary>
    private const int Reach = 40;

    /// <summary>The contexts of a code and those that the words around the trigger tell, in the order of the alphabet.</summary>
    public static IReadOnlyList<string> Of(Sentence sentence, int trigger, IEnumerable<string> ofCode)
    {
        var found = new SortedSet<string>(ofCode, StringComparer.Ordinal);
        var before = "";
        for (var i = Math.Max(0, trigger - Reach); i < Math.Min(sentence.Tokens.Count, trigger + Reach + 1); i++)
        {
            var token = sentence.Tokens[i];
            var lemma = PredicateWords.LemmaOf(token);
            foreach (var word in new[] { lemma, token.Lower, before + " " + lemma })
                if (EventLexicon.Contexts.TryGetValue(word, out var contexts)) found.UnionWith(contexts);
            before = lemma;
        }
        return [.. found];
    }

    /// <summary>The mode of a type that the words around the predicate tell, or the one of its code, or null.</summary>
    public static string? Mode(string type, PredicateWords words, string? ofCode)
    {
        var near = words.Objects.Concat(words.Subjects).Concat(words.Behind.Values.SelectMany(list => list)).Append(words.Trigger)
            .SelectMany(token => new[] { PredicateWords.LemmaOf(token), token.Lower }).ToHashSet(StringComparer.Ordinal);
        foreach (var (mode, tell) in EventLexicon.Modes[type])
            if (tell.Overlaps(near)) return mode;
        return ofCode;
    }
}
