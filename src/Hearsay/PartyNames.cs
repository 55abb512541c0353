using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Hearsay;

/// <summary>Names made comparable: how a user may write a party and how texts do.</summary>
public static partial class PartyNames
{
    /// <summary>Words of more characters are a description, not a name.</summary>
    private const int LongestName = 100;

    /// <summary>How many words up to the owner of a post are kept: names of owners are shorter.</summary>
    private const int OwnerWords = 5;

    private static readonly string[] WithinNames = ["of", "the", "and"];

    /// <summary>Pronouns stand for somebody but name nobody: a closed class.</summary>
    private static readonly HashSet<string> Pronouns = new(
        "i me my we us our you your he him his he she her hers it its they them their theirs who whom whose which that this these those one both all some".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Leading = ["then", "ex", "former", "some", "many", "several", "two", "three", "four", "five", "about", "around", "nearly", "almost", "over", "both", "all", "senior", "top", "late"];

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

    /// <summary>The plain names that a claim gives to a party: its resolved name, its code, and its words where they look like a name.</summary>
    public static IEnumerable<string> Of(Party party)
    {
        ArgumentNullException.ThrowIfNull(party);
        if (party.Actor.Name is { } name && Plain(name) is { Length: > 0 } resolved) yield return resolved;
        if (party.Actor.Code is { } code && Plain(code) is { Length: > 0 } coded) yield return coded;
        if (party.Words is not { } words || party.Actor.Name is null || words.Text.Length > LongestName || !words.Text.Any(char.IsUpper)) yield break;
        if (Plain(words.Text) is { Length: > 0 } written && !IsPronoun(words.Text, written)) yield return written;
    }

    /// <summary>The words by which a naming is looked up that may tie somebody to somebody else: the first that is no count, and the last behind "of". None for words
    /// without a capital letter, or for a naming of something that cannot act for anybody.</summary>
    public static IEnumerable<string> TieKeys(Party party)
    {
        ArgumentNullException.ThrowIfNull(party);
        if (party.Actor.Kind is not (ActorKind.Person or ActorKind.Government or ActorKind.Organisation or ActorKind.Population)) yield break;
        if (party.Words is not { } words || !words.Text.Any(char.IsUpper) || Uncounted(words.Text) is not { Length: > 0 } plain) yield break;
        var first = plain.Split(' ')[0];
        yield return first;
        if (plain.Contains(" of ", StringComparison.Ordinal) && plain[(plain.LastIndexOf(' ') + 1)..] is var last && last != first) yield return last;
    }

    /// <summary>Plain words without what counts or dates a post: "two former Norlandic ministers" is "norlandic ministers".</summary>
    public static string Uncounted(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var plain = Plain(words.Replace("then-", "", StringComparison.OrdinalIgnoreCase).Replace("ex-", "", StringComparison.OrdinalIgnoreCase));
        return string.Join(' ', plain.Split(' ').SkipWhile(word => Leading.Contains(word) || word.All(char.IsDigit)));
    }

    /// <summary>The names that stand behind a post with its owner in some words.</summary>
    public static IEnumerable<PostNaming> Posts(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        foreach (Match match in PostAndName().Matches(words))
        {
            var owner = Plain(NameUpTo(words[..(match.Groups["owner"].Index + match.Groups["owner"].Length)]));
            if (owner.Length > 0) yield return new PostNaming(owner, match.Groups["all"].Value);
        }
        foreach (Match match in PostOf().Matches(words).Concat(NameOf().Matches(words)))
            if (Plain(match.Groups["owner"].Value) is { Length: > 0 } owner) yield return new PostNaming(owner, match.Groups["all"].Value);
    }

    /// <summary>The words at the end of a text that look like one name: "Republic of Norland".</summary>
    private static string NameUpTo(string text)
    {
        var words = text.Split(' ');
        var first = words.Length - 1;
        for (var i = first - 1; i >= 0 && words.Length - i <= OwnerWords && words[i].Length > 0; i--)
        {
            if (char.IsUpper(words[i][0]) && char.IsLetterOrDigit(words[i][^1])) first = i;
            else if (!WithinNames.Contains(words[i])) break;
        }
        return string.Join(' ', words[first..]);
    }

    /// <summary>The parts of a name behind a post.</summary>
    /// <returns>The owner as written, whether it owns ("Norland's", "of Norland"), the words of the post, empty in "Ada Marsh of Norland", and the name.</returns>
    public static (string Owner, bool Owns, string Post, string Name) PartsOf(PostNaming naming)
    {
        ArgumentNullException.ThrowIfNull(naming);
        var match = PostOf().Match(naming.Words);
        if (!match.Success) match = NameOf().Match(naming.Words);
        if (match.Success) return (match.Groups["owner"].Value, true, match.Groups["post"].Value, match.Groups["name"].Value);
        match = PostAndName().Match(naming.Words);
        return (match.Groups["owner"].Value, match.Groups["of"].Success, match.Groups["post"].Value.TrimEnd(' '), match.Groups["name"].Value);
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

    /// <summary>"us" and "who" name nobody; "US" and "WHO" do.</summary>
    private static bool IsPronoun(string words, string plain) => Pronouns.Contains(plain) && words.Count(char.IsUpper) < 2;

    // "Norland's spy service Veska", "Norland's spy service, the SPA,", "Norland's defence minister, Ada Marsh."
    [GeneratedRegex(@"(?=\b(?<all>(?<owner>\p{Lu}[\w-]*)(?<of>['’]s)? (?<post>(?:[a-z][\w-]* ){0,2}[a-z][\w-]*)(?: (?<name>\p{Lu}[\w-]*(?: \p{Lu}[\w-]*){0,3})|, (?:the (?<name>\p{Lu}{2,})|(?<name>\p{Lu}[\w-]*(?: \p{Lu}[\w-]*){1,3}))(?=[,.;:)]|$))))")]
    private static partial Regex PostAndName();

    // "the head of the SPA, General Ada Marsh,", "president of Norland, Oskar Vell."
    [GeneratedRegex(@"\b(?<all>(?<post>[a-z][\w-]*) of (?:the )?(?<owner>\p{Lu}[\w-]*), (?<name>\p{Lu}[\w-]*(?: \p{Lu}[\w-]*){1,3})(?=[,.;:)]|$))")]
    private static partial Regex PostOf();

    // "Colonel Ada Marsh of Norland"
    [GeneratedRegex(@"\b(?<post>)(?<all>(?<name>\p{Lu}[\w-]*(?: \p{Lu}[\w-]*){1,3}) of (?<owner>\p{Lu}[\w-]*))(?! \p{Lu})")]
    private static partial Regex NameOf();
}
