using System.Globalization;

namespace Hearsay.Recording;

/// <summary>How one claim differs between two readings of its document.</summary>
/// <param name="Before">The claim as it was read before, or null when it is new.</param>
/// <param name="After">The claim as it is read now, or null when it is gone.</param>
/// <param name="Fields">The fields that differ: name, what stood there, what stands there now; empty for a new or lost claim.</param>
public sealed record ClaimChange(Entry? Before, Entry? After, IReadOnlyList<(string Field, string Before, string After)> Fields);

/// <summary>Compares two readings of one document, claim by claim: a claim is the same when its id is.</summary>
public static class ReadingDiff
{
    /// <summary>The claims that are new, gone or different, in the order of the text. What only shows how a claim was read (trail, reasons, confidence) is not compared.</summary>
    public static IReadOnlyList<ClaimChange> Between(IReadOnlyList<Entry> before, IReadOnlyList<Entry> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var old = before.ToDictionary(entry => entry.Id);
        var kept = after.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        var changes = before.Where(entry => !kept.Contains(entry.Id)).Select(entry => new ClaimChange(entry, null, [])).ToList();
        foreach (var entry in after)
        {
            if (!old.TryGetValue(entry.Id, out var earlier)) changes.Add(new ClaimChange(null, entry, []));
            else if (Differences(earlier, entry) is { Count: > 0 } fields) changes.Add(new ClaimChange(earlier, entry, fields));
        }
        return [.. changes.OrderBy(change => (change.After ?? change.Before)!.Predicate.Span)];
    }

    /// <summary>The fields of a claim as short texts, by name: what a reviewer judges one by one.</summary>
    public static IReadOnlyList<(string Field, string Value)> Fields(Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return
        [
            ("status", Word(entry.Status)),
            ("polarity", Word(entry.Polarity)),
            ("actors", Names(entry.Actors)),
            ("recipients", Names(entry.Recipients)),
            ("others", string.Join("; ", entry.Parties.Where(party => party.Role is not (ArgumentRole.Actor or ArgumentRole.Recipient)).Select(party => $"{Word(party.Role)} {party.Name}"))),
            ("chain", string.Join(" > ", entry.Chain.Select(voice => $"{voice.Source?.Name ?? "unnamed"} ({Word(voice.Act)})"))),
            ("time", entry.Time is { } time ? time.Value?.Edtf ?? time.Basis : ""),
            ("event", string.Join(" ", new[] { entry.Event.Plover.FirstOrDefault(), entry.Event.Mode, entry.Event.Cameo }.OfType<string>().Concat(entry.Event.Contexts))),
            ("certainty", entry.Certainty.ToString("0.##", CultureInfo.InvariantCulture)),
            ("openness", entry.Openness is { } openness ? Word(openness) : ""),
            ("figures", string.Join("; ", entry.Figures.Select(figure => $"{figure.Bound} {figure.Value} {figure.Of}".TrimEnd()))),
            ("links", string.Join("; ", entry.Links.Select(link => $"{link.Kind} {link.Target}"))),
            ("words", entry.Evidence.Text),
        ];
    }

    private static List<(string Field, string Before, string After)> Differences(Entry before, Entry after) =>
        [.. Fields(before).Zip(Fields(after)).Where(pair => pair.First.Value != pair.Second.Value).Select(pair => (pair.First.Field, pair.First.Value, pair.Second.Value))];

    private static string Names(IEnumerable<Party> parties) => string.Join("; ", parties.Select(party => party.Name ?? "somebody"));

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
