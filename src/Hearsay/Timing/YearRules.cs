using Hearsay.Rules;

namespace Hearsay.Timing;

/// <summary>Years, decades and centuries.</summary>
internal static class YearRules
{
    private static readonly string[] Openers =
        ["in", "since", "by", "from", "to", "until", "till", "of", "during", "before", "after", "between", "and", "for", "through", "around",
            "circa", "c", "about", "year", "early", "late", "mid", "than", "throughout", "as"];

    /// <summary>A year in four digits.</summary>
    [Rule("time.year", "Four digits that stand where a year can stand are a year.", "The war ended in 1997.")]
    public static TimeMatch? Year(Line line, int at)
    {
        var start = at;
        if (line.Is(at, "the") && line.Is(at + 1, "year")) at += 2;
        else if (line.Is(at, "year")) at++;
        else if (line.IsAny(at, "ad", "a.d") && line[at + 1].Kind == AtomKind.Digits) at++;
        var named = at > start;
        if (line[at] is { Kind: AtomKind.Digits } number)
        {
            var christ = Era(line, at + 1);
            if (christ is { } era && number.Number is > 0 and < 4000)
                return new TimeMatch(start, era.End, new Calendar(new YearPart(number.Number)) { BeforeChrist = era.Before }, "time.year");
            if (named && number.Number is > 0 and < 3000 && !CalendarRules.IsCount(line, at)) return Of(start, at + 1, number.Number);
            if (number.Span.Length != 4 || !Plausible(line, at) || number.Number is < 1000 or > 2200) return null;
            var open = line.IsAny(at + 1, "and", "or") && line.IsAny(at + 2, "beyond", "later", "earlier", "after", "before");
            return Of(start, open ? at + 3 : at + 1, number.Number);
        }
        if (line.IsApostrophe(at) && line[at + 1] is { Span.Length: 2, Number: >= 0, Joined: true } && !line[at + 2].Joined
            && line.IsAny(at - 1, Openers))
            return Of(start, at + 2, CalendarRules.ShortYear(line[at + 1].Number));
        return null;
    }

    /// <summary>A year in words.</summary>
    [Rule("time.spoken-year", "Two number words that make a year are that year.", "It began in nineteen ninety-six.")]
    public static TimeMatch? SpokenYear(Line line, int at)
    {
        var start = at;
        if (line.Is(at, "the") && line.Is(at + 1, "year")) at += 2;
        if (Quantities.SpokenYear(line, at) is not { } year || year.End - at < 2) return null;
        if (at == start && year.Year == 2000 || TimeLexicon.Unit(line.Word(year.End)) is not null) return null;
        return Of(start, year.End, year.Year) with { Rule = "time.spoken-year" };
    }

    /// <summary>A business year, which carries its number.</summary>
    [Rule("time.fiscal-year", "\"Fiscal\" or FY before a year is that year.", "Profit rose in fiscal 1989.")]
    public static TimeMatch? Fiscal(Line line, int at)
    {
        var start = at;
        at = line.Skip(at, "the");
        if (line[at] is { Span.Length: 4, Number: >= 1900 and <= 2100 } number && line.IsAny(at + 1, "fiscal", "financial") && line.Is(at + 2, "year")) return Of(start, at + 3, number.Number) with { Rule = "time.fiscal-year" };
        var year = line.IsAny(at, "fiscal", "financial", "calendar") ? line.Skip(at + 1, "year") : line.IsAny(at, "fy") ? at + 1 : -1;
        if (year < 0) return null;
        year = line.IsApostrophe(year) ? year + 1 : year;
        if (line[year] is { Span.Length: 4, Number: >= 1900 and <= 2100 })
            return Of(start, year + 1, line[year].Number) with { Rule = "time.fiscal-year" };
        return line.Is(at, "fy") && line[year] is { Span.Length: 2, Number: >= 0 }
            ? Of(start, year + 1, CalendarRules.ShortYear(line[year].Number)) with { Rule = "time.fiscal-year" } : null;
    }

    /// <summary>Ten years, in digits or by name.</summary>
    [Rule("time.decade", "A number of tens with s, or the word for it, is a decade.", "They worked together in the 1960s.")]
    public static TimeMatch? Decade(Line line, int at)
    {
        var start = at;
        at = line.Skip(at, "the");
        if (line[at].Kind == AtomKind.Digits && line[at].Number % 10 == 0 && Plural(line, at + 1) is var end and > 0)
        {
            if (line[at] is { Span.Length: 4, Number: >= 1000 and <= 2990 } full)
                return new TimeMatch(start, end, full.Number % 100 == 0 && full.Number < 2000
                    ? new YearPrefix($"{full.Number / 100}") : new YearPrefix($"{full.Number / 10}"), "time.decade");
            return line[at] is { Span.Length: 2 } tens && (line.IsApostrophe(at - 1) || (line.Is(start, "the") || line.IsAny(at - 1, "in", "since", "during", "early", "late", "mid")) && tens.Number >= 20)
                ? new TimeMatch(start, end, new ShortDecade(tens.Number / 10), "time.decade") : null;
        }
        if (line.IsApostrophe(at) && line[at + 1] is { Span.Length: 2, Joined: true } shortened && shortened.Number % 10 == 0
            && Plural(line, at + 2) is var behind and > 0)
            return new TimeMatch(start, behind, new ShortDecade(shortened.Number / 10), "time.decade");
        if (TimeLexicon.Number("decade", line.Word(at)) is { } named && (line.IsAny(at - 1, "the", "since") || line.Is(at - 1, "in") && !line[at].Capital && line[at + 1].Kind != AtomKind.Word || line.Is(start, "the")
            || line.IsAny(at - 1, "early", "late", "mid", "-") && !line.IsAny(at - 2, "his", "her", "their", "my")))
            return new TimeMatch(start, at + 1, new ShortDecade(named), "time.decade");
        if (TimeLexicon.Number("number", line.Word(at)) is { } century and >= 15 and <= 20 && TimeLexicon.Number("decade", line.Word(line.Hyphen(at + 1))) is { } spoken)
            return new TimeMatch(start, line.Hyphen(at + 1) + 1, new YearPrefix($"{century}{spoken}"), "time.decade");
        if (line.Is(at, "two") && line.Is(at + 1, "thousands")) return new TimeMatch(start, at + 2, new YearPrefix("200"), "time.decade");
        return line.Is(at, "two") && line.Is(at + 1, "thousand") && line.Is(at + 2, "and") && line.Is(at + 3, "tens") ? new TimeMatch(start, at + 4, new YearPrefix("201"), "time.decade") : null;
    }

