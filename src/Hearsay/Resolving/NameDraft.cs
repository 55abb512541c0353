namespace Hearsay.Resolving;

/// <summary>Words that are taken for a name while the names of a sentence are looked for.</summary>
/// <param name="First">Index of the first word.</param>
/// <param name="Last">Index of the last word.</param>
/// <param name="Type">PER, ORG, LOC, EVT, MISC, or null when nothing tells yet.</param>
/// <param name="Known">Its entry in the lexicons, or null.</param>
internal sealed record DraftName(int First, int Last, string? Type, Known? Known);

/// <summary>The names of a sentence while they are looked for: none overlaps another, later ones displace earlier ones.</summary>
internal sealed class NameDraft(Sentence sentence)
{
    private readonly DraftName?[] _of = new DraftName?[sentence.Tokens.Count];

    /// <summary>The sentence.</summary>
    public Sentence Sentence => sentence;

    /// <summary>Its words.</summary>
    public IReadOnlyList<Token> Tokens => sentence.Tokens;

    /// <summary>The names so far, in order.</summary>
    public List<DraftName> Names => [.. _of.OfType<DraftName>().Distinct(ReferenceEqualityComparer.Instance).Cast<DraftName>()];

    /// <summary>The name that a word is part of; null for other words and outside of the sentence.</summary>
    public DraftName? At(int token) => token >= 0 && token < _of.Length ? _of[token] : null;

    /// <summary>Takes words for a name; names that they touch are given up.</summary>
    public void Put(int first, int last, string? type, Known? known)
    {
        for (var i = first; i <= last; i++) if (_of[i] is { } old) Remove(old);
        Array.Fill(_of, new DraftName(first, last, type, known), first, last - first + 1);
    }

    /// <summary>Gives a name up.</summary>
    public void Remove(DraftName name) => Array.Fill(_of, null, name.First, name.Last - name.First + 1);

    /// <summary>Whether the words lie within a longer name that is more than a title around them.</summary>
    public bool InLarger(int first, int last)
    {
        for (var i = first; i <= last; i++)
            if (_of[i] is { } name && name.First <= first && last <= name.Last && name.Last - name.First > last - first) return !OnlyTitle(name.First, first) || name.Last != last;
        return false;
    }

    /// <summary>The words from one to another as text.</summary>
    public string Text(int first, int last) => NounPhrase.Words(sentence, first, last);

    private bool OnlyTitle(int first, int end)
    {
        for (var i = first; i < end; i++) if (!PersonWords.IsTitle(Tokens[i].Lower) && Tokens[i].Upos != "DET") return false;
        return true;
    }
}
