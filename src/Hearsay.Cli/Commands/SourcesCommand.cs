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
        var all = ledger.Sources();
        // Actors without a name are known within one document only: they stand in one line a kind.
        var named = all.Where(source => source.Actor.Name is not null).ToList();
        var table = new Table { Border = TableBorder.Square };
        foreach (var column in new[] { "source", "kind", "claims", "documents", "by status" }) table.AddColumn(column);
        foreach (var source in named.Take(most)) Add(source.Actor.Name!, source.Kind, source.Claims, source.Documents, source.Statuses);
        foreach (var kind in all.Where(source => source.Actor.Name is null).GroupBy(source => source.Kind).OrderBy(kind => kind.Key))
            Add("without a name", kind.Key, kind.Sum(source => source.Claims), kind.Sum(source => source.Documents),
                [.. kind.SelectMany(source => source.Statuses).GroupBy(status => status.Status).Select(status => (status.Key, status.Sum(one => one.Claims))).OrderByDescending(status => status.Item2)]);
        if (all.Count > 0) new Page(terminal).Write(table);
        terminal.Out.WriteLine($"{Math.Min(most, named.Count)} of {Tally.Plural(named.Count, "named source")}.");

        void Add(string source, SourceKind kind, long claims, long documents, IReadOnlyList<(ClaimStatus Status, long Claims)> statuses) => table.AddRow(
            new[] { ClaimSentence.OneLine(source), Word(kind), $"{claims}", $"{documents}", string.Join(", ", statuses.Select(status => $"{status.Claims} {Word(status.Status)}")) }.Select(cell => new Text(cell)));
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
