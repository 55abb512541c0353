namespace Hearsay;

/// <summary>One claim that a thing went from one hand to another.</summary>
/// <param name="Entry">The claim.</param>
/// <param name="From">Who handed it over; empty when that is not told.</param>
/// <param name="To">Who got it; empty when that is not told.</param>
/// <param name="Through">Who stood in between.</param>
public sealed record Handover(Entry Entry, IReadOnlyList<Party> From, IReadOnlyList<Party> To, IReadOnlyList<Party> Through);

/// <summary>One step on the way of a thing.</summary>
/// <param name="Handover">The claim.</param>
/// <param name="Gap">What is not told between this step and the one before ("from Ostmark to Sudmark"), or null when they meet.</param>
public sealed record PathStep(Handover Handover, string? Gap);

/// <summary>The way of a thing from hand to hand, as the documents put it forward.</summary>
/// <param name="Thing">The words that were asked for.</param>
/// <param name="Steps">In order: each behind the one that it takes the thing over from, otherwise by time and place in the text.</param>
public sealed record ThingPath(string Thing, IReadOnlyList<PathStep> Steps);
