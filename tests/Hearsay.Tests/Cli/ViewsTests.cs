using Hearsay.Cli;
using Hearsay.Cli.Views;
using Hearsay.Profiling;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Cli;

public sealed class ViewsTests
{
    [Fact]
    public void A_list_is_plain_text_of_80_columns() => Golden.Check(Path("list"), Shown(page => ClaimList.Write(page, Sample.Reading, 0)));

    [Fact]
    public void An_explanation_shows_every_field_and_every_rule() =>
        Golden.Check(Path("explanation"), Shown(page => Explanation.Write(page, Sample.Reading, 1, Sample.Reading.Claims[0])));

    [Fact]
    public void A_profile_is_plain_text_of_80_columns() => Golden.Check(Path("profile"), Shown(page => ProfileView.Write(page, Profile("Ostmark", "the NORLAND"))));

    [Fact]
    public void A_profile_without_claims_does_not_deny_a_relation() => Shown(page => ProfileView.Write(page, Profile("Norland", "Sudmark")))
        .ShouldBe("No claim found between Norland and Sudmark in 1 document. That is not the same\nas no relation.\n");

    [Theory]
    [InlineData("the U.S.", "us")]
    [InlineData("Israel’s", "israel")]
    [InlineData("Inter-Services Intelligence", "inter services intelligence")]
    public void Names_are_compared_without_what_does_not_matter(string name, string plain) => PartyNames.Plain(name).ShouldBe(plain);

    [Fact]
    public void Lines_are_cut_at_blanks_or_inside_long_words_but_never_inside_a_character()
    {
        Page.Wrapped("one two three", 7).ShouldBe(["one two", "three"]);
        Page.Wrapped("aaaaaaaaaa b", 4).ShouldBe(["aaaa", "aaaa", "aa b"]);
        Page.Wrapped("aaa🛩aa", 4).ShouldBe(["aaa", "🛩aa"]);
        Page.Wrapped("", 4).ShouldBeEmpty();
    }

    [Fact]
    public void Long_quotations_are_cut_in_the_middle()
    {
        Page.Quote(new string('a', 1000)).Length.ShouldBe(Page.LongestQuote + 7);
        Page.Quote("a\nb").ShouldBe("“a b”");
    }

    private static Profile Profile(string one, string other) => Profiler.Profile(Entries.Of(Sample.Reading), 1, one, other);

    private static string Path(string name) => Repository.At("tests", "Hearsay.Tests", "Cli", "Golden", name + ".txt");

    private static string Shown(Action<Page> write)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var terminal = new Terminal { In = TextReader.Null, Out = output, Error = TextWriter.Null };
        write(new Page(terminal));
        return output.ToString();
    }
}
