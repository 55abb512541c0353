namespace Hearsay.Timing;

/// <summary>Small groups of words that several rules share.</summary>
internal static class Words
{
    /// <summary>Which one is meant ("last", "this coming", "the following", "that same"); moves behind the words, or leaves the place and gives null.</summary>
    /// <param name="line">The line.</param>
    /// <param name="at">Where to look; behind the words afterwards.</param>
    /// <param name="the">Whether a bare "the" counts as <see cref="Which.This"/>.</param>
    public static Which? Selector(Line line, ref int at, bool the)
    {
        var i = at;
        var article = line.Is(i, "the");
        if (article) i++;
        Which? which = null;
        if (line.IsAny(i, "that", "those") && !article) { which = Which.Same; i = line.Skip(i + 1, "same"); }
        else if (line.Is(i, "same")) { which = Which.Same; i++; }
        else if (line.Is(i, "this") && !article)
        {
            i++;
            if (line.IsAny(i, "past", "last")) { which = Which.Last; i++; }
            else if (line.IsAny(i, "coming", "next")) { which = Which.Next; i++; }
            else { which = Which.This; i = line.Skip(i, "same"); }
        }
        else if (line.IsAny(i, "current", "present")) { which = Which.This; i++; }
        else if (line.IsAny(i, "previous", "preceding", "prior")) { which = Which.Before; i++; }
        else if (line.IsAny(i, "following", "subsequent", "ensuing")) { which = Which.After; i++; }
        else if (line.Is(i, "next") && article) { which = Which.After; i++; }
        else if (line.IsAny(i, "next", "coming", "upcoming")) { which = Which.Next; i++; }
        else if (line.IsAny(i, "last", "past")) { which = Which.Last; i++; }
        else if (article && the) which = Which.This;
        if (which is not null) at = i;
        return which;
    }

    /// <summary>The year that a selector before "year" names.</summary>
    public static YearPart YearOf(Which which) => which switch
    {
        Which.This => new YearPart(Offset: 0),
        Which.Last => new YearPart(Offset: -1),
        Which.Next => new YearPart(Offset: 1),
        _ => new YearPart(Which: which),
    };

    /// <summary>Words that say which part of a longer time ("early", "the end of", "mid-"); the index behind them, or −1.</summary>
    public static int Edge(Line line, int at)
    {
        var i = line.Skip(at, "the");
        i = line.IsAny(i, "very", "second", "first") && !line.IsAny(i + 1, "half") && TimeLexicon.Find("early", line.Word(i + 1)) is not null ? i + 1 : i;
        if (TimeLexicon.Find("early", line.Word(i)) is not { } edge) return -1;
        var end = line.Hyphen(i + 1);
        if (edge == "around") return line[end].Kind == AtomKind.Digits || line.IsAny(end, "the", "year") || TimeLexicon.Find("month", line.Word(end)) is not null ? end : -1;
        if (edge is "beginning" or "end" or "middle") return line.IsAny(i + 1, "of") ? i + 2 : -1;
        if (edge is "earlier" or "later") return line.IsAny(end, "in", "on") ? end + 1 : end;
        return line.Is(end, "in") && edge != "mid" ? end + 1 : end;
    }

    /// <summary>A time zone ("GMT", "EST", "local time") behind a time of day; its end, or the same index.</summary>
    public static int Zone(Line line, int at)
    {
        var i = line.Skip(at, "(");
        if (TimeLexicon.Find("zone", line.Word(i)) is null || !line[i].Capital && !line.Is(i, "local")) return at;
        if (line.Is(i, "local")) return line.Is(i + 1, "time") && i == at ? i + 2 : at;
        var end = line.Skip(i + 1, "time");
        return i == at ? end : line.Is(end, ")") ? end + 1 : at;
    }
}
