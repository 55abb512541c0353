using Hearsay.Exporting;
using Spectre.Console;

namespace Hearsay.Cli.Views;

/// <summary>The actors of several documents, the most mentioned first.</summary>
/// <remarks>Actors that the register knows are one in all documents. Others are one within a document; where two documents use one name for the same kind, the list says
/// that they may be one, and why, and keeps them apart.</remarks>
internal sealed class ActorList
{
    private const int WordsShown = 6;

    private readonly Dictionary<string, Entry> _byId = new(StringComparer.Ordinal);

    private sealed record Telling(string Document, int Line, string Text, IReadOnlyList<string> Rules);

    private sealed record Entry(Actor Actor, List<Telling> Tellings, SortedSet<string> Codes);

    /// <summary>Takes in the actors of one document.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="all">Whether those without a name count.</param>
    public void Add(Reading reading, bool all)
    {
        var document = reading.Document;
        var lines = new LineNumbers(document.Text);
        foreach (var found in reading.Actors)
        {
            if (!all && found.Actor.Name is null) continue;
            if (!_byId.TryGetValue(found.Actor.Id, out var entry)) _byId[found.Actor.Id] = entry = new Entry(found.Actor, [], new(StringComparer.Ordinal));
            if (found.Actor.Code is { } code) entry.Codes.Add(code);
            foreach (var (mention, rules) in found.Mentions)
                entry.Tellings.Add(new Telling(document.File ?? document.Title ?? document.Id, lines.Of(mention.Span.Start), document[mention.Span], rules));
        }
    }

    /// <summary>Writes the list for a person to read.</summary>
    public void Write(Page page)
    {
        if (_byId.Count == 0) page.Write("", "No actor is named.");
        foreach (var entry in Ordered())
        {
            var documents = entry.Tellings.Select(telling => telling.Document).Distinct().Count();
            page.Write("", $"{Title(entry)}  ({Kind(entry.Actor.Kind)}{(entry.Codes.Count > 0 ? ", " + string.Join(" or ", entry.Codes) : "")}{(entry.Actor.Place is { } place ? ", " + place.Label : "")})", new Style(decoration: Decoration.Bold));
            page.Write("  ", $"{Tally.Plural(entry.Tellings.Count, "mention")} in {Tally.Plural(documents, "document")}, first {entry.Tellings[0].Document}:{entry.Tellings[0].Line}");
            var words = entry.Tellings.GroupBy(telling => ClaimSentence.OneLine(telling.Text)).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).ToList();
            page.Write("  as  ", string.Join(", ", words.Take(WordsShown).Select(group => group.Count() == 1 ? $"\"{group.Key}\"" : $"\"{group.Key}\" ({group.Count()})"))
                + (words.Count > WordsShown ? $", and {words.Count - WordsShown} more" : ""));
            var rules = entry.Tellings.SelectMany(telling => telling.Rules).GroupBy(rule => rule).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).ToList();
            if (rules.Count > 0) page.Write("  by  ", string.Join(", ", rules.Select(group => $"{group.Key} ({group.Count()})")), new Style(Color.Grey));
            foreach (var (other, reason) in Maybe(entry)) page.Write("  may be  ", $"{Title(other)} of {other.Tellings[0].Document} ({other.Actor.Id}): {reason}", new Style(Color.Grey));
        }
    }

    private IEnumerable<Entry> Ordered() => _byId.Values.OrderByDescending(entry => entry.Tellings.Count).ThenBy(Title, StringComparer.Ordinal).ThenBy(entry => entry.Actor.Id, StringComparer.Ordinal);

    /// <summary>Actors of other documents that may be the same: one name and kind.</summary>
    private IEnumerable<(Entry Other, string Reason)> Maybe(Entry entry) => entry.Actor.Name is not { } name ? []
        : _byId.Values.Where(other => other != entry && other.Actor.Name is { } theirs && other.Actor.Kind == entry.Actor.Kind && PartyNames.Plain(theirs) == PartyNames.Plain(name))
            .OrderBy(other => other.Actor.Id, StringComparer.Ordinal).Select(other => (other, "same name and kind in another document"));

    private static string Title(Entry entry) => entry.Actor.Name ?? ClaimSentence.OneLine(entry.Tellings[0].Text);

    private static string Kind(ActorKind kind) => kind == ActorKind.ArmedGroup ? "armed-group" : kind.ToString().ToLowerInvariant();
}
