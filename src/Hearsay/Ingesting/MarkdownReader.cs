using System.Globalization;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Hearsay.Ingesting;

/// <summary>The text of Markdown (CommonMark with pipe tables), block by block: headings, paragraphs, list items, quotes, cells and code are each
/// a paragraph. The words of links stay; addresses, pictures and raw HTML go, the last with
/// HS0506 when words went with it.</summary>
internal static class MarkdownReader
{
    /// <summary>Blocks and marks that may stand in each other.</summary>
    private const int MaxDepth = 100;

    /// <summary>Characters of a paragraph beyond which its marks are not read but kept: their cost grows with the square of its length.</summary>
    private const int MaxParagraph = 10_000;

    /// <summary>Lines in a row that may define links; the parser's cost grows with the square of them.</summary>
    private const int MaxDefinitions = 2_000;

    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>The text and the first heading of the first level, if any. Markdown nested beyond the limit stays as it is, with a problem.</summary>
    public static (string Text, Metadata Metadata) Read(string markdown, ProblemList problems)
    {
        if (Parse(markdown) is not { } parsed)
        {
            problems.Note("HS0507", string.Create(CultureInfo.InvariantCulture,
                $"The Markdown is nested more than {MaxDepth} deep, or begins more than {MaxDefinitions} lines in a row with [. It was read as text."));
            return (markdown, new Metadata());
        }
        var dropped = parsed.Descendants<HtmlBlock>().Count(HasWords);
        if (dropped > 0)
            problems.Note("HS0506", string.Create(CultureInfo.InvariantCulture,
                $"{dropped} blocks of raw HTML with words in them were left out. Write them as Markdown."));
        var writer = new ParagraphWriter();
        string? title = null;
        foreach (var block in parsed) Write(block, writer);
        foreach (var block in parsed)
        {
            if (block is not HeadingBlock { Level: 1 } heading) continue;
            var words = new ParagraphWriter();
            Write(heading, words);
            title = Metadata.Tidy(words.ToString());
            break;
        }
        return (writer.ToString(), new Metadata { Title = title });
    }

    /// <summary>The blocks, or null when the text is beyond the limits.</summary>
    private static MarkdownDocument? Parse(string markdown)
    {
        if (HasManyDefinitions(markdown)) return null;
        try { return Markdown.Parse(markdown, Pipeline); }
        catch (ArgumentException) { return null; }
    }

    private static bool HasManyDefinitions(string markdown)
    {
        var run = 0;
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            run = line.TrimStart(" \t>-+*").StartsWith('[') ? run + 1 : 0;
            if (run > MaxDefinitions) return true;
        }
        return false;
    }

    /// <summary>Whether a block of HTML has letters outside of its tags. Comments, scripts and styles have none.</summary>
    private static bool HasWords(HtmlBlock block)
    {
        if (block.Type is HtmlBlockType.Comment or HtmlBlockType.ScriptPreOrStyle) return false;
        var inTag = false;
        foreach (var c in block.Lines.ToString())
            if (c is '<' or '>') inTag = c == '<';
            else if (!inTag && char.IsLetter(c)) return true;
        return false;
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = MaxDepth }.UsePipeTables();
        foreach (var parser in builder.BlockParsers)
            parser.Closed += static (_, block) => { if (block is LeafBlock leaf && Length(leaf) > MaxParagraph) leaf.ProcessInlines = false; };
        return builder.Build();
    }

    private static int Length(LeafBlock leaf)
    {
        var length = 0;
        for (var i = 0; i < leaf.Lines.Count; i++) length += leaf.Lines.Lines[i].Slice.Length + 1;
        return length;
    }

    private static void Write(Block block, ParagraphWriter writer)
    {
        writer.EndParagraph();
        switch (block)
        {
            case HtmlBlock or LinkReferenceDefinitionGroup or ThematicBreakBlock: break;
            case ContainerBlock container: foreach (var inner in container) Write(inner, writer); break;
            case LeafBlock { Inline: { } inlines }: Write(inlines, writer); break;
            case LeafBlock leaf: writer.Verbatim(leaf.Lines.ToString()); break;
        }
        writer.EndParagraph();
    }

    /// <summary>Writes all marks and words in order; without recursion, as marks that stay open nest as deep as the paragraph is long.</summary>
    private static void Write(ContainerInline container, ParagraphWriter writer)
    {
        Inline? inline = container;
        while (inline is not null)
        {
            var child = Write(inline, writer) ? (inline as ContainerInline)?.FirstChild : null;
            if (child is not null) { inline = child; continue; }
            while (inline is not null && inline != container && inline.NextSibling is null) inline = inline.Parent;
            inline = inline is null || inline == container ? null : inline.NextSibling;
        }
    }

    /// <summary>Writes the inline's own words; false when what is in it is to be left out.</summary>
    private static bool Write(Inline inline, ParagraphWriter writer)
    {
        switch (inline)
        {
            case LinkInline { IsImage: true }: return false;
            case HtmlInline html: if (html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase)) writer.BreakLine(); break;
            case LiteralInline literal: writer.Flow(literal.Content.AsSpan()); break;
            case CodeInline code: writer.Flow(code.Content); break;
            case HtmlEntityInline entity: writer.Flow(entity.Transcoded.AsSpan()); break;
            case LineBreakInline line: if (line.IsHard) writer.BreakLine(); else writer.Flow(" "); break;
            case DelimiterInline open: writer.Flow(open.ToLiteral()); break;
        }
        return true;
    }
}
