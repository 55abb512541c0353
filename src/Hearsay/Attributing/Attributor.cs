using Hearsay.Lexicons;
using Hearsay.Rules;

namespace Hearsay.Attributing;

/// <summary>Finds who answers for each predicate, through whom.</summary>
/// <remarks>First all acts of speech and thought with the text they answer for (rules over trees and quotation marks, then the model's role layer
/// where the rules are silent), then for each predicate those whose text holds it, outermost first. PolNeAR guidelines (Newell et al. 2018, LREC)
/// for what counts as source, cue and content; CLAIMS §3 for chains.</remarks>
public static class Attributor
{
    /// <summary>One answer for each predicate, in the same order.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sentences">Its parsed sentences.</param>
    /// <param name="predicates">Its predicates.</param>
    /// <param name="quotations">Its quotations, in order.</param>
    /// <param name="layer">The model's role layer.</param>
    /// <param name="mentions">Who is meant by a noun phrase.</param>
    /// <param name="problems">Receives notices, such as an unbalanced quotation.</param>
    public static IReadOnlyList<Attributed> Attribute(
        Document document, IReadOnlyList<Sentence> sentences, IReadOnlyList<Predicate> predicates, IReadOnlyList<Quotation> quotations, IReadOnlyList<Attribution> layer,
        MentionIndex mentions, ICollection<Problem> problems)
    {
        var context = new Context(document, sentences, predicates, quotations, layer, mentions);
        foreach (var quotation in context.Quotations.Where(quotation => !quotation.Closed))
            problems.Add(new Problem("HS0502", "A quotation mark is not closed; it was read to the end of its paragraph.", document.File, quotation.Span));
        foreach (var predicate in predicates.Where(predicate => predicate.Form == PredicateForm.Verbal))
        {
            VerbRules.Clause(context, predicate);
            VerbRules.Infinitive(context, predicate);
            VerbRules.Event(context, predicate);
            VerbRules.Preposition(context, predicate);
            VerbRules.Parenthesis(context, predicate);
            if (EmbeddingVerb.Find(predicate.Lemma, "that") is { Act: not null } && !context.Frames.At(predicate.Ref).Any())
                context.Fail("attr.reporting-verb.clause", predicate.Span, "no clause, infinitive or event stands below the verb");
        }
        foreach (var sentence in sentences)
        {
            PhraseRules.AccordingTo(context, sentence);
            SourcePhraseRules.Apply(context, sentence);
            PhraseRules.ReportingNounClause(context, sentence);
            PhraseRules.Quoting(context, sentence);
        }
        PhraseRules.Labels(context);
        RoleLayerRules.Apply(context);
        QuotationRules.Apply(context);
        BlockRules.Apply(context);
        ContinuationRules.PullQuotes(context);
        ContinuationRules.Digests(context);
        return [.. predicates.Select(predicate => ChainOf(context, predicate))];
    }

    private static Attributed ChainOf(Context context, Predicate predicate)
    {
        var holding = context.AnsweringFor(predicate.Sentence).Where(frame => frame.Covers(context.Sentences[predicate.Sentence].Tokens[predicate.Trigger].Span) && frame.Cue != predicate.Ref && (frame.Cue != new TokenRef(predicate.Sentence, predicate.Governor) || frame.Rule == "attr.deeming") && Answers(context, frame, predicate))
            .GroupBy(frame => frame.Cue).Select(group => group.MaxBy(frame => frame.Extent)!)
            .ToList();
        holding.Sort((one, other) => Outer(one, other));
        var trail = new List<TrailEntry>();
        var links = new List<ChainLink>();
        var negated = false;
        var firstPerson = false;
        foreach (var frame in holding)
        {
            // "did not deny that", "could not confirm that": no link; the content is unconfirmed (grade.embedding).
            if (frame.Negated) { negated |= frame.Act is not (SpeechAct.Deny or SpeechAct.Confirm); continue; }
            if (IsAuthor(context, frame)) { firstPerson |= links.Count == 0 && frame.Act is SpeechAct.Believe or SpeechAct.Doubt or SpeechAct.Deem or SpeechAct.Predict; continue; }
            if (IsSelf(frame, links)) continue;
            links.Add(LinkOf(context, frame));
            trail.Add(new TrailEntry("attributing", frame.Rule, frame.CueSpan));
            if (links[^1].Medium is not null) trail.Add(new TrailEntry("attributing", "attr.medium", frame.CueSpan));
            if (links[^1].Venue is { } venue) trail.Add(new TrailEntry("attributing", "attr.venue", venue.Span));
            trail.AddRange(frame.Extensions.Where(extension => extension.Span is { } span && span.Contains(predicate.Span)));
            if (links[^1].Hedge is { } hedge) trail.Add(new TrailEntry("attributing", "attr.hedged-source", hedge));
            if (frame.Source is { } speaker) trail.AddRange(context.Mentions.Trail(speaker));
        }
        var isLink = context.IsTitle(predicate.Span) || context.Frames.At(predicate.Ref).Any(frame => frame.PureLink && !frame.Negated) || IsBareSpeech(context, predicate);
        trail.AddRange(context.FailedIn(predicate.Sentence));
        return new Attributed(predicate, links.Count == 0 ? Chain.Author : new Chain(links), isLink, negated, firstPerson, trail);
    }

