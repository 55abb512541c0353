using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Graphics.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Hearsay.Ingesting.Pdf;

/// <summary>Follows what a page paints, in order, and tells for each letter whether a reader sees it (ISO 32000-1 §8 and §9).</summary>
/// <remarks>Clipping is followed by the boxes around clipping paths: what lies outside such a box is not painted, whatever lies inside is taken to be.
/// Replacement texts (/ActualText) are not used, since nobody sees them.</remarks>
internal sealed class PageCanvas : BaseStreamProcessor<PdfPage>
{
    /// <summary>Forms within forms. Deeper ones are a loop.</summary>
    private const int MaxForms = 24;

    /// <summary>Below this opacity nothing is seen, from the other on what is below is not seen (0 to 1).</summary>
    private const double Faint = 0.05, Opaque = 0.95;

    /// <summary>Letters smaller than so many points, or than this share of the longer side of the page, are not seen.</summary>
    private const double LeastSize = 2, LeastShare = 0.0024;

    /// <summary>Points by which the edge of the page or of a clipping path may be missed.</summary>
    private const double Slack = 1;

    private readonly double _width, _height;
    private readonly double _leastSize;
    private readonly Layers _layers;
    private readonly Shapes _shapes;
    private readonly PathTracer _path;
    private readonly Stack<Box> _clips = new();
    private readonly List<Glyph> _seen = [];
    private readonly List<(HiddenReason, Glyph)> _hidden = [];
    private readonly List<(bool Off, bool Furniture)> _marked = [];
    private readonly Dictionary<IFont, bool> _bold = [];
    private Box _clip;
    private bool _clipWithPath;
    private int _order, _forms, _off, _furniture, _unknown;
    private double _pictures;

    public PageCanvas(int number, IResourceStore resources, IPdfTokenScanner scanner, IPageContentParser parser, ILookupFilterProvider filters,
        CropBox crop, UserSpaceUnit unit, PageRotationDegrees rotation, TransformationMatrix matrix, ParsingOptions options, Layers layers)
        : base(number, resources, scanner, parser, filters, crop, unit, rotation, matrix, options)
    {
        var bounds = crop.GetVisibleBounds(rotation);
        Bounds = new Box(bounds.Left, bounds.Bottom, bounds.Right, bounds.Top);
        (_width, _height) = (Math.Max(1, bounds.Width), Math.Max(1, bounds.Height));
        _leastSize = Math.Min(LeastSize, LeastShare * Math.Max(_width, _height));
        _clip = Bounds;
        _layers = layers;
        _shapes = new Shapes(_width, _height);
        _path = new PathTracer(point => CurrentTransformationMatrix.Transform(point));
    }

    private Box Bounds { get; }

