using Hearsay.Cli;
using Hearsay.Cli.Commands;
using Hearsay.Exporting;
using Hearsay.Profiling;
using Hearsay.Recording;
using Hearsay.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Hearsay.Tests.Recording;

/// <summary>What a case keeps counted and looked up is what going through all its claims gives.</summary>
public sealed class StateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _path;

    public StateTests()
    {
        _path = _folder.At("case.db");
        Cases.Write(_path, [.. Cases.Examples(), Sample.Reading]);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("ISIL", "SDF")]
    [InlineData("Raqqah", "ISIL")]
    [InlineData("Syria", "United States")]
    [InlineData("Saudi Arabia", "Iran")]
    [InlineData("Norland", "Ostmark")]
    [InlineData("Townsend", "coalition")]
    [InlineData("nobody at all", "ISIL")]
    public void A_profile_out_of_a_case_is_the_one_of_its_documents(string one, string other)
    {
        using var ledger = Ledger.OpenToRead(_path);
        var collection = new Collection([.. ledger.Documents()], [.. ledger.Entries()]);
        var expected = ProfileJson.Text(Gathering.Profile(collection, one, other, new ClaimQuery()));
        ProfileJson.Text(Gathering.Profile(ledger, one, other, new ClaimQuery())).ShouldBe(expected);
    }

    [Fact]
    public void A_profile_of_many_claims_is_drawn_from_some_and_counts_all()
    {
        using var ledger = Ledger.OpenToRead(_path);
        var whole = Gathering.Profile(ledger, "ISIL", "SDF", new ClaimQuery());
        whole.Scope.ShouldBeNull();
        var claims = whole.Cells.SelectMany(cell => cell.Reports).Concat(whole.Untied).Select(claim => claim.Id).ToHashSet();
        var seen = new HashSet<string>();
        long total = 0, last = 0;
        do
        {
            var part = Gathering.Profile(ledger, "ISIL", "SDF", new ClaimQuery { Limit = 3, Skip = (int)last });
            var scope = part.Scope.ShouldNotBeNull();
            scope.First.ShouldBe(last + 1);
            (total, last) = (scope.Total, scope.Last);
            part.LookedThrough.ShouldBe($"claims {scope.First} to {last} of {total} that name both");
            seen.UnionWith(part.Cells.SelectMany(cell => cell.Reports).Concat(part.Untied).Select(claim => claim.Id));
        }
        while (last < total);
        seen.ShouldBe(claims, ignoreOrder: true);
    }

    [Fact]
    public void A_brief_and_the_sources_out_of_a_case_are_those_of_its_documents()
    {
        using var ledger = Ledger.OpenToRead(_path);
        var entries = ledger.Entries().ToList();
        var (brief, expected) = (CaseCommands.Of(ledger), Briefs.Of(entries, (int)ledger.Counts().Documents));
        brief.Standings.OrderBy(standing => standing.Status).ShouldBe(expected.Standings.OrderBy(standing => standing.Status));
        brief.Sources.First.ShouldBe(expected.Sources.First);
        brief.Sources.Count.ShouldBe(expected.Sources.Count);
        foreach (var (one, other) in new[] { (brief.Nameless, expected.Nameless), (brief.Undated, expected.Undated) })
        {
            one.Count.ShouldBe(other.Count);
            one.First.Select(claim => claim.Id).ShouldBe(other.First.Select(claim => claim.Id));
        }
        brief.Denied.Count.ShouldBe(expected.Denied.Count);
        brief.Denied.First.Select(denied => (denied.Claim.Id, string.Join('|', denied.By))).ShouldBe(expected.Denied.First.Select(denied => (denied.Claim.Id, string.Join('|', denied.By))));
        var counted = entries.SelectMany(entry => entry.Chain.Select(voice => voice.Source?.Actor.Name).OfType<string>().Distinct()).CountBy(name => name).ToDictionary();
        ledger.Sources().Where(source => source.Name is not null).ToDictionary(source => source.Name!, source => (int)source.Claims).ShouldBe(counted, ignoreOrder: true);
        ledger.NamedSources().ShouldBe(counted.Count);
    }

    [Fact]
    public void Reading_again_merging_and_splitting_keep_what_is_counted_right()
    {
        var examples = Cases.Examples();
        Cases.Write(_path, [examples[0] with { Claims = [.. examples[0].Claims.Skip(3)] }, examples[1]], "test 2").ShouldBe([Recorded.ReadAgain, Recorded.ReadAgain]);
        using var ledger = Ledger.OpenToWrite(_path);
        ledger.Rebuild().ShouldBeEmpty();
        var before = ledger.Sources().Single(source => source.Name == "Reuters").Claims;
        ledger.Write(writer => { writer.Judge(new Judgement { Subject = Sample.Reuters.Id, Into = Sample.Norland.Id }); return 0; });
        ledger.Sources().ShouldContain(source => source.Name == "Norland" && source.Claims >= before);
        ledger.Rebuild().ShouldBeEmpty();
        ledger.Write(writer => { writer.Judge(new Judgement { Subject = Sample.Reuters.Id, IsSplit = true }); return 0; });
        ledger.Sources().Single(source => source.Name == "Reuters").Claims.ShouldBe(before);
        ledger.Rebuild().ShouldBeEmpty();
        ledger.Verify().ShouldBeEmpty();
    }

    [Fact]
    public void Claims_are_found_by_what_is_noted_of_them_and_by_irregular_forms()
    {
        using var ledger = Ledger.OpenToRead(_path);
        foreach (var mark in Enum.GetValues<ClaimMark>()) ledger.Find(new ClaimQuery { Mark = mark }).Total.ShouldBe(ledger.Count(mark));
        var said = ledger.Entries().Where(entry => entry.Lemma == "kill").Select(entry => entry.Id).ToList();
        said.ShouldNotBeEmpty();
        ledger.Find(new ClaimQuery { Lemmas = ["kill"] }).Entries.Select(entry => entry.Id).ShouldBe(said);
    }

    [Fact]
    public void A_case_of_an_older_program_is_brought_up_to_date_with_every_claim()
    {
        var old = _folder.At("old.db");
        using (var connection = new SqliteConnection($"Data Source={old};Pooling=False"))
        {
            connection.Open();
            foreach (var sql in new[] { CaseSchema.Migrations[0].Sql, "PRAGMA user_version = 1", "PRAGMA application_id = 1213354841", $"ATTACH '{_path}' AS new" }) Run(connection, sql);
            foreach (var table in LedgerTable.All) Run(connection, $"INSERT INTO main.{table.Name} SELECT * FROM new.{table.Name}");
            Run(connection, "INSERT INTO main.heads SELECT * FROM new.heads");
        }
        using (var ledger = Ledger.OpenToRead(old)) ledger.Counts().ShouldBe(Counts(_path));
        using var written = Ledger.OpenToWrite(old);
        written.Verify().ShouldBeEmpty();
        written.Rebuild().ShouldBeEmpty();
        written.Find(new ClaimQuery { Words = "drones" }).Total.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_case_of_the_last_version_is_opened_without_making_its_tables_anew()
    {
        using (var connection = new SqliteConnection($"Data Source={_path};Pooling=False"))
        {
            connection.Open();
            foreach (var sql in new[] { "DROP INDEX identities_merged", "CREATE INDEX identities_counts_as ON identities (counts_as)", "DELETE FROM posts", "PRAGMA user_version = 2" }) Run(connection, sql);
        }
        using (var ledger = Ledger.OpenToRead(_path)) ledger.Find(new ClaimQuery { Actors = ["Norland"] }).Total.ShouldBeGreaterThan(0);
        using var written = Ledger.OpenToWrite(_path);
        written.Rebuild().ShouldBe(["posts"]);
        written.Rebuild().ShouldBeEmpty();
    }

    private static (long Documents, long Claims) Counts(string path)
    {
        using var ledger = Ledger.OpenToRead(path);
        return ledger.Counts();
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
