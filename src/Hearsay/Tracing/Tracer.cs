namespace Hearsay.Tracing;

/// <summary>Finds out on how many independent origins the reports of an event rest.</summary>
public static class Tracer
{
    /// <summary>What ties documents by their texts and metadata: reprints, shared quotations, agency credits, outlets. Worked out once for all events of a case.</summary>
    /// <param name="documents">The documents; where one came first is told by their dates, and by their order where dates are missing or equal.</param>
    public static IReadOnlyList<Dependence> Dependences(IReadOnlyList<Document> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var ordered = documents.OrderBy(document => document.Date ?? NodaTime.LocalDate.MaxIsoValue).ToList();
        return
        [
            .. SharedText.Reprints(ordered), .. SharedText.Quotations(ordered),
            .. Stars(ordered, document => Credits.Of(document) is var (agency, words) ? (agency, words) : null, DependenceKind.Credit),
            .. Stars(ordered, document => Outlets.Of(DocumentHead.Of(document)) is { } outlet ? (outlet, null) : null, DependenceKind.Publisher),
        ];
    }

    /// <summary>The ties of some documents to each other, of all that hang together with them by any way: all that <see cref="Trace"/> has to know of them.</summary>
    /// <param name="dependences">What <see cref="Dependences"/> found.</param>
    /// <returns>For the ids of some documents, the ties, in their order.</returns>
    public static Func<IEnumerable<string>, IReadOnlyList<Dependence>> Among(IReadOnlyList<Dependence> dependences)
    {
        ArgumentNullException.ThrowIfNull(dependences);
        var number = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in dependences.SelectMany(tie => new[] { tie.One, tie.Other })) number.TryAdd(id, number.Count);
        var sets = new DisjointSets(number.Count);
        foreach (var tie in dependences) sets.Join(number[tie.One], number[tie.Other]);
        var ties = Enumerable.Range(0, dependences.Count).ToLookup(i => sets.Find(number[dependences[i].One]));
        return documents => [.. documents.Where(number.ContainsKey).Select(id => sets.Find(number[id])).Distinct().SelectMany(set => ties[set]).Order().Select(i => dependences[i])];
    }

    /// <summary>The origins of the reports of one event.</summary>
    /// <param name="tellings">The claims of one <see cref="EventCluster"/>; those that are denials count as no report of it.</param>
    /// <param name="dependences">What <see cref="Dependences"/> found for their documents; others are left aside.</param>
    public static Provenance Trace(IReadOnlyList<Entry> tellings, IReadOnlyList<Dependence> dependences)
    {
        ArgumentNullException.ThrowIfNull(tellings);
        ArgumentNullException.ThrowIfNull(dependences);
        var told = tellings.Where(telling => telling.Status != ClaimStatus.Denied).ToList();
        var documents = told.Select(telling => telling.Document).DistinctBy(document => document.Id).ToList();
        var number = documents.Select((document, index) => (document.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        var citations = Citations(told, documents).ToList();
        // Two reprints may hang together only by way of a third text that does not tell this event, so that text counts for their groups too.
        List<Dependence> ties =
        [
            .. dependences.Where(tie => tie.Kind != DependenceKind.Quotation || QuotesTheEvent(tie, told)), .. Upstreams(told), .. citations,
        ];
        foreach (var id in ties.SelectMany(tie => new[] { tie.One, tie.Other })) number.TryAdd(id, number.Count);
        var sets = new DisjointSets(number.Count);
        foreach (var tie in ties) sets.Join(number[tie.One], number[tie.Other]);
        var tiesOf = ties.ToLookup(tie => sets.Find(number[tie.One]));
        var byDocument = told.ToLookup(telling => telling.Document.Id);
        var groups = documents.GroupBy(document => sets.Find(number[document.Id])).Select(group => new Origin([.. group.Select(document => document.Id)],
            [.. tiesOf[group.Key].Where(tie => tie.Kind is not (DependenceKind.Reprint or DependenceKind.Quotation)).Select(tie => tie.What).Distinct()],
            group.Any(document => byDocument[document.Id].Any(IsNamed)) || tiesOf[group.Key].Any(tie => tie.Kind == DependenceKind.Credit))).ToList();
        var shown = groups.Where(group => group.Documents.Count > 1).SelectMany(group => tiesOf[sets.Find(number[group.Documents[0]])]).ToList();
        return new Provenance(groups, shown, Circles(citations));
    }

    /// <summary>Each document that shares a key with an earlier one, tied to the first that has it.</summary>
    private static IEnumerable<Dependence> Stars(IReadOnlyList<Document> documents, Func<Document, (string Key, Quote? Words)?> keyOf, DependenceKind kind)
    {
        var first = new Dictionary<string, (Document Document, Quote? Words)>();
        foreach (var document in documents)
        {
            if (keyOf(document) is not var (key, words)) continue;
            if (first.TryAdd(key, (document, words))) continue;
            var (earlier, earlierWords) = first[key];
            yield return new Dependence(earlier.Id, document.Id, kind, key, earlierWords is not null && words is not null ? [(earlierWords, words)] : []);
        }
    }

    /// <summary>Whether quoted words that two documents share are those of the event.</summary>
    private static bool QuotesTheEvent(Dependence tie, IReadOnlyList<Entry> told) => tie.Passages.Any(passage =>
        told.Any(telling => telling.Document.Id == tie.One && telling.Evidence.Span.Overlaps(passage.One.Span))
        && told.Any(telling => telling.Document.Id == tie.Other && telling.Evidence.Span.Overlaps(passage.Other.Span)));

    /// <summary>Named sources that tellings of several documents share, whoever else passed it on.</summary>
    private static IEnumerable<Dependence> Upstreams(IReadOnlyList<Entry> told)
    {
        var first = new Dictionary<string, (string Document, Quote Words)>();
        var seen = new HashSet<(string, string)>();
        foreach (var telling in told)
            foreach (var source in Sources(telling))
            {
                var key = Outlets.Plain(source.Actor.Name!);
                var words = source.Words ?? telling.Evidence;
                if (!seen.Add((key, telling.Document.Id)) || first.TryAdd(key, (telling.Document.Id, words))) continue;
                yield return new Dependence(first[key].Document, telling.Document.Id, DependenceKind.Upstream, source.Actor.Name!, [(first[key].Words, words)]);
            }
    }

    /// <summary>Documents whose source is the outlet of another document that tells the same.</summary>
    private static IEnumerable<Dependence> Citations(IReadOnlyList<Entry> told, IReadOnlyList<DocumentHead> documents)
    {
        var outlets = documents.Select(document => (Document: document, Outlet: Outlets.Of(document))).Where(pair => pair.Outlet is not null)
            .GroupBy(pair => pair.Outlet!).ToDictionary(group => group.Key, group => group.First().Document);
        var seen = new HashSet<(string, string)>();
        foreach (var telling in told)
            foreach (var source in Sources(telling))
                if (outlets.TryGetValue(Outlets.Plain(source.Actor.Name!), out var cited) && cited.Id != telling.Document.Id && seen.Add((cited.Id, telling.Document.Id)))
                    yield return new Dependence(cited.Id, telling.Document.Id, DependenceKind.Citation, source.Actor.Name!,
                        [(told.First(other => other.Document.Id == cited.Id).Evidence, source.Words ?? telling.Evidence)]);
    }

    /// <summary>The named sources of a telling that stand behind it; who denies or doubts it does not.</summary>
    private static IEnumerable<Party> Sources(Entry telling) =>
        telling.Chain.Where(voice => voice.Act is not (SpeechAct.Deny or SpeechAct.Doubt)).Select(voice => voice.Source).OfType<Party>().Where(source => source.Actor.Name is not null);

    /// <summary>Whether somebody can be named for a telling: its author, or a source with a name.</summary>
    private static bool IsNamed(Entry telling) => telling.Chain.Count == 0 ? telling.Status is not (ClaimStatus.Alleged or ClaimStatus.Unconfirmed) : Sources(telling).Any();

    /// <summary>Each circle once, from its first document on.</summary>
    private static List<CitationCircle> Circles(IReadOnlyList<Dependence> citations)
    {
        var cites = citations.ToLookup(tie => tie.Other);
        var found = new Dictionary<string, CitationCircle>();
        foreach (var start in citations.Select(tie => tie.Other).Distinct())
        {
            // the shortest way back, breadth first
            var ways = new Queue<IReadOnlyList<Dependence>>([[]]);
            var visited = new HashSet<string>();
            while (ways.TryDequeue(out var way))
                foreach (var tie in cites[way.Count == 0 ? start : way[^1].One])
                {
                    List<Dependence> longer = [.. way, tie];
                    if (tie.One == start)
                    {
                        found.TryAdd(string.Join('|', longer.Select(step => step.Other).Order(StringComparer.Ordinal)),
                            new CitationCircle([.. longer.Select(step => step.Other)], [.. longer.Select(step => step.Passages[0].Other)]));
                        ways.Clear();
                        break;
                    }
                    if (visited.Add(tie.One)) ways.Enqueue(longer);
                }
        }
        return [.. found.Values];
    }
}
