namespace Hearsay;

/// <summary>Things in groups that can be joined; the lowest number stands for a group.</summary>
/// <param name="count">How many things there are; they are numbered from 0, each a group of its own at first.</param>
public sealed class DisjointSets(int count)
{
    private readonly int[] _above = [.. Enumerable.Range(0, count)];

    /// <summary>The number that stands for the group of this one.</summary>
    public int Find(int number)
    {
        while (_above[number] != number) number = _above[number] = _above[_above[number]];
        return number;
    }

    /// <summary>Makes two groups one.</summary>
    public void Join(int one, int other)
    {
        var (low, high) = (Find(one), Find(other));
        if (low > high) (low, high) = (high, low);
        _above[high] = low;
    }
}
