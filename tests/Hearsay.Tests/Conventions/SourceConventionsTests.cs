using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Conventions;

/// <summary>The rules of the house that a machine can check: how types are closed, what stands where, what a text may not hold.</summary>
public sealed class SourceConventionsTests
{
    /// <summary>Folders of the engine that are no steps: every step may use them.</summary>
    private static readonly string[] Common = ["Rules", "Lexicons"];

    private static readonly string[] Steps =
        [.. Directory.GetDirectories(Repository.At("src", "Hearsay")).Select(Path.GetFileName).OfType<string>().Where(name => name is not ("bin" or "obj")).Except(Common)];

    [Fact]
    public void Every_class_is_sealed_static_or_abstract()
    {
        var open = new[] { typeof(Document).Assembly, typeof(global::Hearsay.Cli.CommandLine).Assembly }.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsClass && type is { IsSealed: false, IsAbstract: false } && type.GetCustomAttribute<CompilerGeneratedAttribute>() is null && !type.FullName!.Contains('<'));
        open.ShouldBeEmpty();
    }

    [Fact]
    public void Every_struct_is_readonly()
    {
        var mutable = typeof(Document).Assembly.GetTypes()
            .Where(type => type is { IsValueType: true, IsEnum: false, IsPublic: true } && type.GetCustomAttribute<IsReadOnlyAttribute>() is null);
        mutable.ShouldBeEmpty();
    }

    [Fact]
    public void The_root_of_the_engine_holds_one_noun_a_file()
    {
        foreach (var file in Directory.GetFiles(Repository.At("src", "Hearsay"), "*.cs"))
        {
            var text = File.ReadAllText(file);
            text.ShouldContain("namespace Hearsay;", customMessage: file);
            var name = Path.GetFileNameWithoutExtension(file);
            var types = Regex.Matches(text, @"^public (?:sealed |static |readonly |partial )*(?:class|record struct|record|struct|enum|interface) (\w+)", RegexOptions.Multiline)
                .Select(match => match.Groups[1].Value).ToList();
            types.ShouldContain(type => name.StartsWith(type, StringComparison.Ordinal) || type.StartsWith(name.TrimEnd('s'), StringComparison.Ordinal), file);
        }
    }

    [Fact]
    public void A_file_lies_in_the_folder_that_its_namespace_names()
    {
        foreach (var file in Repository.Files("src", ".cs").Where(file => Path.GetFileName(file) != "Program.cs"))
        {
            var folder = Path.GetDirectoryName(Repository.Relative(file))!.Replace('\\', '/')["src/".Length..].Replace('/', '.');
            File.ReadAllText(file).ShouldContain($"namespace {folder};", customMessage: file);
        }
    }

    [Fact]
    public void A_step_does_not_know_another_step()
    {
        foreach (var step in Steps.Where(step => step != "Composing"))
            foreach (var file in Repository.Files($"src/Hearsay/{step}", ".cs"))
            {
                var text = File.ReadAllText(file);
                foreach (var other in Steps.Where(other => other != step))
                    Regex.IsMatch(text, $@"\b(?:using Hearsay\.{other}|Hearsay\.{other}\.|{other}\.[A-Z])").ShouldBeFalse($"{Repository.Relative(file)} uses {other}");
            }
    }

    [Fact]
    public void Only_Recording_knows_the_database()
    {
        foreach (var file in Repository.Files("src", ".cs").Where(file => !Repository.Relative(file).StartsWith("src/Hearsay/Recording/", StringComparison.Ordinal)))
            File.ReadAllText(file).ShouldNotContain("Data.Sqlite", customMessage: file);
    }

    [Fact]
    public void Files_stay_short_enough_to_hold_one_thought()
    {
        var longest = Repository.Files("src", ".cs").Select(file => (File: Repository.Relative(file), Lines: File.ReadLines(file).Count())).Where(file => file.Lines > 420);
        longest.ShouldBeEmpty();
    }

    [Fact]
    public void No_text_names_a_machine_or_leaves_work_for_later()
    {
        var forbidden = new Regex(@"(?<![\w.])/(?:work|home|root|mnt|Users)/\w|[A-Z]:\\Users\\|\b(?:TO" + @"DO|FIX" + @"ME|HA" + @"CK)\b");
        foreach (var file in new[] { "src", "tests", "docs", "data/lexicons", "eval", "bench", "examples", ".ci" }.Where(folder => Directory.Exists(Repository.At(folder)))
            .SelectMany(folder => Repository.Files(folder, ".cs", ".md", ".tsv", ".py", ".csproj", "run", "score"))
            .Where(file => !file.EndsWith("SourceConventionsTests.cs", StringComparison.Ordinal)))
            forbidden.Match(File.ReadAllText(file)).Value.ShouldBe("", Repository.Relative(file));
    }
}
