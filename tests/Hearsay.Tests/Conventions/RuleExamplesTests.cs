using Hearsay.Rules;
using Hearsay.Tests.Support;
using NodaTime;

namespace Hearsay.Tests.Conventions;

/// <summary>The example of every rule is read, and that rule is in what comes out.</summary>
public sealed class RuleExamplesTests
{
    /// <summary>Ids of rules whose examples do not trigger them yet; one that starts to is a failure until it is taken off the list.</summary>
    private static readonly HashSet<string> KnownWrong =
        [.. File.ReadAllLines(Repository.At("tests", "Hearsay.Tests", "Conventions", "known-wrong-rule-examples.txt")).Where(line => line.Length > 0)];

    public static TheoryData<string> Rules => [.. RuleBook.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_example_triggers_the_rule(string id)
    {
        var rule = RuleBook.Find(id)!;
        var reading = Shared.Reader.Read(new Document(rule.Example) { Date = new LocalDate(2020, 2, 4) });
        var used = reading.Claims.SelectMany(claim => claim.Trail).Where(entry => entry.Failed is null).Select(entry => entry.Rule)
            .Concat(reading.Times.Select(time => time.Rule)).Distinct().Order(StringComparer.Ordinal);
        if (KnownWrong.Contains(id)) used.ShouldNotContain(id, "The example triggers the rule: take the id off the list of the known wrong.");
        else used.ShouldContain(id, $"“{rule.Example}” used {string.Join(", ", used)}");
    }

    [Fact]
    public void The_known_wrong_are_rules() => KnownWrong.Except(RuleBook.All.Select(rule => rule.Id)).ShouldBeEmpty();
}
