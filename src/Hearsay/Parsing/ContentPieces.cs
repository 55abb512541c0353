using Hearsay.Lexicons;

namespace Hearsay.Parsing;

/// <summary>Which of the runs of words that the model ties to one cue are what is said by it.</summary>
/// <remarks>The model ties every run to the likeliest cue that it found. A run whose own cue it did not find so hangs on a strange one. By PolNeAR's guidelines a
/// content is in pieces where something that is no part of it stands between, in the main its own source and cue; by that such runs are told apart.</remarks>
/// <param name="words">All words of the document with their sentences.</param>
/// <param name="cue">The run of the cue.</param>
internal sealed class ContentPieces(IReadOnlyList<(Token Token, TokenRef Place)> words, TagRun cue)
{
    /// <summary>The runs of the content: those that hang together, nearest to the cue.</summary>
    /// <param name="runs">All content runs tied to the cue, in order.</param>
    public List<TagRun> Of(IReadOnlyList<TagRun> runs)
    {
        var groups = new List<List<TagRun>>();
        foreach (var run in runs)
        {
            // A quotation mark alone says nothing.
            if (!Any(run.First, run.Last, IsWord)) continue;
            if (groups.Count == 0) groups.Add([run]);
            else if (IsOne(groups[^1][^1], run)) groups[^1][^1] = groups[^1][^1] with { Last = run.Last };
            else if (IsInterrupted(groups[^1][^1], run)) groups[^1].Add(run);
            else groups.Add([run]);
        }
        return groups.MinBy(group => group.Min(Distance)) ?? [];
    }

    /// <summary>The run that stands as subject before a verb of speech and was taken for a part of what is said, or null: "[Two percent] indicated [that they
    /// were unsure]".</summary>
    /// <param name="runs">All content runs tied to the cue, in order.</param>
    public TagRun? Subject(IReadOnlyList<TagRun> runs)
    {
        foreach (var run in runs)
            if (run.Last + 1 == cue.First && words[run.Last].Place.Sentence == words[cue.First].Place.Sentence && runs.Any(other => other.First > cue.Last) && IsActive()) return run;
        return null;
    }

    // the bill , / if it passes   nothing but a comma between two runs of one sentence
    // accusations / by Norland / that it jammed the radars   jammed <-acl- accusations
    private bool IsOne(TagRun one, TagRun next) =>
        words[one.Last].Place.Sentence == words[next.First].Place.Sentence
        && (!Any(one.Last + 1, next.First - 1, token => IsWord(token) || token.Form is ":" or ";") || next.First > cue.Last && one.First > cue.Last && HangsOn(one, next));

    /// <summary>Whether the clause that the later run begins hangs on a noun of the earlier one.</summary>
    private bool HangsOn(TagRun one, TagRun next)
    {
        var start = next.First - words[next.First].Place.Token;
        for (var i = next.First; i <= next.Last; i++)
            if (words[i].Place.Sentence == words[next.First].Place.Sentence && words[i].Token is { Relation: "acl", Head: >= 0 and var head } && head + start >= one.First && head + start <= one.Last) return true;
        return false;
    }

    // "It is over, " / he said on Friday . / " They have left. "   the cue between two runs, and nothing besides its source unless both are quoted
    private bool IsInterrupted(TagRun one, TagRun next)
    {
        if (cue.First <= one.Last || cue.First >= next.First) return false;
        return Quoted(one) && Quoted(next) || !Any(one.Last + 1, next.First - 1, token => IsWord(token) && token.Cue != words[cue.First].Place);
    }

    /// <summary>Whether the cue is a verb of speech that its subject does: "indicated", not "was accused".</summary>
    private bool IsActive()
    {
        var verb = -1;
        var be = false;
        for (var i = cue.First; i <= cue.Last; i++)
        {
            if (verb < 0 && words[i].Token.Upos == "VERB") verb = i;
            be |= words[i].Token.Lemma == "be";
        }
        return verb >= 0 && !(be && words[verb].Token.Xpos == "VBN")
            && EmbeddingVerb.FindAny(words[verb].Token.Lemma.ToLowerInvariant(), "that", "np-to", "np", "of", "as", "for") is { Act: not null };
    }

    private int Distance(TagRun run) => run.Last < cue.First ? Start(cue.First) - End(run.Last) : run.First > cue.Last ? Start(run.First) - End(cue.Last) : 0;

    private int Start(int word) => words[word].Token.Span.Start;

    private int End(int word) => words[word].Token.Span.End;

    private bool Quoted(TagRun run) => words[run.First].Token.Form is "\"" or "“" or "'" or "‘" or "''" or "``";

    private bool Any(int first, int last, Func<Token, bool> test)
    {
        for (var i = first; i <= last; i++) if (test(words[i].Token)) return true;
        return false;
    }

    private static bool IsWord(Token token) => token.Form.Any(char.IsLetterOrDigit);
}
