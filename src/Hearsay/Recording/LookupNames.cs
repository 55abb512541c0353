namespace Hearsay.Recording;

/// <summary>The names by which the actors of a case are looked up, in the plain form of <see cref="PartyNames"/>.</summary>
internal static class LookupNames
{
    /// <summary>Pronouns stand for somebody but name nobody: a closed class.</summary>
    private static readonly HashSet<string> Pronouns = new(
        "i me my we us our you your he him his she her hers it its they them their theirs who whom whose which that this these those one both all some".Split(' '), StringComparer.Ordinal);

    /// <summary>The plain names that an entry gives to a party: resolved name, code, and its words where they look like a name.</summary>
    public static IEnumerable<string> Of(Party party)
    {
        if (party.Actor.Name is { } name && PartyNames.Plain(name) is { Length: > 0 } resolved) yield return resolved;
        if (party.Actor.Code is { Length: > 0 } code) yield return code.ToLowerInvariant();
        if (party.Words is not { } words || party.Actor.Name is null || !words.Text.Any(char.IsUpper) || words.Text.Length > 100) yield break;
        if (PartyNames.Plain(words.Text) is { Length: > 0 } written && !Pronouns.Contains(written)) yield return written;
    }
}
