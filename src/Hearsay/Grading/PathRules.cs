using Hearsay.Lexicons;
using Hearsay.Rules;

namespace Hearsay.Grading;

/// <summary>Marks on the way up from a predicate: what embeds it, conditions, purposes, questions.</summary>
internal static class PathRules
{
    private static readonly HashSet<string> Conditional = ["if", "unless", "whether", "lest", "provided", "providing", "assuming", "supposing", "whenever", "case"];

    /// <summary>Climbs from the trigger to the root, collecting marks, and stops where what stands above has no say over the predicate.</summary>
    public static void Climb(Marks marks, Predicate predicate, bool reportedSpeech)
    {
        var current = predicate.Trigger;
        LocalRules.Apply(marks, current, reportedSpeech);
        if (predicate.Form != PredicateForm.Nominal) LocalRules.Judgement(marks, current);
        var steps = 0;
        while (marks.Sentence.Tokens[current].Head is var head and >= 0 && steps++ < marks.Sentence.Tokens.Count)
        {
            if (!Step(marks, predicate, current, head, reportedSpeech)) return;
            current = head;
        }
        Root(marks, current, predicate);
    }

    /// <summary>One step up; false when nothing above matters any more.</summary>
    private static bool Step(Marks marks, Predicate predicate, int current, int head, bool reportedSpeech)
    {
        var token = marks.Sentence.Tokens[current];
        var above = marks.Sentence.Tokens[head];
        switch (token.Relation)
        {
            case "ccomp" or "advcl" or "parataxis" when Spread(marks, token, above):
                return false;
            case "xcomp" or "ccomp" or "csubj":
                return Complement(marks, token, above, reportedSpeech);
            case "advcl":
                return Adverbial(marks, token, above, reportedSpeech);
            case "acl":
                return BehindNoun(marks, token, above);
            case "conj":
                if (marks.Sentence.Child(current, "nsubj", "aux") is null && above.Upos is "VERB" or "ADJ" or "NOUN" && SameKind(token, above)) LocalRules.Modal(marks, head, reportedSpeech);
                if (token.Upos == above.Upos && marks.Sentence.Child(current, "cc") is { Lower: "or" or "nor" } && marks.Sentence.Child(current, "nsubj") is null) LocalRules.SharedNegation(marks, head);
                return true;
            case "parataxis" or "appos":
                return false;
            default:
                return Nominal(marks, predicate, token, above, reportedSpeech);
        }
    }

    private static bool SameKind(Token token, Token above) => token.Upos == above.Upos || token.Upos == "VERB" && above.Upos == "ADJ";

