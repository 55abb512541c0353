using System.Globalization;
using System.Text;

namespace Hearsay.Exporting;

/// <summary>A profile as a picture: rows down, years across, a bar a matter.</summary>
/// <remarks>
/// <para>A filled bar is put forward as fact, a bar with a broken outline is only judged, foreseen or supposed, a bar with a line through it is said not
/// to be so; hatching is covert; a cross stands behind what is denied. Shape tells everything, colour nothing. Each bar has a title for a pointer or a screen reader.</para>
/// <para>What has no year that is closed on both sides stands in a column of its own. Whole numbers only; the same profile gives the same bytes.</para>
/// </remarks>
public static class ProfileSvg
{
    private const int Left = 215, Right = 650, Aside = 700, Width = 800, Line = 16, Bar = 10;

    /// <summary>An <c>svg</c> element, ending with a line break.</summary>
    public static string Text(Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var years = profile.Cells.SelectMany(Ends).ToList();
        var (from, to) = years.Count == 0 ? (0, 1) : (years.Min(), Math.Max(years.Max(), years.Min()) + 1);
        var body = new StringBuilder();
        var top = 44;
        foreach (var row in profile.Rows)
        {
            body.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left - 10}\" y=\"{top + 11}\" text-anchor=\"end\">{Markup.Xml(row.Label)}</text>\n");
            if (row.Cells.Count == 0) body.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left}\" y=\"{top + 11}\" class=\"none\">no claim found</text>\n");
            var lanes = Lanes(row.Cells, from, to);
            foreach (var (cell, lane, left, right) in lanes) Append(body, profile, cell, top + (lane * Line), left, right);
            top += Math.Max(1, lanes.Select(one => one.Lane + 1).DefaultIfEmpty(1).Max()) * Line + 6;
        }
        var title = Markup.Xml(ClaimSentence.OneLine($"{profile.First.Name} and {profile.Second.Name}: what {(profile.Documents == 1 ? "1 document puts" : $"{profile.Documents} documents put")} forward"));
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {top + 30}\" width=\"{Width}\" height=\"{top + 30}\" role=\"img\" aria-label=\"{title}\" font-family=\"sans-serif\" font-size=\"12\">\n<title>{title}</title>\n");
        page.Append("<style>.fact{fill:#456;stroke:#234}.open{fill:none;stroke:#456;stroke-dasharray:3 2}.covert{fill:url(#hatch);stroke:#234}.none{fill:#666;font-style:italic}.axis{stroke:#ccc}.mark{stroke:#000;stroke-width:2}</style>\n");
        page.Append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n<defs><pattern id=\"hatch\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\"><path d=\"M0 4L4 0\" stroke=\"#234\" stroke-width=\"1\"/></pattern></defs>\n");
        foreach (var year in years.Count == 0 ? [] : Ticks(from, to))
            page.Append(CultureInfo.InvariantCulture, $"<path class=\"axis\" d=\"M{At(year, from, to)} 30V{top}\"/><text x=\"{At(year, from, to)}\" y=\"24\" text-anchor=\"middle\">{year}</text>\n");
        page.Append(CultureInfo.InvariantCulture, $"<text x=\"{Aside + 34}\" y=\"24\" text-anchor=\"middle\">no year</text>\n").Append(body);
        AppendKey(page, top + 10);
        return page.Append("</svg>\n").ToString();
    }

    /// <summary>What each shape means.</summary>
    private static void AppendKey(StringBuilder page, int top)
    {
        foreach (var (left, mark, words) in new[]
        {
            (10, "fact", "put forward as fact"), (155, "open", "judged, foreseen or supposed"), (355, "covert", "covert"), (430, "mark", "said not to be so"), (570, "×", "denied"),
        })
        {
            if (mark == "×") page.Append(CultureInfo.InvariantCulture, $"<text x=\"{left + 4}\" y=\"{top + 10}\" font-weight=\"bold\">×</text>");
            else page.Append(CultureInfo.InvariantCulture, $"<rect class=\"{(mark == "mark" ? "fact" : mark)}\" x=\"{left}\" y=\"{top}\" width=\"12\" height=\"{Bar}\" rx=\"2\"/>");
            if (mark == "mark") page.Append(CultureInfo.InvariantCulture, $"<path class=\"mark\" d=\"M{left - 2} {top + (Bar / 2)}H{left + 14}\"/>");
            page.Append(CultureInfo.InvariantCulture, $"<text x=\"{left + 18}\" y=\"{top + 10}\" font-size=\"11\">{words}</text>\n");
        }
    }

    private static IEnumerable<int> Ends(ProfileCell cell) => cell.Time.Value is { Earliest: { } from, Latest: { } to } ? [from.Year, to.Year] : [];

    private static int At(int year, int from, int to) => Left + (year - from) * (Right - Left) / (to - from);

    private static IEnumerable<int> Ticks(int from, int to)
    {
        var step = new[] { 1, 2, 5, 10, 20, 50, 100, 500, 1000 }.First(step => (to - from) / step <= 9 || step == 1000);
        for (var year = (from + step - 1) / step * step; year <= to; year += step) yield return year;
    }

    private static (int From, int To)? Extent(ProfileCell cell, int from, int to) => cell.Time.Value is { Earliest: { } first, Latest: { } last }
        ? (At(first.Year, from, to), Math.Max(At(first.Year, from, to) + 12, At(last.Year + 1, from, to))) : null;

    private static List<(ProfileCell Cell, int Lane, int From, int To)> Lanes(IReadOnlyList<ProfileCell> cells, int from, int to)
    {
        var lanes = new List<List<(int From, int To)>>();
        var placed = new List<(ProfileCell, int, int, int)>();
        var aside = 0;
        foreach (var cell in cells)
        {
            var left = Aside + (aside % 3 * 28);
            var extent = Extent(cell, from, to) ?? (left, left + 12);
            if (extent.From >= Aside) aside++;
            var lane = lanes.FindIndex(lane => lane.All(other => other.To + 14 <= extent.From || extent.To + 14 <= other.From));
            if (lane < 0) { lane = lanes.Count; lanes.Add([]); }
            lanes[lane].Add(extent);
            placed.Add((cell, lane, extent.From, extent.To));
        }
        return placed;
    }

    private static void Append(StringBuilder body, Profile profile, ProfileCell cell, int top, int left, int right)
    {
        var kind = !cell.Factual ? "open" : cell.Openness.Contains(Openness.Covert) ? "covert" : "fact";
        var about = $"{ProfileWords.Time(cell)}, {ProfileWords.Way(profile, cell)}: {ClaimSentence.Core(cell.Reports[0])}. {ProfileWords.Standing(cell)}, {ProfileWords.Reports(cell)}"
            + string.Concat(cell.Dissent.Select(dissent => $", {ProfileWords.Denied(dissent)}"));
        body.Append(CultureInfo.InvariantCulture, $"<g><title>{Markup.Xml(ClaimSentence.OneLine(about))}</title><rect class=\"{kind}\" x=\"{left}\" y=\"{top + 2}\" width=\"{right - left}\" height=\"{Bar}\" rx=\"2\"/>");
        if (cell.Polarity == Polarity.Negative) body.Append(CultureInfo.InvariantCulture, $"<path class=\"mark\" d=\"M{left - 2} {top + 2 + (Bar / 2)}H{right + 2}\"/>");
        if (cell.Dissent.Count > 0) body.Append(CultureInfo.InvariantCulture, $"<text x=\"{right + 2}\" y=\"{top + 12}\" font-weight=\"bold\">×</text>");
        body.Append("</g>\n");
    }
}
