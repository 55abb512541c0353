namespace Hearsay;

/// <summary>Makes entries of the claims of a reading.</summary>
public static class Entries
{
    /// <summary>The entries of all claims of a reading, in document order.</summary>
    public static IReadOnlyList<Entry> Of(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var head = DocumentHead.Of(reading.Document);
        var lines = new LineNumbers(reading.Document.Text);
        return [.. reading.Claims.Select(claim => Of(reading, claim, head, lines))];
    }

    private static Entry Of(Reading reading, Claim claim, DocumentHead head, LineNumbers lines)
    {
        var document = reading.Document;
        return new Entry
        {
            Id = claim.Id,
            Document = head,
            Part = reading.Part,
            Sentence = claim.Predicate.Sentence,
            Line = lines.Of(claim.Span.Start),
            Evidence = QuoteOf(document, claim.Span),
            Predicate = QuoteOf(document, claim.Predicate.Span),
            Lemma = claim.Predicate.Lemma,
            Form = claim.Predicate.Form,
            Parties =
            [
                .. claim.Actors.Select(actor => PartyOf(document, ArgumentRole.Actor, actor)),
                .. claim.Recipients.Select(recipient => PartyOf(document, ArgumentRole.Recipient, recipient)),
                .. claim.Others.Select(other => PartyOf(document, other.Role, other.Participant)),
            ],
            Event = claim.Event,
            Time = claim.Time is { } time ? new EventTime(QuoteOf(document, time.Span), time.Value, time.Basis) : null,
            Polarity = claim.Polarity,
            Status = claim.Status,
            Chain = [.. claim.Attribution.Links.Select(link => VoiceOf(document, link))],
            Certainty = claim.Certainty.Value,
            Hedges = QuotesOf(document, claim.Certainty.Hedges),
            Openness = claim.Openness,
            OpennessWords = QuotesOf(document, claim.OpennessWords),
            Scope = QuotesOf(document, claim.Scope),
            Figures = claim.Figures,
            Links = claim.Links,
            Confidence = claim.Confidence,
            Trail = [.. claim.Trail.Where(entry => entry.Failed is null)],
        };
    }

    private static Voice VoiceOf(Document document, ChainLink link) => new()
    {
        Source = MentionOf(document, link.Source),
        Kind = link.Kind,
        Cue = QuoteOf(document, link.Cue),
        Act = link.Act,
        Directness = link.Directness,
        Medium = link.Medium,
        Addressee = MentionOf(document, link.Addressee),
        Venue = MentionOf(document, link.Venue),
        Said = link.Said?.Value?.Edtf,
        Hedge = link.Hedge is { } hedge ? QuoteOf(document, hedge) : null,
    };

    private static Party PartyOf(Document document, ArgumentRole role, Participant participant) =>
        new(role, participant.Span is { } span ? QuoteOf(document, span) : null, participant.Actor);

    private static Party? MentionOf(Document document, Mention? mention) =>
        mention is null ? null : new Party(ArgumentRole.Other, QuoteOf(document, mention.Span), mention.Actor);

    private static List<Quote> QuotesOf(Document document, IReadOnlyList<TextSpan> spans) => [.. spans.Select(span => QuoteOf(document, span))];

    private static Quote QuoteOf(Document document, TextSpan span) => new(span, document[span]);
}
