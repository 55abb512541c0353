using System.Globalization;
using Hearsay.Tests.Support;
using NodaTime;
using NodaTime.Text;

namespace Hearsay.Tests.Specs;

/// <summary>Runs every block of the Markdown files beside this one; their notation is in README.md there.</summary>
public sealed class SpecTests(ITestOutputHelper output)
{
    public static IEnumerable<TheoryDataRow<string>> Blocks => SpecFile.All.Select(block => new TheoryDataRow<string>(block.Name) { TestDisplayName = block.Name });

    public static IEnumerable<TheoryDataRow<string>> Files =>
        SpecFile.Paths.Select(path => new TheoryDataRow<string>(path) { TestDisplayName = $"{Path.GetFileName(path)} has an example" });

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Spec(string name)
    {
        var block = SpecFile.All.Single(block => block.Name == name);
        var wrong = block.Kind switch { "example" => Example(block), "times" => Times(block), _ => Command(block) };
        if (!block.KnownWrong) { if (wrong is not null) Assert.Fail(wrong); }
        else wrong.ShouldNotBeNull($"{name} is marked known-wrong and comes out right: remove the mark.");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_specification_has_an_example(string path) => SpecFile.Blocks(path).ShouldNotBeEmpty();

    [Fact]
    public void The_known_wrong_are_counted() =>
        output.WriteLine($"known-wrong: {SpecFile.All.Count(block => block.KnownWrong)} of {SpecFile.All.Count}");

    /// <summary>What is not as expected, or null.</summary>
    private static string? Example(SpecBlock block)
    {
        var heads = block.Input.TakeWhile(line => line.StartsWith("date: ") || line.StartsWith("title: ") || line.StartsWith("source: ")).ToDictionary(line => line[..line.IndexOf(':')], line => line[(line.IndexOf(':') + 2)..]);
        var reading = Shared.Reader.Read(new Document(string.Join('\n', block.Input.Skip(heads.Count)))
        {
            Date = heads.TryGetValue("date", out var date) ? LocalDatePattern.Iso.Parse(date).Value : null,
            Title = heads.GetValueOrDefault("title"),
            Source = heads.GetValueOrDefault("source"),
        });
        var missing = block.Expected.Where(line => !Holds(line, reading)).ToList();
        return missing.Count == 0 ? null : $"{block.Name}: not so:\n  {string.Join("\n  ", missing)}\nbut read was:\n  {string.Join("\n  ", reading.Claims.Select(ClaimPattern.Show).Concat(missing.Any(NamePattern.IsOne) ? NamePattern.Show(reading) : []))}";
    }

    private static bool Holds(string line, Reading reading)
    {
        if (NamePattern.IsOne(line)) return NamePattern.Holds(line, reading);
        if (line.StartsWith("problem ", StringComparison.Ordinal)) return reading.Problems.Any(problem => problem.Code == line["problem ".Length..]);
        if (line.StartsWith("count ", StringComparison.Ordinal)) return reading.Claims.Count == int.Parse(line["count ".Length..], CultureInfo.InvariantCulture);
        var negative = line.StartsWith("not ", StringComparison.Ordinal);
        var pattern = new ClaimPattern(negative ? line["not ".Length..] : line);
        return negative != reading.Claims.Any(claim => pattern.Fits(claim, reading));
    }

    /// <summary>The lines of a block of times that are not as expected, or null.</summary>
    private static string? Times(SpecBlock block)
    {
        LocalDate? date = block.Input.SingleOrDefault(line => line.StartsWith("date: ", StringComparison.Ordinal)) is { } head ? LocalDatePattern.Iso.Parse(head["date: ".Length..]).Value : null;
        var wrong = new List<string>();
        foreach (var line in block.Expected)
        {
            var at = line.LastIndexOf(" | ", StringComparison.Ordinal);
            if (at < 0) throw new FormatException($"{block.Name}: no ' | ' in: {line}");
            var text = line[..at];
            var read = Shared.Reader.Read(new Document(text) { Date = date }).Times;
            if (!line[(at + 3)..].Split("; ").All(wanted => Found(wanted, text, read)))
                wrong.Add($"{line}\n    read was: {string.Join("; ", read.Select(time => $"{time.Span.In(text)} = {time.Value?.Edtf ?? "-"} {time.Timex} ({time.Rule})"))}");
        }
        return wrong.Count == 0 ? null : $"{block.Name}: not so:\n  {string.Join("\n  ", wrong)}";
    }

    private static bool Found(string wanted, string text, IReadOnlyList<TimeExpression> read)
    {
        if (wanted == "none") return read.Count == 0;
        var equals = wanted.LastIndexOf(" = ", StringComparison.Ordinal);
        var value = wanted[(equals + 3)..].Split(' ');
        return read.Any(time => time.Span.In(text) == wanted[..equals] && (time.Value?.Edtf ?? "-") == value[0] && (value.Length == 1 || time.Timex == value[1]));
    }

    private static string? Command(SpecBlock block)
    {
        using var folder = new TemporaryFolder();
        string? file = null;
        string? command = null;
        var text = new List<string>();
        void Close()
        {
            if (file is not null) folder.Write(file, string.Join('\n', text) + "\n");
            (file, text) = (null, []);
        }
        foreach (var line in block.Input)
        {
            if (line.StartsWith("<<< ", StringComparison.Ordinal)) { Close(); file = line[4..]; }
            else if (line.StartsWith("repeat ", StringComparison.Ordinal) && line.Split(' ') is [_, var times, var name])
            {
                Close();
                for (var i = 1; i <= int.Parse(times, CultureInfo.InvariantCulture); i++)
                    folder.Write($"{Path.GetFileNameWithoutExtension(name)}-{i}{Path.GetExtension(name)}", File.ReadAllText(folder.At(name)).Replace("{n}", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
            }
            else if (line.StartsWith("$ hearsay ", StringComparison.Ordinal)) { Close(); command = line["$ hearsay ".Length..]; }
            else text.Add(line);
        }
        if (command is null) throw new FormatException($"{block.Name}: there is no line '$ hearsay …'.");
        var arguments = command.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany<string, string>(argument => argument.Contains('*')
            ? Directory.GetFiles(folder.Root, argument).Order(StringComparer.Ordinal)
            : [File.Exists(folder.At(argument)) ? folder.At(argument) : argument]);
        var run = CommandRun.Of([.. arguments]);
        var printed = OneLine(run.Out + " " + run.Error);
        var missing = block.Expected.Where(line => line.StartsWith("exit ", StringComparison.Ordinal)
            ? run.ExitCode.ToString(CultureInfo.InvariantCulture) != line[5..] : !printed.Contains(OneLine(line), StringComparison.Ordinal)).ToList();
        return missing.Count == 0 ? null : $"{block.Name}: missing:\n  {string.Join("\n  ", missing)}\nprinted was (exit {run.ExitCode}):\n{run.Out}{run.Error}";
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
