using Hearsay.Tests.Support;

namespace Hearsay.Tests.Composing;

public sealed class ConfidenceTests
{
    private const string Text = "Norland attacked Ostmark in May 2019. Officials said that the arrival of a delegation might have been delayed. Ostmark did not attack Norland.";

    [Fact]
    public void Confidence_is_the_logistic_sum_of_the_claims_signs()
    {
        var claims = Shared.Reader.Read(new Document(Text)).Claims;
        claims.Count.ShouldBeGreaterThan(2);
        foreach (var claim in claims) claim.Confidence.ShouldBe(1 / (1 + Math.Exp(-claim.Signs.Sum(sign => sign.Weight * sign.Value))), 0.001);
    }

    [Fact]
    public void A_verb_between_two_named_parties_is_surer_than_a_noun_without_any()
    {
        var claims = Shared.Reader.Read(new Document(Text)).Claims;
        var attack = claims.First(claim => claim.Predicate.Lemma == "attack");
        claims.Where(claim => claim.Predicate.Form == PredicateForm.Nominal).ShouldAllBe(noun => noun.Confidence < attack.Confidence);
    }
}
