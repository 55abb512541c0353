using Hearsay.Lexicons;
using Hearsay.Rules;

namespace Hearsay.Grading;

/// <summary>Marks that reach back: "The claim could not be verified", "…, an account that nobody has confirmed".</summary>
public static class LaterDoubt
{
    private const int SentencesBack = 3;

    /// <summary>Words that leave what was told before them unconfirmed.</summary>
    /// <param name="Words">The words.</param>
    /// <param name="Before">In the sentence that is doubted, what stands behind this place is not meant.</param>
    /// <param name="Author">Whether what the author tells in his own voice is meant too ("…, a claim that could not be verified").</param>
    /// <param name="Status">Unconfirmed, or alleged for "…, an allegation that he denies".</param>
    public sealed record Mark(TextSpan Words, int Before, bool Author, ClaimStatus Status = ClaimStatus.Unconfirmed);

    /// <summary>For each doubted sentence the mark on it.</summary>
    /// <param name="sentences">The sentences of a document, in order.</param>
    /// <param name="reporting">Numbers of the sentences in which a source answers for something.</param>
    public static IReadOnlyDictionary<int, Mark> Find(IReadOnlyList<Sentence> sentences, IReadOnlySet<int> reporting)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(reporting);
        var found = new Dictionary<int, Mark>();
        foreach (var sentence in sentences)
            foreach (var token in sentence.Tokens)
                if (Doubted(sentence, token) is { } thing) Reach(sentence, token, thing, reporting, found);
        foreach (var sentence in sentences)
            foreach (var token in sentence.Tokens)
                if (Named(sentence, token)) found.TryAdd(sentence.Index, new Mark(token.Span, token.Span.Start, true, ClaimStatus.Alleged));
        return found;
    }

    // The claim could not be independently verified .   claim <-nsubj:pass- verified , not <-advmod- verified
    [Rule("grade.later-doubt", "a later word that it could not be verified leaves what a source said before it unconfirmed", "The rebels said that Norland bombed the dam. The claim could not be verified.")]
    private static void Reach(Sentence sentence, Token word, Token thing, IReadOnlySet<int> reporting, Dictionary<int, Mark> found)
    {
        // "…, a claim that could not be verified": the noun stands for the clause before it.
        var relative = sentence.Ancestors(word.Index).Prepend(word).Any(above => above.Relation == "acl" && above.Head == thing.Index);
        // "…, though this could not be confirmed", "…, but the agency said that it could not verify this"
        var inside = relative || sentence.Ancestors(word.Index).Prepend(word).Any(above => above.Relation is "conj" or "parataxis" or "advcl" && above.Index > 1 && sentence.Child(above.Index, "mark") is not { Lower: "if" });
        if (inside && thing.Index > 1)
        {
            var start = relative && sentence.Child(thing.Index, "case") is null ? thing.Span.Start : relative ? int.MaxValue : sentence.Tokens[thing.Index].Span.Start;
            found.TryAdd(sentence.Index, new Mark(word.Span, start, relative || thing.Lower is "this" or "that"));
            return;
        }
        for (var back = sentence.Index - 1; back >= 0 && back >= sentence.Index - SentencesBack; back--)
        {
            if (!reporting.Contains(back)) continue;
            found.TryAdd(back, new Mark(word.Span, int.MaxValue, false));
            return;
        }
    }

    // … , an allegation that he denies   an <-det- allegation behind a comma
    [Rule("grade.named-allegation", "a noun behind a comma that calls the clause before it an allegation makes it one", "The mayor said that Norland shelled the town, an allegation that Norland denied.")]
    private static bool Named(Sentence sentence, Token noun) =>
        noun.Upos == "NOUN" && ReportingNoun.Find(noun.Lemma) is { Content: ClaimStatus.Alleged } && sentence.Child(noun.Index, "det") is { Lower: "a" or "an", Index: > 1 } det && sentence.Tokens[det.Index - 1].Form == ","
        && sentence.Child(noun.Index, "acl") is not null && noun.Relation is "appos" or "parataxis" or "conj" or "obj" or "obl" or "dep";

    /// <summary>What a word says to be unverified: its subject or object, when that is a claim or points back to one; otherwise null.</summary>
    private static Token? Doubted(Sentence sentence, Token word)
    {
        if (word.Upos == "ADJ" && Words.Hedge(word.Lower) is { Status: ClaimStatus.Unconfirmed } && word.Lower.StartsWith("un", StringComparison.Ordinal))
            return Thing(sentence, sentence.Child(word.Index, "nsubj") ?? (word.Relation == "xcomp" && word.Head >= 0 ? sentence.Child(word.Head, "nsubj") : null), word.Index);
        if (word.Upos != "VERB" || EmbeddingVerb.Find(word.Lemma, "that") is not { Act: SpeechAct.Confirm } || word.Lemma is "admit" or "acknowledge" or "confess" or "concede" or "recognize" or "recognise" or "own") return null;
        if (Negated.By(sentence, word.Index) is null && !Yet(sentence, word)) return null;
        var passive = sentence.Child(word.Index, "nsubj:pass", "aux:pass") is not null;
        var subject = sentence.Child(word.Index, "nsubj:pass") ?? (passive ? sentence.Child(word.Index, "nsubj") : null) ?? sentence.Child(word.Index, "obj");
        if (subject is { Lower: "that" or "which" } && sentence.Ancestors(word.Index).Prepend(word).FirstOrDefault(above => above.Relation == "acl") is { Head: >= 0 } clause) subject = sentence.Tokens[clause.Head];
        return Thing(sentence, subject, word.Index);
    }

    /// <summary>"have yet to be confirmed".</summary>
    private static bool Yet(Sentence sentence, Token verb) => verb.Head >= 0 && sentence.Child(verb.Index, "mark")?.Lower == "to" && sentence.Child(verb.Head, "advmod")?.Lower == "yet";

    private static Token? Thing(Sentence sentence, Token? word, int doubting)
    {
        if (word is null) return null;
        if (word.Upos == "PRON") return word.Lower is "it" or "this" or "that" or "these" or "those" or "they" or "them" ? word : null;
        if (ReportingNoun.Find(word.Lemma) is not { Act: SpeechAct.Say or SpeechAct.Claim or SpeechAct.Allege } && !Words.IsInformation(word.Lemma)) return null;
        // "Rumours that he fled could not be confirmed": the noun has its own content.
        return sentence.Children(word.Index, "acl", "ccomp").Any(clause => clause.Deprel != "acl:relcl" && !sentence.Dominates(clause.Index, doubting)) ? null : word;
    }
}
