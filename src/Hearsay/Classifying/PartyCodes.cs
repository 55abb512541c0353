using Hearsay.Lexicons.Petrarch;
using NodaTime;

namespace Hearsay.Classifying;

/// <summary>Puts the codes of PETRARCH's dictionaries on the parties of claims.</summary>
public static class PartyCodes
{
    /// <summary>The claims with the codes that the dictionary gives; parties that it does not know keep theirs.</summary>
    /// <param name="claims">The claims of a document.</param>
    /// <param name="dictionary">The dictionary.</param>
    /// <param name="day">The day on which dated codes must hold: the document's date, or null.</param>
    /// <remarks>All mentions of one actor get one code: that of its name, else that of the first words for it that the dictionary knows.</remarks>
    public static IReadOnlyList<Claim> Apply(IReadOnlyList<Claim> claims, PartyDictionary dictionary, LocalDate? day)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(dictionary);
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var party in claims.SelectMany(Parties))
        {
            if (codes.ContainsKey(party.Actor.Id)) continue;
            var code = (party.Actor.Name is { } name ? dictionary.CodeOf(name, day) : null) ?? (party.Text is { } text ? dictionary.CodeOf(text, day) : null);
            if (code is not null) codes[party.Actor.Id] = code;
        }
        return [.. claims.Select(claim => claim with
        {
            Actors = [.. claim.Actors.Select(Coded)],
            Recipients = [.. claim.Recipients.Select(Coded)],
            Others = [.. claim.Others.Select(other => (other.Role, Coded(other.Participant)))],
        })];

        Participant Coded(Participant party) =>
            codes.TryGetValue(party.Actor.Id, out var code) ? party with { Actor = party.Actor with { Code = code } } : party;
    }

    private static IEnumerable<Participant> Parties(Claim claim) => [.. claim.Actors, .. claim.Recipients, .. claim.Others.Select(other => other.Participant)];
}
