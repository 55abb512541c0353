using RuleAttribute = Hearsay.Rules.RuleAttribute;

namespace Hearsay.Resolving;

/// <summary>Who is mentioned in a document, and which mentions are the same.</summary>
/// <remarks>Immutable; safe to share between threads. Mentions of one actor share one <see cref="Actor"/> value.</remarks>
public sealed class Resolution
{
    /// <summary>Mentions of one actor that are looked at, so that long documents stay linear.</summary>
    private const int Looked = 60;

    /// <summary>Sentences that "we" reaches back for the country it stands for.</summary>
    private const int Back = 3;

    /// <summary>Id of the rule for "we" in a quotation.</summary>
    private const string SpokenOf = "resolve.pronoun.dialogue";

    /// <summary>Id of the rule for "his country".</summary>
    private const string HomeOf = "resolve.nominal.home";

    private readonly IReadOnlyList<Sentence> _sentences;
    private readonly IReadOnlyList<IReadOnlyList<NameSpan>> _names;
    private readonly IReadOnlyDictionary<TokenRef, Node> _byHead;
    private readonly Dictionary<TokenRef, Mention> _mentions = [];
    private readonly Dictionary<string, IReadOnlyList<Node>> _nodesOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TrailEntry> _located = new(StringComparer.Ordinal);
    private readonly OwnStates _states;
    private readonly ActorMaker _actors;
    private readonly SplitAntecedents _split;

    internal Resolution(Document document, IReadOnlyList<Sentence> sentences, IReadOnlyList<IReadOnlyList<NameSpan>> names, Clusters clusters,
        IReadOnlyDictionary<TokenRef, Node> byHead, OwnStates states)
    {
        _sentences = sentences;
        _names = names;
        _byHead = byHead;
        _states = states;
        _actors = new ActorMaker(document);
        _split = new SplitAntecedents(clusters);
        var places = new PlaceFinder(sentences, names);
        var actors = new Dictionary<int, Actor>();
        var all = new List<Mention>();
        var groups = new List<IReadOnlyList<Mention>>();
        foreach (var node in clusters.Nodes)
        {
            var cluster = clusters.Of(node);
            if (!actors.TryGetValue(cluster, out var actor))
            {
                List<Node> nodes = [.. clusters.With(node).OrderBy(with => with.Order)];
                actor = _actors.Of(nodes);
                if (places.Of(actor, nodes) is { } located)
                {
                    actor = actor with { Place = located.Place, Code = actor.Kind == ActorKind.Place && located.Place is { } place ? place.Country : actor.Code };
                    if (located.Reason is { } reason) _located.TryAdd(actor.Id, reason);
                }
                actors[cluster] = actor;
                _nodesOf.TryAdd(actor.Id, nodes);
                if (CorpusSpans.Of(nodes, actor) is { Count: > 1 } group) groups.Add(group);
            }
            var mention = new Mention(node.Sentence.Index, node.Head, node.Sentence.SpanOf(node.First, node.Last), node.Kind, TypeOf(node), actor);
            _mentions[mention.Ref] = mention;
            all.Add(mention);
        }
        for (var i = 0; i < all.Count; i++)
            if (Home(clusters.Nodes[i]) is { } home)
            {
                clusters.Nodes[i].Rules.Add(HomeOf);
                all[i] = _mentions[all[i].Ref] = all[i] with { Actor = home };
            }
        Mentions = all;
        Actors = [.. all.GroupBy(mention => mention.Actor.Id).Where(group => group.First().Actor is var actor && (actor.IsParty || actor.Name is not null))
            .Select(group => new ActorMentions(group.First().Actor, [.. group.Select(mention => new TiedMention(mention, [.. byHead[mention.Ref].Rules.Distinct()]))]))];
        Clusters = groups;
        Names = NamePhrases.Of(document, sentences, names);
    }

    /// <summary>All mentions, in the order of their heads.</summary>
    public IReadOnlyList<Mention> Mentions { get; }

