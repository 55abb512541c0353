using Hearsay.Tests.Support;

namespace Hearsay.Tests.Predicating;

/// <summary>Runs direction.tsv: a hundred events, each told in the active, in the passive and with a noun, a quarter of them with a go-between.</summary>
public sealed class DirectionTests(ITestOutputHelper output)
{
    private const int AtLeast = 85;

    private static IReadOnlyList<Event> All { get; } =
        [.. File.ReadAllLines(Repository.At("tests", "Hearsay.Tests", "Predicating", "direction.tsv")).Skip(1).Select(line => line.Split('\t')).Select(cells => new Event(cells[..4], cells[4..]))];

    [Fact]
    public void There_are_a_hundred_events_in_three_forms()
    {
        All.Count.ShouldBe(100);
        All.ShouldAllBe(row => row.Facts.Count == 4 && row.Forms.Count == 3);
    }

    [Fact]
    public void Every_form_gives_the_same_direction_code_and_go_between()
    {
        var wrong = All.Where(row => row.Forms.Any(form => !IsRight(row, form))).ToList();
        foreach (var row in wrong) output.WriteLine(string.Join(" | ", row.Forms.Where(form => !IsRight(row, form))));
        (All.Count - wrong.Count).ShouldBeGreaterThanOrEqualTo(AtLeast);
    }

    private static bool IsRight(Event row, string text)
    {
        var reading = Shared.Reader.Read(new Document(text));
        return reading.Claims.Any(claim => Names(claim.Actors) == row.Facts[0] && Names(claim.Recipients) == row.Facts[1]
            && Names(claim.Others.Where(other => other.Role == ArgumentRole.Via).Select(other => other.Participant)) == row.Facts[2] && claim.Event.Plover.Contains(row.Facts[3]));
    }

    private static string Names(IEnumerable<Participant> participants) =>
        string.Join('|', participants.Select(participant => participant.Actor.Name ?? participant.Text)) is { Length: > 0 } names ? names : "-";

    /// <summary>Facts: actor, recipient, go-between, type. Forms: active, passive, nominal.</summary>
    private sealed record Event(IReadOnlyList<string> Facts, IReadOnlyList<string> Forms);
}
