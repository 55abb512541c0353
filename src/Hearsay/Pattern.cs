namespace Hearsay;

/// <summary>What a feature of a relation pattern expects of a profile.</summary>
public enum Expectation
{
    /// <summary>Somebody puts it forward as fact.</summary>
    Claimed,

    /// <summary>Somebody puts forward that it is not so.</summary>
    Absent,

    /// <summary>The first rows come before the second in time.</summary>
    Before,
}

/// <summary>One feature of a relation pattern.</summary>
/// <param name="Id">Short name, unique in the pattern.</param>
/// <param name="Says">What it means, in words.</param>
/// <param name="Expect">What is expected.</param>
/// <param name="Rows">Ids of the profile rows that it is about; any of them will do.</param>
/// <param name="Then">For <see cref="Expectation.Before"/>: the rows that come later; empty otherwise.</param>
/// <param name="From">Which way: mutual matters count for every way; null for any.</param>
/// <param name="Openness">Open or hidden, or null when it does not matter.</param>
/// <param name="Weight">How much it counts, above 0 and at most 100.</param>
public sealed record PatternFeature(
    string Id, string Says, Expectation Expect, IReadOnlyList<string> Rows, IReadOnlyList<string> Then, Direction? From, Openness? Openness, double Weight);

/// <summary>Words that define a pattern.</summary>
/// <param name="Words">The words.</param>
/// <param name="Document">Where they stand, or null.</param>
/// <param name="Claim">Id of the claim, or null.</param>
public sealed record PatternSource(string Words, string? Document, string? Claim);

/// <summary>A way in which two parties deal with each other, as features over their profile. Users write them as YAML (<c>docs/patterns.md</c>).</summary>
/// <param name="Name">Its name.</param>
/// <param name="Says">What it means, in words.</param>
/// <param name="IsExample">Whether it is only an example of how a pattern is written.</param>
/// <param name="DefinedBy">The claims that define it.</param>
/// <param name="Features">At least one.</param>
public sealed record Pattern(string Name, string Says, bool IsExample, IReadOnlyList<PatternSource> DefinedBy, IReadOnlyList<PatternFeature> Features);

/// <summary>How a feature came out.</summary>
public enum FeatureOutcome
{
    /// <summary>There is evidence for it and none against it.</summary>
    For,

    /// <summary>There is evidence against it and none for it.</summary>
    Against,

    /// <summary>There is evidence for it and against it.</summary>
    Disputed,

    /// <summary>Nothing found tells. That does not speak against it.</summary>
    Missing,
}

/// <summary>How one feature came out, with its evidence.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="For">Matters that speak for it.</param>
/// <param name="Against">Matters that speak against it.</param>
/// <param name="Denials">Denials that count: against what is expected to be claimed, for what is expected to be absent.</param>
/// <param name="Missing">What is not told, or null.</param>
public sealed record FeatureResult(
    PatternFeature Feature, IReadOnlyList<ProfileCell> For, IReadOnlyList<ProfileCell> Against, IReadOnlyList<Dissent> Denials, string? Missing)
{
    /// <summary>The sum of it.</summary>
    /// <remarks>A denial of one matter among several that speak for a claimed feature is shown, but disputes it only when no other is left.</remarks>
    public FeatureOutcome Outcome => (For.Count > 0 || (Denials.Count > 0 && Feature.Expect == Expectation.Absent),
            Against.Count > 0 || (Feature.Expect == Expectation.Claimed && For.Count > 0 && For.All(cell => cell.Dissent.Count > 0))) switch
    {
        (true, true) => FeatureOutcome.Disputed,
        (true, false) => FeatureOutcome.For,
        (false, true) => FeatureOutcome.Against,
        _ => FeatureOutcome.Missing,
    };
}

/// <summary>A pattern laid against a profile: feature by feature, no verdict.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Profile">The profile; its first party is A of the pattern, its second B.</param>
/// <param name="Results">One a feature, in the order of the pattern.</param>
public sealed record PatternMatch(Pattern Pattern, Profile Profile, IReadOnlyList<FeatureResult> Results)
{
    /// <summary>Sum of the weights of the features with an outcome.</summary>
    public double Weight(FeatureOutcome outcome) => Results.Where(result => result.Outcome == outcome).Sum(result => result.Feature.Weight);
}
