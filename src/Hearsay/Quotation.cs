namespace Hearsay;

/// <summary>Words between quotation marks, the marks left out.</summary>
/// <param name="Span">From behind the opening mark to the closing one.</param>
/// <param name="Paragraph">Number of the paragraph, from 0.</param>
/// <param name="Closed">Whether it has a closing mark; otherwise it runs to the paragraph's end.</param>
public sealed record Quotation(TextSpan Span, int Paragraph, bool Closed);