    // Norland refused to leave .   leave <-xcomp- refused
    [Rule("grade.embedding", "the verb above says whether the clause below it happened, was denied, wanted, demanded or promised", "Norland refused to leave the island.")]
    private static bool Complement(Marks marks, Token token, Token above, bool reportedSpeech)
    {
        if (above.Relation == "advcl" && token.Relation == "ccomp" && Conditional.Contains(above.Lower))
        {
            marks.Add(ClaimStatus.Hypothetical, 0, above.Span, "grade.condition");
            return false;
        }
        if (above.Upos is "ADJ" or "NOUN" or "ADV") return BelowAdjective(marks, token, above, reportedSpeech);
        if (Idiom(marks, token, above)) return false;
        if (YetTo(marks, token, above)) return true;
        var infinitive = token.Relation == "xcomp" || marks.Sentence.Child(token.Index, "mark") is { Lower: "to" } || !token.HasFeature("VerbForm=Fin") && marks.Sentence.Child(token.Index, "nsubj", "csubj", "expl") is null;
        var passive = marks.Sentence.Child(above.Index, "aux:pass") is not null;
        // "has got to leave": must leave
        if (above is { Lower: "got", Lemma: "get" } && infinitive && marks.Sentence.Child(above.Index, "aux") is { Lemma: "have" or "be" }) above = above with { Lemma = "got" };
        var hasObject = marks.Sentence.Child(above.Index, "obj", "iobj") is not null || passive;
        var verb = token.Relation is "ccomp" or "csubj" && !infinitive ? EmbeddingVerb.OfClause(marks.Sentence, above, token)
            : token.Xpos == "VBG" || marks.Sentence.Child(token.Index, "aux") is { Lower: "having" } ? EmbeddingVerb.FindAny(above.Lemma, hasObject ? "np-ing" : "ing", "ing", "that")
            : hasObject ? EmbeddingVerb.FindAny(above.Lemma, "np-to", "to", "as", "that") : EmbeddingVerb.FindAny(above.Lemma, "to", "as", "np-to", "that");
        if (verb is { Frame: "to", Act: SpeechAct.Believe or SpeechAct.Say } && !passive) verb = EmbeddingVerb.Find(above.Lemma, "that");
        if (token.Upos is "ADJ" or "NOUN" && token.Relation == "xcomp" && marks.Sentence.Child(token.Index, "mark") is null) verb = EmbeddingVerb.Find(above.Lemma, "as") ?? (verb?.Content == ClaimStatus.Unconfirmed ? verb : null);
        if (above.Lemma == "go" && above.Xpos == "VBG" && token.Relation == "xcomp") marks.Add(ClaimStatus.Predicted, 2, above.Span, "grade.embedding");
        var negatedAbove = Negated.By(marks.Sentence, above.Index);
        if (verb is null)
        {
            LocalRules.Apply(marks, above.Index, reportedSpeech);
            return true;
        }
        if (negatedAbove is not null && verb.Act is SpeechAct.Deny or SpeechAct.Confirm)
        {
            marks.Add(ClaimStatus.Unconfirmed, 1, above.Span, "grade.embedding");
            return false;
        }
        if (verb.Negative) marks.Negate(above.Span, "grade.embedding");
        // "were never allowed to enter": what is not allowed is forbidden (CLAIMS §4).
        if (negatedAbove is not null && above.Lemma is "allow" or "permit" or "let" or "enable" or "authorize" or "authorise") marks.Negate(negatedAbove.Span, "grade.embedding");
        if (verb.Content is { } content) marks.Add(content, CertaintyOf(content), above.Span, "grade.embedding", hedge: content is not (ClaimStatus.Reported or ClaimStatus.Asserted));
        if (verb.Itself == "link" && verb.Act is not null)
        {
            if (negatedAbove is not null) marks.Add(ClaimStatus.Hypothetical, 0, negatedAbove.Span, "grade.embedding");
            if (above.Head < 0) AskedWhether(marks, above);
            return false;
        }
        if (verb.Itself == "light") LocalRules.Apply(marks, above.Index, reportedSpeech);
        else if (!reportedSpeech || verb.Act is null) LocalRules.Modal(marks, above.Index, reportedSpeech);
        return true;
    }

    // Canberra has yet to respond .   respond <-xcomp- has , yet <-advmod- has
    [Rule("grade.yet-to", "what somebody has yet to do did not happen so far", "Norland has yet to answer the letter from Ostmark.")]
    private static bool YetTo(Marks marks, Token token, Token above)
    {
        if (token.Relation != "xcomp" || above.Lemma is not ("have" or "be" or "remain") || marks.Sentence.Child(token.Index, "mark") is not { Lower: "to" } to || to.Index < 1
            || marks.Sentence.Tokens[to.Index - 1] is not { Lower: "yet" or "still" } yet || yet.Lower == "still" && above.Lemma != "have") return false;
        marks.Negate(yet.Span, "grade.yet-to");
        return true;
    }

    // Rumour has it that the marshal fled .   fled <-ccomp- has , Rumour <-nsubj- has
    [Rule("grade.idiom", "\"rumour has it\" gives the standing of its noun", "Rumour has it that Norland shelled the town.")]
    private static bool Idiom(Marks marks, Token token, Token above)
    {
        if (above.Lemma != "have" || token.Relation != "ccomp" || marks.Sentence.Child(above.Index, "nsubj") is not { } noun || ReportingNoun.Find(noun.Lemma)?.Content is not { } content) return false;
        marks.Add(content, CertaintyOf(content), noun.Span, "grade.idiom");
        return true;
    }

