using Hearsay.Exporting;

namespace Hearsay.Cli.Views;

/// <summary>Finds a party that a user names among the actors of a document: by resolved name, code, or any name the text uses for it.</summary>
internal sealed class PartyName(string wanted)
{
    private readonly string _plain = Plain(wanted);

    /// <summary>The name as the user gave it.</summary>
    public string Wanted { get; } = wanted;

    /// <summary>Ids of the actors that are meant. Whole names first; only where none fits, names that hold all words given ("Pasha" for "Ahmed Pasha").</summary>
    public HashSet<string> In(Reading reading)
    {
        var names = reading.Clusters.SelectMany(cluster => cluster)
            .Where(mention => mention.Kind != MentionKind.Pronoun)
            .Select(mention => (mention.Actor, Text: (string?)reading.Document[mention.Span]))
            .Concat(reading.Claims.SelectMany(Participants).Select(participant => (participant.Actor, participant.Text)))
            .SelectMany(entry => new[] { entry.Actor.Name, entry.Text, entry.Actor.Code }.OfType<string>().Select(name => (entry.Actor.Id, Name: Plain(name))))
            .Distinct().ToList();
        var whole = names.Where(entry => entry.Name == _plain).Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        if (whole.Count > 0) return whole;
        var words = _plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return names.Where(entry => words.Length > 0 && words.All(word => entry.Name.Split(' ').Contains(word, StringComparer.Ordinal)))
            .Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Everyone who takes part in a claim.</summary>
    public static IEnumerable<Participant> Participants(Claim claim) =>
        claim.Actors.Concat(claim.Recipients).Concat(claim.Others.Select(other => other.Participant));

    /// <summary>A name without case, articles, possessive and punctuation: "the U.S." is "us".</summary>
    internal static string Plain(string name)
    {
        var letters = string.Concat(ClaimSentence.OneLine(name).ToLowerInvariant().Replace("’", "'", StringComparison.Ordinal)
            .Replace("'s", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal)
            .Select(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark ? c : ' '));
        return string.Join(' ', letters.Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile(word => word is "the" or "a" or "an"));
    }
}
