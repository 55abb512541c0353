using System.Text.Json;
using Hearsay.Recording;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Recording;

public sealed class LedgerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_entry_from_the_ledger_equals_the_one_from_the_reading()
    {
        var path = _folder.At("case.db");
        var readings = Cases.Examples().Append(Sample.Reading).ToList();
        Cases.Write(path, readings);
        using var ledger = Ledger.OpenToRead(path);
        var expected = readings.SelectMany(Entries.Of).Select(Json).ToList();
        expected.Count.ShouldBeGreaterThan(50);
        ledger.Entries().Select(Json).ShouldBe(expected);
    }

    [Fact]
    public void A_document_comes_back_as_it_was()
    {
        var path = _folder.At("case.db");
        Cases.Write(path, [Sample.Reading]);
        using var ledger = Ledger.OpenToRead(path);
        var document = ledger.Documents().Single();
        document.Id.ShouldBe(Sample.Document.Id);
        document.Text.ShouldBe(Sample.Text);
        DocumentHead.Of(document).ShouldBe(DocumentHead.Of(Sample.Document));
    }

    [Fact]
    public void Reading_again_adds_a_reading_only_when_something_is_different()
    {
        var path = _folder.At("case.db");
        Cases.Write(path, [Sample.Reading], "1").ShouldBe([Recorded.New]);
        Cases.Write(path, [Sample.Reading], "1").ShouldBe([Recorded.Unchanged]);
        Cases.Write(path, [Sample.Reading], "2").ShouldBe([Recorded.ReadAgain]);
        var fewer = Sample.Reading with { Claims = [Sample.Reading.Claims[1]] };
        Cases.Write(path, [fewer], "3").ShouldBe([Recorded.ReadAgain]);
        using var ledger = Ledger.OpenToWrite(path);
        var readings = ledger.Readings(Sample.Document.Id);
        readings.Select(reading => (reading.Version, reading.Claims)).ShouldBe([("1", 2), ("2", 2), ("3", 1)]);
        ledger.Entries().Select(entry => entry.Id).ShouldBe([Sample.Reading.Claims[1].Id]);
        ledger.EntriesOf(readings[0]).Count.ShouldBe(2);
        ledger.Verify().ShouldBeEmpty();
        ledger.Rebuild().ShouldBeEmpty();
    }

    [Fact]
    public void The_state_is_a_function_of_the_rows()
    {
        var path = _folder.At("case.db");
        Cases.Write(path, Cases.Examples());
        using var ledger = Ledger.OpenToWrite(path);
        var found = ledger.Find(new ClaimQuery()).Entries.Select(Json).ToList();
        ledger.Rebuild().ShouldBeEmpty();
        ledger.Find(new ClaimQuery()).Entries.Select(Json).ShouldBe(found);
        ledger.Verify().ShouldBeEmpty();
    }

    [Fact]
    public void What_fails_half_way_leaves_nothing()
    {
        var path = _folder.At("case.db");
        Cases.Write(path, [Sample.Reading]);
        using var ledger = Ledger.OpenToWrite(path);
        var before = ledger.Fingerprint();
        Should.Throw<InvalidOperationException>(() => ledger.Write<int>(writer =>
        {
            writer.Begin(new Document("Norland fell."), "1");
            writer.Finish([]);
            throw new InvalidOperationException();
        }));
        ledger.Fingerprint().ShouldBe(before);
        ledger.Counts().ShouldBe((1, 2));
        ledger.Verify().ShouldBeEmpty();
    }

    [Fact]
    public void Two_read_while_one_writes()
    {
        var path = _folder.At("case.db");
        Cases.Write(path, [Sample.Reading]);
        using var one = Ledger.OpenToRead(path);
        using var writer = Ledger.OpenToWrite(path);
        writer.Write(batch =>
        {
            batch.Begin(new Document("Norland fell."), "1");
            using var other = Ledger.OpenToRead(path);
            other.Counts().ShouldBe((1, 2));
            one.Counts().ShouldBe((1, 2));
            return batch.Finish([]);
        });
        one.Counts().ShouldBe((2, 2));
    }

    [Fact]
    public void Actors_are_merged_and_split_again()
    {
        var path = _folder.At("case.db");
        Cases.Write(path, [Sample.Reading]);
        using var ledger = Ledger.OpenToWrite(path);
        long Of(string name) => ledger.Find(new ClaimQuery { Sources = [name] }).Total;
        Of("Norland").ShouldBe(0);
        ledger.Write(writer => { writer.Judge(new Judgement { Subject = Sample.Reuters.Id, Into = Sample.Norland.Id, Reason = "test" }); return 0; });
        Of("Norland").ShouldBe(1);
        ledger.Entries().First().Chain[0].Source!.Actor.ShouldBe(Sample.Norland);
        Should.Throw<HearsayException>(() => ledger.Write(writer => { writer.Judge(new Judgement { Subject = Sample.Norland.Id, Into = Sample.Reuters.Id }); return 0; })).Code.ShouldBe("HS0220");
        ledger.Rebuild().ShouldBeEmpty();
        ledger.Write(writer => { writer.Judge(new Judgement { Subject = Sample.Reuters.Id, IsSplit = true }); return 0; });
        Of("Norland").ShouldBe(0);
        ledger.Entries().First().Chain[0].Source!.Actor.ShouldBe(Sample.Reuters);
        ledger.Rebuild().ShouldBeEmpty();
        ledger.Verify().ShouldBeEmpty();
        ledger.Judgements().Count.ShouldBe(2);
    }

    private static string Json(Entry entry) => JsonSerializer.Serialize(entry);
}
