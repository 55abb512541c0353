namespace Hearsay.Splitting;

/// <summary>CoNLL-U in and out (universaldependencies.org/format.html).</summary>
public static class Conllu
{
    /// <summary>The documents of a CoNLL-U text, apart by <c># newdoc</c>; none when it holds no sentence.</summary>
    /// <remarks>
    /// <para>The text of a document is its surface tokens, a space after each that is not marked SpaceAfter=No, and a blank line before each
    /// sentence with <c># newpar</c>. A word of a multiword token has its own part of that token's text where the words together spell it,
    /// otherwise the whole of it. Empty nodes (8.1), enhanced dependencies and other MISC entries are passed over.</para>
    /// <para>A head of "_" is none. Heads that are given are checked: in the sentence, without a cycle.</para>
    /// </remarks>
    /// <param name="text">Lines end with LF or CR LF; a byte order mark is allowed.</param>
    /// <param name="keepAnnotation">Whether lemmas, tags, features and trees are kept, or only the words.</param>
    /// <exception cref="HearsayException">HS0111 with the line number.</exception>
    public static IReadOnlyList<AnnotatedDocument> Read(string text, bool keepAnnotation = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ConlluReader(keepAnnotation).Read(text);
    }

    /// <summary>A document with its sentences, all ten columns, each line ended by LF.</summary>
    /// <remarks>A sentence without a tree has "_" for everything but the words. DEPS is always "_", MISC holds SpaceAfter=No or "_".</remarks>
    /// <param name="document">The document; its file name, or its id when it has none, becomes the id of the document.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="comments">The comment lines of each sentence, written in place of those made here (newdoc id, newpar, sent_id, text);
    /// as many as there are sentences, or null.</param>
    public static string Write(Document document, IReadOnlyList<Sentence> sentences, IReadOnlyList<IReadOnlyList<string>>? comments = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(sentences);
        if (comments is not null && comments.Count != sentences.Count)
            throw new ArgumentException("There must be comments for each sentence.", nameof(comments));
        return ConlluWriter.Write(document, sentences, comments);
    }

    /// <summary>A document with the comments that it was read with.</summary>
    public static string Write(AnnotatedDocument annotated)
    {
        ArgumentNullException.ThrowIfNull(annotated);
        return Write(annotated.Document, annotated.Sentences, annotated.Comments);
    }
}
