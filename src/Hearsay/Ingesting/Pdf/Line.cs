namespace Hearsay.Ingesting.Pdf;

/// <summary>Letters that stand on one baseline without a wide gap between them.</summary>
internal sealed class Line
{
    /// <summary>Gap between two letters from which on they belong to two words, in sizes of the letters. A blank is a quarter, a kerned pair less than a tenth.</summary>
    private const double WordGap = 0.17;

    /// <summary>A raised letter of at most this size, seen from the others, is a mark.</summary>
    public const double MarkSize = 0.8;

    private readonly List<Glyph> _glyphs;
    private string? _text;

    /// <param name="page">Number of the page.</param>
    /// <param name="glyphs">The letters, from left to right; blanks may be among them.</param>
    public Line(int page, List<Glyph> glyphs)
    {
        Page = page;
        _glyphs = glyphs;
        var letters = glyphs.Where(glyph => !glyph.IsBlank).ToList();
        Left = letters.Min(glyph => glyph.Left);
        Right = letters.Max(glyph => glyph.Right);
        Size = letters.Select(glyph => glyph.Size).Order().ElementAt(letters.Count * 3 / 4);
        Baseline = Middle([.. letters.Select(glyph => glyph.Baseline)]);
        Letters = letters.Count;
        var even = letters.Where(glyph => glyph.Baseline - Baseline < 0.15 * Size).ToList();
        (StartSize, EndSize) = even.Count == 0 ? (Size, Size) : (even[0].Size, even[^1].Size);
        IsBold = letters.All(glyph => glyph.IsBold);
        IsFurniture = letters.All(glyph => glyph.IsFurniture);
    }

    public int Page { get; }

    /// <summary>Direction of writing in degrees; left, right and height are seen along it.</summary>
    public int Angle => _glyphs[0].Angle;

    public double Left { get; private set; }

    public double Right { get; private set; }

    public double Baseline { get; }

    /// <summary>Size of its larger letters: an address or a number in another font does not make it another line.</summary>
    public double Size { get; }

    /// <summary>Size of its first letter that is not raised.</summary>
    public double StartSize { get; }

    /// <summary>Size of its last letter that is not raised.</summary>
    public double EndSize { get; }

    public double Top => Baseline + (0.8 * Size);

    public double Bottom => Baseline - (0.2 * Size);

    public int Letters { get; }

    public bool IsBold { get; }

    /// <summary>Whether the file marks it as a head, a foot or a number of the page.</summary>
    public bool IsFurniture { get; }

    /// <summary>Numbers and signs above the line that point to a footnote; they are not in the text.</summary>
    public int Marks { get; private set; }

    /// <summary>The words, blanks between them.</summary>
    public string Text => _text ??= Read();

    /// <summary>How wide its first word is.</summary>
    public double FirstWord
    {
        get
        {
            var blank = Text.IndexOf(' ');
            return blank <= 0 ? Right - Left : (Right - Left) * blank / Text.Length;
        }
    }

    public bool OverlapsAcross(Line other, double least) => Math.Min(Right, other.Right) - Math.Max(Left, other.Left) >= least;

    /// <summary>Puts raised or lowered letters of another line into this one.</summary>
    public void Take(Line small)
    {
        _glyphs.AddRange(small._glyphs);
        _glyphs.Sort(Order);
        Left = Math.Min(Left, small.Left);
        Right = Math.Max(Right, small.Right);
        _text = null;
    }

    /// <summary>From left to right, what is painted first before what lies at the same place.</summary>
    public static int Order(Glyph one, Glyph other) => one.Left.CompareTo(other.Left) is var order and not 0 ? order : one.Order.CompareTo(other.Order);

    private static double Middle(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }

    private string Read()
    {
        var gap = Math.Max(WordGap, Spacing());
        var words = new List<(string Text, bool Blank)>();
        Glyph? before = null;
        var blank = false;
        Marks = 0;
        for (var i = 0; i < _glyphs.Count; i++)
        {
            var glyph = _glyphs[i];
            if (glyph.IsBlank) { blank |= before is not null; continue; }
            // Bold letters are sometimes painted twice, a little apart.
            if (before is not null && glyph.Text == before.Text && glyph.Left - before.Left < 0.25 * Math.Max(before.Width, 0.2 * glyph.Size)) continue;
            if (MarkAt(i, words) is var length and > 0)
            {
                Marks++;
                i += length - 1;
                before = _glyphs[i];
                continue;
            }
            blank |= before is not null && glyph.Left - before.Right > gap * Math.Max(glyph.Size, before.Size);
            words.Add((Typography.Fold(glyph.Text), blank && words.Count > 0));
            blank = false;
            before = glyph;
        }
        return Directions.ToReadingOrder(words);
    }

