namespace Hearsay.Classifying;

/// <summary>What the weights of event types look at: words between two parties and around them, and what the dictionaries say.</summary>
/// <remarks>A feature is a short text, its kind before "=": <c>d</c> the dictionaries' type, <c>c</c> their CAMEO root, <c>a</c> their type for another claim of the sentence;
/// <c>p</c> a lemma on the path between the parties, <c>pp</c> two of them; <c>v</c> the lemma where the path turns, <c>k</c> a word that hangs on it with its relation; <c>pt</c>, <c>vt</c>,
/// <c>kt</c> the dictionaries' types of those words;
/// <c>r</c> the root of the sentence; <c>b</c> any other word of content; <c>s</c>, <c>t</c> the head of source and target.</remarks>
internal static class DyadFeatures
{
    /// <summary>More words than this are not looked at.</summary>
    private const int Most = 120;

    /// <summary>The features of a dyad, each once, in a fixed order.</summary>
    public static IReadOnlyList<string> Of(Sentence sentence, EventCode? code, IEnumerable<EventCode> others, IReadOnlyList<TextSpan> source, IReadOnlyList<TextSpan> target)
    {
        var found = new List<string> { "d=" + (code?.Plover.FirstOrDefault() ?? "none") };
        if (code?.Plover.Skip(1).FirstOrDefault() is { } second) found.Add("d2=" + second);
        if (code?.Cameo is { Length: >= 2 } cameo) found.Add("c=" + cameo[..2]);
        foreach (var other in others) if (other.Plover.Count > 0) found.Add("a=" + other.Plover[0]);

        var inSource = sentence.Tokens.Select(token => source.Any(token.Span.Overlaps)).ToArray();
        var inTarget = sentence.Tokens.Select(token => target.Any(token.Span.Overlaps)).ToArray();
        var from = HeadOf(sentence, inSource);
        var to = HeadOf(sentence, inTarget);
        if (from is { } one) found.Add("s=" + Lemma(sentence, one));
        if (to is { } other2) found.Add("t=" + Lemma(sentence, other2));
        var root = sentence.Tokens.FirstOrDefault(token => token.Head < 0)?.Index ?? 0;
        var turn = Path(sentence, from, to, inSource, inTarget, found) ?? root;
        found.Add("v=" + Lemma(sentence, turn));
        foreach (var child in sentence.Children(turn).Take(Most))
        {
            if (inSource[child] || inTarget[child] || sentence.Tokens[child].Relation is "punct") continue;
            found.Add($"k={sentence.Tokens[child].Deprel}:{Lemma(sentence, child)}");
            if (Coded(sentence, child) is { } type) found.Add($"kt={sentence.Tokens[child].Relation}:{type}");
        }
        if (Coded(sentence, turn) is { } turning) found.Add("vt=" + turning);
        found.Add("r=" + Lemma(sentence, root));
        foreach (var token in sentence.Tokens.Take(Most))
            if (!inSource[token.Index] && !inTarget[token.Index] && token.Upos is "VERB" or "NOUN" or "ADJ" or "ADV" or "AUX" or "PART") found.Add("b=" + PredicateWords.LemmaOf(token));
        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Adds the words on the path; the word where it turns, or null when a party is missing.</summary>
    private static int? Path(Sentence sentence, int? from, int? to, bool[] inSource, bool[] inTarget, List<string> found)
    {
        if ((from ?? to) is not { } start) return null;
        var up = Ancestors(sentence, start);
        var down = Ancestors(sentence, to ?? start);
        var turn = up.First(word => from is null || to is null ? word != start || sentence.Tokens[word].Head < 0 : down.Contains(word));
        var on = up.TakeWhile(word => word != turn).Append(turn).Concat(down.TakeWhile(word => word != turn).Reverse())
            .Where(word => !inSource[word] && !inTarget[word]).ToList();
        found.AddRange(on.Select(word => Coded(sentence, word)).OfType<string>().Select(type => "pt=" + type));
        var path = on.Select(word => Lemma(sentence, word)).ToList();
        found.AddRange(path.Select(word => "p=" + word));
        for (var i = 1; i < path.Count; i++) found.Add($"pp={path[i - 1]} {path[i]}");
        return turn;
    }

    private static List<int> Ancestors(Sentence sentence, int word)
    {
        var found = new List<int>();
        for (; word >= 0 && found.Count < sentence.Tokens.Count; word = sentence.Tokens[word].Head) found.Add(word);
        return found;
    }

    private static int? HeadOf(Sentence sentence, bool[] inside)
    {
        for (var i = 0; i < inside.Length; i++)
            if (inside[i] && (sentence.Tokens[i].Head < 0 || !inside[sentence.Tokens[i].Head])) return i;
        return null;
    }

    /// <summary>The type that the dictionaries give to a word by itself, or null.</summary>
    private static string? Coded(Sentence sentence, int word) =>
        sentence.Tokens[word].Upos is "VERB" or "NOUN" or "ADJ" ? EventWords.Of(sentence, word)?.Types[0] : null;

    private static string Lemma(Sentence sentence, int word) => PredicateWords.LemmaOf(sentence.Tokens[word]);
}
