namespace Hearsay.Splitting;

/// <summary>A document that came with its sentences and words given, as in CoNLL-U.</summary>
/// <param name="Document">The document; its text is built from the forms, its file name is the id of the document in the input.</param>
/// <param name="Sentences">The sentences as given; their spans lie in the built text.</param>
/// <param name="Comments">The comment lines of each sentence with their "#", in the order of <paramref name="Sentences"/>.</param>
public sealed record AnnotatedDocument(Document Document, IReadOnlyList<Sentence> Sentences, IReadOnlyList<IReadOnlyList<string>> Comments);
