using Hearsay.Merging;
using Hearsay.Tests.Support;
using Hearsay.Tracing;
using NodaTime;

namespace Hearsay.Tests.Tracing;

/// <summary>Generated reports of one event: reprints, independent reports, one press conference, a circle.</summary>
public sealed class TracerTests
{
    private static readonly string[] Wire =
    [
        "Rebels attacked the Petrona refinery at Dorn on Friday, setting fire to three of its largest tanks, Governor Ines Falk said.",
        "Residents of Dorn's harbour quarter left their houses on foot before dawn, carrying what they could along the Kesh road.",
        "Fire engines from Kesh and Arlen fought the flames until late in the evening, hindered by strong wind from the Sund.",
        "Petrona supplies more than half of the petrol that is sold in South Ostmark, and queues formed in Dorn at once.",
        "Petrona shares fell by nine per cent when the exchange at Arlen opened on Monday morning.",
        "It was the second time in a year that the Dorn plant had been struck, after a smaller raid in the previous spring.",
        "Engineers led by Marta Oss who walked through the ruins on Saturday found the main pipeline to Arlen untouched.",
        "A school near the Petrona works will stay closed for the rest of May while its roof and windows are being repaired.",
    ];

    private const string Original1 =
        "Thick smoke hung over Dorn's harbour quarter on Friday. Rebels attacked the Petrona refinery with mortars, our correspondent saw from the customs house on the Kesh road. "
        + "Two tanks had burst open, and Governor Ines Falk sent engines from Arlen.";

    private const string Original2 =
        "Before sunrise on Friday rebels attacked the Petrona refinery at Dorn. The log of the harbour master notes nineteen impacts, and pictures taken from a ferry on the Sund show the western "
        + "tanks ablaze. Governor Ines Falk flew to Dorn from Arlen.";

    /// <summary>The wire story with other titles, paragraphs left out and in another order; the paragraph on the attack stays.</summary>
    private static IEnumerable<string> Reprints(int count)
    {
        for (var number = 0; number < count; number++)
        {
            var rest = Wire.Skip(1).Where((_, index) => (index + number) % 3 != 0 || number % 5 == 0).ToList();
            if (number % 2 == 1) rest.Reverse();
            rest.Insert(number % (rest.Count + 1), Wire[0]);
            yield return $"Headline of paper number {number}\n\n{string.Join("\n\n", rest)}\n";
        }
    }

    private static (IReadOnlyList<Entry> Told, IReadOnlyList<Dependence> Ties) Case(IEnumerable<Document> documents, string verb)
    {
        var all = documents.ToList();
        var entries = all.SelectMany(document => Entries.Of(Shared.Reader.Read(document))).DistinctBy(entry => entry.Id).ToList();
        return ([.. entries.Where(entry => entry.Lemma == verb)], Tracer.Dependences(all));
    }

    [Fact]
    public void Forty_reprints_and_two_original_reports_are_42_reports_of_3_origins()
    {
        var texts = Reprints(40).Append(Original1).Append(Original2).ToList();
        var documents = texts.Select((text, number) => new Document(text) { Title = $"No. {number}", Date = new LocalDate(2020, 5, 4) }).ToList();
        var entries = documents.SelectMany(document => Entries.Of(Shared.Reader.Read(document))).ToList();
        var events = Merger.Merge(texts, EntryTellings.Of(entries, documents), MergeOptions.ForClaims);
        var attack = events.Single(cluster => cluster.Members.Count(id => entries.Single(entry => entry.Id == id).Lemma == "attack") >= 42);
        var provenance = Tracer.Trace([.. attack.Members.Select(id => entries.Single(entry => entry.Id == id))], Tracer.Dependences(documents));
        (provenance.Reports, provenance.Origins, provenance.Unknown).ShouldBe((42, 3, 0));
        var reprints = provenance.Dependences.Where(tie => tie.Kind == DependenceKind.Reprint).ToList();
        reprints.Count.ShouldBeGreaterThanOrEqualTo(39);
        foreach (var tie in reprints)
        {
            var other = documents.Single(document => document.Id == tie.Other);
            tie.Passages.ShouldNotBeEmpty();
            foreach (var (one, words) in tie.Passages)
            {
                other[words.Span].ShouldBe(words.Text);
                documents.Single(document => document.Id == tie.One)[one.Span].ShouldBe(one.Text);
            }
        }
    }

