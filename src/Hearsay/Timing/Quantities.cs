namespace Hearsay.Timing;

/// <summary>How many: a number, or null for "several".</summary>
internal readonly record struct Quantity(double? Count, int End);

/// <summary>Reads numbers and years that are written in digits or in words.</summary>
internal static class Quantities
{
    /// <summary>The quantity that starts here ("12", "1,200", "5 1/2", "two and a half", "a few", "nineteen"), or null.</summary>
    public static Quantity? Read(Line line, int at)
    {
        var atom = line[at];
        if (atom.Kind == AtomKind.Digits) return Digits(line, at);
        if (line.IsAny(at, "a", "an"))
        {
            if (line.Is(at + 1, "number") && line.Is(at + 2, "of")) return new Quantity(null, at + 3);
            if (line.Is(at + 1, "half") && (line.IsHyphen(at + 2) || TimeLexicon.Singular(line.Word(at + 2)) is not null)) return new Quantity(0.5, line.Hyphen(at + 2));
            if (TimeLexicon.Number("scale", line.Word(at + 1)) is { } scale) return new Quantity(scale, at + 2);
            return Vague(line, at + 1) ?? new Quantity(1, at + 1);
        }
        if (line.Is(at, "half") && line.IsAny(at + 1, "a", "an")) return new Quantity(0.5, at + 2);
        if (line.Is(at, "½") || line.Is(at, "half") && line.Hyphen(at + 1) is var next && TimeLexicon.Singular(line.Word(next)) is not null && !line.Is(next, "second")) return new Quantity(0.5, line.Hyphen(at + 1));
        return Vague(line, at) ?? Words(line, at);
    }

    /// <summary>A quantity written as a plain number.</summary>
    public static Quantity? Number(Line line, int at) => line[at].Kind == AtomKind.Digits ? Digits(line, at) : Words(line, at);

    /// <summary>An ordinal up to 31 ("5th", "twenty-first") and the index behind it, or null.</summary>
    public static (int Number, int End)? Ordinal(Line line, int at)
    {
        if (line[at].Kind == AtomKind.Digits)
            return line[at].Number is > 0 and < 100 && line[at + 1] is { Joined: true, Lower: "st" or "nd" or "rd" or "th" }
                ? (line[at].Number, at + 2) : null;
        if (TimeLexicon.Number("ordinal", line.Word(at)) is { } single) return (single, at + 1);
        if (TimeLexicon.Number("number", line.Word(at)) is { } tens and >= 20
            && TimeLexicon.Number("ordinal", line.Word(line.Hyphen(at + 1))) is { } ones and < 10)
            return (tens + ones, line.Hyphen(at + 1) + 1);
        return null;
    }

    /// <summary>A year in words ("nineteen ninety-six", "two thousand and three") and the index behind it, or null.</summary>
    public static (int Year, int End)? SpokenYear(Line line, int at)
    {
        if (TimeLexicon.Number("number", line.Word(at)) is { } century and >= 16 and <= 20
            && TimeLexicon.Number("number", line.Word(line.Hyphen(at + 1))) is >= 10
            && BelowHundred(line, line.Hyphen(at + 1)) is { } rest)
            return (century * 100 + (int)rest.Count!, rest.End);
        if (line.Is(at, "two") && line.Is(at + 1, "thousand"))
        {
            var after = line.Skip(at + 2, "and");
            return BelowHundred(line, after) is { } more ? (2000 + (int)more.Count!, more.End) : (2000, at + 2);
        }
        return null;
    }

    /// <summary>A year in words by its hundreds or with a nought ("seventeen hundred thirty-three", "nineteen oh one"), where a date before it shows that it is one.</summary>
    public static (int Year, int End)? SpokenHundreds(Line line, int at)
    {
        if (TimeLexicon.Number("number", line.Word(at)) is not (>= 10 and <= 20 and var century)) return null;
        if (line.IsAny(at + 1, "zero", "oh", "nought") && TimeLexicon.Number("number", line.Word(at + 2)) is { } digit and < 10) return (century * 100 + digit, at + 3);
        if (!line.Is(at + 1, "hundred")) return null;
        return BelowHundred(line, line.Skip(at + 2, "and")) is { } rest ? (century * 100 + (int)rest.Count!, rest.End) : (century * 100, at + 2);
    }

    private static Quantity? Vague(Line line, int at)
    {
        at = line.IsAny(at, "good", "great") ? at + 1 : at;
        if (TimeLexicon.Find("vague", line.Word(at)) is not { } value) return null;
        var end = line.Skip(at + 1, "of");
        return value == "X" ? new Quantity(null, end) : new Quantity(TimeLexicon.Number("vague", line.Word(at)), end);
    }

    private static Quantity? Digits(Line line, int at)
    {
        if (line[at].Number < 0) return null;
        double value = line[at].Number;
        var end = at + 1;
        while (line[end] is { Lower: ",", Joined: true } && line[end + 1] is { Joined: true, Kind: AtomKind.Digits, Span.Length: 3 } && value < 1e9)
        {
            value = value * 1000 + line[end + 1].Number;
            end += 2;
        }
        if (line[end] is { Lower: ".", Joined: true } && line[end + 1] is { Joined: true, Kind: AtomKind.Digits, Number: >= 0 } decimals)
            return new Quantity(value + decimals.Number / Math.Pow(10, decimals.Span.Length), end + 2);
        if (line[end] is { Lower: "½", }) return new Quantity(value + 0.5, end + 1);
        var fraction = line.Hyphen(end);
        if (line[fraction].Number == 1 && line.Is(fraction + 1, "/") && line[fraction + 2].Number is 2 or 4)
            return new Quantity(value + 1.0 / line[fraction + 2].Number, fraction + 3);
        return AndHalf(line, new Quantity(value, end));
    }

    private static Quantity? Words(Line line, int at)
    {
        if (BelowHundred(line, at) is not { } head) return null;
        var (value, end) = (head.Count!.Value, head.End);
        while (TimeLexicon.Number("scale", line.Word(end)) is { } scale && value < 1e9)
        {
            value *= scale;
            end++;
            if (BelowHundred(line, line.Skip(end, "and")) is { } rest) { value += rest.Count!.Value; end = rest.End; }
        }
        return AndHalf(line, new Quantity(value, end));
    }

    private static Quantity? BelowHundred(Line line, int at)
    {
        if (TimeLexicon.Number("number", line.Word(at)) is not { } value) return null;
        if (value >= 20 && TimeLexicon.Number("number", line.Word(line.Hyphen(at + 1))) is { } ones and > 0 and < 10)
            return new Quantity(value + ones, line.Hyphen(at + 1) + 1);
        return new Quantity(value, at + 1);
    }

    /// <summary>A quantity with "and a half" behind it, with or without hyphens.</summary>
    private static Quantity AndHalf(Line line, Quantity whole) => Half(line, line.Hyphen(whole.End)) is var end and > 0 ? new Quantity(whole.Count + 0.5, end) : whole;

    /// <summary>The index behind "and a half" or "and half", or −1.</summary>
    public static int Half(Line line, int at)
    {
        if (!line.Is(at, "and")) return -1;
        var half = line.Hyphen(at + 1);
        half = line.Is(half, "a") ? line.Hyphen(half + 1) : half;
        return line.Is(half, "half") && !line.IsAny(half + 1, "of", "the", "a", "an") ? half + 1 : -1;
    }
}
