using Hearsay.Rules;

namespace Hearsay.Predicating;

/// <summary>The arguments of verbal predicates.</summary>
internal static class VerbArguments
{
    private static readonly HashSet<string> AimedVerbs = ["fire", "shoot", "aim", "launch", "throw", "hurl", "direct", "lob", "target", "strike", "shout", "look", "point"];

    /// <summary>Verbs that seldom have an object: in "came and took the town" only the second has one.</summary>
    private static readonly HashSet<string> Intransitive =
        ["come", "go", "arrive", "return", "rise", "fall", "die", "sit", "stand", "wait", "turn", "try", "live", "work", "stop", "step", "intervene", "emerge", "retire", "resign", "escape", "flee", "retreat", "withdraw", "advance", "act",
            "appear", "sleep", "stay", "travel", "walk", "run", "drive", "fly", "crash", "land", "collapse", "speak", "talk", "respond", "agree", "gather", "demonstrate", "march"];

    /// <summary>Arguments of a verb, those of its light governors included, in document order.</summary>
    public static IReadOnlyList<Argument> Of(Sentence sentence, Trigger trigger, bool passive)
    {
        var found = new List<Argument>();
        if (Subjects.Of(sentence, trigger.Index) is { } subject)
        {
            found.Add(Make(sentence, subject.Passive || passive && subject.Rule is not "arg.control" ? ArgumentRole.Recipient : ArgumentRole.Actor, subject.Head, subject.Rule));
            if (subject.Rule is "arg.adverbial-subject" or "arg.control" or "arg.conjunct-subject") Together(sentence, trigger.Index, found);
        }
        Objects(sentence, trigger.Index, found);
        if (!passive) SharedObject(sentence, trigger, found);
        RelativeObject(sentence, trigger.Index, found);
        Obliques(sentence, trigger.Index, sentence.Tokens[trigger.Index].Lemma, passive, found);
        for (var index = trigger.Index; index != trigger.Governor && sentence.Tokens[index].Head is var head and >= 0; index = head)
            Obliques(sentence, head, sentence.Tokens[trigger.Index].Lemma, passive, found);
        Agent(sentence, trigger.Index, passive, found);
        Apart(sentence, passive, found);
        GoBetweens.Add(sentence, trigger.Index, found);
        return [.. found.DistinctBy(argument => (argument.Head, argument.Role)).OrderBy(argument => argument.Head)];
    }

    // The minister met with the king to discuss the truce .   discuss <-advcl- met , king <-obl- met
    [Rule("arg.together", "what two sides meet for they do together", "The minister met with the king of Ostmark to discuss the truce.")]
    private static void Together(Sentence sentence, int verb, List<Argument> found)
    {
        var token = sentence.Tokens[verb];
        while (token.Relation == "conj" && token.Head >= 0 && sentence.Child(token.Index, "nsubj") is null) token = sentence.Tokens[token.Head];
        if (token.Relation is not ("advcl" or "xcomp") || token.Head < 0 || sentence.Child(token.Index, "mark") is not { Lower: "to" }) return;
        var above = sentence.Tokens[token.Head];
        if (above.Upos != "VERB" || !Lexicons.Words.IsMutual(above.Lemma) || Subjects.IsPassive(sentence, above.Index)) return;
        foreach (var other in sentence.Children(above.Index, "obl", "obj"))
            if (other.Index < verb && other.Upos is "PROPN" or "NOUN" or "PRON" && (other.Relation == "obj" ? above.Lemma == "meet" : Preposition(sentence, other.Index) is "with" or "to"))
                found.Add(Make(sentence, ArgumentRole.Actor, other.Index, "arg.together"));
    }

