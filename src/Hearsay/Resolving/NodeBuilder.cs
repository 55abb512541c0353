namespace Hearsay.Resolving;

/// <summary>Makes the nodes of a sentence: one for each name, noun, pronoun, counted or adjectival head that can refer.</summary>
internal static class NodeBuilder
{
    private static readonly HashSet<string> Articles = new(StringComparer.Ordinal) { "the", "this", "that", "these", "those", "such", "both", "same", "said" };
    private static readonly HashSet<string> Members = new(StringComparer.Ordinal)
    {
        "force", "fighter", "troop", "soldier", "militant", "terrorist", "operative", "insurgent", "gunman", "guerrilla", "rebel", "jihadist", "extremist", "unit", "combatant",
    };
    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal) { "a", "an", "some", "any", "no", "another", "every", "each", "many", "several", "few", "most", "all", "other", "more" };

    /// <summary>The nodes of a sentence in order of their heads.</summary>
    /// <param name="sentence">The sentence with its tree.</param>
    /// <param name="names">Its names.</param>
    /// <param name="quotations">For each word the number of the quotation it stands in, or −1.</param>
    public static IReadOnlyList<Node> Build(Sentence sentence, IReadOnlyList<NameSpan> names, int[] quotations)
    {
        var nameOf = new NameSpan?[sentence.Tokens.Count];
        foreach (var name in names) for (var i = name.First; i <= name.Last; i++) nameOf[i] = name;
        var nodes = new List<Node>();
        for (var head = 0; head < sentence.Tokens.Count; head++)
            if (Node(sentence, head, nameOf, quotations) is { } node) nodes.Add(node);
        return nodes;
    }

    private static Node? Node(Sentence sentence, int head, NameSpan?[] nameOf, int[] quotations)
    {
        var token = sentence.Tokens[head];
        if (nameOf[head] is { } name) return head == name.Head ? Named(sentence, head, name, nameOf, quotations) : null;
        if (token.Relation is "flat" or "fixed" or "goeswith" or "punct") return null;
        // "met US under-secretary Marsh": no pronoun, unless all is in capitals
        if (token is { Upos: "PRON", Form: "US" } && sentence.Tokens.Any(word => word.Form.Any(char.IsLower)) && Gazetteer.Find("US") is { } states) return Adjectival(sentence, head, states, ActorKind.Country, Count.One, 'n', quotations);
        if (token.Upos == "PRON") return Pronoun(sentence, head, quotations);
        if (Gazetteer.Adjective(token.Form) is { } country && (token.Upos == "ADJ" || token.Relation is "amod" or "compound"))
            return Adjectival(sentence, head, country, ActorKind.Country, Count.One, 'n', quotations);
        if (Gazetteer.PeopleAdjective(token.Form) is { } creed && token.Upos is "ADJ" or "PROPN" && token.Relation is "amod" or "compound") return Adjectival(sentence, head, creed, ActorKind.Population, Count.Many, ' ', quotations);
        if (TitleOf(sentence, head, nameOf) is not null) return null;
        if (token.Upos is "NOUN" or "PROPN" || (token.Upos is "NUM" or "ADJ" or "DET" or "X" or "SYM" && token.Relation is "nsubj" or "obj" or "iobj" or "obl" or "nmod"))
            return Nominal(sentence, head, nameOf, quotations);
        return null;
    }

    /// <summary>"Israeli" in "the Israeli raid": the country; "Kurdish" in "the Kurdish boycott": the people.</summary>
    private static Node Adjectival(Sentence sentence, int head, Known known, ActorKind sort, Count count, char gender, int[] quotations) => new()
    {
        Sentence = sentence,
        Head = head,
        First = head,
        Last = head,
        Full = (head, head),
        Kind = MentionKind.Adjectival,
        Known = known,
        Sort = sort,
        Lemma = sentence.Tokens[head].Lower,
        Modifiers = [],
        Words = known.Name.ToLowerInvariant(),
        Count = count,
        Gender = gender,
        Quotation = quotations[head],
    };

    /// <summary>The name whose title a noun is: "minister" above or before "Khar".</summary>
    public static NameSpan? TitleOf(Sentence sentence, int head, NameSpan?[] nameOf)
    {
        var token = sentence.Tokens[head];
        if (token.Upos is not ("NOUN" or "PROPN") || nameOf[head] is not null) return null;
        var next = head + 1;
        while (next < sentence.Tokens.Count && (PersonWords.IsTitle(sentence.Tokens[next].Lower) || sentence.Tokens[next].Form is "." or "/") && nameOf[next] is null) next++;
        next = BehindOffice(sentence, next, nameOf);
        if (next >= sentence.Tokens.Count || nameOf[next] is not { Type: "PER" } name) return null;
        var below = sentence.Dominates(head, name.Head) && sentence.Tokens[name.Head].Relation is "flat" or "compound" or "appos" or "nmod" or "list" && next == name.First;
        var above = sentence.Tokens[head].Head == name.Head && token.Relation is "compound" or "nmod" or "flat" or "amod" or "appos" or "list";
        // Two subjects side by side without a comma are one phrase that the tree tore apart.
        var torn = token.Head >= 0 && token.Head == sentence.Tokens[name.Head].Head && token.Relation == sentence.Tokens[name.Head].Relation && PersonWords.IsTitle(token.Lower);
        return (below || above || torn) && next == name.First ? name : null;
    }

    /// <summary>The first word of the person behind "of Defence" in "Minister of Defence Ada Marsh"; the word itself where no person follows.</summary>
    private static int BehindOffice(Sentence sentence, int of, NameSpan?[] nameOf)
    {
        const int Longest = 6;
        if (of >= sentence.Tokens.Count || sentence.Tokens[of].Lower is not ("of" or "for")) return of;
        for (var at = of + 1; at < sentence.Tokens.Count && at - of <= Longest; at++)
        {
            if (nameOf[at] is { Type: "PER" } person) return person.First == at && at > of + 1 && sentence.Child(person.Head, "case") is null ? at : of;
            if (sentence.Tokens[at].Upos != "PROPN" && sentence.Tokens[at].Lower is not ("the" or "and" or "of") && !PersonWords.IsPortfolio(sentence.Tokens[at].Lower)) return of;
        }
        return of;
    }

    private static Node Named(Sentence sentence, int head, NameSpan name, NameSpan?[] nameOf, int[] quotations)
    {
        var token = sentence.Tokens[head];
        var top = head;
        // A title may govern the name it introduces: then the phrase is the title's.
        if (name.Type == "PER" && token.Head >= 0 && TitleOf(sentence, token.Head, nameOf) == name) top = token.Head;
        var inside = sentence.Tokens[top].Relation is "compound" or "amod" or "flat" && top == head;
        var (first, last) = inside ? (name.First, name.Last) : NounPhrase.Short(sentence, top);
        first = Math.Min(first, name.First);
        for (var i = name.First - 1; i >= first; i--) if (sentence.Tokens[i].Upos is "ADP" or "VERB" or "CCONJ" or "AUX") first = i + 1;
        if (name.Type == "PER") first = Math.Min(first, TitlesBefore(sentence, name.First, nameOf));
        while (first < name.First && sentence.Tokens[first].Upos == "PUNCT") first++;
        last = name.Last;
        var full = inside ? (name.First, name.Last) : NounPhrase.Full(sentence, top);
        var titles = new List<string>();
        var gender = name.Known?.Gender ?? ' ';
        for (var i = name.First - 1; i >= 0 && i >= first; i--)
        {
            var word = sentence.Tokens[i];
            if (word.Upos is not ("NOUN" or "PROPN" or "ADJ" or "ADP" or "DET" or "SYM" or "PUNCT")) break;
            titles.Add(PersonWords.Plain(word.Lower));
            if (gender == ' ') gender = PersonWords.GenderOfTitle(word.Lower);
        }
        // "then-President Obama", "ex-minister Marsh": when the title held
        var before = first - 1;
        while (before >= 0 && sentence.Tokens[before].Form is "-" or "–") before--;
        if (titles.Count > 0 && before >= 0 && sentence.Tokens[before].Lower is "then" or "ex" or "former") titles.Add(sentence.Tokens[before].Lower);
        if (gender == ' ' && name.Type == "PER") gender = PersonWords.GenderOfName(sentence.Tokens[name.First].Form);
        var sort = SortOf(sentence, name);
        if (sort is not (ActorKind.Person or ActorKind.Other or ActorKind.Population)) gender = 'n';
        var plural = token.HasFeature("Number=Plur") || token.Xpos == "NNPS";
        return new Node
        {
            Sentence = sentence,
            Head = head,
            First = first,
            Last = last,
            Full = (Math.Min(full.First, first), Math.Max(full.Last, last)),
            Kind = inside && name.Known is { Kind: ActorKind.Country } ? MentionKind.Adjectival : MentionKind.Named,
            Name = name,
            Known = name.Known,
            Sort = sort,
            Noun = PersonWords.Noun(token.Lemma.ToLowerInvariant()),
            Lemma = token.Lemma.ToLowerInvariant(),
            Count = sort == ActorKind.Population || (sort == ActorKind.Other && plural) ? Count.Many : plural && name.First == name.Last && sort != ActorKind.Country ? Count.Unknown : Count.One,
            Gender = gender,
            Definite = true,
            Modifiers = [],
            Titles = titles,
            Quotation = quotations[head],
            Words = name.Text(sentence).ToLowerInvariant(),
        };
    }

    /// <summary>The first word of the titles, nationality and body right before a person's name, whatever the tree says.</summary>
    private static int TitlesBefore(Sentence sentence, int first, NameSpan?[] nameOf)
    {
        if (first == 0 || !PersonWords.IsTitle(sentence.Tokens[first - 1].Lower)) return first;
        var begin = first - 1;
        while (begin > 0 && sentence.Tokens[begin - 1] is var word && nameOf[begin - 1] is not { Type: "PER" }
            && (word.Upos is "PROPN" or "ADJ" || PersonWords.IsTitle(word.Lower) || PersonWords.IsForce(word.Lower)) && word.Form.Length > 0 && char.IsLetter(word.Form[0])) begin--;
        return begin > 0 && sentence.Tokens[begin - 1].Upos == "DET" ? begin - 1 : begin;
    }

    /// <summary>What a name refers to: by the lexicons, by its type, by its words.</summary>
    private static ActorKind SortOf(Sentence sentence, NameSpan name)
    {
        if (name.Known is { } known)
            return known.CapitalOf is not null && StandsForState(sentence, name.Head) ? ActorKind.Country : known.Kind;
        var last = PersonWords.Noun(sentence.Tokens[name.Last].Lower) ?? PersonWords.Noun(sentence.Tokens[name.Last].Lemma.ToLowerInvariant());
        var firstNoun = PersonWords.Noun(sentence.Tokens[name.First].Lower);
        return name.Type switch
        {
            // "Z happens after X"
            "PER" when name.First == name.Last && sentence.Tokens[name.First].Form.Length == 1 => ActorKind.Other,
            "PER" => ActorKind.Person,
            "ORG" => last is { Kind: ActorKind.Government or ActorKind.ArmedGroup } ? last.Kind
                : firstNoun is { Kind: ActorKind.Government } ? ActorKind.Government : ActorKind.Organisation,
            "LOC" => ActorKind.Place,
            "EVT" => ActorKind.Event,
            "MISC" when IsPeople(sentence.Tokens[name.Last], name) => ActorKind.Population,
            "MISC" => last?.Kind is ActorKind.Document or ActorKind.Event ? last.Kind : ActorKind.Other,
            _ => last?.Kind ?? ActorKind.Other,
        };
    }

    private static bool IsPeople(Token token, NameSpan name) => name.First == name.Last && (token.Xpos == "NNPS" || token.HasFeature("Number=Plur")) && NameTypes.IsPeople(token.Lower);

    /// <summary>Whether a capital stands where a government acts or is addressed rather than where a place is told.</summary>
    public static bool StandsForState(Sentence sentence, int head)
    {
        var token = sentence.Tokens[head];
        if (token.Relation == "nsubj") return sentence.Child(token.Head, "cop") is null;
        if (token.Relation is "obl" or "nmod")
            return sentence.Child(head, "case") is { } preposition && preposition.Lower is "by" or "between" or "with" or "against" or "'s" or "’s";
        if (token.Relation == "conj") return token.Head >= 0 && token.Head < head && StandsForState(sentence, token.Head);
        return false;
    }

    private static Node? Pronoun(Sentence sentence, int head, int[] quotations)
    {
        var token = sentence.Tokens[head];
        var pronoun = Pronouns.Find(token.Lower);
        if (token.Relation is "expl" or "discourse") return null;
        var relative = token.HasFeature("PronType=Rel") || (token.Lower is "who" or "which" or "that" or "whom" or "whose" && Pronouns.RelativeClause(sentence, head) >= 0);
        if (pronoun is null && !relative && token.Relation is "det" or "mark") return null;
        return new Node
        {
            Sentence = sentence,
            Head = head,
            First = head,
            Last = head,
            Full = (head, head),
            Kind = MentionKind.Pronoun,
            Sort = pronoun is { Person: true } ? ActorKind.Person : ActorKind.Other,
            Lemma = token.Lower,
            Count = relative ? Count.Unknown : pronoun?.Count ?? Count.Unknown,
            Gender = pronoun?.Gender ?? ' ',
            Definite = true,
            Modifiers = [],
            Quotation = quotations[head],
            Words = token.Lower,
        };
    }

    /// <summary>"A state of siege" is no country.</summary>
    private static bool IsCondition(Sentence sentence, int head) => sentence.Tokens[head].Lemma == "state"
        && sentence.Children(head, "nmod").Any(child => child.Upos == "NOUN" && sentence.Child(child.Index, "case")?.Lower == "of");

    private static Node Nominal(Sentence sentence, int head, NameSpan?[] nameOf, int[] quotations)
    {
        var token = sentence.Tokens[head];
        var lemma = token.Lemma.ToLowerInvariant();
        var noun = IsCondition(sentence, head) ? null : PersonWords.Noun(lemma) ?? PersonWords.Noun(token.Lower);
        var people = Gazetteer.People(token.Form);
        var inside = token.Relation is "compound" or "amod";
        var (first, last) = NounPhrase.Short(sentence, head);
        var definite = false;
        var indefinite = false;
        var modifiers = new List<string>();
        foreach (var child in sentence.Children(head))
        {
            var word = sentence.Tokens[child];
            if (word.Relation is "det" or "predet" || word.Deprel == "nmod:poss")
            {
                definite |= Articles.Contains(word.Lower) || word.Deprel == "nmod:poss";
                indefinite |= Openers.Contains(word.Lower);
            }
            else if (word.Relation == "nummod") { if (!sentence.Children(head, "det").Any(d => Articles.Contains(d.Lower))) indefinite = true; }
            if (word.Relation is "amod" or "compound" or "nummod" || (word.Relation == "nmod" && nameOf[child] is not null && word.Deprel != "nmod:poss"))
                modifiers.Add(Gazetteer.Adjective(word.Form)?.Name.ToLowerInvariant() ?? nameOf[child]?.Known?.Name.ToLowerInvariant() ?? word.Lemma.ToLowerInvariant());
        }
        modifiers.RemoveAll(word => word is "same" or "said" or "former" or "latter");
        if (!definite && !indefinite) indefinite = token.Upos == "NOUN" && !inside;
        var many = token.HasFeature("Number=Plur") || token.Xpos is "NNS" or "NNPS";
        var known = inside ? null : KnownPhrase(sentence, head, first, noun, many, nameOf);
        if (known is null && people is not null && !inside) known = many || !char.IsLower(token.Form[^1]) || token.Lower.EndsWith("ese", StringComparison.Ordinal)
            ? new Known(char.ToUpperInvariant(token.Form[0]) + token.Form[1..], ActorKind.Population, "MISC", people.Code) : null;
        var sort = known?.Kind ?? noun?.Kind ?? (people is not null ? ActorKind.Person : ActorKind.Other);
        if (MeasuredOf(sentence, head, lemma) is { } measured) sort = measured;
        if (sort == ActorKind.Person && many) sort = ActorKind.Population;
        if (sort == ActorKind.Government && lemma == "police" && sentence.Child(head, "nummod") is not null) sort = ActorKind.Population;
        if (sort == ActorKind.Other && (token.Upos is "NUM" or "DET" or "ADJ" && token.Relation is "nsubj" || token is { Upos: "NUM", Relation: "obj", Form.Length: < 4 })) sort = ActorKind.Population;
        var gender = sort == ActorKind.Person ? noun?.Gender ?? ' ' : sort is ActorKind.Other or ActorKind.Population ? ' ' : 'n';
        return new Node
        {
            Sentence = sentence,
            Head = head,
            First = inside ? head : first,
            Last = inside ? head : last,
            Full = inside ? (head, head) : NounPhrase.Full(sentence, head),
            Kind = MentionKind.Nominal,
            Known = known,
            Sort = sort,
            Noun = noun,
            Lemma = lemma,
            Count = many || sort == ActorKind.Population ? Count.Many : Count.One,
            Gender = gender,
            Definite = definite,
            Indefinite = indefinite,
            Modifiers = modifiers,
            Quotation = quotations[head],
            Words = NounPhrase.Words(sentence, first, last).ToLowerInvariant(),
        };
    }

    /// <summary>"a group of trainees", "most of the guards": people when what is measured out is people; null for other phrases.</summary>
    private static ActorKind? MeasuredOf(Sentence sentence, int head, string lemma)
    {
        if (lemma is not ("group" or "number" or "handful" or "dozen" or "hundred" or "thousand" or "couple" or "pair" or "band" or "lot" or "rest" or "majority" or "series"
            or "some" or "many" or "most" or "all" or "each" or "one" or "two" or "three" or "several" or "few" or "none" or "member" or "range")) return null;
        foreach (var child in sentence.Children(head, "nmod"))
            if (sentence.Child(child.Index, "case") is { Lower: "of" })
                return PersonWords.Noun(child.Lemma.ToLowerInvariant())?.Kind is ActorKind.Person or ActorKind.Population || Gazetteer.People(child.Form) is not null ? ActorKind.Population : null;
        return null;
    }

    /// <summary>"the Iraqi government", "Israeli army", "the Syrian people": the state's own body or people, named after the country.</summary>
    private static Known? KnownPhrase(Sentence sentence, int head, int first, PartyNoun? noun, bool many, NameSpan?[] nameOf)
    {
        var token = sentence.Tokens[head];
        // "SDF forces", "ISIL fighters": the group itself
        if (many && Members.Contains(token.Lemma.ToLowerInvariant()))
            foreach (var child in sentence.Children(head, "compound", "amod", "nmod"))
                if (child.Index < head && child.Deprel != "nmod:poss" && nameOf[child.Index] is { Known: { Kind: ActorKind.ArmedGroup } group }) return group;
        Token? adjective = null;
        for (var i = first; i < head; i++)
            if (Gazetteer.Adjective(sentence.Tokens[i].Form) is not null && sentence.Dominates(head, i)) adjective = sentence.Tokens[i];
        for (var i = first; i < head; i++)
            if (char.IsUpper(sentence.Tokens[i].Form[0]) && Gazetteer.Longest(sentence.Tokens, i) is { } hit && hit.Last == head && hit.Known.Kind != ActorKind.Country) return hit.Known;
        if (adjective is null || Gazetteer.Adjective(adjective.Form) is not { } country) return null;
        if (token.Lower is "people" && adjective.Index == head - 1) return new Known(NameOfPeople(adjective.Form), ActorKind.Population, "MISC", country.Code);
        if (adjective.Index != head - 1 && !(adjective.Index == head - 2 && sentence.Tokens[head - 1].Relation == "compound")) return null;
        if (token.Lower is "government" or "authorities") return new Known("Government of " + Article(country.Name), ActorKind.Government, "ORG", country.Code + "GOV");
        if (noun is { Kind: ActorKind.Government } && (!many || token.Lower is "forces"))
            return new Known(NounPhrase.Words(sentence, adjective.Index, head), ActorKind.Government, "ORG", country.Code + noun.Code);
        return null;
    }

    private static string Article(string country) => country.StartsWith("United ", StringComparison.Ordinal) || country is "Netherlands" or "Philippines" ? "the " + country : country;

    private static string NameOfPeople(string adjective) =>
        adjective is "U.S." or "US" ? "Americans" : adjective is "UK" or "U.K." or "British" ? "Britons"
        : adjective.EndsWith('n') || adjective.EndsWith('i') || adjective.EndsWith('b') || adjective.EndsWith('t') ? adjective + "s" : adjective;
}
