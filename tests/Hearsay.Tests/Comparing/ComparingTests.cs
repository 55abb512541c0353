using Hearsay.Comparing;
using Hearsay.Tests.Support;
using NodaTime;

namespace Hearsay.Tests.Comparing;

/// <summary>Two tellings, read and compared.</summary>
public sealed class ComparingTests
{
    private static Entry Told(string text, string lemma, int day = 4, string? source = null) => Entries.Of(Shared.Reader.Read(
        new Document(text) { Date = new LocalDate(2020, 2, day), Source = source })).First(entry => entry.Lemma == lemma);

    private static IReadOnlyList<DriftKind> Drift(Entry one, Entry other) => [.. DriftFinder.Find([one, other], DriftFinder.Denials([])).Select(drift => drift.Kind)];

    private static Figure Count(string value, string bound, string? asOf = null) => new("people", value, bound, asOf, new TextSpan(0, 0));

    private static IReadOnlyList<DisagreementKind> Counted(Figure one, Figure other, string? source = null, int day = 4)
    {
        var (first, second) = (Told("Police arrested people in Kesh.", "arrest", 4, source), Told("Police arrested people in Kesh.", "arrest", day, source));
        return [.. DisagreementFinder.Between(first with { Figures = [one] }, second with { Figures = [other] }).Select(found => found.Kind)];
    }

    [Fact]
    public void A_hedge_that_is_gone_is_a_drift_of_its_words()
    {
        var drift = DriftFinder.Find([Told("Norland allegedly shipped drones to Ostmark.", "ship"), Told("Norland shipped drones to Ostmark.", "ship", 5)], DriftFinder.Denials([])).ShouldHaveSingleItem();
        drift.Kind.ShouldBe(DriftKind.HedgeLost);
        drift.Before.Text.ShouldBe("allegedly");
        drift.After.Text.ShouldContain("shipped drones");
    }

    [Fact]
    public void What_is_told_first_by_date_is_the_earlier_telling()
    {
        var (hedged, plain) = (Told("Norland allegedly shipped drones to Ostmark.", "ship", 9), Told("Norland shipped drones to Ostmark.", "ship", 5));
        Drift(hedged, plain).ShouldBeEmpty();
    }

    [Fact]
    public void A_source_that_is_no_longer_named_is_a_drift()
    {
        var drift = DriftFinder.Find([Told("A cable said that Norland shipped drones to Ostmark.", "ship"), Told("Norland shipped drones to Ostmark.", "ship", 5)], DriftFinder.Denials([]));
        drift.ShouldContain(found => found.Kind == DriftKind.SourceLost && found.Before.Text == "A cable");
    }

    [Fact]
    public void Another_source_is_no_lost_one() =>
        Drift(Told("A cable said that Norland shipped drones to Ostmark.", "ship"), Told("A minister said that Norland shipped drones to Ostmark.", "ship", 5)).ShouldNotContain(DriftKind.SourceLost);

    [Fact]
    public void A_denial_that_is_no_longer_told_is_a_drift()
    {
        var entries = Entries.Of(Shared.Reader.Read(new Document("Norland's jets crossed the border, the army said. Norland rejected the account.") { Date = new LocalDate(2020, 2, 4) }));
        var later = Told("Norland's jets crossed the border, the army said.", "cross", 5);
        DriftFinder.Find([entries.First(entry => entry.Lemma == "cross"), later], DriftFinder.Denials(entries)).ShouldContain(drift => drift.Kind == DriftKind.DenialLost);
    }

    [Fact]
    public void Another_thing_and_another_date_are_drifts()
    {
        Drift(Told("Norland sold tanks to Ostmark.", "sell"), Told("Norland sold medicine to Ostmark.", "sell", 5)).ShouldContain(DriftKind.ThingChanged);
        Drift(Told("Norland sold tanks to Ostmark.", "sell"), Told("Norland sold the tanks to Ostmark.", "sell", 5)).ShouldBeEmpty();
        Drift(Told("Norland attacked Ostmark in 2016.", "attack"), Told("Norland attacked Ostmark in 2017.", "attack", 5)).ShouldContain(DriftKind.DateChanged);
        Drift(Told("Norland attacked Ostmark in 1990.", "attack"), Told("Norland attacked Ostmark in 2017.", "attack", 5)).ShouldNotContain(DriftKind.DateChanged);
    }

    [Fact]
    public void Counts_as_of_different_days_are_a_revision_and_as_of_one_day_a_conflict()
    {
        Counted(Count("6301", "exact", "2021-08-10"), Count("6438", "exact", "2021-08-17")).ShouldBe([DisagreementKind.Revision]);
        Counted(Count("6301", "exact", "2021-08-10"), Count("5900", "exact", "2021-08-10")).ShouldBe([DisagreementKind.Figure]);
    }

    [Theory]
    [InlineData("5000/7000", "range", "25000", "exact", true)]
    [InlineData("5000/7000", "range", "6000", "exact", false)]
    [InlineData("40", "at least", "90", "exact", false)]
    [InlineData("40", "at most", "90", "exact", true)]
    [InlineData("100", "about", "95", "exact", false)]
    [InlineData("9 billion", "exact", "9000000000", "exact", false)]
    [InlineData("30%", "exact", "40", "exact", false)]
    public void Bounds_decide_whether_two_counts_exclude_each_other(string one, string bound, string other, string otherBound, bool conflict) =>
        Counted(Count(one, bound), Count(other, otherBound)).Contains(DisagreementKind.Figure).ShouldBe(conflict);

    [Fact]
    public void A_higher_count_by_the_same_outlet_later_is_a_revision() =>
        Counted(Count("40", "exact"), Count("90", "exact"), "Courier", day: 5).ShouldBe([DisagreementKind.Revision]);

    [Fact]
    public void A_denial_keeps_both_sides()
    {
        var found = DisagreementFinder.Between(Told("Norland attacked Ostmark.", "attack"), Told("Norland denied that it had attacked Ostmark.", "attack")).ShouldHaveSingleItem();
        found.Kind.ShouldBe(DisagreementKind.Denial);
        found.IsConflict.ShouldBeTrue();
        found.OneWords.Text.ShouldContain("attacked Ostmark");
    }

    [Fact]
    public void Yes_and_no_contradict_each_other_only_of_the_same_parties()
    {
        DisagreementFinder.Between(Told("Westland paid Ostmark.", "pay"), Told("Westland never paid Ostmark.", "pay")).ShouldHaveSingleItem().Kind.ShouldBe(DisagreementKind.Polarity);
        DisagreementFinder.Between(Told("Westland paid Ostmark.", "pay"), Told("Norland never paid Sudmark.", "pay")).ShouldBeEmpty();
    }

    [Fact]
    public void Different_doers_of_one_thing_conflict() =>
        DisagreementFinder.Between(Told("Norland bombed the refinery.", "bomb"), Told("Westland bombed the refinery.", "bomb")).ShouldContain(found => found.Kind == DisagreementKind.Actor);

    [Fact]
    public void What_is_only_wanted_contradicts_nothing() =>
        DisagreementFinder.Between(Told("Norland should bomb the refinery.", "bomb"), Told("Westland should bomb the refinery.", "bomb")).ShouldBeEmpty();
}
