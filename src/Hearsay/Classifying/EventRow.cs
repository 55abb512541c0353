using Hearsay.Lexicons;

namespace Hearsay.Classifying;

/// <summary>A row of event-words.tsv or event-patterns.tsv: a word in a certain company, and the code it has there.</summary>
/// <param name="Source">File and line, for the reason that is given with a code.</param>
/// <param name="Subject">Who does it; null: anybody.</param>
/// <param name="With">Particles or prepositions, one of which must be there; empty: none needed.</param>
/// <param name="Object">What it is done to, or what stands behind the preposition; null: anything.</param>
/// <param name="Code">CAMEO code, PLOVER "TYPE" or "TYPE/mode", or "-reason" for words that put forward no PLOVER event.</param>
/// <param name="Own">Whether it is from our own list, which goes before PETRARCH's.</param>
internal sealed record EventRow(string Source, WordPattern? Subject, string[] With, WordPattern? Object, string Code, bool Own)
{
    /// <summary>How much the row asks for: a row that asks for more goes before one that asks for less.</summary>
    public int Weight { get; } = (Subject is null ? 0 : 4) + (With.Length == 0 ? 0 : 4) + (Object is null ? 0 : 4 + Object.Weight) + (Own ? 20 : 0);

    /// <summary>Whether nothing weaker is asked once the row holds: it is about this very company, or the word is a verb of saying or thinking.</summary>
    public bool Settled => Subject is not null || With.Length > 0 || Object is not null || Code is "-statement" or "-attitude";

    /// <summary>The words that satisfy the row ("air"), empty when it asks for none; null when it does not hold.</summary>
    public string? Match(PredicateWords words)
    {
        var found = new List<string>();
        if (Subject is not null)
        {
            if (Subject.Match(words.Subjects, words) is not { } subject) return null;
            found.Add(subject);
        }
        if (With.Length == 0)
        {
            if (Object is not null)
            {
                if (Object.Match(words.Objects, words) is not { } match) return null;
                found.Add(match);
            }
            return string.Join(' ', found);
        }
        foreach (var with in With)
        {
            if (!words.Behind.TryGetValue(with, out var behind)) continue;
            var match = Object is null ? "" : Object.Match(behind, words);
            if (match is null) continue;
            found.Add(with);
            if (match.Length > 0) found.Add(match);
            return string.Join(' ', found);
        }
        return null;
    }
}

/// <summary>Alternatives apart by '|', each a word, a class ("@weapon") or several of them that must all be there ("aid+military").</summary>
/// <remarks>Beside the classes of the lexicon: @complement (an object or a clause), @tocomplement (an infinitive), @geo and @person (the name of a place or a person).</remarks>
internal sealed class WordPattern
{
    private readonly Part[][] _alternatives;

    private sealed record Part(string Word, HashSet<string>? Class);

    public WordPattern(LexiconRow row, string column, IReadOnlyDictionary<string, HashSet<string>> classes) =>
        _alternatives = [.. row.List(column).Select(alternative => alternative.Split('+').Select(part => PartOf(part, row, column, classes)).ToArray())];

    /// <summary>2 where an alternative asks for several words, 1 otherwise, 0 where only some complement is asked for.</summary>
    public int Weight => _alternatives.Any(parts => parts.Length > 1) ? 2
        : _alternatives.All(parts => parts[0].Word is "@complement" or "@tocomplement") ? 0 : 1;

    /// <summary>The words that satisfy it, or null.</summary>
    public string? Match(IReadOnlyList<Token> tokens, PredicateWords words)
    {
        foreach (var parts in _alternatives)
        {
            var found = parts.Select(part => Match(part, tokens, words)).ToArray();
            if (Array.TrueForAll(found, word => word is not null)) return string.Join(' ', found.Where(word => word!.Length > 0));
        }
        return null;
    }

    /// <summary>Whether a single word satisfies one of the alternatives.</summary>
    public bool MatchOnly(Token token) => Array.Exists(_alternatives, parts => parts is [{ Word: not ("@complement" or "@tocomplement") }]
        && Holds(parts[0], token));

    private static string? Match(Part part, IReadOnlyList<Token> tokens, PredicateWords words)
    {
        switch (part.Word)
        {
            case "@complement": return words.HasComplement ? "" : null;
            case "@tocomplement": return words.HasInfinitive ? "" : null;
        }
        foreach (var token in tokens) if (Holds(part, token)) return token.Lower;
        return null;
    }

    private static bool Holds(Part part, Token token) =>
        part.Word is "@geo" or "@person" ? token.Upos == "PROPN" && token.Name.EndsWith(part.Word == "@geo" ? "LOC" : "PER", StringComparison.Ordinal)
        : part.Class is not null ? part.Class.Contains(PredicateWords.LemmaOf(token)) || part.Class.Contains(token.Lower)
        : part.Word == PredicateWords.LemmaOf(token) || part.Word == token.Lower;

    private static Part PartOf(string text, LexiconRow row, string column, IReadOnlyDictionary<string, HashSet<string>> classes)
    {
        if (text[0] != '@' || text is "@complement" or "@tocomplement" or "@geo" or "@person") return new(text, null);
        return classes.TryGetValue(text[1..], out var words) ? new(text, words) : throw row.Bad(column, $"there is no class '{text}'");
    }
}
