using Hearsay.Parsing;

namespace Hearsay.Tests.Support;

/// <summary>The reader model, loaded once for all tests.</summary>
internal static class Shared
{
    private static readonly Lazy<ReaderModel> Loaded = new(() => ReaderModel.Load());

    public static ReaderModel Model => Loaded.Value;

    public static Reader Reader { get; } = new(new LateParser());

    /// <summary>Loads the model when the first sentence is parsed.</summary>
    private sealed class LateParser : ISentenceParser
    {
        public IReadOnlyList<Sentence> Parse(Document document, IReadOnlyList<Sentence> sentences) => Model.Parse(document, sentences);
    }
}
