using Hearsay.Profiling;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Profiling;

public sealed class PatternFileTests
{
    private const string Good = "pattern: P\nsays: S\nfeatures:\n  - id: a\n    says: A\n    rows: recognition\n";

    [Theory]
    [InlineData("turkish", "Turkish", 3)]
    [InlineData("iranian", "Iranian", 2)]
    [InlineData("jordanian", "Jordanian", 3)]
    [InlineData("chinese", "Chinese", 3)]
    public void The_worked_examples_are_marked_as_examples_and_say_what_defines_them(string file, string name, int features)
    {
        var pattern = PatternFile.Parse(file, File.ReadAllText(Repository.At("data", "patterns", file + ".yaml")));
        pattern.Name.ShouldBe(name);
        pattern.IsExample.ShouldBeTrue();
        pattern.DefinedBy.ShouldNotBeEmpty();
        pattern.Features.Count.ShouldBe(features);
    }

    [Fact]
    public void What_is_left_out_has_a_meaning()
    {
        var feature = PatternFile.Parse("p.yaml", Good).Features.ShouldHaveSingleItem();
        feature.Expect.ShouldBe(Expectation.Claimed);
        feature.From.ShouldBeNull();
        feature.Openness.ShouldBeNull();
        feature.Weight.ShouldBe(1);
    }

    [Theory]
    [InlineData("", ":1:1: one pattern is expected")]
    [InlineData("a: [\n", ":2:1: not YAML")]
    [InlineData("- a\n", ":1:1: a mapping is expected")]
    [InlineData("pattern: P\nsays: S\n", ":1:1: 'features' is missing")]
    [InlineData("pattern: P\nsays: S\nfeatures: []\n", ":3:11: a pattern needs at least one feature")]
    [InlineData("pattern: P\nsay: S\n", ":2:1: 'say' is not one of pattern, says")]
    [InlineData("pattern: P\nsays: S\nfeatures:\n  - id: a\n    says: A\n    rows: recogniton\n", ":6:11: 'recogniton' is not one of recognition, diplomatic")]
    [InlineData("pattern: P\nsays: S\nfeatures:\n  - id: a\n    says: A\n    rows: aid\n    weight: heavy\n", ":7:13: 'heavy' is not a number above 0")]
    [InlineData("pattern: P\nsays: S\nfeatures:\n  - id: a\n    says: A\n    before: [aid]\n", ":6:13: 'before' takes two entries")]
    [InlineData("pattern: P\nsays: S\nfeatures:\n  - id: a\n    says: A\n    rows: aid\n    before: [aid, trade]\n", ":6:11: a feature with 'before' has no rows")]
    [InlineData("pattern: P\nsays: S\nfeatures:\n  - {id: a, says: A, rows: aid}\n  - {id: a, says: B, rows: aid}\n", ":4:3: two features are called 'a'")]
    [InlineData("pattern: &x P\nsays: *x\n", ":1:10: anchors and aliases are not used")]
    [InlineData("pattern: !!binary P\n", ":1:10: tags are not used")]
    [InlineData("pattern: P\npattern: Q\n", ":2:1: ")]
    public void A_bad_file_is_an_error_with_line_and_column(string text, string expected)
    {
        var error = Should.Throw<HearsayException>(() => PatternFile.Parse("p.yaml", text));
        error.Code.ShouldBe("HS0206");
        error.Message.ShouldStartWith("p.yaml" + expected);
    }

    [Fact]
    public void A_hostile_file_is_refused()
    {
        Should.Throw<HearsayException>(() => PatternFile.Parse("p.yaml", new string('[', 100_000))).Code.ShouldBe("HS0206");
        Should.Throw<HearsayException>(() => PatternFile.Parse("p.yaml", new string('a', PatternFile.Longest + 1))).Code.ShouldBe("HS0206");
    }
}
