using System.Collections.Frozen;
using Hearsay.Lexicons;

namespace Hearsay.Splitting;

/// <summary>How an abbreviation stands in a sentence; the words are in <c>abbreviations.tsv</c>.</summary>
internal enum AbbreviationKind : byte
{
    /// <summary>No abbreviation.</summary>
    None,

    /// <summary>Rank or title: a name follows, so it ends no sentence.</summary>
    Title,

    /// <summary>"e.g.": something always follows.</summary>
    Inner,

    /// <summary>"No.": an abbreviation only before a number.</summary>
    Number,

    /// <summary>A month.</summary>
    Month,

    /// <summary>"Inc.": may also close a sentence.</summary>
    Closing,

    /// <summary>"etc.": closes the sentence when a capital follows.</summary>
    Etc,

    /// <summary>"Mass.": an abbreviation only after a comma or before one.</summary>
    Place,

    /// <summary>A single capital: "J. Smith".</summary>
    Initial,

    /// <summary>Letters with full stops: "U.S.".</summary>
    Acronym,
}

/// <summary>The words that splitting knows.</summary>
internal static class SplittingLexicon
{
    /// <summary>Longest entry that the scanner looks up, in UTF-16 units; longer stretches are no entry.</summary>
    public const int Longest = 16;

    private static readonly ILookup<string, string> Words = Lexicon.Rows("splitting.tsv").ToLookup(row => row["kind"], row => row["form"]);

    private static readonly FrozenDictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> Abbreviations =
        Lexicon.Rows("abbreviations.tsv").ToFrozenDictionary(row => row["form"], row => row.Enum<AbbreviationKind>("kind"))
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> Parts =
        Lexicon.Rows("contractions.tsv").ToFrozenDictionary(row => row["form"], Parted, StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>
        Prefixes = Of("prefix"), Starters = Of("starter"), Wholes = Of("whole"), Elisions = Of("elision"), Units = Exactly("unit"),
        Domains = Of("domain"), SpeechVerbs = Of("speech"), Faces = Exactly("emoticon");

    /// <summary>A syllable that stays with the word after its hyphen: "anti".</summary>
    public static bool IsPrefix(ReadOnlySpan<char> form) => Holds(Prefixes, form);

    /// <summary>A word that, written with a capital after an abbreviation, begins a sentence: "The".</summary>
    public static bool IsStarter(ReadOnlySpan<char> form) => Holds(Starters, form);

    /// <summary>A word that is one token in spite of the sign inside it: "s/he".</summary>
    public static bool IsWhole(ReadOnlySpan<char> form) => Holds(Wholes, form);

    /// <summary>A word that begins with an apostrophe: "'em".</summary>
    public static bool IsElision(ReadOnlySpan<char> form) => Holds(Elisions, form);

    /// <summary>A unit that is a word of its own after a number: "5|pm".</summary>
    public static bool IsUnit(ReadOnlySpan<char> form) => Holds(Units, form);

    /// <summary>The last part of a host or a file name: "com", "doc".</summary>
    public static bool IsDomain(ReadOnlySpan<char> form) => Holds(Domains, form);

    /// <summary>A verb that follows a quotation in the same sentence: "said".</summary>
    public static bool IsSpeechVerb(ReadOnlySpan<char> form) => Holds(SpeechVerbs, form);

    /// <summary>A face made of signs: ":-)".</summary>
    public static bool IsEmoticon(ReadOnlySpan<char> form) => Holds(Faces, form);

    /// <summary>The kind of an abbreviation with its full stop; <see cref="AbbreviationKind.None"/> when it is none.</summary>
    public static AbbreviationKind Abbreviation(ReadOnlySpan<char> form) =>
        form.Length <= Longest && Abbreviations.TryGetValue(form, out var kind) ? kind : AbbreviationKind.None;

    /// <summary>The words that a contraction stands for, as they are written in it, or null.</summary>
    public static string[]? Contraction(ReadOnlySpan<char> form) => form.Length <= Longest && Parts.TryGetValue(form, out var parts) ? parts : null;

    private static string[] Parted(LexiconRow row) => row.List("parts") is var parts && string.Concat(parts) == row["form"]
        ? parts : throw row.Bad("parts", "together they do not spell the form");

    private static bool Holds(FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> set, ReadOnlySpan<char> form) =>
        form.Length <= Longest && set.Contains(form);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Of(string kind) =>
        Words[kind].ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Exactly(string kind) =>
        Words[kind].ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
