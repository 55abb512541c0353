namespace Hearsay.Timing;

/// <summary>Small groups of words that several rules share.</summary>
internal static class Words
{
    /// <summary>Which one is meant ("last", "this coming", "the following", "that same"); moves behind the words, or leaves the place and gives
    /// null.</summary>
    /// <param name="line">The line.</param>
    /// <param name="at">Where to look; behind the words afterwards.</param>
    public static Which? Selector(Line line, ref int at)
    {
        var i = at;
        var article = line.Is(i, "the");
        if (article) i++;
        if (TimeLexicon.Find("selector", line.Word(i)) is not { } name || article && line.IsAny(i, "that", "those", "this")) return null;
        var which = Enum.Parse<Which>(name);
        var demonstrative = line.IsAny(i, "this", "that");
        i++;
        if (demonstrative && TimeLexicon.Find("selector", line.Word(i)) is { } second && (which == Which.This || line.Is(i, "same")))
        {
            which = line.Is(i, "same") ? which : Enum.Parse<Which>(second);
            i++;
        }
        if (which == Which.Next && article) which = Which.After;
        at = i;
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
        i = line.IsAny(i, "very", "second", "first") && !line.IsAny(i + 1, "half") && TimeLexicon.Find("edge", line.Word(i + 1)) is not null
            ? i + 1 : i;
        if (TimeLexicon.Find("edge", line.Word(i)) is not { } edge) return -1;
        var end = line.Hyphen(i + 1);
        if (edge == "about")
            return line[end = line.Stop(end)].Kind == AtomKind.Digits || line.IsAny(end, "the", "year") || TimeLexicon.Find("month", line.Word(end)) is not null
                ? line.Is(i, "around") || line.IsAny(i, "circa", "c") || line.IsAny(at - 1, "in", "from", "since", "until", "till", "by", "to", "of") ? end : -1 : -1;
        if (edge == "of") return line.Is(i + 1, "of") ? i + 2 : -1;
        if (edge is "earlier" or "later") return line.IsAny(end, "in", "on") ? end + 1 : end;
        return line.IsAny(end, "in", "on") && edge != "mid" ? end + 1 : end;
    }

    /// <summary>A time zone ("GMT", "EST", "local time") behind a time of day; its end, or the same index.</summary>
    public static int Zone(Line line, int at)
    {
        var i = line.Skip(at, "(");
        if (line.Is(i, "local")) return line.Is(i + 1, "time") && i == at ? i + 2 : at;
        if (TimeLexicon.Find("zone", line.Word(i)) is null || !line[i].Capital) return at;
        var end = line.Skip(i + 1, "time");
        return i == at ? end : line.Is(end, ")") ? end + 1 : at;
    }
}
