using NodaTime;

namespace Hearsay.Timing;

/// <summary>Resolves what has a place in the calendar year: dates, seasons, quarters, named days.</summary>
internal static class CalendarResolver
{
    /// <summary>How many months ahead a month without any cue of tense may lie.</summary>
    private const int MonthsAhead = 3;

    /// <summary>Days that a date on the wrong side of the tense counts further away.</summary>
    private const int AgainstTense = 200;

    /// <summary>How many days a day of the month may lie before the day talked about and still be of the same month.</summary>
    private const int HalfMonth = 15;

    /// <summary>A date with or without a year.</summary>
    public static Resolved Date(Calendar date, int cue, Anchors anchors)
    {
        if (date.Year.Number is { } written)
        {
            if (date.BeforeChrist) return new Resolved(TimexType.Date, $"BC{written:0000}", TimeValues.Year(1 - written), Resolved.Explicit);
            return Write(date, new Point(written, date.Month, date.Day), Resolved.Explicit);
        }
        if (date is { Month: null, Day: null })
            return YearFor(date.Year, anchors) is { } whole ? Year(whole.Year, whole.Basis) : Resolved.Open(TimexType.Date, "XXXX", "the year is not known");
        if (date.Month is not { } month) return DayOnly(date, anchors);
        if (YearFor(date.Year, anchors) is { } said) return Write(date, new Point(said.Year, month, date.Day), said.Basis);
        if (date.Year.Offset is not null || date.Year.Which is Which.Before or Which.After or Which.Same && anchors.Document is null)
            return Write(date, new Point(null, month, date.Day), "unresolved: the year is not known");
        if (date.Year.IsOpen && anchors.YearTold(month, cue) is { } told)
            return Write(date, new Point(told, month, date.Day), Resolved.FromNarrative);
        if (anchors.Document is not { } document)
            return Write(date, new Point(null, month, date.Day), date.Year.IsOpen ? Resolved.Explicit : "unresolved: the document has no date");
        var year = date.Day is { } day ? NearestDay(document, month, day, date.Year.Which, cue) : NearestMonth(document, month, date.Year.Which, cue);
        return Write(date, new Point(year, month, date.Day), Resolved.FromDocument);
    }

    /// <summary>A season of a year.</summary>
    public static Resolved Season(SeasonOf season, int cue, Anchors anchors)
    {
        var code = season.Code switch { "SP" => 21, "SU" => 22, "FA" => 23, _ => 24 };
        var said = season.Year.Number is { } number ? (number, Resolved.Explicit) : YearFor(season.Year, anchors);
        if (said is null && anchors.Narrative && anchors.Year is { } told) said = (told, Resolved.FromNarrative);
        if (said is null && anchors.Document is { } date && season.Year.Offset is null)
        {
            var now = date.Month < 3 ? date.Year * 4 - 1 : date.Year * 4 + date.Month / 3 - 1;
            var candidate = date.Year * 4 + code - 21;
            var latest = season.Year.Which == Which.Last ? now - 1 : now;
            while (candidate > latest) candidate -= 4;
            if (season.Year.Which == Which.Next || season.Year.Which is Which.Open && cue > 0 && candidate < now
                || season.Year.Which == Which.This && candidate < now - 2) candidate += 4;
            said = (Math.DivRem(candidate, 4).Quotient, Resolved.FromDocument);
        }
        if (said is not { } year)
            return new Resolved(TimexType.Date, "XXXX-" + season.Code, TimeValues.Season(null, code), season.Year.IsOpen
                ? Resolved.Explicit : anchors.Document is null ? "unresolved: the document has no date" : "unresolved: the year is not known");
        return new Resolved(TimexType.Date, $"{TimeValues.YearText(year.Item1)}-{season.Code}", TimeValues.Season(year.Item1, code), year.Item2,
            new Point(year.Item1, (code - 20) * 3));
    }

    /// <summary>A quarter or half of a year.</summary>
    public static Resolved Fraction(FractionOf fraction, int cue, Anchors anchors)
    {
        var current = anchors.Document is { } date ? (date.Year, Number: (date.Month + 2) / 3) : ((int Year, int Number)?)null;
        if (fraction.Number <= 0)
        {
            var about = anchors.Quarter ?? (fraction.Number == 0 && current is { } now ? now.Number == 1
                ? (now.Year - 1, 4) : (now.Year, now.Number - 1) : null);
            if (fraction.Year.Number is { } stated)
                return about is null ? Year(stated, Resolved.Explicit) : Written('Q', stated, about.Value.Number, Resolved.FromNarrative);
            var back = fraction.Year.Offset ?? 0;
            if (about is { } known)
                return Written('Q', known.Year + back, known.Number, anchors.Quarter is null ? Resolved.FromDocument : Resolved.FromNarrative);
            return current is { } today ? Year(today.Year + back, Resolved.FromDocument) : Resolved.Undated("XXXX");
        }
        var said = fraction.Year.Number is { } number ? (number, Resolved.Explicit) : YearFor(fraction.Year, anchors);
        if (said is null && anchors.Narrative && anchors.Year is { } told) said = (told, Resolved.FromNarrative);
        if (said is null && current is { } base_)
        {
            var ahead = (fraction.Kind == 'Q' ? fraction.Number : fraction.Number * 2) - base_.Number;
            said = (ahead >= 2 && cue <= 0 ? base_.Year - 1 : ahead <= -2 && cue > 0 ? base_.Year + 1 : base_.Year, Resolved.FromDocument);
        }
        if (said is not { } year) return Resolved.Undated($"XXXX-{fraction.Kind}{fraction.Number}");
        if (fraction.Kind == 'Q' && fraction.Year.Offset is null && (current is not { } limit
            || (year.Item1, fraction.Number).CompareTo(limit) <= 0)) anchors.Quarter = (year.Item1, fraction.Number);
        return Written(fraction.Kind, year.Item1, fraction.Number, year.Item2);
    }

