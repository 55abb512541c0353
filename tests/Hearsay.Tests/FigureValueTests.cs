namespace Hearsay.Tests;

public sealed class FigureValueTests
{
    [Theory]
    [InlineData("7000", "exact", 7000, 7000)]
    [InlineData("9 billion", "exact", 9e9, 9e9)]
    [InlineData("5/7 million", "range", 5e6, 7e6)]
    [InlineData("900 thousand/1 million", "range", 9e5, 1e6)]
    [InlineData("500/1 thousand", "range", 500, 1000)]
    [InlineData("40", "at least", 40, double.PositiveInfinity)]
    [InlineData("40", "at most", 0, 40)]
    [InlineData("1", "about", 0.9, 1.1)]
    [InlineData("5/7%", "range", 5, 7)]
    public void A_figure_is_the_numbers_that_it_allows(string value, string bound, double least, double most)
    {
        var read = FigureValue.Of(Figure(value, bound)).ShouldNotBeNull();
        (read.Least, read.Most, read.IsShare).ShouldBe((least, most, value.EndsWith('%')));
    }

    [Theory]
    [InlineData("dozens")]
    [InlineData("5/6/7")]
    [InlineData("3 million million")]
    [InlineData("")]
    public void What_is_no_number_has_no_value(string value) => FigureValue.Of(Figure(value, "exact")).ShouldBeNull();

    [Theory]
    [InlineData("4 million", "exact", "3 million", "at least", false)]
    [InlineData("4 million", "exact", "5 million", "at least", true)]
    [InlineData("40", "exact", "30%", "exact", false)]
    [InlineData("40%", "exact", "30%", "exact", true)]
    [InlineData("95", "exact", "100", "about", false)]
    public void Figures_exclude_each_other_where_no_number_fits_both(string one, string bound, string other, string otherBound, bool excludes) =>
        FigureValue.Of(Figure(one, bound))!.Value.Excludes(FigureValue.Of(Figure(other, otherBound))!.Value).ShouldBe(excludes);

    private static Figure Figure(string value, string bound) => new(null, value, bound, null, new TextSpan(0, 1));
}
