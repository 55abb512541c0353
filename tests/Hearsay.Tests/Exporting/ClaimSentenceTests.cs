using Hearsay.Exporting;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Exporting;

public sealed class ClaimSentenceTests
{
    private static readonly Entry First = Entries.Of(Sample.Reading)[0];

    [Fact]
    public void The_chain_comes_first_and_the_roles_follow() => ClaimSentence.Of(First).ShouldBe(
        "Reuters said that two officials in Kabul denied that a newspaper alleged that: Norland – shipped 40 drones 🛩 – Ostmark, through a third country");

    [Fact]
    public void A_negative_claim_says_so() => ClaimSentence.Of(Entries.Of(Sample.Reading)[1]).ShouldBe("Norland – not in contact – Ostmark");

    [Fact]
    public void A_negative_verb_is_read_from_its_lemma() =>
        ClaimSentence.Core(First with { Polarity = Polarity.Negative, Parties = [.. First.Recipients] }).ShouldBe("somebody – did not ship – Ostmark");

    [Theory]
    [InlineData("Norland and Ostmark held talks.", "Norland and Ostmark – talks")]
    [InlineData("Norland attacked Norland and Ostmark.", "Norland – attacked – Norland and Ostmark")]
    [InlineData("Sweden is shelling Norway.", "Sweden – shell – Norway")]
    public void Who_acts_with_each_other_stands_once(string text, string core) =>
        Entries.Of(Shared.Reader.Read(new Document(text))).Select(ClaimSentence.Core).ShouldContain(core);

    [Fact]
    public void An_agentless_source_is_somebody_unnamed() =>
        ClaimSentence.Chain(First with { Chain = [First.Chain[0] with { Source = null }] })
            .ShouldBe("somebody unnamed (say)");

    [Theory]
    [InlineData("a  b\r\n c\t", "a b c")]
    [InlineData("\u0007x\u200Ey", "x\u200Ey")]
    [InlineData("", "")]
    public void Text_fits_on_one_line(string text, string line) => ClaimSentence.OneLine(text).ShouldBe(line);
}
