using Hearsay.Tests.Support;

namespace Hearsay.Tests;

public sealed class EntryTests
{
    [Fact]
    public void An_entry_holds_every_word_of_its_claim_at_its_place()
    {
        var entries = Entries.Of(Sample.Reading);
        entries.Select(entry => entry.Id).ShouldBe(Sample.Reading.Claims.Select(claim => claim.Id));
        var shipped = entries[0];
        foreach (var quote in Quotes(shipped)) quote.Text.ShouldBe(Sample.Document[quote.Span]);
        shipped.Evidence.Text.ShouldStartWith("Norland secretly shipped");
        shipped.Line.ShouldBe(3);
        shipped.Predicate.Text.ShouldBe("shipped");
        shipped.Actors.Single().Name.ShouldBe("Norland");
        shipped.Recipients.Single().Actor.ShouldBe(Sample.Ostmark);
        shipped.Of(ArgumentRole.Via).Single().Name.ShouldBe("a third country");
        shipped.Chain.Select(voice => (voice.Source!.Name, voice.Act)).ShouldBe(
            [("Reuters", SpeechAct.Say), ("two officials in Kabul", SpeechAct.Deny), ("a newspaper", SpeechAct.Allege)]);
        shipped.Time!.Value!.Edtf.ShouldBe("2019");
        shipped.Trail.Select(step => step.Rule).ShouldBe(["sample.held"]);
        entries[1].Links.Single().Target.ShouldBe(shipped.Id);
    }

    [Fact]
    public void Every_claim_of_a_document_has_an_entry_with_its_words()
    {
        var text = File.ReadAllText(Repository.At("examples", "raqqah.txt"));
        var reading = Shared.Reader.Read(new Document(text));
        var entries = Entries.Of(reading);
        entries.Count.ShouldBe(reading.Claims.Count);
        foreach (var quote in entries.SelectMany(Quotes)) quote.Text.ShouldBe(text[quote.Span.Start..quote.Span.End]);
    }

    private static IEnumerable<Quote> Quotes(Entry entry) => new[] { entry.Evidence, entry.Predicate, entry.Time?.Words }
        .Concat(entry.Parties.Select(party => party.Words))
        .Concat(entry.Chain.SelectMany(voice => new[] { voice.Cue, voice.Source?.Words, voice.Addressee?.Words, voice.Venue?.Words, voice.Hedge }))
        .Concat(entry.Hedges).Concat(entry.OpennessWords).Concat(entry.Scope).OfType<Quote>();
}
