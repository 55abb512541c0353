using Hearsay.Exporting;
using Hearsay.Profiling;
using Hearsay.Tests.Support;
using NodaTime;

namespace Hearsay.Tests.Profiling;

/// <summary>Profiles of a text of the kind they are for: an op-ed with hedges, a cable, go-betweens, denials and things told twice.</summary>
public sealed class ProfilerTests
{
    private static readonly Lazy<Profile> Quiet = new(() => Of(Text));

    private static string Text => File.ReadAllText(Repository.At("tests", "Hearsay.Tests", "Profiling", "Data", "quiet-ties.txt"));

    [Fact]
    public void Rows_say_claimed_claimed_absent_or_not_found()
    {
        Row("recognition").State.ShouldBe(RowState.ClaimedAbsent);
        Row("arms").State.ShouldBe(RowState.Claimed);
        Row("visits").State.ShouldBe(RowState.Claimed);
        ProfileWords.State(Quiet.Value, Row("recognition")).ShouldBe("claimed absent");
        var empty = new ProfileRow("x", "X", []);
        ProfileWords.State(Quiet.Value with { Documents = 3 }, empty).ShouldBe("no claim found in 3 documents");
        var scope = new ProfileScope(301, 600, [new ClaimCount(ClaimStatus.Asserted, "AID", 2004, 1000), new ClaimCount(ClaimStatus.Denied, null, null, 234)]);
        ProfileWords.State(Quiet.Value with { Scope = scope }, empty).ShouldBe("no claim found in claims 301 to 600 of 1234 that name both");
    }

    [Fact]
    public void What_could_be_is_no_claim_that_it_is()
    {
        var wished = Row("recognition").Cells.Where(cell => !cell.Factual).ToList();
        wished.ShouldNotBeEmpty();
        wished.SelectMany(cell => cell.Statuses).ShouldAllBe(status => status == ClaimStatus.Hypothetical || status == ClaimStatus.Opinion || status == ClaimStatus.Predicted);
        new ProfileRow("recognition", "", wished).State.ShouldBe(RowState.None);
    }

    [Fact]
    public void A_denied_shipment_stands_beside_its_denial_with_its_go_between()
    {
        var shipped = Row("arms").Cells.First(cell => cell.Reports.Any(report => report.Lemma == "ship"));
        shipped.Direction.ShouldBe(Direction.Back);
        shipped.Time.Value!.Edtf.ShouldBe("2004");
        shipped.Through.ShouldBe(["Westmark"]);
        shipped.Dissent.ShouldContain(dissent => dissent.By.Contains("Ostmark"));
        Quiet.Value.Channels.ShouldContain(channel => channel.Name == "Westmark");
    }

    [Fact]
    public void Services_and_ministers_count_as_part_of_their_state()
    {
        Quiet.Value.First.Members.ShouldContain(member => member.Name == "Darrow");
        Quiet.Value.Second.Members.ShouldContain(member => member.Name == "Veska");
        var passed = Row("intelligence").Cells.First(cell => cell.Time.Value?.Edtf == "1984");
        passed.Direction.ShouldBe(Direction.Forth);
        passed.Openness.ShouldBe([Openness.Covert]);
    }

    [Fact]
    public void The_other_order_of_parties_turns_the_ways_round()
    {
        var turned = Of(Text, "Ostmark", "Norland");
        turned.Cells.Select(cell => (cell.Row, cell.Reports[0].Id, cell.Direction)).ShouldBe(Quiet.Value.Cells.Select(cell => (cell.Row, cell.Reports[0].Id, cell.Direction switch
        {
            Direction.Forth => Direction.Back,
            Direction.Back => Direction.Forth,
            var way => way,
        })));
    }

    [Fact]
    public void Every_report_has_its_exact_words_and_line()
    {
        var lines = Text.Split('\n');
        foreach (var report in Quiet.Value.Cells.SelectMany(cell => cell.Reports))
        {
            Text[report.Evidence.Span.Start..report.Evidence.Span.End].ShouldBe(report.Evidence.Text);
            lines[report.Line - 1].ShouldContain(report.Evidence.Text.Split('\n')[0]);
        }
    }

    [Fact]
    public void Outputs_are_the_same_each_time_and_read_back()
    {
        var again = Of(Text);
        ProfileJson.Text(again).ShouldBe(ProfileJson.Text(Quiet.Value));
        ProfileSvg.Text(again).ShouldBe(ProfileSvg.Text(Quiet.Value));
        using var json = System.Text.Json.JsonDocument.Parse(ProfileJson.Text(again));
        json.RootElement.GetProperty("rows").GetArrayLength().ShouldBe(again.Rows.Count);
        System.Xml.Linq.XDocument.Parse(ProfileSvg.Text(again)).Descendants().Count(element => element.Name.LocalName == "g" && element.Elements().Any(inner => inner.Name.LocalName == "title")).ShouldBe(again.Cells.Count());
        DossierMarkdown.Text(ProfileDossier.Of(again)).ShouldContain("denied by");
        DossierHtml.Text(ProfileDossier.Of(again), ProfileSvg.Text(again)).ShouldContain("<svg");
    }

    [Fact]
    public void Changes_tell_new_matters_reports_denials_and_states()
    {
        var entries = new[] { ("Norland shipped drones to Ostmark in 2004.", new LocalDate(2005, 1, 1)), ("Norland shipped drones to Ostmark in 2004. Norland recognised Ostmark in 2006. Ostmark denied that Norland had shipped drones to Ostmark.", new LocalDate(2007, 1, 1)) }
            .SelectMany(one => Entries.Of(Shared.Reader.Read(new Document(one.Item1) { Date = one.Item2 }))).ToList();
        var profile = Profiler.Profile(entries, 2, "Norland", "Ostmark");
        var changes = ProfileChanges.Of(profile, new LocalDate(2006, 6, 1));
        changes.NewCells.ShouldContain(cell => cell.Row == "recognition");
        changes.MoreReports.ShouldContain(change => change.Cell.Row == "arms" && change.Reports.All(report => report.Document.Date == new LocalDate(2007, 1, 1)));
        changes.States.ShouldContain(change => change.Row.Id == "recognition" && change.Before == RowState.None);
        ProfileChanges.Of(profile, new LocalDate(2008, 1, 1)).NewCells.ShouldBeEmpty();
    }

    private static ProfileRow Row(string id) => Quiet.Value.Rows.Single(row => row.Id == id);

    private static Profile Of(string text, string one = "Norland", string other = "Ostmark") =>
        Profiler.Profile(Entries.Of(Shared.Reader.Read(new Document(text) { Date = new LocalDate(2010, 3, 1) })), 1, one, other);
}
