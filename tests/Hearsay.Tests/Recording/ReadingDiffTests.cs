using Hearsay.Recording;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Recording;

public sealed class ReadingDiffTests
{
    private static readonly IReadOnlyList<Entry> Read = Entries.Of(Sample.Reading);

    [Fact]
    public void Claims_are_new_gone_or_different_in_named_fields()
    {
        var changed = Read[0] with { Status = ClaimStatus.Alleged, Time = null, Confidence = 0.1 };
        var added = Read[1] with { Id = "c:cccccccccccccccc" };
        var changes = ReadingDiff.Between(Read, [changed, added]);
        changes.Select(change => (change.Before?.Id, change.After?.Id)).ShouldBe(
            [(Read[0].Id, Read[0].Id), (Read[1].Id, null), (null, added.Id)], ignoreOrder: true);
        changes.Single(change => change.Before is not null && change.After is not null).Fields.ShouldBe([("status", "denied", "alleged"), ("time", "2019", "")]);
    }

    [Fact]
    public void The_same_reading_has_no_changes() => ReadingDiff.Between(Read, Entries.Of(Sample.Reading)).ShouldBeEmpty();

    [Fact]
    public void The_command_shows_them_and_what_was_judged()
    {
        using var folder = new TemporaryFolder();
        var path = folder.At("case.db");
        Cases.Write(path, [Sample.Reading], "1");
        CommandRun.Of("judge", Read[0].Id, "right", "--case", path).ExitCode.ShouldBe(0);
        Cases.Write(path, [Sample.Reading with { Claims = [Sample.Reading.Claims[0] with { Status = ClaimStatus.Alleged }] }], "2");
        var run = CommandRun.Of("diff", "--case", path);
        run.Out.ShouldContain("~ c:aaaaaa");
        run.Out.ShouldContain("(judged)");
        run.Out.ShouldContain("status: denied → alleged");
        run.Out.ShouldContain("- c:bbbbbb");
        run.Out.ShouldContain("1 document read more than once, 2 claims changed.");
        CommandRun.Of("claims", "--judged", "right", "--case", path, "--format", "csv").Out.ShouldContain(Read[0].Id);
    }
}
