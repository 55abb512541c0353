using Hearsay.Rules;

namespace Hearsay.Timing;

/// <summary>Words before a time that make it one end of an open stretch, and words between two times that make them its ends.</summary>
internal static class BoundRules
{
    private delegate (TimeValue? Value, string Rule)? Bound(Line line, TimeMatch match, TimeValue value);

    private static readonly Bound[] All = [Since, Until, Before, After];

    /// <summary>The value with the bound that stands before it, and the rule; null when there is none.</summary>
    public static (TimeValue? Value, string Rule)? Read(Line line, TimeMatch match, TimeValue value)
    {
        foreach (var bound in All) if (bound(line, match, value) is { } read) return read;
        return null;
    }

    /// <summary>From a time on.</summary>
    [Rule("time.since", "\"Since\", \"ever since\" and \"from … on\" open a stretch that starts with the time.", "They have been at war since 2009.")]
    private static (TimeValue? Value, string Rule)? Since(Line line, TimeMatch match, TimeValue value) =>
        line.Is(match.First - 1, "since") || line.Is(match.First - 1, "from") && line.IsAny(match.End, "on", "onward", "onwards")
            ? (TimeValues.Since(value), "time.since") : null;

    /// <summary>Up to a time.</summary>
    [Rule("time.until", "\"Until\", \"till\", \"up to\" and \"by\" open a stretch that ends with the time.", "They were at war until 2009.")]
    private static (TimeValue? Value, string Rule)? Until(Line line, TimeMatch match, TimeValue value) =>
        line.IsAny(match.First - 1, "until", "till", "by") || line.Is(match.First - 1, "to") && line.Is(match.First - 2, "up")
            ? (TimeValues.Until(value), "time.until") : null;

    /// <summary>Before a time.</summary>
    [Rule("time.before", "\"Before\", \"prior to\" and \"ahead of\" open a stretch that ends just before the time.", "They were allies before 2009.")]
    private static (TimeValue? Value, string Rule)? Before(Line line, TimeMatch match, TimeValue value) =>
        (line.Is(match.First - 1, "before") || line.Is(match.First - 1, "to") && line.Is(match.First - 2, "prior")
            || line.Is(match.First - 1, "pre") || line.IsHyphen(match.First - 1) && line.Is(match.First - 2, "pre"))
            && Whole(line, match) ? (TimeValues.Before(value), "time.before") : null;

    /// <summary>After a time.</summary>
    [Rule("time.after", "\"After\" and \"post-\" open a stretch that starts just behind the time.", "They became rivals after 2009.")]
    private static (TimeValue? Value, string Rule)? After(Line line, TimeMatch match, TimeValue value) =>
        (line.Is(match.First - 1, "after") || line.IsHyphen(match.First - 1) && line.Is(match.First - 2, "post")) && Whole(line, match)
            ? (TimeValues.After(value), "time.after") : null;

    /// <summary>Whether two times are the ends of one stretch: "from … to", "between … and", "in 1997 and 1998".</summary>
    public static bool Joined(Line line, TimeMatch first, TimeMatch second, TimeValue from, TimeValue to)
    {
        if (second.First != first.End + 1 || from.Precision == TimePrecision.Interval || to.Precision == TimePrecision.Interval || from.Precision != to.Precision && !IsOpened(line, first) || from.Edtf.Contains('/')
            || to.Edtf.Contains('/')) return false;
        if (from.Latest is not { } end || to.Earliest is not { } start)
            return line.IsHyphen(first.End) && from.Edtf.StartsWith("XXXX-", StringComparison.Ordinal) && to.Edtf.StartsWith("XXXX-", StringComparison.Ordinal)
                && string.CompareOrdinal(from.Edtf, to.Edtf) < 0;
        if (end >= start) return false;
        if (line.IsHyphen(first.End) || line.IsAny(first.End, "to", "through", "until", "till")) return true;
        return line.Is(first.End, "and") && (line.Is(first.First - 1, "between") || end.PlusDays(1) == start);
    }

    /// <summary>Whether words open a range at a time: "from … to", "between … and", "… through".</summary>
    public static bool IsOpened(Line line, TimeMatch match) => line.Is(match.First - 1, "from") && line.IsAny(match.End, "to", "through", "until", "till")
        || line.Is(match.First - 1, "between") && line.Is(match.End, "and") || line.Is(match.End, "through");

    /// <summary>Whether the time stands alone, not before a noun that it describes ("after Monday's attack").</summary>
    private static bool Whole(Line line, TimeMatch match) => line.Possessive(match.End) == match.End;
}
