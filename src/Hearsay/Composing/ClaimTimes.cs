using Hearsay.Rules;

namespace Hearsay.Composing;

/// <summary>Which time expression tells when each predicate happened.</summary>
internal static class ClaimTimes
{
    /// <summary>How many words may stand between an article and the date that it takes to a noun ("the upcoming Jan. 9 election").</summary>
    private const int Adjectives = 2;

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
        foreach (var time in times.Where(time => time.Value is not null && time.Type != TimexType.Set && !IsPresent(time)))
            if (Governor(sentence, time, byWord) is { } predicate) found.TryAdd(predicate, time);
        // A "now" tells when only where it sets the scene; in "is now wavering" it says no more than the tense.
        foreach (var time in times.Where(time => time.Value is not null && IsPresent(time) && (time.First == 0 || time.Last > time.First) && sentence.Tokens[time.Last].Relation is "advmod" or "obl"))
            if (Governor(sentence, time, byWord) is { } predicate && !IsPerfect(sentence, predicate)) found.TryAdd(predicate, time);
        foreach (var predicate in predicates.Where(predicate => !found.ContainsKey(predicate)))
            if (Shared(sentence, predicate, byWord, found) is { } time) found[predicate] = time;
        foreach (var predicate in predicates.Where(predicate => !found.ContainsKey(predicate)))
            if (Opened(sentence, predicate, byWord, found) is { } time) found[predicate] = time;
        // "Yesterday" in a document without a date stays with its claim, unresolved and with the reason; "recently" tells no date at all.
        foreach (var time in times.Where(time => time.Value is null && time.Type is TimexType.Date or TimexType.Time && !time.Timex.EndsWith("_REF", StringComparison.Ordinal)))
            if (Governor(sentence, time, byWord) is { } predicate) found.TryAdd(predicate, time);
        return found;
    }

    private static bool IsPresent(TimeExpression time) => time.Timex == "PRESENT_REF";

    private static bool IsPerfect(Sentence sentence, Predicate predicate) => sentence.Children(predicate.Governor, "aux").Any(aux => aux.Lemma == "have");

    private static Predicate? Governor(Sentence sentence, TimeExpression time, Dictionary<int, Predicate> byWord)
    {
        var head = time.First;
        for (var i = time.First; i <= time.Last; i++)
            if (sentence.Tokens[i].Head < time.First || sentence.Tokens[i].Head > time.Last) { head = i; break; }
        var opening = Opener(sentence, head, time);
        if (opening >= 0) return Above(sentence, opening, byWord, predicate => sentence.Tokens[predicate.Governor].Upos is "VERB" or "AUX");
        if (Described(sentence, time, head) is { } noun)
        {
            if (byWord.TryGetValue(noun, out var own)) return own;
            if (!Carries(sentence, noun, time)) return null;
            head = noun;
        }
        return Alleged(sentence, head, byWord) ?? Above(sentence, head, byWord, _ => true);
    }

    // In 2004 Norland was alleged to have sold rockets   2004 <-obl- alleged , sold <-xcomp- alleged
    /// <summary>What is said by nobody in particular to have been done in a year that stands before: the year is that of the deed.</summary>
    private static Predicate? Alleged(Sentence sentence, int time, Dictionary<int, Predicate> byWord)
    {
        var verb = sentence.Tokens[time].Head;
        if (verb < time || sentence.Child(verb, "aux:pass") is null || sentence.Children(verb, "obl").Any(child => child.Deprel == "obl:agent")) return null;
        return sentence.Children(verb, "xcomp").FirstOrDefault(deed => byWord.ContainsKey(deed.Index) && sentence.Child(deed.Index, "aux") is { Lemma: "have" }) is { } done ? byWord[done.Index] : null;
    }

    private static Predicate? Above(Sentence sentence, int from, Dictionary<int, Predicate> byWord, Func<Predicate, bool> fits)
    {
        for (var index = from; index >= 0; index = sentence.Tokens[index].Head)
            if (byWord.TryGetValue(index, out var predicate) && fits(predicate)) return predicate;
        return null;
    }

    // … will release the findings on a conference call , starting at 10 a.m. on 5 May
    /// <summary>The verb above a participle of beginning that holds nothing but a time, or −1.</summary>
    private static int Opener(Sentence sentence, int head, TimeExpression time)
    {
        var above = sentence.Tokens[head].Head;
        while (above >= time.First && above <= time.Last) above = sentence.Tokens[above].Head;
        if (above < 0 || above >= time.First) return -1;
        var token = sentence.Tokens[above];
        return token is { Xpos: "VBG", Lemma: "start" or "begin" or "commence" } && token.Relation is "acl" or "advcl" && sentence.Child(above, "nsubj", "obj", "mark") is null ? token.Head : -1;
    }

    // the upcoming Jan. 9 election ; Monday 's attack
    /// <summary>The noun that a time describes from in front, or null.</summary>
    private static int? Described(Sentence sentence, TimeExpression time, int head)
    {
        var token = sentence.Tokens[head];
        if (token.Head > time.Last && sentence.Tokens[token.Head].Upos is "NOUN" or "PROPN" && token.Relation is "compound" or "nummod" or "amod" or "nmod") return token.Head;
        // Where the tree hangs the date on the verb, an article in front of it and a noun behind show whose it is.
        var before = time.First - 1;
        for (var back = 0; back < Adjectives && before >= 0 && sentence.Tokens[before].Upos == "ADJ"; back++) before--;
        if (before < 0 || sentence.Tokens[before] is not { Upos: "DET" } and not { Xpos: "PRP$" }) return null;
        int? noun = null;
        for (var i = time.Last + 1; i < sentence.Tokens.Count && sentence.Tokens[i].Upos is "ADJ" or "NOUN" or "PROPN"; i++)
        {
            if (sentence.Tokens[i].Upos != "ADJ") noun = i;
            if (sentence.Tokens[i].Upos == "NOUN" && sentence.Tokens[i].Relation != "compound") break;
        }
        return noun;
    }

    /// <summary>Whether the clause above a dated noun happened on its date: what takes place in or at it, and what the thing of a certain day did ("Monday's blast killed
    /// two"); what is done to it or about it need not ("denied Monday's report").</summary>
    private static bool Carries(Sentence sentence, int noun, TimeExpression time) =>
        sentence.Child(noun, "case") is { } preposition && preposition.Index < time.First ? preposition.Lower is "in" or "at" or "on" or "during"
            : sentence.Tokens[noun].Relation == "nsubj" && time.Value is { Precision: TimePrecision.Day or TimePrecision.Time };

    private static TimeExpression? Shared(Sentence sentence, Predicate predicate, Dictionary<int, Predicate> byWord, Dictionary<Predicate, TimeExpression> found)
    {
        // "A strike on Jan. 1 hit two cars": what an event does happens when it happens.
        foreach (var argument in predicate.Of(ArgumentRole.Actor))
            if (byWord.TryGetValue(argument.Head, out var cause) && cause != predicate && found.TryGetValue(cause, out var then)) return then;
        var current = predicate.Governor;
        while (current >= 0)
        {
            var token = sentence.Tokens[current];
            if (token.Head < 0 || !InOneBreath(sentence, predicate, token)) return null;
            current = token.Head;
            if (!byWord.TryGetValue(current, out var above) || !found.TryGetValue(above, out var time)) continue;
            // "After seizing the area they left the following day": what came before the next day did not happen on it.
            return time.Basis == "narrative" && sentence.Child(predicate.Governor, "mark")?.Lower == "after" ? null : time;
        }
        return null;
    }

    private static bool InOneBreath(Sentence sentence, Predicate predicate, Token token)
    {
        if (token.Relation == "advcl")
        {
            var finite = token.Upos == "VERB" || sentence.Child(token.Index, "cop") is not null;
            return token.Xpos is "VBG" or "VBN" && sentence.Child(token.Index, "mark") is null or { Lower: "after" or "before" }
                || finite && sentence.Child(token.Index, "mark", "advmod") is { Lower: "as" or "while" or "when" or "though" or "although" or "whereupon" };
        }
        if (token.Relation == "conj") return token.Upos == "VERB" && sentence.Child(token.Index, "nsubj", "aux") is null && SameTense(token, sentence.Tokens[token.Head]);
        return predicate.Form == PredicateForm.Nominal && token.Relation is "obj" or "obl" && token.Upos == "NOUN" && sentence.Child(token.Index, "case")?.Lower is not ("since" or "after" or "before" or "from")
            && sentence.Child(token.Index, "det") is not { Lower: "the" or "this" or "that" };
    }

    // They took the town on Monday but still face resistance.
    private static bool SameTense(Token verb, Token first) => verb.Xpos is not ("VBP" or "VBZ") || first.Xpos is not ("VBD" or "VBN");

    // They have called for talks since the truce broke down in September.
    [Rule("claim.time-of-clause", "what holds since or until something dated has an open stretch from or to its date", "Norland has demanded talks since the pact collapsed in 2009.")]
    private static TimeExpression? Opened(Sentence sentence, Predicate predicate, Dictionary<int, Predicate> byWord, Dictionary<Predicate, TimeExpression> found)
    {
        foreach (var clause in sentence.Children(predicate.Governor, "advcl"))
        {
            if (sentence.Child(clause.Index, "mark") is not { Lower: "since" or "until" or "till" } mark) continue;
            if (!byWord.TryGetValue(clause.Index, out var other) || !found.TryGetValue(other, out var time) || time.Value is not { } value || value.Edtf.Contains('/')) continue;
            var open = mark.Lower == "since" ? new TimeValue(value.Edtf + "/..", TimePrecision.Interval, value.Earliest, null) : new TimeValue("../" + value.Edtf, TimePrecision.Interval, null, value.Latest);
            return time with { Value = open, Rule = "claim.time-of-clause" };
        }
        return null;
    }
}
