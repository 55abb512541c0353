using Hearsay.Lexicons;
using Hearsay.Rules;

namespace Hearsay.Attributing;

/// <summary>Speech and thought told by a verb with a clause, an infinitive or an event noun below it.</summary>
internal static class VerbRules
{
    // Reuters reported that officials denied it .   denied <-ccomp- reported , Reuters <-nsubj- reported
    [Rule("attr.reporting-verb.clause", "a verb of speech or thought answers for the clause below it", "The ministry said that Norland shelled the town.")]
    public static void Clause(Context context, Predicate predicate)
    {
        var sentence = context.Sentences[predicate.Sentence];
        foreach (var clause in sentence.Children(predicate.Trigger, "ccomp", "csubj"))
        {
            if (clause.Relation == "csubj" && !predicate.Passive || SpreadContent.NounOf(sentence, clause, sentence.Tokens[predicate.Trigger]) is not null) continue;
            if (sentence.Child(clause.Index, "mark") is { Lower: "to" } && EmbeddingVerb.Find(predicate.Lemma, "np-to") is { } demand)
            {
                Add(context, predicate, demand, clause.Index, "attr.reporting-verb.infinitive");
                continue;
            }
            var frame = clause.Xpos == "VBG" && sentence.Child(clause.Index, "aux", "mark") is null ? EmbeddingVerb.FindAny(predicate.Lemma, "ing", "that")
                : EmbeddingVerb.OfClause(sentence, sentence.Tokens[predicate.Trigger], clause) ?? EmbeddingVerb.Find(predicate.Lemma, "ing");
            Add(context, predicate, frame, clause.Index, "attr.reporting-verb.clause");
        }
    }

    // Norland urged Ostmark to leave .   leave <-xcomp- urged ; is said to have shelled .   shelled <-xcomp- said
    [Rule("attr.reporting-verb.infinitive", "a verb of promise, demand or report answers for the infinitive below it", "Norland urged Ostmark to leave the island.")]
    public static void Infinitive(Context context, Predicate predicate)
    {
        var sentence = context.Sentences[predicate.Sentence];
        foreach (var clause in sentence.Children(predicate.Trigger, "xcomp", "advcl", "obj"))
        {
            if (clause.Upos is not ("VERB" or "NOUN" or "ADJ" or "AUX") || clause.Relation == "obj" && sentence.Child(clause.Index, "mark", "cop") is null) continue;
            if (clause.Relation == "advcl" && (sentence.Child(clause.Index, "mark")?.Lemma != "to" || EmbeddingVerb.Find(predicate.Lemma, "np-to") is not { Act: not null })) continue;
            if (clause.Relation == "xcomp" && clause.Upos is "ADJ" or "NOUN" && sentence.Child(clause.Index, "mark", "cop") is null)
            {
                Add(context, predicate, EmbeddingVerb.Find(predicate.Lemma, "as"), clause.Index, "attr.deeming");
                continue;
            }
            var gerund = clause.Xpos == "VBG" || sentence.Child(clause.Index, "aux") is { Lower: "having" };
            var hasObject = sentence.Child(predicate.Trigger, "obj", "iobj") is not null || predicate.Lemma is "call" or "appeal";
            var frame = gerund ? EmbeddingVerb.FindAny(predicate.Lemma, "ing")
                : predicate.Passive || hasObject ? EmbeddingVerb.FindAny(predicate.Lemma, "np-to", "to")
                : EmbeddingVerb.Find(predicate.Lemma, "to");
            if (frame is { Frame: "to", Act: SpeechAct.Believe } or { Frame: "to", Act: SpeechAct.Say } && !predicate.Passive) frame = null;
            Add(context, predicate, frame, clause.Index, "attr.reporting-verb.infinitive");
        }
    }

