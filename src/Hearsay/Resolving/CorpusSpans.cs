namespace Hearsay.Resolving;

/// <summary>A cluster as coreference corpora mark it: whole noun phrases, no relative pronouns, no apposition apart from what it stands beside.</summary>
internal static class CorpusSpans
{
    /// <summary>The mentions of one cluster with corpus spans, in document order; no two with the same span.</summary>
    /// <param name="nodes">Nodes of the cluster in document order.</param>
    /// <param name="actor">Their actor.</param>
    public static IReadOnlyList<Mention> Of(IReadOnlyList<Node> nodes, Actor actor)
    {
        var mentions = new List<Mention>();
        var heads = nodes.Select(node => new TokenRef(node.Sentence.Index, node.Head)).ToHashSet();
        foreach (var node in nodes)
        {
            if (node.ListOf is { } list && !nodes.TakeWhile(earlier => earlier != node).Any(earlier => earlier.ListOf == list))
                mentions.Add(new Mention(list.Sentence.Index, list.Head, WholeList(list), list.Kind, null, actor));
            if (node.Kind == MentionKind.Adjectival && node.Name is null) continue;
            if (node.Kind == MentionKind.Pronoun && Pronouns.Find(node.Lemma) is null) continue;
            if (node.HeadToken.Relation == "appos" && heads.Contains(new(node.Sentence.Index, node.HeadToken.Head))) continue;
            var span = node.Sentence.SpanOf(node.Full.First, node.Full.Last);
            if (mentions.Count > 0 && mentions[^1].Span == span) continue;
            mentions.Add(new Mention(node.Sentence.Index, node.Head, span, node.Kind, node.Name?.Type, actor));
        }
        return [.. mentions.OrderBy(mention => mention.Span.Start)];
    }

    private static TextSpan WholeList(Node list)
    {
        var last = list.Sentence.Children(list.Head, "conj").Max(conjunct => NounPhrase.Full(list.Sentence, conjunct.Index).Last);
        return list.Sentence.SpanOf(list.Full.First, Math.Max(last, list.Full.Last));
    }
}
