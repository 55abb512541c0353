namespace Hearsay.Classifying;

/// <summary>A code as the lexicons give it.</summary>
/// <param name="Types">PLOVER types, best first; at least one.</param>
/// <param name="Mode">Mode, or null.</param>
/// <param name="Contexts">Contexts of the code.</param>
/// <param name="Cameo">CAMEO code, or null where only PLOVER has one.</param>
internal sealed record Coding(IReadOnlyList<string> Types, string? Mode, IReadOnlyList<string> Contexts, string? Cameo);

/// <summary>Looks a predicate up in the event lexicons.</summary>
internal static class EventWords
{
    /// <summary>The coding with its reason, or only the reason why there is none.</summary>
    public static (Coding? Coding, string Reason) Find(Sentence sentence, Predicate predicate, PredicateWords words)
    {
        var governor = predicate.Governor != predicate.Trigger && predicate.Form == PredicateForm.Nominal ? sentence.Tokens[predicate.Governor] : null;
        return Find(words, words.Trigger, governor);
    }

    /// <summary>The coding of a word of a sentence, by itself.</summary>
    public static Coding? Of(Sentence sentence, int index)
    {
        var words = PredicateWords.Of(sentence, index);
        return Find(words, words.Trigger, null).Coding;
    }

    private static (Coding? Coding, string Reason) Find(PredicateWords words, Token trigger, Token? governor)
    {
        var lemma = PredicateWords.LemmaOf(trigger);
        if (trigger.Upos is "VERB" or "AUX") return Variants(lemma).Select(verb => Row(verb, 'V', words)).FirstOrDefault(Known, Unknown(lemma));
        if (trigger.Upos is "NOUN" or "PROPN")
        {
            var noun = Noun(lemma, words);
            if (governor is not null && Light(governor, trigger, noun.Coding is null) is { Coding: { } asVerb } light && noun.Coding?.Types[0] != asVerb.Types[0]) return light;
            return Known(noun) ? noun : Unknown(lemma);
        }
        var adjective = Row(lemma, 'A', words);
        if (!Known(adjective)) adjective = Row(trigger.Lower, 'A', words);
        return Known(adjective) ? adjective : (null, $"'{lemma}' tells a quality or a state");
    }

    private static (Coding? Coding, string Reason) Noun(string lemma, PredicateWords words)
    {
        var row = Row(words.Trigger.Lower, 'N', words);
        if (!Known(row)) row = Row(lemma, 'N', words);
        if (Known(row)) return row;
        if (!EventNouns.All.TryGetValue(lemma, out var noun)) return default;
        if (noun.Cameo is not null) return (CodingOf(noun.Cameo), $"event-nouns.tsv: {lemma} → {noun.Cameo}");
        return (null, $"'{lemma}' is an event or a state without a type in the codebook");
    }

    /// <summary>A light verb with its noun, "issue a warrant", as if the noun were its object.</summary>
    /// <param name="governor">The light verb.</param>
    /// <param name="noun">The noun.</param>
    /// <param name="patterns">Whether PETRARCH's rows are asked as well as our own.</param>
    private static (Coding? Coding, string Reason) Light(Token governor, Token noun, bool patterns)
    {
        var lemma = PredicateWords.LemmaOf(governor);
        foreach (var row in Variants(lemma).SelectMany(word => EventLexicon.Rows(word, 'V')))
            if (row is { Object: { } pattern, Subject: null, With: [] } && (row.Own || patterns) && pattern.MatchOnly(noun)) return Read(row, lemma, noun.Lower);
        return default;
    }

    /// <summary>Our own rows first; PETRARCH's where ours only know the word as a weak one ("take", "bring") or not at all.</summary>
    private static (Coding? Coding, string Reason) Row(string word, char part, PredicateWords words)
    {
        (Coding? Coding, string Reason) own = default;
        foreach (var row in EventLexicon.Rows(word, part))
        {
            if (own.Reason is not null && row.Own || row.Match(words) is not { } match) continue;
            var read = Read(row, word, match);
            if (!row.Own) return read;
            if (read.Coding is not null || row.Settled) return read;
            own = read;
        }
        return own;
    }

    private static (Coding? Coding, string Reason) Read(EventRow row, string word, string match)
    {
        var why = match.Length == 0 ? word : $"{word} with '{match}'";
        if (row.Code[0] == '-') return (null, row.Code.Length > 1 ? $"{row.Source}: {why} tells no event of the codebook: {row.Code[1..]}" : $"{row.Source}: {why} tells no event of the codebook");
        var coding = CodingOf(row.Code);
        return (coding, coding is null ? $"{row.Source}: {why} is a statement ({row.Code})" : $"{row.Source}: {why} → {row.Code}");
    }

    private static Coding? CodingOf(string code)
    {
        if (!char.IsAsciiDigit(code[0])) return new([code.Split('/')[0]], code.Contains('/') ? code.Split('/')[1] : null, [], null);
        var known = Known(code);
        return known is null || known.Plover.Length == 0 ? null : new(known.Plover, known.Mode, known.Contexts, code);
    }

    /// <summary>A code, or the one it is a part of where the codebook has no such subdivision.</summary>
    private static CameoCode? Known(string code)
    {
        for (var length = code.Length; length >= 3; length--)
            if (EventLexicon.Codes.TryGetValue(code[..length], out var known)) return known;
        return null;
    }

    private static bool Known((Coding? Coding, string Reason) found) => found.Reason is not null;

    private static (Coding? Coding, string Reason) Unknown(string lemma) => (null, $"'{lemma}' is not in the event lexicons");

    /// <summary>The lemma as it is, in its other spellings (organise and organize, re-arm and arm), and what a form that was not brought back to its
    /// lemma may come from: "cooperated", "suing".</summary>
    private static IEnumerable<string> Variants(string lemma)
    {
        yield return lemma;
        if (lemma.EndsWith("ise", StringComparison.Ordinal)) yield return lemma[..^3] + "ize";
        if (lemma.EndsWith("ize", StringComparison.Ordinal)) yield return lemma[..^3] + "ise";
        foreach (var prefix in new[] { "re-", "co-", "counter-", "re" })
            if (lemma.Length > prefix.Length + 3 && lemma.StartsWith(prefix, StringComparison.Ordinal)) yield return lemma[prefix.Length..];
        var ending = lemma.Length < 5 ? 0 : lemma.EndsWith("ed", StringComparison.Ordinal) ? 2 : lemma.EndsWith("ing", StringComparison.Ordinal) ? 3 : 0;
        if (ending == 0) yield break;
        yield return lemma[..^ending];
        yield return lemma[..^ending] + "e";
    }
}
