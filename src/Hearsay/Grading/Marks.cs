namespace Hearsay.Grading;

/// <summary>What was found on the way from a predicate up to the root: statuses with the words that give them, and negations.</summary>
internal sealed class Marks(Sentence sentence)
{
    private readonly List<(ClaimStatus Status, double Certainty, TextSpan Words)> _found = [];

    private readonly HashSet<TextSpan> _negators = [];

    public Sentence Sentence { get; } = sentence;

    public List<TrailEntry> Trail { get; } = [];

    public List<TextSpan> Hedges { get; } = [];

    public bool Negative { get; private set; }

    /// <summary>The statuses that were found, with the certainty each leaves.</summary>
    public IReadOnlyList<(ClaimStatus Status, double Certainty, TextSpan Words)> Found => _found;

    /// <summary>Adds a status with the words that give it.</summary>
    public void Add(ClaimStatus? status, double certainty, TextSpan words, string rule, bool hedge = true)
    {
        if (status is { } known) _found.Add((known, certainty, words));
        if (hedge && !Hedges.Contains(words)) Hedges.Add(words);
        Trail.Add(new TrailEntry("grading", rule, words));
    }

    /// <summary>Turns the polarity round.</summary>
    public void Negate(TextSpan words, string rule)
    {
        // One word negates once, however many words it is seen from.
        if (!_negators.Add(words)) return;
        Negative = !Negative;
        if (!Hedges.Contains(words)) Hedges.Add(words);
        Trail.Add(new TrailEntry("grading", rule, words));
    }
}
