using Hearsay.Rules;

namespace Hearsay.Timing;

/// <summary>Dates with a month: in every usual order, in digits, and months alone.</summary>
internal static class CalendarRules
{
    /// <summary>[Weekday,] month, day, and a year when there is one.</summary>
    [Rule("time.month-day", "A month and a day, with a weekday before and a year behind if they are there, are a calendar date.",
        "It was signed on Saturday, Dec. 25, 2004.")]
    public static TimeMatch? MonthDay(Line line, int at)
    {
        var start = at;
        var named = at;
        var which = Words.Selector(line, ref named);
        if (DeicticRules.WeekdayName(line, named) is { } weekday) at = line.Skip(line.Comma(weekday.End), "the");
        else if (which is not null) return null;
        if (MonthName(line, at) is not { } month) return null;
        var number = line.Skip(month.End, "the");
        if ((DayNumber(line, number) ?? SpokenDay(line, number)) is not { } day || number > month.End && Modifies(line, number) || Counts(line, number)) return null;
        var year = YearBehind(line, day.End, true);
        var last = line.IsAny(start - 1, "last", "ended") ? new YearPart(Which: Which.Last) : default;
        return Date(start, year?.End ?? day.End, year?.Year ?? last, month.Number, day.Number, "time.month-day");
    }

    /// <summary>[Weekday,] day, month, and a year when there is one.</summary>
    [Rule("time.day-month", "A day and a month, with a weekday before and a year behind if they are there, are a calendar date.",
        "They met on the 19th of September 2002.")]
    public static TimeMatch? DayMonth(Line line, int at)
    {
        var start = at;
        if (DeicticRules.WeekdayName(line, at) is { } weekday) at = line.Comma(weekday.End);
        var the = line.Is(at, "the");
        if (the) at++;
        if ((DayNumber(line, at) ?? (at == 0 || the || line.IsAny(at - 1, "on", ",", "from", "since", "until") ? NumberWord(line, at) : null)) is not { } day) return null;
        // "16. Nov. 2016".
        if (line[day.End] is { Lower: ".", Joined: true } && line[day.End - 1].Kind == AtomKind.Digits && MonthName(line, day.End + 1) is not null) day.End++;
        var choice = line.Is(day.End, "or");
        var last = line.IsHyphen(day.End) || choice || line.IsAny(day.End, "to", "and", "until", "till", "through") ? DayNumber(line, line.Skip(day.End + 1, "the")) : null;
        var of = line.Skip(last?.End ?? day.End, "of");
        if (MonthName(line, of) is not { } month) return null;
        var year = YearBehind(line, month.End, true);
        var match = Date(start, year?.End ?? month.End, year?.Year ?? default, month.Number, day.Number, "time.day-month");
        return last is { } end && end.Number > day.Number && match?.Meaning is Calendar calendar
            ? match with { Meaning = calendar with { LastDay = end.Number, OneOf = choice } } : match;
    }

    /// <summary>The day alone, where the month is the one talked about: "the 14th".</summary>
    [Rule("time.day-of-month", "\"On the\" and an ordinal alone are a day of the month talked about.",
        "It began on 3 May 2004 and ended on the 14th.")]
    public static TimeMatch? DayOfMonth(Line line, int at)
    {
        if (!line.IsAny(at - 1, "on", "until", "till", "by", "from", "since", "for", "of", "before", "after", "to", "around", "starting", "beginning", "commencing") || !line.Is(at, "the") || line[at + 1].Kind != AtomKind.Digits) return null;
        if (Quantities.Ordinal(line, at + 1) is not { Number: <= 31 } day || line.IsHyphen(day.End) || Modifies(line, at + 1)) return null;
        // Without a tree what follows must be no noun; "of the 14th" and the like are days only where a tree says so.
        var tagged = line.Sentence.Tokens[line[at + 1].Token].Upos != "X";
        if (!tagged && line[day.End].Kind == AtomKind.Word && !line.IsAny(day.End, "and", "of", "in", "when", "they", "he", "she", "it")) return null;
        if (line.Is(at - 1, "of") && !line.IsAny(at - 2, "night", "morning", "evening", "afternoon", "week", "hours") || line[day.End] is { Capital: true, Kind: AtomKind.Word } || line.IsAny(day.End, "century", "floor", "anniversary", "of")) return null;
        return new TimeMatch(at, day.End, new Calendar(default, null, day.Number), "time.day-of-month");
    }

