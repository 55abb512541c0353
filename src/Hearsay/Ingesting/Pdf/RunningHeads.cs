using System.Globalization;
using System.Text;

namespace Hearsay.Ingesting.Pdf;

/// <summary>Finds what stands at the edges of pages and belongs to no text: heads and feet that repeat or that the file marks as such, numbers of pages.</summary>
internal static class RunningHeads
{
    /// <summary>Rows of a page, from the top and from the bottom, that may be a head or a foot, and the share of its height that they are in.</summary>
    private const int Rows = 3;
    private const double Edge = 0.2;

    /// <summary>Points by which a head may be higher or lower on another page.</summary>
    private const double Drift = 3;

    /// <summary>Distance to the next row, in sizes, from which on a row stands apart; others must be on three pages to be a head.</summary>
    private const double Apart = 1.6;

    /// <summary>Removes them from the pages, and returns what was removed.</summary>
    public static List<Line> Remove(IReadOnlyList<(PdfPage Page, List<Line> Lines)> pages)
    {
        var candidates = pages.SelectMany((page, index) => EdgeRows(index, page.Page, page.Lines)).ToList();
        var heads = new HashSet<Row>(candidates.Where(row => (row.IsOutermost && IsPageNumber(row.Text)) || row.Lines.TrueForAll(line => line.IsFurniture)));
        foreach (var alike in candidates.GroupBy(row => (row.Key, row.AtTop)).Select(group => group.ToList()))
            foreach (var row in alike)
            {
                var pagesAlike = alike.Where(other => Math.Abs(other.Baseline - row.Baseline) <= Drift).Select(other => other.Page).Distinct().Count();
                if (pagesAlike >= (row.IsApart ? 2 : 3)) heads.Add(row);
            }
        // The head of a chapter that has but one page with it: where the heads of other pages are, with the number of the page.
        var places = heads.ToList();
        foreach (var row in candidates)
            if (row.IsOutermost && (row.Key.StartsWith('#') || row.Key.EndsWith('#'))
                && places.Where(head => head.AtTop == row.AtTop && head.Page != row.Page && Math.Abs(head.Baseline - row.Baseline) < 1).Select(head => head.Page).Distinct().Count() > 1) heads.Add(row);
        var removed = heads.SelectMany(row => row.Lines).ToHashSet();
        // A text of one page that says the same on each is a text: something must be left.
        if (pages.All(page => page.Lines.TrueForAll(removed.Contains))) return [];
        var gone = pages.SelectMany(page => page.Lines.Where(removed.Contains)).ToList();
        foreach (var (_, lines) in pages) lines.RemoveAll(removed.Contains);
        return gone;
    }

    private sealed record Row(int Page, string Text, string Key, bool AtTop, bool IsOutermost, bool IsApart, double Baseline, List<Line> Lines);

    private static IEnumerable<Row> EdgeRows(int page, PdfPage size, List<Line> lines)
    {
        var rows = new List<List<Line>>();
        foreach (var line in lines.OrderByDescending(line => line.Baseline).ThenBy(line => line.Left))
            if (rows.Count > 0 && rows[^1][0].Baseline - line.Baseline < 0.3 * Math.Min(line.Size, rows[^1][0].Size)) rows[^1].Add(line);
            else rows.Add([line]);
        for (var i = 0; i < rows.Count; i++)
        {
            var (fromTop, fromBottom) = (i, rows.Count - 1 - i);
            var baseline = rows[i][0].Baseline;
            // What a file marks counts at the edges alone: a mark must not take text out of the middle of a page.
            var top = fromTop < Rows && baseline > size.Height * (1 - Edge);
            if (!top && !(fromBottom < Rows && baseline < size.Height * Edge)) continue;
            var text = string.Join(' ', rows[i].OrderBy(line => line.Left).Select(line => line.Text));
            var key = Key(text);
            var inward = rows.ElementAtOrDefault(top ? i + 1 : i - 1);
            var isApart = inward is null || Math.Abs(inward[0].Baseline - baseline) > Apart * Math.Max(rows[i][0].Size, inward[0].Size);
            if (key.Length > 0) yield return new Row(page, text, key, top, top ? fromTop == 0 : fromBottom == 0, isApart, baseline, rows[i]);
        }
    }

    /// <summary>The text with each number as one sign, so that the heads of two pages are alike.</summary>
    private static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsDigit(c)) { if (key.Length == 0 || key[^1] != '#') key.Append('#'); }
            else key.Append(char.ToUpperInvariant(c));
        }
        return key.ToString();
    }

    /// <summary>"7", "– 7 –", "Page 7", "7 of 12", "vii".</summary>
    private static bool IsPageNumber(string text)
    {
        var words = text.ToLower(CultureInfo.InvariantCulture).Split([' ', '-', '–', '—', '|', '/', '.', '[', ']', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= 4 && words.Any(IsNumber) && words.All(word => IsNumber(word) || word is "page" or "p" or "pg" or "of");

        static bool IsNumber(string word) => (word.Length <= 4 && word.All(char.IsAsciiDigit)) || (word.Length <= 6 && word.All("ivxl".Contains));
    }
}