    /// <summary>Every party, named place and event with its mentions and the rules that tied them, in the order of first mentions.</summary>
    public IReadOnlyList<ActorMentions> Actors { get; }

    /// <summary>Coreference clusters of two mentions or more, in the order of their first mentions. Their spans are whole noun phrases with
    /// relative clauses and appositions, as OntoNotes marks them, so they can be longer than those in <see cref="Mentions"/>.</summary>
    public IReadOnlyList<IReadOnlyList<Mention>> Clusters { get; }

    /// <summary>The name layer: words without titles and articles, and their type (PER, ORG, LOC, EVT, MISC).</summary>
    public IReadOnlyList<(TextSpan Span, string Type)> Names { get; }

    /// <summary>The mention that a word heads or whose name or title it is part of. Never null: a word nothing was registered for gives a mention of
    /// its noun phrase with an actor without a name.</summary>
    /// <param name="sentence">A sentence of the resolved document.</param>
    /// <param name="head">Index of a noun, pronoun, numeral or adjective in it.</param>
    public Mention At(Sentence sentence, int head)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        if (_mentions.TryGetValue(new(sentence.Index, head), out var mention)) return mention;
        foreach (var name in _names[sentence.Index])
            if (name.First <= head && head <= name.Last && _mentions.TryGetValue(new(sentence.Index, name.Head), out mention)) return mention;
        for (var i = head; i >= 0; i = sentence.Tokens[i].Head)
        {
            if (_mentions.TryGetValue(new(sentence.Index, i), out mention)) return mention;
            if (TitledName(sentence, i) is { } titled && _mentions.TryGetValue(new(sentence.Index, titled.Head), out mention)) return mention;
            if (sentence.Tokens[i].Relation is not ("flat" or "fixed" or "goeswith")) break;
        }
        var (first, last) = NounPhrase.Short(sentence, head);
        var span = sentence.SpanOf(first, last);
        return new Mention(sentence.Index, head, span, MentionKind.Nominal, null, _actors.Unnamed(sentence.Tokens[head].Span, ActorKind.Other));
    }

    /// <summary>One mention for each party that a phrase lists: conjuncts, what "such as" introduces, the two behind "both countries" (the words
    /// of the pair with the actor of each). One mention when it lists nothing; never empty.</summary>
    /// <param name="sentence">A sentence of the resolved document.</param>
    /// <param name="head">Index of the head of the phrase.</param>
    public IReadOnlyList<Mention> Items(Sentence sentence, int head)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var items = new List<Mention>();
        foreach (var one in Conjuncts(sentence, head))
        {
            var examples = Examples(sentence, one);
            if (examples.Count > 0) items.AddRange(examples.Select(at => At(sentence, at)));
            else if (_byHead.TryGetValue(new(sentence.Index, one), out var node) && Several(node) is { Count: > 1 } several) items.AddRange(several);
            else items.Add(At(sentence, one));
            items.AddRange(Included(sentence, one).Select(at => At(sentence, at)));
            // "the elder, Ada Marsh and four of her sons": who is joined to the name is joined to the elder
            foreach (var name in sentence.Children(one, "appos"))
                if (!sentence.Tokens[one].HasFeature("Number=Plur") && name.Upos == "PROPN" && name.Index > one) items.AddRange(Conjuncts(sentence, name.Index).Skip(1).Select(at => At(sentence, at)));
        }
        return [.. items.DistinctBy(item => (item.Ref, item.Actor.Id))];
    }

    /// <summary>The mention that tells most about the same actor: a mention with words of its own for a pronoun or a short description, the mention itself
    /// when it is a name or nothing better is known.</summary>
    public Mention Best(Mention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        if (mention.Kind is MentionKind.Named or MentionKind.Adjectival || !_nodesOf.TryGetValue(mention.Actor.Id, out var nodes)) return mention;
        Node? best = null;
        foreach (var node in nodes)
            if (Telling(node) > (best is null ? 0 : Telling(best))) best = node;
        return best is null || (mention.Kind == MentionKind.Nominal && best.Kind != MentionKind.Named && !Fuller(mention, best)) ? mention : _mentions[new(best.Sentence.Index, best.Head)];
    }

    /// <summary>Whether an earlier description with the same noun says more: "the oil minister" for "the minister".</summary>
    private bool Fuller(Mention mention, Node best) =>
        new TokenRef(best.Sentence.Index, best.Head).CompareTo(new TokenRef(mention.Sentence, mention.Head)) < 0
        && best.Lemma == _sentences[mention.Sentence].Tokens[mention.Head].Lemma.ToLowerInvariant() && best.Modifiers.Count > 0;

    /// <summary>What a pronoun of the first person stands for when a certain mention speaks: "I" the speaker; "we" the state or body that a spokesman or
    /// minister speaks for, the speaker where none is known. Other pronouns keep what they stand for.</summary>
    /// <param name="pronoun">Place of the pronoun.</param>
    /// <param name="speaker">Who speaks.</param>
    public Mention FirstPerson(TokenRef pronoun, Mention speaker)
    {
        ArgumentNullException.ThrowIfNull(speaker);
        var sentence = _sentences[pronoun.Sentence];
        var mention = At(sentence, pronoun.Token);
        if (Pronouns.Find(sentence.Tokens[pronoun.Token].Lower) is not { Who: 1 } form) return mention;
        return mention with { Actor = form.Count == Count.One ? speaker.Actor : SpokenFor(speaker) ?? (speaker.Actor.Kind == ActorKind.Person && StateInQuotation(pronoun) is { } state ? ActorOf(state) : speaker.Actor) };
    }

    // "Norland has no quarrel with Ostmark. We have no conflict with Ostmark."   We <-nsubj- have , Norland <-nsubj- has
    /// <summary>The country that a person last spoke of as a subject in the same quotation, before he says "we" of it; null where there is none.</summary>
    private Node? StateInQuotation(TokenRef pronoun)
    {
        if (!_byHead.TryGetValue(pronoun, out var we) || we.Quotation < 0) return null;
        Node? last = null;
        for (var s = pronoun.Sentence; s >= 0 && s >= pronoun.Sentence - Back; s--)
            foreach (var token in _sentences[s].Tokens)
                if (_byHead.TryGetValue(new(s, token.Index), out var node) && node.Order < we.Order && (node.Quotation == we.Quotation || node.Quotation >= 0 && _sentences[s].Paragraph == we.Sentence.Paragraph) && node is { Kind: MentionKind.Named, Sort: ActorKind.Country } && token.Relation == "nsubj" && (last is null || node.Order > last.Order)) last = node;
        return last;
    }

    private Actor ActorOf(Node node) => _mentions[new(node.Sentence.Index, node.Head)].Actor;

    /// <summary>The rules that linked a mention to earlier ones, in order: each on the words of the mention and, for a pronoun or a description, on the
    /// words it was linked to; for a place what told which one is meant. Empty for a first mention of others.</summary>
    public IReadOnlyList<TrailEntry> Trail(Mention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        if (!_byHead.TryGetValue(mention.Ref, out var node)) return [];
        var split = node.Kind == MentionKind.Nominal && _mentions[mention.Ref].Actor != mention.Actor;
        var rules = split ? [SplitAntecedents.Rule] : node.Rules.Distinct();
        if (node.Kind == MentionKind.Pronoun && _mentions[mention.Ref].Actor != mention.Actor && StateInQuotation(mention.Ref) is { } state && ActorOf(state).Id == mention.Actor.Id)
            return [new TrailEntry("resolving", SpokenOf, mention.Span), new TrailEntry("resolving", SpokenOf, state.Sentence.SpanOf(state.First, state.Last))];
        var earlier = split ? (_split.Of(node) ?? []).Select(with => (Rule: SplitAntecedents.Rule, Earlier: with)) : node.Ties;
        return
        [
            .. rules.Select(rule => new TrailEntry("resolving", rule, mention.Span)),
            .. earlier.Select(tie => new TrailEntry("resolving", tie.Rule, tie.Earlier.Sentence.SpanOf(tie.Earlier.First, tie.Earlier.Last))),
            .. _located.TryGetValue(mention.Actor.Id, out var reason) ? [reason] : Array.Empty<TrailEntry>(),
        ];
    }

    /// <summary>The state or body of the office that a speaker holds; null when none is told.</summary>
    private Actor? SpokenFor(Mention speaker)
    {
        if (speaker.Actor.Kind is not ActorKind.Person) return null;
        if (!_nodesOf.TryGetValue(speaker.Actor.Id, out var nodes)) return null;
        foreach (var node in nodes)
            for (var i = node.Full.First; i <= node.Full.Last; i++)
                if (_byHead.TryGetValue(new(node.Sentence.Index, i), out var other) && other != node && other.Known is { } known
                    && known.Kind is ActorKind.Country or ActorKind.Government or ActorKind.Organisation or ActorKind.ArmedGroup)
                    return _actors.Of(known.Kind == ActorKind.Government && known.Code is { Length: >= 3 } code && Gazetteer.Country(code[..3]) is { } state ? state : known);
        return speaker.Actor.Code is { Length: > 3 } own && own[3..] == "GOV" && Gazetteer.Country(own[..3]) is { } country ? _actors.Of(country) : null;
    }

    // Norland 's defence minister said that his country   his <-nmod:poss- country : the minister , Norland
    /// <summary>The country whose office somebody holds who speaks of "his country"; null for other mentions.</summary>
    [Rule(HomeOf, "'His country' and 'her nation' are the state whose office the person holds.", "Norway's defence minister said that his country had sold the tanks.")]
    private Actor? Home(Node node)
    {
        if (node is not { Kind: MentionKind.Nominal, Known: null, Lemma: "country" or "nation" or "homeland" } || node.Sentence.Child(node.Head, "nmod:poss") is not { Upos: "PRON" } owner) return null;
        if (!_mentions.TryGetValue(new(node.Sentence.Index, owner.Index), out var person) || person.Actor.Kind != ActorKind.Person || !_nodesOf.TryGetValue(person.Actor.Id, out var nodes)) return null;
        foreach (var holder in nodes.Take(Looked).Where(holder => holder.Kind is MentionKind.Named or MentionKind.Nominal))
            for (var i = holder.First; i <= holder.Last; i++)
                if (_byHead.TryGetValue(new(holder.Sentence.Index, i), out var other) && other != holder && other is { Sort: ActorKind.Country, Known: { Kind: ActorKind.Country } state } && other.HeadToken.Relation is "nmod" or "amod" or "compound")
                    return _actors.Of(state);
        return person.Actor.Code is { Length: > 3 } own && own[3..] == "GOV" && Gazetteer.Country(own[..3]) is { } country ? _actors.Of(country) : null;
    }

    private static int Telling(Node node) => node.Kind switch
    {
        MentionKind.Named => 1000 + node.Words.Length,
        MentionKind.Nominal => node.Indefinite ? 500 + node.Words.Length : 100 + node.Words.Length,
        _ => 0,
    };

    private NameSpan? TitledName(Sentence sentence, int head)
    {
        foreach (var name in _names[sentence.Index])
            if (name.First > head)
            {
                var nameOf = new NameSpan?[sentence.Tokens.Count];
                for (var i = name.First; i <= name.Last; i++) nameOf[i] = name;
                return NodeBuilder.TitleOf(sentence, head, nameOf);
            }
        return null;
    }

    /// <summary>The parties that one phrase stands for: two behind "both countries", one for each adjective of "the Iraqi and Turkish governments", those of a
    /// list behind "they". Empty for a phrase that stands for one.</summary>
    private List<Mention> Several(Node node)
    {
        var at = new TokenRef(node.Sentence.Index, node.Head);
        if (_split.Of(node) is { } two) return [.. two.Select(with => _mentions[at] with { Actor = _mentions[new(with.Sentence.Index, with.Head)].Actor })];
        if (Nationalities(node.Sentence, node.Head) is { Count: > 1 } states) return [.. states.Select(state => At(node.Sentence, state))];
        if (node.Kind != MentionKind.Pronoun || node.Count != Count.Many || !_nodesOf.TryGetValue(_mentions[at].Actor.Id, out var nodes)) return [];
        foreach (var other in nodes.Take(Looked))
        {
            if (other.ListOf is { } list) return [.. Conjuncts(list.Sentence, list.Head).Select(item => At(list.Sentence, item)).Select(item => item with { Sentence = at.Sentence, Head = at.Token })];
            if (other.Kind == MentionKind.Nominal && Several(other) is { Count: > 1 } several) return [.. several.Select(item => item with { Sentence = at.Sentence, Head = at.Token })];
        }
        return [];
    }

    /// <summary>The adjectives of "the Iraqi and Turkish governments": one state each. Empty for other phrases and for people ("French and German officials").</summary>
    private List<int> Nationalities(Sentence sentence, int head)
    {
        if (sentence.Tokens[head].Upos != "NOUN" || PersonWords.Noun(sentence.Tokens[head].Lemma.ToLowerInvariant())?.Kind is ActorKind.Person) return [];
        return [.. sentence.Children(head, "amod").SelectMany(adjective => sentence.Children(adjective.Index, "conj").Prepend(adjective))
            .Where(adjective => _states.Adjective(adjective.Form) is not null).Select(adjective => adjective.Index)];
    }

    private static IEnumerable<int> Conjuncts(Sentence sentence, int head)
    {
        yield return head;
        foreach (var conjunct in sentence.Children(head, "conj").Concat(sentence.Children(head, "flat").SelectMany(part => sentence.Children(part.Index, "conj"))))
            // "Norland, not Ostmark"
            if (sentence.Child(conjunct.Index, "cc")?.Lower != "yet" && sentence.Child(conjunct.Index, "advmod", "cc") is not { Lower: "not" } && conjunct.Upos is "NOUN" or "PROPN" or "PRON" or "NUM" or "ADJ" or "X" or "DET")
                foreach (var item in Conjuncts(sentence, conjunct.Index)) yield return item;
    }

    /// <summary>Who is named as part of a phrase: "two guards, including the captain" and "the captain".</summary>
    private static IEnumerable<int> Included(Sentence sentence, int head)
    {
        foreach (var child in sentence.Children(head, "nmod", "obl", "acl"))
            if (child.Index > head && child.Upos is "NOUN" or "PROPN" or "NUM" or "PRON" && sentence.Child(child.Index, "case", "mark") is { } opener && (opener.Lower == "including" || opener.Lower == "like" && child.Upos == "PROPN" && sentence.Tokens[head].HasFeature("Number=Plur")) && RunsOn(sentence, head, child.Index))
                foreach (var item in Conjuncts(sentence, child.Index)) yield return item;
    }

    /// <summary>Whether no word from outside a phrase stands between its head and a word below it.</summary>
    private static bool RunsOn(Sentence sentence, int head, int below)
    {
        for (var i = head + 1; i < below; i++) if (!sentence.Dominates(head, i)) return false;
        return true;
    }

    private static List<int> Examples(Sentence sentence, int head)
    {
        var found = new List<int>();
        foreach (var child in sentence.Children(head, "nmod", "obl", "appos"))
            if (child.Index > head && sentence.Child(child.Index, "case") is { Lower: "such" }) found.AddRange(Conjuncts(sentence, child.Index));
        return found;
    }

    private static string? TypeOf(Node node) => node.Name?.Type ?? node.Known?.Type ?? (node.Kind == MentionKind.Pronoun && node.Sort == ActorKind.Person ? "PER" : null);
}
