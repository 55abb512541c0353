using System.CommandLine;
using Hearsay.Cli.Views;
using Hearsay.Exporting;
using Hearsay.Recording;
using Spectre.Console;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay sources</c>: who is made answerable for the claims of a case.</summary>
internal static class SourcesCommand
{
    public static Command Make(Terminal terminal)
    {
        var caseFile = new CaseFile();
        var name = new Argument<string?>("NAME") { Description = "A source by any name: its claims, and what the documents say of itself.", Arity = ArgumentArity.ZeroOrOne };
        var limit = new Option<int>("--limit") { Description = "How many at most; 0 for all.", HelpName = "N", DefaultValueFactory = static _ => 50 };
        var command = new Command("sources", "List who is made answerable for the claims of a case, or all that rests on one source.") { name, limit, caseFile.Option };
        command.SetAction(arguments =>
        {
            using var ledger = caseFile.ToRead(arguments);
            var most = arguments.GetValue(limit) is var given and > 0 ? given : int.MaxValue;
            if (arguments.GetValue(name) is { } wanted) WriteOne(terminal, ledger, wanted, most);
            else WriteAll(terminal, ledger, most);
            terminal.Out.Flush();
            return 0;
        });
        return command;
    }

    private static void WriteAll(Terminal terminal, Ledger ledger, int most)
    {
        var all = ledger.Sources(most);
        var table = new Table { Border = TableBorder.Square };
        foreach (var column in new[] { "source", "kind", "claims", "documents", "by status" }) table.AddColumn(column);
        foreach (var source in all)
            table.AddRow(new[]
            {
                ClaimSentence.OneLine(source.Name ?? "without a name"), Word(source.Kind), $"{source.Claims}", $"{source.Documents}", string.Join(", ", source.Statuses.Select(status => $"{status.Claims} {Word(status.Status)}")),
            }.Select(cell => new Text(cell)));
        if (all.Count > 0) new Page(terminal).Write(table);
        terminal.Out.WriteLine($"{all.Count(source => source.Name is not null)} of {Tally.Plural(ledger.NamedSources(), "named source")}.");
    }

    private static void WriteOne(Terminal terminal, Ledger ledger, string name, int most)
    {
        var page = new Page(terminal);
        if (ledger.ActorsNamed(name).Count == 0) throw new HearsayException("HS0220", $"The case knows nobody called {name}. {Errors.Of("HS0220").Remedy}");
        var says = ledger.Find(new ClaimQuery { Sources = [name], Limit = most });
        page.Write("", $"What rests on {name}: {says.TotalInWords}", new Style(decoration: Decoration.Bold));
        page.Gap();
        foreach (var claim in says.Entries) ClaimList.Write(page, claim, claim.Id[..8], CaseClaims.Place(claim));
        var ties = ledger.Find(new ClaimQuery { Actors = [name], Limit = most });
        page.Write("", $"What is said of {name}: {ties.TotalInWords}", new Style(decoration: Decoration.Bold));
        page.Gap();
        foreach (var claim in ties.Entries) ClaimList.Write(page, claim, claim.Id[..8], CaseClaims.Place(claim));
    }

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
