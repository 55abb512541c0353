using System.CommandLine;
using System.Globalization;
using Hearsay.Exporting;
using Hearsay.Recording;
using Hearsay.Sampling;
using Spectre.Console;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay sample</c>: a sheet for hand coding, and its error rates when it comes back.</summary>
internal static class SampleCommand
{
    public static Command Make(Terminal terminal)
    {
        var caseFile = new CaseFile();
        var count = new Option<int>("--n") { Description = "How many claims; each kind of claim has its share.", HelpName = "N", DefaultValueFactory = static _ => 200 };
        count.Validators.Add(static result => { if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var n) && n < 1) result.AddError("--n takes a number from 1 up."); });
        var seed = new Option<string>("--seed") { Description = "Another word draws other claims.", HelpName = "WORD", DefaultValueFactory = static _ => "1" };
        var back = new Option<string?>("--back") { Description = "A coded sheet: how often each field was wrong, with 95 % intervals.", HelpName = "FILE" };
        var command = new Command("sample", "Draw claims of a case into a sheet for hand coding (CSV), or count a sheet that came back.") { count, seed, back, caseFile.Option };
        command.SetAction(arguments =>
        {
            if (arguments.GetValue(back) is { } file) WriteRates(terminal, file);
            else WriteSheet(terminal, caseFile, arguments, arguments.GetValue(count), arguments.GetRequiredValue(seed));
            terminal.Out.Flush();
            return 0;
        });
        return command;
    }

    private static void WriteSheet(Terminal terminal, CaseFile caseFile, ParseResult arguments, int count, string seed)
    {
        using var ledger = caseFile.ToRead(arguments);
        var drawn = Sampler.Draw(ledger.Entries(), count, seed);
        if (drawn.Count == 0) { terminal.Error.WriteLine("The case has no claims to draw from."); return; }
        terminal.Out.WriteLine(ClaimCsv.Row(Sheet.Header(Coded(drawn[0]).Select(field => field.Field))));
        foreach (var claim in drawn)
            terminal.Out.WriteLine(ClaimCsv.Row(Sheet.Row(claim, ClaimSentence.Of(claim), Coded(claim).Select(field => field.Value))));
        terminal.Error.WriteLine($"{Tally.Plural(drawn.Count, "claim")} of {ledger.Counts().Claims}. Write y or n into the columns that end in \"{Sheet.Answer.TrimStart()}\", then: hearsay sample --back FILE");
    }

    /// <summary>The fields that are coded: not the words, which have a column of their own, nor the links, which show in no sentence.</summary>
    private static IEnumerable<(string Field, string Value)> Coded(Entry claim) => ReadingDiff.Fields(claim).Where(field => field.Field is not ("words" or "links"));

    private static void WriteRates(Terminal terminal, string file)
    {
        string text;
        try { text = File.ReadAllText(file); }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException) { throw new HearsayException("HS0101", $"{file}: there is no such file. {Errors.Of("HS0101").Remedy}", error); }
        var rates = Sheet.Rates(Sheet.Cells(text.TrimStart('\uFEFF')));
        if (rates.Count == 0) { terminal.Out.WriteLine("No answer in this sheet: no column has y or n."); return; }
        var table = new Table { Border = TableBorder.Square };
        foreach (var column in new[] { "field", "wrong", "of", "share", "95 % interval" }) table.AddColumn(column);
        foreach (var (field, wrong) in rates)
            table.AddRow(new[] { field, $"{wrong.Hits}", $"{wrong.Of}", Percent(wrong.Value), $"{Percent(wrong.Low)} to {Percent(wrong.High)}" }.Select(cell => new Text(cell)));
        new Views.Page(terminal).Write(table);
    }

    private static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
