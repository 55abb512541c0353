using System.Globalization;
using Hearsay.Exporting;
using Spectre.Console;

namespace Hearsay.Cli.Views;

/// <summary>A pattern laid against a profile, feature by feature, with the evidence for and against and what is missing.</summary>
internal static class PatternView
{
    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private static readonly Style Dim = new(Color.Grey);

    public static void Write(Page page, PatternMatch match)
    {
        var pattern = match.Pattern;
        page.Write("", $"{pattern.Name}{(pattern.IsExample ? " (an example)" : "")}: {match.Profile.First.Name} as A, {match.Profile.Second.Name} as B, {ProfileView.Documents(match.Profile.Documents)}", Bold);
        page.Write("  ", pattern.Says);
        foreach (var source in pattern.DefinedBy)
            page.Write("  after ", $"{Page.Quote(source.Words)} {string.Join(", ", new[] { source.Document, source.Claim }.OfType<string>())}", Dim);
        ProfileView.Scope(page, match.Profile);
        page.Gap();
        foreach (var result in match.Results)
        {
            page.Write($"{Word(result.Outcome),-9}", $"{result.Feature.Says} (weight {Number(result.Feature.Weight)})", Bold);
            var denialsSpeakFor = result.Feature.Expect == Expectation.Absent;
            foreach (var cell in result.For) Write(page, "  for      ", match.Profile, cell);
            if (denialsSpeakFor) foreach (var denial in result.Denials) page.Write("  for      ", $"{ProfileWords.Denied(denial)}: {ProfileView.Evidence(denial.Entry)}");
            foreach (var cell in result.Against) Write(page, "  against  ", match.Profile, cell);
            if (!denialsSpeakFor) foreach (var denial in result.Denials) page.Write("  against  ", $"{ProfileWords.Denied(denial)}: {ProfileView.Evidence(denial.Entry)}");
            if (result.Missing is { } missing) page.Write("  missing  ", missing);
            page.Gap();
        }
        var total = match.Results.Sum(result => result.Feature.Weight);
        page.Write("", string.Join(", ", Enum.GetValues<FeatureOutcome>().Select(outcome => $"{Word(outcome)} {Number(match.Weight(outcome))}")) + $" of weight {Number(total)}. What is missing does not speak against the pattern.");
    }

    private static void Write(Page page, string label, Profile profile, ProfileCell cell)
    {
        page.Write(label, $"{ProfileWords.Time(cell)} · {ProfileWords.Way(profile, cell)} · {ClaimSentence.Core(cell.Reports[0])} · {ProfileWords.Standing(cell)}");
        foreach (var report in cell.Reports) page.Write(new string(' ', label.Length), ProfileView.Evidence(report), Dim);
    }

    private static string Word(FeatureOutcome outcome) => outcome.ToString().ToLowerInvariant();

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
