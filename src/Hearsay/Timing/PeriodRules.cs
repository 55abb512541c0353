using Hearsay.Rules;

namespace Hearsay.Timing;

/// <summary>Seasons, quarters and halves of a year.</summary>
internal static class PeriodRules
{
    /// <summary>A season, of the year that is said or of the nearest.</summary>
    [Rule("time.season", "A season with \"last\", \"this\", \"in\", an article or a year is that season.", "Talks broke down last spring.")]
    public static TimeMatch? Season(Line line, int at)
    {
        var start = at;
        var which = Words.Selector(line, ref at);
        var the = which is null && line.Is(at, "the");
        if (the) at++;
        if (TimeLexicon.Find("season", line.Word(at)) is not { } code) return null;
        if (CalendarRules.YearBehind(line, at + 1, false) is { } year)
        {
            var winter = code == "WI" && (line.IsHyphen(year.End) || line.Is(year.End, "/"))
                && line[year.End + 1] is { Joined: true, Kind: AtomKind.Digits, Span.Length: 2 or 4 };
            return new TimeMatch(start, winter ? year.End + 2 : year.End, new SeasonOf(code, year.Year), "time.season");
        }
        var opened = which is not null || line.IsAny(start - 1, "in", "since", "by", "until", "during", "early", "late", "mid", "-", "each", "every")
            || the && line.IsAny(start - 1, "in", "into", "over", "for", "of", "through", "throughout");
        if (!opened || line.Is(at, "fall") && which is null && (the || line.IsAny(start - 1, "-")) && line.IsAny(at + 1, "of", "in")) return null;
        return new TimeMatch(start, at + 1, new SeasonOf(code, new YearPart(Which: which ?? Which.Open)), "time.season");
    }

    /// <summary>A quarter or half of a year.</summary>
    [Rule("time.quarter", "An ordinal before \"quarter\" or \"half\", or Q and a number, is that part of the year that is said or the nearest.",
        "Sales fell in the third quarter of 1984.")]
    public static TimeMatch? Quarter(Line line, int at)
    {
        var start = at;
        if (line[at] is { Span.Length: 4, Number: >= 1900 and <= 2100 } whole && line.Hyphen(at + 1) is var code && line.Word(code) is "q" or "h" && line[code].Capital
            && line[code + 1] is { Joined: true, Number: >= 1 and <= 4, Span.Length: 1 } part && (line.Is(code, "q") || part.Number <= 2))
            return Fraction(start, code + 2, char.ToUpperInvariant(line.Word(code)[0]), part.Number, new YearPart(whole.Number));
        if (line.Word(at) is "q" or "h" && line[at].Capital && line[at + 1] is { Joined: true, Number: >= 1 and <= 4, Span.Length: 1 })
        {
            var kind = char.ToUpperInvariant(line.Word(at)[0]);
            var year = CalendarRules.YearBehind(line, line.Hyphen(at + 2), true);
            return kind == 'H' && (line[at + 1].Number > 2 || year is null)
                ? null : Fraction(start, year?.End ?? at + 2, kind, line[at + 1].Number, year?.Year ?? default);
        }
        var (owner, after) = Owner(line, at);
        at = line.IsAny(after, "fiscal", "latest") ? line.Hyphen(after + 1) : after;
        if (line[at] is { Number: >= 1900 and <= 2100, Span.Length: 4 }) { owner = new YearPart(line[at].Number); at++; }
        at = line.IsAny(at, "fiscal", "flat") ? line.Hyphen(at + 1) : at;
        var final = line.Is(at, "last") && line.Is(at + 1, "half");
        if ((final ? (2, at + 1) : Quantities.Ordinal(line, at)) is not { Number: <= 4 } ordinal) return null;
        var word = line.Hyphen(ordinal.End);
        if (word > ordinal.End && line.Is(start, "the")) start++;
        var half = line.Is(word, "half");
        if (!line.Is(word, "quarter") && !(half && ordinal.Number <= 2)) return null;
        var behind = CalendarRules.YearBehind(line, word + 1, false);
        if (behind is null && line.Is(word + 1, "of") && line.Is(word + 2, "the")
            && line.Is(word + 3, "year")) behind = (new YearPart(Offset: 0), word + 4);
        if (half && behind is null && owner.IsOpen && !line.Is(word + 1, "of")) return null;
        return Fraction(start, behind?.End ?? word + 1, half ? 'H' : 'Q', ordinal.Number, behind?.Year ?? owner);
    }

