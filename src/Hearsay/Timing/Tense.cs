namespace Hearsay.Timing;

/// <summary>Whether words near a time put it before or after the document's date.</summary>
internal static class Tense
{
    private const int Reach = 12;

    /// <summary>−1 past, 1 future, 0 not known: the nearest cue in the clause, those before the time first.</summary>
    public static int At(Line line, int first, int end)
    {
        var before = line.Is(first - 1, "the") ? first - 2 : first - 1;
        // "Had filed by Wednesday" looks back, "must leave by Wednesday" ahead.
        if (line.Is(before, "by")) return Pluperfect(line, before) ? -1 : 1;
        if (line.Is(before, "as") && line.IsAny(before - 1, "soon", "early")) return 1;
        if (line.IsAny(before, "until", "till") && !IsRange(line, before))
        {
            for (var i = end; i < end + 4 && i < line.Count; i++) if (Cue(line, i) is var after and not 0) return after;
            return 1;
        }
        if (TreeTense.At(line.Sentence, line[first].Token, line[end - 1].Token) is var told and not 0) return told;
        var (best, direction) = (int.MaxValue, 0);
        for (var i = first - 1; i >= first - Reach && i >= 0 && !Stops(line, i); i--)
            if (Cue(line, i) is var cue and not 0) { (best, direction) = (first - i, cue); break; }
        for (var i = end; i < end + Reach && i < line.Count && !Stops(line, i); i++)
            if (Cue(line, i) is var cue and not 0)
            {
                if (i - end + 3 < best) direction = cue;
                break;
            }
        return direction;
    }

    /// <summary>Whether "from" opens the stretch that "until" ends.</summary>
    private static bool IsRange(Line line, int until)
    {
        for (var i = until - 1; i >= until - Reach && i >= 0 && !Stops(line, i); i--) if (line.Is(i, "from")) return true;
        return false;
    }

    private static bool Stops(Line line, int at) => line.Word(at) is ";" or "\"" or "“" or "”" or "(" or ")" or "—";

    /// <summary>"Had been due to expire": what was to come before the time talked about.</summary>
    private static bool IsPast(Line line, int at) => line.Is(at - 1, "been") && (line.Is(at - 2, "had") || line.Is(at - 3, "had"))
        || line.Is(at - 1, "to") && line.Is(at - 3, "been") && (line.Is(at - 4, "had") || line.Is(at - 5, "had"));

    /// <summary>Whether "had" stands in the same clause before a place.</summary>
    private static bool Pluperfect(Line line, int at)
    {
        for (var i = at - 1; i >= at - Reach && i >= 0 && !Stops(line, i) && line[i].Kind != AtomKind.Mark; i--)
            if (line.Is(i, "had")) return true;
        return false;
    }

    private static int Cue(Line line, int at)
    {
        var word = line.Word(at);
        if (TimeLexicon.Cue(word) is { } cue) return cue == "future" && !IsPast(line, at) ? 1 : -1;
        var token = line.Sentence.Tokens[line[at].Token];
        if (token.Xpos == "VBD") return -1;
        if (token.Upos is not ("X" or "VERB" or "AUX")) return 0;
        return word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && line[at].Kind == AtomKind.Word
            && !line.IsAny(at - 1, "be", "is", "are", "to") ? -1 : 0;
    }
}
