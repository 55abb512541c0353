namespace Hearsay.Ingesting;

/// <summary>What came of one input: a document, or problems that say why there is none.</summary>
/// <param name="Document">The document; null when one of the problems is fatal.</param>
/// <param name="Problems">What was guessed, left out or wrong, in the order it was met.</param>
public sealed record Ingested(Document? Document, IReadOnlyList<Problem> Problems)
{
    internal static Ingested Failed(string code, string message, string? file) => new(null, [new Problem(code, message, file, Fatal: true)]);
}