    // Norland gave Ostmark drones .   Ostmark <-iobj- gave , drones <-obj- gave
    [Rule("arg.object", "the object is what or whom it is done to; beside an indirect object it is the thing", "Norland attacked Ostmark.")]
    private static void Objects(Sentence sentence, int verb, List<Argument> found)
    {
        var objects = sentence.Children(verb, "obj").ToList();
        var indirect = sentence.Child(verb, "iobj");
        // Two objects side by side: the first is the indirect one, whatever the tree calls it.
        if (indirect is null && objects.Count == 2 && Adjoin(sentence, objects[0].Index, objects[1].Index)) (indirect, objects) = (objects[0], [objects[1]]);
        if (objects.Count == 0) indirect ??= Subjects.SecondSubject(sentence, verb);
        if (Subjects.Fronted(sentence, verb) is { } front && !front.HasFeature("PronType=Rel") && front.Lemma is not ("which" or "that" or "who")) objects.Add(front);
        if (indirect is not null) found.Add(Make(sentence, ArgumentRole.Recipient, indirect.Index, "arg.object"));
        // "freed the city from the rebels": the tree may hang the rebels on the city.
        if (Lexicons.Words.IsTakingFrom(sentence.Tokens[verb].Lemma) && objects is [{ } place] && sentence.Subtree(place.Index, token => token.Relation is "nmod" or "conj" or "flat" or "appos")
                .Cast<int?>().LastOrDefault(index => index != place.Index && sentence.Tokens[index!.Value].Relation == "nmod"
                    && (Preposition(sentence, index.Value) == "from" || Preposition(sentence, index.Value) == "of" && Lexicons.Words.IsRidding(sentence.Tokens[verb].Lemma) && sentence.Tokens[index.Value].HasFeature("Number=Plur"))) is { } loser)
            found.Add(Make(sentence, ArgumentRole.Recipient, loser, "arg.object", "from"));
        foreach (var child in objects)
            found.Add(Make(sentence, indirect is null ? ArgumentRole.Recipient : ArgumentRole.Theme, child.Index, "arg.object"));
    }

    /// <summary>Whether two noun phrases stand side by side without a comma or a word between them.</summary>
    internal static bool Adjoin(Sentence sentence, int first, int second)
    {
        var last = sentence.Subtree(first)[^1];
        return last + 1 == sentence.Subtree(second)[0] && last < second;
    }

    // Norland armed and trained the rebels .   trained <-conj- armed , rebels <-obj- armed
    [Rule("arg.shared-object", "a joined verb without an object shares the one that stands behind both verbs", "Norland armed and trained the rebels.")]
    private static void SharedObject(Sentence sentence, Trigger trigger, List<Argument> found)
    {
        var verb = trigger.Index;
        var token = sentence.Tokens[verb];
        if (sentence.Child(verb, "obj", "iobj", "ccomp", "xcomp", "obl", "expl") is not null || Intransitive.Contains(token.Lemma) || token.Deprel == "acl:relcl") return;
        if (token.Relation == "conj" && token.Head >= 0 && sentence.Tokens[token.Head].Upos == "VERB" && sentence.Child(verb, "nsubj") is null)
        {
            foreach (var child in sentence.Children(token.Head, "obj"))
                if (child.Index > verb) found.Add(Make(sentence, ArgumentRole.Recipient, child.Index, "arg.shared-object"));
            if (found.Exists(argument => argument.Rule == "arg.shared-object")) return;
        }
        // The tree may hang the object on the last of the verbs only.
        foreach (var joined in sentence.Children(verb, "conj"))
        {
            if (joined.Upos != "VERB" || joined.Index < verb || joined.Index > verb + 3 || !Enumerable.Range(verb + 1, joined.Index - verb - 1).All(between => sentence.Tokens[between] is { Upos: "CCONJ" or "PUNCT" or "ADV" }) || sentence.Child(joined.Index, "nsubj", "aux", "iobj", "ccomp", "xcomp") is not null) continue;
            foreach (var child in sentence.Children(joined.Index, "obj"))
                if (child.Index > joined.Index) found.Add(Make(sentence, ArgumentRole.Recipient, child.Index, "arg.shared-object"));
            return;
        }
    }