    // Rumours were circulating that the marshal had fled .   fled <-ccomp- circulating , Rumours <-nsubj- circulating
    [Rule("grade.spread", "a clause that a noun of speech leaves behind its verb has the standing that the noun gives it", "Rumours were spreading in the market that Norland shelled the town.")]
    private static bool Spread(Marks marks, Token token, Token above)
    {
        if (SpreadContent.NounOf(marks.Sentence, token, above) is not { } noun) return false;
        if (ReportingNoun.Find(noun.Lemma)?.Content is { } content) marks.Add(content, CertaintyOf(content), noun.Span, "grade.spread");
        // "no evidence has been found that": nothing speaks for it
        if (marks.Sentence.Child(noun.Index, "det", "amod") is { Lower: "no" or "little" or "scant" } none) marks.Add(ClaimStatus.Unconfirmed, 1, none.Span, "grade.spread");
        foreach (var hedge in marks.Sentence.Children(noun.Index, "amod")) if (Words.Hedge(hedge.Lower) is var (status, certainty)) marks.Add(status, certainty, hedge.Span, "grade.spread");
        return true;
    }

    // Norland is likely to leave .   leave <-xcomp- likely ; It is wrong to arm them .   arm <-csubj- wrong
    [Rule("grade.called-false", "what is called false or a lie did not happen", "\"It is untrue that our army shelled the town,\" the general said.")]
    [Rule("grade.adjective", "an adjective above a clause makes it likely, wanted, denied or judged", "Norland is likely to leave the island.")]
    private static bool BelowAdjective(Marks marks, Token token, Token above, bool reportedSpeech)
    {
        var lower = above.Lower;
        if (token.Relation == "ccomp" && CalledFalse(marks, above)) return false;
        if (token.Relation is "ccomp" or "csubj" && marks.Sentence.Child(token.Index, "mark", "advmod") is { Lower: "whether" or "if" } asked)
        {
            marks.Add(ClaimStatus.Hypothetical, 0, asked.Span, "grade.adjective");
            return false;
        }
        if (token.Relation == "ccomp" && EmbeddingVerb.Find(above.Lemma, "that") is { Act: null, Content: null }) return false;
        if (token.Relation == "xcomp" && Words.AdjectiveInfinitive(lower) is var (content, negative))
        {
            if (negative) marks.Negate(above.Span, "grade.adjective");
            if (content is { } status) marks.Add(status, 2, above.Span, "grade.adjective");
        }
        else if (token.Relation is "ccomp" or "csubj" && marks.Sentence.Child(token.Index, "mark") is { Lower: "that" } && Denial.IsFalse(above.Upos == "NOUN" ? above.Lemma : lower))
        {
            marks.Negate(above.Span, "grade.called-false");
        }
        else if (Words.Hedge(lower) is var (hedge, certainty))
        {
            marks.Add(hedge, certainty, above.Span, "grade.adjective");
        }
        else if (above.Upos == "ADJ" && Words.IsEvaluative(lower, "adj") || above.Upos == "NOUN" && Words.IsEvaluative(above.Lemma, "noun"))
        {
            marks.Add(ClaimStatus.Opinion, 2, above.Span, "grade.adjective");
        }
        else if (ReportingNoun.Find(above.Lemma) is { Content: { } carried } && above.Upos == "NOUN")
        {
            marks.Add(carried, CertaintyOf(carried), above.Span, "grade.adjective");
        }
        LocalRules.Apply(marks, above.Index, reportedSpeech);
        return true;
    }

