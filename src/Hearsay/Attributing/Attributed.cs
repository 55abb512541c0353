namespace Hearsay.Attributing;

/// <summary>A predicate with the chain that answers for it.</summary>
/// <param name="Predicate">The predicate.</param>
/// <param name="Chain">Who says so.</param>
/// <param name="IsLink">Whether the predicate is nothing but a link of other claims' chains ("said"), and so no claim of its own.</param>
/// <param name="UnderNegatedCue">Whether it stands under a speech act that did not happen ("never said that").</param>
/// <param name="FirstPerson">Whether the author speaks of himself as its source ("I believe that").</param>
/// <param name="Trail">The rules that made the chain, and those that were tried nearby.</param>
public sealed record Attributed(
    Predicate Predicate, Chain Chain, bool IsLink, bool UnderNegatedCue, bool FirstPerson, IReadOnlyList<TrailEntry> Trail);
