namespace Hearsay.Tests;

public sealed class SmokeTests
{
    [Fact]
    public void A_document_id_follows_from_its_content() =>
        new Document("Kyiv fell.").Id.ShouldBe(new Document("Kyiv fell.").Id);
}
