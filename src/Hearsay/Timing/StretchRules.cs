using Hearsay.Rules;
using NodaTime;

namespace Hearsay.Timing;

/// <summary>Stretches that end or begin at the document's date, and the present itself.</summary>
/// <remarks>Where such a stretch begins is seldom meant to the day, so it is written in the next larger unit that EDTF has: days as days, weeks in months, an unknown
/// number of months in years, an unknown number of years with an open end.</remarks>
internal static class StretchRules
{
    /// <summary>What "a few" and "recent" are taken for where months or years must be chosen for them.</summary>
    private const int Few = 3;

    private delegate (TimeValue Value, string Rule)? Stretch(Line line, TimeMatch match, Resolved resolved, LocalDate date);

    private static readonly Stretch[] All = [Recent, Coming, In, Present];

    /// <summary>The stretch that a length or a vague time stands for, and the rule; null when it stands for none.</summary>
    public static (TimeValue Value, string Rule)? Read(Line line, TimeMatch match, Resolved resolved, Anchors anchors)
    {
        if (anchors.Document is not { } date || anchors.Narrative) return null;
        foreach (var stretch in All) if (stretch(line, match, resolved, date) is { } read) return read;
        return null;
    }

    /// <summary>Up to the document's date.</summary>
    [Rule("time.recent-stretch", "\"The past\", \"the last\" or \"recent\" before a number of units is a stretch up to the document's date, in the next larger unit.",
        "Two men have been arrested in the past three weeks.")]
    private static (TimeValue Value, string Rule)? Recent(Line line, TimeMatch match, Resolved resolved, LocalDate date) =>
        Units(line, match, "last", "past", "recent", "previous") is { } units && Back(date, units.Count, units.Unit) is { } value ? (value, "time.recent-stretch") : null;

    /// <summary>From the document's date on.</summary>
    [Rule("time.coming-stretch", "\"The next\" or \"the coming\" before a number of units is a stretch from the document's date on, in the next larger unit.",
        "Two men will be freed in the next three weeks.")]
    private static (TimeValue Value, string Rule)? Coming(Line line, TimeMatch match, Resolved resolved, LocalDate date) =>
        Units(line, match, "next", "coming", "upcoming") is { Count: { } count } units && Forth(date, count, units.Unit) is { } value ? (value, "time.coming-stretch") : null;

    /// <summary>A length that lies ahead.</summary>
    [Rule("time.in-length", "\"In\" before a length, beside a word of the future, is that far from the document's date; \"within\" is the stretch up to there.", "The general will visit Norland in two weeks.")]
    private static (TimeValue Value, string Rule)? In(Line line, TimeMatch match, Resolved resolved, LocalDate date)
    {
        // "In two weeks' time" needs no word of the future.
        if (match.Meaning is not Length || !line.IsAny(match.First - 1, "in", "within") || !line.Is(line.Possessive(match.End), "time") && Tense.At(line, match.First, match.End) <= 0) return null;
        // "Would answer within two days" is counted from the time of saying it.
        for (var at = match.First - 2; at >= 0 && line[at].Kind == AtomKind.Word; at--) if (line.Is(at, "would")) return null;
        if (Quantities.Read(line, match.First) is not { Count: { } count } quantity || quantity.End + 1 != match.End || TimeLexicon.Unit(line.Word(quantity.End)) is not { } unit) return null;
        var value = line.Is(match.First - 1, "within") ? Forth(date, count, unit) : unit >= TimeUnit.Day ? RelativeResolver.Distance(new Distance(unit, count, 1, false), new Anchors(date)).Value : null;
        return value is null ? null : (value, "time.in-length");
    }

    /// <summary>The present.</summary>
    [Rule("time.present", "\"Now\", \"currently\" and the like are the month of the document's date.", "They are holding talks right now.")]
    private static (TimeValue Value, string Rule)? Present(Line line, TimeMatch match, Resolved resolved, LocalDate date) =>
        resolved.Timex == "PRESENT_REF" ? (TimeValues.Month(date.Year, date.Month), "time.present") : null;

    /// <summary>A length with the day on which it begins.</summary>
    [Rule("time.length-from", "A length before \"starting\", \"beginning\" or \"from\" and a day is the stretch of that length from there.", "He will be away for two weeks starting May 20.")]
    public static (TimeValue Value, string Rule)? From(Line line, TimeMatch match, (TimeMatch Match, Resolved Resolved)? next)
    {
        if (match.Meaning is not Length || next is not { } start || start.Resolved.Value is not { Precision: TimePrecision.Day, Earliest: { } first } || start.Resolved.Basis.StartsWith("unresolved", StringComparison.Ordinal)) return null;
        var word = line.Comma(match.End);
        if (!line.IsAny(word, "starting", "beginning", "commencing", "from")) return null;
        word++;
        while (line.IsAny(word, "on", "from")) word++;
        if (word != start.Match.First || Quantities.Read(line, line.Skip(match.First, "the")) is not { Count: { } count } quantity || TimeLexicon.Unit(line.Word(line.Hyphen(quantity.End))) is not { } unit || unit < TimeUnit.Day) return null;
        return Amounts.Move(first, [new Amount(count, unit)], 1) is { } behind ? (TimeValues.Days(first, behind.PlusDays(-1), TimePrecision.Interval), "time.length-from") : null;
    }

