namespace Hearsay.Composing;

/// <summary>Relations between the claims of one document: denials, contradictions, other figures and dates, and later tellings of the same thing.</summary>
internal static class ClaimLinks
{
    /// <summary>So many earlier claims with the same trigger are compared, the latest first: enough for any article, and linear in a long document.</summary>
    private const int Compared = 40;

    /// <summary>The claims with their links.</summary>
    public static IReadOnlyList<Claim> Add(IReadOnlyList<Sentence> sentences, IReadOnlyList<Claim> claims)
    {
        var byBase = new Dictionary<string, List<Claim>>(StringComparer.Ordinal);
        var links = claims.ToDictionary(claim => claim.Id, _ => new List<ClaimLink>());
        for (var i = 0; i < claims.Count; i++)
        {
            var claim = claims[i];
            var own = links[claim.Id];
            own.AddRange(Denials.Of(claim, sentences, claims));
            if (Denials.Contradicted(claims, i) is { } contradicted) own.Add(new ClaimLink("disputes", contradicted.Id, "certain"));
            if (!byBase.TryGetValue(Tellings.BaseOf(claim), out var before)) byBase[Tellings.BaseOf(claim)] = before = [];
            if (Earlier(sentences, claim, before) is var (from, telling) && !links[from.Id].Exists(link => link.Target == telling.Target)) links[from.Id].Add(telling);
            before.Add(claim);
        }
        return [.. claims.Select(claim => links[claim.Id].Count == 0 ? claim : claim with { Links = links[claim.Id] })];
    }

    /// <summary>The link that says most, and the claim it belongs to: another figure or date first, else the first telling.</summary>
    private static (Claim From, ClaimLink Link)? Earlier(IReadOnlyList<Sentence> sentences, Claim claim, List<Claim> before)
    {
        ClaimLink? first = null;
        for (var i = before.Count - 1; i >= 0 && i >= before.Count - Compared; i--)
        {
            if (ConflictLinks.Between(sentences, before[i], claim) is { } changed) return (changed.Target == claim.Id ? before[i] : claim, changed);
            if (Tellings.Of(claim, before[i]) is not { } link) continue;
            if (link.Kind == "conflicts") return (claim, link);
            first = link;
        }
        return first is null ? null : (claim, first);
    }
}
