using System.CommandLine;
using Hearsay.Cli.Views;
using Hearsay.Comparing;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay compare</c>: where the tellings of one event differ.</summary>
internal static class CompareCommand
{
    public static Command Make(Terminal terminal, Install install)
    {
        var inputs = new Inputs();
        var caseFile = new CaseFile();
        var format = new Option<string>("--format")
        {
            Description = "list: to read; jsonl: a difference a line.",
            HelpName = "FORMAT",
            DefaultValueFactory = static _ => "list",
        };
        format.AcceptOnlyFromAmong("list", "jsonl");
        var from = new Option<string>("--from")
        {
            Description = "text: documents; sentences: lines of {\"sentence1\", \"sentence2\"}.",
            HelpName = "KIND",
            DefaultValueFactory = static _ => "text",
            Hidden = true,
        };
        from.AcceptOnlyFromAmong("text", "sentences");
        var command = new Command("compare", "Show where tellings of one event disagree, and what later ones lost: in documents or, when none is named, in a case.") { format, from, caseFile.Option };
        inputs.AddTo(command);
        command.SetAction(arguments =>
        {
            var files = arguments.GetValue(inputs.Files) ?? [];
            if (arguments.GetValue(from) == "sentences") return SentencePairLines.Write(terminal, files);
            var tally = new Tally(terminal);
            var collection = Collection.Of(inputs, caseFile, arguments, terminal, install, tally);
            var merged = collection.Merge();
            DifferenceList.Write(terminal, Disagreements(collection, merged), Drifts(collection, merged), collection.ById, arguments.GetValue(format) == "jsonl");
            terminal.Out.Flush();
            if (files.Length > 0) tally.Report();
            return tally.ExitCode;
        });
        return command;
    }

    private static List<Disagreement> Disagreements(Collection collection, MergedEvents merged)
    {
        var pairs = merged.Events.SelectMany(cluster => from one in Enumerable.Range(0, cluster.Members.Count)
                                                        from other in Enumerable.Range(one + 1, cluster.Members.Count - one - 1)
                                                        select (One: cluster.Members[one], Other: cluster.Members[other]))
            .Concat(merged.Twins.Select(twin => (twin.One, twin.Other)));
        return [.. DisagreementFinder.Denials(collection.Entries).Concat(DisagreementFinder.Counts(collection.Entries))
            .Concat(pairs.SelectMany(pair => DisagreementFinder.Between(collection.ById[pair.One], collection.ById[pair.Other])))
            .DistinctBy(found => (found.Kind, found.One, found.Other))];
    }

    private static List<Drift> Drifts(Collection collection, MergedEvents merged)
    {
        var denials = DriftFinder.Denials(collection.Entries);
        return [.. merged.Events.SelectMany(cluster => DriftFinder.Find([.. cluster.Members.Select(member => collection.ById[member])], denials))
            .Concat(DriftFinder.Quoted(collection.Entries).SelectMany(pair => DriftFinder.Find([pair.One, pair.Other], denials).Where(drift => drift.Kind is not DriftKind.ThingChanged)))
            .Concat(merged.Twins.Select(twin => new[] { collection.ById[twin.One], collection.ById[twin.Other] }).Where(twin => twin[0].Polarity == twin[1].Polarity)
                .SelectMany(twin => DriftFinder.Find(twin, denials).Where(drift => drift.Kind == DriftKind.DateChanged)))];
    }
}