    // Norland demanded the release of the prisoners .   release <-obj- demanded
    [Rule("attr.reporting-verb.event", "a verb of denial, demand or promise answers for the event noun below it", "Norland demanded the release of the prisoners by Ostmark.")]
    public static void Event(Context context, Predicate predicate)
    {
        var sentence = context.Sentences[predicate.Sentence];
        foreach (var noun in sentence.Children(predicate.Trigger, "obj", "nsubj:pass"))
        {
            // "denied a request", "denied them a haven", "denied entry": a refusal, no denial.
            if (predicate.Lemma == "deny" && (Denial.IsGrant(noun.Lemma) || ReportingNoun.Find(noun.Lemma) is { Act: SpeechAct.Ask or SpeechAct.Demand or SpeechAct.Promise } || sentence.Child(predicate.Trigger, "iobj") is not null)) continue;
            if (EmbeddingVerb.Find(predicate.Lemma, "np-claim") is { } passing && ReportingNoun.Find(noun.Lemma) is not null && sentence.Child(noun.Index, "acl", "ccomp") is not null && !IsOwn(context, sentence, predicate, noun))
            {
                Add(context, predicate, passing, noun.Index, "attr.reporting-verb.event");
                continue;
            }
            if (noun.Deprel == "nsubj:pass" && !predicate.Passive || context.PredicateAt(sentence.Index, noun.Index) is null) continue;
            Add(context, predicate, EmbeddingVerb.Find(predicate.Lemma, "np"), noun.Index, "attr.reporting-verb.event");
        }
    }

    // Peru denied claims that a boat rammed a trawler .   claims <-obj- denied , rammed <-acl- claims
    [Rule("attr.denied-report", "whoever denies or confirms a report, or calls it false, answers for what stands behind its noun", "Norland brushed aside reports that it had shelled the town.")]
    public static void DeniedReport(Context context, Predicate predicate)
    {
        var sentence = context.Sentences[predicate.Sentence];
        var verb = sentence.Tokens[predicate.Trigger];
        SpeechAct act;
        if (Denial.Denies(sentence, verb)) act = SpeechAct.Deny;
        else if (EmbeddingVerb.Find(verb.Lemma, "that") is { Act: SpeechAct.Confirm }) act = SpeechAct.Confirm;
        else return;
        if (context.Frames.At(predicate.Ref).Any(frame => frame.Act == act)) return;
        foreach (var noun in sentence.Children(predicate.Trigger, "obj", "nsubj:pass"))
        {
            if (ReportingNoun.Find(noun.Lemma) is not { Act: SpeechAct.Say or SpeechAct.Claim or SpeechAct.Allege or SpeechAct.Believe } && !Words.IsMedium(noun.Lemma)) continue;
            var content = sentence.Children(noun.Index, "acl", "ccomp", "nmod").FirstOrDefault(clause => clause.Deprel != "acl:relcl" && IsContent(context, sentence, clause));
            if (content is null) continue;
            var frame = new Frame
            {
                Cue = predicate.Ref, CueSpan = predicate.Span, Source = SourceOf(context, predicate), Act = act, Rule = "attr.denied-report", PureLink = act == SpeechAct.Confirm,
                Negated = Context.IsNegated(sentence, predicate.Trigger),
            };
            frame.Extend(Context.Stretches(sentence, sentence.Subtree(noun.Index)));
            context.Frames.Add(frame);
        }
    }

    /// <summary>A clause with "that" or a finite verb, "of" an event, or "saying that".</summary>
    private static bool IsContent(Context context, Sentence sentence, Token clause)
    {
        var marker = sentence.Child(clause.Index, "mark", "case")?.Lower;
        if (clause.Relation == "nmod") return marker == "of" && context.PredicateAt(sentence.Index, clause.Index) is not null;
        return marker == "that" || clause.HasFeature("VerbForm=Fin") || marker is null && sentence.Child(clause.Index, "aux", "cop") is not null && sentence.Child(clause.Index, "nsubj") is not null
            || clause.Xpos == "VBG" && EmbeddingVerb.Find(clause.Lemma, "that") is { Act: not null } && sentence.Child(clause.Index, "ccomp") is not null;
    }

    // a colleague heard from the police that a gang had robbed the convoy   robbed <-ccomp- heard , police <-obl- heard
    [Rule("attr.heard-from", "whoever something is heard or learnt from says it", "The mayor heard from a nurse that Norland shelled the town.")]
    public static void HeardFrom(Context context, Predicate predicate)
    {
        if (predicate.Lemma is not ("hear" or "learn" or "understand" or "gather")) return;
        var sentence = context.Sentences[predicate.Sentence];
        if (sentence.Children(predicate.Trigger, "obl").FirstOrDefault(giver => sentence.Child(giver.Index, "case")?.Lower == "from") is not { } from) return;
        foreach (var clause in sentence.Children(predicate.Trigger, "ccomp"))
        {
            var frame = new Frame { Cue = predicate.Ref, CueSpan = predicate.Span, Source = context.MentionAt(sentence, from.Index), Act = SpeechAct.Say, Rule = "attr.heard-from", PureLink = true };
            frame.Extend(Context.Stretches(sentence, sentence.Subtree(clause.Index)));
            context.Frames.Add(frame);
        }
    }

