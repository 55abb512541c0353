using Hearsay.Comparing;

namespace Hearsay.Tests.Comparing;

public sealed class WordRelationsTests
{
    [Theory]
    [InlineData("arrested", "arrest", WordRelation.Same)]
    [InlineData("two", "2", WordRelation.Same)]
    [InlineData("third", "3rd", WordRelation.Same)]
    [InlineData("ten thousand", "10,000", WordRelation.Same)]
    [InlineData("twenty-one", "21", WordRelation.Same)]
    [InlineData("German", "Germans", WordRelation.Same)]
    [InlineData("near", "close to", WordRelation.Same)]
    [InlineData("couch", "sofa", WordRelation.Same)]
    [InlineData("two", "nine", WordRelation.Alternative)]
    [InlineData("first", "12th", WordRelation.Alternative)]
    [InlineData("Indian", "South Korean", WordRelation.Alternative)]
    [InlineData("France", "Thailand", WordRelation.Alternative)]
    [InlineData("red", "yellow", WordRelation.Alternative)]
    [InlineData("kitchen", "garage", WordRelation.Alternative)]
    [InlineData("four-wheeled", "six-wheeled", WordRelation.Alternative)]
    [InlineData("Monday", "Friday", WordRelation.Alternative)]
    [InlineData("open", "closed", WordRelation.Opposite)]
    [InlineData("massive", "small", WordRelation.Opposite)]
    [InlineData("near", "far from", WordRelation.Opposite)]
    [InlineData("old man", "young man", WordRelation.Opposite)]
    [InlineData("rifle", "weapon", WordRelation.Narrower)]
    [InlineData("weapon", "rifle", WordRelation.Broader)]
    [InlineData("some", "all", WordRelation.Alternative)]
    [InlineData("always", "often", WordRelation.Alternative)]
    [InlineData("second", "hundredth", WordRelation.Alternative)]
    [InlineData("dusk", "sunrise", WordRelation.Opposite)]
    [InlineData("nice", "awful", WordRelation.Opposite)]
    [InlineData("upwards", "downward", WordRelation.Opposite)]
    [InlineData("cello", "instrument", WordRelation.Narrower)]
    [InlineData("instrument", "cello", WordRelation.Broader)]
    [InlineData("two", "second", WordRelation.Unknown)]
    [InlineData("soldier", "father", WordRelation.Unknown)]
    [InlineData("xqzv", "qqqq", WordRelation.Unknown)]
    [InlineData("", "", WordRelation.Same)]
    public void Words_are_related_so(string one, string other, WordRelation expected) => WordRelations.Of(one, other).ShouldBe(expected);

    [Theory]
    [InlineData("Two men were arrested in Kesh.", "Nine men were arrested in Kesh.", SentenceRelation.Contradiction, "two", "nine")]
    [InlineData("The guard hid a rifle.", "The guard hid a weapon.", SentenceRelation.Entailment, "rifle", "weapon")]
    [InlineData("The guard hid a weapon.", "The guard hid a rifle.", SentenceRelation.Neutral, "weapon", "rifle")]
    [InlineData("The guard stood in the living room.", "The guard stood in the dining room.", SentenceRelation.Contradiction, "living room", "dining room")]
    [InlineData("They found many goods, including onions, eggs and beans.", "They found many goods, including carrots, eggs and beans.", SentenceRelation.Neutral, "onions", "carrots")]
    [InlineData("An officer came.", "A soldier came.", SentenceRelation.Neutral, "officer", "soldier")]
    [InlineData("Four people were held, including a man with a red coat.", "Four people were held, including a man with a blue coat.", SentenceRelation.Neutral, "red", "blue")]
    [InlineData("Four people, including a guard, wore red coats.", "Four people, including a guard, wore blue coats.", SentenceRelation.Contradiction, "red", "blue")]
    [InlineData("Nine died, including two guards.", "Nine died, including four guards.", SentenceRelation.Contradiction, "two", "four")]
    [InlineData("The guard did not open the gate.", "The guard did open the gate.", SentenceRelation.Contradiction, "not", "")]
    [InlineData("The flag was green, white and black.", "The flag was white, white and black.", SentenceRelation.Contradiction, "green", "white")]
    [InlineData("Some hostages were freed.", "All hostages were freed.", SentenceRelation.Contradiction, "some", "all")]
    public void The_word_that_differs_decides(string one, string other, SentenceRelation expected, string word, string otherWord)
    {
        var (relation, words) = SentenceContrast.Of(one, other);
        relation.ShouldBe(expected);
        words.ShouldBe((word, otherWord));
    }

    [Fact]
    public void Equal_sentences_follow_from_each_other() => SentenceContrast.Of("They left.", "They left.").ShouldBe((SentenceRelation.Entailment, null));
}