    // If Norland attacks , Ostmark will fight .   attacks <-advcl- fight , If <-mark- attacks ; bombed the town to help Ostmark
    [Rule("grade.not-yet", "what is told in the present behind \"once\" or \"until\" is still to come", "The camp will close once Norland releases the prisoners.")]
    [Rule("grade.condition", "a clause behind \"if\" or \"whether\", or one of purpose, is not put forward as fact", "If Norland attacks Ostmark, the alliance fails.")]
    private static bool Adverbial(Marks marks, Token token, Token above, bool reportedSpeech)
    {
        var mark = marks.Sentence.Child(token.Index, "mark") ?? marks.Sentence.Child(token.Index, "advmod") ?? marks.Sentence.Child(token.Index, "case");
        var lower = mark?.Lower ?? "";
        if ((token.Xpos == "VBG" || marks.Sentence.Child(token.Index, "aux") is { Lower: "having" }) && EmbeddingVerb.Find(Wording(marks, above), lower) is { } governing)
        {
            if (governing.Negative) marks.Negate(above.Span, "grade.embedding");
            if (governing.Content is { } content) marks.Add(content, CertaintyOf(content), above.Span, "grade.embedding");
            LocalRules.Modal(marks, above.Index, reportedSpeech);
            return governing.Act is null;
        }
        if (lower == "to" && IsBidding(marks, above)) return Complement(marks, token with { Deprel = "xcomp" }, above, reportedSpeech);
        var inverted = mark is null && marks.Sentence.Child(token.Index, "aux") is { Lower: "had" or "were" or "should" } aux && marks.Sentence.Child(token.Index, "nsubj") is { } subject && aux.Index < subject.Index;
        if (Conditional.Contains(lower) || inverted || lower == "in" && marks.Sentence.Children(mark!.Index, "fixed").Any(word => word.Lower == "case"))
        {
            marks.Add(ClaimStatus.Hypothetical, 0, mark?.Span ?? token.Span, "grade.condition");
            return false;
        }
        var purpose = lower is "to" || lower == "in" && marks.Sentence.Children(mark!.Index, "fixed").Any(word => word.Lower == "order")
            || lower == "so" || marks.Sentence.Children(token.Index, "mark").Any(word => word.Lower == "to");
        if (purpose)
        {
            marks.Add(ClaimStatus.Hypothetical, 0, mark!.Span, "grade.condition", hedge: false);
            return false;
        }
        if (lower is "once" or "until" or "till" && IsPresent(marks, token)) marks.Add(ClaimStatus.Predicted, 2, mark!.Span, "grade.not-yet");
        if (mark is not null && lower is not ("by" or "when" or "once" or "until" or "before" or "after" or "in")) return false;
        LocalRules.Modal(marks, above.Index, reportedSpeech);
        return true;
    }

    /// <summary>Whether a clause is told in the present: "once it is defeated", not "once it was defeated".</summary>
    private static bool IsPresent(Marks marks, Token token) => token.Xpos is "VBZ" or "VBP" || marks.Sentence.Child(token.Index, "aux", "aux:pass", "cop") is { Xpos: "VBZ" or "VBP" };

    /// <summary>A verb with the adverb that makes another verb of it: "stopped short".</summary>
    private static string Wording(Marks marks, Token verb) => marks.Sentence.Child(verb.Index, "advmod") is { Lower: "short" } adverb ? verb.Lemma + " " + adverb.Lower : verb.Lemma;

    /// <summary>"were forced to cross", "call on Norland to free him": a bidding that the tree took for a purpose.</summary>
    private static bool IsBidding(Marks marks, Token verb) =>
        EmbeddingVerb.Find(verb.Lemma, "np-to") is { } bid && (bid.Act is not null || bid.Content is null && marks.Sentence.Child(verb.Index, "aux:pass") is not null);