    /// <summary>The quarter that was talked about, or the same one a year before.</summary>
    [Rule("time.same-quarter",
        "\"The quarter\", \"the latest period\" and \"the year-earlier period\" are the quarter talked about, or the same one a year before.",
        "Sales fell in the third quarter of 1984. Costs rose in the quarter.")]
    public static TimeMatch? SameQuarter(Line line, int at)
    {
        var start = at;
        at = line.Skip(at, "the");
        var article = at > start;
        if (line.IsAny(at, "comparable", "corresponding")) at++;
        if (line.Is(at, "year") && line.IsHyphen(at + 1) && line.IsAny(at + 2, "ago", "earlier", "before"))
        {
            at += 3;
            if (line.IsAny(at, "quarter", "period"))
                return Fraction(start, at + 1, 'Q', 0, new YearPart(Offset: -1)) with { Rule = "time.same-quarter" };
            if (Quantities.Ordinal(line, at) is { Number: <= 4 } ordinal && line.Is(line.Hyphen(ordinal.End), "quarter"))
                return Fraction(start, line.Hyphen(ordinal.End) + 1, 'Q', ordinal.Number,
                    new YearPart(Offset: -1)) with
                { Rule = "time.same-quarter" };
            return Fraction(article ? start + 1 : start, at, 'Q', -1, new YearPart(Offset: -1)) with { Rule = "time.same-quarter" };
        }
        if (line[at] is { Number: >= 1900 and <= 2100, Span.Length: 4 } && line.IsAny(at + 1, "quarter", "period") && article)
            return Fraction(start, at + 2, 'Q', line.Is(at + 1, "quarter")
                ? 0 : -1, new YearPart(line[at].Number)) with
            { Rule = "time.same-quarter" };
        var selected = at;
        if (line.IsAny(at, "latest", "same")) at++;
        var chosen = at > selected;
        if (!(article && line.Is(at, "quarter") || chosen && line.IsAny(at, "quarter", "period"))
            || line.IsAny(at + 1, "of", "century", "mile", "hour")) return null;
        if (CalendarRules.YearBehind(line, at + 1, false) is { } year)
            return Fraction(start, year.End, 'Q', 0, year.Year) with { Rule = "time.same-quarter" };
        if (line.IsAny(at + 1, "a", "one") && line.Is(at + 2, "year") && line.IsAny(at + 3, "ago", "earlier", "before"))
            return Fraction(start, at + 4, 'Q', 0, new YearPart(Offset: -1)) with { Rule = "time.same-quarter" };
        return Fraction(start, at + 1, 'Q', 0, default) with { Rule = "time.same-quarter" };
    }

    private static (YearPart Year, int End) Owner(Line line, int at)
    {
        var i = at;
        if (Words.Selector(line, ref i) is { } which && line.Is(i, "year") && line.Possessive(i + 1) is var end && end > i + 1)
            return (Words.YearOf(which), end);
        if (line[at] is { Number: >= 1900 and <= 2100, Span.Length: 4 } && line.Possessive(at + 1) is var behind && behind > at + 1)
            return (new YearPart(line[at].Number), behind);
        i = at;
        if (Words.Selector(line, ref i) is { } selected && selected != Which.Same && Quantities.Ordinal(line, i) is not null)
            return (new YearPart(Which: selected), i);
        return (default, line.Skip(at, "the"));
    }

    private static TimeMatch Fraction(int start, int end, char kind, int number, YearPart year) =>
        new(start, end, new FractionOf(kind, number, year), "time.quarter");
}