    /// <summary>A hundred years by their ordinal.</summary>
    [Rule("time.century", "An ordinal and \"century\" are that century.", "The fort was built in the 11th century.")]
    public static TimeMatch? Century(Line line, int at)
    {
        var start = at;
        at = line.Skip(at, "the");
        if (Quantities.Ordinal(line, at) is not { Number: <= 30 } ordinal) return null;
        var word = line.Hyphen(ordinal.End);
        if (!line.IsAny(word, "century", "centuries")) return null;
        var era = Era(line, word + 1);
        var before = era is { Before: true };
        return new TimeMatch(start, era?.End ?? word + 1, new YearPrefix($"{(before ? ordinal.Number : ordinal.Number - 1):00}", before),
            "time.century");
    }

    private static int Plural(Line line, int at)
    {
        if (line[at] is { Joined: true, Lower: "s" }) return at + 1;
        return line.IsApostrophe(at) && line[at + 1] is { Joined: true, Lower: "s" } ? at + 2 : 0;
    }

    private static (bool Before, int End)? Era(Line line, int at)
    {
        if (TimeLexicon.Number("era", line.Word(at)) is { } era && line[at].Capital) return (era < 0, at + 1);
        if (line.Is(at, "b") && line.Is(at + 1, ".") && line.Is(at + 2, "c")) return (true, line.Stop(at + 3));
        return null;
    }

    /// <summary>Whether four digits are more likely a year than a count, by what stands beside them.</summary>
    private static bool Plausible(Line line, int at)
    {
        var number = line[at].Number;
        if (CalendarRules.IsCount(line, at) || line[at - 1] is { Kind: AtomKind.Digits } || line[at + 1] is { Kind: AtomKind.Digits }) return false;
        if (line[at - 1] is { Lower: "." or ":" or "/" } && line[at].Joined && line[at - 2].Kind == AtomKind.Digits) return false;
        if (line[at + 1] is { Joined: true, Lower: ":" or "/" or "s" } && line[at + 2].Joined) return false;
        var next = line.Hyphen(at + 1);
        if (TimeLexicon.Unit(line.Word(next)) is not null and not (TimeUnit.Quarter or TimeUnit.Weekend)) return false;
        var opened = line.IsAny(at - 1, Openers) || line.IsAny(at - 1, "-", "–", "(", ",") || at == 0;
        if (number is >= 1900 and <= 2035)
            return !line.IsAny(at + 1, "people", "men", "women", "troops", "soldiers", "dead", "miles", "feet", "shares", "points", "hours",
                "tons", "words", "km", "kilometers", "meters", "dollars", "others", "refugees", "jobs");
        if (line.IsAny(at - 1, "circa", "c") || line.Is(at - 1, ".") && line.Is(at - 2, "c") || line.IsAny(at - 1, "about", "around", "roughly", "approximately") && line.IsAny(at - 2, "in", "from", "since", "until") && line[at + 1].Kind != AtomKind.Word) return true;
        // A year of long ago: by the tree no number of a noun; without a tree by what stands beside it.
        if (number > 2100) return line.IsAny(at - 1, "in", "by", "until", "since") && line[at + 1].Kind != AtomKind.Word;
        var token = line.Sentence.Tokens[line[at].Token];
        if (opened && number >= 1200 && token.Upos == "NUM" && token.Relation is "nmod" or "obl" && line.Sentence.Child(token.Index, "case") is not null) return true;
        return opened && number >= 1400 && line.IsAny(at - 1, "in", "since", "from", "until", "till", "before", "after", "circa", "(", "of", "by",
            "-", "–", "between", "and", "to", ",")
            && (line[at + 1].Kind != AtomKind.Word || line.IsAny(at + 1, "and", "to", "until", "the", "when", "by", "with", "in", "he", "as",
                "but", "it", "she", "they", "or", "at", "after", "for", "on", "through", "a"));
    }

    private static TimeMatch Of(int start, int end, int year) => new(start, end, new Calendar(new YearPart(year)), "time.year");
}
