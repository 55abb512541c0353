using Hearsay.Rules;

namespace Hearsay.Timing;

/// <summary>Lengths of time.</summary>
internal static class LengthRules
{
    /// <summary>A number and a unit, with or without what they are counted from.</summary>
    [Rule("time.length", "A number and a unit are a length of time.", "The siege lasted two and a half years.")]
    public static TimeMatch? Length(Line line, int at)
    {
        var start = at;
        at = Lengths.Bound(line, at);
        at = line.IsAny(at, "the", "those", "these", "another", "an", "each")
            && !(line.Is(at, "an") && !line.IsAny(at + 1, "additional", "entire", "extra")) ? at + 1 : at;
        if (line.Is(at, "of") && line.Is(at + 1, "the") && line.Is(at - 1, "each")) at += 2;
        var head = at;
        at = line.IsAny(at, "last", "past", "next", "first", "coming", "previous", "following", "preceding", "final", "recent", "early",
            "additional", "entire", "latest", "same") ? at + 1 : at;
        if (line.Is(at, "year") && line.IsHyphen(at + 1) && line.Is(at + 2, "earlier")) at += 3;
        var chosen = at > head;
        if (Quantities.Read(line, at) is not { } quantity)
            return chosen && TimeLexicon.Unit(line.Word(at)) is { } bare ? Bare(line, start, head, at, bare) : null;
        if (chosen && line.IsAny(at, "a", "an")) return null;
        var unitAt = line.Hyphen(quantity.End);
        var (low, joined) = (quantity, unitAt > quantity.End);
        if (line.IsAny(quantity.End, "to", "or", "-", "–") && Quantities.Number(line, quantity.End + 1) is { } high
            && TimeLexicon.Unit(line.Word(line.Hyphen(high.End))) is not null)
        {
            unitAt = line.Hyphen(high.End);
        }
        unitAt = line.IsAny(unitAt, "more", "consecutive", "straight", "full", "trading", "calendar", "working", "business", "additional",
            "successive", "long", "whole", "further", "solid", "coming", "upcoming", "past", "previous") ? unitAt + 1 : unitAt;
        if (TimeLexicon.Unit(line.Word(unitAt)) is not { } unit || line.Is(unitAt, "second") && !joined && low.Count != 1) return null;
        if (line.IsAny(at, "a", "an") && line.Is(at + 1, "second")) return null;
        var count = low.Count;
        var end = unitAt + 1;
        // An age is no time of what is told: "the 44-year-old man".
        if (line.Is(line.Hyphen(end), "old") || unit == TimeUnit.Quarter && (line.Is(end, "of") || joined && line.Is(unitAt, "quarters"))) return null;
        if (line[unitAt] is { Capital: true } && line[at].Kind == AtomKind.Digits && line.Is(unitAt, "minutes")) return null;
        if (joined && (line.IsHyphen(end) && line.Is(end + 1, "long"))) end += 2;
        var more = new List<Amount>();
        if (Quantities.Half(line, end) is var half and > 0) (count, end) = (count + 0.5, half);
        else if (line.Is(end, "or") && line.IsAny(end + 1, "so", "more", "two")) end += 2;
        else if (!joined) (more, end) = Amounts.Behind(line, end, unit);
        if (joined && line.Is(start, "the") && head == start + 1 && !chosen) start = head;
        if (line.IsAny(at, "a", "an", "half") && start == at && quantity.End - at == 1 && line.IsHyphen(end)) return null;
        return new TimeMatch(start, end, new Length(Amounts.Write(new Amount(count, unit), more)), "time.length");
    }

    /// <summary>One whole unit.</summary>
    [Rule("time.whole-unit", "\"All\", \"the whole\" or \"another\" before a unit, or \"-long\" behind it, is one of it.", "He was held all week.")]
    public static TimeMatch? WholeUnit(Line line, int at)
    {
        if (TimeLexicon.Singular(line.Word(at)) is { } long_ and not TimeUnit.Second && line.IsHyphen(at + 1) && line.Is(at + 2, "long") && !line.IsHyphen(at - 1))
            return new TimeMatch(at, at + 3, new Length(Lengths.Write(1, long_)), "time.whole-unit");
        if (!line.IsAny(at, "all", "full", "whole", "entire", "another") || line.IsAny(at - 1, "the", "a", "each", "every", "this", "last", "next") && !line.Is(at, "another")) return null;
        var word = line.Hyphen(at + 1);
        return TimeLexicon.Singular(line.Word(word)) is { } unit and >= TimeUnit.Hour and not TimeUnit.Quarter and not TimeUnit.Weekend && (unit > TimeUnit.Hour || line.Is(at, "another")) && !line.IsAny(word + 1, "of", "s") && !line.IsHyphen(word + 1)
            ? new TimeMatch(at, word + 1, new Length(Lengths.Write(1, unit)), "time.whole-unit") : null;
    }

    /// <summary>Units in the plural alone.</summary>
    [Rule("time.some-units", "A unit in the plural without a number is an unknown number of them.", "The blockade went on for weeks.")]
    public static TimeMatch? SomeUnits(Line line, int at)
    {
        var start = at;
        var the = line.Is(at, "the");
        at = line.IsAny(at, "the", "recent", "coming") ? at + 1 : at;
        if (TimeLexicon.Plural(line.Word(at)) is not { } unit || unit is TimeUnit.Quarter or TimeUnit.Second or TimeUnit.Weekend && start == at)
            return null;
        if (unit is TimeUnit.Second or TimeUnit.Minute && start == at && !line.IsAny(at - 1, "for", "in", "within", "after") && !line.IsAny(at + 1, "after", "before")) return null;
        if (line.IsHyphen(at - 1) || line.Is(at + 1, "old") || line.IsHyphen(at + 1) && !line.Is(at + 2, "long")) return null;
        if (the && line.IsAny(at + 1, "before", "after", "leading", "that")) start = at;
        var end = line.IsAny(at + 1, "or", "and") && TimeLexicon.Plural(line.Word(at + 2)) is not null ? at + 3 : at + 1;
        if (line.IsHyphen(end) && line.Is(end + 1, "long")) end += 2;
        else if (line.IsAny(end, "ahead")) end++;
        return new TimeMatch(start, end, new Length(Lengths.Write(null, unit)), "time.some-units");
    }

    private static TimeMatch? Bare(Line line, int start, int head, int at, TimeUnit unit)
    {
        if (TimeLexicon.Plural(line.Word(at)) is not null && !line.IsAny(head, "recent"))
            return new TimeMatch(start, at + 1, new Length(Lengths.Write(null, unit)), "time.length");
        if (Quantities.Half(line, at + 1) is var half and > 0) return new TimeMatch(start, half, new Length(Lengths.Write(1.5, unit)), "time.length");
        if (line.IsAny(head, "past", "last") && unit == TimeUnit.Decade) return new TimeMatch(start, at + 1, new Length("P10Y"), "time.length");
        return line.IsAny(head, "entire", "additional") ? new TimeMatch(start, at + 1, new Length(Lengths.Write(1, unit)), "time.length") : null;
    }
}
