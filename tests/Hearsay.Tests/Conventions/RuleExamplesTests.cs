using Hearsay.Rules;
using Hearsay.Tests.Support;
using NodaTime;

namespace Hearsay.Tests.Conventions;

/// <summary>The example of every rule is read, and that rule is in what comes out.</summary>
public sealed class RuleExamplesTests
{
    /// <summary>The file lists the rules whose examples do not trigger them yet. A rule that is missing there, or that has come right, is a failure.</summary>
    [Fact]
    public void Every_example_triggers_its_rule_but_the_known_wrong() => Golden.Check(
        Repository.At("tests", "Hearsay.Tests", "Conventions", "known-wrong-rule-examples.txt"),
        string.Concat(RuleBook.All.Where(rule => !Used(rule.Example).Contains(rule.Id)).Select(rule => rule.Id + "\n")));

    private static HashSet<string> Used(string example)
    {
        var reading = Shared.Reader.Read(new Document(example) { Date = new LocalDate(2020, 2, 4) });
        return [.. reading.Claims.SelectMany(claim => claim.Trail).Where(entry => entry.Failed is null).Select(entry => entry.Rule), .. reading.Times.Select(time => time.Rule)];
    }
}
