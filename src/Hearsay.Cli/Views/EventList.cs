using System.Text.Encodings.Web;
using System.Text.Json;
using Hearsay.Exporting;
using Spectre.Console;

namespace Hearsay.Cli.Views;

/// <summary>Events that are told more than once, with their tellings.</summary>
internal static class EventList
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the events for a person to read.</summary>
    public static void Write(Page page, IReadOnlyList<EventCluster> events, IReadOnlyDictionary<string, Entry> entries)
    {
        foreach (var (cluster, number) in events.Select((cluster, number) => (cluster, number + 1)))
        {
            var tellings = cluster.Members.Select(member => entries[member]).ToList();
            var documents = tellings.Select(telling => telling.Document.Id).Distinct().Count();
            page.Write($"{number,3}  ", ClaimSentence.Core(tellings[0]), new Style(decoration: Decoration.Bold));
            page.Write("     ", $"told {tellings.Count} times in {documents} {(documents == 1 ? "document" : "documents")}");
            foreach (var telling in tellings)
            {
                page.Write("     - ", $"{Name(telling.Document)}, line {telling.Line}: {Page.Quote(telling.Evidence.Text)}");
                if (cluster.Reasons.FirstOrDefault(reason => reason.One == telling.Id) is { } reason)
                    page.Write("       ", $"joined at {reason.Score:0.00}: {string.Join(", ", reason.Reasons)}", new Style(Color.Grey));
            }
            page.Gap();
        }
    }

    /// <summary>An event as one line of JSON.</summary>
    public static string Line(EventCluster cluster, IReadOnlyDictionary<string, Entry> entries) => JsonSerializer.Serialize(new
    {
        id = cluster.Id,
        tellings = cluster.Members.Select(member => entries[member]).Select(entry => new { claim = entry.Id, document = Name(entry.Document), line = entry.Line, text = entry.Evidence.Text }),
        reasons = cluster.Reasons.Select(reason => new { claim = reason.One, with = reason.Other, score = reason.Score, reasons = reason.Reasons }),
    }, Json);

    /// <summary>What a document is called: its file, else its title, else its id.</summary>
    public static string Name(DocumentHead document) => document.File ?? document.Title ?? document.Id;
}
