namespace Hearsay.Resolving;

/// <summary>Which nodes refer to the same: a forest of nodes that only grows together.</summary>
internal sealed class Clusters(IReadOnlyList<Node> nodes)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, nodes.Count)];
    private readonly int[] _genders = [.. nodes.Select(GenderBit)];
    private readonly Node?[] _persons = [.. nodes.Select(node => node.Sort == ActorKind.Person && node.Name is not null ? node : null)];
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

    /// <summary>Whether a node's cluster has a mention of the other gender than 'm' or 'f'.</summary>
    public bool Contradicts(Node node, char gender) => gender is 'm' or 'f' && (_genders[Of(node)] & (gender == 'm' ? 2 : 1)) != 0;

    /// <summary>A mention by name of the person that a node refers to, or null.</summary>
    public Node? PersonOf(Node node) => _persons[Of(node)];

    private static int GenderBit(Node node) => node.Gender switch { 'm' => 1, 'f' => 2, _ => 0 };

    /// <summary>Notes that two nodes refer to the same, by a rule, which is kept on the later one; null when the tree alone tells it.</summary>
    public void Join(Node one, Node other, string? rule = null)
    {
        var (a, b) = (Of(one), Of(other));
        if (rule is not null)
        {
            var (earlier, later) = one.Order > other.Order ? (other, one) : (one, other);
            later.Rules.Add(rule);
            if (later.Kind is MentionKind.Pronoun or MentionKind.Nominal) later.Ties.Add((rule, earlier));
        }
        if (a == b) return;
        if (_members[a].Count < _members[b].Count) (a, b) = (b, a);
        _parent[b] = a;
        _genders[a] |= _genders[b];
        _persons[a] ??= _persons[b];
        _members[a].AddRange(_members[b]);
        _members[b].Clear();
    }
}
