namespace Hearsay;

/// <summary>A sentence of a document: its words and, after Parsing, their dependency tree.</summary>
/// <remarks>Never empty. Immutable; safe to share between threads.</remarks>
public sealed class Sentence
{
    private readonly int[][] _children;

    /// <summary>Makes a sentence of words that are in order; heads that are out of range or form a cycle are the caller's bug.</summary>
    /// <param name="index">Number of the sentence in the document, from 0.</param>
    /// <param name="paragraph">Number of the paragraph it stands in, from 0.</param>
    /// <param name="tokens">At least one word; <c>tokens[i].Index == i</c>.</param>
    public Sentence(int index, int paragraph, IReadOnlyList<Token> tokens)
    {
        if (tokens.Count == 0) throw new ArgumentException("A sentence has at least one word.", nameof(tokens));
        Index = index;
        Paragraph = paragraph;
        Tokens = tokens;
        var children = new List<int>?[tokens.Count];
        for (var i = 0; i < tokens.Count; i++)
        {
            var head = tokens[i].Head;
            if (head >= 0) (children[head] ??= []).Add(i);
        }
        _children = [.. children.Select(list => list?.ToArray() ?? [])];
    }

    /// <summary>Number of the sentence in the document, from 0.</summary>
    public int Index { get; }

    /// <summary>Number of the paragraph it stands in, from 0. A blank line, a heading or a list item starts a paragraph.</summary>
    public int Paragraph { get; }

    /// <summary>The words in order.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>From the first character of the first word to the last of the last.</summary>
    public TextSpan Span => new(Tokens[0].Span.Start, Tokens[^1].Span.End);

    /// <summary>Index of the root word; the first word when the sentence was not parsed.</summary>
    public int Root
    {
        get
        {
            for (var i = 0; i < Tokens.Count; i++) if (Tokens[i].Head < 0) return i;
            return 0;
        }
    }

    /// <summary>Indexes of the words directly under word <paramref name="index"/>, in order.</summary>
    public IReadOnlyList<int> Children(int index) => _children[index];

    /// <summary>The words directly under <paramref name="index"/> whose relation, with or without subtype, is one of these.</summary>
    public IEnumerable<Token> Children(int index, params string[] relations)
    {
        foreach (var child in _children[index])
        {
            var token = Tokens[child];
            foreach (var relation in relations)
                if (token.Deprel == relation || token.Relation == relation) { yield return token; break; }
        }
    }

    /// <summary>The first word under <paramref name="index"/> with one of these relations, or null.</summary>
    public Token? Child(int index, params string[] relations)
    {
        foreach (var token in Children(index, relations)) return token;
        return null;
    }

    /// <summary>Index and all words below it, in order of the sentence.</summary>
    public IReadOnlyList<int> Subtree(int index) => Subtree(index, static _ => true);

    /// <summary>Index and the words below it, in order, without the branches whose top word <paramref name="keep"/> refuses.</summary>
    public IReadOnlyList<int> Subtree(int index, Func<Token, bool> keep)
    {
        var found = new List<int> { index };
        for (var i = 0; i < found.Count; i++)
            foreach (var child in _children[found[i]])
                if (keep(Tokens[child])) found.Add(child);
        found.Sort();
        return found;
    }

    /// <summary>Whether <paramref name="ancestor"/> is <paramref name="index"/> or lies above it.</summary>
    public bool Dominates(int ancestor, int index)
    {
        for (var i = index; i >= 0; i = Tokens[i].Head) if (i == ancestor) return true;
        return false;
    }

    /// <summary>The words above <paramref name="index"/>, nearest first.</summary>
    public IEnumerable<Token> Ancestors(int index)
    {
        for (var i = Tokens[index].Head; i >= 0; i = Tokens[i].Head) yield return Tokens[i];
    }

    /// <summary>The span from word <paramref name="first"/> to word <paramref name="last"/>, both included.</summary>
    public TextSpan SpanOf(int first, int last) => new(Tokens[first].Span.Start, Tokens[last].Span.End);

    /// <summary>The span from the first to the last of some words.</summary>
    public TextSpan SpanOf(IReadOnlyList<int> indexes) => SpanOf(indexes[0], indexes[^1]);

    /// <summary>Whether all characters of a span lie in this sentence.</summary>
    public bool Contains(TextSpan span) => Span.Contains(span);
}