    /// <summary>Year, month, day in digits.</summary>
    [Rule("time.iso", "Four digits, two and two, apart by hyphens, are year, month and day.", "Updated 2019-02-28.",
        Source = "ISO 8601-1:2019, 5.2.2")]
    public static TimeMatch? Iso(Line line, int at)
    {
        if (line[at] is not { Span.Length: 4, Number: >= 1000 and <= 2999 } year || !(line.Is(at + 1, "-") || line.Is(at + 1, "/"))) return null;
        var mark = line.Word(at + 1);
        if (line[at + 2] is not { Joined: true, Span.Length: 2, Number: >= 1 and <= 12 } month || !line[at + 1].Joined) return null;
        if (line.Is(at + 3, mark) && line[at + 3].Joined && line[at + 4] is { Joined: true, Span.Length: 2 } day)
            return Date(at, at + 5, new YearPart(year.Number), month.Number, day.Number, "time.iso");
        return mark == "-" && !(line[at + 3] is { Joined: true, Kind: AtomKind.Word })
            && month.Number > 0 && !LooksLikeYears(year.Number, month.Number)
                ? Date(at, at + 3, new YearPart(year.Number), month.Number, null, "time.iso") : null;
    }

    /// <summary>Month, day and year in digits; day first where the first number cannot be a month.</summary>
    [Rule("time.slashes",
        "Three numbers apart by slashes, stops or hyphens are month, day, year; day first when it is above 12 or behind stops.",
        "Filed on 3/22/2004.")]
    public static TimeMatch? Slashes(Line line, int at)
    {
        var mark = line.Word(at + 1);
        if (mark is not ("/" or "." or "-") || line[at].Span.Length > 2 || line[at].Number < 1 || !line.Is(at + 3, mark)) return null;
        for (var i = at + 1; i <= at + 4; i++) if (!line[i].Joined) return null;
        var (first, second, year) = (line[at].Number, line[at + 2].Number, line[at + 4]);
        if (second < 1 || line[at + 2].Span.Length > 2 || year.Span.Length is not (2 or 4) || year.Span.Length == 2 && mark != "/" || year.Number < 0)
            return null;
        var number = year.Span.Length == 4 ? year.Number : ShortYear(year.Number);
        if (number is < 1000 or > 2999) return null;
        var dayFirst = first > 12 || mark == ".";
        return Date(at, at + 5, new YearPart(number), dayFirst ? second : first, dayFirst ? first : second, "time.slashes");
    }

    /// <summary>Day, month by name, and year, apart by hyphens.</summary>
    [Rule("time.hyphens", "Day, month by its name, and year, apart by hyphens in any usual order, are a date.", "The cable is dated 3-May-2004.")]
    public static TimeMatch? Hyphens(Line line, int at)
    {
        if (!line.IsHyphen(line[at + 1].Lower == "." ? at + 2 : at + 1)) return null;
        if (line[at] is { Span.Length: 4, Number: >= 1000 and <= 2999 } first)
            return MonthName(line, at + 2) is { } named && line.IsHyphen(named.End) && line[named.End + 1] is { Joined: true, Number: >= 1 and <= 31, Span.Length: <= 2 } last
                ? Date(at, named.End + 2, new YearPart(first.Number), named.Number, last.Number, "time.hyphens") : null;
        if (line[at] is { Span.Length: <= 2, Number: >= 1 and <= 31 } day && MonthName(line, at + 2) is { } month && line.IsHyphen(month.End) && Year(line, month.End + 1) is { } year)
            return Date(at, month.End + 2, new YearPart(year), month.Number, day.Number, "time.hyphens");
        if (MonthName(line, at) is not { } name || !line.IsHyphen(name.End)) return null;
        if (line[name.End + 1] is { Joined: true, Span.Length: 4, Number: >= 1000 and <= 2999 } alone) return Date(at, name.End + 2, new YearPart(alone.Number), name.Number, null, "time.hyphens");
        return line[name.End + 1] is { Joined: true, Span.Length: <= 2, Number: >= 1 and <= 31 } number && line.IsHyphen(name.End + 2) && Year(line, name.End + 3) is { } behind
            ? Date(at, name.End + 4, new YearPart(behind), name.Number, number.Number, "time.hyphens") : null;

        static int? Year(Line line, int at) => line[at] is not { Joined: true, Kind: AtomKind.Digits } digits ? null
            : digits.Span.Length == 4 && digits.Number >= 1000 ? digits.Number : digits.Span.Length == 2 ? ShortYear(digits.Number) : null;
    }