    /// <summary>A whole day.</summary>
    public static Resolved On(LocalDate date, string basis) =>
        new(TimexType.Date, TimeValues.Day(date).Edtf, TimeValues.Day(date), basis, Point.Of(date));

    /// <summary>A whole month.</summary>
    public static Resolved Month(int? year, int month, string basis) =>
        new(TimexType.Date, TimeValues.Month(year, month).Edtf, TimeValues.Month(year, month), basis, new Point(year, month));

    /// <summary>A whole year.</summary>
    public static Resolved Year(int year, string basis) =>
        new(TimexType.Date, TimeValues.YearText(year), TimeValues.Year(year), basis, new Point(year));

    private static Resolved Written(char kind, int year, int number, string basis) =>
        new(TimexType.Date, $"{TimeValues.YearText(year)}-{kind}{number}", TimeValues.Fraction(year, kind, number), basis, new Point(year));

    private static Resolved Write(Calendar date, Point point, string basis)
    {
        if (point.Month is not { } month) return Year(point.Year!.Value, basis);
        if (point.Day is not { } day)
            return Month(point.Year, month, basis);
        if (day > CalendarSystem.Iso.GetDaysInMonth(point.Year ?? 2000, month))
            return Resolved.Open(TimexType.Date, $"{TimeValues.YearText(point.Year)}-{month:00}-{day:00}", "no such day");
        if (date.WholeWeek && point is { Year: not null, Date: { } within }) return RelativeResolver.WeekOf(within, basis);
        var value = TimeValues.Day(point.Year, month, day);
        if (date.LastDay is { } last && last <= CalendarSystem.Iso.GetDaysInMonth(point.Year ?? 2000, month))
            return new Resolved(TimexType.Date, value.Edtf, date.OneOf ? TimeValues.OneOf(value, TimeValues.Day(point.Year, month, last)) : TimeValues.Between(value, TimeValues.Day(point.Year, month, last)), basis, point);
        return new Resolved(TimexType.Date, value.Edtf, value, basis, point);
    }

    private static Resolved DayOnly(Calendar date, Anchors anchors)
    {
        if (anchors.Last is { Month: { } month } last)
        {
            // "On 28 June … On the 3rd": the account has gone on into the next month.
            var next = last.Day - date.Day > HalfMonth ? new LocalDate(last.Year ?? 2001, month, 1).PlusMonths(1) : new LocalDate(last.Year ?? 2001, month, 1);
            return Write(date, new Point(last.Year is null ? null : next.Year, next.Month, date.Day), Resolved.FromNarrative);
        }
        return anchors.Document is { } document ? Write(date, new Point(document.Year, document.Month, date.Day), Resolved.FromDocument)
            : Resolved.Undated($"XXXX-XX-{date.Day:00}");
    }

    /// <summary>The year of a date that says it in words, or null.</summary>
    public static (int Year, string Basis)? YearFor(YearPart part, Anchors anchors)
    {
        if (part.Offset is { } offset) return anchors.Document is { } document ? (document.Year + offset, Resolved.FromDocument) : null;
        if (part.Which is not (Which.Same or Which.Before or Which.After)) return null;
        var step = part.Which switch { Which.Before => -1, Which.After => 1, _ => 0 };
        return (anchors.Last?.Year ?? anchors.Year) is { } told ? (told + step, Resolved.FromNarrative)
            : anchors.Document is { } date ? (date.Year + step, Resolved.FromDocument) : null;
    }

    private static int NearestMonth(LocalDate document, int month, Which which, int cue)
    {
        var past = month <= document.Month ? document.Year : document.Year - 1;
        return which switch
        {
            Which.Last or Which.Before => month < document.Month ? document.Year : document.Year - 1,
            Which.Next or Which.After => month > document.Month ? document.Year : document.Year + 1,
            Which.This or Which.Same => document.Year,
            _ when cue > 0 => month >= document.Month ? document.Year : document.Year + 1,
            _ => cue == 0 && (month + 12 - document.Month) % 12 is > 0 and <= MonthsAhead ? past + 1 : past,
        };
    }

    private static int NearestDay(LocalDate document, int month, int day, Which which, int cue)
    {
        int? best = null;
        var nearest = int.MaxValue;
        for (var year = document.Year - 1; year <= document.Year + 1; year++)
        {
            if (day > CalendarSystem.Iso.GetDaysInMonth(year, month)) continue;
            var distance = Period.DaysBetween(document, new LocalDate(year, month, day));
            if (which == Which.Last && distance >= 0 || which == Which.Next && distance <= 0) continue;
            var weight = Weight(distance, cue);
            if (weight < nearest) (best, nearest) = (year, weight);
        }
        return best ?? document.Year;
    }

    /// <summary>How far a day lies from the document's date, with a penalty on the side that the tense speaks against.</summary>
    public static int Weight(int days, int cue) => Math.Abs(days) + (cue * days < 0 ? AgainstTense : 0);
}
