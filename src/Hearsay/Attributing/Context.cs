using Hearsay.Lexicons;

namespace Hearsay.Attributing;

/// <summary>What the rules of attribution look at: one document, its sentences, predicates, quotations and names.</summary>
internal sealed class Context
{
    private readonly Dictionary<TokenRef, Predicate> _byTrigger;
    private readonly ILookup<int, Predicate> _bySentence;
    private readonly Dictionary<int, List<TrailEntry>> _failed = [];
    private ILookup<int, Frame>? _answering;
    private HashSet<string>? _names;

    public Context(Document document, IReadOnlyList<Sentence> sentences, IReadOnlyList<Predicate> predicates, IReadOnlyList<Quotation> quotations,
        IReadOnlyList<Attribution> layer, MentionIndex mentions)
    {
        (Document, Sentences, Predicates, Quotations, Layer, Mentions) = (document, sentences, predicates, quotations, layer, mentions);
        _byTrigger = predicates.GroupBy(predicate => predicate.Ref).ToDictionary(group => group.Key, group => group.First());
        _bySentence = predicates.ToLookup(predicate => predicate.Sentence);
    }

    public Document Document { get; }

    public IReadOnlyList<Sentence> Sentences { get; }

    public IReadOnlyList<Predicate> Predicates { get; }

    public IReadOnlyList<Attribution> Layer { get; }

    public IReadOnlyList<Quotation> Quotations { get; }

    public MentionIndex Mentions { get; }

    public Frames Frames { get; } = new();

    /// <summary>Whether a word in capitals stands somewhere in the document as a name in ordinary letters: "PENCE", "Governor Pence".</summary>
    public bool IsNamed(string word) => (_names ??= Sentences.SelectMany(sentence => sentence.Tokens).Where(token => token.Upos == "PROPN" && char.IsLower(token.Form[^1]))
        .Select(token => token.Form).ToHashSet(StringComparer.OrdinalIgnoreCase)).Contains(word);

    /// <summary>Notes a rule that was tried on some words and did not hold.</summary>
    public void Fail(string rule, TextSpan words, string why)
    {
        for (var i = SentenceAt(words.Start).Index; i < Sentences.Count && Sentences[i].Span.Start < words.End; i++)
        {
            if (!_failed.TryGetValue(i, out var here)) _failed[i] = here = [];
            here.Add(new TrailEntry("attributing", rule, words, why));
        }
    }

    /// <summary>The rules that were tried on words of a sentence and did not hold.</summary>
    public IReadOnlyList<TrailEntry> FailedIn(int sentence) => _failed.TryGetValue(sentence, out var here) ? here : [];

    /// <summary>The frames that answer for some of a sentence; to be asked only when all frames are there.</summary>
    public IEnumerable<Frame> AnsweringFor(int sentence) => (_answering ??= Frames.BySentenceAnsweredFor(SentenceAt))[sentence];

    /// <summary>Who is meant by the phrase around a word.</summary>
    public Mention MentionAt(Sentence sentence, int head) => Mentions.At(sentence, head);

    /// <summary>The predicate with this trigger word, or null.</summary>
    public Predicate? PredicateAt(int sentence, int token) => _byTrigger.GetValueOrDefault(new TokenRef(sentence, token));

    /// <summary>The predicates of a sentence.</summary>
    public IEnumerable<Predicate> In(int sentence) => _bySentence[sentence];

    /// <summary>The sentence that holds a position of the text, or the last one before it.</summary>
    public Sentence SentenceAt(int offset)
    {
        int low = 0, high = Sentences.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Sentences[middle].Span.Start <= offset) low = middle; else high = middle - 1;
        }
        return Sentences[low];
    }

    /// <summary>The quotation that holds a position, or null.</summary>
    public Quotation? QuotationAt(int offset)
    {
        int low = 0, high = Quotations.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var span = Quotations[middle].Span;
            if (span.Contains(offset)) return Quotations[middle];
            if (span.Start > offset) high = middle - 1; else low = middle + 1;
        }
        return null;
    }

    /// <summary>Whether words stand in the title of a work: quotation marks right behind a noun for one, 'the film "They Bombed My Village"'.</summary>
    public bool IsTitle(TextSpan words) => QuotationAt(words.Start) is { } quotation && IsTitle(quotation);

    /// <summary>Whether a quotation is the title of a work.</summary>
    public bool IsTitle(Quotation quotation)
    {
        var sentence = SentenceAt(quotation.Span.Start);
        Token? before = null;
        foreach (var token in sentence.Tokens)
        {
            if (token.Span.Start >= quotation.Span.Start) break;
            if (token.Upos != "PUNCT") before = token;
            else if (token.Form is "," or ":") before = null;
        }
        return quotation.Closed && (before is { Upos: "NOUN" or "PROPN" } && Words.IsWork(before.Lemma) || before is { Upos: "VERB" or "ADJ", Lower: "titled" or "entitled" or "headlined" });
    }

    /// <summary>Who stands in a slot of a predicate, or null.</summary>
    public Mention? Participant(Predicate? predicate, ArgumentRole role) =>
        predicate?.Of(role).FirstOrDefault() is { } argument ? MentionAt(Sentences[argument.Sentence], argument.Head) : null;

    /// <summary>Stretches of text that some words of a sentence make, apart where other words stand between them.</summary>
    public static IReadOnlyList<TextSpan> Stretches(Sentence sentence, IReadOnlyList<int> words)
    {
        var found = new List<TextSpan>();
        for (int i = 0, first = 0; i < words.Count; i++)
        {
            if (i + 1 < words.Count && words[i + 1] == words[i] + 1) continue;
            found.Add(sentence.SpanOf(words[first], words[i]));
            first = i + 1;
        }
        return found;
    }

    /// <summary>Whether the speech act at a word did not happen: "never said", "refused to confirm".</summary>
    public static bool IsNegated(Sentence sentence, int word) => Negated.By(sentence, word) is not null;

    /// <summary>The act that the cue words of the role layer tell: by their verb or noun; say where the lexicons do not know them.</summary>
    public static SpeechAct ActOf(IEnumerable<Token> cue)
    {
        SpeechAct? act = null;
        foreach (var token in cue)
        {
            var lemma = token.Lemma.ToLowerInvariant();
            act ??= token.Upos switch
            {
                "VERB" => EmbeddingVerb.FindAny(lemma, "that", "np-to", "to", "np", "of", "as", "for")?.Act,
                "NOUN" => ReportingNoun.Find(lemma)?.Act,
                _ => null,
            };
        }
        return act ?? SpeechAct.Say;
    }
}
