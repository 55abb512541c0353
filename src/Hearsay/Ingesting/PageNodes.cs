using AngleSharp.Dom;

namespace Hearsay.Ingesting;

/// <summary>Walks a page in document order.</summary>
/// <remarks>By index of the children: the library finds a next sibling by searching its parent's list, and its own walks cost the square of the
/// number of siblings. No recursion.</remarks>
internal static class PageNodes
{
    /// <summary>Visits <paramref name="root"/> and everything in it.</summary>
    /// <param name="root">First node visited.</param>
    /// <param name="enter">Called before a node's children; false leaves them, and the call of <paramref name="leave"/>, out.</param>
    /// <param name="leave">Called behind a node's children.</param>
    public static void Walk(INode root, Func<INode, bool> enter, Action<INode> leave)
    {
        if (!enter(root)) return;
        var open = new Stack<(INode Node, int Next)>();
        open.Push((root, 0));
        while (open.TryPop(out var at))
        {
            if (at.Next >= at.Node.ChildNodes.Length) { leave(at.Node); continue; }
            open.Push((at.Node, at.Next + 1));
            var child = at.Node.ChildNodes[at.Next];
            if (enter(child)) open.Push((child, 0));
        }
    }

    /// <summary>The elements in <paramref name="root"/> in document order, without it.</summary>
    public static IEnumerable<IElement> Elements(INode root)
    {
        var open = new Stack<(INode Node, int Next)>();
        open.Push((root, 0));
        while (open.TryPop(out var at))
        {
            if (at.Next >= at.Node.ChildNodes.Length) continue;
            open.Push((at.Node, at.Next + 1));
            var child = at.Node.ChildNodes[at.Next];
            if (child is IElement element) yield return element;
            open.Push((child, 0));
        }
    }

    /// <summary>Whether an attribute that lists words has this one, in whatever case.</summary>
    public static bool HasWord(IElement element, string attribute, string word)
    {
        if (element.GetAttribute(attribute) is not { } value) return false;
        foreach (var range in value.AsSpan().SplitAny(" \t\r\n\f"))
            if (value.AsSpan()[range].Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
