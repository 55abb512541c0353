namespace Hearsay.Composing;

/// <summary>Relations between the claims of one document: denials, contradictions, other figures and dates, later tellings of the same thing, and what tells more of it.</summary>
internal static class ClaimLinks
{
    /// <summary>So many earlier claims with the same trigger are compared, the latest first: enough for any article, and linear in a long document.</summary>
    private const int Compared = 40;

    /// <summary>The claims with their links.</summary>
    public static IReadOnlyList<Claim> Add(IReadOnlyList<Sentence> sentences, IReadOnlyList<Claim> claims)
    {
        var byBase = new Dictionary<string, List<Claim>>(StringComparer.Ordinal);
        var links = claims.ToDictionary(claim => claim.Id, _ => new List<ClaimLink>());
        var trails = claims.ToDictionary(claim => claim.Id, _ => new List<TrailEntry>());
        var elaborations = new Elaborations(sentences, claims);
        for (var i = 0; i < claims.Count; i++)
        {
            var claim = claims[i];
            var (denied, denial) = Denials.Of(claim, sentences, claims);
            foreach (var link in denied) Tie(claim, link, denial);
            if (Denials.Contradicted(claims, i) is { } contradicted) Tie(claim, new ClaimLink("disputes", contradicted.Id, "certain"), "link.contradiction");
            if (!byBase.TryGetValue(Tellings.BaseOf(claim), out var before)) byBase[Tellings.BaseOf(claim)] = before = [];
            if (Earlier(sentences, claim, before) is var (from, telling)) Tie(from, telling, telling.Kind is "conflicts" or "revises" ? null : "link.again");
            if (elaborations.Of(i) is var (of, rule)) Tie(claim, new ClaimLink("refines", of.Id), rule);
            before.Add(claim);
        }
        return [.. claims.Select(claim => links[claim.Id].Count == 0 ? claim : claim with { Links = links[claim.Id], Trail = [.. claim.Trail, .. trails[claim.Id]] })];

        void Tie(Claim from, ClaimLink link, string? rule)
        {
            if (links[from.Id].Exists(own => own.Target == link.Target)) return;
            links[from.Id].Add(link);
            if (rule is not null) trails[from.Id].Add(new TrailEntry("composing", rule, from.Predicate.Span));
        }
    }

    /// <summary>The link that says most, and the claim it belongs to: another figure or date first, else the first telling.</summary>
    private static (Claim From, ClaimLink Link)? Earlier(IReadOnlyList<Sentence> sentences, Claim claim, List<Claim> before)
    {
        ClaimLink? first = null;
        for (var i = before.Count - 1; i >= 0 && i >= before.Count - Compared; i--)
        {
            if (ConflictLinks.Between(sentences, before[i], claim) is { } changed) return (changed.Target == claim.Id ? before[i] : claim, changed);
            if (Tellings.Of(claim, before[i]) is not { } link || OtherwiseCompleted(sentences, claim, before[i])) continue;
            if (link.Kind == "conflicts") return (claim, link);
            first = link;
        }
        return first is null ? null : (claim, first);
    }

    /// <summary>"Forced to leave" and "forced to work" are two things.</summary>
    private static bool OtherwiseCompleted(IReadOnlyList<Sentence> sentences, Claim claim, Claim earlier) =>
        Complement(sentences, claim) is { } one && Complement(sentences, earlier) is { } other && one != other;

    private static string? Complement(IReadOnlyList<Sentence> sentences, Claim claim) =>
        sentences[claim.Predicate.Sentence].Child(claim.Predicate.Trigger, "xcomp", "ccomp")?.Lemma.ToLowerInvariant();
}
