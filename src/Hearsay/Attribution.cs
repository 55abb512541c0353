namespace Hearsay;

/// <summary>An attribution as the role layer shows it: source, cue and content spans tied together (PolNeAR guidelines).</summary>
/// <remarks>Spans of one role may be several when the words are interrupted. This is a layer of the text; the chain of a claim is
/// <see cref="Chain"/>.</remarks>
/// <param name="Source">Words for the source; empty when there is none.</param>
/// <param name="Cue">Words of the cue.</param>
/// <param name="Content">Words of the content.</param>
/// <param name="Parent">Index of the attribution whose content this one stands in, or null.</param>
public sealed record Attribution(
    IReadOnlyList<TextSpan> Source, IReadOnlyList<TextSpan> Cue, IReadOnlyList<TextSpan> Content, int? Parent);
