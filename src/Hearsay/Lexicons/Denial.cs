namespace Hearsay.Lexicons;

/// <summary>Words by which a claim is denied or taken back: the rows of <c>denials.tsv</c>.</summary>
internal static class Denial
{
    private static readonly Lazy<HashSet<(string, string)>> All = new(() =>
        [.. Lexicon.Rows("denials.tsv").SelectMany(row => row.List("word").Select(word => (word, row["kind"])))]);

    /// <summary>Whether the object of a verb is what is denied.</summary>
    public static bool Denies(string verb) => Has(verb, "deny");

    /// <summary>Whether a source takes back by this verb what it said itself.</summary>
    public static bool Retracts(string verb) => Has(verb, "retract");

    /// <summary>Whether a verb calls its object something.</summary>
    public static bool Names(string verb) => Has(verb, "naming");

    /// <summary>Whether calling a claim this denies it.</summary>
    public static bool IsFalse(string word) => Has(word, "false");

    /// <summary>The same, by the word's dictionary form or as it stands.</summary>
    public static bool IsFalse(Token word) => IsFalse(word.Lemma) || IsFalse(word.Lower);

    /// <summary>Whether calling a claim this says that it is so.</summary>
    public static bool IsTrue(Token word) => Has(word.Lemma, "true") || Has(word.Lower, "true");

    /// <summary>Whether denying this is a refusal: "denied entry".</summary>
    public static bool IsGrant(string noun) => Has(noun, "grant");

    /// <summary>Whether denying this answers whatever was said of the denier: "denied any wrongdoing".</summary>
    public static bool IsGuilt(string noun) => Has(noun, "guilt");

    /// <summary>Whether what stands below a verb is denied by it: the verb denies alone ("rejected"), with its particle ("brushed aside") or by what it calls its object ("called it a lie").</summary>
    public static bool Denies(Sentence sentence, Token verb) =>
        Denies(verb.Lemma) || sentence.Children(verb.Index, "compound:prt", "compound", "advmod").Any(particle => Denies(verb.Lemma + " " + particle.Lower)) || CallsFalse(sentence, verb);

    /// <summary>"called this a lie", "described the report as false", "dismissed the papers as forgeries".</summary>
    public static bool CallsFalse(Sentence sentence, Token verb) => Names(verb.Lemma) && (sentence.Children(verb.Index, "xcomp", "obl", "advcl", "obj").Any(IsFalse)
        || sentence.Children(verb.Index, "obj").Any(thing => sentence.Children(thing.Index, "nmod", "amod", "acl", "xcomp").Any(child => IsFalse(child) && (child.Index == thing.Index + 1 || sentence.Child(child.Index, "case", "mark")?.Lower == "as"))));

    /// <summary>Whether a verb calls something that was said false: "called the report a lie".</summary>
    public static bool CallsClaimFalse(Sentence sentence, Token verb) => CallsFalse(sentence, verb) && sentence.Child(verb.Index, "obj", "nsubj:pass") is { } called && StandsForClaim(called);

    /// <summary>Whether a word stands for what somebody said: "the report", "this".</summary>
    public static bool StandsForClaim(Token word) => word.Upos == "PRON" ? word.Lower is "it" or "this" or "that" or "these" or "those" or "them" or "which"
        : ReportingNoun.Find(word.Lemma) is not null || Words.IsInformation(word.Lemma) || Words.IsMedium(word.Lemma);

    private static bool Has(string word, string kind) => All.Value.Contains((word.ToLowerInvariant(), kind));
}
