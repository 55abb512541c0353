using NodaTime;

namespace Hearsay.Timing;

/// <summary>Says when a match is, by the document's date and what the text talked about before.</summary>
internal static class TimeResolver
{
    /// <summary>Resolves one match and moves the anchors.</summary>
    public static Resolved Resolve(Line line, TimeMatch match, Anchors anchors)
    {
        anchors.Sentence = line.Sentence;
        var resolved = Resolve(match.Meaning, Tense.At(line, match.First, match.End), anchors);
        if (resolved.Point is { } point)
        {
            Framed(anchors, match.Meaning, point, line.Sentence.Index);
            anchors.Last = point;
            if (anchors.Document is { } today && point is { Year: { } then, Month: not null })
                anchors.Told = then < today.Year - 1 && resolved.Basis is Resolved.Explicit or Resolved.FromNarrative ? (line.Sentence.Index, line.Sentence.Paragraph, then) : null;
            if (match.Meaning is Calendar { Year.Number: not null } && point.Year is { } year) anchors.Year = year;
            else if (anchors.Narrative && point.Year is { } shifted) anchors.Year = shifted;
        }
        return WithDayTime(match.Meaning, resolved);
    }

    /// <summary>Keeps the months between two written dates of one sentence, as long as no year outside them is written.</summary>
    private static void Framed(Anchors anchors, Meaning meaning, Point point, int sentence)
    {
        if (meaning is not Calendar { Year.Number: not null } || point is not { Year: { } year }) return;
        if (point.Month is { } month && anchors is { Last: { Year: { } before, Month: { } first }, Told: { } told } && told.Sentence == sentence && (before, first).CompareTo((year, month)) < 0)
            anchors.Frame = (new LocalDate(before, first, 1), new LocalDate(year, month, 1));
        else if (anchors.Frame is { } frame && (year < frame.From.Year || year > frame.To.Year)) anchors.Frame = null;
    }

    private static Resolved Resolve(Meaning meaning, int cue, Anchors anchors) =>
        meaning switch
        {
            Calendar calendar => CalendarResolver.Date(calendar, cue, anchors),
            YearPrefix prefix => Prefix(prefix),
            ShortDecade decade => Decade(decade, anchors),
            SeasonOf season => CalendarResolver.Season(season, cue, anchors),
            FractionOf fraction => CalendarResolver.Fraction(fraction, cue, anchors),
            NamedDay named => HolidayResolver.Named(named, cue, anchors),
            WeekdayOf weekday => RelativeResolver.Weekday(weekday, cue, anchors),
            WeekdayInWeek weekday => WeekdayResolver.InWeek(weekday, anchors),
            NthWeekday nth => WeekdayResolver.Nth(nth, Resolve(nth.Month, cue, anchors)),
            WeekIn week => OrdinalResolver.Week(week, Resolve(week.Whole, cue, anchors)),
            DayIn day => OrdinalResolver.Day(day, Resolve(day.Month, cue, anchors)),
            WeekdayDate date => WeekdayResolver.AndDay(date, cue, anchors),
            UnitAt unit => RelativeResolver.Unit(unit, anchors),
            DistanceFrom distance => RelativeResolver.From(distance, Resolve(distance.Date, cue, anchors)),
            Distance distance => RelativeResolver.Distance(distance, anchors),
            DayTime => RelativeResolver.DayTalkedAbout(anchors),
            NamedStretch stretch => Stretch(stretch, anchors),
            Length length => Resolved.Open(TimexType.Duration, length.Timex, "a length of time"),
            Repeated set => Resolved.Open(TimexType.Set, set.Timex, "a repeated time"),
            Vague vague => Resolved.Open(TimexType.Date, vague.Timex, "no calendar time"),
            _ => throw new ArgumentException("Unknown meaning.", nameof(meaning)),
        };

    private static Resolved WithDayTime(Meaning meaning, Resolved resolved)
    {
        var suffix = meaning.Clock ?? (meaning.Part is { } part ? "T" + part : null);
        if (meaning.Approximate && resolved.Value is { } value) resolved = resolved with { Value = TimeValues.About(value) };
        return suffix is null || resolved.Type is TimexType.Duration or TimexType.Set
            ? resolved : resolved with { Type = TimexType.Time, Timex = resolved.Timex + suffix };
    }

    private static Resolved Prefix(YearPrefix prefix) => prefix.BeforeChrist
        ? Resolved.Open(TimexType.Date, "BC" + prefix.Digits, "a century before our era")
        : new Resolved(TimexType.Date, prefix.Digits, TimeValues.Prefix(prefix.Digits), Resolved.Explicit);

    private static Resolved Decade(ShortDecade decade, Anchors anchors)
    {
        if (anchors.Document is not { } date && anchors.Year is null)
            return new Resolved(TimexType.Date, $"19{decade.Tens}", TimeValues.Prefix($"19{decade.Tens}"), Resolved.Explicit);
        var year = anchors.Narrative && anchors.Year is { } told ? told : anchors.Document?.Year ?? anchors.Year!.Value;
        var century = decade.Tens <= year / 10 % 10 ? year / 100 : year / 100 - 1;
        var digits = $"{century}{decade.Tens}";
        return new Resolved(TimexType.Date, digits, TimeValues.Prefix(digits), anchors.Narrative ? Resolved.FromNarrative : Resolved.FromDocument);
    }

    /// <summary>A stretch with a name. TIMEX3 knows no such times; whose end lies behind the document's date has not ended for it.</summary>
    private static Resolved Stretch(NamedStretch stretch, Anchors anchors)
    {
        var (from, to) = (Value(stretch.From), Value(stretch.To));
        var open = anchors.Document is { } date && to.Earliest is { } end && end > date && from.Earliest <= date;
        return new Resolved(TimexType.Date, "", open ? TimeValues.Since(from) : from.Edtf == to.Edtf ? from : TimeValues.Between(from, to), Resolved.Explicit);
    }

    private static TimeValue Value(string text)
    {
        var parts = text.Split('-').Select(part => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        return parts.Length switch
        {
            1 => TimeValues.Year(parts[0]),
            2 => TimeValues.Month(parts[0], parts[1]),
            _ =>
            TimeValues.Day(parts[0], parts[1], parts[2])
        };
    }
}
