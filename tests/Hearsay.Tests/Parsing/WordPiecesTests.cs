using Hearsay.Parsing;

namespace Hearsay.Tests.Parsing;

public sealed class WordPiecesTests
{
    internal static readonly WordPieces Pieces = new(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "models", "reader", "vocab.txt")));

    [Fact]
    public void Pieces_and_shapes_are_those_of_training()
    {
        var lines = File.ReadAllText(Given.Path("pieces.tsv")).TrimEnd('\n').Split('\n');
        lines.Length.ShouldBe(3450);
        foreach (var line in lines)
        {
            var cells = line.Split('\t');
            var word = cells[0];
            string.Join(' ', Of(word)).ShouldBe(cells[1], word);
            WordShape.Of(word, first: false).ShouldBe(int.Parse(cells[2]), word);
            WordShape.Of(word, first: true).ShouldBe(int.Parse(cells[3]), word);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\0\u0001")]
    [InlineData("\u0301")]
    [InlineData("\ud83d")]
    [InlineData("\udc4d\ud83d")]
    [InlineData("😀")]
    public void A_word_without_spelling_is_one_unknown_piece(string word) => Of(word).ShouldBe([WordPieces.Unknown]);

    [Fact]
    public void A_word_has_at_most_twelve_pieces()
    {
        Of(new string('!', 100_000)).Count.ShouldBe(12);
        Of(new string('x', 100_000)).ShouldBe([WordPieces.Unknown]);
        Of(string.Concat(Enumerable.Repeat("e\u0301", 50_000))).ShouldBe([WordPieces.Unknown]);
    }

    [Fact]
    public void Marks_fall_off_whether_they_are_part_of_the_letter_or_behind_it()
    {
        Of("Cécile").ShouldBe(Of("cecile"));
        Of("Ce\u0301cile").ShouldBe(Of("cecile"));
        Of("ΑΘΗΝΑΣ").ShouldBe(Of("αθηνας"));
    }

    private static List<int> Of(string word)
    {
        var ids = new List<int>();
        Pieces.Append(word, ids).ShouldBe(ids.Count);
        return ids;
    }
}
