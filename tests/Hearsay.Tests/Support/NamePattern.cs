namespace Hearsay.Tests.Support;

/// <summary>Lines of the notation that Specs/README.md describes: what the name layer and the places of a reading must be like.</summary>
internal static class NamePattern
{
    /// <summary>Whether a line is one of these.</summary>
    public static bool IsOne(string line) => !line.Contains(" | ", StringComparison.Ordinal) && (line.StartsWith("name ", StringComparison.Ordinal) || line.StartsWith("no name ", StringComparison.Ordinal) || line.StartsWith("place ", StringComparison.Ordinal));

    /// <summary>Whether it holds.</summary>
    public static bool Holds(string line, Reading reading)
    {
        if (line.StartsWith("no name ", StringComparison.Ordinal)) return !reading.Names.Any(name => reading.Document[name.Span] == line["no name ".Length..]);
        var cut = line.LastIndexOf(": ", StringComparison.Ordinal);
        if (cut < 0) throw new FormatException($"'{line}' is not 'name WORDS: TYPE' or 'place WORDS: WHERE'.");
        var (words, wanted) = (line[(line.IndexOf(' ') + 1)..cut], line[(cut + 2)..]);
        return line.StartsWith("name ", StringComparison.Ordinal)
            ? reading.Names.Any(name => name.Type == wanted && reading.Document[name.Span] == words)
            : reading.Actors.Any(found => found.Mentions.Any(tied => reading.Document[tied.Mention.Span] == words) && Where(found.Actor.Place) == wanted);
    }

    /// <summary>The names and places of a reading in the same notation.</summary>
    public static IEnumerable<string> Show(Reading reading) => reading.Names.Select(name => $"name {reading.Document[name.Span]}: {name.Type}")
        .Concat(reading.Actors.Where(found => found.Actor.Kind is ActorKind.Place or ActorKind.Country).Select(found => $"place {reading.Document[found.Mentions[0].Mention.Span]}: {Where(found.Actor.Place)}"));

    private static string Where(Place? place) => place is null ? "-" : place.Region is { } region && region != place.Name ? $"{region}, {place.Country}" : place.Country;
}
