using System.Text.RegularExpressions;
using Hearsay.Cli.Docs;
using Hearsay.Rules;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Conventions;

/// <summary>What the program can say and do is documented, and the documentation is not stale.</summary>
public sealed class DocumentedTests
{
    [Fact]
    public void The_generated_pages_are_fresh()
    {
        var schema = File.ReadAllText(Repository.At("docs", "claim.schema.json"));
        foreach (var (name, page) in GeneratedDocs.All(schema)) Golden.Check(Repository.At("docs", name), page);
    }

    [Fact]
    public void Every_code_that_is_used_is_documented_and_every_documented_code_is_used()
    {
        var used = Repository.Files("src", ".cs").Where(file => Path.GetFileName(file) != "Errors.cs")
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), "\"(HS\\d{4})").Select(match => match.Groups[1].Value)).ToHashSet();
        used.Order().ShouldBe(Errors.All.Select(error => error.Code).Order());
    }

    [Fact]
    public void Codes_are_unique_and_end_a_command_as_their_group_says()
    {
        Errors.All.Select(error => error.Code).ShouldBeUnique();
        foreach (var error in Errors.All)
            error.ExitCode.ShouldBe(error.Code[..4] switch { "HS01" => 1, "HS02" => 2, "HS03" or "HS04" => 3, "HS06" => 4, _ => 0 }, error.Code);
    }

    [Fact]
    public void Rule_ids_are_unique_and_say_what_they_do()
    {
        RuleBook.All.Select(rule => rule.Id).ShouldBeUnique();
        foreach (var rule in RuleBook.All)
        {
            Regex.IsMatch(rule.Id, "^[a-z]+(\\.[a-z0-9-]+)+$").ShouldBeTrue(rule.Id);
            rule.Says.ShouldNotBeNullOrWhiteSpace(rule.Id);
            rule.Example.ShouldNotBeNullOrWhiteSpace(rule.Id);
        }
    }

    [Fact]
    public void Every_lexicon_is_described_in_a_readme_of_the_data()
    {
        var readme = string.Concat(Repository.Files("data", ".md").Select(File.ReadAllText));
        foreach (var file in Repository.Files("data/lexicons", ".tsv", ".py").Select(file => Path.GetFileName(file)!))
            readme.ShouldContain(file, customMessage: $"no README under data/ describes {file}");
    }

    [Fact]
    public void Every_example_document_is_named_with_its_licence()
    {
        var readme = File.ReadAllText(Repository.At("examples", "README.md"));
        foreach (var file in Repository.Files("examples", ".txt")) readme.ShouldContain(Path.GetFileName(file));
    }
}
