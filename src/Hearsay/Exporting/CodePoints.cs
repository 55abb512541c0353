using System.Text;

namespace Hearsay.Exporting;

/// <summary>Turns UTF-16 offsets, as used inside the program, into Unicode code points, as used in every output.</summary>
/// <remarks>A lone surrogate counts as one code point; it is written as U+FFFD, so that offsets and text stay in step.
/// Immutable; safe to share between threads.</remarks>
internal sealed class CodePoints
{
    private readonly List<int> _seconds = [];

    /// <summary>Prepares a text: one pass.</summary>
    public CodePoints(string text)
    {
        for (var i = 1; i < text.Length; i++)
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1])) _seconds.Add(i++);
    }

    /// <summary>Number of code points in front of a UTF-16 offset.</summary>
    public int Of(int offset)
    {
        if (_seconds.Count == 0) return offset;
        var at = _seconds.BinarySearch(offset);
        return offset - (at >= 0 ? at : ~at);
    }

    /// <summary>The text with U+FFFD for each lone surrogate; the same string when there is none.</summary>
    public static string WellFormed(string text)
    {
        var at = FirstLone(text, 0);
        if (at < 0) return text;
        var fixedText = new StringBuilder(text);
        for (; at >= 0; at = FirstLone(text, at + 1)) fixedText[at] = '\uFFFD';
        return fixedText.ToString();
    }

    private static int FirstLone(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return i;
            i++;
        }
        return -1;
    }
}