    /// <summary>What letters of this line stand apart as a rule, beyond a word's gap only where the whole line is spaced out.</summary>
    private double Spacing()
    {
        var gaps = new List<double>();
        for (var i = 1; i < _glyphs.Count; i++)
            if (!_glyphs[i].IsBlank && !_glyphs[i - 1].IsBlank) gaps.Add((_glyphs[i].Left - _glyphs[i - 1].Right) / Math.Max(_glyphs[i].Size, 0.1));
        return gaps.Count < 6 ? 0 : Middle(gaps) is var usual and > 0.1 ? usual * 1.8 : 0;
    }

    /// <summary>How many letters from here are a mark of a footnote: raised and small, digits or signs, behind a word of three letters or a sign.</summary>
    private int MarkAt(int at, List<(string Text, bool)> words)
    {
        if (words.Count == 0 || !IsRaised(_glyphs[at])) return 0;
        var length = 0;
        for (var i = at; i < _glyphs.Count && (_glyphs[i].IsBlank || IsRaised(_glyphs[i])); i++)
        {
            if (_glyphs[i].IsBlank) continue;
            if (!_glyphs[i].Text.All(c => char.IsAsciiDigit(c) || "*†‡§¶,[]".Contains(c))) return 0;
            length = i - at + 1;
        }
        var last = words[^1].Text;
        if (last.Length == 0) return 0;
        var isBehind = !char.IsLetterOrDigit(last[^1]) || (words.Count >= 3 && words.TakeLast(3).All(word => word.Text.All(char.IsLetter)) && !words.TakeLast(2).Any(word => word.Item2));
        return isBehind && length is > 0 and <= 7 ? length : 0;
    }

    private bool IsRaised(Glyph glyph) => glyph.Size <= MarkSize * Size && glyph.Baseline - Baseline > 0.15 * Size;
}

/// <summary>Finds the lines of a page.</summary>
internal static class LineFinder
{
    /// <summary>Letters whose baselines differ by less than this, in sizes of the smaller one, stand on one line.</summary>
    private const double Drift = 0.3;

    /// <summary>A gap of more, in sizes of the letters, parts a line: columns are further apart, words of one line rarely.</summary>
    private const double Gap = 1.25;

    /// <summary>The lines that are written in one direction, from the top down and from left to right.</summary>
    public static List<Line> Find(int page, IEnumerable<Glyph> glyphs)
    {
        var sorted = glyphs.OrderByDescending(glyph => glyph.Baseline).ThenBy(glyph => glyph.Left).ThenBy(glyph => glyph.Order).ToList();
        var lines = new List<Line>();
        for (var start = 0; start < sorted.Count;)
        {
            var end = start + 1;
            while (end < sorted.Count && sorted[start].Baseline - sorted[end].Baseline <= Drift * Math.Min(sorted[start].Size, sorted[end].Size)) end++;
            AddParts(page, sorted[start..end], lines);
            start = end;
        }
        return TakeSmall(lines);
    }

    private static void AddParts(int page, List<Glyph> band, List<Line> lines)
    {
        band.Sort(Line.Order);
        var part = new List<Glyph>();
        Glyph? before = null;
        foreach (var glyph in band)
        {
            if (!glyph.IsBlank)
            {
                if (before is not null && glyph.Left - before.Right > Gap * Math.Max(glyph.Size, before.Size)) Close();
                if (before is null || glyph.Right > before.Right || part.Count == 0) before = glyph;
            }
            part.Add(glyph);
        }
        Close();

        void Close()
        {
            if (part.Exists(glyph => !glyph.IsBlank)) lines.Add(new Line(page, part));
            part = [];
        }
    }

    /// <summary>Puts marks that stand a little above or below a line into it.</summary>
    private static List<Line> TakeSmall(List<Line> lines)
    {
        var kept = new List<Line>(lines.Count);
        var taken = new HashSet<Line>();
        for (var i = 0; i < lines.Count; i++)
        {
            var small = lines[i];
            if (small.Letters > 8) continue;
            Line? host = null;
            for (var j = i + 1; j < lines.Count && small.Baseline - lines[j].Baseline < 2 * small.Size; j++) if (IsHost(lines[j])) { host = lines[j]; break; }
            for (var j = i - 1; host is null && j >= 0 && lines[j].Baseline - small.Baseline < small.Size; j--) if (IsHost(lines[j])) host = lines[j];
            if (host is null) continue;
            host.Take(small);
            taken.Add(small);

            bool IsHost(Line line) => !taken.Contains(line) && small.Size <= Line.MarkSize * line.Size
                && small.Baseline > line.Bottom && small.Baseline < line.Top
                && small.Left > line.Left - (0.3 * line.Size) && small.Left < line.Right + (0.6 * line.Size);
        }
        foreach (var line in lines) if (!taken.Contains(line)) kept.Add(line);
        return kept;
    }
}
