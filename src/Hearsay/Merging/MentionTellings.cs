using System.Globalization;

namespace Hearsay.Merging;

/// <summary>Makes tellings of events that are marked in a read document, each by its words.</summary>
public static class MentionTellings
{
    private const int DeepestName = 3;

    private static readonly HashSet<string> LightVerbs = ["make", "take", "have", "give", "get", "do", "be", "go", "come", "set"];

    private static readonly HashSet<string> Negations = ["not", "no", "never", "n't"];

    private static readonly string[] Content = ["NOUN", "PROPN", "VERB", "ADJ", "NUM"];

    /// <summary>One telling for each mention.</summary>
    /// <param name="reading">The read document.</param>
    /// <param name="document">Its number among the documents that are merged.</param>
    /// <param name="mentions">For each mention the places of its words, at least one, all in one sentence.</param>
    public static IReadOnlyList<Telling> Of(Reading reading, int document, IReadOnlyList<IReadOnlyList<TokenRef>> mentions)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(mentions);
        var names = NamesByHead(reading);
        var proper = reading.Sentences.SelectMany(each => each.Tokens).Where(token => token.Upos == "PROPN").Select(LemmaOf).ToHashSet();
        return [.. mentions.Select((mention, number) => Of(reading, document, $"{document}:{number}", mention, names, proper))];
    }

    private static Telling Of(Reading reading, int document, string id, IReadOnlyList<TokenRef> mention, Dictionary<TokenRef, HashSet<string>> names, HashSet<string> proper)
    {
        var sentence = reading.Sentences[mention[0].Sentence];
        var words = mention.Select(place => place.Token).ToHashSet();
        var head = HeadOf(sentence, words);
        var (actors, recipients, others) = (new HashSet<string>(), new HashSet<string>(), new HashSet<string>());
        Participants(sentence, head, names, actors, recipients, others);
        var around = sentence.Tokens.Where(token => !words.Contains(token.Index) && Content.Contains(token.Upos)).Select(LemmaOf).ToHashSet();
        return new Telling
        {
            Id = id,
            Document = document,
            Sentence = sentence.Index,
            Lemma = LemmaOf(sentence.Tokens[head]),
            IsVerb = sentence.Tokens[head].Upos is "VERB" or "AUX",
            Words = words.Where(word => word == head || Content.Contains(sentence.Tokens[word].Upos) || sentence.Tokens[word].Upos is "ADP" or "ADV").Select(word => LemmaOf(sentence.Tokens[word])).ToHashSet(),
            Actors = actors,
            Recipients = recipients,
            Others = others,
            Names = proper,
            Around = around,
            Numbers = sentence.Tokens.Where(token => token.Upos == "NUM" && !words.Contains(token.Index)).Select(LemmaOf).ToHashSet(),
            Types = reading.Claims.FirstOrDefault(claim => claim.Predicate.Ref == new TokenRef(sentence.Index, head))?.Event.Plover ?? [],
            Polarity = sentence.Children(head).Any(child => Negations.Contains(sentence.Tokens[child].Lower)) ? Polarity.Negative : Polarity.Positive,
        };
    }

    /// <summary>The word that the others of the mention hang on; the noun where that is a light verb ("took place").</summary>
    private static int HeadOf(Sentence sentence, HashSet<int> words)
    {
        var head = words.Order().FirstOrDefault(word => !words.Contains(sentence.Tokens[word].Head), words.Min());
        if (words.Count == 1 || !LightVerbs.Contains(LemmaOf(sentence.Tokens[head]))) return head;
        return words.OrderDescending().Cast<int?>().FirstOrDefault(word => sentence.Tokens[word!.Value].Upos == "NOUN") ?? head;
    }

    private static void Participants(Sentence sentence, int head, Dictionary<TokenRef, HashSet<string>> names, HashSet<string> actors, HashSet<string> recipients, HashSet<string> others)
    {
        void Add(HashSet<string> to, int word) => to.UnionWith(WordsFor(sentence, word, names));
        foreach (var child in sentence.Children(head).Select(index => sentence.Tokens[index]))
        {
            switch (child.Relation)
            {
                case "nsubj" when child.Deprel.StartsWith("nsubj:pass", StringComparison.Ordinal): Add(recipients, child.Index); break;
                case "obj" or "iobj": Add(recipients, child.Index); break;
                case "nsubj": Add(actors, child.Index); break;
                case "nmod" when child.Deprel == "nmod:poss": Add(actors, child.Index); break;
                case "obl" when child.Deprel == "obl:agent": Add(actors, child.Index); break;
                case "obl" or "nmod": Add(others, child.Index); break;
                case "compound" or "amod": others.Add(LemmaOf(child)); break;
            }
        }
        var token = sentence.Tokens[head];
        if (token.Head < 0) return;
        if (token.Relation == "acl") Add(recipients, token.Head);
        var siblings = sentence.Children(token.Head).Select(index => sentence.Tokens[index]).Where(sibling => sibling.Index != head).ToList();
        if (token.Upos == "NOUN" && token.Relation is "obj" or "nsubj" or "obl")
            foreach (var sibling in siblings.Where(sibling => sibling.Relation is "nsubj" or "obj" or "obl")) Add(others, sibling.Index);
        if (token.Upos == "VERB" && actors.Count == 0 && token.Relation is "xcomp" or "conj" or "advcl")
            foreach (var sibling in siblings.Where(sibling => sibling.Relation == "nsubj")) Add(actors, sibling.Index);
    }

    /// <summary>The words for whoever is meant by a noun phrase: its head, the names and numbers in it, and the names of the one it refers to.</summary>
    private static HashSet<string> WordsFor(Sentence sentence, int head, Dictionary<TokenRef, HashSet<string>> names)
    {
        var found = new HashSet<string>(names.GetValueOrDefault(new TokenRef(sentence.Index, head)) ?? []);
        void Names(int word, int depth)
        {
            if (sentence.Tokens[word].Upos is "PROPN" or "NUM") found.Add(LemmaOf(sentence.Tokens[word]));
            if (depth == DeepestName) return;
            foreach (var child in sentence.Children(word))
                if (sentence.Tokens[child].Relation is "compound" or "flat" or "nmod" or "amod" or "appos" or "nummod") Names(child, depth + 1);
        }
        Names(head, 0);
        if (sentence.Tokens[head].Upos is "NOUN" or "PROPN") found.Add(LemmaOf(sentence.Tokens[head]));
        return found;
    }

    /// <summary>For the head word of each mention in a coreference cluster, the words of the names in that cluster.</summary>
    private static Dictionary<TokenRef, HashSet<string>> NamesByHead(Reading reading)
    {
        var found = new Dictionary<TokenRef, HashSet<string>>();
        foreach (var cluster in reading.Clusters)
        {
            var names = cluster.SelectMany(mention => reading.Sentences[mention.Sentence].Tokens.Where(token => token.Upos == "PROPN" && mention.Span.Contains(token.Span)))
                .Select(LemmaOf).ToHashSet();
            foreach (var mention in cluster) found[mention.Ref] = names;
        }
        return found;
    }

    private static string LemmaOf(Token token) => token.Lemma.ToLower(CultureInfo.InvariantCulture);
}
