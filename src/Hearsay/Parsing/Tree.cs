namespace Hearsay.Parsing;

/// <summary>Looking about in a tree that is still being made.</summary>
internal static class Tree
{
    /// <summary>The first word below another with one of these relations, or −1.</summary>
    public static int Child(Token[] words, int head, params ReadOnlySpan<string> relations)
    {
        for (var i = 0; i < words.Length; i++)
            if (words[i].Head == head && Is(words[i], relations)) return i;
        return -1;
    }

    /// <summary>The words below another with one of these relations, all when none is given, in order.</summary>
    public static List<int> Children(Token[] words, int head, params ReadOnlySpan<string> relations)
    {
        var found = new List<int>();
        for (var i = 0; i < words.Length; i++)
            if (words[i].Head == head && (relations.IsEmpty || Is(words[i], relations))) found.Add(i);
        return found;
    }

    /// <summary>Whether a word is another or lies below it.</summary>
    public static bool Holds(Token[] words, int above, int word)
    {
        for (var i = word; i >= 0; i = words[i].Head) if (i == above) return true;
        return false;
    }

    /// <summary>Hangs a word and all below it on another; nothing happens where that would close a circle.</summary>
    public static void Move(Token[] words, int word, int head, string relation)
    {
        if (head >= 0 && Holds(words, word, head)) return;
        words[word] = words[word] with { Head = head, Deprel = relation };
    }

    private static bool Is(Token word, ReadOnlySpan<string> relations)
    {
        foreach (var relation in relations) if (word.Deprel == relation || word.Relation == relation) return true;
        return false;
    }
}
