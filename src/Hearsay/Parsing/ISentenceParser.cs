namespace Hearsay.Parsing;

/// <summary>Puts tags, lemmas, trees, names, roles and factuality on sentences. Two implementations: the reader model, and given CoNLL-U.</summary>
public interface ISentenceParser
{
    /// <summary>The same sentences with the same words at the same places, annotated.</summary>
    /// <remarks>The answer depends on this document alone, not on what was parsed before or beside it.</remarks>
    IReadOnlyList<Sentence> Parse(Document document, IReadOnlyList<Sentence> sentences);
}
