using CsCheck;
using Hearsay.Splitting;

namespace Hearsay.Tests.Splitting;

public sealed class PartsTests
{
    private const int Longest = 60;

    private static readonly string[] Pieces = ["a", " ", "\n", "\n\n", "\r\n", "🛩", "\uD83D", "é"];

    [Fact]
    public void A_text_of_ordinary_length_is_one_part() => Parts.Of(new string('a', Parts.Longest)).ShouldBe([new TextSpan(0, Parts.Longest)]);

    [Theory]
    [InlineData("an empty line", "Norland attacked the port on Monday. It left.\n\nOstmark protested on Tuesday.", 47)]
    [InlineData("a line's end", "Norland attacked the port on Monday. It left again.\nOstmark protested on Tuesday.", 52)]
    [InlineData("white space", "Norland attacked the port on Monday and it left again at once while Ostmark protested", 57)]
    public void A_longer_text_is_cut_at(string place, string text, int end)
    {
        var parts = Parts.Of(text, Longest);
        parts[0].End.ShouldBe(end, place);
        parts[^1].End.ShouldBe(text.Length);
    }

    [Fact]
    public void Parts_are_the_whole_text_and_cut_no_character() =>
        Gen.Int[0, Pieces.Length - 1].Select(pick => Pieces[pick]).Array[0, 400].Sample(pieces =>
        {
            var text = string.Concat(pieces);
            var parts = Parts.Of(text, Longest);
            string.Concat(parts.Select(part => part.In(text))).ShouldBe(text);
            foreach (var part in parts)
            {
                part.Length.ShouldBeLessThanOrEqualTo(Longest);
                if (part.End < text.Length) (char.IsHighSurrogate(text[part.End - 1]) && char.IsLowSurrogate(text[part.End])).ShouldBeFalse();
            }
        }, iter: 1000);

    [Fact]
    public void Sentences_of_a_part_have_their_place_in_the_whole_text()
    {
        const string Text = "Norland attacked the port on Monday. It left.\n\nOstmark protested on Tuesday. It sent a note.";
        var part = Parts.Of(Text, Longest)[1];

        var sentences = Parts.Split(Text, part);

        sentences.Select(sentence => sentence.Span.In(Text)).ShouldBe(["Ostmark protested on Tuesday.", "It sent a note."]);
        sentences[0].Index.ShouldBe(0);
        foreach (var token in sentences.SelectMany(sentence => sentence.Tokens)) token.Span.In(Text).ShouldBe(token.Form);
    }
}
