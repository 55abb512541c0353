using Hearsay.Rules;

namespace Hearsay.Timing;

/// <summary>Times that have a name or a fixed wording.</summary>
internal static class NamedRules
{
    /// <summary>A phrase of time-phrases.tsv.</summary>
    [Rule("time.phrase", "A phrase of the list is a reference to the past, present or future, a repeated time or an unknown length.",
        "He was recently arrested.")]
    public static TimeMatch? Phrase(Line line, int at)
    {
        if (!TimeLexicon.Phrases.TryGetValue(line.Word(at), out var phrases)) return null;
        foreach (var phrase in phrases)
        {
            var end = line.Phrase(at, phrase.Words);
            if (end < 0 || phrase.Words[0] == "soon" && (line.Is(at - 1, "as") || line.IsAny(end, "as", "after", "before"))
                || phrase.Words[0] == "quarterly" && line[end].Kind == AtomKind.Word && !line.IsAny(end, "in", "on", "and", "by", "at", "since") || phrase.Words[0] == "to" && !line.Is(at + 1, "date")) continue;
            Meaning meaning = phrase.Type switch
            {
                TimexType.Set => new Repeated(phrase.Timex),
                TimexType.Duration => new Length(phrase.Timex),
                _ => new Vague(phrase.Timex),
            };
            return new TimeMatch(at, end, meaning, "time.phrase");
        }
        return null;
    }

    /// <summary>A day of time-holidays.tsv, with its year.</summary>
    [Rule("time.holiday", "A named day is the date that its rule gives for the year; \"weekend\" beside it is the weekend next to it.", "They met on Good Friday.")]
    public static TimeMatch? Holiday(Line line, int at)
    {
        var start = at;
        if (line.Skip(at, "the") is var word && line.Is(word, "weekend") && line.Is(word + 1, "of") && Day(line, line.Skip(word + 2, "the")) is { Meaning: NamedDay named } of)
            return of with { First = start, Meaning = named with { Weekend = true } };
        var which = Words.Selector(line, ref at);
        if (Day(line, which is null ? line.Skip(at, "the") : at) is not { Meaning: NamedDay day } match) return null;
        // "The 9/11 attacks": the article belongs to the noun.
        if (which is null && line.Is(start, "the") && line[match.End].Kind == AtomKind.Word && !line.IsAny(match.End, "in", "of", "and", "or", "when", "after", "before", "at", "weekend")) return null;
        if (which is not null && day.Year.IsOpen) day = day with { Year = new YearPart(Which: which.Value) };
        if (line.Is(match.End, "week")) return null;
        if (!line.Is(match.End, "weekend")) return match with { First = start, Meaning = day };
        var year = CalendarRules.YearBehind(line, match.End + 1, true);
        return new TimeMatch(start, year?.End ?? match.End + 1, day with { Weekend = true, Year = year?.Year ?? day.Year }, "time.holiday");
    }

    private static TimeMatch? Day(Line line, int at)
    {
        if (!TimeLexicon.Holidays.TryGetValue(line.Word(at), out var holidays) || !(line[at].Capital || line[at].Kind == AtomKind.Digits || line.Is(at, "eve"))) return null;
        foreach (var holiday in holidays)
        {
            var end = line.Phrase(at, holiday.Words);
            if (end < 0 || line[end] is { Kind: AtomKind.Word, Capital: true } && !line.IsAny(end, "weekend")) continue;
            var year = CalendarRules.YearBehind(line, end, true) ?? (line.Is(end, "in") ? CalendarRules.YearBehind(line, end + 1, false) : null);
            return new TimeMatch(at, year?.End ?? end, new NamedDay(holiday.Rule, year?.Year ?? default), "time.holiday");
        }
        return null;
    }

