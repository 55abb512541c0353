using Hearsay.Merging;
using Hearsay.Tests.Support;
using NodaTime;

namespace Hearsay.Tests.Merging;

/// <summary>Invented reports, read and merged.</summary>
public sealed class MergerTests
{
    private const string First = "Rebels attacked the refinery at Dorn on Friday. Colonel Anders Holt said that the rebels had killed nine guards at Dorn.";

    private static (IReadOnlyList<Entry> Entries, IReadOnlyList<EventCluster> Events) Merged(MergeOptions options, params string[] texts)
    {
        var documents = texts.Select((text, number) => new Document(text) { Date = new LocalDate(2020, 2, 4), Title = $"Report {number}" }).ToList();
        var entries = documents.SelectMany(document => Entries.Of(Shared.Reader.Read(document))).ToList();
        return (entries, Merger.Merge(texts, EntryTellings.Of(entries, documents), options));
    }

    private static bool AreOne(IReadOnlyList<Entry> entries, IReadOnlyList<EventCluster> events, string one, string other)
    {
        bool Tells(string id, string words) => entries.Single(entry => entry.Id == id).Evidence.Text.Contains(words, StringComparison.Ordinal);
        return events.Any(cluster => cluster.Members.Any(id => Tells(id, one)) && cluster.Members.Any(id => Tells(id, other)));
    }

    [Fact]
    public void Two_reports_of_one_raid_are_one_event_in_other_words()
    {
        var (entries, events) = Merged(MergeOptions.ForClaims, First, "The rebel raid on the Dorn refinery came on Friday. Nine guards at Dorn died, Colonel Anders Holt said. Rebels assaulted the refinery at Dorn at night.");
        AreOne(entries, events, "attacked the refinery", "assaulted the refinery").ShouldBeTrue();
        events.SelectMany(cluster => cluster.Reasons).ShouldAllBe(reason => reason.Reasons.Count > 0);
    }

    [Fact]
    public void Every_telling_is_in_one_cluster()
    {
        var (entries, events) = Merged(MergeOptions.ForClaims, First, First + " It was dark.");
        events.SelectMany(cluster => cluster.Members).Order(StringComparer.Ordinal).ShouldBe(entries.Select(entry => entry.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Rebels attacked the refinery at Dorn.", "Rebels did not attack the refinery at Dorn.", "attacked", "not attack")]
    [InlineData("Rebels attacked the refinery at Dorn in 2014.", "Rebels attacked the refinery at Dorn in 2017.", "2014", "2017")]
    [InlineData("Norland attacked Ostmark.", "Westland attacked Sudmark.", "Norland", "Westland")]
    [InlineData("Norland attacked Ostmark.", "Norland should attack Ostmark.", "attacked", "should")]
    public void What_differs_in_polarity_time_parties_or_standing_is_never_one_event(string one, string other, string wordsOfOne, string wordsOfOther)
    {
        var (entries, events) = Merged(new MergeOptions { Likelihood = 0.01, Happening = 0.001 }, one, other);
        AreOne(entries, events, wordsOfOne, wordsOfOther).ShouldBeFalse();
    }

    [Fact]
    public void What_a_user_splits_stays_apart()
    {
        var (entries, events) = Merged(MergeOptions.ForClaims, First, First + " It was dark.");
        var cluster = events.First(cluster => cluster.Members.Count > 1);
        var (_, split) = Merged(MergeOptions.ForClaims with { Apart = [(cluster.Members[1], cluster.Members[0])] }, First, First + " It was dark.");
        split.ShouldNotContain(each => each.Members.Contains(cluster.Members[0]) && each.Members.Contains(cluster.Members[1]));
        entries.Count.ShouldBeGreaterThan(2);
    }

    [Fact]
    public void Reports_of_different_happenings_are_not_compared()
    {
        var (entries, events) = Merged(MergeOptions.ForClaims, First,
            "Gunmen attacked a bus near Kesh on Sunday. Mayor Tilda Brandt said that the gunmen had taken eleven pupils of the school at Kesh with them.");
        AreOne(entries, events, "attacked the refinery", "attacked a bus").ShouldBeFalse();
    }
}
