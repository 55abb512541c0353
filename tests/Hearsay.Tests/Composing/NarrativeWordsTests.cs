using Hearsay.Lexicons;
using Hearsay.Tests.Support;
using NodaTime;

namespace Hearsay.Tests.Composing;

public sealed class NarrativeWordsTests
{
    public static TheoryData<string, bool> Rows() =>
        [.. Lexicon.Rows("narrative-words.tsv").Select(row => new TheoryDataRow<string, bool>(row["example"], row["turn"] == "carries"))];

    /// <summary>The second attack of every example has the date of the first, or has none.</summary>
    [Theory]
    [MemberData(nameof(Rows))]
    public void The_example_of_every_row_comes_out(string example, bool carried)
    {
        var attack = Shared.Reader.Read(new Document(example)).Claims.Last(claim => claim.Predicate.Lemma == "attack");
        (attack.Time?.Value?.Earliest).ShouldBe(carried ? new LocalDate(2019, 5, 6) : null);
    }
}
