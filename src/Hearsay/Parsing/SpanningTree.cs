namespace Hearsay.Parsing;

/// <summary>The best dependency tree with one root out of the scores of all arcs (Chu and Liu 1965, Edmonds 1967).</summary>
internal static class SpanningTree
{
    /// <summary>Costs more than any difference of scores: the tree with the fewest roots wins, which is one.</summary>
    private const double RootPenalty = 1e6;

    /// <summary>Heads of the words: index of the governing word, −1 on the one root.</summary>
    /// <param name="scores"><c>scores[i, 0]</c> for word i as root, <c>scores[i, k]</c> for word k − 1 as its head. A score that is no finite number counts
    /// as very bad.</param>
    public static int[] Best(double[,] scores)
    {
        var count = scores.GetLength(0);
        var heads = Greedy(scores);
        return IsTree(heads) ? heads : Edmonds(scores, count);
    }

    private static int[] Greedy(double[,] scores)
    {
        var count = scores.GetLength(0);
        var heads = new int[count];
        for (var i = 0; i < count; i++)
        {
            var best = 0;
            for (var k = 1; k <= count; k++)
                if (k != i + 1 && Finite(scores[i, k]) > Finite(scores[i, best])) best = k;
            heads[i] = best - 1;
        }
        return heads;
    }

    /// <summary>Whether there is one root and every word leads up to it.</summary>
    internal static bool IsTree(ReadOnlySpan<int> heads)
    {
        var roots = 0;
        var seen = new int[heads.Length];
        for (var i = 0; i < heads.Length; i++)
        {
            if (heads[i] < 0) roots++;
            for (var at = i; at >= 0 && seen[at] != -1; at = heads[at])
            {
                if (seen[at] == i + 1) return false;
                seen[at] = i + 1;
            }
            for (var at = i; at >= 0 && seen[at] == i + 1; at = heads[at]) seen[at] = -1;
        }
        return roots == 1;
    }

    private static int[] Edmonds(double[,] scores, int count)
    {
        var weight = new double[count + 1, count + 1];
        for (var head = 0; head <= count; head++)
            for (var node = 1; node <= count; node++) weight[head, node] = Finite(scores[node - 1, head]) - (head == 0 ? RootPenalty : 0);
        var heads = Solve(weight, Enumerable.Repeat(true, count + 1).ToArray());
        return [.. heads.Skip(1).Select(head => head - 1)];
    }

    /// <summary>Heads of the nodes that are alive; node 0 stands above the root. Picks the best arc into every node; if some of these run in a circle,
    /// the first node of the circle takes the place of all of it, the smaller graph is solved, and the circle is opened where its answer enters.</summary>
    private static int[] Solve(double[,] weight, bool[] alive)
    {
        var size = alive.Length;
        var best = new int[size];
        for (var node = 1; node < size; node++)
        {
            if (!alive[node]) continue;
            best[node] = -1;
            for (var head = 0; head < size; head++)
                if (alive[head] && head != node && (best[node] < 0 || weight[head, node] > weight[best[node], node])) best[node] = head;
        }
        var circle = Circle(best, alive);
        if (circle.Count == 0) return best;

        var stand = circle[0];
        var inside = new bool[size];
        foreach (var node in circle) inside[node] = true;
        var leaves = new int[size];
        var enters = new int[size];
        for (var other = 0; other < size; other++)
        {
            if (!alive[other] || inside[other]) continue;
            var leave = double.NegativeInfinity;
            var enter = double.NegativeInfinity;
            foreach (var node in circle)
            {
                if (weight[node, other] > leave) (leaves[other], leave) = (node, weight[node, other]);
                var gain = weight[other, node] - weight[best[node], node];
                if (gain > enter) (enters[other], enter) = (node, gain);
            }
            weight[stand, other] = leave;
            weight[other, stand] = enter;
        }
        foreach (var node in circle) alive[node] = node == stand;
        var heads = Solve(weight, alive);

        var above = heads[stand];
        for (var other = 1; other < size; other++)
            if (alive[other] && !inside[other] && heads[other] == stand) heads[other] = leaves[other];
        foreach (var node in circle)
        {
            alive[node] = true;
            heads[node] = node == enters[above] ? above : best[node];
        }
        return heads;
    }

    /// <summary>The nodes of one circle among the chosen arcs; empty when there is none.</summary>
    private static List<int> Circle(int[] heads, bool[] alive)
    {
        var seen = new int[heads.Length];
        for (var start = 1; start < heads.Length; start++)
        {
            if (!alive[start]) continue;
            var at = start;
            while (at != 0 && seen[at] == 0)
            {
                seen[at] = start;
                at = heads[at];
            }
            if (at == 0 || seen[at] != start) continue;
            var circle = new List<int> { at };
            for (var next = heads[at]; next != at; next = heads[next]) circle.Add(next);
            return circle;
        }
        return [];
    }

    private static double Finite(double score) => double.IsFinite(score) ? Math.Clamp(score, -1e4, 1e4) : -1e4;
}
