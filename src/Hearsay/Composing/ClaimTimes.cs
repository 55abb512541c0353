namespace Hearsay.Composing;

/// <summary>Which time expression tells when each predicate happened.</summary>
internal static class ClaimTimes
{
    /// <summary>For each predicate of a sentence its time, by the tree: an expression belongs to the nearest predicate above it, and to what is told in one breath
    /// with that predicate (participles, joined verbs, event nouns).</summary>
    public static Dictionary<Predicate, TimeExpression> Of(Sentence sentence, IReadOnlyList<Predicate> predicates, IReadOnlyList<TimeExpression> times)
    {
        var byWord = new Dictionary<int, Predicate>();
        foreach (var predicate in predicates)
        {
            byWord.TryAdd(predicate.Trigger, predicate);
            byWord.TryAdd(predicate.Governor, predicate);
        }
        var found = new Dictionary<Predicate, TimeExpression>();
        var calendar = times.Where(time => time.Type is TimexType.Date or TimexType.Time).ToList();
        foreach (var time in calendar.Where(time => time.Value is not null))
            if (Governor(sentence, time, byWord) is { } predicate) found.TryAdd(predicate, time);
        foreach (var predicate in predicates.Where(predicate => !found.ContainsKey(predicate)))
            if (Shared(sentence, predicate, byWord, found) is { } time) found[predicate] = time;
        // "Yesterday" in a document without a date stays with its claim, unresolved and with the reason; "now" and "recently" tell no date at all.
        foreach (var time in calendar.Where(time => time.Value is null && !time.Timex.EndsWith("_REF", StringComparison.Ordinal)))
            if (Governor(sentence, time, byWord) is { } predicate) found.TryAdd(predicate, time);
        return found;
    }

    private static Predicate? Governor(Sentence sentence, TimeExpression time, Dictionary<int, Predicate> byWord)
    {
        var head = time.First;
        for (var i = time.First; i <= time.Last; i++)
            if (sentence.Tokens[i].Head < time.First || sentence.Tokens[i].Head > time.Last) { head = i; break; }
        for (var index = head; index >= 0; index = sentence.Tokens[index].Head)
            if (byWord.TryGetValue(index, out var predicate)) return predicate;
        return null;
    }

    private static TimeExpression? Shared(Sentence sentence, Predicate predicate, Dictionary<int, Predicate> byWord, Dictionary<Predicate, TimeExpression> found)
    {
        // "A strike on Jan. 1 hit two cars": what an event does happens when it happens.
        foreach (var argument in predicate.Of(ArgumentRole.Actor))
            if (byWord.TryGetValue(argument.Head, out var cause) && cause != predicate && found.TryGetValue(cause, out var then)) return then;
        var current = predicate.Governor;
        while (current >= 0)
        {
            var token = sentence.Tokens[current];
            if (token.Head < 0) return null;
            var participle = token.Relation == "advcl" && token.Xpos is "VBG" or "VBN" && sentence.Child(current, "mark") is null or { Lower: "after" or "before" };
            var beside = token.Relation == "advcl" && sentence.Child(current, "mark", "advmod") is { Lower: "as" or "while" or "when" or "though" or "although" or "whereupon" } && token.Upos == "VERB";
            var breath = participle || beside || token.Relation is "conj" && token.Upos == "VERB" && sentence.Child(current, "nsubj", "aux") is null
                || predicate.Form == PredicateForm.Nominal && token.Relation is "obj" or "obl" && token.Upos == "NOUN" && sentence.Child(current, "case")?.Lower is not ("since" or "after" or "before" or "from")
                    && sentence.Child(current, "det") is not { Lower: "the" or "this" or "that" };
            if (!breath) return null;
            current = token.Head;
            if (byWord.TryGetValue(current, out var above) && found.TryGetValue(above, out var time)) return time;
        }
        return null;
    }
}
