using NodaTime;

namespace Hearsay.Timing;

/// <summary>So many of a unit; null is an unknown number.</summary>
internal readonly record struct Amount(double? Count, TimeUnit Unit);

/// <summary>Lengths that are told in several units ("two years and three months", "1 hour 30 minutes").</summary>
internal static class Amounts
{
    private const int Most = 6;

    /// <summary>The units behind a first one that belong to the same length, and the index behind them.</summary>
    /// <param name="line">The line.</param>
    /// <param name="at">Behind the first unit.</param>
    /// <param name="first">The first unit. Behind "and" or a comma only smaller units go on; "two weeks and three months" are two lengths.</param>
    public static (List<Amount> More, int End) Behind(Line line, int at, TimeUnit first)
    {
        var (more, last) = (new List<Amount>(), first);
        while (more.Count < Most)
        {
            var next = line.Skip(line.Comma(at), "and");
            var quantity = Quantities.Number(line, next) ?? (next > at && line.IsAny(next, "a", "an", "one") ? new Quantity(1, next + 1) : null);
            if (quantity is not { } number || TimeLexicon.Unit(line.Word(number.End)) is not { } unit || line.Is(number.End, "second") || line.IsHyphen(number.End + 1)) break;
            if (next > at ? unit >= last : unit == last) break;
            more.Add(new Amount(number.Count, unit));
            (at, last) = (number.End + 1, unit);
        }
        return (more, at);
    }

    /// <summary>The length as ISO 8601 writes it, the largest unit first: "P1Y1M21D".</summary>
    public static string Write(Amount first, IReadOnlyList<Amount> more)
    {
        if (more.Count == 0) return Lengths.Write(first.Count, first.Unit);
        var parts = more.Prepend(first).OrderByDescending(amount => amount.Unit).Select(amount => (amount.Unit, Text: Lengths.Write(amount.Count, amount.Unit))).ToList();
        var days = string.Concat(parts.Where(part => part.Unit > TimeUnit.Hour).Select(part => part.Text[1..]));
        var hours = string.Concat(parts.Where(part => part.Unit <= TimeUnit.Hour).Select(part => part.Text[2..]));
        return "P" + days + (hours.Length > 0 ? "T" + hours : "");
    }

    /// <summary>A day moved by several units, largest first; null when it leaves the calendar.</summary>
    public static LocalDate? Move(LocalDate from, IEnumerable<Amount> amounts, int direction)
    {
        var date = from;
        foreach (var (count, unit) in amounts.OrderByDescending(amount => amount.Unit))
        {
            if (count is not { } many || many > 9000 || date.Year is < 100 or > 9000) return null;
            var step = (int)Math.Round(many) * direction;
            date = unit switch
            {
                TimeUnit.Day => date.PlusDays(step),
                TimeUnit.Week or TimeUnit.Weekend => date.PlusWeeks(step),
                TimeUnit.Fortnight => date.PlusWeeks(2 * step),
                TimeUnit.Month => date.PlusMonths(step),
                TimeUnit.Quarter => date.PlusMonths(3 * step),
                TimeUnit.Year => date.PlusYears(Math.Clamp(step, 1 - date.Year, 9998 - date.Year)),
                TimeUnit.Decade => date.PlusYears(Math.Clamp(10 * step, 1 - date.Year, 9998 - date.Year)),
                _ => date,
            };
        }
        return date;
    }
}
