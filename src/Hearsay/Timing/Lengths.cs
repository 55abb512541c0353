using System.Globalization;

namespace Hearsay.Timing;

/// <summary>Writes lengths of time as TIMEX3 durations.</summary>
internal static class Lengths
{
    /// <summary>The ISO 8601 letter of a unit, with T before hours and shorter units left to <see cref="Write"/>.</summary>
    public static string Letter(TimeUnit unit) => unit switch
    {
        TimeUnit.Second => "S",
        TimeUnit.Minute or TimeUnit.Month => "M",
        TimeUnit.Hour => "H",
        TimeUnit.Day => "D",
        TimeUnit.Weekend => "WE",
        TimeUnit.Week => "W",
        TimeUnit.Quarter => "Q",
        _ => "Y",
    };

    /// <summary>"P3D", "PT5H30M", "P40Y" for four decades, "PXW" for several weeks.</summary>
    /// <param name="count">How many, or null for an unknown number.</param>
    /// <param name="unit">Of what.</param>
    public static string Write(double? count, TimeUnit unit)
    {
        if (count is null)
            return (unit <= TimeUnit.Hour ? "PTX" : "PX") + (unit == TimeUnit.Century ? "C" : unit == TimeUnit.Fortnight ? "W" : Letter(unit));
        var times = unit switch
        {
            TimeUnit.Fortnight => 2,
            TimeUnit.Decade => 10,
            TimeUnit.Century =>
            100,
            TimeUnit.Millennium => 1000,
            _ => 1
        };
        var letter = unit == TimeUnit.Fortnight ? "W" : Letter(unit);
        var value = count.Value * times;
        var whole = Math.Floor(value);
        var prefix = unit <= TimeUnit.Hour ? "PT" : "P";
        if (Math.Abs(value - whole) < 1e-9) return prefix + Number(whole) + letter;
        var smaller = unit switch
        {
            TimeUnit.Year => (12, "M"),
            TimeUnit.Hour => (60, "M"),
            TimeUnit.Minute => (60, "S"),
            TimeUnit.Day => (24, "TH"),
            _ => (0, ""),
        };
        if (smaller.Item1 == 0 || Math.Abs((value - whole) * smaller.Item1 % 1) > 1e-6) return prefix + Number(value) + letter;
        var rest = Number((value - whole) * smaller.Item1);
        var part = smaller.Item2 == "TH" ? "T" + rest + "H" : rest + smaller.Item2;
        if (whole == 0) return (smaller.Item2 == "TH" ? "P" : prefix) + part;
        return prefix + Number(whole) + letter + part;
    }

    /// <summary>The index behind words that bound a length and belong to it ("nearly", "more than"), or the same index.</summary>
    public static int Bound(Line line, int at)
    {
        if (line.IsAny(at, "nearly", "almost") || line.Is(at, "over") && line.IsAny(at + 1, "a", "an")) return at + 1;
        if (line.IsAny(at, "more", "less", "fewer") && line.Is(at + 1, "than")) return at + 2;
        if (line.IsAny(at, "at") && line.IsAny(at + 1, "least", "most")) return at + 2;
        if (line.Is(at, "up") && line.Is(at + 1, "to")) return at + 2;
        if (line.Is(at, "no") && line.IsAny(at + 1, "more", "less") && line.Is(at + 2, "than")) return at + 3;
        return at;
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
