using CsCheck;
using Hearsay.Lexicons;
using Hearsay.Rules;
using Hearsay.Splitting;
using Hearsay.Timing;
using NodaTime;

namespace Hearsay.Tests.Timing;

public sealed class TimeTaggerTests
{
    /// <summary>A Thursday.</summary>
    private static readonly LocalDate November = new(2004, 11, 11);

    private static IReadOnlyList<TimeExpression> Read(string text, LocalDate? date = null) => Tag(new Document(text) { Date = date });

    private static IReadOnlyList<TimeExpression> Tag(Document document) => TimeTagger.Tag(document, Splitter.Split(document.Text));

    private static string Shown(string text, LocalDate? date) =>
        string.Join("; ", Read(text, date).Select(time => $"{time.Span.In(text)} = {time.Timex} {time.Value?.Edtf}".TrimEnd()));

    [Theory]
    [InlineData("It began on 19 September.", "19 September = XXXX-09-19 XXXX-09-19")]
    [InlineData("They have been at war since June.", "June = XXXX-06 XXXX-06/..")]
    [InlineData("The envoy left today.", "today = XXXX-XX-XX")]
    [InlineData("The envoy left on Friday.", "Friday = XXXX-WXX-5")]
    [InlineData("They seized it on Dec. 6th. They were attacked the following day.",
        "Dec. 6th = XXXX-12-06 XXXX-12-06; the following day = XXXX-12-07 XXXX-12-07")]
    [InlineData("Talks begin in spring.", "spring = XXXX-SP XXXX-21")]
    [InlineData("In 2009 they met. In October they fought. That year was hard.",
        "2009 = 2009 2009; October = 2009-10 2009-10; That year = 2009 2009")]
    public void Without_a_date_only_what_the_words_say_is_known(string text, string expected) => Shown(text, null).ShouldBe(expected);

    [Theory]
    [InlineData("before 2009", "../2008")]
    [InlineData("until 2009", "../2009")]
    [InlineData("since 2009", "2009/..")]
    [InlineData("after 2009", "2010/..")]
    [InlineData("from 2009 on", "2009/..")]
    [InlineData("prior to March 2009", "../2009-02")]
    [InlineData("after 28 February 2008", "2008-02-29/..")]
    [InlineData("before 1 March", "../XXXX-02-29")]
    [InlineData("in 2009", "2009")]
    public void Words_before_a_time_open_a_stretch(string words, string edtf) =>
        Read($"They were allies {words}.").ShouldHaveSingleItem().Value!.Edtf.ShouldBe(edtf);

    [Theory]
    [InlineData("in 1997 and 1998", "1997/1998")]
    [InlineData("from 1997 to 1999", "1997/1999")]
    [InlineData("between 1997 and 2001", "1997/2001")]
    [InlineData("in 1988-91", "1988/1991")]
    [InlineData("from March 3 to 5 May 1946", "1946-03-03/1946-05-05")]
    public void Both_ends_of_a_range_carry_the_whole_of_it(string words, string edtf)
    {
        var times = Read($"He worked there {words}.");
        times.Count.ShouldBe(2);
        times.ShouldAllBe(time => time.Value!.Edtf == edtf);
        times[0].Timex.ShouldNotBe(times[1].Timex);
    }

