using System.Globalization;

namespace Hearsay;

/// <summary>The numbers that a figure allows: "at least 5 million" allows 5,000,000 and all above.</summary>
/// <param name="Least">The smallest.</param>
/// <param name="Most">The largest; infinite where the figure gives no upper bound.</param>
/// <param name="IsShare">Whether it is a percentage; a share and a count never exclude each other.</param>
public readonly record struct FigureValue(double Least, double Most, bool IsShare)
{
    /// <summary>How far "about" reaches to either side.</summary>
    private const double Vagueness = 0.1;

    private static readonly Dictionary<string, double> Scales = new() { ["hundred"] = 1e2, ["thousand"] = 1e3, ["million"] = 1e6, ["billion"] = 1e9, ["trillion"] = 1e12 };

    /// <summary>The numbers of a figure, or null where its value is no number.</summary>
    /// <remarks>In "5 to 7 million" the scale, and in "5 to 7 %" the sign, counts for both ends.</remarks>
    public static FigureValue? Of(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var ends = figure.Value.Split('/');
        if (ends.Length > 2 || Number(ends[0]) is not var (first, scale) || Number(ends[^1]) is not var (last, lastScale)) return null;
        var least = first * (scale ?? (first < last ? lastScale : null) ?? 1);
        var most = last * (lastScale ?? 1);
        var isShare = figure.Value.EndsWith('%');
        return figure.Bound switch
        {
            "about" => new FigureValue(least * (1 - Vagueness), most * (1 + Vagueness), isShare),
            "at least" => new FigureValue(least, double.PositiveInfinity, isShare),
            "at most" => new FigureValue(0, most, isShare),
            _ => new FigureValue(least, most, isShare),
        };
    }

    /// <summary>Whether no number fits both.</summary>
    public bool Excludes(FigureValue other) => IsShare == other.IsShare && (Most < other.Least || other.Most < Least);

    private static (double Value, double? Scale)? Number(string text)
    {
        var parts = text.TrimEnd('%').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is 0 or > 2 || !double.TryParse(parts[0], NumberStyles.Number, CultureInfo.InvariantCulture, out var value)) return null;
        if (parts.Length == 1) return (value, null);
        return Scales.TryGetValue(parts[1], out var scale) ? (value, scale) : null;
    }
}
