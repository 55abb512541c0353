using System.CommandLine;
using Hearsay.Cli.Views;
using Hearsay.Exporting;
using Hearsay.Recording;
using Spectre.Console;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay verify</c>, <c>rebuild</c> and <c>diff</c>: whether a case is as it was written, and what another reading changed.</summary>
internal static class UpkeepCommands
{
    public static Command MakeVerify(Terminal terminal)
    {
        var caseFile = new CaseFile();
        var command = new Command("verify", "Check every row of a case against its chain of hashes: finds any changed, missing or added row.") { caseFile.Option };
        command.SetAction(arguments =>
        {
            using var ledger = caseFile.ToRead(arguments);
            var faults = ledger.Verify();
            foreach (var fault in faults) terminal.Error.WriteLine($"HS0603: {ledger.Path}: {ClaimSentence.OneLine(fault)}");
            if (faults.Count > 0)
            {
                terminal.Error.WriteLine(Errors.Of("HS0603").Remedy);
                return Errors.Of("HS0603").ExitCode;
            }
            var (documents, claims) = ledger.Counts();
            terminal.Out.WriteLine($"{ledger.Path}: every row is as it was written. {Tally.Plural(documents, "document")}, {Tally.Plural(claims, "claim")}, fingerprint {ledger.Fingerprint()}.");
            return 0;
        });
        return command;
    }

    public static Command MakeRebuild(Terminal terminal)
    {
        var caseFile = new CaseFile();
        var command = new Command("rebuild", "Make everything that searching uses anew from the rows of the case, and say whether it had been right.") { caseFile.Option };
        command.SetAction(arguments =>
        {
            using var ledger = caseFile.ToChange(arguments);
            var different = ledger.Rebuild();
            terminal.Out.WriteLine(different.Count == 0 ? $"{ledger.Path}: rebuilt; everything had been as it should."
                : $"{ledger.Path}: rebuilt; these tables had been different: {string.Join(", ", different)}.");
            return 0;
        });
        return command;
    }

    public static Command MakeDiff(Terminal terminal)
    {
        var caseFile = new CaseFile();
        var documents = new Argument<string[]>("DOCUMENTS") { Description = "Ids or file names; without any, all documents that were read more than once.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("diff", "Show what the last reading of each document changed against the one before.") { documents, caseFile.Option };
        command.SetAction(arguments =>
        {
            using var ledger = caseFile.ToRead(arguments);
            Diff(terminal, ledger, arguments.GetValue(documents) ?? []);
            terminal.Out.Flush();
            return 0;
        });
        return command;
    }

    private static void Diff(Terminal terminal, Ledger ledger, string[] wanted)
    {
        var page = new Page(terminal);
        var judged = ledger.Judgements().Where(judgement => judgement.Into is null && !judgement.IsSplit).Select(judgement => judgement.Subject).ToHashSet(StringComparer.Ordinal);
        int compared = 0, changed = 0;
        foreach (var document in ledger.Documents())
        {
            if (wanted.Length > 0 && !wanted.Any(name => document.Id.StartsWith(name, StringComparison.Ordinal) || document.File == name)) continue;
            if (ledger.Readings(document.Id) is not [.., var before, var after]) continue;
            compared++;
            var changes = ReadingDiff.Between(ledger.EntriesOf(before), ledger.EntriesOf(after));
            changed += changes.Count;
            if (changes.Count == 0) continue;
            page.Write("", $"{document.Title ?? document.File ?? document.Id}: {before.Version} to {after.Version}", new Style(decoration: Decoration.Bold));
            foreach (var change in changes) Write(page, change, judged);
            page.Gap();
        }
        terminal.Out.WriteLine($"{Tally.Plural(compared, "document")} read more than once, {Tally.Plural(changed, "claim")} changed.");
    }

    private static void Write(Page page, ClaimChange change, HashSet<string> judged)
    {
        var claim = (change.After ?? change.Before)!;
        var sign = change.Before is null ? "+" : change.After is null ? "-" : "~";
        page.Write($"  {sign} {claim.Id[..8]}  ", $"{ClaimSentence.Of(claim)}{(judged.Contains(claim.Id) ? " (judged)" : "")}");
        foreach (var (field, before, after) in change.Fields) page.Write($"      {field}: ", $"{Shown(before)} → {Shown(after)}");
    }

    private static string Shown(string value) => value.Length == 0 ? "nothing" : value;
}
