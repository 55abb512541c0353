using Hearsay.Exporting;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Exporting;

public sealed class ClaimCsvTests
{
    [Fact]
    public void A_row_has_a_cell_for_every_column()
    {
        var rows = ClaimCsv.Lines(Sample.Reading).ToList();
        rows[0].ShouldBe($"c:aaaaaaaaaaaaaaaa,{Sample.Document.Id},kabul.txt,Norland and Ostmark,2020-02-04,3,117,199,shipped,ship,Norland,Ostmark,a third country,40 drones 🛩,,,,,"
            + "denied,positive,Reuters > two officials in Kabul > a newspaper,say > deny > allege,2019,explicit,-2.1,denied,covert,40 drones,AID,,military,072,2,historical,plover-0.8+cameo-1.1b3,NOR,,0.83,,"
            + "Norland secretly shipped all of 40 drones 🛩 to Ostmark via a third country in 2019");
        rows[1].Count(c => c == ',').ShouldBe(ClaimCsv.Columns.Count - 1);
        ClaimCsv.Header.Split(',').ShouldBe(ClaimCsv.Columns);
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("plain", "plain")]
    [InlineData("a, b", "\"a, b\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("+cmd", "\"'+cmd\"")]
    [InlineData("-cmd", "\"'-cmd\"")]
    [InlineData("＝1", "\"'＝1\"")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("-2.1", "-2.1")]
    [InlineData("072", "072")]
    public void A_cell_is_quoted_where_needed_and_never_a_formula(string? value, string cell) => ClaimCsv.Cell(value).ShouldBe(cell);

    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character() => ClaimCsv.Cell("\uD800").ShouldBe("\uFFFD");
}
