using Hearsay.Lexicons;

namespace Hearsay.Comparing;

/// <summary>Compares the tellings of one claim, in one document or several: what did the later ones lose or change?</summary>
public static class DriftFinder
{
    /// <summary>Sentences within which a source's own words follow what the text tells of it.</summary>
    private const int QuotedWithin = 2;

    /// <summary>The drift from each telling to each later one.</summary>
    /// <param name="tellings">Claims of one event, in the order in which they were told.</param>
    /// <param name="denials">For the id of a claim, the claims that dispute it.</param>
    public static IReadOnlyList<Drift> Find(IReadOnlyList<Entry> tellings, ILookup<string, Entry> denials)
    {
        ArgumentNullException.ThrowIfNull(tellings);
        ArgumentNullException.ThrowIfNull(denials);
        var ordered = tellings.Select((telling, index) => (telling, index)).OrderBy(pair => pair.telling.Document.Date ?? NodaTime.LocalDate.MaxIsoValue).ThenBy(pair => pair.index)
            .Select(pair => pair.telling).ToList();
        return [.. from earlier in Enumerable.Range(0, ordered.Count) from later in Enumerable.Range(earlier + 1, ordered.Count - earlier - 1)
                   from drift in Between(ordered[earlier], ordered[later], denials) select drift];
    }

    /// <summary>The disputes among some claims: for the id of a claim, the claims that dispute it.</summary>
    public static ILookup<string, Entry> Denials(IEnumerable<Entry> entries) => entries
        .SelectMany(entry => entry.Links.Where(link => link.Kind == "disputes").Select(link => (link.Target, Entry: entry))).ToLookup(pair => pair.Target, pair => pair.Entry);

    /// <summary>Claims that a source is made to tell twice running: what it said in the words of the text, and right behind that its own words about the same parties ("According to
    /// unconfirmed cables … According to the cable, …"). They need not tell it with the same verb.</summary>
    /// <param name="entries">Claims of a case, those of one document in order.</param>
    public static IReadOnlyList<(Entry One, Entry Other)> Quoted(IReadOnlyList<Entry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return [.. from document in entries.GroupBy(entry => (entry.Document.Id, entry.Part))
                   let all = document.ToList()
                   from later in Enumerable.Range(0, all.Count)
                   where all[later].Chain is [.., { Directness: not Directness.Indirect }]
                   from earlier in Enumerable.Range(0, later).Reverse().TakeWhile(earlier => all[later].Sentence - all[earlier].Sentence <= QuotedWithin)
                   where all[earlier].Sentence < all[later].Sentence && IsToldAgain(all[earlier], all[later]) select (all[earlier], all[later])];
    }

    private static bool IsToldAgain(Entry one, Entry other) => one.Polarity == other.Polarity && IsPutForward(one) && IsPutForward(other) && one.Lemma != other.Lemma
        && one.Chain is [.., { Source: { } source, Directness: Directness.Indirect or Directness.Mixed }] && other.Chain is [.., { Source: { } second }] && AreOneSource(source, second)
        && one.Actors.Any(actor => other.Actors.Any(doer => doer.Actor.Id == actor.Actor.Id && actor.Actor.Name is not null))
        && one.Recipients.Any(party => other.Recipients.Any(whom => AreOneSide(party.Actor, whom.Actor) && !one.Actors.Any(actor => actor.Actor.Id == whom.Actor.Id)));

    private static bool IsPutForward(Entry entry) => entry.Status is ClaimStatus.Asserted or ClaimStatus.Reported or ClaimStatus.Alleged or ClaimStatus.Unconfirmed;

    private static bool AreOneSource(Party one, Party other) => one.Actor.Id == other.Actor.Id
        || one.Actor.Kind == ActorKind.Document && other.Actor.Kind == ActorKind.Document && one.Words is { } words && other.Words is { } second
            && WordForms.Base(HeadOf(words.Text).ToLowerInvariant()) == WordForms.Base(HeadOf(second.Text).ToLowerInvariant());