    /// <summary>"Norland repeated its accusation": nobody stands between a source and its own words.</summary>
    private static bool IsOwn(Context context, Sentence sentence, Predicate predicate, Token noun) =>
        sentence.Child(noun.Index, "nmod:poss") is { } owner && SourceOf(context, predicate) is var speaker && (speaker is null || context.MentionAt(sentence, owner.Index).Actor.Id == speaker.Actor.Id);

    // Norland accused Ostmark of shelling the town .   shelling <-advcl- accused , of <-mark- shelling
    [Rule("attr.accusation", "a verb of accusation, appeal or warning answers for what stands behind its preposition", "Norland accused Ostmark of shelling the town.")]
    public static void Preposition(Context context, Predicate predicate)
    {
        var sentence = context.Sentences[predicate.Sentence];
        // The parser may hang "of stealing" on the accused instead of the verb.
        var below = sentence.Children(predicate.Trigger, "obj", "nsubj:pass").SelectMany(thing => sentence.Children(thing.Index, "acl")).Where(clause => clause.Deprel == "acl");
        foreach (var child in sentence.Children(predicate.Trigger, "obl", "advcl", "xcomp").Concat(below))
        {
            var marker = sentence.Child(child.Index, "case", "mark")?.Lower;
            if (marker is not ("of" or "for" or "with" or "as" or "against")) continue;
            if (marker == "as")
            {
                if (child is { Xpos: "VBG", Relation: "advcl" or "acl" } && EmbeddingVerb.Find(child.Lemma, "that") is { Act: not null } && EmbeddingVerb.Find(predicate.Lemma, "np-claim") is { } quotes && SourceOf(context, predicate) is not null) Add(context, predicate, quotes, child.Index, "attr.quoted-as");
                else if (EmbeddingVerb.Find(predicate.Lemma, "as") is { } deem) Add(context, predicate, deem, child.Index, "attr.deeming");
                continue;
            }
            if (child.Upos != "VERB" && context.PredicateAt(sentence.Index, child.Index) is null) continue;
            Add(context, predicate, EmbeddingVerb.Find(predicate.Lemma, marker == "with" ? "of" : marker), child.Index, "attr.accusation");
        }
    }

    // The general was quoted by Reuters as saying that …   saying <-advcl- quoted , as <-mark- saying , Reuters <-obl:agent- quoted
    [Rule("attr.quoted-as", "whoever quotes somebody as saying a thing stands before them in the chain", "The general was quoted by Reuters as saying that Norland had withdrawn.")]
    // The Church describes it as a retreat .   retreat <-obl- describes
    [Rule("attr.deeming", "a verb of calling or describing answers for what it says of its object", "Norland described the rebels as criminals.")]
    private static void Add(Context context, Predicate predicate, EmbeddingVerb? verb, int content, string rule)
    {
        var sentence = context.Sentences[predicate.Sentence];
        if (verb is null || verb.Act is not { } act) return;
        var words = sentence.Subtree(content, token => token.Index == content || token.Relation is not "parataxis" || token.Head != content);
        if (Opposed(context, sentence, predicate, content) is { Count: > 0 } other) words = [.. words.Where(word => !other.Contains(word))];
        // What stands before the cue with its subject does not belong to a clause that follows it.
        var frame = new Frame
        {
            Cue = predicate.Ref,
            CueSpan = predicate.Span,
            Source = SourceOf(context, predicate),
            Act = act,
            Rule = rule,
            // "called the report a lie" is a denial, which is a claim.
            PureLink = verb.Itself == "link" && !(verb.Frame == "as" && Denial.CallsClaimFalse(sentence, sentence.Tokens[predicate.Trigger])),
            Negated = Context.IsNegated(sentence, predicate.Trigger),
            Addressee = act is SpeechAct.Demand or SpeechAct.Ask ? null : Addressee(context, sentence, predicate),
        };
        frame.Extend(Context.Stretches(sentence, words));
        context.Frames.Add(frame);
    }

