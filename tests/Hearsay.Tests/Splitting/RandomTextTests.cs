using CsCheck;
using Hearsay.Splitting;

namespace Hearsay.Tests.Splitting;

public sealed class RandomTextTests
{
    private static readonly string[] Snippets =
    [
        " ", "\n", "\r\n", "\n\n", "\t", "\u00A0", "\u2028", "a", "A", "é", "e\u0301", "\u0301", "\u200B", "\u200D", "\uFEFF", "\u00AD", "شبكة", "\u200F", "北京", "1", "23", "٣",
        ".", "...", "…", ",", "!", "?", "-", "--", "—", "/", "'", "’", "‘", "\"", "“", "”", "(", ")", "[", "]", "$", "%", "#", "@", "&", "*", "_", "`", ":", ";", "+",
        "\uD800", "\uDC00", "😀", "👍🏽", "U.S.", "Mr.", "don't", "cannot", "’s", "http://", "www.", "a@b.c", ".com", "e.g.", "No.", "etc.", ":)", "x3-9", "5pm", "\0", "\u0001",
    ];

    private static readonly Gen<string> Texts =
        Gen.Frequency((3, Gen.Int[0, Snippets.Length - 1].Select(i => Snippets[i])), (1, Gen.Char.Select(c => c.ToString()))).List[0, 60].Select(string.Concat);

    [Fact]
    public void Every_text_is_cut_without_loss() => Texts.Sample(Check, iter: 1000);

    [Theory]
    [InlineData("a")]
    [InlineData("a-")]
    [InlineData("a.")]
    [InlineData("'s")]
    [InlineData("@x.")]
    [InlineData("http://a.b/")]
    [InlineData("1/2-")]
    [InlineData("\uD83D")]
    [InlineData("e\u0301\u200D")]
    [InlineData("!)\"")]
    public void A_long_text_without_a_space_is_cut(string snippet) => Check(string.Concat(Enumerable.Repeat(snippet, 100_000 / snippet.Length)));

    private static void Check(string text)
    {
        var sentences = Splitter.Split(text);
        var at = 0;
        foreach (var (sentence, number) in sentences.Select((sentence, number) => (sentence, number)))
        {
            sentence.Index.ShouldBe(number);
            for (var i = 0; i < sentence.Tokens.Count; i++)
            {
                var token = sentence.Tokens[i];
                if (token.Index != i || token.Span.IsEmpty || token.Span.Start < at) throw new InvalidOperationException($"{token} at {token.Span}");
                if (token.Span.In(text) != token.Form) throw new InvalidOperationException($"{token} is not its span");
                if (!text.AsSpan(at, token.Span.Start - at).IsWhiteSpace()) throw new InvalidOperationException($"characters lost before {token}");
                at = token.Span.End;
            }
        }
        text.AsSpan(at).IsWhiteSpace().ShouldBeTrue();
    }
}
