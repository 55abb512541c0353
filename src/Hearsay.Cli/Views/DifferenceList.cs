using System.Text.Encodings.Web;
using System.Text.Json;
using Hearsay.Exporting;
using Spectre.Console;

namespace Hearsay.Cli.Views;

/// <summary>Disagreements and drift, each with the words of both sides.</summary>
internal static class DifferenceList
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(
        Terminal terminal, IReadOnlyList<Disagreement> disagreements, IReadOnlyList<Drift> drifts, IReadOnlyDictionary<string, Entry> entries, bool json)
    {
        if (json)
        {
            foreach (var found in disagreements)
                terminal.Out.WriteLine(JsonSerializer.Serialize(new
                {
                    kind = Word(found.Kind),
                    conflict = found.IsConflict,
                    one = Side(entries[found.One], found.OneWords),
                    other = Side(entries[found.Other], found.OtherWords),
                    reason = found.Reason,
                    extent = found.Extent,
                }, Json));
            foreach (var drift in drifts)
                terminal.Out.WriteLine(JsonSerializer.Serialize(new { kind = Word(drift.Kind), one = Side(entries[drift.One], drift.Before), other = Side(entries[drift.Other], drift.After) }, Json));
            return;
        }
        var page = new Page(terminal);
        foreach (var found in disagreements)
        {
            page.Write("", $"{Title(found)}: {found.Reason}", new Style(found.IsConflict ? Color.Red : Color.Grey, decoration: Decoration.Bold));
            Side(page, entries[found.One], found.OneWords);
            Side(page, entries[found.Other], found.OtherWords);
            page.Gap();
        }
        foreach (var drift in drifts)
        {
            page.Write("", Says(drift.Kind), new Style(Color.Yellow, decoration: Decoration.Bold));
            Side(page, entries[drift.One], drift.Before);
            Side(page, entries[drift.Other], drift.After);
            page.Gap();
        }
        if (disagreements.Count + drifts.Count == 0) page.Write("", "No two tellings differ.");
    }

    private static string Title(Disagreement found) => found.Kind switch
    {
        DisagreementKind.Denial => "denied",
        DisagreementKind.Scope => "another scope, no conflict",
        DisagreementKind.Revision => "a later count, no conflict",
        var kind => $"conflict of {Word(kind)}",
    };

    private static string Says(DriftKind kind) => kind switch
    {
        DriftKind.HedgeLost => "hedge lost",
        DriftKind.SourceLost => "source lost",
        DriftKind.DenialLost => "denial lost",
        DriftKind.ThingChanged => "another thing",
        _ => "another date",
    };

    private static void Side(Page page, Entry entry, Quote words)
    {
        page.Write("   - ", $"{ClaimSentence.Holders(entry)} · {EventList.Name(entry.Document)}, line {entry.Line}: {Page.Quote(entry.Evidence.Text)}");
        if (words.Text != entry.Evidence.Text) page.Write("     here: ", Page.Quote(words.Text), new Style(Color.Grey));
    }

    private static object Side(Entry entry, Quote words) => new { claim = entry.Id, document = EventList.Name(entry.Document), line = entry.Line, text = entry.Evidence.Text, words = words.Text };

    private static string Word<T>(T kind) where T : struct, Enum => kind.ToString().ToLowerInvariant();
}