    /// <summary>A stretch of time-periods.tsv behind a word that makes it a time.</summary>
    [Rule("time.period",
        "A war or age with settled years is that stretch of time behind \"during\", \"in\", \"since\", \"before\", \"after\" and the like.",
        "He fought during the Soviet war in Afghanistan.")]
    public static TimeMatch? Period(Line line, int at)
    {
        if (!IsOpened(line, at, "in") || !TimeLexicon.Periods.TryGetValue(line.Word(at), out var periods)) return null;
        foreach (var period in periods)
            if (line.Phrase(at, period.Words) is var end and > 0)
                return new TimeMatch(at, end, new NamedStretch(period.From, period.To), "time.period");
        return null;
    }

    /// <summary>The war of a year: "the 1967 war".</summary>
    [Rule("time.war-of", "A year before \"war\", \"conflict\" and the like is the time of the war.", "He fought in the 1967 war.")]
    public static TimeMatch? WarOf(Line line, int at)
    {
        if (!IsOpened(line, at, "in") || !line.Is(at, "the") || line[at + 1] is not { Span.Length: 4, Number: >= 1000 and <= 2100 } year) return null;
        var range = line.IsHyphen(at + 2) && line[at + 3] is { Joined: true, Kind: AtomKind.Digits, Span.Length: 2 or 4 } ? line[at + 3].Number : -1;
        var noun = range >= 0 ? at + 4 : at + 2;
        if (line[noun] is { Capital: true, Kind: AtomKind.Word }) noun++;
        if (!line.IsAny(noun, "war", "wars", "conflict", "uprising", "revolution", "intifada", "invasion", "coup")) return null;
        var last = range < 0 ? year.Number : range < 100 ? year.Number / 100 * 100 + range : range;
        return last < year.Number ? null : new TimeMatch(at, noun + 1, new NamedStretch($"{year.Number:0000}", $"{last:0000}"), "time.war-of");
    }

    /// <summary>A time in power of time-reigns.tsv.</summary>
    [Rule("time.reign", "Who governed in settled years makes a stretch of time behind \"under\", and before \"era\", \"years\", \"administration\", \"reign\" and the like.",
        "Thousands were jailed under Pinochet.")]
    public static TimeMatch? Reign(Line line, int at)
    {
        var name = line.Skip(at, "the");
        return Reign(line, at, name) ?? (line[name].Capital && line.IsAny(name, "president", "general", "king", "queen", "shah", "colonel", "marshal", "chancellor", "premier", "emperor") ? Reign(line, at, name + 1) : null);
    }

    private static TimeMatch? Reign(Line line, int start, int at)
    {
        if (!TimeLexicon.Reigns.TryGetValue(line.Word(at), out var reigns)) return null;
        foreach (var reign in reigns)
        {
            if (line.Phrase(at, reign.Words) is not (> 0 and var end) || !line[end - 1].Capital && !line[at].Capital) continue;
            var stretch = new NamedStretch(reign.From, reign.To);
            var owned = line.Possessive(end);
            var noun = line.IsAny(owned, "second", "first", "long", "military") ? owned + 1 : owned;
            if (line.IsAny(noun, "era", "years", "administration", "presidency", "regime", "reign", "rule", "dictatorship", "premiership", "government", "days", "time", "papacy")
                && (line.Is(start, "the") || owned > end) && IsOpened(line, start, "in", "under", "from"))
                return new TimeMatch(start, noun + 1, stretch, "time.reign");
            if (line.Is(start - 1, "under") && owned == end && line[end] is not { Kind: AtomKind.Word, Capital: true } && !line.IsHyphen(end)) return new TimeMatch(start, end, stretch, "time.reign");
        }
        return null;
    }

    /// <summary>Whether a word before a name makes it a time.</summary>
    private static bool IsOpened(Line line, int at, params ReadOnlySpan<string> also) => line.IsAny(at - 1, "during", "since", "before", "after", "until", "till", "throughout") || line.IsAny(at - 1, also)
        || line.Is(at - 1, "to") && line.Is(at - 2, "prior") || line.Is(at - 1, "of") && line.IsAny(at - 2, "end", "beginning", "outbreak", "start", "height", "days", "years");
}