    // efforts to destroy it   destroy <-acl- efforts ; a government that represents all   represents <-acl:relcl- government
    [Rule("grade.not-confirmed", "what a report says that nobody could verify, or that somebody did not deny, is unconfirmed", "The agency was unable to verify the statement that Norland shelled the town.")]
    [Rule("grade.behind-noun", "an infinitive behind a noun is hypothetical unless the noun says otherwise", "Norland's efforts to destroy the rebels failed.")]
    private static bool BehindNoun(Marks marks, Token token, Token above)
    {
        var infinitive = marks.Sentence.Child(token.Index, "mark") is { Lower: "to" } && token.Deprel != "acl:relcl" || token.Deprel == "acl:relcl" && token.HasFeature("VerbForm=Inf") && marks.Sentence.Child(token.Index, "mark") is { Lower: "to" };
        var noun = ReportingNoun.Find(above.Lemma);
        if (infinitive && marks.Sentence.Child(above.Index, "cop") is not null && marks.Sentence.Child(above.Index, "nsubj", "expl") is { Lower: "it" } && Words.IsEvaluative(above.Lemma, "noun"))
        {
            marks.Add(ClaimStatus.Opinion, 2, above.Span, "grade.behind-noun");
            return true;
        }
        if (infinitive)
        {
            var (content, negative) = Words.InfinitiveNoun(above.Lemma);
            if (negative) marks.Negate(above.Span, "grade.behind-noun");
            if (content is { } status) marks.Add(status, CertaintyOf(status), above.Span, "grade.behind-noun", hedge: false);
            // "failure to return the form may end it": nobody's failure in particular.
            if (negative && above is { Relation: "nsubj", Head: >= 0 } && marks.Sentence.Child(above.Index, "det", "nmod:poss") is null) LocalRules.Modal(marks, above.Head, false);
            return false;
        }
        if (token.Deprel != "acl:relcl" && marks.Sentence.Child(above.Index, "det") is { Lower: "no" or "any" } none && above.Lemma is "confirmation" or "evidence" or "proof" or "indication" or "sign"
            && marks.Sentence.Child(token.Index, "mark") is { Lower: "that" or "of" })
        {
            marks.Add(ClaimStatus.Unconfirmed, 1, none.Span.Union(above.Span), "grade.behind-noun");
            return false;
        }
        if (token.Deprel != "acl:relcl" && noun is not null && above.Relation is "obj" or "nsubj" && above.Head >= 0 && marks.Sentence.Child(token.Index, "mark") is { Lower: "that" } or null
            && marks.Sentence.Tokens[above.Head] is { Upos: "VERB" } verdict && EmbeddingVerb.Find(verdict.Lemma, "that") is { Act: SpeechAct.Confirm or SpeechAct.Deny } && Negated.By(marks.Sentence, verdict.Index) is { } failing)
        {
            marks.Add(ClaimStatus.Unconfirmed, 1, failing.Span.Union(verdict.Span), "grade.not-confirmed");
            return false;
        }
        // "Reports that … were pure fiction"
        if (token.Deprel != "acl:relcl" && CalledFalse(marks, above)) return false;
        // "the suspicion that … was confirmed": the noun's doubt is lifted.
        if (token.Deprel != "acl:relcl" && noun is not null && above.Head >= 0 && ConfirmedNoun.By(marks.Sentence, above) is not null) return false;
        if (token.Deprel != "acl:relcl" && noun?.Content is { } carried && marks.Sentence.Child(token.Index, "mark") is { Lower: "that" or "of" })
        {
            marks.Add(carried, CertaintyOf(carried), above.Span, "grade.behind-noun");
            return false;
        }
        // What is said of an unspecific noun ("a government that represents all") stands or falls with the clause around it.
        // A clause that is negated by itself stays so: "unable to fill in a form in a language that they do not speak".
        return !(token.Deprel == "acl:relcl" && marks.Negative) && marks.Sentence.Child(above.Index, "det") is { Lower: "a" or "an" or "any" } && IsUnreal(marks, above.Index);
    }

    /// <summary>Denies what a noun of speech says that is itself said to be false: "the report that … was false".</summary>
    private static bool CalledFalse(Marks marks, Token noun)
    {
        if (noun is not { Upos: "NOUN", Relation: "nsubj", Head: >= 0 } || ReportingNoun.Find(noun.Lemma) is null && !Words.IsMedium(noun.Lemma) || marks.Sentence.Child(noun.Head, "cop") is null) return false;
        var judged = marks.Sentence.Tokens[noun.Head];
        if (!Denial.IsFalse(judged) || Negated.By(marks.Sentence, judged.Index) is not null) return false;
        marks.Add(ClaimStatus.Denied, -3, judged.Span, "grade.called-false");
        return true;
    }

