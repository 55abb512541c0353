namespace Hearsay;

/// <summary>Something about one input that the user should know: what was skipped or could not be read, and what to do.</summary>
/// <param name="Code">Code of <see cref="Errors"/>: "HS0103".</param>
/// <param name="Message">A sentence that says what is wrong and what to do.</param>
/// <param name="File">The input it is about, or null.</param>
/// <param name="Span">The words it is about, or null.</param>
/// <param name="Fatal">Whether the input yielded nothing at all.</param>
public sealed record Problem(string Code, string Message, string? File = null, TextSpan? Span = null, bool Fatal = false)
{
    /// <inheritdoc/>
    public override string ToString() => File is null ? $"{Code}: {Message}" : $"{Code}: {File}: {Message}";
}