    // the town that Norland shelled   shelled <-acl:relcl- town, no object of its own
    [Rule("arg.relative-object", "in a relative clause that has a subject but no object, the noun before it is the object", "The town that Norland shelled lies in Ostmark.")]
    private static void RelativeObject(Sentence sentence, int verb, List<Argument> found)
    {
        var token = sentence.Tokens[verb];
        if (token.Deprel != "acl:relcl" || token.Head < 0 || sentence.Child(verb, "nsubj") is not { } subject) return;
        if (Subjects.Fronted(sentence, verb) is { } front) subject = sentence.Children(verb, "nsubj").First(child => child.Index != front.Index);
        if (subject.Deprel == "nsubj:pass" || subject.HasFeature("PronType=Rel") || subject.Lemma is "who" or "which" or "that" && subject.Upos == "PRON") return;
        var own = sentence.Child(verb, "obj");
        if (own is not null && !own.HasFeature("PronType=Rel")) return;
        if (own is not null) found.RemoveAll(argument => argument.Head == own.Index);
        if (sentence.Tokens[token.Head].Upos is "NOUN" or "PROPN" or "PRON" && sentence.Child(verb, "obl", "xcomp", "ccomp")?.HasFeature("PronType=Rel") != true)
            found.Add(Make(sentence, ArgumentRole.Recipient, token.Head, "arg.relative-object"));
    }

    // shipped to Ostmark via a third country on behalf of the king
    [Rule("arg.oblique", "a phrase with a preposition plays the part that the preposition tells", "Norland shipped drones to Ostmark via Westmark.")]
    public static void Obliques(Sentence sentence, int governor, string lemma, bool passive, List<Argument> found)
    {
        foreach (var child in sentence.Children(governor, "obl", "nmod"))
        {
            if (child.Deprel is "obl:unmarked" or "obl:tmod" or "nmod:poss" or "nmod:unmarked" or "nmod:desc" or "obl:npmod") continue;
            // "called on the rebels": the parser may take the preposition for a particle of the verb.
            var preposition = Preposition(sentence, child.Index)
                ?? (sentence.Child(governor, "compound:prt") is { } particle && particle.Index < child.Index && child.Relation == "obl" ? particle.Lower : null);
            if (preposition is null) continue;
            if (GoBetweens.Of(sentence, child.Index, preposition) is { } between) found.Add(Make(sentence, ArgumentRole.Via, between, "arg.go-between", "via"));
            else if (Beside(preposition, child.Index, found) is { } role) found.Add(Make(sentence, role, child.Index, "arg.beside", preposition));
            else if (preposition == "by" && Subjects.IsState(sentence, governor)) found.Add(Make(sentence, ArgumentRole.Recipient, child.Index, "arg.oblique", preposition));
            // "passed data to Norland about the harbour": what the data are about is not handed over
            else if (preposition is "about" or "regarding" or "concerning" && Lexicons.Words.IsTransfer(lemma) && found.Exists(argument => argument is { Preposition: null, Role: ArgumentRole.Recipient or ArgumentRole.Theme })) found.Add(Make(sentence, ArgumentRole.Other, child.Index, "arg.oblique", preposition));
            else found.Add(Make(sentence, RoleOf(preposition, lemma, passive || child.Deprel == "obl:agent"), child.Index, "arg.oblique", preposition));
        }
    }

    // Nepal was accused of fraud by India .   India <-nmod- fraud ; Marsh was shot in Dorn by rebels .   rebels <-nmod- Dorn
    [Rule("arg.agent-behind-noun", "'by' behind the thing somebody is accused of, or behind a name or number, tells who does it, where nobody else does", "Nepal was accused of fraud by India.")]
    private static void Agent(Sentence sentence, int verb, bool passive, List<Argument> found)
    {
        if (!passive || found.Exists(argument => argument.Role == ArgumentRole.Actor)) return;
        var accused = sentence.Tokens[verb].Lemma is "accuse" or "convict" or "suspect" or "warn" or "acquit" or "strip" or "inform" or "remind" or "notify";
        foreach (var thing in sentence.Children(verb, "obl"))
            if ((accused && Preposition(sentence, thing.Index) == "of" || thing.Upos is "PROPN" or "NUM")
                && sentence.Children(thing.Index, "nmod").FirstOrDefault(child => Preposition(sentence, child.Index) == "by") is { } agent)
            {
                found.Add(Make(sentence, ArgumentRole.Actor, agent.Index, "arg.agent-behind-noun", "by"));
                return;
            }
    }

