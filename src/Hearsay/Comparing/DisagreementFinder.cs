using System.Globalization;
using Hearsay.Lexicons;

namespace Hearsay.Comparing;

/// <summary>Finds in what claims of one event differ, and tells a contradiction from another scope or a later count.</summary>
public static class DisagreementFinder
{
    /// <summary>The differences between two claims that are, by their words, of one event.</summary>
    public static IReadOnlyList<Disagreement> Between(Entry one, Entry other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        if (Denied(one, other) is { } denial) return [denial];
        if (one.Polarity != other.Polarity)
            return !HaveSameParties(one, other) ? [] : [new Disagreement(DisagreementKind.Polarity, one.Id, other.Id, one.Evidence, other.Evidence, "One says that it happened, the other that it did not.")];
        if (!IsActual(one) || !IsActual(other)) return [];
        var figures = Figures(one, other).ToList();
        return
        [
            .. figures,
            // counts at different times are no two dates of one event
            .. figures.Count == 0 && Times.Exclude(one, other)
                ? [new Disagreement(DisagreementKind.Date, one.Id, other.Id, one.Time!.Words, other.Time!.Words, $"{one.Time.Value!.Edtf} and {other.Time.Value!.Edtf} exclude each other.")]
                : Array.Empty<Disagreement>(),
            .. Doers(one, other), .. Places(one, other),
        ];
    }

    /// <summary>The denials that the documents themselves tie to what is denied.</summary>
    /// <param name="entries">The claims of a case.</param>
    public static IReadOnlyList<Disagreement> Denials(IReadOnlyList<Entry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var byId = entries.ToDictionary(entry => entry.Id);
        return [.. from entry in entries
                   from link in entry.Links
                   where link.Kind == "disputes" && byId.ContainsKey(link.Target)
                   select new Disagreement(DisagreementKind.Denial, link.Target, entry.Id, byId[link.Target].Evidence, entry.Evidence,
                       $"{Holder(entry)} disputes it{(link.Extent == "possible" ? "; it may not be meant" : "")}.", link.Extent)];
    }

    /// <summary>The counts that a document itself sets against each other: "nine died, although the mayor claimed that the toll was twenty".</summary>
    /// <param name="entries">The claims of a case.</param>
    public static IReadOnlyList<Disagreement> Counts(IReadOnlyList<Entry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var byId = entries.ToDictionary(entry => entry.Id);
        return [.. from entry in entries
                   from link in entry.Links
                   where link is { Kind: "conflicts", Of: "figure" } && entry.Lemma == "toll" && byId.ContainsKey(link.Target)
                   let other = byId[link.Target]
                   select new Disagreement(DisagreementKind.Figure, other.Id, entry.Id, WordsOf(other.Figures[0], other), WordsOf(entry.Figures[0], entry),
                       $"{other.Figures[0].Value} and {entry.Figures[0].Value} exclude each other.")];
    }

    private static Disagreement? Denied(Entry one, Entry other)
    {
        if ((one.Status == ClaimStatus.Denied) == (other.Status == ClaimStatus.Denied)) return null;
        var (claim, denied) = one.Status == ClaimStatus.Denied ? (other, one) : (one, other);
        return new Disagreement(DisagreementKind.Denial, claim.Id, denied.Id, claim.Evidence, denied.Chain.LastOrDefault(voice => voice.Act == SpeechAct.Deny)?.Cue ?? denied.Evidence,
            $"{denied.Chain.LastOrDefault(voice => voice.Act == SpeechAct.Deny)?.Source?.Name ?? "A source"} denies it.", "certain");
    }

    /// <summary>Whether it is put forward as something that happened or holds; what is only wanted or feared contradicts nothing.</summary>
    private static bool IsActual(Entry entry) => entry.Status is not (ClaimStatus.Hypothetical or ClaimStatus.Predicted or ClaimStatus.Opinion);

    /// <summary>Whether the named doers, and those to whom it was done, are the same where both sides name any, and somebody is the same.</summary>
    private static bool HaveSameParties(Entry one, Entry other)
    {
        var (actors, otherActors, recipients, otherRecipients) = (Parties(one.Actors), Parties(other.Actors), Parties(one.Recipients), Parties(other.Recipients));
        static bool Meet(List<Party> some, List<Party> others) => some.Any(party => others.Any(second => AreSame(party, second)));
        return (actors.Count == 0 || otherActors.Count == 0 || Meet(actors, otherActors)) && (recipients.Count == 0 && otherRecipients.Count == 0 || Meet(recipients, otherRecipients))
            && (Meet(actors, otherActors) || Meet(recipients, otherRecipients)) && one.Lemma == other.Lemma;
    }

    private static IEnumerable<Disagreement> Figures(Entry one, Entry other)
    {
        foreach (var figure in one.Figures)
            foreach (var second in other.Figures)
            {
                if (FigureValue.Of(figure) is not { } value || FigureValue.Of(second) is not { } otherValue || !value.Excludes(otherValue)) continue;
                var (words, otherWords) = (WordsOf(figure, one), WordsOf(second, other));
                Disagreement Found(DisagreementKind kind, string reason) => new(kind, one.Id, other.Id, words, otherWords, reason);
                if (!CountTheSame(figure, second) || IsAddition(figure, one) || IsAddition(second, other)) continue;
                if (AsOf(figure, one) is { } asOf && AsOf(second, other) is { } otherAsOf && asOf != otherAsOf)
                    yield return Found(DisagreementKind.Revision, $"One counts as of {asOf}, the other as of {otherAsOf}.");
                else if (OtherScope(one, other) is { } scope) yield return Found(DisagreementKind.Scope, scope);
                else if (IsLaterCount(one, other, value, otherValue)) yield return Found(DisagreementKind.Revision, "The same outlet gives a higher count later.");
                else yield return Found(DisagreementKind.Figure, $"{figure.Value} and {second.Value} exclude each other.");
            }
    }

