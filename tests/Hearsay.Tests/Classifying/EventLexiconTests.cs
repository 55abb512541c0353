using Hearsay.Classifying;
using Hearsay.Lexicons;

namespace Hearsay.Tests.Classifying;

public sealed class EventLexiconTests
{
    private static readonly string[] Types =
    [
        "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION",
        "MOBILIZE", "COERCE", "ASSAULT",
    ];

    [Fact]
    public void Every_code_of_the_codebook_has_types_of_PLOVER() =>
        EventLexicon.Codes.Values.SelectMany(code => code.Plover).Except(Types).ShouldBeEmpty();

    [Theory]
    [InlineData("event-words.tsv", "code")]
    [InlineData("event-patterns.tsv", "code")]
    [InlineData("event-nouns.tsv", "cameo")]
    public void Every_row_has_a_code_that_the_codebook_knows(string file, string column)
    {
        foreach (var row in Lexicon.Rows(file))
        {
            var code = row[column];
            if (code.Length == 0 || code[0] == '-') continue;
            var known = char.IsAsciiDigit(code[0]) ? Enumerable.Range(3, Math.Max(0, code.Length - 2)).Any(length => EventLexicon.Codes.ContainsKey(code[..length])) : Types.Contains(code.Split('/')[0]);
            known.ShouldBeTrue($"{file}:{row.Line}: {code}");
        }
    }

    [Fact]
    public void There_are_many_event_nouns_of_three_kinds()
    {
        EventNouns.All.Count.ShouldBeGreaterThan(600);
        EventNouns.All.Values.Select(noun => noun.Kind).Distinct().Order(StringComparer.Ordinal).ShouldBe(["event", "state", "thing"]);
        EventNouns.All["invasion"].ShouldBe(new EventNoun("invade", "190", "event"));
    }

    [Fact]
    public void A_row_that_asks_for_more_goes_first() =>
        EventLexicon.Rows("release", 'V').Select(row => row.Weight).ShouldBeInOrder(SortDirection.Descending);
}
