namespace Hearsay.Resolving;

/// <summary>Which nodes refer to the same: a forest of nodes that only grows together.</summary>
internal sealed class Clusters(IReadOnlyList<Node> nodes)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, nodes.Count)];
    private readonly List<int>[] _members = [.. Enumerable.Range(0, nodes.Count).Select(i => new List<int> { i })];

    /// <summary>All nodes in document order.</summary>
    public IReadOnlyList<Node> Nodes => nodes;

    /// <summary>Number of the cluster of a node: the place of one of its nodes.</summary>
    public int Of(Node node)
    {
        var i = node.Order;
        while (_parent[i] != i) i = _parent[i] = _parent[_parent[i]];
        return i;
    }

    /// <summary>The nodes of a node's cluster, in no particular order.</summary>
    public IEnumerable<Node> With(Node node) => _members[Of(node)].Select(i => nodes[i]);

    /// <summary>How many nodes refer to the same as this one.</summary>
    public int Size(Node node) => _members[Of(node)].Count;

    /// <summary>Notes that two nodes refer to the same, by a rule, which is kept on the later one.</summary>
    public void Join(Node one, Node other, string rule)
    {
        var (a, b) = (Of(one), Of(other));
        (one.Order > other.Order ? one : other).Rules.Add(rule);
        if (a == b) return;
        if (_members[a].Count < _members[b].Count) (a, b) = (b, a);
        _parent[b] = a;
        _members[a].AddRange(_members[b]);
        _members[b].Clear();
    }
}
