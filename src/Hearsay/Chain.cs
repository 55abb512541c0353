namespace Hearsay;

/// <summary>What a source does with the content: the closed list of CLAIMS §3.</summary>
public enum SpeechAct
{
    /// <summary>Say, report, find, show.</summary>
    Say,
    /// <summary>Claim, insist, maintain.</summary>
    Claim,
    /// <summary>Allege, accuse, charge.</summary>
    Allege,
    /// <summary>Deny, reject as untrue.</summary>
    Deny,
    /// <summary>Confirm, admit, acknowledge.</summary>
    Confirm,
    /// <summary>Doubt, question.</summary>
    Doubt,
    /// <summary>Believe, think, suspect.</summary>
    Believe,
    /// <summary>Know, realise.</summary>
    Know,
    /// <summary>Predict, expect, warn of.</summary>
    Predict,
    /// <summary>Promise, vow, threaten, offer.</summary>
    Promise,
    /// <summary>Demand, order, insist that something must be.</summary>
    Demand,
    /// <summary>Ask, urge, appeal.</summary>
    Ask,
    /// <summary>Call, describe as, deem.</summary>
    Deem,
}

/// <summary>Whether the source can be held to a name.</summary>
public enum SourceKind
{
    /// <summary>A person, organisation or government with a name.</summary>
    Named,
    /// <summary>Somebody without a name, or nobody at all ("it is said").</summary>
    Unnamed,
    /// <summary>Several people under one description ("residents", "critics").</summary>
    Collective,
    /// <summary>A text: cable, report, video, statement.</summary>
    Document,
}

/// <summary>How close the words are to what the source said.</summary>
public enum Directness
{
    /// <summary>Indirect speech.</summary>
    Indirect,
    /// <summary>Inside quotation marks.</summary>
    Quoted,
    /// <summary>Partly inside quotation marks.</summary>
    Mixed,
    /// <summary>Only named ("discussed the campaign").</summary>
    Summarised,
}

/// <summary>One link of an attribution chain (CLAIMS §3).</summary>
public sealed record ChainLink
{
    /// <summary>Who is made answerable, or null for the agentless ("it is said").</summary>
    public Mention? Source { get; init; }

    /// <summary>Whether the source can be held to a name.</summary>
    public required SourceKind Kind { get; init; }

    /// <summary>The cue words: "had denied", "according to".</summary>
    public required TextSpan Cue { get; init; }

    /// <summary>What the source does with the content.</summary>
    public required SpeechAct Act { get; init; }

    /// <summary>How close the words are to the source's.</summary>
    public Directness Directness { get; init; }

    /// <summary>Cable, interview, tweet …, as written, or null.</summary>
    public string? Medium { get; init; }

    /// <summary>Who was told, or null.</summary>
    public Mention? Addressee { get; init; }

    /// <summary>The paper or channel it was said in, or null.</summary>
    public Mention? Venue { get; init; }

    /// <summary>When it was said, or null.</summary>
    public TimeExpression? Said { get; init; }

    /// <summary>Words that weaken the saying itself ("reportedly said"), or null.</summary>
    public TextSpan? Hedge { get; init; }
}

/// <summary>Who says so, through whom: the links from the outermost to the one nearest to the content. Empty when the author vouches for it.</summary>
/// <param name="Links">Outermost first.</param>
public sealed record Chain(IReadOnlyList<ChainLink> Links)
{
    /// <summary>The author's own voice.</summary>
    public static Chain Author { get; } = new([]);
}
