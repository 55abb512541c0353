using System.CommandLine;
using System.Globalization;
using Hearsay.Cli.Views;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay explain</c>: every field of one claim, and the rules that made it, in words.</summary>
internal static class ExplainCommand
{
    public static Command Make(Terminal terminal, Install install)
    {
        var inputs = new Inputs();
        var claim = new Argument<string>("CLAIM") { Description = "Number that hearsay read shows, or the first characters of the claim's id." };
        var file = new Argument<string>("FILE") { Description = "The document, as for hearsay read." };
        var command = new Command("explain", "Show how a claim was read: every field, its words, and the rules that held or failed.") { file, claim };
        foreach (var option in new Option[] { inputs.Date, inputs.Title, inputs.Source, inputs.Url }) command.Add(option);
        inputs.Actors.AddTo(command);
        command.SetAction(arguments => Explain(terminal, inputs.Document(arguments, arguments.GetRequiredValue(file)), inputs.Actors.Reader(arguments, terminal, install, 1), arguments.GetRequiredValue(claim)));
        return command;
    }

    private static int Explain(Terminal terminal, Func<Ingesting.Ingested> document, Reader reader, string wanted)
    {
        var tally = new Tally(terminal);
        var found = new List<(int Number, Claim Claim, Reading Reading)>();
        var count = 0;
        foreach (var outcome in Batch.Read([document], reader, 1))
        {
            tally.Add(outcome);
            if (outcome.Reading is not { } reading)
            {
                tally.Report();
                return tally.ExitCode;
            }
            found.AddRange(Find(reading.Claims, count, wanted).Select(entry => (entry.Number, entry.Claim, reading)));
            count += reading.Claims.Count;
        }
        if (found.Count != 1)
        {
            var how = found.Count == 0 ? "is no claim of this document" : $"could be {found.Count} claims";
            throw new HearsayException("HS0203", $"'{wanted}' {how}; it has {count}. {Errors.Of("HS0203").Remedy}");
        }
        Explanation.Write(new Page(terminal), found[0].Reading, found[0].Number, found[0].Claim);
        return 0;
    }

    private static List<(int Number, Claim Claim)> Find(IReadOnlyList<Claim> claims, int before, string wanted)
    {
        var numbered = claims.Select((claim, index) => (Number: before + index + 1, Claim: claim)).ToList();
        return int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? [.. numbered.Where(entry => entry.Number == number)]
            : [.. numbered.Where(entry => wanted.Length > 2 && entry.Claim.Id.StartsWith(wanted.StartsWith("c:", StringComparison.Ordinal) ? wanted : "c:" + wanted, StringComparison.Ordinal))];
    }
}
