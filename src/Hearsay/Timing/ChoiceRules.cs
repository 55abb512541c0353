using Hearsay.Rules;

namespace Hearsay.Timing;

/// <summary>Times that the text does not vouch for: one of two, possibly, about.</summary>
internal static class ChoiceRules
{
    private const int Reach = 4;

    /// <summary>One of two times.</summary>
    [Rule("time.one-of", "Two times of the same kind with \"or\" between them are one of the two.", "He was arrested in 1987 or 1988.")]
    public static TimeValue? OneOf(Line line, TimeMatch first, TimeMatch second, TimeValue one, TimeValue other)
    {
        if (!line.Is(first.End, "or")) return null;
        var behind = line.IsAny(first.End + 1, "in", "on", "perhaps", "possibly", "maybe", "even") ? first.End + 2 : first.End + 1;
        if (second.First != behind || one.Precision != other.Precision || one.Precision == TimePrecision.Interval || IsOpen(one) || IsOpen(other) || string.CompareOrdinal(one.Edtf, other.Edtf) >= 0) return null;
        return TimeValues.OneOf(one, other);
    }

    /// <summary>A time that may be wrong.</summary>
    [Rule("time.uncertain", "\"Possibly\", \"perhaps\", \"probably\" and the like before a time make it uncertain.", "He was arrested possibly in 1987.")]
    public static (TimeValue Value, string Rule)? Uncertain(Line line, TimeMatch match, TimeValue value)
    {
        if (IsOpen(value) || value.Edtf.EndsWith('~')) return null;
        for (var at = match.First - 1; at >= match.First - Reach && at >= 0; at--)
        {
            if (line.IsAny(at, "possibly", "perhaps", "probably", "maybe", "presumably")) return (value with { Edtf = value.Edtf + "?" }, "time.uncertain");
            if (!line.IsAny(at, "in", "on", "as", "early", "late", "recently", "during", "the")) return null;
        }
        return null;
    }

    private static bool IsOpen(TimeValue value) => value.Edtf.Contains('/', StringComparison.Ordinal) || value.Edtf.StartsWith('[');
}
