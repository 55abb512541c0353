using UglyToad.PdfPig.Core;

namespace Hearsay.Ingesting.Pdf;

/// <summary>Collects the path that a page is drawing as outlines on the page, curves as chords.</summary>
/// <param name="toPage">Turns a point of the user's space into one of the page.</param>
internal sealed class PathTracer(Func<PdfPoint, PdfPoint> toPage)
{
    /// <summary>Chords a curve.</summary>
    private const int Chords = 8;

    private List<List<(double X, double Y)>> _outlines = [];

    /// <summary>The outlines so far; the path that follows has its own.</summary>
    public IReadOnlyList<IReadOnlyList<(double X, double Y)>> Outlines => _outlines;

    /// <summary>The box around all of them; empty when there are none.</summary>
    public Box Bounds => Box.Around(_outlines.SelectMany(outline => outline));

    public void Begin() => _outlines.Add([]);

    public PdfPoint MoveTo(PdfPoint to)
    {
        var point = toPage(to);
        _outlines.Add([(point.X, point.Y)]);
        return point;
    }

    public PdfPoint LineTo(PdfPoint to)
    {
        var point = toPage(to);
        Add(point.X, point.Y);
        return point;
    }

    /// <summary>A Bézier curve; without a first control point it is where the path stands.</summary>
    public PdfPoint CurveTo(PdfPoint? first, PdfPoint second, PdfPoint to)
    {
        var (b, c, end) = (first is { } control ? toPage(control) : (PdfPoint?)null, toPage(second), toPage(to));
        var (x0, y0) = _outlines is [.., [.., var last]] ? last : (end.X, end.Y);
        var (x1, y1) = b is { } given ? (given.X, given.Y) : (x0, y0);
        for (var i = 1; i <= Chords; i++)
        {
            var t = (double)i / Chords;
            var s = 1 - t;
            Add((s * s * s * x0) + (3 * s * s * t * x1) + (3 * s * t * t * c.X) + (t * t * t * end.X), (s * s * s * y0) + (3 * s * s * t * y1) + (3 * s * t * t * c.Y) + (t * t * t * end.Y));
        }
        return end;
    }

    public void Rectangle(double x, double y, double width, double height)
    {
        var corners = new[] { new PdfPoint(x, y), new PdfPoint(x + width, y), new PdfPoint(x + width, y + height), new PdfPoint(x, y + height) };
        _outlines.Add([.. corners.Select(toPage).Select(point => (point.X, point.Y))]);
    }

    /// <summary>Where the outline that is drawn began; outlines are closed in any case when they are filled.</summary>
    public PdfPoint? Close() => _outlines is [.., [var start, ..]] ? new PdfPoint(start.X, start.Y) : null;

    public void Clear() => _outlines = [];

    private void Add(double x, double y)
    {
        if (_outlines.Count == 0) _outlines.Add([]);
        _outlines[^1].Add((x, y));
    }
}
