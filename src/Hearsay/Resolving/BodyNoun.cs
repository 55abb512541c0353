using Hearsay.Lexicons;

namespace Hearsay.Resolving;

/// <summary>Which named body a noun for bodies may mean.</summary>
internal enum BodyFit
{
    /// <summary>Any of the right kind.</summary>
    Any,

    /// <summary>One whose name has the noun.</summary>
    Name,

    /// <summary>One whose name has the noun, or a medium.</summary>
    Outlet,
}

/// <summary>A noun that names what kind of body is meant: "the group", "the ministry".</summary>
/// <param name="Kinds">Kinds of actor that may be meant.</param>
/// <param name="Fit">Which of these.</param>
internal sealed record BodyNoun(IReadOnlyList<ActorKind> Kinds, BodyFit Fit)
{
    private static readonly Dictionary<string, BodyNoun> All = Lexicon.Rows("body-nouns.tsv").SelectMany(row => row.List("noun").Select(noun => (noun, Body: Of(row))))
        .ToDictionary(pair => pair.noun, pair => pair.Body, StringComparer.Ordinal);

    private static readonly HashSet<string> Publishing = [.. Lexicon.Rows("publishing-verbs.tsv").SelectMany(row => row.List("verb"))];

    /// <summary>What the list says of a noun in its dictionary form, lower case; null when it is not listed.</summary>
    public static BodyNoun? Find(string lemma) => All.GetValueOrDefault(lemma);

    /// <summary>Whether the subject of a verb, where it is a body, is a medium.</summary>
    public static bool IsPublishing(string lemma) => Publishing.Contains(lemma);

    private static BodyNoun Of(LexiconRow row) => new([.. row.List("kind").Select(kind => Enum.Parse<ActorKind>(kind.Replace("-", "", StringComparison.Ordinal), true))], row.Enum<BodyFit>("fits"));
}