    private static bool CountTheSame(Figure one, Figure other) => one.Of is null || other.Of is null
        || WordRelations.Of(LastWord(one.Of), LastWord(other.Of)) is WordRelation.Same or WordRelation.Narrower or WordRelation.Broader;

    /// <summary>"saved 200 more", "40 others": counted beside other ones, not in their place. "40 more than last year" is no such count.</summary>
    private static bool IsAddition(Figure figure, Entry entry)
    {
        if (figure.Span.Start < entry.Evidence.Span.Start || figure.Span.End > entry.Evidence.Span.End) return false;
        var behind = entry.Evidence.Text[(figure.Span.End - entry.Evidence.Span.Start)..].Split([' ', ',', '.', ';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        return behind.Length > 0 && behind[0] is "more" or "others" or "further" or "additional" && behind.ElementAtOrDefault(1) != "than";
    }

    /// <summary>The date of a count: its own, else the time that the claim gives.</summary>
    private static string? AsOf(Figure figure, Entry entry) => figure.AsOf ?? entry.Time?.Value?.Edtf;

    /// <summary>Counts of casualties and the like only grow: a higher one by the same outlet on a later day corrects the earlier one.</summary>
    private static bool IsLaterCount(Entry one, Entry other, FigureValue value, FigureValue otherValue)
    {
        if (one.Document.Source is null || one.Document.Source != other.Document.Source || one.Document.Date is not { } date || other.Document.Date is not { } otherDate || date == otherDate) return false;
        return date < otherDate ? value.Most < otherValue.Least : otherValue.Most < value.Least;
    }

    private static string? OtherScope(Entry one, Entry other)
    {
        var (places, otherPlaces) = (Named(one.Of(ArgumentRole.Location)), Named(other.Of(ArgumentRole.Location)));
        if (places.Count > 0 && otherPlaces.Count > 0 && !places.Overlaps(otherPlaces)) return $"One counts in {places.First()}, the other in {otherPlaces.First()}.";
        var (recipients, others) = (Named(one.Recipients), Named(other.Recipients));
        return recipients.Count > 0 && others.Count > 0 && !recipients.Overlaps(others) ? $"One counts {recipients.First()}, the other {others.First()}." : null;
    }

    private static IEnumerable<Disagreement> Doers(Entry one, Entry other)
    {
        var (actors, others) = (Parties(one.Actors), Parties(other.Actors));
        if (actors.Count == 0 || others.Count == 0 || actors.Any(actor => others.Any(second => AreSame(actor, second)))) yield break;
        if (!SharesTarget(one, other)) yield break;
        yield return new Disagreement(DisagreementKind.Actor, one.Id, other.Id, actors[0].Words!, others[0].Words!, $"One names {actors[0].Name}, the other {others[0].Name}.");
    }

    /// <summary>Whether it was done to the same party or thing.</summary>
    private static bool SharesTarget(Entry one, Entry other)
    {
        static HashSet<string> Words(Entry entry) => [.. entry.Parties.Where(party => party.Role is ArgumentRole.Recipient or ArgumentRole.Theme)
            .Select(party => party.Actor.Name ?? party.Words?.Text).OfType<string>().Select(words => WordForms.Base(LastWord(words).ToLower(CultureInfo.InvariantCulture)))];
        return Words(one).Overlaps(Words(other));
    }

    private static IEnumerable<Disagreement> Places(Entry one, Entry other)
    {
        var places = Parties(one.Of(ArgumentRole.Location)).Where(place => place.Actor.Kind == ActorKind.Place).ToList();
        var others = Parties(other.Of(ArgumentRole.Location)).Where(place => place.Actor.Kind == ActorKind.Place).ToList();
        if (places.Count == 0 || others.Count == 0 || places.Any(place => others.Any(second => AreSame(place, second)))) yield break;
        yield return new Disagreement(DisagreementKind.Place, one.Id, other.Id, places[0].Words!, others[0].Words!, $"One says {places[0].Name}, the other {others[0].Name}.");
    }

    private static bool AreSame(Party one, Party other) => one.Actor.IsOneSideWith(other.Actor) || string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(LastWord(one.Name!), LastWord(other.Name!), StringComparison.OrdinalIgnoreCase);

    private static List<Party> Parties(IEnumerable<Party> parties) => [.. parties.Where(party => party.Actor.Name is not null && party.Words is not null)];

    private static HashSet<string> Named(IEnumerable<Party> parties) => [.. parties.Select(party => party.Actor.Name).OfType<string>()];

    private static Quote WordsOf(Figure figure, Entry entry)
    {
        var start = figure.Span.Start - entry.Evidence.Span.Start;
        return start >= 0 && figure.Span.End <= entry.Evidence.Span.End ? new Quote(figure.Span, entry.Evidence.Text.Substring(start, figure.Span.Length)) : entry.Evidence;
    }

    private static string Holder(Entry entry) => entry.Actors.FirstOrDefault()?.Name ?? entry.Chain.LastOrDefault()?.Source?.Name ?? "The document";

    private static string LastWord(string words) => words[(words.LastIndexOf(' ') + 1)..];
}
