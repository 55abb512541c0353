using NodaTime;

namespace Hearsay.Resolving;

/// <summary>Finds the names of a sentence: the model's tags, repaired with the lexicons, and runs of proper nouns that the tags missed.</summary>
internal static class NameFinder
{
    private static readonly HashSet<string> OrganisationWords = new(StringComparer.Ordinal)
    {
        "ministry", "department", "agency", "council", "commission", "committee", "court", "party", "union", "association", "federation",
        "organization", "organisation", "institute", "university", "college", "school", "corporation", "company", "inc", "inc.", "corp", "corp.", "ltd", "ltd.",
        "llc", "group", "bank", "fund", "foundation", "church", "army", "navy", "force", "forces", "police", "brigade", "brigades", "front", "movement",
        "congress", "parliament", "senate", "office", "bureau", "authority", "times", "post", "news", "tribune", "journal", "herald", "press",
        "gazette", "coalition", "society", "battalion", "regiment", "squadron", "fleet", "division", "corps", "wing", "militia", "guard", "guards", "alliance", "network", "league", "society", "club", "board", "administration", "government", "command",
    };

    private static readonly HashSet<string> PlaceWords = new(StringComparer.Ordinal)
    {
        "city", "river", "mountain", "mountains", "lake", "island", "islands", "province", "district", "county", "street", "avenue", "road", "square",
        "valley", "desert", "sea", "ocean", "peninsula", "governorate", "village", "airport", "bridge", "park", "base", "beach", "bay", "hill",
    };

    private static readonly HashSet<string> EventWords = new(StringComparer.Ordinal)
    {
        "war", "crisis", "revolution", "intifada", "uprising", "olympics", "holocaust", "accord", "accords", "agreement", "treaty", "summit", "conference",
    };

    private static readonly HashSet<string> Calendar = new(StringComparer.Ordinal)
    {
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july",
        "august", "september", "october", "november", "december", "jan.", "feb.", "mar.", "apr.", "aug.", "sept.", "sep.", "oct.", "nov.", "dec.",
        "christmas", "easter", "ramadan", "god", "allah", "internet", "web", "p.m.", "a.m.", "gmt", "est",
    };