    [Theory]
    [InlineData("They took the town on Wednesday.", "Wednesday = 2004-11-10 2004-11-10")]
    [InlineData("They took the town on Thursday.", "Thursday = 2004-11-11 2004-11-11")]
    [InlineData("They will take the town on Wednesday.", "Wednesday = 2004-11-17 2004-11-17")]
    [InlineData("They talked last spring.", "last spring = 2004-SP 2004-21")]
    [InlineData("They worked together in the 1960s.", "the 1960s = 196 196X")]
    [InlineData("It had been alleged yesterday.", "yesterday = 2004-11-10 2004-11-10")]
    [InlineData("It happened three days ago.", "three days ago = 2004-11-08 2004-11-08")]
    [InlineData("It happened a few years ago.", "a few years ago = PAST_REF 2001~")]
    [InlineData("It happened last week.", "last week = 2004-W45 2004-11")]
    [InlineData("It happened two weeks ago.", "two weeks ago = 2004-W44 2004-10")]
    [InlineData("It has been so in recent weeks.", "recent weeks = PXW 2004-10/2004-11")]
    [InlineData("It has been so in recent months.", "recent months = PXM 2004")]
    [InlineData("It has been so for the last few years.", "the last few years = PXY ../2004")]
    [InlineData("It has been so for the past two years.", "the past two years = P2Y 2002/2004")]
    [InlineData("Two were killed in the past week and a half.", "the past week and a half = P1.5W 2004-10/2004-11")]
    [InlineData("Two were killed in the last 48 hours.", "the last 48 hours = PT48H 2004-11-09/2004-11-11")]
    [InlineData("It will be over in the next three months.", "the next three months = P3M 2004-11/2005-02")]
    [InlineData("It has been so for the past decade.", "the past decade = P10Y 1994/2004")]
    [InlineData("It is set to last three days.", "last three days = P3D")]
    [InlineData("Votes were cast in December.", "December = 2003-12 2003-12")]
    [InlineData("Votes will be cast in January.", "January = 2005-01 2005-01")]
    [InlineData("Profits fell in the third quarter.", "the third quarter = 2004-Q3 2004-35")]
    [InlineData("They met on Good Friday.", "Good Friday = 2004-04-09 2004-04-09")]
    [InlineData("The call starts at 2:30 p.m. GMT on 3 May 2005.", "2:30 p.m. GMT on 3 May 2005 = 2005-05-03T14:30Z 2005-05-03")]
    [InlineData("It is held the week of 6 March 2000.", "the week of 6 March 2000 = 2000-W10 2000-03-06/2000-03-12")]
    [InlineData("He ruled in 44 BC.", "44 BC = BC0044 -0043")]
    public void Relative_times_count_from_the_document(string text, string expected) => Shown(text, November).ShouldBe(expected);

    [Theory]
    [InlineData("two and a half years", "P2Y6M", TimexType.Duration)]
    [InlineData("several weeks", "PXW", TimexType.Duration)]
    [InlineData("more than 70 years", "P70Y", TimexType.Duration)]
    [InlineData("5 1/2 hours", "PT5H30M", TimexType.Duration)]
    [InlineData("a week and a half", "P1.5W", TimexType.Duration)]
    [InlineData("every Monday", "XXXX-WXX-1", TimexType.Set)]
    [InlineData("twice a week", "P1W", TimexType.Set)]
    [InlineData("recently", "PAST_REF", TimexType.Date)]
    public void Lengths_and_repeated_times_have_no_value(string words, string timex, TimexType type)
    {
        var time = Read($"They fought {words}.", November).ShouldHaveSingleItem();
        (time.Timex, time.Type, time.Value).ShouldBe((timex, type, null));
        time.Basis.ShouldStartWith("unresolved: ");
    }

    [Theory]
    [InlineData("He may march. May he rest.")]
    [InlineData("April Glaspie spoke second.")]
    [InlineData("It cost $2000 and 1,998 people came.")]
    [InlineData("The sun sat in the fall of the wall.")]
    [InlineData("See section 31.12 and page 1/2.")]
    public void Words_that_only_look_like_times_are_left(string text) => Read(text, November).ShouldBeEmpty();

    [Theory]
    [InlineData("Easter 2019", "2019-04-21")]
    [InlineData("Orthodox Easter 2016", "2016-05-01")]
    [InlineData("Passover 2020", "2020-04-09")]
    [InlineData("Rosh Hashanah 2019", "2019-09-30")]
    [InlineData("Hanukkah 2018", "2018-12-03")]
    [InlineData("Yom Kippur 1973", "1973-10-06")]
    [InlineData("Chinese New Year 2020", "2020-01-25")]
    [InlineData("Lunar New Year 1968", "1968-01-30")]
    [InlineData("Eid al-Fitr 2020", "2020-05-24~")]
    [InlineData("Eid al-Adha 2019", "2019-08-11~")]
    [InlineData("Ramadan 2021", "2021-04-13/2021-05-12")]
    [InlineData("Thanksgiving 2015", "2015-11-26")]
    public void Feasts_lie_where_their_calendars_put_them(string words, string edtf) => Read($"They met on {words}.").ShouldHaveSingleItem().Value!.Edtf.ShouldBe(edtf);

