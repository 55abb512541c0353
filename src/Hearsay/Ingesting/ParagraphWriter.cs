using System.Text;

namespace Hearsay.Ingesting;

/// <summary>Collects running text into paragraphs apart by a blank line.</summary>
/// <remarks>Runs of white space, no-break spaces among them, become one blank; soft hyphens are layout and go. A single line break is kept
/// as a newline, two in a row end the paragraph.</remarks>
internal sealed class ParagraphWriter
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _paragraph = new();
    private bool _blank;

    /// <summary>Adds words as they flow.</summary>
    public void Flow(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (c == '\u00AD') continue;
            if (char.IsWhiteSpace(c)) { _blank = true; continue; }
            if (_blank && _paragraph.Length > 0 && _paragraph[^1] != '\n') _paragraph.Append(' ');
            _blank = false;
            _paragraph.Append(c);
        }
    }

    /// <summary>Adds text whose lines stand as they are, such as code.</summary>
    public void Verbatim(ReadOnlySpan<char> lines)
    {
        if (_blank && _paragraph.Length > 0) _paragraph.Append(' ');
        _blank = false;
        _paragraph.Append(lines);
    }

    /// <summary>Ends the line, or the paragraph when the line is empty.</summary>
    public void BreakLine()
    {
        _blank = false;
        if (_paragraph.Length > 0 && _paragraph[^1] == '\n') EndParagraph();
        else if (_paragraph.Length > 0) _paragraph.Append('\n');
    }

    /// <summary>Ends the paragraph; nothing happens when it has no words.</summary>
    public void EndParagraph()
    {
        _blank = false;
        var start = 0;
        var end = _paragraph.Length;
        while (end > 0 && char.IsWhiteSpace(_paragraph[end - 1])) end--;
        while (start < end && _paragraph[start] is '\r' or '\n') start++;
        if (start < end)
        {
            if (_text.Length > 0) _text.Append("\n\n");
            _text.Append(_paragraph, start, end - start);
        }
        _paragraph.Clear();
    }

    /// <summary>All paragraphs so far.</summary>
    public override string ToString()
    {
        EndParagraph();
        return _text.ToString();
    }
}
