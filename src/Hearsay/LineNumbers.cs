namespace Hearsay;

/// <summary>Line numbers of a text, from 1: for people, who look for words by line.</summary>
/// <remarks>A line ends with LF, CR LF or CR. Immutable; safe to share between threads.</remarks>
public sealed class LineNumbers
{
    private readonly List<int> _starts = [0];

    /// <summary>Prepares a text: one pass.</summary>
    public LineNumbers(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) _starts.Add(i + 1);
    }

    /// <summary>Number of the line that holds a UTF-16 offset.</summary>
    public int Of(int offset)
    {
        var at = _starts.BinarySearch(offset);
        return at >= 0 ? at + 1 : ~at;
    }
}
