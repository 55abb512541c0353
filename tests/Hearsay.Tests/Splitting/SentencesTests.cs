using Hearsay.Splitting;

namespace Hearsay.Tests.Splitting;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("Kyiv fell. It rained.", "Kyiv fell.‖It rained.")]
    [InlineData("He lives in the U.S. The army left.", "He lives in the U.S.‖The army left.")]
    [InlineData("The U.S. Army left.", "The U.S. Army left.")]
    [InlineData("Lt. Gen. Smith and Mr. J. Brown met.", "Lt. Gen. Smith and Mr. J. Brown met.")]
    [InlineData("It begins at 8 p.m. We wait.", "It begins at 8 p.m.‖We wait.")]
    [InlineData("They sold tents, food, etc. Nobody paid.", "They sold tents, food, etc.‖Nobody paid.")]
    [InlineData("The answer was no. 3 men left.", "The answer was no. 3 men left.")]
    // A closing quotation mark belongs to the sentence it closes.
    [InlineData("\"We won.\" He left.", "\"We won.\"‖He left.")]
    [InlineData("“We won.” He left.", "“We won.”‖He left.")]
    [InlineData("\"We won!\" he said.", "\"We won!\" he said.")]
    [InlineData("\"Who won?\" Mr. Smith asked. \"We.\"", "\"Who won?\" Mr. Smith asked.‖\"We.\"")]
    [InlineData("He said: \"I go. You stay.\" They slept.", "He said: \"I go.‖You stay.\"‖They slept.")]
    [InlineData("He left. \"Why?\" she asked.", "He left.‖\"Why?\" she asked.")]
    // Brackets, notes, ellipses.
    [InlineData("(He left.) She stayed.", "(He left.)‖She stayed.")]
    [InlineData("He left. [7] She stayed.[8]", "He left. [7]‖She stayed.[8]")]
    [InlineData("He left.9 She stayed.", "He left.9‖She stayed.")]
    [InlineData("He was ... tired. ... Then he left.", "He was ... tired.‖... Then he left.")]
    [InlineData("He left... She stayed.", "He left...‖She stayed.")]
    [InlineData("1. Leave the area. 2. Hide.", "1. Leave the area.‖2. Hide.")]
    // Missing space.
    [InlineData("He left.She stayed.", "He left.‖She stayed.")]
    // Paragraphs: headlines and bylines have no full stop.
    [InlineData("City falls\n\nBy Ann Lee\n\nKyiv fell.", "City falls‖By Ann Lee‖Kyiv fell.")]
    [InlineData("City falls\r\nBy Ann Lee\r\nKyiv fell.", "City falls‖By Ann Lee‖Kyiv fell.")]
    [InlineData("Demands:\n- food\n- water\n• peace", "Demands:‖- food‖- water‖• peace")]
    [InlineData("The army left the\ncity at noon.", "The army left the\ncity at noon.")]
    public void A_text_is_cut_into_sentences(string text, string expected) =>
        string.Join('‖', Splitter.Split(text).Select(sentence => sentence.Span.In(text))).ShouldBe(expected);

    [Fact]
    public void Lines_broken_to_a_width_are_joined()
    {
        const string Text = """
            CITY FALLS AFTER SIEGE
            The army of the north entered the city on Monday, said two
            officials who asked not to be named. General Smith and his
            Dragoons had waited for three weeks.
            The mayor fled by boat. He told Reuters on Tuesday that the
            United Nations had failed, and that he would return when
            it was safe.
            """;
        var sentences = Splitter.Split(Text.ReplaceLineEndings("\n"));
        sentences.Select(sentence => sentence.Paragraph).ShouldBe([0, 1, 1, 2, 2]);
        sentences[2].Tokens.Select(token => token.Form).ShouldBe(["General", "Smith", "and", "his", "Dragoons", "had", "waited", "for", "three", "weeks", "."]);
    }

    [Fact]
    public void Long_lines_are_paragraphs()
    {
        var line = string.Join(' ', Enumerable.Repeat("The army of the north entered the city on Monday", 5));
        Splitter.Split($"{line}\nBy Ann Lee\n{line}").Select(sentence => sentence.Paragraph).ShouldBe([0, 1, 2]);
    }

    [Fact]
    public void Sentences_are_numbered_through() =>
        Splitter.Split("One. Two.\n\nThree.").Select(sentence => (sentence.Index, sentence.Paragraph)).ShouldBe([(0, 0), (1, 0), (2, 1)]);
}
