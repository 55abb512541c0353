namespace Hearsay.Classifying;

/// <summary>The words around a predicate that can decide its code: who does it, to what, behind which preposition or particle.</summary>
internal sealed class PredicateWords
{
    /// <summary>More words than this in one slot are a list; the rest of it says nothing new and would make long lists slow.</summary>
    private const int MostWords = 60;

    private readonly Sentence _sentence;
    private readonly List<Token> _subjects = [], _objects = [];
    private readonly Dictionary<string, List<Token>> _behind = new(StringComparer.Ordinal);

    private PredicateWords(Sentence sentence, int trigger)
    {
        _sentence = sentence;
        Trigger = sentence.Tokens[trigger];
    }

    /// <summary>The trigger's head word.</summary>
    public Token Trigger { get; }

    /// <summary>Head words of those who do it, with their modifiers.</summary>
    public IReadOnlyList<Token> Subjects => _subjects;

    /// <summary>What it is done to: heads of objects and of clauses in their place, with their modifiers; a noun's own modifiers.</summary>
    public IReadOnlyList<Token> Objects => _objects;

    /// <summary>Words behind each preposition; behind a particle the objects.</summary>
    public IReadOnlyDictionary<string, List<Token>> Behind => _behind;

    /// <summary>Whether an object or a clause completes the verb.</summary>
    public bool HasComplement { get; private set; }

    /// <summary>Whether an infinitive does.</summary>
    public bool HasInfinitive { get; private set; }

    /// <summary>The verb or noun in the place of the object that says what is promised, asked or threatened, or null.</summary>
    public Token? Content { get; private set; }

    /// <summary>The lemma in lower case; the form where there is no lemma.</summary>
    public static string LemmaOf(Token token) => token.Lemma is "_" or "" ? token.Lower : token.Lemma.ToLowerInvariant();

    /// <summary>The words around one word of a sentence.</summary>
    public static PredicateWords Of(Sentence sentence, int trigger)
    {
        var words = new PredicateWords(sentence, trigger);
        foreach (var child in sentence.Children(trigger).Take(MostWords)) words.Read(sentence.Tokens[child]);
        words.ReadGovernor();
        foreach (var particle in sentence.Children(trigger, "compound:prt", "advmod"))
            if (particle.Upos is "ADP" or "ADV" or "PART") words.At(LemmaOf(particle)).AddRange(words._objects);
        return words;
    }

    /// <summary>The words around a predicate, with the participants that stand elsewhere in its sentence ("they plan to attack").</summary>
    public static PredicateWords Of(Sentence sentence, Predicate predicate)
    {
        var words = Of(sentence, predicate.Trigger);
        foreach (var argument in predicate.Arguments)
        {
            if (argument.Sentence != sentence.Index) continue;
            if (argument.Role is ArgumentRole.Actor) words.AddNominal(words._subjects, argument.Head);
            if (argument.Role is ArgumentRole.Theme or ArgumentRole.Recipient && predicate.Form == PredicateForm.Verbal
                && sentence.Child(argument.Head, "case") is null) words.AddNominal(words._objects, argument.Head);
        }
        return words;
    }

    private List<Token> At(string preposition) => _behind.TryGetValue(preposition, out var words) ? words : _behind[preposition] = [];

    private void Read(Token child)
    {
        switch (child.Relation)
        {
            case "nsubj" or "csubj" when child.Deprel.EndsWith(":pass", StringComparison.Ordinal):
                HasComplement = true;
                AddNominal(_objects, child.Index);
                break;
            case "nsubj":
                AddNominal(_subjects, child.Index);
                break;
            case "obj" or "iobj":
                HasComplement = true;
                Content ??= child;
                AddNominal(_objects, child.Index);
                break;
            case "xcomp" or "ccomp":
                ReadClause(child);
                break;
            case "obl" or "nmod" or "advcl" or "acl":
                ReadOblique(child);
                break;
            case "amod" or "compound" when Trigger.Upos is not ("VERB" or "AUX"):
                AddNominal(_objects, child.Index);
                break;
        }
    }

    private void ReadClause(Token child)
    {
        HasComplement = true;
        if (child.Upos is "VERB" or "NOUN" or "ADJ") Content = child;
        AddNominal(_objects, child.Index);
        if (child.Relation == "xcomp")
            foreach (var mark in _sentence.Children(child.Index, "mark")) HasInfinitive |= mark.Lower == "to";
        foreach (var noun in _sentence.Children(child.Index, "obj")) AddNominal(_objects, noun.Index);
    }

    private void ReadOblique(Token child)
    {
        if (child.Deprel == "obl:tmod" || EventLexicon.Times.Contains(LemmaOf(child))) return;
        foreach (var mark in _sentence.Children(child.Index, "case", "mark"))
        {
            if (mark.Lower == "by" && child.Relation == "obl" && (Trigger.HasFeature("Voice=Pass") || child.Deprel == "obl:agent"))
                AddNominal(_subjects, child.Index);
            if (mark.Lower == "to" && child.Relation is "advcl" or "acl") Content ??= child;
            AddNominal(At(LemmaOf(mark)), child.Index);
            foreach (var item in _sentence.Children(child.Index, "conj")) AddNominal(At(LemmaOf(mark)), item.Index);
        }
        if (Trigger.Upos == "NOUN" && child.Relation == "nmod" && child.Deprel != "nmod:poss") AddNominal(_subjects, child.Index);
    }

    /// <summary>The noun that a participle or a preposition stands with: "areas liberated by", "rebels fighting", "behind the killing".</summary>
    private void ReadGovernor()
    {
        if (Trigger.Head >= 0 && Trigger.Relation == "case") AddNominal(_objects, Trigger.Head);
        if (Trigger.Head < 0 || Trigger.Relation != "acl" || Trigger.Upos != "VERB") return;
        if (Trigger.Xpos == "VBN") AddNominal(_objects, Trigger.Head);
        else if (Trigger.Xpos == "VBG") AddNominal(_subjects, Trigger.Head);
    }

    private void AddNominal(List<Token> words, int head)
    {
        if (words.Count >= MostWords || words.Contains(_sentence.Tokens[head])) return;
        words.Add(_sentence.Tokens[head]);
        foreach (var part in _sentence.Children(head, "compound", "amod", "nmod", "flat", "conj").Take(MostWords))
            if (part.Relation != "nmod" || _sentence.Child(part.Index, "case")?.Lower == "of") words.Add(part);
    }
}
