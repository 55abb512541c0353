using System.Text.Encodings.Web;
using System.Text.Json;
using Hearsay.Exporting;
using Hearsay.Tracing;
using Spectre.Console;

namespace Hearsay.Cli.Views;

/// <summary>Events that are told more than once, with their tellings.</summary>
internal static class EventList
{
    /// <summary>So many documents are named in a line.</summary>
    private const int Named = 4;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the events for a person to read.</summary>
    public static void Write(Page page, IReadOnlyList<EventCluster> events, IReadOnlyDictionary<string, Entry> entries, IReadOnlyList<Dependence> dependences)
    {
        var names = entries.Values.DistinctBy(entry => entry.Document.Id).ToDictionary(entry => entry.Document.Id, entry => Name(entry.Document));
        foreach (var (cluster, number) in events.Select((cluster, number) => (cluster, number + 1)))
        {
            var tellings = cluster.Members.Select(member => entries[member]).ToList();
            var documents = tellings.Select(telling => telling.Document.Id).Distinct().Count();
            var provenance = Tracer.Trace(tellings, dependences);
            page.Write($"{number,3}  ", ClaimSentence.Core(tellings[0]), new Style(decoration: Decoration.Bold));
            page.Write("     ", $"told {tellings.Count} times in {documents} {(documents == 1 ? "document" : "documents")}");
            // What reprints have in the same words stands once.
            foreach (var alike in tellings.GroupBy(telling => telling.Evidence.Text))
            {
                var first = alike.First();
                page.Write("     - ", $"{Several([.. alike.Select(telling => Name(telling.Document)).Distinct()])}, line {first.Line}: {Page.Quote(first.Evidence.Text)}");
                if (cluster.Reasons.FirstOrDefault(reason => reason.One == first.Id) is { } reason)
                    page.Write("       ", $"joined at {reason.Score:0.00}: {string.Join(", ", reason.Reasons)}", new Style(Color.Grey));
            }
            if (documents > 1) Origins(page, provenance, names);
            page.Gap();
        }
    }

    /// <summary>Reports, origins and unknown, and what ties the documents that are not independent.</summary>
    private static void Origins(Page page, Provenance provenance, IReadOnlyDictionary<string, string> names)
    {
        page.Write("     ", $"{Count(provenance.Reports, "report")}, {Count(provenance.Origins, "origin")}, {provenance.Unknown} unknown");
        // Ties of one document with others by the same words stand in one line.
        foreach (var alike in provenance.Dependences.GroupBy(tie => (tie.One, tie.Kind, What: What(tie), Words: tie.Passages.Count > 0 ? tie.Passages[0].Other.Text : null)))
        {
            var others = alike.Select(tie => names.GetValueOrDefault(tie.Other, tie.Other)).Distinct().ToList();
            page.Write("       ", $"{names.GetValueOrDefault(alike.Key.One, alike.Key.One)} and {Several(others)}: {alike.Key.What}{(alike.Key.Words is { } words ? $", {Page.Quote(words)}" : "")}", new Style(Color.Grey));
        }
        foreach (var circle in provenance.Circles)
            page.Write("     ", $"circular: {string.Join(" cites ", circle.Documents.Append(circle.Documents[0]).Select(document => names[document]))}", new Style(Color.Yellow));
    }

    private static string What(Dependence tie) => tie.Kind switch
    {
        DependenceKind.Reprint => $"{tie.What} of the shorter text is the same",
        DependenceKind.Quotation => "the same quotation",
        DependenceKind.Credit => $"both credit {tie.What}",
        DependenceKind.Publisher => $"both were published by {tie.What}",
        DependenceKind.Upstream => $"both name {tie.What}",
        _ => $"the second cites {tie.What}",
    };

    /// <summary>The first names of a list, and how many more there are; JSON Lines has them all.</summary>
    private static string Several(IReadOnlyList<string> names) =>
        names.Count <= Named ? string.Join(", ", names) : $"{string.Join(", ", names.Take(Named - 1))} and {names.Count - Named + 1} more";

    private static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";

    /// <summary>An event as one line of JSON.</summary>
    public static string Line(EventCluster cluster, IReadOnlyDictionary<string, Entry> entries, IReadOnlyList<Dependence> dependences)
    {
        var provenance = Tracer.Trace([.. cluster.Members.Select(member => entries[member])], dependences);
        return JsonSerializer.Serialize(new
        {
            id = cluster.Id,
            tellings = cluster.Members.Select(member => entries[member]).Select(entry => new { claim = entry.Id, document = Name(entry.Document), line = entry.Line, text = entry.Evidence.Text }),
            reasons = cluster.Reasons.Select(reason => new { claim = reason.One, with = reason.Other, score = reason.Score, reasons = reason.Reasons }),
            reports = provenance.Reports,
            origins = provenance.Origins,
            unknown = provenance.Unknown,
            groups = provenance.Groups.Select(group => new { documents = group.Documents, sources = group.Sources, known = group.IsKnown }),
            dependences = provenance.Dependences.Select(tie => new
            {
                one = tie.One,
                other = tie.Other,
                kind = tie.Kind.ToString().ToLowerInvariant(),
                what = tie.What,
                passages = tie.Passages.Select(passage => new { one = passage.One.Text, other = passage.Other.Text }),
            }),
            circles = provenance.Circles.Select(circle => circle.Documents),
        }, Json);
    }

    /// <summary>What a document is called: its file, else its title, else its id.</summary>
    public static string Name(DocumentHead document) => document.File ?? document.Title ?? document.Id;
}