    [Fact]
    public void Thirty_reports_of_one_press_conference_are_no_reprints_but_share_their_upstream()
    {
        string[] openings = ["At noon", "In the capital", "Facing cameras", "After days of silence", "Standing before maps"];
        string[] details = ["Outside, traffic stood still.", "Markets hardly moved.", "Reporters had waited for hours.", "The hall was full.", "Rain fell on the square.", "No questions were taken."];
        var documents = Enumerable.Range(0, 30).Select(number => new Document(
            $"{details[number % 6]} {openings[number % 5]} there was news number {number}. \"Norland attacked our convoy near the village of Kesh with rockets last night,\" General Ada Brandt said. {details[(number + 3) % 6]}")
        { Title = $"Paper {number}" });
        var (told, ties) = Case(documents, "attack");
        var provenance = Tracer.Trace(told, ties);
        provenance.Reports.ShouldBe(30);
        provenance.Dependences.ShouldNotContain(tie => tie.Kind == DependenceKind.Reprint);
        provenance.Dependences.Count(tie => tie.Kind == DependenceKind.Quotation).ShouldBe(29);
        provenance.Dependences.ShouldContain(tie => tie.Kind == DependenceKind.Upstream && tie.What.Contains("Brandt"));
        provenance.Origins.ShouldBe(1);
        provenance.Groups.ShouldHaveSingleItem().Sources.ShouldContain(source => source.Contains("Brandt"));
    }

    [Fact]
    public void Papers_that_cite_each_other_in_a_circle_are_found()
    {
        Document Paper(string name, string cited) => new($"The {cited} reported that Norland attacked Ostmark. More is not known at the {name}.") { Source = name, Title = name };
        var (told, ties) = Case([Paper("Courier", "Herald"), Paper("Herald", "Gazette"), Paper("Gazette", "Courier")], "attack");
        var provenance = Tracer.Trace(told, ties);
        var circle = provenance.Circles.ShouldHaveSingleItem();
        circle.Documents.Count.ShouldBe(3);
        circle.Cues.ShouldAllBe(cue => cue.Text.Length > 0);
        provenance.Origins.ShouldBe(1);
    }

    [Fact]
    public void A_citation_that_goes_one_way_is_no_circle()
    {
        var (told, ties) = Case(
        [
            new Document("The Courier reported that Norland attacked Ostmark.") { Source = "Herald" },
            new Document("Norland attacked Ostmark, as we saw.") { Source = "The Courier" },
        ], "attack");
        var provenance = Tracer.Trace(told, ties);
        provenance.Circles.ShouldBeEmpty();
        provenance.Dependences.ShouldContain(tie => tie.Kind == DependenceKind.Citation);
        (provenance.Reports, provenance.Origins).ShouldBe((2, 1));
    }

    [Fact]
    public void Unnamed_sources_are_counted_as_unknown()
    {
        var (told, ties) = Case(
        [
            new Document("An official said that Norland attacked Ostmark."), new Document("Two diplomats said that Norland attacked Ostmark yesterday."),
            new Document("Norland attacked Ostmark, our reporter saw.") { Title = "Seen" },
        ], "attack");
        var provenance = Tracer.Trace(told, ties);
        (provenance.Reports, provenance.Origins, provenance.Unknown).ShouldBe((3, 1, 2));
    }

    [Theory]
    [InlineData("KESH (Reuters) - Norland attacked Ostmark.", "OSTMARK CITY, May 4 (Reuters) - Norland's army attacked Ostmark.", "Reuters")]
    [InlineData("Norland attacked Ostmark.\n\nSource: AFP", "DORN (AFP) — Norland attacked Ostmark with tanks.", "Agence France-Presse")]
    public void Two_reports_that_credit_one_agency_have_one_origin(string one, string other, string agency)
    {
        var (told, ties) = Case([new Document(one), new Document(other)], "attack");
        var provenance = Tracer.Trace(told, ties);
        (provenance.Reports, provenance.Origins).ShouldBe((2, 1));
        provenance.Dependences.ShouldContain(tie => tie.Kind == DependenceKind.Credit && tie.What == agency);
    }

    [Fact]
    public void An_agency_that_is_only_spoken_of_is_no_credit()
    {
        var (_, ties) = Case([new Document("Norland attacked the office of Reuters (a news agency) in Kesh."), new Document("Reuters is a company. Norland attacked Ostmark.")], "attack");
        ties.ShouldBeEmpty();
    }

    [Fact]
    public void The_same_outlet_twice_is_one_origin()
    {
        var (told, ties) = Case(
        [
            new Document("Norland attacked Ostmark.") { Url = "https://www.courier.example/1" }, new Document("In the night Norland attacked Ostmark again.") { Url = "https://courier.example/2" },
        ], "attack");
        Tracer.Trace(told, ties).Origins.ShouldBe(1);
    }
}
