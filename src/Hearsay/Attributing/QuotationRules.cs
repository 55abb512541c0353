using Hearsay.Lexicons;
using Hearsay.Rules;

namespace Hearsay.Attributing;

/// <summary>Speakers of what stands in quotation marks.</summary>
internal static class QuotationRules
{
    private const int FewestWords = 6;

    /// <summary>Shortest quotation, in letters, that is taken for speech without any word of speech beside it.</summary>
    private const int FewestLetters = 12;

    /// <summary>Gives every quotation that is speech (not a title, a name or a single odd word) to its speaker.</summary>
    public static void Apply(Context context)
    {
        Frame? last = null;
        Quotation? lastQuotation = null;
        foreach (var quotation in context.Quotations)
        {
            if (!IsSpeech(context, quotation) || context.IsTitle(quotation)) continue;
            var rule = "attr.quotation.same-sentence";
            var frame = InSentence(context, quotation);
            if (frame is null) (frame, rule) = (BehindColon(context, quotation), "attr.quotation.behind-colon");
            if (frame is null) (frame, rule) = (ByRoleLayer(context, quotation), "attr.role-layer");
            if (frame is null && lastQuotation is not null && last is not null) (frame, rule) = (Continued(context, quotation, lastQuotation, last), "attr.quotation.continued");
            if (frame is null) (frame, rule) = (Introduced(context, quotation), "attr.quotation.introduced");
            if (frame is null)
            {
                context.Fail("attr.quotation.same-sentence", quotation.Span, "no reporting verb beside the quotation, none before a colon, none by the role layer");
                continue;
            }
            frame.Extend([quotation.Span], rule);
            frame.Quoted = true;
            (last, lastQuotation) = (frame, quotation);
        }
        foreach (var frame in context.Frames.All)
            frame.WhollyQuoted = frame.Quoted && frame.Content.TrueForAll(span => context.QuotationAt(Math.Min(span.Start + 1, span.End - 1)) is not null);
    }

    private static bool IsSpeech(Context context, Quotation quotation)
    {
        var words = 0;
        var verb = false;
        for (var i = context.SentenceAt(quotation.Span.Start).Index; i < context.Sentences.Count && context.Sentences[i].Span.Start < quotation.Span.End; i++)
        {
            foreach (var token in context.Sentences[i].Tokens)
            {
                if (!quotation.Span.Contains(token.Span) || token.Upos == "PUNCT") continue;
                words++;
                verb |= token.Upos is "VERB" or "AUX" || context.PredicateAt(i, token.Index) is not null;
            }
        }
        return verb || words >= FewestWords;
    }

    // " We won , " said the general .   said stands outside the marks in a sentence that the quotation touches
    [Rule("attr.quotation.same-sentence", "a reporting verb beside a quotation makes its subject the speaker of all of it", "\"Norland shelled the town. It burned the farms,\" said the minister.")]
    private static Frame? InSentence(Context context, Quotation quotation)
    {
        var first = context.SentenceAt(quotation.Span.Start).Index;
        var lastSentence = context.SentenceAt(Math.Max(quotation.Span.Start, quotation.Span.End - 1)).Index;
        var after = lastSentence + 1 < context.Sentences.Count && context.Sentences[lastSentence + 1].Paragraph == quotation.Paragraph
            && context.Sentences[lastSentence].Span.End <= quotation.Span.End + 2 ? lastSentence + 1 : lastSentence;
        Frame? best = null;
        var nearest = int.MaxValue;
        for (var i = first; i <= after; i++)
        {
            foreach (var predicate in context.In(i))
            {
                if (quotation.Span.Overlaps(predicate.Span) || context.QuotationAt(predicate.Span.Start) is not null) continue;
                if (EmbeddingVerb.FindAny(predicate.Lemma, "that", "of", "np") is not { Act: { } act } verb || predicate.Form != PredicateForm.Verbal) continue;
                var distance = predicate.Span.Start >= quotation.Span.End ? predicate.Span.Start - quotation.Span.End : quotation.Span.Start - predicate.Span.End;
                if (i > lastSentence && !(StartsWithCue(context, i, predicate) && distance < 60)) continue;
                if (distance < 0 || distance >= nearest || Between(context, quotation, predicate)) continue;
                var source = VerbRules.SourceOf(context, predicate);
                if (source is null && !predicate.Passive || source is not null && EmbeddingVerb.Find(predicate.Lemma, "ing") is { Itself: "light" } && !CanSpeak(context, source)) continue;
                nearest = distance;
                // "…, promising a report by May: "We are at work."": behind a colon he only speaks; what he promises stands before it.
                var own = context.Frames.At(predicate.Ref).FirstOrDefault(frame => frame.Content.Count == 0 || !(frame.Act is SpeechAct.Promise or SpeechAct.Predict or SpeechAct.Demand or SpeechAct.Ask && IsBehindColon(context, quotation)));
                best = own ?? new Frame
                {
                    Cue = predicate.Ref, CueSpan = predicate.Span, Source = source, Act = context.Frames.At(predicate.Ref).Any() ? SpeechAct.Say : act, Rule = "attr.quotation.same-sentence", PureLink = verb.Itself == "link",
                };
            }
        }
        // A cue of "according to" in the same sentence.
        best ??= Enumerable.Range(first, lastSentence - first + 1).SelectMany(context.Frames.CuedIn).FirstOrDefault(frame => frame.Rule == "attr.according-to");
        return Keep(context, best);
    }