    /// <summary>A month with the year that it belongs to.</summary>
    [Rule("time.month-year", "A month and a year are a month of that year; so are \"June last year\" and \"October of 1998\".",
        "He left in June last year.")]
    public static TimeMatch? MonthYear(Line line, int at)
    {
        if (line[at] is { Span.Length: 4, Number: >= 1900 and <= 2100 } first && !IsCount(line, at) && MonthName(line, line.Comma(at + 1)) is { } behind && line[line.Comma(at + 1)].Capital
            && DayNumber(line, behind.End) is null) return Date(at, behind.End, new YearPart(first.Number), behind.Number, null, "time.month-year");
        if (MonthName(line, at) is not { } month || YearBehind(line, month.End, false) is not { } year) return null;
        return Date(at, year.End, year.Year, month.Number, null, "time.month-year");
    }

    /// <summary>A month alone.</summary>
    [Rule("time.month", "A month alone is the nearest one that fits the tense, or one of the year talked about.",
        "The last truce broke down in September.")]
    public static TimeMatch? Month(Line line, int at)
    {
        var start = at;
        var which = Words.Selector(line, ref at);
        if (MonthName(line, at) is not { } month || month.Short && which is null && !line.Is(month.End - 1, ".") && !IsShort(line, at, month.End)
            || DayNumber(line, month.End) is not null && !Counts(line, month.End)) return null;
        var name = line.Word(at);
        if (which is null && !IsRange(line, month.End) && !line.IsAny(start - 1, "in", "since", "until", "till", "by", "from", "to", "through", "during", "for", "before",
            "after", "of", "between", "late", "early", "mid", "-", "throughout"))
        {
            if (name is "may" or "march") return null;
            if (line[at + 1] is { Capital: true, Kind: AtomKind.Word } || line[at - 1] is { Capital: true, Kind: AtomKind.Word } && at > 1)
                return null;
        }
        if (name is "may" or "march" && line.IsAny(start - 1, "of", "to", "for") && line[at + 1] is { Capital: true, Kind: AtomKind.Word })
            return null;
        return Date(which is null ? at : start, month.End, new YearPart(Which: which ?? Which.Open), month.Number, null, "time.month");
    }

    /// <summary>Whether an abbreviation without a stop stands where a month can stand ("from Sep to Nov", "in Feb"); "from Jan Smith" is no month.</summary>
    private static bool IsShort(Line line, int at, int end)
    {
        if (line[end] is { Capital: true, Kind: AtomKind.Word }) return false;
        if (line.IsAny(at - 1, "in", "from", "since", "until", "till", "by", "before", "after", "between", "of")) return true;
        return line.IsAny(at - 1, "to", "and", "-", "–") && MonthName(line, at - 2) is not null || IsRange(line, end);
    }

    /// <summary>Whether another month follows as the end of a range ("May to March", "Jan-Feb 2017").</summary>
    private static bool IsRange(Line line, int end) => (line.IsHyphen(end) || line.IsAny(end, "to", "through", "until")) && MonthName(line, end + 1) is not null;

    /// <summary>Whether an ordinal belongs to a noun behind it ("in January the first bands", "the 27th floor"), as the tree says.</summary>
    private static bool Modifies(Line line, int at)
    {
        var token = line.Sentence.Tokens[line[at].Token];
        return token.Head > token.Index && token.Relation is "amod" or "nummod" or "compound" && line.Sentence.Tokens[token.Head] is { Upos: "NOUN" or "PROPN" or "ADJ" } noun && TimeLexicon.Find("month", noun.Lower) is null && noun.Lower != "day";
    }

    /// <summary>Whether a number behind a month counts what follows ("in May 12 people were killed"), as the tree says.</summary>
    public static bool Counts(Line line, int at)
    {
        var month = line.Is(at - 1, ".") ? at - 2 : at - 1;
        // "The August 7 bombings" have their day.
        if (line.IsAny(month - 1, "the", "a", "an", "its", "their", "his", "her", "this", "that")) return false;
        var token = line.Sentence.Tokens[line[at].Token];
        return token.Relation == "nummod" && token.Head > token.Index && line.Sentence.Tokens[token.Head] is { Xpos: "NNS" } noun && TimeLexicon.Find("month", noun.Lower) is null;
    }

