namespace Hearsay.Exporting;

/// <summary>A document to be handed on: headings, paragraphs and lists, with quotations as footnotes. Written as Markdown, HTML or DOCX.</summary>
/// <param name="Title">Title of the whole.</param>
/// <param name="Blocks">In order.</param>
/// <param name="Notes">The footnotes, numbered from 1 in this order.</param>
public sealed record Dossier(string Title, IReadOnlyList<DossierBlock> Blocks, IReadOnlyList<DossierNote> Notes)
{
    /// <summary>What a dossier does not hold of its claims.</summary>
    internal static IReadOnlyList<string> Lost { get; } =
    [
        "offsets: document and line are given instead", "event codes, the trail and the program's confidence", "the words of hedges, figures and scope as fields of their own; they stand in the quotation",
        "ids of actors",
    ];
}

/// <summary>How a block is set.</summary>
public enum DossierStyle
{
    /// <summary>A main heading.</summary>
    Heading,

    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>An item of a list.</summary>
    Item,
}

/// <summary>One heading, paragraph or item.</summary>
/// <param name="Style">How it is set.</param>
/// <param name="Text">The words, on one line.</param>
/// <param name="Notes">Numbers of its footnotes.</param>
public sealed record DossierBlock(DossierStyle Style, string Text, IReadOnlyList<int> Notes);

/// <summary>A quotation with its place.</summary>
/// <param name="Words">The exact words on one line.</param>
/// <param name="Place">Document, date and line.</param>
public sealed record DossierNote(string Words, string Place);

/// <summary>Collects the blocks and notes of a dossier.</summary>
internal sealed class DossierMaker
{
    private readonly List<DossierBlock> _blocks = [];
    private readonly List<DossierNote> _notes = [];

    public void Heading(string text) => Add(DossierStyle.Heading, text);

    public void Paragraph(string text) => Add(DossierStyle.Paragraph, text);

    /// <summary>An item with the words of some claims as footnotes.</summary>
    public void Item(string text, IEnumerable<Entry> evidence)
    {
        var numbers = new List<int>();
        foreach (var entry in evidence)
        {
            _notes.Add(new DossierNote(ClaimSentence.OneLine(entry.Evidence.Text), Place(entry)));
            numbers.Add(_notes.Count);
        }
        _blocks.Add(new DossierBlock(DossierStyle.Item, ClaimSentence.OneLine(text), numbers));
    }

    public Dossier Finish(string title) => new(ClaimSentence.OneLine(title), _blocks, _notes);

    /// <summary>Where a claim stands: outlet, title, date, file and line.</summary>
    public static string Place(Entry entry)
    {
        var document = entry.Document;
        var parts = new[] { document.Author, document.Source, document.Title, document.Date?.ToString("uuuu-MM-dd", null), document.Url, document.File ?? document.Id };
        return $"{string.Join(", ", parts.OfType<string>().Select(ClaimSentence.OneLine))}, line {entry.Line.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
    }

    private void Add(DossierStyle style, string text) => _blocks.Add(new DossierBlock(style, ClaimSentence.OneLine(text), []));
}
