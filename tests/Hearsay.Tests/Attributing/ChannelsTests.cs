using Hearsay.Tests.Support;

namespace Hearsay.Tests.Attributing;

public sealed class ChannelsTests
{
    [Theory]
    [InlineData("Norland shelled the town, the mayor said in a letter.", "letter", null)]
    [InlineData("A leaked cable says that Norland armed the rebels.", "cable", null)]
    [InlineData("The mayor told Reuters that Norland shelled the town.", null, "Reuters")]
    [InlineData("The mayor told the envoy that Norland shelled the town.", null, null)]
    public void Link_has_its_medium_and_venue(string text, string? medium, string? venue)
    {
        var link = Shared.Reader.Read(new Document(text)).Claims.First(claim => claim.Attribution.Links.Count > 0).Attribution.Links[^1];
        (link.Medium, link.Venue?.Actor.Name).ShouldBe((medium, venue));
    }

    [Fact]
    public void Paper_that_is_told_is_no_addressee() =>
        Shared.Reader.Read(new Document("The mayor told Reuters that Norland shelled the town.")).Claims[0].Attribution.Links[0].Addressee.ShouldBeNull();
}