    /// <summary>Whether the noun stands in something wanted, demanded or possible.</summary>
    private static bool IsUnreal(Marks marks, int noun) => marks.Sentence.Ancestors(noun).Any(above =>
        Words.Hedge(above.Lower) is not null || EmbeddingVerb.FindAny(above.Lemma, "np", "to", "np-to") is { Content: ClaimStatus.Hypothetical or ClaimStatus.Predicted }
        || marks.Sentence.Children(above.Index, "aux").Any(aux => Words.Modal(aux.Lower) is not null));

    // demanded the release of the prisoners   release <-obj- demanded ; the risk of an attack   attack <-nmod- risk
    [Rule("grade.nominal", "an event noun takes the standing that the verb or noun above gives it", "Norland demanded the release of the prisoners by Ostmark.")]
    private static bool Nominal(Marks marks, Predicate predicate, Token token, Token above, bool reportedSpeech)
    {
        if (predicate.Form == PredicateForm.Nominal && predicate.Governor != predicate.Trigger && predicate.Governor == above.Index)
        {
            LocalRules.Apply(marks, above.Index, reportedSpeech);
            return true;
        }
        if (token.Relation is "obl" or "obj" or "nsubj" && token.Upos is "VERB" or "NOUN" or "PROPN" && above.Upos == "VERB")
        {
            var preposition = marks.Sentence.Child(token.Index, "case")?.Lower;
            var verb = token.Relation == "obj" ? EmbeddingVerb.Find(above.Lemma, "np") : preposition is "of" or "for" or "from" or "as" ? EmbeddingVerb.Find(above.Lemma, preposition) : null;
            if (verb is not null && !(above.Lemma == "deny" && ReportingNoun.Find(token.Lemma) is { Act: SpeechAct.Ask or SpeechAct.Demand or SpeechAct.Promise }))
            {
                if (verb.Negative) marks.Negate(above.Span, "grade.nominal");
                if (verb.Content is { } content) marks.Add(content, CertaintyOf(content), above.Span, "grade.nominal");
                return false;
            }
        }
        if (token.Relation == "nmod" && ReportingNoun.Find(above.Lemma) is { Content: { } carried } && marks.Sentence.Child(token.Index, "case")?.Lower is "of" or "that")
        {
            marks.Add(carried, CertaintyOf(carried), above.Span, "grade.nominal");
            return false;
        }
        // A definite event is taken for granted; any other goes with the clause it stands in.
        if (marks.Sentence.Child(token.Index, "det") is { Lower: "the" or "this" or "that" or "these" or "those" } || marks.Sentence.Child(token.Index, "nmod:poss") is not null) return false;
        if (above.Upos == "VERB") LocalRules.Modal(marks, above.Index, reportedSpeech);
        return true;
    }

    // Did Norland leave ?
    [Rule("grade.question", "what is asked, ordered or wished is not put forward as fact", "Did Norland leave the island?")]
    private static void Root(Marks marks, int root, Predicate predicate)
    {
        var last = marks.Sentence.Tokens[^1];
        var final = last.Form.Contains('?') ? last : marks.Sentence.Tokens.Count > 1 && marks.Sentence.Tokens[^2].Form.Contains('?') ? marks.Sentence.Tokens[^2] : null;
        if (final is not null && !AsksLater(marks.Sentence, root, predicate) && !AsksInQuotes(marks.Sentence, final.Index, predicate)) marks.Add(ClaimStatus.Hypothetical, 0, final.Span, "grade.question");
        Aside(marks, root);
        Alternative(marks, root);
        var token = marks.Sentence.Tokens[root];
        if (token.HasFeature("Mood=Imp") && marks.Sentence.Child(root, "nsubj") is null) marks.Add(ClaimStatus.Hypothetical, 0, token.Span, "grade.question", hedge: false);
    }

