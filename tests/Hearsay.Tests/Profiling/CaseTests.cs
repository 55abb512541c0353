using Hearsay.Profiling;
using Hearsay.Tests.Support;
using NodaTime;

namespace Hearsay.Tests.Profiling;

/// <summary>Patterns, the way of a thing, the call sheet and the brief.</summary>
public sealed class CaseTests
{
    [Fact]
    public void A_pattern_is_answered_feature_by_feature()
    {
        var match = Match("jordanian", "Norland shipped drones to Ostmark in 2004. Norland's minister met Ostmark's minister in 2006. Norland has never recognised Ostmark.");
        match.Results.Select(result => result.Outcome).ShouldBe([FeatureOutcome.For, FeatureOutcome.For, FeatureOutcome.For]);
        match.Results.ShouldAllBe(result => result.For.All(cell => cell.Reports.Count > 0));
        match.Weight(FeatureOutcome.For).ShouldBe(4);
    }

    [Fact]
    public void What_is_not_told_is_missing_and_what_could_be_is_no_evidence()
    {
        var match = Match("turkish", "Norland could recognise Ostmark.");
        match.Results.ShouldAllBe(result => result.Outcome == FeatureOutcome.Missing && result.Missing != null);
        match.Results[0].Missing.ShouldBe("no claim found in 1 document on recognition");
    }

    [Fact]
    public void Recognition_speaks_against_a_pattern_that_expects_none() =>
        Match("jordanian", "Norland recognised Ostmark in 1999.").Results[2].Outcome.ShouldBe(FeatureOutcome.Against);

    [Theory]
    [InlineData("Norland shipped drones to Ostmark in 1990. Norland's minister met Ostmark's minister in 1998.", FeatureOutcome.For)]
    [InlineData("Norland shipped drones to Ostmark in 1998. Norland's minister met Ostmark's minister in 1990.", FeatureOutcome.Against)]
    [InlineData("Norland shipped drones to Ostmark. Norland's minister met Ostmark's minister in 1990.", FeatureOutcome.Missing)]
    public void An_order_is_told_by_dates(string text, FeatureOutcome outcome) => Match("chinese", text).Results[2].Outcome.ShouldBe(outcome);

    [Fact]
    public void A_feature_whose_only_claim_is_denied_is_disputed() =>
        Match("chinese", "Norland shipped drones to Ostmark in 1990. Ostmark denied that Norland had shipped drones to Ostmark.").Results[0].Outcome.ShouldBe(FeatureOutcome.Disputed);

    [Fact]
    public void A_thing_is_followed_from_hand_to_hand_with_the_gaps_marked()
    {
        var path = PathFinder.Of(Read("Westmark sold rockets to Norland in 1990. Norland gave the rockets to Ostmark in 1995. Sudmark sold rockets to Estland in 1999. Norland sold wheat to Ostmark."), "rocket");
        path.Steps.Select(step => $"{Names(step.Handover.From)} > {Names(step.Handover.To)}").ShouldBe(["Westmark > Norland", "Norland > Ostmark", "Sudmark > Estland"]);
        path.Steps.Select(step => step.Gap).ShouldBe([null, null, "how it came from Ostmark to Sudmark"]);
        PathFinder.Of(Read("Norland sold wheat to Ostmark."), "rockets").Steps.ShouldBeEmpty();
    }

    [Fact]
    public void A_buyer_stands_behind_the_seller()
    {
        var step = PathFinder.Of(Read("The government of Ostmark bought rockets from Norland in 1999."), "rockets").Steps.ShouldHaveSingleItem();
        Names(step.Handover.From).ShouldBe("Norland");
        Names(step.Handover.To).ShouldBe("The government of Ostmark");
    }

    [Fact]
    public void An_allegation_has_its_reply_or_none()
    {
        var allegations = Replies.Of(Read("Norland was accused of shipping drones to Ostmark. Norland denied shipping drones to Ostmark. Sudmark was accused of bombing the port of Brenn."));
        allegations.Where(allegation => allegation.Party == "Norland").ShouldHaveSingleItem().Replies.ShouldAllBe(reply => reply.Kind == ReplyKind.Denies);
        allegations[0].Replies.ShouldNotBeEmpty();
        allegations.ShouldContain(allegation => allegation.Party == "Sudmark" && allegation.Replies.Count == 0);
    }

    [Fact]
    public void A_brief_counts_what_there_is()
    {
        var entries = Read("Two officials said that Norland had shipped drones to Ostmark. Norland denied that it had shipped drones to Ostmark.");
        var brief = Briefs.Of(entries, 1);
        brief.Standings.Sum(standing => standing.Count).ShouldBe(entries.Count);
        brief.Nameless.First.ShouldContain(entry => entry.Lemma == "ship");
        brief.Denied.First.ShouldContain(denied => denied.By.Contains("Norland"));
    }

    private static string Names(IReadOnlyList<Party> parties) => string.Join(" & ", parties.Select(party => party.Name));

    private static PatternMatch Match(string pattern, string text) => PatternMatcher.Match(
        PatternFile.Parse(pattern, File.ReadAllText(Repository.At("data", "patterns", pattern + ".yaml"))), Profiler.Profile(Read(text), 1, "Norland", "Ostmark"));

    private static IReadOnlyList<Entry> Read(string text) => Entries.Of(Shared.Reader.Read(new Document(text) { Date = new LocalDate(2010, 3, 1) }));
}
