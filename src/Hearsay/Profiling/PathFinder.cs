using NodaTime;

namespace Hearsay.Profiling;

/// <summary>Follows a thing from hand to hand: who handed it to whom, through whom, with what is not told marked.</summary>
public static class PathFinder
{
    /// <summary>The way of a thing.</summary>
    /// <param name="entries">Claims, in the order in which they stand.</param>
    /// <param name="thing">Words for the thing; all of them must stand in one of the words that the claim hands over, a plural counting as its singular.</param>
    public static ThingPath Of(IReadOnlyList<Entry> entries, string thing)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(thing);
        var wanted = PartyNames.Plain(thing).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Singular).ToList();
        if (wanted.Count == 0) return new ThingPath(thing, []);
        var open = entries.Where(entry => entry.Polarity == Polarity.Positive && Handing.Is(entry.Lemma) && IsOf(entry, wanted)).Select(Handover)
            .OrderBy(step => step.Entry.Time?.Value?.Earliest ?? LocalDate.MaxIsoValue).ToList();
        var steps = new List<PathStep>();
        // How many open steps end at each party: a step that begins where none ends may come first.
        var ends = open.SelectMany(Ends).GroupBy(key => key).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        while (open.Count > 0)
        {
            var next = open.FirstOrDefault(step => steps.Count > 0 && Meet(steps[^1].Handover.To, step.From)) ?? open.FirstOrDefault(step => !IsReached(step)) ?? open[0];
            open.Remove(next);
            foreach (var key in Ends(next)) ends[key]--;
            steps.Add(new PathStep(next, steps.Count == 0 ? null : Gap(steps[^1].Handover, next)));
        }
        return new ThingPath(thing, steps);

        bool IsReached(Handover step)
        {
            var own = Ends(step).ToHashSet();
            return step.From.Select(PartyNames.Key).Any(key => ends.GetValueOrDefault(key) > (own.Contains(key) ? 1 : 0));
        }
    }

    private static IEnumerable<string> Ends(Handover step) => step.To.Select(PartyNames.Key).Distinct();

    /// <summary>The dictionary forms of the words that hand a thing over.</summary>
    public static IReadOnlyList<string> Lemmas => Handing.Lemmas;

    private static bool IsOf(Entry entry, List<string> wanted) => entry.Parties
        .Where(party => party.Role is not (ArgumentRole.Actor or ArgumentRole.Via or ArgumentRole.Location) && !(party.Actor.IsParty && party.Actor.Name is not null))
        .Select(party => party.Words?.Text).OfType<string>().Append(entry.Predicate.Text)
        .Select(words => PartyNames.Plain(words).Split(' ').Select(Singular).ToHashSet()).Any(words => wanted.All(words.Contains));

    private static string Singular(string word) => word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1] : word;

    private static Handover Handover(Entry entry)
    {
        var (actors, givers, getters) = (Parties(entry, ArgumentRole.Actor), Parties(entry, ArgumentRole.From), Parties(entry, ArgumentRole.Recipient));
        return Handing.Gives(entry.Lemma)
            ? new Handover(entry, actors.Count > 0 ? actors : givers, getters.Count > 0 ? getters : Parties(entry, ArgumentRole.Beneficiary), Parties(entry, ArgumentRole.Via))
            : new Handover(entry, givers.Count > 0 ? givers : getters.Count > 0 ? getters : Others(entry), actors, Parties(entry, ArgumentRole.Via));
    }

    private static List<Party> Parties(Entry entry, ArgumentRole role) => [.. entry.Of(role).Where(party => party.Name is not null)];

    /// <summary>Whoever has a name and stands in no part that is known: "bought rockets from Norland" read without its "from".</summary>
    private static List<Party> Others(Entry entry) => [.. entry.Of(ArgumentRole.Other).Where(party => party.Actor.Name is not null && party.Actor.Kind is not (ActorKind.Event or ActorKind.Document or ActorKind.Other))];

    private static bool Meet(IReadOnlyList<Party> ones, IReadOnlyList<Party> others) => ones.Any(one => others.Any(other => PartyNames.Key(other) == PartyNames.Key(one)));

    private static string? Gap(Handover before, Handover after) => Meet(before.To, after.From) ? null : $"how it came from {Names(before.To)} to {Names(after.From)}";

    private static string Names(IReadOnlyList<Party> parties) => parties.Count == 0 ? "whoever had it" : string.Join(" and ", parties.Select(party => party.Name));
}
