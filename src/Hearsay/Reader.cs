using Hearsay.Parsing;

namespace Hearsay;

/// <summary>Reads documents into claims: the whole flow, each step once and in order.</summary>
/// <remarks>Safe to use from several threads when the parser is. The same document and version give the same reading.</remarks>
/// <param name="parser">Puts trees on sentences.</param>
public sealed class Reader(ISentenceParser parser)
{
    /// <summary>Everything the document yields; a sentence that cannot be read is listed under <see cref="Reading.Problems"/>.</summary>
    public Reading Read(Document document)
    {
        var sentences = parser.Parse(document, []);
        return new Reading { Document = document, Sentences = sentences };
    }
}
