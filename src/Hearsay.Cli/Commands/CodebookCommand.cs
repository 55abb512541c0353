using System.CommandLine;
using Hearsay.Classifying;
using Hearsay.Cli.Views;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay codebook</c>: what an event code means, with sentences that show it.</summary>
internal static class CodebookCommand
{
    private static readonly string[] Quads = ["", "verbal cooperation", "material cooperation", "verbal conflict", "material conflict"];

    public static Command Make(Terminal terminal)
    {
        var code = new Argument<string?>("TYPE")
        {
            Description = "PLOVER type (COERCE), type with mode (COERCE/arrest), or CAMEO code (173). Without it: all types.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("codebook", "Explain an event code: what it means, examples and counter-examples, the words that lead to it.") { code };
        command.SetAction(arguments =>
        {
            var page = new Page(terminal);
            if (arguments.GetValue(code) is not { } asked) List(page);
            else Write(page, Codebook.Find(asked) ?? throw new HearsayException("HS0232", $"There is no code '{asked}'. {Errors.Of("HS0232").Remedy}"));
            return 0;
        });
        return command;
    }

    private static void List(Page page)
    {
        page.Write("", $"Codebooks: {Codebook.Version}");
        foreach (var quad in Codebook.All.GroupBy(type => type.Quad).OrderBy(group => group.Key))
        {
            page.Gap();
            page.Write("", $"{quad.Key} {Quads[quad.Key]}");
            foreach (var (type, _, says) in quad) page.Write($"  {type,-10} ", says);
        }
    }

    private static void Write(Page page, CodebookEntry entry)
    {
        page.Write($"{entry.Code}  ", entry.Says);
        page.Write("  codebook   ", entry.Codebook);
        if (entry.Quad is { } quad) page.Write("  quad class ", $"{quad} {Quads[quad]}");
        if (char.IsAsciiDigit(entry.Code[0])) page.Write("  PLOVER     ", entry.Types.Count == 0 ? "none: a mere statement" : string.Join(" or ", entry.Types));
        if (entry.Mode is { } mode) page.Write("  mode       ", mode);
        if (entry.Contexts.Count > 0) page.Write("  contexts   ", string.Join(", ", entry.Contexts));
        foreach (var example in entry.Examples) page.Write("  example    ", example);
        foreach (var (sentence, type) in entry.CounterExamples) page.Write("  but not    ", $"{sentence} ({type})");
        foreach (var (name, says) in entry.Modes) page.Write($"  mode       {name}: ", says);
        if (entry.Cameo.Count > 0) page.Write("  CAMEO      ", string.Join(", ", entry.Cameo));
        if (entry.Words.Count > 0) page.Write("  words      ", string.Join(", ", entry.Words));
    }
}