    /// <summary>The same party, or a state and its people.</summary>
    private static bool AreOneSide(Actor one, Actor other) => one.IsOneSideWith(other)
        || one.Name is { } name && other.Name is { } people && (Demonyms.IsDerived(people, name) || Demonyms.IsDerived(name, people));

    private static IEnumerable<Drift> Between(Entry one, Entry other, ILookup<string, Entry> denials)
    {
        Drift Found(DriftKind kind, Quote before, Quote? after = null) => new(kind, one.Id, other.Id, before, after ?? other.Evidence);
        if (MarkOf(one) is { } mark && MarkOf(other) is null && other.Status is (ClaimStatus.Asserted or ClaimStatus.Reported)) yield return Found(DriftKind.HedgeLost, mark);
        if (LostSource(one, other) is { } source) yield return Found(DriftKind.SourceLost, source);
        if (DenialOf(one, denials) is { } denial && DenialOf(other, denials) is null) yield return Found(DriftKind.DenialLost, denial);
        if (OtherThing(one, other) is var (before, after)) yield return Found(DriftKind.ThingChanged, before, after);
        // "As of 10 August", "as of 17 August": the day of the count is another, not that of the event.
        if (Times.Exclude(one, other) && !(IsCount(one) && IsCount(other))) yield return Found(DriftKind.DateChanged, one.Time!.Words, other.Time!.Words);
    }

    /// <summary>The words that mark a claim as less than certain, or null: hedges, or the cue of an allegation.</summary>
    private static Quote? MarkOf(Entry entry) => entry.Hedges.Count > 0 ? entry.Hedges[0]
        : entry.Status is ClaimStatus.Alleged or ClaimStatus.Unconfirmed ? entry.Chain.LastOrDefault()?.Cue ?? entry.Evidence : null;

    /// <summary>A source of the earlier telling where the later one names only some of the same sources, or none.</summary>
    private static Quote? LostSource(Entry one, Entry other)
    {
        if (other.Chain.Count >= one.Chain.Count) return null;
        var kept = other.Chain.Select(voice => voice.Source?.Name).ToHashSet();
        var lost = one.Chain.Where(voice => voice.Source is { Words: not null } source && !kept.Contains(source.Name)).Select(voice => voice.Source!.Words).FirstOrDefault();
        return lost is not null && kept.IsSubsetOf(one.Chain.Select(voice => voice.Source?.Name)) ? lost : null;
    }

    private static bool IsCount(Entry entry) => entry.Figures.Any(figure => figure.AsOf is not null);

    private static Quote? DenialOf(Entry entry, ILookup<string, Entry> denials) => denials[entry.Id].FirstOrDefault()?.Evidence
        ?? (entry.Status == ClaimStatus.Denied ? entry.Chain.LastOrDefault(voice => voice.Act == SpeechAct.Deny)?.Cue ?? entry.Evidence : null);

    private static (Quote, Quote)? OtherThing(Entry one, Entry other)
    {
        var things = one.Of(ArgumentRole.Theme).Select(theme => theme.Words).OfType<Quote>().ToList();
        var others = other.Of(ArgumentRole.Theme).Select(theme => theme.Words).OfType<Quote>().ToList();
        if (things.Count == 0 || others.Count == 0) return null;
        var same = things.Any(thing => others.Any(second => WordRelations.Of(HeadOf(thing.Text), HeadOf(second.Text)) is WordRelation.Same or WordRelation.Narrower or WordRelation.Broader));
        return same ? null : (things[0], others[0]);
    }

    /// <summary>The last word before the first preposition: the head of an English noun phrase more often than not.</summary>
    private static string HeadOf(string phrase)
    {
        var words = WordForms.In(phrase).Select(span => span.In(phrase)).ToList();
        var end = words.FindIndex(1, Math.Max(0, words.Count - 1), word => word.ToLowerInvariant() is "of" or "for" or "to" or "in" or "on" or "from" or "with" or "about" or "that" or "which");
        return words.Count == 0 ? phrase : end > 0 ? words[end - 1] : words[^1];
    }
}