    /// <summary>Whether somebody or a document is meant; "checks will continue to "streamline" it" has no speaker.</summary>
    private static bool CanSpeak(Context context, Mention source) => source.Actor.IsParty || source.Actor.Name is not null || source.Kind == MentionKind.Pronoun || source.Actor.Kind is ActorKind.Document or ActorKind.Place
        || ReportingNoun.Find(context.Sentences[source.Sentence].Tokens[source.Head].Lemma) is not null || source.Kind == MentionKind.Nominal && source.Actor.Kind != ActorKind.Other;

    private static bool IsBehindColon(Context context, Quotation quotation)
    {
        for (var i = quotation.Span.Start - 1; i >= 0; i--)
            if (!char.IsWhiteSpace(context.Document.Text[i])) return context.Document.Text[i] == ':';
        return false;
    }

    private static bool StartsWithCue(Context context, int sentence, Predicate predicate) =>
        predicate.Trigger <= 4 && !context.Sentences[sentence].Tokens.Take(predicate.Trigger).Any(token => token.Form is "," or ";" or ":");

    /// <summary>Another quotation lies between the cue and this one, with a cue of its own nearer.</summary>
    private static bool Between(Context context, Quotation quotation, Predicate predicate)
    {
        var gap = predicate.Span.Start < quotation.Span.Start ? new TextSpan(predicate.Span.End, quotation.Span.Start) : new TextSpan(quotation.Span.End, predicate.Span.Start);
        return gap.Length > 0 && context.Document[gap].AsSpan().IndexOfAny(".!?") is >= 0 and var stop && gap.Length - stop > 3 && predicate.Span.Start < quotation.Span.Start
            && context.SentenceAt(predicate.Span.Start).Index != context.SentenceAt(quotation.Span.Start).Index;
    }

    // The minister provided the following statement : (new paragraph) " We won . "
    [Rule("attr.quotation.behind-colon", "a quotation behind a colon or in the paragraph after one belongs to whoever the sentence before it lets speak", "The minister said in a statement:\n\n\"Norland shelled the town.\"")]
    private static Frame? BehindColon(Context context, Quotation quotation)
    {
        var sentence = context.SentenceAt(quotation.Span.Start);
        var before = sentence.Index - 1;
        if (before < 0) return null;
        var above = context.Sentences[before];
        if (above.Tokens[^1].Form is not (":" or "," or "that") || quotation.Span.Start - sentence.Span.Start > 2) return null;
        return Keep(context, SpeakerOf(context, above));
    }

    /// <summary>Whoever a sentence that introduces speech lets speak: the last reporting verb, "according to", or a noun of speech with an owner or a giver.</summary>
    internal static Frame? SpeakerOf(Context context, Sentence sentence)
    {
        Frame? found = null;
        foreach (var predicate in context.In(sentence.Index))
        {
            if (predicate.Form == PredicateForm.Verbal && EmbeddingVerb.FindAny(predicate.Lemma, "that", "of", "np") is { Act: not null } verb && VerbRules.SourceOf(context, predicate) is { } source)
                found = context.Frames.At(predicate.Ref).FirstOrDefault(frame => frame.Act is not (SpeechAct.Deny or SpeechAct.Ask or SpeechAct.Demand))
                    ?? new Frame { Cue = predicate.Ref, CueSpan = predicate.Span, Source = source, Act = Spoken(verb.Act.Value), Rule = "attr.quotation.behind-colon", PureLink = verb.Itself == "link" };
        }
        found ??= context.Frames.CuedIn(sentence.Index).FirstOrDefault(frame => frame.Rule == "attr.according-to");
        if (found is not null) return found;
        foreach (var token in sentence.Tokens)
        {
            if (token.Upos != "NOUN" || ReportingNoun.Find(token.Lemma) is not { Act: not null } && token.Lemma is not ("interview" or "speech")) continue;
            var giver = context.Participant(context.In(sentence.Index).FirstOrDefault(predicate => predicate.Governor == sentence.Root || predicate.Trigger == sentence.Root), ArgumentRole.Actor);
            if (VerbRules.Person(context, giver) is { } person)
                return new Frame { Cue = new TokenRef(sentence.Index, token.Index), CueSpan = token.Span, Source = person, Act = SpeechAct.Say, Rule = "attr.quotation.behind-colon" };
        }
        return null;
    }

