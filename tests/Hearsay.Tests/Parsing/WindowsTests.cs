using Hearsay.Parsing;

namespace Hearsay.Tests.Parsing;

public sealed class WindowsTests
{
    private static readonly Windows Windows = new(WordPiecesTests.Pieces);

    [Fact]
    public void A_paragraph_is_one_window_and_two_are_two()
    {
        var (_, one) = Given.Words(["Kyiv", "fell", "."], ["So", "it", "is", "."]);
        Windows.Cut(one).Select(window => window.Words).ShouldBe([7]);
        IReadOnlyList<Sentence> two = [one[0], new Sentence(1, 1, one[1].Tokens)];
        Windows.Cut(two).Select(window => window.Words).ShouldBe([3, 4]);
    }

    [Fact]
    public void A_long_paragraph_is_cut_between_sentences()
    {
        var (_, sentences) = Given.Words([.. Enumerable.Range(0, 20).Select(_ => Enumerable.Repeat("word", 50).ToArray())]);
        Windows.Cut(sentences).Select(window => window.Words).ShouldBe([150, 150, 150, 150, 150, 150, 100]);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(508)]
    [InlineData(509)]
    [InlineData(5000)]
    public void Every_word_is_in_one_window_and_no_window_is_too_large(int count)
    {
        var words = Enumerable.Range(0, count).Select(i => i % 40 == 39 ? "," : "word").ToArray();
        var (_, sentences) = Given.Words(["Before", "."], words, ["After", "."]);
        var windows = Windows.Cut(sentences).ToList();
        windows.ShouldAllBe(window => window.Pieces.Length <= Windows.Pieces && window.First.All(first => first < window.Pieces.Length - 1));
        var seen = windows.SelectMany(window => window.Stretches).SelectMany(s => Enumerable.Range(s.From, s.Count).Select(i => (s.Sentence, i))).ToList();
        seen.ShouldBe(sentences.SelectMany((sentence, s) => sentence.Tokens.Select(token => (s, token.Index))));
        if (count > 510) windows[1].Words.ShouldBe(480, "cut behind the last comma that fits");
    }
}
