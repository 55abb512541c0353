using Hearsay.Rules;

namespace Hearsay.Composing;

/// <summary>Whose deaths a toll counts, and which other count it stands against.</summary>
internal static class Tolls
{
    /// <summary>How many sentences back the deaths may be told of.</summary>
    private const int Back = 1;

    /// <summary>Whether a predicate is a toll ("the death toll was 900").</summary>
    public static bool Is(Predicate predicate) => predicate is { Form: PredicateForm.Nominal, Lemma: "toll" };

    // It was said that 900 guards were killed , although the mayor claimed that the toll was 2,000 .   the toll : the guards
    [Rule("party.toll", "a toll counts those who were last said to have died, and conflicts with another count of them", "Norland said that nine guards were killed in the raid, although Ostmark claimed that the death toll was twenty.")]
    public static IReadOnlyList<Claim> Add(IReadOnlyList<Claim> claims)
    {
        var result = new List<Claim>(claims.Count);
        Claim? deaths = null;
        foreach (var claim in claims)
        {
            if (!Is(claim.Predicate))
            {
                result.Add(claim);
                if (claim.Event.Plover.Contains("ASSAULT") && claim.Recipients.Count > 0 && claim.Predicate.Lemma is "kill" or "die" or "slaughter" or "massacre") deaths = claim;
                continue;
            }
            // A toll of nobody is no claim.
            if (deaths is null || claim.Predicate.Sentence - deaths.Predicate.Sentence > Back)
            {
                if (claim.Actors.Count + claim.Recipients.Count > 0) result.Add(claim);
                continue;
            }
            var victims = claim.Recipients.Count > 0 ? claim.Recipients : [.. deaths.Recipients.Select(victim => victim.Actor.Name is null ? victim : victim with { Span = null, Text = null })];
            var links = claim.Figures.Count > 0 && deaths.Figures.Count > 0 && !claim.Figures.Any(figure => deaths.Figures.Any(other => FigureValue.Of(figure) is { } value && FigureValue.Of(other) is { } second && !value.Excludes(second)))
                ? claim.Links.Append(new ClaimLink("conflicts", deaths.Id, Of: "figure")).ToList() : claim.Links;
            result.Add(claim with { Recipients = victims, Links = links, Trail = [.. claim.Trail, new TrailEntry("composing", "party.toll", claim.Predicate.Span)] });
        }
        return result;
    }
}