    /// <summary>The number and unit behind a selector in a match, or null.</summary>
    private static (double? Count, TimeUnit Unit)? Units(Line line, TimeMatch match, params ReadOnlySpan<string> selectors)
    {
        if (line.Is(match.End, "of") || line.IsAny(match.First - 1, "since")) return null;
        for (var at = match.First; at < match.End; at++)
        {
            if (!line.IsAny(at, selectors)) continue;
            // "Is scheduled to last three days": a verb.
            if (line.Is(at, "last") && at == match.First && line[at - 1].Kind != AtomKind.Digits && !line.IsAny(at - 1, "in", "over", "during", "within", "for", "these", "those")) return null;
            if (Quantities.Read(line, at + 1) is { } quantity && TimeLexicon.Unit(line.Word(line.Hyphen(quantity.End))) is { } counted)
            {
                var half = line.Hyphen(quantity.End) + 1;
                return (quantity.Count + (line.Is(half, "and") && line.Is(half + 1, "a") && line.Is(half + 2, "half") ? 0.5 : 0), counted);
            }
            if (line.Is(at, "past") && TimeLexicon.Singular(line.Word(at + 1)) is { } single) return (line.Is(at + 2, "and") && line.Is(at + 3, "a") && line.Is(at + 4, "half") ? 1.5 : 1, single);
            // "In the 5 past years".
            var before = line[at - 1].Kind != AtomKind.Mark ? Quantities.Number(line, at - 1)?.Count : null;
            return TimeLexicon.Plural(line.Word(at + 1)) is { } unit ? (before, unit) : null;
        }
        return null;
    }

    private static TimeValue? Back(LocalDate date, double? count, TimeUnit unit) => unit switch
    {
        TimeUnit.Hour => count is { } hours and <= 10_000 ? Days(date.PlusDays(-Whole(hours / 24)), date) : Days(date.PlusDays(-1), date),
        TimeUnit.Day when count is { } days and <= 10_000 => Days(date.PlusDays(-Whole(days)), date),
        TimeUnit.Day => Months(date.PlusDays(-Few), date),
        TimeUnit.Week or TimeUnit.Fortnight => count is > 1000 ? null : Months(date.PlusDays(-Whole((count ?? Few) * (unit == TimeUnit.Week ? 7 : 14))), date),
        TimeUnit.Quarter when count is { } quarters and <= 1000 => Months(date.PlusMonths(-3 * Whole(quarters)), date),
        TimeUnit.Month when count is { } months and <= 1000 => Months(date.PlusMonths(-Whole(months)), date),
        TimeUnit.Month => Years(date.PlusMonths(-Few).Year, date.Year),
        TimeUnit.Year or TimeUnit.Decade when count is { } years && Whole(years * (unit == TimeUnit.Year ? 1 : 10)) is var length && length < date.Year =>
            Years(date.Year - length, date.Year),
        TimeUnit.Year or TimeUnit.Decade => TimeValues.Until(TimeValues.Year(date.Year)),
        _ => null,
    };

    private static TimeValue? Forth(LocalDate date, double count, TimeUnit unit) => unit switch
    {
        TimeUnit.Hour when count <= 10_000 => Days(date, date.PlusDays(Whole(count / 24))),
        TimeUnit.Day when count <= 10_000 => Days(date, date.PlusDays(Whole(count))),
        TimeUnit.Week or TimeUnit.Fortnight when count <= 1000 => Months(date, date.PlusDays(Whole(count * (unit == TimeUnit.Week ? 7 : 14)))),
        TimeUnit.Quarter when count <= 1000 => Months(date, date.PlusMonths(3 * Whole(count))),
        TimeUnit.Month when count <= 1000 => Months(date, date.PlusMonths(Whole(count))),
        TimeUnit.Year or TimeUnit.Decade when count <= 100 => Years(date.Year, date.Year + Whole(count * (unit == TimeUnit.Year ? 1 : 10))),
        _ => null,
    };

    private static int Whole(double count) => (int)Math.Ceiling(count);

    private static TimeValue Days(LocalDate first, LocalDate last) => TimeValues.Days(first, last, TimePrecision.Interval);

    private static TimeValue Months(LocalDate first, LocalDate last) => TimeValues.InMonths(first, last, TimePrecision.Interval);

    private static TimeValue Years(int first, int last) => first == last ? TimeValues.Year(last) : TimeValues.Between(TimeValues.Year(first), TimeValues.Year(last));
}
