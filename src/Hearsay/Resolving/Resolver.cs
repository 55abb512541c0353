namespace Hearsay.Resolving;

/// <summary>Finds who is mentioned in a document and which mentions are the same: names with the help of lexicons, descriptions and pronouns by rules.</summary>
/// <remarks>
/// <para>Works in the order of Lee et al. 2013 (Computational Linguistics 39:4): the surest links first, each later rule sees what earlier ones joined.</para>
/// <para>Linear in the length of the document. Deterministic. Safe to call from several threads.</para>
/// </remarks>
public static class Resolver
{
    /// <summary>The parties and places of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sentences">Its sentences with trees and name tags, in order; <c>sentences[i].Index == i</c>.</param>
    /// <param name="quotations">Its quotations, in order.</param>
    /// <param name="register">Actors that a user adds, or null.</param>
    public static Resolution Resolve(Document document, IReadOnlyList<Sentence> sentences, IReadOnlyList<Quotation> quotations, ActorRegister? register = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(quotations);
        var quoted = Quoted(sentences, quotations);
        var names = new IReadOnlyList<NameSpan>[sentences.Count];
        var nodes = new List<Node>();
        var byHead = new Dictionary<TokenRef, Node>();
        for (var s = 0; s < sentences.Count; s++) names[s] = NameFinder.Find(sentences[s], register, document.Date);
        var states = OwnStates.Of(sentences, names);
        OwnStateNames.Apply(states, sentences, names);
        NameRepair.Agree(sentences, names);
        for (var s = 0; s < sentences.Count; s++)
        {
            foreach (var node in NodeBuilder.Build(sentences[s], names[s], quoted[s], states))
            {
                node.Order = nodes.Count;
                if (node.Known is { IsOwn: true }) node.Rules.Add(OwnStates.Rule);
                nodes.Add(node);
                byHead[new(s, node.Head)] = node;
            }
        }
        var clusters = new Clusters(nodes);
        NameLinks.Join(clusters, sentences, byHead);
        NominalLinks.Join(clusters);
        PronounLinks.Join(clusters, sentences, byHead);
        return new Resolution(document, sentences, names, clusters, byHead, states);
    }

    /// <summary>For each sentence and word the number of its quotation, or −1.</summary>
    private static int[][] Quoted(IReadOnlyList<Sentence> sentences, IReadOnlyList<Quotation> quotations)
    {
        var all = new int[sentences.Count][];
        var next = 0;
        for (var s = 0; s < all.Length; s++)
        {
            all[s] = new int[sentences[s].Tokens.Count];
            for (var i = 0; i < all[s].Length; i++)
            {
                var at = sentences[s].Tokens[i].Span.Start;
                while (next < quotations.Count && quotations[next].Span.End <= at) next++;
                all[s][i] = next < quotations.Count && quotations[next].Span.Contains(at) ? next : -1;
            }
        }
        return all;
    }
}
