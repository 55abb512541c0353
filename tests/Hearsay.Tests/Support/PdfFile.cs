using System.Globalization;
using System.Text;

namespace Hearsay.Tests.Support;

/// <summary>Writes small PDFs byte by byte, so that tests say exactly what a page paints.</summary>
/// <remarks>Fonts: F1 is Helvetica, F2 its bold, F3 Courier (every letter 0.6 of the size), F4 one whose codes a to z are named by <see cref="Letters"/>.</remarks>
internal sealed class PdfFile
{
    private readonly List<PdfFilePage> _pages = [];
    private readonly List<string> _objects = [];

    /// <summary>Entries of the catalogue besides its pages.</summary>
    public string Catalog { get; init; } = "";

    /// <summary>Entries of the information dictionary.</summary>
    public string Information { get; init; } = "";

    /// <summary>Entries of the trailer besides root, size and information.</summary>
    public string Trailer { get; init; } = "";

    /// <summary>What the codes a, b, c … of font F4 stand for, each 0.6 of the size wide.</summary>
    public string[] Letters { get; init; } = [];

    /// <summary>Further entries of the resources of all pages.</summary>
    public string Resources { get; init; } = "";

    /// <summary>Further fonts of all pages.</summary>
    public string Fonts { get; init; } = "";

    public PdfFilePage Page(double width = 600, double height = 800, string entries = "")
    {
        _pages.Add(new PdfFilePage(width, height, entries));
        return _pages[^1];
    }

    /// <summary>Adds an object of its own and returns a reference to it. Objects 1 to 8 are the file's, pages follow them and what is added.</summary>
    public string Add(string body)
    {
        _objects.Add(body);
        return $"{8 + _objects.Count} 0 R";
    }

    /// <summary>Adds a stream and returns a reference to it.</summary>
    public string AddStream(string dictionary, string content) => Add($"<< {dictionary} /Length {content.Length} >>\nstream\n{content}\nendstream");

    /// <summary>Adds objects, for tests that name them by their numbers, from 9 on.</summary>
    public PdfFile With(params string[] bodies)
    {
        foreach (var body in bodies) Add(body);
        return this;
    }

    public byte[] ToBytes()
    {
        var pages = 9 + _objects.Count;
        var map = string.Concat(Letters.Select((letter, i) => $"<{'a' + i:X2}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(letter))}>\n"));
        var cmap = $"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def\n1 begincodespacerange <00> <FF> endcodespacerange\n{Letters.Length} beginbfchar\n{map}endbfchar\nendcmap end end";
        var objects = new List<string>
        {
            $"<< /Type /Catalog /Pages 2 0 R {Catalog} >>",
            $"<< /Type /Pages /Kids [{string.Join(' ', _pages.Select((_, i) => $"{pages + (2 * i)} 0 R"))}] /Count {_pages.Count} >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
            $"<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Letters /FontDescriptor << /Type /FontDescriptor /FontName /ABCDEF+Letters /Flags 4 /FontBBox [0 -200 600 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> /FirstChar 97 /LastChar 122 /Widths [{string.Join(' ', Enumerable.Repeat(600, 26))}] /ToUnicode 7 0 R >>",
            $"<< /Length {cmap.Length} >>\nstream\n{cmap}\nendstream",
            $"<< {Information} >>",
        };
        objects.AddRange(_objects);
        for (var i = 0; i < _pages.Count; i++)
        {
            var page = _pages[i];
            var content = page.Content;
            objects.Add(string.Create(CultureInfo.InvariantCulture, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {page.Width} {page.Height}] /Contents {pages + (2 * i) + 1} 0 R {page.Entries} /Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R /F4 6 0 R {Fonts} >> {Resources} >> >>"));
            objects.Add($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
        }
        return Assemble(objects);
    }

    private byte[] Assemble(List<string> objects)
    {
        var file = new StringBuilder("%PDF-1.7\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        var xref = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Root 1 0 R /Info 8 0 R /Size {objects.Count + 1} {Trailer} >>\nstartxref\n{xref}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}

/// <summary>What a page paints, as operators.</summary>
internal sealed class PdfFilePage(double width, double height, string entries)
{
    private readonly StringBuilder _content = new();

    public double Width { get; } = width;

    public double Height { get; } = height;

    public string Entries { get; } = entries;

    public string Content => _content.ToString();

    /// <summary>Operators as they are.</summary>
    public PdfFilePage Raw(string operators)
    {
        _content.Append(operators).Append('\n');
        return this;
    }

    /// <summary>Text at a place, in Windows-1252; <paramref name="before"/> are operators in front of it.</summary>
    public PdfFilePage Text(double x, double y, string text, double size = 12, string font = "F1", string before = "") => Raw(string.Create(CultureInfo.InvariantCulture,
        $"BT /{font} {size} Tf {before} 1 0 0 1 {x} {y} Tm ({text.Replace("\\", "\\\\").Replace("(", "\\(").Replace(")", "\\)")}) Tj ET"));

    /// <summary>Lines below each other, 1.2 sizes apart; an empty one leaves room for a paragraph.</summary>
    public PdfFilePage Lines(double x, double y, IEnumerable<string> lines, double size = 12, string font = "F3")
    {
        foreach (var line in lines)
        {
            if (line.Length > 0) Text(x, y, line, size, font);
            y -= 1.2 * size;
        }
        return this;
    }

    /// <summary>The words of a text in lines of at most so many letters.</summary>
    public static List<string> Wrap(string text, int letters)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > letters) { lines.Add(line); line = ""; }
            line = line.Length == 0 ? word : line + " " + word;
        }
        lines.Add(line);
        return lines;
    }
}
