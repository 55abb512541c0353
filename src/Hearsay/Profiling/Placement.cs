using Hearsay.Lexicons;

namespace Hearsay.Profiling;

/// <summary>How a claim stands between two sides.</summary>
/// <param name="Direction">Which way it goes.</param>
/// <param name="Joint">Whether the two act together on somebody else.</param>
/// <param name="Through">Third parties in between.</param>
internal sealed record Placement(Direction Direction, bool Joint, IReadOnlyList<string> Through)
{
    private static readonly HashSet<string> GoBetween = [.. Lexicon.Rows("profile-go-betweens.tsv").Select(row => row["lemma"])];

    /// <summary>Where a claim stands, or null when it does not tie the two to each other.</summary>
    /// <remarks>One side acts and the other is acted on, or gave the thing, or is named behind "to", "with", "against", "from" in the words of
    /// the thing; both act together; or a go-between acts on both ("mediated between").</remarks>
    public static Placement? Of(Entry entry, Side first, Side second)
    {
        var (acts1, acts2) = (entry.Actors.Any(first.Has), entry.Actors.Any(second.Has));
        var (gets1, gets2) = (entry.Recipients.Any(first.Has), entry.Recipients.Any(second.Has));
        var through = Between(entry, first, second);
        if (acts1 && acts2)
        {
            var outside = entry.Recipients.Any(party => party.Actor.IsParty && !first.Has(party) && !second.Has(party));
            return new Placement(Direction.Mutual, outside && !gets1 && !gets2, through);
        }
        if (acts1 && gets2) return new Placement(Direction.Forth, false, through);
        if (acts2 && gets1) return new Placement(Direction.Back, false, through);
        if (gets1 && gets2 && GoBetween.Contains(entry.Lemma))
            return new Placement(Direction.Mutual, false, [.. through.Concat(entry.Actors.Select(actor => actor.Name).OfType<string>()).Distinct(StringComparer.Ordinal)]);
        return ByWords(entry, first, second, acts1 || gets1, Direction.Forth, through) ?? ByWords(entry, second, first, acts2 || gets2, Direction.Back, through);
    }

    /// <summary>One side has a part of its own and the other stands in words that are nobody's: giver, place of origin, or inside the thing.</summary>
    private static Placement? ByWords(Entry entry, Side here, Side there, bool present, Direction onward, IReadOnlyList<string> through)
    {
        if (!present) return null;
        var backward = onward == Direction.Forth ? Direction.Back : Direction.Forth;
        var acts = entry.Actors.Any(here.Has);
        foreach (var party in entry.Parties.Where(party => party.Role is not (ArgumentRole.Actor or ArgumentRole.Via or ArgumentRole.Location or ArgumentRole.Reason or ArgumentRole.Time)))
        {
            if (there.Has(party))
            {
                if (party.Role == ArgumentRole.From) return new Placement(backward, false, through);
                if (acts) return new Placement(onward, false, through);
            }
            else if (acts && !party.Actor.IsParty && party.Words is { } words && there.BoundIn(words.Text) is { } preposition)
            {
                return new Placement(preposition == "from" ? backward : onward, false, through);
            }
        }
        return null;
    }

    private static List<string> Between(Entry entry, Side first, Side second) =>
    [
        .. entry.Of(ArgumentRole.Via).Where(party => !first.Has(party) && !second.Has(party)).Select(party => party.Name).OfType<string>().Distinct(StringComparer.Ordinal),
    ];
}
