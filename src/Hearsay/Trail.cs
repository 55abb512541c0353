namespace Hearsay;

/// <summary>One step of how the program came to a reading: which rule or model head, on which words.</summary>
/// <param name="Step">The step of the flow, as its folder is called, in lower case: "attributing".</param>
/// <param name="Rule">Id of the rule: "attr.reporting-verb.clause".</param>
/// <param name="Span">The words it looked at, or null.</param>
/// <param name="Failed">Null when the rule held; otherwise why it did not ("no subject that can speak").</param>
public sealed record TrailEntry(string Step, string Rule, TextSpan? Span, string? Failed = null);
