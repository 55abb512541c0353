using CsCheck;
using Hearsay.Exporting;

namespace Hearsay.Tests.Exporting;

public sealed class CodePointsTests
{
    [Fact]
    public void Offsets_count_as_the_runes_of_the_well_formed_text() =>
        Gen.OneOf(Gen.Char, Gen.Char['\uD7F0', '\uE010'], Gen.Const('\uD83D'), Gen.Const('\uDEE9')).Array[0, 40].Sample(letters =>
        {
            var text = new string(letters);
            var points = new CodePoints(text);
            points.Of(text.Length).ShouldBe(text.EnumerateRunes().Count());
            CodePoints.WellFormed(text).EnumerateRunes().SequenceEqual(text.EnumerateRunes()).ShouldBeTrue();
        }, iter: 2000);

    [Theory]
    [InlineData("a\nb", 2, 2)]
    [InlineData("a\r\nb", 3, 2)]
    [InlineData("a\r\nb", 1, 1)]
    [InlineData("a\rb", 2, 2)]
    [InlineData("\n\n", 2, 3)]
    [InlineData("", 0, 1)]
    public void Lines_are_counted_from_one(string text, int offset, int line) => new LineNumbers(text).Of(offset).ShouldBe(line);
}
