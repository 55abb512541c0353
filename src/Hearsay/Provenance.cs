namespace Hearsay;

/// <summary>What makes one report depend on another, or both on a third.</summary>
public enum DependenceKind
{
    /// <summary>One text has large parts of the other word for word, outside quotation marks.</summary>
    Reprint,
    /// <summary>Both quote the same words of somebody.</summary>
    Quotation,
    /// <summary>Both credit the same news agency.</summary>
    Credit,
    /// <summary>The same outlet published both.</summary>
    Publisher,
    /// <summary>Both name the same source for what they tell.</summary>
    Upstream,
    /// <summary>One names the other's outlet as its source.</summary>
    Citation,
}

/// <summary>That two documents are not independent of each other, with the words that prove it.</summary>
/// <param name="One">Id of the document that came first, or of the one that is cited.</param>
/// <param name="Other">Id of the other document.</param>
/// <param name="Kind">What ties them.</param>
/// <param name="What">The agency, outlet or source, or how much of the shorter text is shared ("87%"); the empty string for a quotation.</param>
/// <param name="Passages">The words in <paramref name="One"/> and in <paramref name="Other"/>, the longest first; empty where only metadata says so.</param>
public sealed record Dependence(string One, string Other, DependenceKind Kind, string What, IReadOnlyList<(Quote One, Quote Other)> Passages);

/// <summary>Where some reports of one event come from, as far as their words tell.</summary>
/// <param name="Documents">Ids of the documents that depend on each other, in the order in which they were given.</param>
/// <param name="Sources">Names of agencies, outlets and sources that tie them; empty for a text that stands for itself.</param>
/// <param name="IsKnown">Whether somebody can be named for it: the author, an agency or a named source. False when only unnamed sources are given, of
/// whom nobody can tell whether they are others than those of another report.</param>
public sealed record Origin(IReadOnlyList<string> Documents, IReadOnlyList<string> Sources, bool IsKnown);

/// <summary>Documents that name each other as the source, each the next and the last the first.</summary>
/// <param name="Documents">Ids of the documents.</param>
/// <param name="Cues">In each document the words that name the next one's outlet.</param>
public sealed record CitationCircle(IReadOnlyList<string> Documents, IReadOnlyList<Quote> Cues);

/// <summary>How many independent origins the reports of one event have.</summary>
/// <remarks>Independence is never proven: what is counted is what shows no dependence.</remarks>
/// <param name="Groups">The origins, in the order of their first documents.</param>
/// <param name="Dependences">What ties the documents.</param>
/// <param name="Circles">Circular sourcing.</param>
public sealed record Provenance(IReadOnlyList<Origin> Groups, IReadOnlyList<Dependence> Dependences, IReadOnlyList<CitationCircle> Circles)
{
    /// <summary>Documents that tell it.</summary>
    public int Reports => Groups.Sum(group => group.Documents.Count);

    /// <summary>Origins that can be named.</summary>
    public int Origins => Groups.Count(group => group.IsKnown);

    /// <summary>Reports whose origin cannot be named.</summary>
    public int Unknown => Groups.Where(group => !group.IsKnown).Sum(group => group.Documents.Count);
}
