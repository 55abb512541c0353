namespace Hearsay.Ingesting.Pdf;

/// <summary>A rectangle with sides along the axes.</summary>
internal readonly record struct Box(double Left, double Bottom, double Right, double Top)
{
    public bool IsEmpty => !(Left < Right && Bottom < Top);

    public double Area => IsEmpty ? 0 : (Right - Left) * (Top - Bottom);

    public bool Contains(double x, double y) => x >= Left && x <= Right && y >= Bottom && y <= Top;

    public Box Intersect(Box other) =>
        new(Math.Max(Left, other.Left), Math.Max(Bottom, other.Bottom), Math.Min(Right, other.Right), Math.Min(Top, other.Top));

    /// <summary>The smallest one around some points; empty when there are none.</summary>
    public static Box Around(IEnumerable<(double X, double Y)> points)
    {
        var box = new Box(double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var (x, y) in points)
            box = new Box(Math.Min(box.Left, x), Math.Min(box.Bottom, y), Math.Max(box.Right, x), Math.Max(box.Top, y));
        return box;
    }
}

/// <summary>An area that a page paints.</summary>
/// <param name="Bounds">The box around it, within what is painted at all.</param>
/// <param name="Outlines">Its outlines, curves as chords; null for a picture, which fills its box.</param>
/// <param name="Colour">Its colour; null for a picture or a pattern.</param>
/// <param name="IsOpaque">Whether what is below cannot be seen any more.</param>
/// <param name="Order">Place among everything that the page paints.</param>
internal sealed record Shape(Box Bounds, IReadOnlyList<IReadOnlyList<(double X, double Y)>>? Outlines, Colour? Colour, bool IsOpaque, int Order)
{
    /// <summary>Whether a point lies within it, by the nonzero winding rule.</summary>
    public bool Contains(double x, double y)
    {
        if (!Bounds.Contains(x, y)) return false;
        if (Outlines is null) return true;
        var winding = 0;
        foreach (var outline in Outlines)
            for (int i = 0, before = outline.Count - 1; i < outline.Count; before = i++)
            {
                var (a, b) = (outline[before], outline[i]);
                var side = ((b.X - a.X) * (y - a.Y)) - ((x - a.X) * (b.Y - a.Y));
                if (a.Y <= y && b.Y > y && side > 0) winding++;
                else if (a.Y > y && b.Y <= y && side < 0) winding--;
            }
        return winding != 0;
    }
}

/// <summary>The areas that a page has painted so far, found by a point.</summary>
internal sealed class Shapes(double width, double height)
{
    /// <summary>Cells a side: a page full of small shapes is looked through a cell at a time.</summary>
    private const int Cells = 32;

    /// <summary>Sides below this, in points, are lines; nothing is written on them.</summary>
    private const double Line = 1;

    private readonly List<Shape>?[] _cells = new List<Shape>?[Cells * Cells];

    public void Add(Shape shape)
    {
        if (shape.Bounds.IsEmpty || shape.Bounds.Right - shape.Bounds.Left < Line || shape.Bounds.Top - shape.Bounds.Bottom < Line) return;
        var (fromX, toX) = (Cell(shape.Bounds.Left, width), Cell(shape.Bounds.Right, width));
        var (fromY, toY) = (Cell(shape.Bounds.Bottom, height), Cell(shape.Bounds.Top, height));
        for (var y = fromY; y <= toY; y++)
            for (var x = fromX; x <= toX; x++) (_cells[(y * Cells) + x] ??= []).Add(shape);
    }

    /// <summary>The colour behind a letter that is painted now: that of the last area around its middle, white where there is none, null where it is
    /// a picture or pattern.</summary>
    public Colour? Behind(double x, double y)
    {
        if (At(x, y) is not { } shapes) return Colour.White;
        for (var i = shapes.Count - 1; i >= 0; i--) if (shapes[i].IsOpaque && shapes[i].Contains(x, y)) return shapes[i].Colour;
        return Colour.White;
    }

    /// <summary>Whether an opaque area was painted over the whole of a letter afterwards.</summary>
    public bool Cover(Glyph glyph)
    {
        var (x, y) = glyph.Middle;
        if (At(x, y) is not { } shapes) return false;
        for (var i = shapes.Count - 1; i >= 0 && shapes[i].Order > glyph.Order; i--)
            if (shapes[i].IsOpaque && Holds(shapes[i], glyph)) return true;
        return false;
    }

    private static bool Holds(Shape shape, Glyph glyph)
    {
        foreach (var (along, above) in (ReadOnlySpan<(double, double)>)[(0.5, 0.33), (0.15, 0.1), (0.85, 0.1), (0.15, 0.5), (0.85, 0.5)])
        {
            var (x, y) = glyph.At(along, above);
            if (!shape.Contains(x, y)) return false;
        }
        return true;
    }

    private List<Shape>? At(double x, double y) => _cells[(Cell(y, height) * Cells) + Cell(x, width)];

    private static int Cell(double at, double length) => (int)Math.Clamp(at / length * Cells, 0, Cells - 1);
}
