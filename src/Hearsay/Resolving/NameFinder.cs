using NodaTime;

namespace Hearsay.Resolving;

/// <summary>Finds the names of a sentence: the model's tags, mended with the lexicons, and runs of proper nouns that the tags missed.</summary>
internal static class NameFinder
{
    /// <summary>The names of a sentence in order; none overlaps another.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="register">Actors that a user adds, or null.</param>
    /// <param name="day">Date of the document: rows of the register count on their days only.</param>
    public static IReadOnlyList<NameSpan> Find(Sentence sentence, ActorRegister? register = null, LocalDate? day = null)
    {
        var tokens = sentence.Tokens;
        var draft = new NameDraft(sentence);
        foreach (var (first, last, type) in Tagged(tokens)) draft.Put(first, last, type, null);
        Operations(draft);
        ByLexicon(draft);
        for (var i = 0; register is not null && i < tokens.Count; i++)
        {
            if (register.Longest(tokens, i, day) is not { } entry) continue;
            draft.Put(i, entry.Last, entry.Known.Type, entry.Known);
            i = entry.Last;
        }
        Missed(draft);
        NameJoins.Apply(draft);
        var names = new List<NameSpan>();
        foreach (var name in draft.Names)
            if (Trimmed(tokens, name.First, name.Last, name.Type) is var (first, last) && first <= last && Name(sentence, first, last, name.Type, name.Known) is { } found) names.Add(found);
        return names;
    }