    /// <summary>A reporting verb with nothing said in this text ("as we have mentioned"): plain reporting is no claim (CLAIMS §1).</summary>
    private static bool IsBareSpeech(Context context, Predicate predicate) =>
        predicate.Form == PredicateForm.Verbal && EmbeddingVerb.Find(predicate.Lemma, "that") is { Itself: "link", Act: SpeechAct.Say or SpeechAct.Believe or SpeechAct.Know }
        && context.Sentences[predicate.Sentence].Child(predicate.Trigger, "obj", "obl", "xcomp", "ccomp", "nsubj:pass") is null;

    /// <summary>Whether what is demanded, promised or predicted holds this predicate, and not a fact told in passing inside it.</summary>
    private static bool Answers(Context context, Frame frame, Predicate predicate)
    {
        if (frame.Act is not (SpeechAct.Demand or SpeechAct.Ask or SpeechAct.Promise or SpeechAct.Predict) || frame.Quoted) return true;
        var sentence = context.Sentences[predicate.Sentence];
        for (var index = predicate.Trigger; index >= 0 && index != frame.Cue.Token; index = sentence.Tokens[index].Head)
        {
            var token = sentence.Tokens[index];
            if (token.Deprel == "acl:relcl" && sentence.Child(index, "aux") is not { Lemma: "will" or "would" }) return false;
            if (predicate.Form == PredicateForm.Nominal && index == predicate.Trigger && predicate.Governor == index && sentence.Child(index, "det") is { Lemma: "the" or "this" or "that" }
                && frame.Rule != "attr.reporting-verb.event") return false;
        }
        return true;
    }

    /// <summary>Order of nesting: the one whose text holds the other's cue is the outer one; else the one that answers for more.</summary>
    private static int Outer(Frame one, Frame other)
    {
        var holds = one.Covers(other.CueSpan);
        var held = other.Covers(one.CueSpan);
        if (holds != held) return holds ? -1 : 1;
        if (one.Extent != other.Extent) return other.Extent.CompareTo(one.Extent);
        return one.CueSpan.CompareTo(other.CueSpan);
    }

    /// <summary>The author speaking of himself outside any quotation ("I believe"): no link (CLAIMS §3).</summary>
    private static bool IsAuthor(Context context, Frame frame) =>
        frame.Source is { Kind: MentionKind.Pronoun } source && context.Sentences[source.Sentence].Tokens[source.Head].Lower is "i" or "we" or "you" or "one"
        && source.Actor.Name is null && context.QuotationAt(source.Span.Start) is null;

    /// <summary>A speaker on himself adds no second link (CLAIMS §4).</summary>
    private static bool IsSelf(Frame frame, List<ChainLink> links)
    {
        if (links.Count == 0 || frame.Source is not { } source) return false;
        var outer = links[^1].Source;
        if (source.Kind == MentionKind.Pronoun && source.Actor.Name is null && frame.Act is SpeechAct.Say or SpeechAct.Believe or SpeechAct.Know or SpeechAct.Confirm && outer is not null)
            return source.Span.Length <= 2;
        return outer is not null && source.Actor.Id == outer.Actor.Id && frame.Act is SpeechAct.Say or SpeechAct.Believe or SpeechAct.Know or SpeechAct.Confirm;
    }

    private static ChainLink LinkOf(Context context, Frame frame)
    {
        var medium = Channels.Medium(context, frame);
        var venue = Channels.Venue(context, frame, medium);
        return new ChainLink
        {
            Source = frame.Source is null ? null : context.Mentions.Best(frame.Source),
            Kind = KindOf(frame.Source),
            Cue = frame.CueSpan,
            Act = frame.Act,
            Directness = frame.WhollyQuoted || frame.Verbatim && frame.Cue.Token < 0 ? Directness.Quoted : frame.Quoted || frame.Verbatim ? Directness.Mixed : Directness.Indirect,
            Medium = medium?.Lower,
            Hedge = HedgeOf(context, frame),
            Addressee = venue is not null && frame.Addressee == venue ? null : frame.Addressee,
            Venue = venue,
        };
    }

    // according to unconfirmed reports   unconfirmed <-amod- reports
    [Rule("attr.hedged-source", "a hedge on the source or the saying is kept on the link", "According to unconfirmed reports, Norland shelled the town.")]
    private static TextSpan? HedgeOf(Context context, Frame frame)
    {
        if (frame.Cue.Token >= 0)
        {
            var sentence = context.Sentences[frame.Cue.Sentence];
            foreach (var child in sentence.Children(frame.Cue.Token, "advmod", "amod"))
                if (Words.Hedge(child.Lower) is not null) return child.Span;
        }
        if (frame.Source is not { } source) return null;
        var own = context.Sentences[source.Sentence];
        foreach (var token in own.Tokens)
            if (source.Span.Contains(token.Span) && token.Upos == "ADJ" && Words.Hedge(token.Lower) is { Status: ClaimStatus.Unconfirmed or ClaimStatus.Alleged }) return token.Span;
        return null;
    }

    private static SourceKind KindOf(Mention? source) => source switch
    {
        null => SourceKind.Unnamed,
        { Actor.Kind: ActorKind.Document } => SourceKind.Document,
        { Actor.Name: not null } => SourceKind.Named,
        { Actor.Kind: ActorKind.Population } => SourceKind.Collective,
        _ => SourceKind.Unnamed,
    };
}
