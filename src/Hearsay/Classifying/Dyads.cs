namespace Hearsay.Classifying;

/// <summary>The event type between two parties.</summary>
/// <param name="Type">PLOVER type, or null for a mere statement; giving way is RETREAT unless the dictionaries say CONCEDE.</param>
/// <param name="Share">How much the weights give to it of all types together, 0–1; not calibrated.</param>
/// <param name="Because">The features that speak most for it against the second best, at most three; "reader" first when the reader's own head is for it.</param>
public sealed record DyadType(string? Type, double Share, IReadOnlyList<string> Because);

/// <summary>Finds the event between two given parties in a reading.</summary>
/// <remarks>Deterministic, without state, safe to use from several threads.</remarks>
public static class Dyads
{
    /// <summary>The claim that tells what the source does to the target, or null when the reading has no claim with a code.</summary>
    /// <param name="reading">The reading of the text.</param>
    /// <param name="source">Words of whoever acts; empty: anybody.</param>
    /// <param name="target">Words of whom it is done to; empty: anybody.</param>
    /// <remarks>A claim with the source on the side of the actors and the target among the recipients, or inside what is done, asked or promised, goes
    /// before one with only one of them in its place, that before one whose clause merely holds them; among equals the one nearest to the root of its
    /// sentence, then the first.</remarks>
    public static Claim? Find(Reading reading, IReadOnlyList<TextSpan> source, IReadOnlyList<TextSpan> target)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        return reading.Claims.Where(claim => claim.Event.Plover.Count > 0)
            .OrderByDescending(claim => Fit(claim, source, target))
            .ThenBy(claim => Depth(reading.Sentences[claim.Predicate.Sentence], claim.Predicate.Trigger))
            .ThenBy(claim => claim.Span.Start)
            .FirstOrDefault();
    }

    /// <summary>The PLOVER type of what the source does to the target, by the dictionaries and the learnt weights together.</summary>
    /// <param name="reading">The reading of the text.</param>
    /// <param name="source">Words of whoever acts; empty, with <paramref name="target"/>, to judge the text as a whole.</param>
    /// <param name="target">Words of whom it is done to.</param>
    /// <param name="shares">What the reader model's head gives to each type (<c>ReaderModel.EventShares</c>), or null.</param>
    public static DyadType Type(Reading reading, IReadOnlyList<TextSpan> source, IReadOnlyList<TextSpan> target, IReadOnlyDictionary<string, double>? shares = null)
    {
        var features = Features(reading, source, target);
        if (features.Count == 0 && shares is null) return new(null, 1, []);
        var best = EventWeights.Best(features, source.Count + target.Count == 0, shares);
        return best.Type == "RETREAT" && features.Contains("d=CONCEDE") ? best with { Type = "CONCEDE" } : best;
    }

    /// <summary>What the weights look at, for their training: short texts as <c>training/events/README.md</c> lists them.</summary>
    public static IReadOnlyList<string> Features(Reading reading, IReadOnlyList<TextSpan> source, IReadOnlyList<TextSpan> target)
    {
        var claim = Find(reading, source, target);
        var sentence = claim is not null ? reading.Sentences[claim.Predicate.Sentence]
            : reading.Sentences.FirstOrDefault(one => source.Concat(target).Any(one.Span.Overlaps)) ?? reading.Sentences.FirstOrDefault();
        return sentence is null ? [] : DyadFeatures.Of(sentence, claim?.Event,
            reading.Claims.Where(other => other.Predicate.Sentence == sentence.Index && other != claim).Select(other => other.Event), source, target);
    }

    private static int Fit(Claim claim, IReadOnlyList<TextSpan> source, IReadOnlyList<TextSpan> target)
    {
        var fit = 0;
        if (On(claim.Actors, source)) fit += 6;
        else if (source.Any(claim.Span.Overlaps)) fit += 1;
        if (On(claim.Recipients, target)) fit += 6;
        else if (claim.Predicate.Arguments.Any(argument => argument.Role != ArgumentRole.Actor && target.Any(argument.Span.Overlaps))) fit += 6;
        else if (target.Any(claim.Span.Overlaps)) fit += 1;
        if (Holds(source, claim.Predicate.Span) || Holds(target, claim.Predicate.Span)) fit -= 3;
        return fit;
    }

    private static bool On(IReadOnlyList<Participant> side, IReadOnlyList<TextSpan> party) =>
        side.Any(one => one.Span is { } span && party.Any(span.Overlaps));

    private static bool Holds(IReadOnlyList<TextSpan> party, TextSpan trigger) => party.Any(span => span.Contains(trigger));

    private static int Depth(Sentence sentence, int word)
    {
        var depth = 0;
        for (; word >= 0 && depth < sentence.Tokens.Count; depth++) word = sentence.Tokens[word].Head;
        return depth;
    }
}
