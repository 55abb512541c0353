using Hearsay.Splitting;

namespace Hearsay.Tests.Splitting;

public sealed class WordsTests
{
    [Theory]
    // Clitics are words of a multiword token.
    [InlineData("They don't go", "They do|n't go")]
    [InlineData("They don’t go", "They do|n’t go")]
    [InlineData("Israel's army", "Israel|'s army")]
    [InlineData("Pakistan’s role", "Pakistan|’s role")]
    [InlineData("the ministers' plan", "the ministers|' plan")]
    [InlineData("I'll say we've won", "I|'ll say we|'ve won")]
    [InlineData("They couldn't've", "They could|n't|'ve")]
    [InlineData("WE CAN'T", "WE CA|N'T")]
    [InlineData("They cannot", "They can|not")]
    [InlineData("It's gonna rain", "It|'s gon|na rain")]
    [InlineData("dont know, im here", "do|nt know , i|m here")]
    [InlineData("the IM window", "the IM window")]
    // Apostrophes inside names stay.
    [InlineData("O'Connor met al-Qa'ida", "O'Connor met al - Qa'ida")]
    [InlineData("get 'em in the '60s", "get 'em in the '60s")]
    // Hyphens stand alone except after prefixes.
    [InlineData("US-led anti-ship fire", "US - led anti-ship fire")]
    [InlineData("a 25-year-old e-mail", "a 25 - year - old e-mail")]
    [InlineData("Lashkar-e-Taiba", "Lashkar - e - Taiba")]
    [InlineData("pre- and post-war", "pre- and post-war")]
    [InlineData("fled -- or died—all", "fled -- or died — all")]
    // Numbers.
    [InlineData("5,000 at 10:30 for $5", "5,000 at 10:30 for $ 5")]
    [InlineData("30% in 1969-1970", "30 % in 1969 - 1970")]
    [InlineData("20th May 1960's", "20th May 1960's")]
    [InlineData("9/11 and 7/26/08", "9/11 and 7/26/08")]
    [InlineData("call 713-853-3989 by 2001-09-11", "call 713-853-3989 by 2001-09-11")]
    [InlineData("at 5pm US$4.5 .5 km", "at 5 pm US$ 4.5 .5 km")]
    // Abbreviations keep their full stop.
    [InlineData("Lt. Gen. J. Smith of Acme Corp. said", "Lt. Gen. J. Smith of Acme Corp. said")]
    [InlineData("No. 242, e.g. on Sept. 11", "No. 242 , e.g. on Sept. 11")]
    [InlineData("the U.S.-led force", "the U.S. - led force")]
    [InlineData("the U.S", "the U.S")]
    [InlineData("Acme Inc.'s plan, the U.S.’s aim", "Acme Inc.|'s plan , the U.S.|’s aim")]
    [InlineData("Boston, Mass. police", "Boston , Mass. police")]
    // Addresses.
    [InlineData("see https://un.org/en/a(b), ok", "see https://un.org/en/a(b) , ok")]
    [InlineData("write to press@un.org.", "write to press@un.org .")]
    [InlineData("bbc.co.uk and memo.doc", "bbc.co.uk and memo.doc")]
    [InlineData("@UN says #Kyiv holds", "@UN says #Kyiv holds")]
    // Signs.
    [InlineData("AT&T and R&D", "AT&T and R&D")]
    [InlineData("men and/or s/he", "men and / or s/he")]
    [InlineData("(“so-called” [x])", "( “ so - called ” [ x ] )")]
    [InlineData("wait... what?!", "wait ... what ?!")]
    [InlineData("fine :-)", "fine :-)")]
    [InlineData("ok 👩\u200d🚀👍🏽", "ok 👩\u200d🚀 👍🏽")]
    [InlineData("''Yes'' ``no``", "'' Yes '' `` no ``")]
    [InlineData("'Yes' he", "' Yes ' he")]
    [InlineData("QUESTION: Why?", "QUESTION : Why ?")]
    public void Words_are_those_of_the_treebanks(string text, string expected) => Show(Splitter.Split(text)).ShouldBe(expected);

    [Fact]
    public void A_contraction_is_one_multiword_token()
    {
        var tokens = Splitter.Split("He can't.").Single().Tokens;
        tokens.Select(token => token.Multiword).ShouldBe([0, 2, 0, 0]);
        tokens.Select(token => token.SpaceAfter).ShouldBe([true, false, false, true]);
        tokens.Select(token => token.Span).ShouldBe([new(0, 2), new(3, 5), new(5, 8), new(8, 9)]);
    }

    [Fact]
    public void White_space_is_no_word() => Splitter.Split(" \r\n\t\u00A0\u2028").ShouldBeEmpty();

    private static string Show(IReadOnlyList<Sentence> sentences)
    {
        var words = new List<string>();
        var left = 0;
        foreach (var token in sentences.SelectMany(sentence => sentence.Tokens))
        {
            if (left > 1) { words[^1] += "|" + token.Form; left--; continue; }
            words.Add(token.Form);
            left = token.Multiword;
        }
        return string.Join(' ', words);
    }
}
