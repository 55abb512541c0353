using Hearsay.Lexicons.Petrarch;
using NodaTime;

namespace Hearsay.Tests.Lexicons.Petrarch;

public sealed class PartyDictionaryTests
{
    private static (PartyDictionary Dictionary, List<string> Problems) Load(string actors, string agents = "")
    {
        var problems = new List<Problem>();
        var dictionary = new PartyDictionary();
        ActorFile.Read("own.actors.txt", new StringReader(actors), dictionary, problems);
        AgentFile.Read("own.agents.txt", new StringReader(agents), dictionary, problems);
        problems.ShouldAllBe(problem => problem.Code == "HS0509");
        return (dictionary, [.. problems.Select(problem => problem.Message)]);
    }

    [Fact]
    public void Names_and_synonyms_have_the_code_of_their_entry()
    {
        var (dictionary, problems) = Load("# remark\nNORLAND_ [NOR] # more\n+NORLANDIC\n+KINGDOM_OF_NORLAND_\n\nOST-MARK [OST]\n");
        problems.ShouldBeEmpty();
        dictionary.Actors.ShouldBe(4);
        dictionary.CodeOf("the Kingdom of Norland", null).ShouldBe("NOR");
        dictionary.CodeOf("Ost-Mark", null).ShouldBe("OST");
        dictionary.CodeOf("Nörlandic", null).ShouldBe("NOR");
        dictionary.CodeOf("nobody of note", null).ShouldBeNull();
    }

    [Fact]
    public void A_short_name_in_small_letters_is_a_word() => Load("US [USA]").Dictionary.CodeOf("us", null).ShouldBeNull();

    [Theory]
    [InlineData(2005, "NORGOV")]
    [InlineData(2008, "NOROPP")]
    [InlineData(1989, "NORELI")]
    [InlineData(2020, "NORELI")]
    public void Dated_codes_hold_on_their_days(int year, string code)
    {
        var (dictionary, problems) = Load("JANE_DOE_\n+J._DOE\n\t[NORGOV 030101-051231]\n\t[NOROPP 20060101-20081031]\n\t[NORMED <850101]\n\t[NORELI]\n");
        problems.ShouldBeEmpty();
        dictionary.CodeOf("J. Doe", new LocalDate(year, 6, 1)).ShouldBe(code);
    }

    [Fact]
    public void Without_a_date_only_what_all_times_share_is_said()
    {
        Load("JANE_DOE\n\t[NORGOV >030101]\n\t[NOROPP <021231]").Dictionary.CodeOf("Jane Doe", null).ShouldBe("NOR");
        Load("JANE_DOE\n\t[NORGOV >030101]\n\t[OSTGOV <021231]").Dictionary.CodeOf("Jane Doe", null).ShouldBeNull();
        Load("JANE_DOE\n\t[NORGOV >030101]").Dictionary.CodeOf("Jane Doe", new LocalDate(2001, 1, 1)).ShouldBeNull();
        Load("JANE_DOE [---]").Dictionary.CodeOf("Jane Doe", null).ShouldBeNull();
    }

    [Theory]
    [InlineData("Norland's foreign minister", "NORGOV")]
    [InlineData("the Norland lawmen", "NORCOP")]
    [InlineData("ministries", "GOV")]
    [InlineData("Norland charity", "NGONOR")]
    [InlineData("an adviser to the minister", null)]
    [InlineData("cattle woman", "AGR")]
    [InlineData("cattlemen", "AGR")]
    [InlineData("polices", null)]
    public void Agents_add_a_role(string party, string? code)
    {
        var (dictionary, problems) = Load("NORLAND [NOR]",
            "!PERSON! = MAN, MEN, WOMAN\nMINISTER [~GOV]\nMINISTRY [~GOV]\nLAWMAN {LAWMEN} [~COP]\nPOLICE {} [~COP]\nCHARITY [NGO~]\nCATTLE!PERSON! [~AGR] # rest\n");
        problems.ShouldBeEmpty();
        dictionary.CodeOf(party, null).ShouldBe(code);
    }

