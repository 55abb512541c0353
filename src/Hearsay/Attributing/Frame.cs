namespace Hearsay.Attributing;

/// <summary>One act of speech or thought found in the text: who, by which words, and which stretch of text it answers for.</summary>
internal sealed class Frame
{
    /// <summary>Sentence and head word of the cue; the word is −1 when the cue is no word of a clause (a label before a colon).</summary>
    public required TokenRef Cue { get; init; }

    /// <summary>The cue words.</summary>
    public required TextSpan CueSpan { get; init; }

    /// <summary>Who speaks, or null for the agentless.</summary>
    public Mention? Source { get; init; }

    /// <summary>What the source does; null when the verb embeds without making a link ("hopes that").</summary>
    public required SpeechAct Act { get; init; }

    /// <summary>Stretches of text that it answers for, in document order.</summary>
    public List<TextSpan> Content { get; } = [];

    /// <summary>Id of the rule that found it.</summary>
    public required string Rule { get; init; }

    /// <summary>Whether the cue word is nothing but a link.</summary>
    public bool PureLink { get; init; }

    /// <summary>Whether the content is in quotation marks, at least in part.</summary>
    public bool Quoted { get; set; }

    /// <summary>Whether the content is set apart without quotation marks: a turn of a transcript, a block with a name below it.</summary>
    public bool Verbatim { get; set; }

    /// <summary>Whether the content is wholly in quotation marks.</summary>
    public bool WhollyQuoted { get; set; }

    /// <summary>Whether the cue is negated ("never said that"): then there is no link.</summary>
    public bool Negated { get; init; }

    /// <summary>Who was told, or null.</summary>
    public Mention? Addressee { get; init; }

    /// <summary>Rules that gave it more text, with that text.</summary>
    public List<TrailEntry> Extensions { get; } = [];

    /// <summary>Adds stretches by a rule of their own.</summary>
    public void Extend(IReadOnlyList<TextSpan> spans, string rule)
    {
        Extend(spans);
        if (rule != Rule) Extensions.AddRange(spans.Select(span => new TrailEntry("attributing", rule, span)));
    }

    /// <summary>Adds stretches that are not covered yet.</summary>
    public void Extend(IEnumerable<TextSpan> spans)
    {
        foreach (var span in spans)
            if (!Content.Exists(own => own.Contains(span))) Content.Add(span);
        Content.Sort();
    }

    /// <summary>Whether it answers for all of these words.</summary>
    public bool Covers(TextSpan words) => Content.Exists(span => span.Contains(words));

    /// <summary>Number of characters it answers for.</summary>
    public int Extent => Content.Sum(span => span.Length);
}
