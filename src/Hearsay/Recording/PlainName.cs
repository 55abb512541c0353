using System.Globalization;
using System.Text;

namespace Hearsay.Recording;

/// <summary>Names as they are looked up: lower case, without articles, possessive and punctuation ("the U.S." is "us").</summary>
internal static class PlainName
{
    /// <summary>Pronouns stand for somebody but name nobody: a closed class.</summary>
    private static readonly HashSet<string> Pronouns = new(
        "i me my we us our you your he him his she her hers it its they them their theirs who whom whose which that this these those one both all some".Split(' '), StringComparer.Ordinal);

    /// <summary>The plain form of a name; empty when it has no letters or digits.</summary>
    public static string Of(string name)
    {
        var plain = new StringBuilder(name.Length);
        var lower = name.ToLowerInvariant().Replace('’', '\'').Replace("'s", "", StringComparison.Ordinal);
        foreach (var c in lower)
        {
            if (c is '.' or '\'') continue;
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark) plain.Append(c);
            else if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
        }
        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile(word => word is "the" or "a" or "an"));
    }

    /// <summary>The plain names that an entry gives to a party: resolved name, code, and its words where they look like a name.</summary>
    public static IEnumerable<string> Of(Party party)
    {
        if (party.Actor.Name is { } name && Of(name) is { Length: > 0 } resolved) yield return resolved;
        if (party.Actor.Code is { Length: > 0 } code) yield return code.ToLowerInvariant();
        if (party.Words is not { } words || party.Actor.Name is null || !words.Text.Any(char.IsUpper) || words.Text.Length > 100) yield break;
        if (Of(words.Text) is { Length: > 0 } written && !Pronouns.Contains(written)) yield return written;
    }
}
