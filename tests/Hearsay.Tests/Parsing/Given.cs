using Hearsay.Parsing;

namespace Hearsay.Tests.Parsing;

/// <summary>The reader model, loaded once for all tests of this folder, and sentences out of bare words.</summary>
internal static class Given
{
    private static readonly Lazy<ReaderModel> Loaded = new(() => ReaderModel.Load(threads: 1));

    public static ReaderModel Model => Loaded.Value;

    public static string Path(string file) => System.IO.Path.Combine(AppContext.BaseDirectory, "Parsing", "Data", file);

    /// <summary>A document of these sentences, one paragraph, a blank behind every word.</summary>
    public static (Document Document, IReadOnlyList<Sentence> Sentences) Words(params IReadOnlyList<string>[] sentences)
    {
        var text = new System.Text.StringBuilder();
        var made = new List<Sentence>();
        foreach (var words in sentences)
        {
            var tokens = new List<Token>();
            foreach (var word in words)
            {
                tokens.Add(new Token { Index = tokens.Count, Form = word, Span = new TextSpan(text.Length, text.Length + word.Length) });
                text.Append(word).Append(' ');
            }
            made.Add(new Sentence(made.Count, 0, tokens));
        }
        return (new Document(text.ToString()), made);
    }


    public static (Document Document, IReadOnlyList<Sentence> Sentences) Read(params string[] sentences)
    {
        var (document, bare) = Words([.. sentences.Select(sentence => sentence.Split(' '))]);
        return (document, Model.Parse(document, bare));
    }
}