    /// <summary>What somebody else says in a clause with "although" or "while": it is set against what an unnamed source says, and is no part of it.</summary>
    // It was said that nine died , although the mayor claimed twenty died   claimed <-advcl- died , although <-mark- claimed
    private static HashSet<int> Opposed(Context context, Sentence sentence, Predicate predicate, int content)
    {
        var found = new HashSet<int>();
        if (SourceOf(context, predicate) is not null) return found;
        foreach (var clause in sentence.Children(content, "advcl").Where(clause => clause.Index > content && EmbeddingVerb.Find(clause.Lemma, "that") is { Act: not null } && sentence.Child(clause.Index, "nsubj") is not null))
            if (sentence.Child(clause.Index, "mark")?.Lower is "although" or "though" or "while" or "whereas") found.UnionWith(sentence.Subtree(clause.Index));
        return found;
    }

    // "…", said KCNA .   said <-parataxis- (root of the words said)
    [Rule("attr.reporting-verb.parenthesis", "a reporting verb put in or behind what is said answers for all of it", "Norland shelled the town, as the ministry reported on Monday.")]
    public static void Parenthesis(Context context, Predicate predicate)
    {
        var sentence = context.Sentences[predicate.Sentence];
        var token = sentence.Tokens[predicate.Trigger];
        if (token.Relation is not ("parataxis" or "advcl") || token.Head < 0 || EmbeddingVerb.Find(predicate.Lemma, "that") is not { Act: { } act } verb) return;
        // "as the ministry put it"
        var it = predicate.Lemma == "put" && sentence.Child(token.Index, "obj") is { Lower: "it" };
        if (sentence.Child(token.Index, "ccomp", "xcomp") is not null || sentence.Child(token.Index, "obj") is not null && !it || sentence.Child(token.Index, "nsubj") is null) return;
        // "The kidnappers, it is rumoured, demanded a ransom"
        var impersonal = predicate.Passive && sentence.Child(token.Index, "nsubj", "expl") is { Lower: "it" } && sentence.Child(token.Index, "mark") is null;
        if (token.Relation == "advcl" && !impersonal && sentence.Child(token.Index, "mark")?.Lower is not "as") return;
        var own = sentence.Subtree(token.Index).ToHashSet();
        // "died when calls were going to voicemail": nothing sets it apart.
        var first = own.Min();
        if (first > 0 && sentence.Tokens[first].Upos != "PUNCT" && sentence.Tokens[first - 1].Upos != "PUNCT") return;
        var frame = new Frame
        {
            Cue = predicate.Ref, CueSpan = predicate.Span, Source = SourceOf(context, predicate), Act = act, Rule = "attr.reporting-verb.parenthesis",
            PureLink = verb.Itself == "link", Negated = Context.IsNegated(sentence, token.Index), Addressee = Addressee(context, sentence, predicate),
        };
        frame.Extend(Context.Stretches(sentence, [.. sentence.Subtree(TopOf(sentence, token.Head)).Where(word => !own.Contains(word))]));
        context.Frames.Add(frame);
    }

    /// <summary>The top of what a parenthesis governs: the whole sentence when it stands at its end or start, else the clause it hangs on.</summary>
    private static int TopOf(Sentence sentence, int head)
    {
        var token = sentence.Tokens[head];
        while (token.Head >= 0 && token.Relation is "conj" or "parataxis") token = sentence.Tokens[token.Head];
        return token.Index;
    }

    /// <summary>Who speaks: the actor of the predicate; nobody in an agentless passive.</summary>
    public static Mention? SourceOf(Context context, Predicate predicate) => Person(context, context.Participant(predicate, ArgumentRole.Actor));

    // The Task Force Commander , Lt. Gen. Townsend , said   Townsend <-appos- Force : an organisation is no person, so the person speaks
    public static Mention? Person(Context context, Mention? source)
    {
        if (source is null || source.Actor.Kind is ActorKind.Person or ActorKind.Population) return source;
        var sentence = context.Sentences[source.Sentence];
        foreach (var child in sentence.Children(source.Head, "appos", "conj", "flat", "parataxis"))
            if (child.Relation != "conj" && context.MentionAt(sentence, child.Index) is { Kind: MentionKind.Named, Actor.Kind: ActorKind.Person } person) return person;
        return source;
    }

    private static Mention? Addressee(Context context, Sentence sentence, Predicate predicate)
    {
        var told = predicate.Lemma is "tell" or "inform" or "assure" or "notify" or "remind" ? sentence.Child(predicate.Trigger, "iobj", "obj") : sentence.Child(predicate.Trigger, "iobj");
        return told is null ? null : context.MentionAt(sentence, told.Index);
    }
}
