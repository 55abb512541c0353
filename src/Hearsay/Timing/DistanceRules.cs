using Hearsay.Rules;

namespace Hearsay.Timing;

/// <summary>Distances in time: so long ago, so long before or after another time.</summary>
internal static class DistanceRules
{
    /// <summary>A distance in time, back or forth.</summary>
    [Rule("time.distance", "A length with \"ago\" counts back from the document's date; with \"earlier\" or \"later\" from the time talked about.",
        "He was arrested three days ago.")]
    public static TimeMatch? Distance(Line line, int at)
    {
        var start = at;
        at = line.IsAny(at, "about", "around", "some") ? at + 1 : Lengths.Bound(line, at);
        if (Quantities.Read(line, at) is not { } quantity)
        {
            if (TimeLexicon.Plural(line.Word(at)) is null) return null;
            quantity = new Quantity(null, at);
        }
        if (TimeLexicon.Unit(line.Word(quantity.End)) is not { } unit) return null;
        var (count, end) = (quantity.Count, quantity.End + 1);
        List<Amount> more = [];
        if (Quantities.Half(line, end) is var half and > 0) (count, end) = (count + 0.5, half);
        else if (line.Is(end, "or") && line.Is(end + 1, "so")) end += 2;
        else if (quantity.Count is not null) (more, end) = Amounts.Behind(line, end, unit);
        var finest = more.Count > 0 ? more.Min(amount => amount.Unit) : unit;
        if ((count is null || finest < TimeUnit.Day) && line.IsAny(end, "later", "afterwards", "afterward", "thereafter")) return null;
        if (line.Is(end, "ago")) return Away(start, end + 1, -1, false);
        if (line.Is(end, "from") && line.Is(end + 1, "now")) return Away(start, end + 2, 1, false);
        if (line.Is(end, "hence")) return Away(start, end + 1, 1, false);
        if (line.Is(end, "earlier") || line.IsAny(end, "before", "previously") && (line[end + 1].Kind == AtomKind.Mark || line[end + 1] == Atom.None)) return Away(start, end + 1, -1, true);
        return line.IsAny(end, "later", "afterwards", "afterward", "thereafter") ? Away(start, end + 1, 1, true) : null;

        TimeMatch Away(int first, int last, int direction, bool narrative) => new(first, last, new Distance(unit, count, direction, narrative) { More = more }, "time.distance");
    }

    /// <summary>A distance from a day that is named.</summary>
    [Rule("time.distance-from", "A number of units with \"before\", \"after\", \"from\" or \"since\" and a day is counted from that day; \"more than\" and \"less than\" open a stretch there.",
        "They met two weeks before Christmas.")]
    public static TimeMatch? From(Line line, int at)
    {
        var bound = line.IsAny(at, "more", "over") ? 1 : line.IsAny(at, "less", "under") || line.Is(at, "within") ? -1 : 0;
        var from = Lengths.Bound(line, line.Skip(at, "within"));
        if (Quantities.Read(line, from) is not { Count: { } count } quantity || TimeLexicon.Unit(line.Word(quantity.End)) is not { } unit || unit < TimeUnit.Day || unit == TimeUnit.Weekend) return null;
        var (more, word) = Amounts.Behind(line, quantity.End + 1, unit);
        var before = line.Is(word, "before") || line.Is(word, "prior") && line.Is(word + 1, "to");
        if (!before && !line.IsAny(word, "after", "from", "following", "since")) return null;
        var start = line.Is(word, "prior") ? word + 2 : word + 1;
        return Grammar.DayAt(line, start) is { } day && line.Possessive(day.End) == day.End
            ? new TimeMatch(at, day.End, new DistanceFrom(unit, count, before ? -1 : 1, day.Meaning) { More = more, Bound = bound }, "time.distance-from") : null;
    }
}
