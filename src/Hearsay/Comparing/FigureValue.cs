using System.Globalization;

namespace Hearsay.Comparing;

/// <summary>The numbers that a figure allows.</summary>
/// <param name="Least">The smallest.</param>
/// <param name="Most">The largest.</param>
/// <param name="IsShare">Whether it is a percentage.</param>
internal readonly record struct FigureValue(double Least, double Most, bool IsShare)
{
    /// <summary>How far "about" reaches to either side.</summary>
    private const double Vagueness = 0.1;

    private static readonly Dictionary<string, double> Scales = new() { ["hundred"] = 1e2, ["thousand"] = 1e3, ["million"] = 1e6, ["billion"] = 1e9, ["trillion"] = 1e12 };

    /// <summary>The numbers of a figure, or null where its value is no number.</summary>
    public static FigureValue? Of(Figure figure)
    {
        var ends = figure.Value.Split('/').Select(Number).ToList();
        if (ends.Count is 0 or > 2 || ends.Any(end => end is null)) return null;
        var (least, most) = (ends[0]!.Value, ends[^1]!.Value);
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

    private static double? Number(string text)
    {
        var parts = text.TrimEnd('%').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is 0 or > 2 || !double.TryParse(parts[0], NumberStyles.Number, CultureInfo.InvariantCulture, out var value)) return null;
        if (parts.Length == 1) return value;
        return Scales.TryGetValue(parts[1], out var scale) ? value * scale : null;
    }
}
