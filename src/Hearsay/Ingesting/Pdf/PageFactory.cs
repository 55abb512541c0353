using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Logging;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Hearsay.Ingesting.Pdf;

/// <summary>Makes our pages of PdfPig's, and looks at what hangs on each.</summary>
internal sealed class PageFactory(IPdfTokenScanner scanner, IResourceStore resources, ILookupFilterProvider filters, IPageContentParser parser, ParsingOptions options)
    : BasePageFactory<PdfPage>(scanner, resources, filters, parser, options)
{
    protected override PdfPage ProcessPage(int pageNumber, DictionaryToken dictionary, NamedDestinations namedDestinations, MediaBox mediaBox, CropBox cropBox,
        UserSpaceUnit userSpaceUnit, PageRotationDegrees rotation, TransformationMatrix initialMatrix, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        var log = (ParseLog)ParsingOptions.Logger;
        log.Extras.AddPage(pageNumber, dictionary, PdfScanner);
        return new PageCanvas(pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, ParsingOptions, log.Layers)
            .Process(pageNumber, operations);
    }
}

/// <summary>What goes with a document through PdfPig, which makes its page factories itself: its logger. What PdfPig would log is dropped.</summary>
internal sealed class ParseLog : ILog
{
    /// <summary>Layers of the document; set before the first page is asked for.</summary>
    public Layers Layers { get; set; } = Layers.None;

    /// <summary>What was met that is not read.</summary>
    public Extras Extras { get; } = new();

    public void Debug(string message) { }

    public void Debug(string message, Exception ex) { }

    public void Warn(string message) { }

    public void Error(string message) { }

    public void Error(string message, Exception ex) { }
}