    private static SpeechAct Spoken(SpeechAct act) => act is SpeechAct.Deny or SpeechAct.Ask or SpeechAct.Demand or SpeechAct.Doubt ? SpeechAct.Say : act;

    private static Frame? ByRoleLayer(Context context, Quotation quotation)
    {
        var first = context.SentenceAt(quotation.Span.Start).Index;
        var last = context.SentenceAt(quotation.Span.End).Index;
        foreach (var frame in Enumerable.Range(Math.Max(0, first - 2), last - Math.Max(0, first - 2) + 3).SelectMany(context.Frames.CuedIn))
            if (frame.Rule == "attr.role-layer" && frame.Content.Exists(span => span.Overlaps(quotation.Span) && span.Length * 2 > quotation.Span.Length)) return frame;
        return null;
    }

    // " … , " said KCNA . " … " (same or next paragraph, nobody else speaks)
    [Rule("attr.quotation.continued", "a quotation without a speaker goes on with the speaker of the one before it when nobody else speaks in between", "\"Norland shelled the town,\" said the minister. \"It burned the farms.\"")]
    private static Frame? Continued(Context context, Quotation quotation, Quotation before, Frame last)
    {
        if (quotation.Paragraph - before.Paragraph > 1 || quotation.Span.Start <= before.Span.End) return null;
        var between = context.SentenceAt(before.Span.End).Index + 1;
        var here = context.SentenceAt(quotation.Span.Start).Index;
        if (here - between > 1) return null;
        for (var i = between; i < here; i++)
            if (context.In(i).Any(predicate => context.Participant(predicate, ArgumentRole.Actor) is not { } actor || last.Source?.Actor.Id != actor.Actor.Id)) return null;
        return last;
    }

    // Colonel Sand was in no mood for peace . " Norland shelled the town . "
    [Rule("attr.quotation.introduced", "a quotation that is a sentence of its own belongs to the person that the sentence before it is about, when it names nobody else",
        "Colonel Adam Sand was in no mood for peace. \"Norland shelled the town.\"")]
    private static Frame? Introduced(Context context, Quotation quotation)
    {
        var first = context.SentenceAt(quotation.Span.Start);
        var last = context.SentenceAt(Math.Max(quotation.Span.Start, quotation.Span.End - 1));
        if (!quotation.Closed || first.Index == 0 || quotation.Span.Start - first.Span.Start > 1 || last.Span.End - quotation.Span.End > 1 || first.Span.Length < FewestLetters) return null;
        var before = context.Sentences[first.Index - 1];
        if (before.Paragraph != first.Paragraph || before.Root < 0 || before.Child(before.Root, "nsubj") is not { } subject || context.QuotationAt(before.Span.Start) is not null) return null;
        var speaker = context.MentionAt(before, subject.Index);
        if (speaker.Actor is not { Kind: ActorKind.Person, Name: not null }) return null;
        foreach (var token in before.Tokens)
            if (token.Index != subject.Index && token.Upos is "PROPN" or "NOUN" && context.MentionAt(before, token.Index) is { Actor.Kind: ActorKind.Person } other && other.Head == token.Index && other.Actor.Id != speaker.Actor.Id) return null;
        return Keep(context, new Frame { Cue = new TokenRef(before.Index, -1), CueSpan = before.Tokens[subject.Index].Span, Source = speaker, Act = SpeechAct.Say, Rule = "attr.quotation.introduced", PureLink = true });
    }

    private static Frame? Keep(Context context, Frame? frame)
    {
        if (frame is not null) context.Frames.Add(frame);
        return frame;
    }
}