    private static IEnumerable<(int First, int Last, string Type)> Tagged(IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var tag = tokens[i].Name;
            if (tag.Length < 3 || tag == "O") continue;
            var last = i;
            while (last + 1 < tokens.Count && tokens[last + 1].Name.StartsWith("I-", StringComparison.Ordinal) && tokens[last + 1].Name[2..] == tag[2..]) last++;
            if (last + 2 < tokens.Count && tokens[last + 1].Form == "," && tokens[last + 2].Lower is "inc." or "inc" or "ltd." or "ltd" or "llc" or "corp.") last += 2;
            yield return (i, last, tag[2..]);
            i = last;
        }
    }

    /// <summary>"Operation Harbour Shield": an event.</summary>
    private static void Operations(NameDraft draft)
    {
        var tokens = draft.Tokens;
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Form != "Operation" || tokens[i + 1].Upos is "ADP" or "VERB" or "PUNCT") continue;
            var last = i;
            while (last + 1 < tokens.Count && last - i < 5 && tokens[last + 1] is { Form.Length: > 0 } next && char.IsUpper(next.Form[0]) && next.Upos is not ("ADP" or "PUNCT")) last++;
            if (last > i) draft.Put(i, last, "EVT", null);
        }
    }

    /// <summary>Names that the lexicons have.</summary>
    private static void ByLexicon(NameDraft draft)
    {
        var tokens = draft.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!CanStart(tokens, i) || Gazetteer.Longest(tokens, i) is not { } hit) continue;
            if (hit.Last == i && !IsProper(tokens[i]) && tokens[i].Name == "O" && !(hit.Known.Kind == ActorKind.Population && char.IsUpper(tokens[i].Form[0]) && tokens[i].Upos == "NOUN")) continue;
            if (hit.Last == i + 1 && char.IsLower(tokens[hit.Last].Form[0]) && tokens[i].Upos == "PROPN" && Gazetteer.Find(tokens[i].Form) is { } first)
            {
                // "US troops" names the country; the phrase is read as the force later.
                if (first.Kind == ActorKind.Country) draft.Put(i, i, first.Type, first);
                continue;
            }
            if (!draft.InLarger(i, hit.Last)) draft.Put(i, hit.Last, hit.Known.Type, hit.Known);
            i = hit.Last;
        }
    }

    /// <summary>"the Coalition", with its capital within a sentence: a body that the document has named, or takes for known.</summary>
    private static bool IsBodyAlone(IReadOnlyList<Token> tokens, int i) =>
        i > 1 && tokens[i - 1].Form == "the" && tokens[i] is { Upos: "NOUN" or "PROPN", Form.Length: > 3 } token && char.IsUpper(token.Form[0]) && char.IsLower(token.Form[1])
        && NameWords.IsOrganisation(token.Lower) && !NameWords.IsCommon(token.Lower) && token.Relation is not ("compound" or "flat")
        && (i + 1 >= tokens.Count || tokens[i + 1].Form.Length == 0 || !char.IsUpper(tokens[i + 1].Form[0]) && tokens[i + 1].Lower is not ("of" or "for" or "on"));

    /// <summary>Runs of proper nouns outside of the names found so far.</summary>
    private static void Missed(NameDraft draft)
    {
        var tokens = draft.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (draft.At(i) is null && IsBodyAlone(tokens, i)) { draft.Put(i, i, "ORG", null); continue; }
            if (draft.At(i) is not null || !IsProper(tokens[i]) || NameWords.IsCalendar(tokens[i].Lower)) continue;
            var last = i;
            while (Free(last + 1) && (IsProper(tokens[last + 1]) || tokens[last + 1].Form is "-" or "." && Free(last + 2) && IsProper(tokens[last + 2]))) last++;
            while (Free(last + 1) && Capitalised(tokens[last + 1]) && tokens[last + 1].Relation is "flat" or "compound") last++;
            var begin = i;
            while (begin > 1 && draft.At(begin - 1) is null && Capitalised(tokens[begin - 1]) && tokens[begin - 1].Relation is "amod" or "compound" or "flat"
                && Gazetteer.Adjective(tokens[begin - 1].Form) is null && !PersonWords.IsTitle(tokens[begin - 1].Lower)) begin--;
            if (begin < i || char.IsUpper(tokens[i].Form[0]) || char.IsDigit(tokens[i].Form[0])) draft.Put(begin, last, null, null);
            i = last;
        }

        bool Free(int at) => at < tokens.Count && draft.At(at) is null;
    }

    private static bool Capitalised(Token token) => token.Form.Length > 1 && char.IsUpper(token.Form[0]) && token.Upos is "ADJ" or "NOUN" or "VERB" && !NameWords.IsCalendar(token.Lower);

    private static bool CanStart(IReadOnlyList<Token> tokens, int i)
    {
        var form = tokens[i].Form;
        return form.Length > 0 && char.IsLetterOrDigit(form[0]) && tokens[i].Upos is not ("DET" or "PRON" or "AUX" or "PUNCT" or "VERB")
            && (char.IsUpper(form[0]) || form is "al" or "el" or "bin" or "counter" or "anti" || (char.IsLetter(form[0]) && form.Contains('-', StringComparison.Ordinal))
                || tokens[i].Name != "O" || tokens[i].Upos == "PROPN");
    }

    private static bool IsProper(Token token) => token.Upos == "PROPN" && token.Form.Length > 0 && char.IsLetterOrDigit(token.Form[0]);

    private static (int First, int Last) Trimmed(IReadOnlyList<Token> tokens, int first, int last, string? type)
    {
        while (first < last && (tokens[first].Upos is "DET" or "PUNCT" or "ADP" or "CCONJ")) first++;
        while (last > first && (tokens[last].Upos == "PUNCT" || tokens[last].Form is "'s" or "’s" or "'" or "’" || tokens[last].Upos is "ADP" or "CCONJ")) last--;
        if (type is null or "PER") first = AfterOffice(tokens, first, last);
        if (type is null or "PER")
            while (first < last && (PersonWords.IsTitle(tokens[first].Lower) || PersonWords.IsForce(tokens[first].Lower) || tokens[first].Form is "." or "-" or "–")
                && (type == "PER" || IsPersonAfter(tokens, first + 1, last))) first++;
        return (first, last);
    }

    /// <summary>The first word of the person behind an office: "Minister of Defense Hazem Shaalan", or the start of the span where there is none.</summary>
    private static int AfterOffice(IReadOnlyList<Token> tokens, int first, int last)
    {
        var i = first;
        if (PersonWords.IsTitle(tokens[i].Lower)) i++;
        else if (i == 0 || !PersonWords.IsTitle(tokens[i - 1].Lower)) return first;
        if (i + 2 > last || tokens[i].Lower is not ("of" or "for") || !PersonWords.IsPortfolio(tokens[i + 1].Lower)) return first;
        i++;
        while (i < last && (PersonWords.IsPortfolio(tokens[i].Lower) || tokens[i].Lower is "and" or "the")) i++;
        return i;
    }

    private static bool IsPersonAfter(IReadOnlyList<Token> tokens, int first, int last)
    {
        while (first <= last && (PersonWords.IsTitle(tokens[first].Lower) || tokens[first].Form is "." or "-" or "–")) first++;
        return first <= last && !NameWords.IsOrganisation(tokens[last].Lower) && tokens[first].Upos == "PROPN";
    }

    private static NameSpan? Name(Sentence sentence, int first, int last, string? type, Known? known)
    {
        var tokens = sentence.Tokens;
        var head = -1;
        for (var i = first; i <= last && head < 0; i++)
            if ((tokens[i].Head < first || tokens[i].Head > last) && tokens[i].Upos is not ("PUNCT" or "DET" or "ADP")) head = i;
        if (head < 0) head = last;
        if (first == last && Gazetteer.Adjective(tokens[first].Form) is not null && known is null && (tokens[first].Upos == "ADJ" || tokens[first].Relation is "amod" or "compound")) return null;
        if (NameTypes.IsNone(tokens, first, last)) return null;
        if (first == last && Gazetteer.People(tokens[first].Form) is { } people && known is null && tokens[first].Upos is "PROPN" or "NOUN" or "ADJ")
        {
            people = Gazetteer.People(tokens[first].Form)!;
            return tokens[first].Relation is "compound" or "amod" ? null : new NameSpan(first, last, head, "MISC", Population(tokens[first], people));
        }
        if (first == last && PersonWords.IsTitle(tokens[first].Lower) && known is null) return null;
        if (known is null && Gazetteer.Find(new NameSpan(first, last, head, type, null).Text(sentence)) is { } found && (type is null || type == found.Type)) known = found;
        if (known is { Kind: ActorKind.Place or ActorKind.Person } && type is not null && known.Type != type) known = null;
        return new NameSpan(first, last, head, known?.Type ?? NameTypes.Of(sentence, first, last, head, type), known);
    }

    private static Known? Population(Token token, Known country) => token.HasFeature("Number=Sing") && token.Xpos is "NN" or "NNP" && !token.Lower.EndsWith('s') && !token.Lower.EndsWith("ese", StringComparison.Ordinal)
        ? null : new Known(Plural(country, token), ActorKind.Population, "MISC", country.Code);

    private static string Plural(Known country, Token token) => token.Form.Length > 0 ? char.ToUpperInvariant(token.Form[0]) + token.Form[1..] : country.Name;
}
