namespace Hearsay.Composing;

/// <summary>Links between claims of one document that tell the same thing with another figure or another date.</summary>
/// <remarks>A later count revises an earlier one; two counts of one date, or without any, conflict. Two sources that put the same deed of the same parties on
/// different days conflict as well. Claims that name different parties, places or (for figures) days are about different things.</remarks>
internal static class ConflictLinks
{
    /// <summary>How the figures or dates of two claims with one trigger disagree, or null. The target is the earlier claim, or the later one where the earlier
    /// has the later count.</summary>
    public static ClaimLink? Between(IReadOnlyList<Sentence> sentences, Claim earlier, Claim claim) =>
        (claim.Figures.Count > 0 && earlier.Figures.Count > 0 || IsDay(claim.Time) && IsDay(earlier.Time)) && IsTold(earlier) && IsTold(claim) && SameParties(earlier, claim) ? Counts(sentences, earlier, claim) ?? Dates(earlier, claim) : null;

    /// <summary>Whether two claims count the same thing differently.</summary>
    public static bool CountsDiffer(Claim earlier, Claim claim) => claim.Figures.Any(figure => Counterpart(earlier, claim, figure) is { } other && !Agree(other, figure));

    private static Figure? Counterpart(Claim earlier, Claim claim, Figure figure) =>
        earlier.Figures.FirstOrDefault(other => figure.Of is null && other.Of is not null && claim.Predicate.Lemma == earlier.Predicate.Lemma && earlier.Figures.Count == 1 && claim.Figures.Count == 1
            || figure.Of is not null && string.Equals(other.Of, figure.Of, StringComparison.OrdinalIgnoreCase));

    private static bool IsTold(Claim claim) => claim.Polarity == Polarity.Positive
        && claim.Status is ClaimStatus.Asserted or ClaimStatus.Reported or ClaimStatus.Alleged or ClaimStatus.Unconfirmed;

    // As of 3 March 40 people were killed . As of 9 March 55 people were killed .   revises
    // The army said that 40 people were killed . The mayor said that 55 people were killed .   conflicts
    private static ClaimLink? Counts(IReadOnlyList<Sentence> sentences, Claim earlier, Claim claim)
    {
        foreach (var figure in claim.Figures)
        {
            if (Counterpart(earlier, claim, figure) is not { } other || Agree(other, figure)) continue;
            var (before, after) = (CountedOn(sentences, earlier), CountedOn(sentences, claim));
            if (before is not null && after is not null && before.Timex != after.Timex)
                return before.Value?.Earliest > after.Value?.Latest ? new ClaimLink("revises", claim.Id) : new ClaimLink("revises", earlier.Id);
            if ((before is null) != (after is null) || before is null && SameDay(earlier.Time, claim.Time) is false) return null;
            return new ClaimLink("conflicts", earlier.Id, Of: "figure");
        }
        return null;
    }

    // Norland attacked Ostmark on 3 May , the ministry said . The army said that Norland attacked Ostmark on 5 May .
    private static ClaimLink? Dates(Claim earlier, Claim claim)
    {
        if (!earlier.Actors.Concat(earlier.Recipients).Any(party => party.Actor.Name is not null) || SameVoice(earlier.Attribution, claim.Attribution)) return null;
        if (earlier.Actors.Count != claim.Actors.Count || earlier.Recipients.Count == 0 || claim.Recipients.Count == 0) return null;
        return SameDay(earlier.Time, claim.Time) is false && IsDay(earlier.Time) && IsDay(claim.Time) ? new ClaimLink("conflicts", earlier.Id, Of: "date") : null;
    }

    /// <summary>The date of the count: the one given for it, else the day it was told on.</summary>
    private static TimeExpression? CountedOn(IReadOnlyList<Sentence> sentences, Claim claim) =>
        claim.Time is { } time && time.Sentence == claim.Predicate.Sentence && AsOf.Is(sentences[time.Sentence], time) ? time
            : claim.Time is null ? claim.Attribution.Links.LastOrDefault()?.Said : null;

    private static bool IsDay(TimeExpression? time) => time?.Value is { Precision: TimePrecision.Day or TimePrecision.Time };

    /// <summary>Whether two times are the same as far as both are known; null when one is not.</summary>
    private static bool? SameDay(TimeExpression? one, TimeExpression? other) => one is null || other is null ? null
        : one.Value?.Edtf is { } first && other.Value?.Edtf is { } second ? first == second : one.Timex == other.Timex;

    private static bool SameVoice(Chain one, Chain other) => one.Links.Count == other.Links.Count
        && one.Links.Zip(other.Links).All(pair => pair.First.Source?.Actor.Id == pair.Second.Source?.Actor.Id);

    /// <summary>Whether no party or place that both claims name keeps them apart.</summary>
    private static bool SameParties(Claim one, Claim other) =>
        Meet(one.Actors, other.Actors) && Meet(one.Recipients, other.Recipients) && Meet(Others(one, ArgumentRole.Location), Others(other, ArgumentRole.Location))
        && Meet(Others(one, ArgumentRole.Theme), Others(other, ArgumentRole.Theme));

    private static IReadOnlyList<Participant> Others(Claim claim, ArgumentRole role) => [.. claim.Others.Where(other => other.Role == role).Select(other => other.Participant)];

    private static bool Meet(IReadOnlyList<Participant> one, IReadOnlyList<Participant> other)
    {
        var (first, second) = (Names(one), Names(other));
        if (first.Count > 0 && second.Count > 0) return first.Overlaps(second);
        return one is not [{ Actor.Name: null, Text: { } text }] || other is not [{ Actor.Name: null, Text: { } words }] || Head(text) == Head(words) || words.All(char.IsDigit);
    }

    // The earthquake , the flood
    private static string Head(string text) => text[(text.LastIndexOf(' ') + 1)..].ToLowerInvariant();

    private static HashSet<string> Names(IReadOnlyList<Participant> parties) => [.. parties.Where(party => party.Actor.Name is not null).Select(party => party.Actor.Id)];

    /// <summary>Whether two figures can both be true: the same words, or numbers that meet.</summary>
    private static bool Agree(Figure one, Figure other) =>
        FigureValue.Of(one) is { } value && FigureValue.Of(other) is { } second ? !value.Excludes(second) : one.Value == other.Value;
}
