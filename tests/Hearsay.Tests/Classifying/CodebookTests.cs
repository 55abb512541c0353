using Hearsay.Classifying;
using Hearsay.Lexicons;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Classifying;

public sealed class CodebookTests
{
    public static TheoryData<string, string> Examples => Of(entry => entry.Examples.Select(sentence => (sentence, entry.Code)));

    public static TheoryData<string, string> CounterExamples => Of(entry => entry.CounterExamples);

    [Theory]
    [MemberData(nameof(Examples))]
    [MemberData(nameof(CounterExamples))]
    public void The_sentences_of_the_codebook_are_read_as_it_says(string sentence, string type) =>
        Shared.Reader.Read(new Document(sentence)).Claims.Select(claim => claim.Event.Plover.FirstOrDefault()).ShouldContain(type);

    [Theory]
    [MemberData(nameof(CounterExamples))]
    public void A_counter_example_names_another_type_that_the_codebook_has(string sentence, string type)
    {
        sentence.ShouldEndWith(".");
        Codebook.Find(type).ShouldNotBeNull();
    }

    [Fact]
    public void Every_type_has_an_entry_and_every_entry_its_quad_class()
    {
        var types = EventLexicon.Codes.Values.SelectMany(code => code.Plover).Distinct().Order(StringComparer.Ordinal);
        Codebook.All.Select(type => type.Type).Order(StringComparer.Ordinal).ShouldBe(types);
        foreach (var row in Lexicon.Rows("plover.tsv")) row["quad"].ShouldBe($"{EventCoder.Quad(row["plover"])}", row["plover"]);
    }

    [Fact]
    public void Every_mode_that_a_code_or_a_word_gives_is_explained()
    {
        var modes = EventLexicon.Codes.Values.Where(code => code.Mode is not null).Select(code => $"{code.Plover[0]}/{code.Mode}")
            .Concat(EventLexicon.Modes.SelectMany(group => group.Select(mode => $"{group.Key}/{mode.Mode}")))
            .Concat(Lexicon.Rows("event-words.tsv").Select(row => row["code"]).Where(code => code.Contains('/', StringComparison.Ordinal))).Distinct();
        modes.Where(mode => Codebook.Find(mode) is null).ShouldBeEmpty();
    }

    [Fact]
    public void A_cameo_code_leads_to_its_type()
    {
        var entry = Codebook.Find("173").ShouldNotBeNull();
        (entry.Types[0], entry.Mode, entry.Quad).ShouldBe(("COERCE", "arrest", 4));
        entry.Words.ShouldContain("arrest");
        entry.Codebook.ShouldBe("cameo 1.1b3");
        Codebook.Find("01").ShouldNotBeNull().Types.ShouldBeEmpty();
        Codebook.Find("17").ShouldNotBeNull().Cameo.ShouldContain("173");
    }

    [Theory]
    [InlineData("")]
    [InlineData("99")]
    [InlineData("1739")]
    [InlineData("COERCED")]
    [InlineData("COERCE/love")]
    [InlineData("COERCE/arrest/x")]
    public void What_is_no_code_has_no_entry(string code) => Codebook.Find(code).ShouldBeNull();

    [Fact]
    public void The_version_names_both_codebooks() => Codebook.Version.ShouldBe("plover-0.8+cameo-1.1b3");

    private static TheoryData<string, string> Of(Func<CodebookEntry, IEnumerable<(string, string)>> sentences)
    {
        var data = new TheoryData<string, string>();
        foreach (var (type, _, _) in Codebook.All)
            foreach (var (sentence, answer) in sentences(Codebook.Find(type)!)) data.Add(sentence, answer);
        return data;
    }
}
