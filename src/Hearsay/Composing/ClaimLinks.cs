namespace Hearsay.Composing;

/// <summary>Relations between the claims of one document: denials, contradictions, and later tellings of the same thing.</summary>
internal static class ClaimLinks
{
    /// <summary>So many earlier claims with the same trigger are compared, the latest first: enough for any article, and linear in a long document.</summary>
    private const int Compared = 40;

    /// <summary>The claims with their links.</summary>
    public static IReadOnlyList<Claim> Add(IReadOnlyList<Sentence> sentences, IReadOnlyList<Claim> claims)
    {
        var byBase = new Dictionary<string, List<Claim>>(StringComparer.Ordinal);
        var result = new List<Claim>(claims.Count);
        for (var i = 0; i < claims.Count; i++)
        {
            var claim = claims[i];
            var links = new List<ClaimLink>(Denials.Of(claim, sentences, claims));
            if (Denials.Contradicted(claims, i) is { } contradicted) links.Add(new ClaimLink("disputes", contradicted.Id, "certain"));
            if (!byBase.TryGetValue(Tellings.BaseOf(claim), out var before)) byBase[Tellings.BaseOf(claim)] = before = [];
            if (Earlier(claim, before) is { } telling && !links.Exists(link => link.Target == telling.Target)) links.Add(telling);
            before.Add(claim);
            result.Add(links.Count == 0 ? claim : claim with { Links = links });
        }
        return result;
    }

    /// <summary>The link to the earlier telling that says most: a changed count first, else the first telling.</summary>
    private static ClaimLink? Earlier(Claim claim, List<Claim> before)
    {
        ClaimLink? first = null;
        for (var i = before.Count - 1; i >= 0 && i >= before.Count - Compared; i--)
        {
            if (Tellings.Of(claim, before[i]) is not { } link) continue;
            if (link.Kind is "revises" or "conflicts") return link;
            first = link;
        }
        return first;
    }
}
