using System.Globalization;
using System.Text;

namespace Hearsay;

/// <summary>Names made comparable: how a user may write a party and how texts do.</summary>
public static class PartyNames
{
    /// <summary>A name without case, leading articles, possessive and punctuation: "the U.S." is "us".</summary>
    public static string Plain(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var letters = new StringBuilder(name.Length);
        var bare = name.ToLowerInvariant().Replace('’', '\'').Replace("'s", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        foreach (var c in bare)
            letters.Append(char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark ? c : ' ');
        return string.Join(' ', letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile(word => word is "the" or "a" or "an"));
    }

    /// <summary>What makes two parties of any documents the same for a table: the name, or, without a name, the id.</summary>
    /// <remarks>Ids of parties that no register knows differ from document to document.</remarks>
    public static string Key(Party party)
    {
        ArgumentNullException.ThrowIfNull(party);
        return party.Actor.Name is { } name ? Plain(name) : party.Actor.Id;
    }

    /// <summary>Whether the words of one plain name stand side by side in another plain text.</summary>
    public static bool Holds(string plainText, string plainName) =>
        plainName.Length > 0 && $" {plainText} ".Contains($" {plainName} ", StringComparison.Ordinal);
}