    [Fact]
    public void A_feast_out_of_reach_of_its_calendar_has_no_day()
    {
        var time = Read("They met on Chinese New Year 1850.").ShouldHaveSingleItem();
        time.Value.ShouldBeNull();
        time.Basis.ShouldStartWith("unresolved: ");
    }

    [Fact]
    public void A_text_about_other_years_keeps_to_the_year_talked_about()
    {
        const string text = "War broke out in 1939. It spread in 1940. In June 1941 it turned. In December 1942 it ended. In October the city fell.";
        Read(text, November)[^1].Value!.Edtf.ShouldBe("1942-10");
    }

    [Fact]
    public void Spans_and_words_agree()
    {
        const string text = "It was found in mid-1990s papers, he said.";
        var sentences = Splitter.Split(text);
        var time = TimeTagger.Tag(new Document(text), sentences).ShouldHaveSingleItem();
        time.Span.In(text).ShouldBe("mid-1990s");
        sentences[0].SpanOf(time.First, time.Last).Contains(time.Span).ShouldBeTrue();
    }

    public static TheoryData<string> Rules => [.. RuleBook.All.Where(rule => rule.Id.StartsWith("time.", StringComparison.Ordinal)).Select(rule =>
        rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_reads_its_example(string id) =>
        Read(RuleBook.Find(id)!.Example, November).Select(time => time.Rule).ShouldContain(id);

    [Theory]
    [InlineData("time-words.tsv", "")]
    [InlineData("time-phrases.tsv", "phrase")]
    [InlineData("time-holidays.tsv", "name")]
    [InlineData("time-periods.tsv", "name")]
    [InlineData("time-reigns.tsv", "name")]
    public void Every_row_reads_its_example(string file, string column)
    {
        foreach (var row in Lexicon.Rows(file))
        {
            var times = Read(row["example"], November);
            times.ShouldNotBeEmpty($"{file}:{row.Line}");
            if (column.Length > 0) times.ShouldContain(time => time.Span.In(row["example"]).ToLowerInvariant().Contains(row[column]),
                $"{file}:{row.Line}");
        }
    }

    [Fact]
    public void Any_text_gives_times_in_order_without_overlap()
    {
        string[] pieces = ["May", "31", "February", "2000", "in", "the", " ", "-", "/", ".", "'", "s", "99", "999999999999", "\ud800", "\udc00",
            "e\u0301", "\u200b", "\r\n", "\u05d0", "a", "year", "ago",
            "9000", "months", "earlier", "later", "BC", "Q", "4", ":", "p", "m", "week", "hundred", "thousand", "half", "and", "Monday", "next",
                "following", "day", "Easter", "½", "%", "$", "to", "or", "under", "Zia", "Ramadan", "Passover", "third", "of", "last", "before", "rest", "every", "at", "from", "o'clock", "half", "past", "1863", "weekend"];
        Gen.Select(Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 60], Gen.Int[1, 9999], Gen.Int[1, 12]).Sample((parts, year, month) =>
        {
            var text = string.Join(parts.Length % 2 == 0 ? " " : "", parts);
            var times = Read(text, new LocalDate(year, month, 28));
            for (var i = 0; i < times.Count; i++)
            {
                if (times[i].Span.IsEmpty || times[i].Span.End > text.Length) return false;
                if (i > 0 && times[i - 1].Span.End > times[i].Span.Start) return false;
            }
            return true;
        }, iter: 2000);
    }

    [Fact]
    public void A_long_text_without_a_space_is_read()
    {
        Read(new string('a', 100_000)).ShouldBeEmpty();
        Read(string.Concat(Enumerable.Repeat("1-", 50_000)), November).ShouldNotBeNull();
        Read(string.Concat(Enumerable.Repeat("9000 months earlier ", 500)), November).Count.ShouldBe(500);
    }

    [Fact]
    public void The_same_text_gives_the_same_times() =>
        Read("He left on Friday and came back two days later.", November).ShouldBe(Read("He left on Friday and came back two days later.", November));
}
