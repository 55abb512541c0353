using Hearsay.Rules;

namespace Hearsay.Timing;

/// <summary>Words beside a time that make it one end of an open stretch.</summary>
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
    [Rule("time.since", "\"Since\", \"ever since\", \"starting\", \"no earlier than\", \"from … on\" and \"… and later\" open a stretch that starts with the time.", "They have been at war since 2009.")]
    private static (TimeValue? Value, string Rule)? Since(Line line, TimeMatch match, TimeValue value)
    {
        var before = Behind(line, match.First);
        return line.Is(before, "since") || line.IsAny(match.First - 1, "from", "as") && line.IsAny(match.End, "on", "onward", "onwards") || line.Is(match.First - 1, "of") && line.Is(match.First - 2, "as") && line.Is(match.End, "on")
            || (line.IsAny(before, "starting", "commencing") || line.Is(match.First - 1, "beginning") && !line.Is(match.First - 2, "the")) && TimeLexicon.Unit(line.Word(before - 1)) is null
            || Phrase(line, match.First, "no", "earlier", "than") || Phrase(line, match.First, "not", "before")
            || line.IsAny(match.End, "and", "or") && line.IsAny(match.End + 1, "later", "after", "afterwards", "beyond", "onward", "onwards") && line[match.End + 2].Kind != AtomKind.Word
            || line.IsAny(match.End - 2, "and", "or") && line.IsAny(match.End - 1, "later", "after", "beyond")
            ? (TimeValues.Since(value), "time.since") : null;
    }

    /// <summary>Up to a time.</summary>
    [Rule("time.until", "\"Until\", \"till\", \"up to\", \"by\" and \"no later than\" open a stretch that ends with the time.", "They were at war until 2009.")]
    private static (TimeValue? Value, string Rule)? Until(Line line, TimeMatch match, TimeValue value) =>
        line.IsAny(match.First - 1, "until", "till", "by") || line.Is(match.First - 1, "to") && line.Is(match.First - 2, "up") || Phrase(line, match.First, "no", "later", "than") || Phrase(line, match.First, "not", "later", "than")
            || line.IsAny(match.End, "and", "or") && line.IsAny(match.End + 1, "earlier", "before") && line[match.End + 2].Kind != AtomKind.Word
            || line.IsAny(match.End - 2, "and", "or") && line.IsAny(match.End - 1, "earlier", "before")
            ? (TimeValues.Until(value), "time.until") : null;

    /// <summary>Before a time.</summary>
    [Rule("time.before", "\"Before\", \"prior to\", \"earlier than\" and \"pre-\" open a stretch that ends just before the time.", "They were allies before 2009.")]
    private static (TimeValue? Value, string Rule)? Before(Line line, TimeMatch match, TimeValue value) =>
        (line.Is(match.First - 1, "before") || line.Is(match.First - 1, "to") && line.Is(match.First - 2, "prior") || line.Is(match.First - 1, "than") && line.Is(match.First - 2, "earlier")
            || line.Is(match.First - 1, "pre") || line.IsHyphen(match.First - 1) && line.Is(match.First - 2, "pre"))
            && Whole(line, match) ? (TimeValues.Before(value), "time.before") : null;

    /// <summary>After a time.</summary>
    [Rule("time.after", "\"After\", \"later than\" and \"post-\" open a stretch that starts just behind the time.", "They became rivals after 2009.")]
    private static (TimeValue? Value, string Rule)? After(Line line, TimeMatch match, TimeValue value) =>
        (line.Is(match.First - 1, "after") || line.Is(match.First - 1, "than") && line.Is(match.First - 2, "later") || line.IsHyphen(match.First - 1) && line.Is(match.First - 2, "post")) && Whole(line, match)
            ? (TimeValues.After(value), "time.after") : null;

    /// <summary>Whether these words stand before a place.</summary>
    private static bool Phrase(Line line, int first, params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++) if (line.Word(first - words.Length + i) != words[i]) return false;
        return true;
    }

    /// <summary>The word before a time, past "on", "in" and "at".</summary>
    private static int Behind(Line line, int first) => line.IsAny(first - 1, "on", "in", "at", "around", "about") ? first - 2 : first - 1;

    /// <summary>Whether the time stands alone, not before a noun that it describes ("after Monday's attack").</summary>
    private static bool Whole(Line line, TimeMatch match) => line.Possessive(match.End) == match.End;
}
