using System.Globalization;
using Hearsay.Exporting;
using Hearsay.Rules;
using Spectre.Console;

namespace Hearsay.Cli.Views;

/// <summary>One claim with every field, its words and line, and its trail in the words of the rules.</summary>
internal static class Explanation
{
    private const int LabelWidth = 16;
    private const double LeastTilt = 0.2;
    private static readonly Style Bold = new(decoration: Decoration.Bold);

    public static void Write(Page page, Reading reading, int number, Claim claim)
    {
        var entry = Entries.Of(reading).First(one => one.Id == claim.Id);
        var lines = new LineNumbers(reading.Document.Text);
        page.Write("", $"Claim {number} of {reading.Document.Title ?? reading.Document.File ?? reading.Document.Id} ({claim.Id})", Bold);
        page.Write("  ", ClaimSentence.Of(entry));
        page.Gap();
        page.Write("", "What was read", Bold);
        foreach (var (label, text) in Fields(claim, entry, lines)) page.Write($"  {label.PadRight(LabelWidth)}", text);
        page.Gap();
        page.Write("", "How it was read", Bold);
        WriteTrail(page, claim, lines, claim.Trail.Where(entry => entry.Failed is null));
        page.Gap();
        page.Write("", "Tried nearby without success", Bold);
        WriteTrail(page, claim, lines, claim.Trail.Where(entry => entry.Failed is not null));
    }

    private static void WriteTrail(Page page, Claim claim, LineNumbers lines, IEnumerable<TrailEntry> trail)
    {
        var step = "";
        foreach (var entry in trail)
        {
            if (step != entry.Step) page.Write("  ", step = entry.Step, Bold);
            var parts = new[]
            {
                RuleBook.Find(entry.Rule)?.Says,
                entry.Span is { } span ? Words(claim.Document, span, lines) : null,
                entry.Failed is { } why ? $"not so: {why}" : null,
            };
            page.Write("    ", $"{entry.Rule}: {string.Join("; ", parts.OfType<string>())}");
        }
        if (step.Length == 0) page.Write("  ", "nothing");
    }

    private static string Reasons(string what, IEnumerable<Sign> signs)
    {
        var strongest = signs.OrderByDescending(sign => Math.Abs(sign.Tilt)).ThenBy(sign => sign.Name, StringComparer.Ordinal).Take(3).Select(sign => sign.Says).ToList();
        return strongest.Count == 0 ? "" : $"; {what}: {string.Join(", ", strongest)}";
    }

    private static IEnumerable<(string Label, string Text)> Fields(Claim claim, Entry entry, LineNumbers lines)
    {
        var document = claim.Document;
        string Quoted(TextSpan span) => Words(document, span, lines);
        string About(Party party) =>
            $"{ClaimSentence.Name(party)}, {Word(party.Actor.Kind)}, {party.Actor.Id}{(party.Actor.Place is { } place ? ", " + place.Label : "")} {(party.Words is { } words ? Quoted(words.Span) : "(implied)")}";

        yield return ("predicate", $"{claim.Predicate.Lemma}, {Word(claim.Predicate.Form)} {Quoted(claim.Predicate.Span)}");
        foreach (var party in entry.Parties) yield return (Word(party.Role), About(party));
        yield return ("status", Word(claim.Status));
        yield return ("polarity", claim.Polarity == Polarity.Positive ? "the text says that it happened or holds" : "the text says that it did not happen or hold");
        if (claim.Attribution.Links.Count == 0) yield return ("according to", "the author");
        foreach (var link in claim.Attribution.Links)
            yield return ("according to", $"{Word(link.Act)}, {Word(link.Kind)} source, {Word(link.Directness)}: "
                + $"{(link.Source is { } source ? $"{source.Actor.Name ?? "no name"} {Quoted(source.Span)}" : "nobody is named")}, cue {Quoted(link.Cue)}");
        yield return ("time", ClaimSentence.Time(entry) ?? "none is given");
        var hedges = claim.Certainty.Hedges.Count == 0 ? "no hedge" : string.Join(", ", claim.Certainty.Hedges.Select(Quoted));
        yield return ("certainty", $"{Number(claim.Certainty.Value)} on a scale from -3 to 3, {hedges}");
        if (claim.Openness is { } openness) yield return ("openness", $"{Word(openness)} {string.Join(", ", claim.OpennessWords.Select(Quoted))}");
        foreach (var scope in claim.Scope) yield return ("scope", Quoted(scope));
        foreach (var figure in claim.Figures) yield return ("figure", $"{figure.Value} {figure.Of} ({figure.Bound}) {Quoted(figure.Span)}");
        var code = claim.Event.Plover.Count == 0 ? "none" : $"{string.Join(" or ", claim.Event.Plover)}, CAMEO {claim.Event.Cameo ?? "none"}";
        yield return ("event code", $"{code}. {claim.Event.Reason}");
        foreach (var link in claim.Links)
            yield return ("link", string.Join(' ', new[] { link.Kind, link.Target, link.Extent, link.Of }.OfType<string>()));
        yield return ("confidence", $"{Number(claim.Confidence)} that the program read this right" + Reasons("for it", claim.Signs.Where(sign => sign.Tilt > LeastTilt)) + Reasons("against it", claim.Signs.Where(sign => sign.Tilt < -LeastTilt)));
        yield return ("words", Quoted(claim.Span));
    }

    private static string Words(Document document, TextSpan span, LineNumbers lines) => $"{Page.Quote(document[span])} line {lines.Of(span.Start)}";

    private static string Word<T>(T value) where T : struct, Enum => value switch
    {
        ActorKind.ArmedGroup => "armed group",
        _ => value.ToString().ToLowerInvariant(),
    };

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