    /// <summary>A day in words behind its month ("May twenty-one"), where no noun follows that it could count.</summary>
    private static (int Number, int End)? SpokenDay(Line line, int at) =>
        NumberWord(line, at) is { } number && (line[number.End].Kind != AtomKind.Word || Quantities.SpokenYear(line, number.End) is not null) && !line.IsHyphen(number.End) ? number : null;

    /// <summary>A number word from one to thirty-one.</summary>
    private static (int Number, int End)? NumberWord(Line line, int at) =>
        line[at].Kind == AtomKind.Word && Quantities.Number(line, at) is { Count: >= 1 and <= 31 } number && number.Count % 1 == 0 ? ((int)number.Count.Value, number.End) : null;

    /// <summary>A month name, its end, and whether it is an abbreviation; null when there is none.</summary>
    public static (int Number, int End, bool Short)? MonthName(Line line, int at)
    {
        var word = line.Word(at);
        if (TimeLexicon.Number("month", word) is not { } number) return null;
        var isShort = word.Length <= 4 && word is not ("may" or "june" or "july");
        if (!line[at].Capital && (isShort || word is "may" or "march" or "august")) return null;
        return (number, isShort ? line.Stop(at + 1) : at + 1, isShort);
    }

    /// <summary>The year behind a month or day: ", 2002", "'98", "last year", "of the same year"; null when there is none.</summary>
    public static (YearPart Year, int End)? YearBehind(Line line, int at, bool comma)
    {
        var number = comma ? line.Comma(at) : line.Is(at, ",") && line[at + 1].Span.Length == 4 ? at + 1 : at;
        number = line.Skip(number, "of");
        if (line[number] is { Span.Length: 4, Number: >= 1000 and <= 2999 } && !IsCount(line, number))
            return (new YearPart(line[number].Number), number + 1);
        if (line.IsApostrophe(number) && line[number + 1] is { Span.Length: 2, Number: >= 0, Joined: true })
            return (new YearPart(ShortYear(line[number + 1].Number)), number + 2);
        if ((Quantities.SpokenYear(line, number) ?? Quantities.SpokenHundreds(line, number)) is { } spoken) return (new YearPart(spoken.Year), spoken.End);
        var of = line.Skip(at, "of");
        var after = of;
        if (Words.Selector(line, ref after) is { } which && line.Is(after, "year")) return (Words.YearOf(which), after + 1);
        if (line.Is(of, "the") && line.Is(of + 1, "year") && line.IsAny(of + 2, "before", "after"))
            return (Words.YearOf(line.Is(of + 2, "before") ? Which.Before : Which.After), of + 3);
        return null;
    }

    /// <summary>A day of the month in digits or as an ordinal; null when there is none.</summary>
    public static (int Number, int End)? DayNumber(Line line, int at)
    {
        if (Quantities.Ordinal(line, at) is { Number: <= 31 } ordinal) return ordinal;
        if (line[at] is not { Number: >= 1 and <= 31, Span.Length: <= 2 } || IsCount(line, at)) return null;
        return line[at + 1] is { Lower: ":" or "/", Joined: true } && line[at + 2].Joined ? null : (line[at].Number, at + 1);
    }

    /// <summary>The four digits of a year that is written with two: 00–39 are 2000–2039.</summary>
    public static int ShortYear(int digits) => digits < 40 ? 2000 + digits : 1900 + digits;

    /// <summary>Whether the digits go on as a larger number, a fraction, a percentage or a sum.</summary>
    public static bool IsCount(Line line, int at) =>
        line[at + 1] is { Lower: "," or ".", Joined: true } && line[at + 2] is { Joined: true, Kind: AtomKind.Digits }
        || line[at + 1].Lower is "%" or "°" || line.IsAny(at + 1, "percent", "pct") || line[at - 1].Lower is "$" or "£" or "€" or "#" or "¥"
        || line[at] is { Joined: true } && line[at - 1].Kind == AtomKind.Word && line[at - 1].Span.Length == 1;

    private static bool LooksLikeYears(int year, int rest) => rest > year % 100;

    private static TimeMatch? Date(int start, int end, YearPart year, int month, int? day, string rule) =>
        month is < 1 or > 12 || day is { } number && (number < 1 || number > NodaTime.CalendarSystem.Iso.GetDaysInMonth(year.Number ?? 2000, month))
            ? null : new TimeMatch(start, end, new Calendar(year, month, day), rule);
}