    /// <summary>The names of a sentence in order; none overlaps another.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="register">Actors that a user adds, or null.</param>
    /// <param name="day">Date of the document: rows of the register count on their days only.</param>
    public static IReadOnlyList<NameSpan> Find(Sentence sentence, ActorRegister? register = null, LocalDate? day = null)
    {
        var tokens = sentence.Tokens;
        var owner = new int[tokens.Count];
        Array.Fill(owner, -1);
        var spans = new List<(int First, int Last, string? Type, Known? Known)?>();
        foreach (var (first, last, type) in Tagged(tokens)) Put(first, last, type, null);
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Form != "Operation" || tokens[i + 1].Upos is "ADP" or "VERB" or "PUNCT") continue;
            var last = i;
            while (last + 1 < tokens.Count && last - i < 5 && tokens[last + 1] is { Form.Length: > 0 } next && char.IsUpper(next.Form[0]) && next.Upos is not ("ADP" or "PUNCT")) last++;
            if (last > i) Put(i, last, "EVT", null);
        }
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!CanStart(tokens, i) || Gazetteer.Longest(tokens, i) is not { } hit) continue;
            if (hit.Last == i && !IsProper(tokens[i]) && tokens[i].Name == "O" && !(hit.Known.Kind == ActorKind.Population && char.IsUpper(tokens[i].Form[0]) && tokens[i].Upos == "NOUN")) continue;
            if (hit.Last > i && char.IsLower(tokens[hit.Last].Form[0]) && tokens[i].Upos == "PROPN" && hit.Last == i + 1)
            {
                // "US troops" names the country; the phrase is read as the force later.
                if (Gazetteer.Find(tokens[i].Form) is { Kind: ActorKind.Country } country) Put(i, i, country.Type, country);
                continue;
            }
            if (Larger(i, hit.Last)) { i = hit.Last; continue; }
            Put(i, hit.Last, hit.Known.Type, hit.Known);
            i = hit.Last;
        }
        for (var i = 0; register is not null && i < tokens.Count; i++)
        {
            if (register.Longest(tokens, i, day) is not { } entry) continue;
            Put(i, entry.Last, entry.Known.Type, entry.Known);
            i = entry.Last;
        }
        for (var i = 0; i < tokens.Count; i++)
        {
            if (owner[i] >= 0 || !IsProper(tokens[i]) || Calendar.Contains(tokens[i].Lower)) continue;
            var last = i;
            while (last + 1 < tokens.Count && owner[last + 1] < 0 && (IsProper(tokens[last + 1])
                || (tokens[last + 1].Form is "-" or "." && last + 2 < tokens.Count && owner[last + 2] < 0 && IsProper(tokens[last + 2])))) last++;
            while (last + 1 < tokens.Count && owner[last + 1] < 0 && Capitalised(tokens[last + 1]) && tokens[last + 1].Relation is "flat" or "compound") last++;
            var begin = i;
            while (begin > 1 && owner[begin - 1] < 0 && Capitalised(tokens[begin - 1]) && tokens[begin - 1].Relation is "amod" or "compound" or "flat"
                && Gazetteer.Adjective(tokens[begin - 1].Form) is null && !PersonWords.IsTitle(tokens[begin - 1].Lower)) begin--;
            if (begin < i) { Put(begin, last, null, null); i = last; continue; }
            if (char.IsUpper(tokens[i].Form[0]) || char.IsDigit(tokens[i].Form[0])) Put(i, last, null, null);
            i = last;
        }
        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            // "North and South Korea": the north is a country too.
            if (tokens[i].Form is not ("North" or "South" or "East" or "West") || tokens[i + 1].Lower != "and" || i + 3 >= tokens.Count) continue;
            if (tokens[i + 2].Form is "North" or "South" or "East" or "West" && Gazetteer.Find(tokens[i].Form + " " + tokens[i + 3].Form) is { Kind: ActorKind.Country } half) Put(i, i, half.Type, half);
        }
        for (var i = 0; i + 3 < tokens.Count; i++)
        {
            // Richard " Tex " Coe: one name
            if (tokens[i].Upos != "PROPN" || tokens[i + 1].Form is not ("\"" or "“" or "``" or "'" or "‘") || owner[i] < 0 || spans[owner[i]] is not { Type: "PER" } given) continue;
            var closing = i + 3 < tokens.Count && tokens[i + 3].Form is "\"" or "”" or "''" or "'" or "’" ? i + 3 : -1;
            if (closing < 0 || closing + 1 >= tokens.Count || tokens[closing + 1].Upos != "PROPN") continue;
            var end = owner[closing + 1] >= 0 && spans[owner[closing + 1]] is { } family ? family.Last : closing + 1;
            Put(given.First, end, "PER", null);
        }
        var names = new List<NameSpan>();
        foreach (var span in spans)
            if (span is { } s && Trimmed(tokens, s.First, s.Last, s.Type) is var (first, last) && first <= last && Name(sentence, first, last, s.Type, s.Known) is { } name)
                names.Add(name);
        names.Sort((a, b) => a.First.CompareTo(b.First));
        return names;

        bool Larger(int first, int last)
        {
            for (var i = first; i <= last; i++)
                if (owner[i] >= 0 && spans[owner[i]] is { } s && s.First <= first && last <= s.Last && s.Last - s.First > last - first)
                    return !OnlyTitleAround(tokens, s.First, first) || s.Last != last;
            return false;
        }

        void Put(int first, int last, string? type, Known? known)
        {
            for (var i = first; i <= last; i++) if (owner[i] >= 0) Remove(owner[i]);
            for (var i = first; i <= last; i++) owner[i] = spans.Count;
            spans.Add((first, last, type, known));
        }

        void Remove(int number)
        {
            if (spans[number] is not { } s) return;
            for (var i = s.First; i <= s.Last; i++) owner[i] = -1;
            spans[number] = null;
        }
    }

    private static bool Capitalised(Token token) => token.Form.Length > 1 && char.IsUpper(token.Form[0]) && token.Upos is "ADJ" or "NOUN" or "VERB" && !Calendar.Contains(token.Lower);

    private static bool OnlyTitleAround(IReadOnlyList<Token> tokens, int first, int end)
    {
        for (var i = first; i < end; i++) if (!PersonWords.IsTitle(tokens[i].Lower) && tokens[i].Upos != "DET") return false;
        return true;
    }

    private static bool CanStart(IReadOnlyList<Token> tokens, int i)
    {
        var form = tokens[i].Form;
        return form.Length > 0 && char.IsLetterOrDigit(form[0]) && tokens[i].Upos is not ("DET" or "PRON" or "AUX" or "PUNCT" or "VERB")
            && (char.IsUpper(form[0]) || form is "al" or "el" or "bin" or "counter" or "anti" || (char.IsLetter(form[0]) && form.Contains('-', StringComparison.Ordinal))
                || tokens[i].Name != "O" || tokens[i].Upos == "PROPN");
    }

    private static bool IsProper(Token token) => token.Upos == "PROPN" && token.Form.Length > 0 && char.IsLetterOrDigit(token.Form[0]);

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
        return first <= last && !OrganisationWords.Contains(tokens[last].Lower) && tokens[first].Upos == "PROPN";
    }

    private static NameSpan? Name(Sentence sentence, int first, int last, string? type, Known? known)
    {
        var tokens = sentence.Tokens;
        var head = -1;
        for (var i = first; i <= last && head < 0; i++)
            if ((tokens[i].Head < first || tokens[i].Head > last) && tokens[i].Upos is not ("PUNCT" or "DET" or "ADP")) head = i;
        if (head < 0) head = last;
        if (first == last && Gazetteer.Adjective(tokens[first].Form) is not null && known is null && (tokens[first].Upos == "ADJ" || tokens[first].Relation is "amod" or "compound")) return null;
        if (Unwanted(tokens, first, last)) return null;
        if (first == last && Gazetteer.People(tokens[first].Form) is { } people && known is null && tokens[first].Upos is "PROPN" or "NOUN" or "ADJ")
        {
            people = Gazetteer.People(tokens[first].Form)!;
            return tokens[first].Relation is "compound" or "amod" ? null : new NameSpan(first, last, head, "MISC", Population(tokens[first], people));
        }
        if (first == last && PersonWords.IsTitle(tokens[first].Lower) && known is null) return null;
        if (known is null && Gazetteer.Find(new NameSpan(first, last, head, type, null).Text(sentence)) is { } found && (type is null || type == found.Type)) known = found;
        if (known is { Kind: ActorKind.Place or ActorKind.Person } && type is not null && known.Type != type) known = null;
        if (type == "PER" && known is null && IsWhere(sentence, head) && !PersonWords.IsGivenName(tokens[first].Form)) type = "LOC";
        return new NameSpan(first, last, head, known?.Type ?? Mended(tokens, first, last, type) ?? Guess(tokens, first, last), known);
    }

    /// <summary>Whether a phrase tells where something is: "near Al Anbar", "throughout Amarah".</summary>
    private static bool IsWhere(Sentence sentence, int head) =>
        sentence.Tokens[head].Relation is "obl" or "nmod" && sentence.Child(head, "case") is { Lower: "near" or "in" or "throughout" or "outside" or "inside" or "across" };

    /// <summary>Words that are tagged as names now and then and are none: addresses, points of the compass, calendar words.</summary>
    private static bool Unwanted(IReadOnlyList<Token> tokens, int first, int last) => first == last
        && (Calendar.Contains(tokens[first].Lower) || tokens[first].Lower is "world" or "inc." || tokens[first].Form.Contains('@', StringComparison.Ordinal));

    /// <summary>The model's type where the words do not speak against it: plural names are peoples, single words in capitals no persons, wars no places.</summary>
    private static string? Mended(IReadOnlyList<Token> tokens, int first, int last, string? type)
    {
        var token = tokens[last];
        if (type is "LOC" or "ORG" && (token.Lower == "war" || tokens[first].Lower is "hurricane" or "operation")) return "EVT";
        // "Victory Brigades", "Counter-Daesh Coalition": a body, if the model only knows that it is a name
        if (type == "MISC" && first < last && OrganisationWords.Contains(token.Lower) && char.IsUpper(token.Form[0])) return "ORG";
        if (first < last) return type;
        if (type is null or "PER" or "MISC" && token.Xpos == "NNPS" && IsPeople(token.Lower)) return "MISC";
        if (type == "PER" && token.Form.Length is >= 3 and <= 8 && char.IsUpper(token.Form[^1]) && token.Form.Count(char.IsUpper) * 2 > token.Form.Length && token.Form.All(char.IsLetter)
            && !PersonWords.IsGivenName(token.Form)) return "ORG";
        return type;
    }

    private static readonly string[] PeopleEndings = ["ists", "ites", "ians", "ans", "crats", "cons", "ives", "icans"];

    /// <summary>Whether a plural name in lower case ends like those of peoples, parties and creeds.</summary>
    public static bool IsPeople(string lower) => PeopleEndings.Any(ending => lower.EndsWith(ending, StringComparison.Ordinal));

    private static Known? Population(Token token, Known country) => token.HasFeature("Number=Sing") && token.Xpos is "NN" or "NNP" && !token.Lower.EndsWith('s') && !token.Lower.EndsWith("ese", StringComparison.Ordinal)
        ? null : new Known(Plural(country, token), ActorKind.Population, "MISC", country.Code);

    private static string Plural(Known country, Token token) => token.Form.Length > 0 ? char.ToUpperInvariant(token.Form[0]) + token.Form[1..] : country.Name;

    /// <summary>The type of a run of proper nouns that the model did not tag, by its words; null when they do not tell.</summary>
    private static string? Guess(IReadOnlyList<Token> tokens, int first, int last)
    {
        if (tokens[first].Lower == "operation" || EventWords.Contains(tokens[last].Lower)) return "EVT";
        for (var i = first; i <= last; i++) if (OrganisationWords.Contains(tokens[i].Lower)) return "ORG";
        if (PlaceWords.Contains(tokens[last].Lower) && first < last) return "LOC";
        if (first > 0 && PersonWords.IsTitle(tokens[first - 1].Lower) && char.IsUpper(tokens[first - 1].Form[0])) return "PER";
        if (PersonWords.IsGivenName(tokens[first].Form) && (last > first || tokens[first].Relation is "nsubj" or "obj" or "root")) return "PER";
        return null;
    }
}
