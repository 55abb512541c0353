namespace Hearsay.Ingesting.Pdf;

/// <summary>Lines of one column that stand below each other.</summary>
internal sealed class Block(List<Line> lines)
{
    /// <summary>From the top down.</summary>
    public IReadOnlyList<Line> Lines { get; } = lines;

    public double Left { get; } = lines.Min(line => line.Left);

    public double Right { get; } = lines.Max(line => line.Right);

    public double Top { get; } = lines.Max(line => line.Top);

    public double Bottom { get; } = lines.Min(line => line.Bottom);

    public double Middle => (Top + Bottom) / 2;

    public double Size => Lines[0].Size;

    /// <summary>Whether the two share a stretch of the page's width that is more than a hair.</summary>
    public bool OverlapsAcross(Block other) => Math.Min(Right, other.Right) - Math.Max(Left, other.Left) > 0.3 * Math.Min(Size, other.Size);
}

/// <summary>Groups the lines of a page into blocks and puts these into the order in which they are read.</summary>
/// <remarks>Lines are one block where each is the only one above or below the other. The order is that of Breuel, "High performance document layout
/// analysis" (2003), §3.3: a block goes before another when it is above it in the same column, or to the left of it with nothing between that spans
/// both; a sort by these pairs gives columns from left to right, and what spans them between what is above and below.</remarks>
internal static class ReadingOrder
{
    /// <summary>Distance of baselines, in sizes, up to which lines are one block.</summary>
    private const double Reach = 2.2;

    /// <summary>Lines of one block do not differ by more than this factor in size.</summary>
    private const double SizeRatio = 1.2;

    /// <summary>Blocks up to which pairs are compared: cost grows with the cube. A denser page is read from the top down.</summary>
    private const int MaxBlocks = 400;

    public static List<Block> Of(List<Line> lines)
    {
        var blocks = Blocks([.. lines.OrderByDescending(line => line.Baseline).ThenBy(line => line.Left)]);
        blocks.Sort((one, other) => other.Top.CompareTo(one.Top) is var order and not 0 ? order : one.Left.CompareTo(other.Left));
        return blocks.Count > MaxBlocks ? blocks : Sort(blocks);
    }

    private static List<Block> Blocks(List<Line> lines)
    {
        var (below, above) = (new int[lines.Count], new int[lines.Count]);
        for (var i = 0; i < lines.Count; i++) (below[i], above[i]) = (Nearest(lines, i, 1), Nearest(lines, i, -1));
        var blocks = new List<Block>();
        var used = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (used[i]) continue;
            var block = new List<Line>();
            for (var at = i; ;)
            {
                used[at] = true;
                block.Add(lines[at]);
                var next = below[at];
                if (next < 0 || used[next] || above[next] != at || !AreAlike(lines[at], lines[next])) break;
                at = next;
            }
            blocks.Add(new Block(block));
        }
        return blocks;
    }

    /// <summary>The only line that stands directly below (step 1) or above (step −1) a line, or −1 when there is none or more than one.</summary>
    private static int Nearest(List<Line> lines, int at, int step)
    {
        var line = lines[at];
        var found = -1;
        for (var i = at + step; i >= 0 && i < lines.Count; i += step)
        {
            var distance = Math.Abs(line.Baseline - lines[i].Baseline);
            if (distance > Reach * line.Size) break;
            if (distance < 0.3 * line.Size || !line.OverlapsAcross(lines[i], 0.1 * line.Size)) continue;
            if (found < 0) { found = i; continue; }
            if (Math.Abs(lines[found].Baseline - lines[i].Baseline) < 0.5 * Math.Min(line.Size, lines[i].Size)) return -1;
            break;
        }
        return found;
    }

    private static bool AreAlike(Line one, Line other) => Math.Max(one.Size, other.Size) <= SizeRatio * Math.Min(one.Size, other.Size);

    private static List<Block> Sort(List<Block> blocks)
    {
        var order = new List<Block>(blocks.Count);
        var done = new bool[blocks.Count];
        for (var i = 0; i < blocks.Count; i++) Visit(i);
        return order;

        void Visit(int at)
        {
            if (done[at]) return;
            done[at] = true;
            for (var i = 0; i < blocks.Count; i++) if (!done[i] && IsBefore(blocks[i], blocks[at])) Visit(i);
            order.Add(blocks[at]);
        }

        bool IsBefore(Block one, Block other)
        {
            if (one.OverlapsAcross(other)) return one.Middle > other.Middle;
            if (one.Right > other.Left + (0.3 * Math.Min(one.Size, other.Size))) return false;
            var (low, high) = (Math.Min(one.Middle, other.Middle), Math.Max(one.Middle, other.Middle));
            foreach (var between in blocks)
                if (between.Middle > low && between.Middle < high && between.OverlapsAcross(one) && between.OverlapsAcross(other)) return false;
            return true;
        }
    }
}