    [Fact]
    public void A_faulty_line_of_an_actor_file_is_reported_with_its_place_and_the_rest_loads()
    {
        var (dictionary, problems) = Load(
            "+ORPHAN\nNORLAND [NOR\nOSTMARK [O$T]\nSUDLAND [SUD 031301-040101]\nWESTLAND\nEASTLAND [EAS 050101-040101]\nMIDLAND []\n... [DOT]\nCODELESS]\n\t[ABC]\nGOODLAND [GOO]\n+GOODIES\n\tGOODERS\n+  \nFARLAND [FAR soon]\n");
        problems.ShouldBe([
            "own.actors.txt:1:1: a synonym without a name above it",
            "own.actors.txt:2:9: '[' is not closed by ']'",
            "own.actors.txt:3:11: '$' does not belong in a code; codes are letters, digits and ~",
            "own.actors.txt:4:14: '031301' is no day; days are YYMMDD or YYYYMMDD",
            "own.actors.txt:5:9: 'WESTLAND' has no code",
            "own.actors.txt:6:15: '050101-040101' ends before it begins",
            "own.actors.txt:7:10: there is no code between the brackets",
            "own.actors.txt:8:1: '...' has no letter or digit",
            "own.actors.txt:9:9: ']' without '[' before it",
            "own.actors.txt:13:2: 'GOODERS' is neither a code in brackets nor a synonym with '+'",
            "own.actors.txt:14:2: a synonym without a letter or digit",
            "own.actors.txt:15:14: 'soon' is no time; times are >YYMMDD, <YYMMDD or YYMMDD-YYMMDD, years also with four digits",
        ]);
        dictionary.CodeOf("Goodies", null).ShouldBe("GOO");
        dictionary.Actors.ShouldBe(2);
    }

    [Fact]
    public void A_faulty_line_of_an_agent_file_is_reported_with_its_place_and_the_rest_loads()
    {
        var (dictionary, problems) = Load("", "MINISTER GOV\nPOLICE {POLICEMEN [~COP]\nCATTLE!HERO! [~AGR]\nKING [GOV]\nQUEEN [~GOV\n!BAD = X\n!NONE! =\n[~GOV]\nDUKE [~GOV >030101]\nEARL [~GOV] x\nBARON [~GOV]\n<!-- open\nLOST [~GOV]\n");
        problems.ShouldBe([
            "own.agents.txt:1:13: 'MINISTER GOV' has no code in brackets",
            "own.agents.txt:2:8: '{' is not closed by '}'",
            "own.agents.txt:3:7: the marker !HERO! is not defined above",
            "own.agents.txt:4:7: 'GOV' has no ~ in the place of the actor's code",
            "own.agents.txt:5:7: '[' is not closed by ']'",
            "own.agents.txt:6:1: '!BAD' is no marker; markers are !NAME!",
            "own.agents.txt:7:9: !NONE! stands for no words",
            "own.agents.txt:8:1: an agent without a name",
            "own.agents.txt:9:7: an agent's code has no time",
            "own.agents.txt:10:12: 'x' behind the code is not understood",
            "own.agents.txt:12:1: a comment <!-- is not closed; the rest of the file was taken for a comment",
        ]);
        dictionary.CodeOf("the barons", null).ShouldBe("GOV");
        dictionary.Agents.ShouldBe(2);
    }

    [Fact]
    public void The_files_that_come_with_the_program_load()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "dictionaries", "petrarch");
        var problems = new List<Problem>();
        var dictionary = PartyDictionary.Load(Directory.GetFiles(folder, "*.actors.txt.gz").Order(StringComparer.Ordinal), Directory.GetFiles(folder, "*.agents.txt.gz"), problems);
        dictionary.Actors.ShouldBeGreaterThan(30_000);
        dictionary.Agents.ShouldBeGreaterThan(3_000);
        problems.Count.ShouldBeLessThan(300);
        dictionary.CodeOf("the Iraqi army", new LocalDate(2008, 8, 6)).ShouldBe("IRQMIL");
        dictionary.CodeOf("Hamid Karzai", new LocalDate(2008, 8, 6)).ShouldBe("AFGGOV");
    }

    [Fact]
    public void A_file_that_is_not_there_is_an_error_with_its_path() =>
        Should.Throw<HearsayException>(() => PartyDictionary.Load(["nowhere.actors.txt"], [], [])).Message.ShouldContain("nowhere.actors.txt");

    [Fact]
    public void Odd_characters_do_no_harm() => Load("NORLAND [NOR]").Dictionary.CodeOf("Norland \ud800 \u0301 😀", null).ShouldBe("NOR");
}
