using Hearsay.Lexicons;

namespace Hearsay.Profiling;

/// <summary>How a claim stands between two sides.</summary>
/// <param name="Direction">Which way it goes.</param>
/// <param name="Joint">Whether the two act together on somebody else.</param>
/// <param name="Through">Third parties in between.</param>
internal sealed record Placement(Direction Direction, bool Joint, IReadOnlyList<string> Through)
{
    private static readonly HashSet<string> GoBetween = [.. Lexicon.Rows("profile-go-betweens.tsv").Select(row => row["lemma"])];
    private static readonly HashSet<string> Stays = [.. Lexicon.Rows("profile-stays.tsv").Select(row => row["lemma"])];
    private static readonly HashSet<string> Answers = [.. Lexicon.Rows("declining-replies.tsv").SelectMany(row => row.List("lemma"))];

    /// <summary>Where a claim stands, or null when it does not tie the two to each other.</summary>
    /// <remarks>One side acts and the other is acted on, or gave the thing, or is named behind "to", "with", "against", "from" in the words of
    /// the thing; one does something within the other ("attended a conference in Ostmark"); both act together, unless they only answer somebody; or a
    /// go-between acts on both ("mediated between", "brokered the talks between"). Whoever gets a thing stands behind whoever hands it over.</remarks>
    public static Placement? Of(Entry entry, Side first, Side second)
    {
        var (acts1, acts2) = (entry.Actors.Any(first.Has), entry.Actors.Any(second.Has));
        var (gets1, gets2) = (entry.Recipients.Any(first.Has), entry.Recipients.Any(second.Has));
        // "Their cooperation puzzled the neighbours": what a bond between the two brings about is no act of theirs.
        if (entry.Event.Plover.Count == 0 && acts1 && acts2 && entry.Trail.Any(step => step.Rule == "party.by-event")) return null;
        var through = Between(entry, first, second);
        if (acts1 && acts2)
        {
            if (!gets1 && !gets2 && Answers.Contains(entry.Lemma)) return null;
            var outside = entry.Recipients.Any(party => party.Actor.IsParty && !first.Has(party) && !second.Has(party));
            return new Placement(Direction.Mutual, outside && !gets1 && !gets2, through);
        }
        if (acts1 && gets2) return new Placement(Turned(entry, Direction.Forth), false, through);
        if (acts2 && gets1) return new Placement(Turned(entry, Direction.Back), false, through);
        if (GoBetween.Contains(entry.Lemma) && ((gets1 && gets2) || entry.Parties.Any(party => party.Words is { } words && first.IsNamedIn(words.Text) && second.IsNamedIn(words.Text))))
            return new Placement(Direction.Mutual, false, [.. through.Concat(entry.Actors.Select(actor => actor.Name).OfType<string>()).Distinct(StringComparer.Ordinal)]);
        return ByWords(entry, first, second, acts1 || gets1, Direction.Forth, through) ?? ByWords(entry, second, first, acts2 || gets2, Direction.Back, through);
    }

    /// <summary>One side has a part of its own and the other stands in words that are nobody's: giver, place of origin, or inside the thing.</summary>
    private static Placement? ByWords(Entry entry, Side here, Side there, bool present, Direction onward, IReadOnlyList<string> through)
    {
        if (!present) return null;
        var acts = entry.Actors.Any(here.Has);
        foreach (var party in entry.Parties.Where(party => party.Role is not (ArgumentRole.Actor or ArgumentRole.Via or ArgumentRole.Reason or ArgumentRole.Time)))
        {
            if (party.Role == ArgumentRole.Location)
            {
                if (acts && there.IsItself(party) && Stays.Contains(entry.Lemma)) return new Placement(onward, false, through);
            }
            else if (there.Has(party))
            {
                if (party.Role == ArgumentRole.From) return new Placement(Opposite(onward), false, through);
                if (acts) return new Placement(party.Role == ArgumentRole.Instrument ? Direction.Mutual : Turned(entry, onward), false, through);
            }
            else if (acts && !party.Actor.IsParty && party.Words is { } words && there.BoundIn(words.Text) is { } preposition)
            {
                return new Placement(preposition switch { "from" => Opposite(onward), "with" => Direction.Mutual, _ => Turned(entry, onward) }, false, through);
            }
        }
        return null;
    }

    private static Direction Turned(Entry entry, Direction direction) => Handing.Gets(entry.Lemma) ? Opposite(direction) : direction;

    private static Direction Opposite(Direction direction) => direction switch
    {
        Direction.Forth => Direction.Back,
        Direction.Back => Direction.Forth,
        _ => direction,
    };

    private static List<string> Between(Entry entry, Side first, Side second) =>
    [
        .. entry.Of(ArgumentRole.Via).Where(party => !first.Has(party) && !second.Has(party)).Select(party => party.Name).OfType<string>().Distinct(StringComparer.Ordinal),
    ];
}
