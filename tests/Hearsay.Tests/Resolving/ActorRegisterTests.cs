using Hearsay.Resolving;
using Hearsay.Tests.Support;
using NodaTime;

namespace Hearsay.Tests.Resolving;

public sealed class ActorRegisterTests
{
    private const string Header = "name\tkind\tcode\taliases\tfrom\tuntil\n";

    private const string Harbour = Header + "Ada Marsh\tperson\tNORGOV\tthe harbour chief\t2019-01-01\t2019-12-31\nBo Lind\tperson\tNORGOV\tthe harbour chief\t2020-01-01\t\n"
        + "Globex\torganisation\tMNC\tthe Globex Corporation\t\t\n";

    [Theory]
    [InlineData("", 1, 1, "the first line must be")]
    [InlineData(Header + "Ada Marsh\tplanet\t\t\t\t\n", 2, 2, "'planet' is not one of person, country")]
    [InlineData(Header + "# a remark\nAda Marsh\tperson\t\t\t2020-13-01\t\n", 3, 5, "'2020-13-01' is not a date")]
    [InlineData(Header + "Ada Marsh\tperson\t\t\t2020-01-02\t2020-01-01\n", 2, 6, "2020-01-01 is before 2020-01-02")]
    [InlineData(Header + "Ada Marsh\tperson\n", 2, 2, "2 cells, the header has 6")]
    [InlineData(Header + "\tperson\t\t\t\t\n", 2, 1, "the name is empty")]
    public void A_faulty_row_is_told_with_line_column_and_what_is_wrong(string text, int line, int column, string what)
    {
        var problems = new List<Problem>();
        ActorRegister.Read("own.tsv", new StringReader(text.Length == 0 ? "name\tkind\n" : text), problems).Count.ShouldBe(0);
        var problem = problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe("HS0510");
        problem.ToString().ShouldStartWith($"HS0510: own.tsv: line {line}, column {column} (");
        problem.Message.ShouldContain(what);
    }

    [Fact]
    public void The_rows_beside_a_faulty_one_are_loaded()
    {
        var problems = new List<Problem>();
        ActorRegister.Read("own.tsv", new StringReader(Harbour + "Bad\tplanet\t\t\t\t\n"), problems).Count.ShouldBe(3);
        problems.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(2019, "Ada Marsh")]
    [InlineData(2020, "Bo Lind")]
    [InlineData(2018, null)]
    [InlineData(null, null)]
    public void A_description_is_whoever_held_the_office_on_the_day_of_the_document(int? year, string? name)
    {
        var reader = new Reader(Shared.Model) { Register = Register() };
        var reading = reader.Read(new Document("The harbour chief met Globex in Geneva.") { Date = year is { } y ? new LocalDate(y, 6, 1) : null });
        var parties = reading.Claims.ShouldHaveSingleItem().Actors.Select(actor => actor.Actor.Name).ToList();
        parties.ShouldContain("Globex");
        parties.ShouldContain(name);
    }

    [Fact]
    public void Aliases_of_the_register_are_one_actor_in_every_document()
    {
        var reader = new Reader(Shared.Model) { Register = Register() };
        string IdIn(string text) => reader.Read(new Document(text)).Actors.Single(found => found.Actor.Name == "Globex").Actor.Id;
        IdIn("The Globex Corporation bought the mine.").ShouldBe(IdIn("Officials praised Globex."));
    }

    [Theory]
    [InlineData("Barack Obama condemned the attack.", 2012, "USAGOV")]
    [InlineData("Barack Obama condemned the attack.", 2019, "USAELI")]
    [InlineData("Barack Obama condemned the attack.", null, "USAGOV")]
    [InlineData("Then-President Barack Obama condemned the attack.", 2019, "USAGOV")]
    [InlineData("Former President Barack Obama condemned the attack.", null, "USAELI")]
    public void Who_held_office_has_its_code_on_the_day_of_the_document(string text, int? year, string code)
    {
        var reading = Shared.Reader.Read(new Document(text) { Date = year is { } y ? new LocalDate(y, 6, 1) : null });
        reading.Claims.ShouldHaveSingleItem().Actors.ShouldHaveSingleItem().Actor.Code.ShouldBe(code);
    }

    [Fact]
    public void No_armed_group_is_listed_under_a_label_of_others()
    {
        // These two chose their names themselves.
        string[] own = ["Anti-Terrorist Liberation Group", "Evan Mecham Eco-Terrorist International Conspiracy"];
        var names = File.ReadLines(Repository.At("data", "lexicons", "armed-groups.tsv")).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')).SelectMany(cells => cells[3].Split('|').Prepend(cells[0]));
        names.Where(name => !own.Contains(name) && System.Text.RegularExpressions.Regex.IsMatch(name, @"\b(terrorists?|extremists?|fanatics?|thugs?|bandits?)\b", System.Text.RegularExpressions.RegexOptions.IgnoreCase)).ShouldBeEmpty();
    }

    private static ActorRegister Register()
    {
        var problems = new List<Problem>();
        var register = ActorRegister.Read("own.tsv", new StringReader(Harbour), problems);
        problems.ShouldBeEmpty();
        return register;
    }
}
