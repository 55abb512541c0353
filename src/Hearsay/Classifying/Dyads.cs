namespace Hearsay.Classifying;

/// <summary>Finds the event between two given parties in a reading.</summary>
/// <remarks>Deterministic, without state, safe to use from several threads.</remarks>
public static class Dyads
{
    /// <summary>The claim that tells what the source does to the target, or null when the reading has no claim with a code.</summary>
    /// <param name="reading">The reading of the text.</param>
    /// <param name="source">Words of whoever acts; empty: anybody.</param>
    /// <param name="target">Words of whom it is done to; empty: anybody.</param>
    /// <remarks>A claim with the source on the side of the actors and the target on that of the recipients goes before one with only one of them
    /// in its place, that before one whose clause merely holds them; among equals the one nearest to the root of its sentence, then the first.</remarks>
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

    private static int Fit(Claim claim, IReadOnlyList<TextSpan> source, IReadOnlyList<TextSpan> target)
    {
        var fit = 0;
        if (On(claim.Actors, source)) fit += 6;
        else if (source.Any(claim.Span.Overlaps)) fit += 1;
        if (On(claim.Recipients, target)) fit += 6;
        else if (claim.Predicate.Arguments.Any(argument => argument.Role != ArgumentRole.Actor && target.Any(argument.Span.Overlaps))) fit += 4;
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