    // Either the general lied or the minister did .   Either <-cc:preconj- lied , minister … did <-conj- lied
    // If the reports are true , Norland broke the embargo .   true <-advcl- broke , If <-mark- true
    [Rule("grade.alternative", "of two things of which only one need be so, and of what hangs on a report being true, none is put forward", "If the reports are true, Norland shelled the town.")]
    private static void Alternative(Marks marks, int root)
    {
        var verb = marks.Sentence.Tokens[root];
        if (verb.Upos == "VERB" && marks.Sentence.Tokens[marks.Sentence.Subtree(root)[0]] is { Lower: "either" } either && marks.Sentence.Children(root, "conj").Any(other => other.Upos == "VERB" && Enumerable.Range(root, other.Index - root).Any(between => marks.Sentence.Tokens[between].Lower == "or")))
            marks.Add(ClaimStatus.Hypothetical, 0, either.Span, "grade.alternative");
        foreach (var condition in marks.Sentence.Children(root, "advcl"))
            if (marks.Sentence.Child(condition.Index, "mark") is { Lower: "if" } mark && Denial.IsTrue(condition)) marks.Add(ClaimStatus.Hypothetical, 0, mark.Span, "grade.alternative");
    }

    // Did the ministry say that Norland left ?   left <-ccomp- say , say the root
    [Rule("grade.asked-whether", "what somebody is asked to have said or thought is not put forward", "Did the general say that Norland shelled the town?")]
    private static void AskedWhether(Marks marks, Token verb)
    {
        var helper = marks.Sentence.Child(verb.Index, "aux");
        if (helper is null || helper.Lower == "to" || marks.Sentence.Child(verb.Index, "nsubj") is not { } subject || subject.Index < helper.Index || subject.Index > verb.Index) return;
        for (var i = verb.Index; i < marks.Sentence.Tokens.Count; i++)
            if (marks.Sentence.Tokens[i].Form.Contains('?')) marks.Add(ClaimStatus.Hypothetical, 0, marks.Sentence.Tokens[i].Span, "grade.asked-whether");
    }

    // The kidnappers , it is rumoured , demanded a ransom .   rumoured <-advcl/parataxis- demanded , it <-nsubj:pass- rumoured
    [Rule("grade.aside", "an aside such as \"it is rumoured\" leaves the clause around it unconfirmed", "The rebels, it is rumoured, shelled the town.")]
    private static void Aside(Marks marks, int root)
    {
        foreach (var aside in marks.Sentence.Children(root, "parataxis", "advcl"))
            if (marks.Sentence.Child(aside.Index, "nsubj", "expl") is { Lower: "it" } && marks.Sentence.Child(aside.Index, "mark") is null && marks.Sentence.Child(aside.Index, "aux:pass", "ccomp") is { Relation: "aux" }
                && EmbeddingVerb.Find(aside.Lemma, "that") is { Content: ClaimStatus.Unconfirmed or ClaimStatus.Alleged } verb) marks.Add(verb.Content, CertaintyOf(verb.Content!.Value), aside.Span, "grade.aside");
    }

    /// <summary>"Critics attacked the plan, one writing "Who pays?"": what stands before the quotation is not asked.</summary>
    private static bool AsksInQuotes(Sentence sentence, int mark, Predicate predicate)
    {
        for (var i = mark; i > predicate.Trigger; i--)
            if (sentence.Tokens[i].Form is "\"" or "“" or "‘" or "``" or "«" && i < mark - 1) return i > 0;
        return false;
    }

    /// <summary>"The army left; but who ordered it?": what is asked is a later joined clause.</summary>
    private static bool AsksLater(Sentence sentence, int root, Predicate predicate) =>
        sentence.Children(root, "conj", "parataxis").Any(later => predicate.Trigger < later.Index && !sentence.Dominates(later.Index, predicate.Trigger)
            && sentence.Tokens.Skip(sentence.Subtree(later.Index)[0]).Take(4).Any(word => word.Xpos is "WP" or "WRB" or "WDT" or "WP$"));

    private static double CertaintyOf(ClaimStatus status) => status switch
    {
        ClaimStatus.Denied => -3,
        ClaimStatus.Unconfirmed => 1,
        ClaimStatus.Alleged => 2,
        ClaimStatus.Hypothetical => 0,
        ClaimStatus.Predicted => 2,
        ClaimStatus.Opinion => 2,
        _ => 3,
    };
}
