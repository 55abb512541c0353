using Hearsay.Ingesting;
using NodaTime;

namespace Hearsay.Tests.Ingesting;

public sealed class DateReaderTests
{
    [Theory]
    [InlineData("2015-08-21")]
    [InlineData(" 2015-08-21 ")]
    [InlineData("2015/08/21")]
    [InlineData("20150821")]
    [InlineData("2015-08-21T23:30:00-05:00")]
    [InlineData("2015-08-21T00:30:00+14:00")]
    [InlineData("2015-08-21T10:00:00.123456Z")]
    [InlineData("2015-08-21 10:00:00 UTC")]
    [InlineData("20150821T100000Z")]
    [InlineData("Fri, 21 Aug 2015 10:00:00 GMT")]
    [InlineData("Fri, 21 Aug 2015 10:00:00 +0500")]
    [InlineData("21 August 2015")]
    [InlineData("21st August 2015")]
    [InlineData("August 21, 2015")]
    [InlineData("AUGUST 21, 2015")]
    [InlineData("Aug. 21, 2015")]
    [InlineData("Friday, August 21, 2015")]
    [InlineData("Friday August 21 2015")]
    [InlineData("Friday, August 21, 2015, 10:30 AM EST")]
    [InlineData("August 21, 2015 (10:30 a.m.)")]
    public void Reads(string text) => DateReader.Read(text).ShouldBe(new LocalDate(2015, 8, 21));

    [Theory]
    [InlineData("Sept. 5, 2001", 2001, 9, 5)]
    [InlineData("5 May 1999", 1999, 5, 5)]
    [InlineData("2016-02-29", 2016, 2, 29)]
    [InlineData("0044-03-15", 44, 3, 15)]
    public void Reads_others(string text, int year, int month, int day) => DateReader.Read(text).ShouldBe(new LocalDate(year, month, day));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("yesterday")]
    [InlineData("08/09/2015")]
    [InlineData("2015-02-29")]
    [InlineData("2015-13-01")]
    [InlineData("0000-01-01")]
    [InlineData("2015-08")]
    [InlineData("2015-08-211")]
    [InlineData("2015-08-21x")]
    [InlineData("2015-08-21 the army attacked")]
    [InlineData("31 April 2015")]
    [InlineData("August 21")]
    [InlineData("Ma 21, 2015")]
    [InlineData("August 21, 2015 was hot")]
    [InlineData("On August 21, 2015")]
    [InlineData("99999999999999999999")]
    [InlineData("２０１５-０８-２１")]
    [InlineData("\uD800\uDC00\uD800-08-21")]
    [InlineData("a a a a a a a a a a a a a a a a a a a a a a")]
    public void Refuses(string? text) => DateReader.Read(text).ShouldBeNull();
}