    // The aide was arrested along with thirteen others .   others <-obl- arrested , along <-case- others
    [Rule("arg.beside", "'along with' and 'including' add to whoever is named before", "The mayor was arrested along with two guards.")]
    private static ArgumentRole? Beside(string preposition, int head, List<Argument> found)
    {
        var before = preposition switch
        {
            "along with" or "together with" => found.FirstOrDefault(argument => argument.Head < head && argument.Preposition is null),
            "including" => found.Where(argument => argument.Head < head && argument.Role is ArgumentRole.Actor or ArgumentRole.Recipient).MaxBy(argument => argument.Head),
            _ => null,
        };
        return before?.Role is ArgumentRole.Actor or ArgumentRole.Recipient ? before.Role : null;
    }

    /// <summary>"was killed by a gunman on Monday, including …": what is named apart from the phrase that the tree hangs it on is part of whoever suffers.</summary>
    private static void Apart(Sentence sentence, bool passive, List<Argument> found)
    {
        if (!passive || found.FirstOrDefault(argument => argument.Role == ArgumentRole.Recipient) is null) return;
        foreach (var argument in found.Where(argument => argument.Role != ArgumentRole.Recipient).ToList())
            foreach (var child in sentence.Children(argument.Head, "nmod"))
                if (Preposition(sentence, child.Index) == "including" && !IsBeside(sentence, argument.Head, child.Index)) found.Add(Make(sentence, ArgumentRole.Recipient, child.Index, "arg.beside", "including"));
    }

    /// <summary>Whether the words of a phrase run on to a phrase below its head.</summary>
    private static bool IsBeside(Sentence sentence, int head, int below)
    {
        var words = sentence.Subtree(head).Where(word => word >= head && word <= below).ToList();
        return words.Count == below - head + 1;
    }

    /// <summary>The preposition of a phrase, a fixed one whole ("because of", "on behalf of"), in lower case, or null.</summary>
    public static string? Preposition(Sentence sentence, int head)
    {
        var cases = sentence.Children(head, "case").ToList();
        if (cases.Count == 0) return null;
        var first = cases[0];
        if (cases.Count > 1 && first.Lower is "along" or "together" && cases[1].Lower == "with") return first.Lower + " with";
        return string.Join(' ', new[] { first }.Concat(sentence.Children(first.Index, "fixed")).Select(token => token.Lower));
    }

    /// <summary>The part that a preposition tells, for a verb.</summary>
    private static ArgumentRole RoleOf(string preposition, string lemma, bool passive) => preposition switch
    {
        "by" => passive ? ArgumentRole.Actor : ArgumentRole.Instrument,
        "to" or "against" or "toward" or "towards" or "onto" => ArgumentRole.Recipient,
        "at" => AimedVerbs.Contains(lemma) ? ArgumentRole.Recipient : ArgumentRole.Location,
        "on" or "upon" => ArgumentRole.Recipient,
        "with" => ArgumentRole.Recipient,
        "from" => Lexicons.Words.IsTakingFrom(lemma) || Lexicons.Words.IsPartingFrom(lemma) ? ArgumentRole.Recipient : ArgumentRole.From,
        "of" => Lexicons.Words.IsRidding(lemma) ? ArgumentRole.Recipient : lemma is "accuse" or "deprive" or "strip" ? ArgumentRole.Theme : ArgumentRole.Other,
        "through" or "via" => ArgumentRole.Via,
        "for" or "on behalf of" => ArgumentRole.Beneficiary,
        "because of" or "due to" or "over" => ArgumentRole.Reason,
        "about" or "regarding" or "concerning" => ArgumentRole.Theme,
        "in" or "near" or "inside" or "outside" or "around" or "across" or "into" or "within" or "along" or "aboard" or "between" or "among" => ArgumentRole.Location,
        _ => ArgumentRole.Other,
    };

    /// <summary>An argument with the noun phrase around a head word.</summary>
    public static Argument Make(Sentence sentence, ArgumentRole role, int head, string rule, string? preposition = null) =>
        new(role, sentence.Index, head, Clauses.Phrase(sentence, head), rule, preposition);
}