    public override PdfPage Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        ProcessOperations(operations);
        var seen = new List<Glyph>(_seen.Count);
        foreach (var glyph in _seen)
            if (_shapes.Cover(glyph)) _hidden.Add((HiddenReason.Covered, glyph));
            else seen.Add(glyph);
        _hidden.Sort((one, other) => one.Item2.Order.CompareTo(other.Item2.Order));
        return new PdfPage(pageNumberCurrent, _width, _height, seen, _hidden, Math.Min(1, _pictures / (_width * _height)), _unknown);
    }

    public override void RenderGlyph(IFont font, CurrentGraphicsState currentState, double fontSize, double pointSize, int code, string unicode, long currentOffset,
        in TransformationMatrix renderingMatrix, in TransformationMatrix textMatrix, in TransformationMatrix transformationMatrix, CharacterBoundingBox characterBoundingBox)
    {
        var em = PerformantRectangleTransformer.Transform(renderingMatrix, textMatrix, transformationMatrix, new PdfRectangle(0, 0, 1, 1));
        var (alongX, alongY) = (em.BottomRight.X - em.BottomLeft.X, em.BottomRight.Y - em.BottomLeft.Y);
        var along = Math.Sqrt((alongX * alongX) + (alongY * alongY));
        var (upX, upY) = (em.TopLeft.X - em.BottomLeft.X, em.TopLeft.Y - em.BottomLeft.Y);
        var size = Math.Sqrt((upX * upX) + (upY * upY));
        var known = font.TryGetUnicode(code, out var named) && named is not null;
        var glyph = new Glyph(known ? named! : unicode, em.BottomLeft.X, em.BottomLeft.Y, along > 0 ? alongX / along : 1, along > 0 ? alongY / along : 0,
            characterBoundingBox.Width * along, size, IsBold(font), _furniture > 0, _order++);
        if (!double.IsFinite(glyph.Left) || !double.IsFinite(glyph.Baseline) || !double.IsFinite(glyph.Width) || !double.IsFinite(size))
            glyph = new Glyph(glyph.Text, 0, 0, 1, 0, 0, 0, false, false, glyph.Order);
        var reason = Reason(glyph, along, currentState);
        if (reason != HiddenReason.None) { _hidden.Add((reason, glyph)); return; }
        if (!known && !glyph.IsBlank) _unknown++;
        _seen.Add(glyph);
    }

    private HiddenReason Reason(Glyph glyph, double along, CurrentGraphicsState state)
    {
        if (_off > 0) return HiddenReason.Layer;
        var mode = state.FontState.TextRenderingMode;
        if (mode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip) return HiddenReason.NotPainted;
        if (glyph.Size < _leastSize || along < _leastSize / 4) return HiddenReason.Size;
        var (x, y) = glyph.Middle;
        if (x < Bounds.Left - Slack || x > Bounds.Right + Slack || y < Bounds.Bottom - Slack || y > Bounds.Top + Slack) return HiddenReason.OffPage;
        if (x < _clip.Left - Slack || x > _clip.Right + Slack || y < _clip.Bottom - Slack || y > _clip.Top + Slack) return HiddenReason.Clipped;
        var fills = mode is not (TextRenderingMode.Stroke or TextRenderingMode.StrokeClip);
        var strokes = mode is not (TextRenderingMode.Fill or TextRenderingMode.FillClip);
        var fillFaint = !fills || state.AlphaConstantNonStroking < Faint;
        var strokeFaint = !strokes || state.AlphaConstantStroking < Faint;
        if (fillFaint && strokeFaint) return HiddenReason.Transparent;
        var behind = _shapes.Behind(x, y);
        bool Vanishes(IColor? colour) => behind is { } back && Rgb(colour) is { } letters && letters.IsNear(back);
        return (fillFaint || Vanishes(state.CurrentNonStrokingColor)) && (strokeFaint || Vanishes(state.CurrentStrokingColor)) ? HiddenReason.Colour : HiddenReason.None;
    }

    /// <summary>The colour, or null for a pattern.</summary>
    private static Colour? Rgb(IColor? colour)
    {
        if (colour is null) return new Colour(0, 0, 0, false);
        if (colour is PatternColor) return null;
        var (red, green, blue) = colour.ToRGBValues();
        return new Colour(Channel(red), Channel(green), Channel(blue), false);
    }

    private static int Channel(double value) => double.IsNaN(value) ? 0 : (int)Math.Round(Math.Clamp(value, 0, 1) * 255);

    private bool IsBold(IFont font)
    {
        if (_bold.TryGetValue(font, out var bold)) return bold;
        var name = font.Name?.Data ?? "";
        return _bold[font] = font.Details.IsBold || name.Contains("Bold", StringComparison.OrdinalIgnoreCase) || name.Contains("Black", StringComparison.OrdinalIgnoreCase)
            || name.Contains("Heavy", StringComparison.OrdinalIgnoreCase);
    }

    public override void PushState()
    {
        base.PushState();
        _clips.Push(_clip);
    }

    public override void PopState()
    {
        base.PopState();
        if (_clips.TryPop(out var clip)) _clip = clip;
    }

    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        if (_forms >= MaxForms) throw new InvalidOperationException("Forms nest too deeply.");
        var off = _layers.IsOff(formStream.StreamDictionary, PdfScanner);
        _forms++;
        if (off) _off++;
        try { base.ProcessFormXObject(formStream, xObjectName); }
        finally
        {
            _forms--;
            if (off) _off--;
        }
    }

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
    {
        var dictionary = xObjectContentRecord.Stream.StreamDictionary;
        var isMask = dictionary.TryGet(NameToken.ImageMask, PdfScanner, out BooleanToken? mask) && mask.Data;
        Picture(!isMask && !dictionary.ContainsKey(NameToken.Smask) && !dictionary.ContainsKey(NameToken.Mask) && !_layers.IsOff(dictionary, PdfScanner));
    }

    protected override void RenderInlineImage(InlineImage inlineImage) => Picture(!inlineImage.IsImageMask);

    private void Picture(bool isSolid)
    {
        var order = _order++;
        if (_off > 0) return;
        var bounds = Box.Around(Corners(new PdfRectangle(0, 0, 1, 1))).Intersect(_clip);
        if (bounds.IsEmpty) return;
        _pictures += bounds.Area;
        _shapes.Add(new Shape(bounds, null, null, isSolid && IsSolid(GetCurrentState()), order));
    }

    public override void BeginSubpath() => _path.Begin();

    public override PdfPoint? CloseSubpath() => _path.Close();

    public override void StrokePath(bool close) => EndPath();

    public override void FillPath(FillingRule fillingRule, bool close)
    {
        var order = _order++;
        var state = GetCurrentState();
        if (_off == 0 && _path.Outlines is { Count: > 0 } outlines)
            _shapes.Add(new Shape(_path.Bounds.Intersect(_clip), outlines, Rgb(state.CurrentNonStrokingColor), IsSolid(state), order));
        EndPath();
    }

    private static bool IsSolid(CurrentGraphicsState state) =>
        state is { BlendMode: BlendMode.Normal, SoftMask: null } && state.AlphaConstantNonStroking >= Opaque;

    public override void FillStrokePath(FillingRule fillingRule, bool close) => FillPath(fillingRule, close);

    public override void MoveTo(double x, double y) => CurrentPosition = _path.MoveTo(new PdfPoint(x, y));

    public override void LineTo(double x, double y) => CurrentPosition = _path.LineTo(new PdfPoint(x, y));

    public override void BezierCurveTo(double x2, double y2, double x3, double y3) => CurrentPosition = _path.CurveTo(null, new PdfPoint(x2, y2), new PdfPoint(x3, y3));

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) =>
        CurrentPosition = _path.CurveTo(new PdfPoint(x1, y1), new PdfPoint(x2, y2), new PdfPoint(x3, y3));

    public override void Rectangle(double x, double y, double width, double height) => _path.Rectangle(x, y, width, height);

    public override void EndPath()
    {
        if (_clipWithPath) _clip = _clip.Intersect(_path.Bounds);
        _clipWithPath = false;
        _path.Clear();
    }

    public override void ClosePath() => _path.Close();

    public override void ModifyClippingIntersect(FillingRule clippingRule) => _clipWithPath = true;

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule) => _clip = _clip.Intersect(Box.Around(Corners(rectangle)));

    private IEnumerable<(double X, double Y)> Corners(PdfRectangle rectangle)
    {
        var matrix = CurrentTransformationMatrix;
        return new[] { rectangle.BottomLeft, rectangle.BottomRight, rectangle.TopLeft, rectangle.TopRight }.Select(corner => matrix.Transform(corner)).Select(point => (point.X, point.Y));
    }

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
        if (propertyDictionaryName is not null) properties = ResourceStore.GetMarkedContentPropertiesDictionary(propertyDictionaryName);
        var off = name.Data == "OC" && _layers.IsOffLayer(properties, PdfScanner);
        var furniture = name.Data == "Artifact" && properties?.Find<NameToken>(NameToken.Type, PdfScanner)?.Data == "Pagination";
        _marked.Add((off, furniture));
        if (off) _off++;
        if (furniture) _furniture++;
    }

    public override void EndMarkedContent()
    {
        if (_marked.Count == 0) return;
        var (off, furniture) = _marked[^1];
        if (off) _off--;
        if (furniture) _furniture--;
        _marked.RemoveAt(_marked.Count - 1);
    }

    public override void PaintShading(NameToken shadingName)
    {
        var order = _order++;
        if (_off == 0) _shapes.Add(new Shape(_clip, null, null, IsSolid(GetCurrentState()), order));
    }
}
