using System.Globalization;
using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;

namespace Hearsay.Ingesting.Pdf;

/// <summary>Reads a PDF in this process: its text in reading order, what it says of itself, and what was left out.</summary>
/// <remarks>A hostile file can exhaust memory, hang or end the process: this is called in a process of its own (<see cref="PdfWorker"/>).</remarks>
internal static class PdfText
{
    /// <summary>Forms and dictionaries within each other that PdfPig follows.</summary>
    private const int MaxDepth = 100;

    /// <summary>Pages that fail one after the other before the rest is given up: a file may claim to have millions.</summary>
    private const int MaxFailures = 100;

    /// <summary>Share of a page from which on pictures make it a scan.</summary>
    private const double ScanShare = 0.5;

    /// <summary>Share of letters without a meaning from which on the text layer is of no use, and from which on it is worth a notice.</summary>
    private const double Useless = 0.3, Notable = 0.01;

    /// <summary>The text of a PDF, or why there is none.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="readScans">Whether text that is not seen since a scanned page lies over it is read.</param>
    public static PdfReply Read(ReadOnlyMemory<byte> bytes, bool readScans)
    {
        var log = new ParseLog();
        var options = new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, ClipPaths = false, Logger = log, MaxStackDepth = MaxDepth };
        PdfDocument? document = null;
        try
        {
            document = PdfDocument.Open(bytes, options);
            return Read(document, log, readScans);
        }
        catch (PdfDocumentEncryptedException)
        {
            return PdfReply.Failed("HS0120", "The PDF opens with a password only. Save a copy without one.");
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return PdfReply.Failed("HS0117", $"The PDF is damaged or none ({error.GetType().Name}). Open it in a PDF reader, and save or print it anew.");
        }
        finally { document?.Dispose(); }
    }

    private static PdfReply Read(PdfDocument document, ParseLog log, bool readScans)
    {
        var catalog = document.Structure.Catalog.CatalogDictionary;
        var scanner = document.Structure.TokenScanner;
        log.Layers = Layers.Of(catalog, scanner);
        log.Extras.AddDocument(catalog, scanner);
        document.AddPageFactory<PdfPage, PageFactory>();
        var reply = new PdfReply();
        var pages = Pages(document, reply, readScans);
        if (document.NumberOfPages == 0) return PdfReply.Failed("HS0119", "The PDF has no pages.");
        if (pages.Count == 0) return PdfReply.Failed("HS0117", "No page of the PDF can be read. Open it in a PDF reader, and save or print it anew.");
        if (Unusable(pages) is { } failure) return reply.With(failure.Code, failure.Message);

        NoteHidden(pages, reply);
        var layout = PageLayout.Of(pages);
        if (layout.LeftOut is { } leftOut) reply.Note("HS0511", leftOut);
        if (log.Extras.Words() is { } extras) reply.Note("HS0512", $"Beside the text the PDF holds {extras}. They were not opened and are not read.");
        NoteUnread(pages, reply);
        return reply with
        {
            Text = layout.Text,
            Title = PdfMetadata.Title(document.Information.Title),
            Author = Metadata.Tidy(document.Information.Author),
            Published = PdfMetadata.Published(document),
            Made = PdfMetadata.Made(document.Information.CreationDate),
        };
    }

    private static List<PdfPage> Pages(PdfDocument document, PdfReply reply, bool readScans)
    {
        var pages = new List<PdfPage>();
        var failed = new List<int>();
        var row = 0;
        for (var number = 1; number <= document.NumberOfPages && row < MaxFailures; number++)
        {
            try
            {
                var page = document.GetPage<PdfPage>(number);
                pages.Add(readScans && page.PictureShare >= ScanShare ? WithScan(page) : page);
                row = 0;
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                failed.Add(number);
                row++;
            }
        }
        var rest = document.NumberOfPages - pages.Count - failed.Count;
        if (failed.Count > 0)
            reply.Note("HS0513", string.Create(CultureInfo.InvariantCulture, $"{failed.Count + rest} of {document.NumberOfPages} pages are damaged and were not read: {PageList.Words(failed)}{(rest > 0 ? " and all that follow" : "")}."));
        return pages;
    }

    private static PdfPage WithScan(PdfPage page)
    {
        static bool IsBehind((HiddenReason Reason, Glyph) one) => one.Reason is HiddenReason.NotPainted or HiddenReason.Covered;
        return page with { Seen = [.. page.Seen.Concat(page.Hidden.Where(IsBehind).Select(one => one.Glyph)).OrderBy(glyph => glyph.Order)], Hidden = [.. page.Hidden.Where(one => !IsBehind(one))] };
    }

    private static (string Code, string Message)? Unusable(List<PdfPage> pages)
    {
        var letters = pages.Sum(page => page.Seen.Count(glyph => !glyph.IsBlank));
        if (letters == 0)
        {
            var scans = pages.Where(page => page.PictureShare >= ScanShare).ToList();
            var layer = scans.Sum(page => page.Hidden.Count(one => one.Reason is HiddenReason.NotPainted or HiddenReason.Covered && !one.Glyph.IsBlank));
            if (layer > 0)
                return ("HS0119", string.Create(CultureInfo.InvariantCulture,
                    $"The pages are pictures. A text layer of {layer} letters lies unseen behind them, as programs for character recognition make it; nobody sees whether it says what the pictures show. Give --scan-text to read it all the same."));
            return scans.Count > 0 || pages.Exists(page => page.PictureShare > 0)
                ? ("HS0119", "The pages are pictures without a text layer, and there is no character recognition here. Put the file through such a program first.")
                : ("HS0119", pages.Exists(page => page.Hidden.Count > 0) ? "The PDF has no text that a reader would see." : "The pages are empty.");
        }
        var unknown = pages.Sum(page => page.Unknown);
        return unknown <= Useless * letters ? null
            : ("HS0119", string.Create(CultureInfo.InvariantCulture, $"The fonts do not say which letters they show: {unknown} of {letters} have no meaning. Put the file through a program for character recognition."));
    }

    private static void NoteHidden(List<PdfPage> pages, PdfReply reply)
    {
        var (passages, characters, first) = (0, 0, "");
        var places = new SortedDictionary<HiddenReason, SortedSet<int>>();
        foreach (var page in pages)
        {
            if (page.Hidden.Count == 0) continue;
            var seen = Bare(string.Concat(page.Seen.Select(glyph => glyph.Text)));
            foreach (var run in Runs(page.Hidden))
            {
                var text = AsPainted(run);
                // A shadow or a second copy below the text hides nothing.
                if (!text.Any(char.IsLetterOrDigit) || seen.Contains(Bare(text), StringComparison.Ordinal)) continue;
                if (passages++ == 0) first = HiddenText.Quoted(text);
                characters += text.Length;
                (places.TryGetValue(run[0].Reason, out var numbers) ? numbers : places[run[0].Reason] = []).Add(page.Number);
            }
        }
        if (passages == 0) return;
        var where = string.Join(", ", places.Select(place => $"{Words(place.Key)} ({PageList.Words(place.Value)})"));
        reply.Note("HS0505", string.Create(CultureInfo.InvariantCulture,
            $"{passages} {(passages == 1 ? "passage" : "passages")} that the PDF hides ({characters} characters) {(passages == 1 ? "was" : "were")} left out: {where}; the first: \"{first}\""));

        static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
    }

    /// <summary>Hidden letters that were painted one after the other and are hidden in the same way.</summary>
    private static IEnumerable<List<(HiddenReason Reason, Glyph Glyph)>> Runs(IReadOnlyList<(HiddenReason Reason, Glyph Glyph)> hidden)
    {
        var run = new List<(HiddenReason Reason, Glyph Glyph)>();
        foreach (var one in hidden)
        {
            if (run.Count > 0 && (run[^1].Reason != one.Reason || one.Glyph.Order - run[^1].Glyph.Order > 1)) { yield return run; run = []; }
            run.Add(one);
        }
        if (run.Count > 0) yield return run;
    }

    /// <summary>The letters in the order they are painted: where they stand means nothing when nobody sees them.</summary>
    private static string AsPainted(List<(HiddenReason Reason, Glyph Glyph)> run)
    {
        var text = new StringBuilder();
        Glyph? before = null;
        foreach (var (_, glyph) in run)
        {
            var isApart = before is not null && glyph.Size > 0 && (Math.Abs(glyph.Baseline - before.Baseline) > 0.3 * glyph.Size || glyph.Left - before.Right > 0.17 * glyph.Size);
            if (isApart) text.Append(' ');
            text.Append(Typography.Fold(glyph.Text));
            before = glyph;
        }
        return Metadata.Tidy(text.ToString()) ?? "";
    }

    private static string Words(HiddenReason reason) => reason switch
    {
        HiddenReason.Colour => "in the colour of what is behind",
        HiddenReason.Transparent => "transparent",
        HiddenReason.Size => "too small to see",
        HiddenReason.OffPage => "outside the page",
        HiddenReason.Clipped => "outside the area that is painted",
        HiddenReason.NotPainted => "not painted",
        HiddenReason.Covered => "covered",
        _ => "on a layer that is off",
    };

    private static void NoteUnread(List<PdfPage> pages, PdfReply reply)
    {
        var pictures = pages.Where(page => page.PictureShare >= ScanShare && page.Seen.All(glyph => glyph.IsBlank)).Select(page => page.Number).ToList();
        if (pictures.Count > 0)
            reply.Note("HS0513", string.Create(CultureInfo.InvariantCulture, $"{pictures.Count} of {pages.Count} pages {(pictures.Count == 1 ? "is a picture" : "are pictures")} without text that is seen, and {(pictures.Count == 1 ? "was" : "were")} not read: {PageList.Words(pictures)}."));
        var (unknown, letters) = (pages.Sum(page => page.Unknown), pages.Sum(page => page.Seen.Count(glyph => !glyph.IsBlank)));
        if (unknown > Notable * letters)
            reply.Note("HS0513", string.Create(CultureInfo.InvariantCulture, $"The fonts do not say which letters they show for {unknown} of {letters}: {PageList.Words([.. pages.Where(page => page.Unknown > 0).Select(page => page.Number)])}. Check the text."));
    }
}
