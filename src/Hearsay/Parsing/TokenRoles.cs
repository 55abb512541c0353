namespace Hearsay.Parsing;

/// <summary>What the role and factuality heads say of bare words, without a text around them: for scoring against corpora that come as words.</summary>
/// <param name="Roles">A BIO label for each word: "B-Source", "I-Content", "O".</param>
/// <param name="Factuality">−3 (certainly not) … 3 (certainly) for each word that can tell an event, null for the others (articles, prepositions,
/// conjunctions, particles, punctuation).</param>
public sealed record TokenRoles(IReadOnlyList<string> Roles, IReadOnlyList<double?> Factuality)
{
    /// <summary>Reads the words as one paragraph.</summary>
    /// <param name="parser">The reader model.</param>
    /// <param name="words">The words; taken as they are, as many roles come back.</param>
    /// <param name="ends">Tells the number of words up to the end of each sentence, rising, the last of them the number of all words;
    /// null for <see cref="SentenceEnds"/>.</param>
    public static TokenRoles Of(ISentenceParser parser, IReadOnlyList<string> words, Func<IReadOnlyList<string>, IReadOnlyList<int>>? ends = null)
    {
        ArgumentNullException.ThrowIfNull(parser);
        ArgumentNullException.ThrowIfNull(words);
        var sentences = new List<Sentence>();
        var from = 0;
        var at = 0;
        foreach (var end in (ends ?? SentenceEnds)(words))
        {
            var tokens = new List<Token>(end - from);
            for (; from < end; from++)
            {
                tokens.Add(new Token { Index = tokens.Count, Form = words[from], Span = new TextSpan(at, at + words[from].Length) });
                at += words[from].Length + 1;
            }
            if (tokens.Count > 0) sentences.Add(new Sentence(sentences.Count, 0, tokens));
        }
        var parsed = parser.Parse(new Document(string.Join(' ', words)), sentences).SelectMany(sentence => sentence.Tokens).ToList();
        return new TokenRoles(
            [.. parsed.Select(token => token.Role)],
            [.. parsed.Select(token => TellsEvents(token.Upos) ? token.Factuality : (double?)null)]);
    }

    /// <summary>Ends of sentences behind final punctuation and the quotation marks and brackets that close with it.</summary>
    public static IReadOnlyList<int> SentenceEnds(IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var ends = new List<int>();
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] is not ("." or "!" or "?" or "?!" or "!!" or "!?")) continue;
            while (i + 1 < words.Count && words[i + 1] is ("\"" or "''" or "”" or "’" or "'" or ")" or "-RRB-" or "]")) i++;
            ends.Add(i + 1);
        }
        if (words.Count > 0 && (ends.Count == 0 || ends[^1] < words.Count)) ends.Add(words.Count);
        return ends;
    }

    private static bool TellsEvents(string upos) => upos is not ("PUNCT" or "SYM" or "DET" or "ADP" or "CCONJ" or "SCONJ" or "PART");
}
