using Hearsay.Lexicons;

namespace Hearsay.Tests.Lexicons;

public sealed class PlaceNamesTests
{
    [Theory]
    [InlineData("Mosul", 99072)]
    [InlineData("MOSUL", 99072)]
    [InlineData("Anbar", 99592)]
    [InlineData("Al-Anbar", 99592)]
    [InlineData("Al Anbar Governorate", 99592)]
    [InlineData("Ar-Rastan", 172946)]
    [InlineData("Rastan", 172946)]
    public void A_place_is_found_by_its_spellings_with_and_without_the_article(string name, int id) => PlaceNames.Find(name)[0].Id.ShouldBe(id);

    [Fact]
    public void Several_places_of_a_name_come_by_size()
    {
        var places = PlaceNames.Find("Tripoli");
        places.Count.ShouldBeGreaterThan(2);
        places[0].Country.ShouldBe("LBY");
        places.Select(place => place.Population).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public void Another_spelling_is_no_main_name()
    {
        PlaceNames.Find("Kiev").ShouldContain(place => place.Id == 703448);
        PlaceNames.Find("Kiev", main: true).ShouldNotContain(place => place.Id == 703448);
        PlaceNames.Find("Kyiv", main: true).ShouldContain(place => place.Id == 703448);
    }

    [Theory]
    [InlineData("")]
    [InlineData("—")]
    [InlineData("Nowhereville upon Nothing")]
    public void What_is_no_place_is_not_found(string name) => PlaceNames.Find(name).ShouldBeEmpty();

    [Fact]
    public void A_country_is_found_by_its_code_and_a_place_by_its_id()
    {
        PlaceNames.Country("IRQ")!.Id.ShouldBe(99237);
        PlaceNames.Country("XKX").ShouldBeNull("the gazetteer has no row for it");
        PlaceNames.Country("ZZZ").ShouldBeNull();
        var mosul = PlaceNames.Of(99072)!;
        (mosul.Name, mosul.Kind, mosul.Feature, mosul.Country, mosul.Region).ShouldBe(("Mosul", PlaceKind.Seat, "PPLA", "IRQ", "Nineveh Province"));
        mosul.Latitude.ShouldBe(36.335, 0.001);
        mosul.Longitude.ShouldBe(43.1189, 0.001);
        PlaceNames.Of(-1).ShouldBeNull();
    }
}
