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
    [Rule("time.holiday", "A named day is the date that its rule gives for the year.", "They met on Good Friday.")]
    public static TimeMatch? Holiday(Line line, int at)
    {
        var start = at;
        var which = Words.Selector(line, ref at);
        if (!TimeLexicon.Holidays.TryGetValue(line.Word(at), out var holidays)
            || !(line[at].Capital || line[at].Kind == AtomKind.Digits || line.Is(at, "eve"))) return null;
        foreach (var holiday in holidays)
        {
            var end = line.Phrase(at, holiday.Words);
            if (end < 0) continue;
            if (line.Is(end, "week")) return null;
            var year = CalendarRules.YearBehind(line, end, true);
            return new TimeMatch(start, year?.End ?? end, new NamedDay(holiday.Rule, year?.Year ?? new YearPart(Which: which ?? Which.Open)),
                "time.holiday");
        }
        return null;
    }

    /// <summary>A stretch of time-periods.tsv behind a word that makes it a time.</summary>
    [Rule("time.period",
        "A war or age with settled years is that stretch of time behind \"during\", \"in\", \"since\", \"before\", \"after\" and the like.",
        "He fought during the Soviet war in Afghanistan.")]
    public static TimeMatch? Period(Line line, int at)
    {
        if (!line.IsAny(at - 1, "during", "in", "since", "before", "after", "until", "throughout", "of") || line.Is(at - 1, "of")
            && !line.IsAny(at - 2, "end", "beginning", "outbreak", "start", "height")) return null;
        if (!TimeLexicon.Periods.TryGetValue(line.Word(at), out var periods)) return null;
        foreach (var period in periods)
            if (line.Phrase(at, period.Words) is var end and > 0)
                return new TimeMatch(at, end, new NamedStretch(period.From, period.To), "time.period");
        return null;
    }
}
