namespace Hearsay.Attributing;

/// <summary>The acts of speech and thought found so far, in the order they were found, with the sentences their cues stand in.</summary>
internal sealed class Frames
{
    private readonly List<Frame> _all = [];
    private readonly Dictionary<int, List<Frame>> _bySentence = [];

    /// <summary>All of them.</summary>
    public IReadOnlyList<Frame> All => _all;

    /// <summary>Adds one; adding it again changes nothing.</summary>
    public void Add(Frame frame)
    {
        if (!_bySentence.TryGetValue(frame.Cue.Sentence, out var here)) _bySentence[frame.Cue.Sentence] = here = [];
        if (here.Contains(frame)) return;
        here.Add(frame);
        _all.Add(frame);
    }

    /// <summary>Those whose cue stands in a sentence.</summary>
    public IReadOnlyList<Frame> CuedIn(int sentence) => _bySentence.TryGetValue(sentence, out var here) ? here : [];

    /// <summary>Those with this cue word.</summary>
    public IEnumerable<Frame> At(TokenRef cue) => CuedIn(cue.Sentence).Where(frame => frame.Cue == cue);

    /// <summary>For each sentence the frames that answer for some of its text.</summary>
    public ILookup<int, Frame> BySentenceAnsweredFor(Func<int, Sentence> sentenceAt) => _all
        .SelectMany(frame => frame.Content
            .SelectMany(span => Enumerable.Range(sentenceAt(span.Start).Index, sentenceAt(Math.Max(span.Start, span.End - 1)).Index - sentenceAt(span.Start).Index + 1))
            .Distinct().Select(sentence => (sentence, frame)))
        .ToLookup(entry => entry.sentence, entry => entry.frame);
}
