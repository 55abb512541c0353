using System.Text;

namespace Hearsay.Ingesting.Pdf;

/// <summary>Puts lines together into paragraphs.</summary>
/// <remarks>A paragraph ends where the next line stands further below than the lines of the text do, has another size, begins with an indent or a
/// bullet, or would have had room for its first word in the line before. Over columns and pages it goes on unless a sentence and its line end there.</remarks>
internal sealed class Flow
{
    /// <summary>Sizes that differ by more than this factor are a heading and a text.</summary>
    private const double SizeRatio = 1.12;

    /// <summary>Distances of baselines, as multiples of the usual one, at which a paragraph ends, and at which it ends whatever the words look like.</summary>
    private const double FarApart = 1.3, VeryFar = 1.7;

    private readonly StringBuilder _text = new();
    private readonly Dictionary<double, double> _leadings;
    private Line? _last;
    private Block? _block;

    /// <param name="pages">The blocks of all pages.</param>
    public Flow(IEnumerable<IReadOnlyList<Block>> pages) => _leadings = pages.SelectMany(page => page).SelectMany(Distances).GroupBy(one => one.Size, one => one.Distance)
        .ToDictionary(group => group.Key, group => group.Order().ElementAt(group.Count() / 2));

    /// <summary>All paragraphs so far, a blank line between them; <see cref="Hyphens.Mark"/> where a line ends with a hyphen.</summary>
    public string Text => _text.ToString().Replace($"{Hyphens.Soft}", "", StringComparison.Ordinal);

    public void Add(Block block)
    {
        foreach (var line in block.Lines)
        {
            if (line.Text.Length == 0) continue;
            if (_last is null) _text.Append(line.Text);
            else if (IsSameLine(line)) _text.Append(' ').Append(line.Text);
            else if (Ends(block, line)) _text.Append("\n\n").Append(line.Text);
            else Join(line.Text);
            (_last, _block) = (line, block);
        }
    }

    private static IEnumerable<(double Size, double Distance)> Distances(Block block)
    {
        for (var i = 1; i < block.Lines.Count; i++) yield return (Rounded(block.Lines[i].Size), block.Lines[i - 1].Baseline - block.Lines[i].Baseline);
    }

    private static double Rounded(double size) => Math.Round(size * 2) / 2;

    /// <summary>Whether a line only goes on behind a wide gap.</summary>
    private bool IsSameLine(Line line) => line.Page == _last!.Page && Math.Abs(line.Baseline - _last.Baseline) < 0.3 * Math.Min(line.Size, _last.Size) && line.Left >= _last.Right;

    private void Join(string next)
    {
        if (_text[^1] is Hyphens.Soft) _text.Length--;
        else if (_text[^1] is '-' or '\u2010' && _text.Length > 1 && char.IsLetterOrDigit(_text[^2]) && char.IsLetterOrDigit(next[0])) _text[^1] = Hyphens.Mark;
        else _text.Append(' ');
        _text.Append(next);
    }

    private bool Ends(Block block, Line line)
    {
        var last = _last!;
        if (Math.Max(line.StartSize, last.EndSize) > SizeRatio * Math.Min(line.StartSize, last.EndSize) || line.IsBold != last.IsBold) return true;
        if (IsBullet(line.Text)) return true;
        var closed = IsClosed(last.Text);
        var goesOn = char.IsLower(line.Text[0]) || EndsWithHyphen(last.Text);
        var below = last.Baseline - line.Baseline;
        var isBelow = line.Page == last.Page && below > 0 && line.OverlapsAcross(last, 0.1 * line.Size);
        if (!isBelow) return !goesOn && (closed || IsShort(_block!, last, line) || IsIndented(block, line));
        var leadings = below / _leadings.GetValueOrDefault(Rounded(line.Size), 1.3 * line.Size);
        if (leadings > FarApart) return !goesOn || closed || leadings > VeryFar;
        if (IsIndented(block, line) && !IsIndented(_block!, last) && !IsBullet(last.Text)) return !goesOn || closed;
        return IsShort(block.Lines.Count >= _block!.Lines.Count ? block : _block, last, line) && (!goesOn || closed);
    }

    /// <summary>Whether the first word of the next line would have had room behind a line.</summary>
    private static bool IsShort(Block block, Line line, Line next) => block.Lines.Count > 1 && block.Right - line.Right > next.FirstWord + (0.6 * line.Size);

    private static bool IsIndented(Block block, Line line) => block.Lines.Count > 1 && line.Left - block.Left is var indent && indent > 0.8 * line.Size && indent < 6 * line.Size;

    /// <summary>Whether a sentence may end with the line.</summary>
    private static bool IsClosed(string text) => text.AsSpan().TrimEnd("\"'”’»)]") is [.., '.' or '!' or '?' or ':' or '…'];

    private static bool EndsWithHyphen(string text) => text[^1] is '-' or '\u2010' or Hyphens.Soft;

    private static bool IsBullet(string text) => text.Length > 1 && text[0] is '•' or '‣' or '◦' or '▪' or '■' or '●' or '○' or '\uF0B7' or '·';
}
