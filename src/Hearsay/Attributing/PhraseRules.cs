using Hearsay.Lexicons;
using Hearsay.Rules;

namespace Hearsay.Attributing;

/// <summary>Sources told by a phrase: "according to", a reporting noun, a label before a colon.</summary>
internal static class PhraseRules
{
    // According to the release , Norland shelled the town .   release <-obl- shelled , According <-case- release
    [Rule("attr.according-to", "\"according to\" and its kin make the noun behind them answer for the clause", "According to the ministry, Norland shelled the town.")]
    public static void AccordingTo(Context context, Sentence sentence)
    {
        foreach (var token in sentence.Tokens)
        {
            if (token.Lower is not ("according" or "per") || token.Lower == "per" && token.Relation != "case") continue;
            var source = token.Relation == "case" && token.Head >= 0 ? token.Head
                : sentence.Children(token.Index, "obl", "nmod", "obj").FirstOrDefault()?.Index;
            if (source is not { } noun) continue;
            if (token.Lower == "per" && sentence.Tokens[noun].Upos != "PROPN") continue;
            // "according to plan": a bare thing does not speak.
            if (context.MentionAt(sentence, noun) is { Kind: MentionKind.Nominal, Actor: { Name: null, IsParty: false, Kind: not ActorKind.Document } } && sentence.Tokens[noun].Xpos == "NN"
                && sentence.Child(noun, "det", "nmod:poss", "amod", "compound") is null)
            {
                context.Fail("attr.according-to", token.Span, "what stands behind it is a bare thing that cannot speak");
                continue;
            }
            var top = token.Relation == "case" ? noun : token.Index;
            var own = sentence.Subtree(top).ToHashSet();
            var attached = sentence.Tokens[top].Head;
            if (attached < 0) attached = sentence.Root;
            // At either end of the sentence it answers for all of it; inside, for the clause that it hangs on.
            var atEdge = own.Min() <= 1 || own.Max() >= sentence.Tokens.Count - 2;
            var governed = atEdge ? sentence.Root : attached;
            var cue = sentence.Child(token.Index, "fixed") is { } to ? token.Span.Union(to.Span) : token.Span;
            var frame = new Frame { Cue = new TokenRef(sentence.Index, token.Index), CueSpan = cue, Source = context.MentionAt(sentence, noun), Act = SpeechAct.Say, Rule = "attr.according-to", PureLink = true };
            frame.Extend(Context.Stretches(sentence, [.. sentence.Subtree(governed).Where(word => !own.Contains(word))]));
            // "according to the cable, that was written" : a quotation behind a colon belongs to it too, see QuotationRules.
            context.Frames.Add(frame);
        }
    }

    // a newspaper 's allegation that Norland shipped drones   shipped <-acl- allegation , newspaper <-nmod:poss- allegation
    [Rule("attr.reporting-noun", "a noun of speech answers for the clause or event behind it", "They rejected the allegation that Norland shelled the town.")]
    public static void ReportingNounClause(Context context, Sentence sentence)
    {
        foreach (var token in sentence.Tokens)
        {
            if (token.Upos != "NOUN" || ReportingNoun.Find(token.Lemma) is not { Act: { } act } noun) continue;
            if (ConfirmedNoun.By(sentence, token) is not null) continue;
            // "Rumours were spreading that …": the clause hangs on the verb.
            var spread = token.Relation == "nsubj" && token.Head >= 0 ? sentence.Children(token.Head, "ccomp", "advcl", "parataxis").Where(clause => SpreadContent.NounOf(sentence, clause, sentence.Tokens[token.Head]) == token) : [];
            foreach (var content in sentence.Children(token.Index, "acl", "ccomp", "nmod", "appos").Concat(spread))
            {
                if (content.Deprel is "acl:relcl" or "nmod:poss") continue;
                var marker = sentence.Child(content.Index, "mark", "case")?.Lower;
                var holds = content.Relation switch
                {
                    "nmod" => marker is "of" && context.PredicateAt(sentence.Index, content.Index) is not null,
                    "acl" => marker is "that" or "of" || marker is "to" && act is SpeechAct.Promise or SpeechAct.Demand or SpeechAct.Ask || marker is null && content.HasFeature("VerbForm=Fin"),
                    "ccomp" => true,
                    "advcl" or "parataxis" => marker is "that",
                    _ => false,
                };
                if (!holds) continue;
                var frame = new Frame
                {
                    Cue = new TokenRef(sentence.Index, token.Index), CueSpan = token.Span, Source = NounSource(context, sentence, token), Act = act,
                    Rule = "attr.reporting-noun", PureLink = true, Negated = Context.IsNegated(sentence, token.Index),
                };
                frame.Extend(Context.Stretches(sentence, sentence.Subtree(content.Index)));
                context.Frames.Add(frame);
            }
        }
    }

    private static Mention? NounSource(Context context, Sentence sentence, Token noun)
    {
        if (context.Participant(context.PredicateAt(sentence.Index, noun.Index), ArgumentRole.Actor) is { } actor) return actor;
        if (sentence.Child(noun.Index, "nmod:poss") is { } owner) return context.MentionAt(sentence, owner.Index);
        var by = sentence.Children(noun.Index, "nmod").FirstOrDefault(child => sentence.Child(child.Index, "case")?.Lower is "by" or "from");
        if (by is not null) return context.MentionAt(sentence, by.Index);
        // "issued a warning that": the verb's subject speaks.
        if (noun.Relation == "obj" && noun.Head >= 0 && Words.IsLightVerb(sentence.Tokens[noun.Head].Lemma, null, out var reversed) && !reversed
            && sentence.Child(noun.Head, "nsubj") is { } subject)
            return context.MentionAt(sentence, subject.Index);
        return null;
    }

    // Reuters : Norland shelled the town .   label, colon, what is said
    [Rule("attr.label", "a name and a colon at the start of a sentence answer for what follows, up to the next label or the paragraph's end", "Reuters: Norland shelled the town. Three farmers were killed by the shells.")]
    public static void Labels(Context context)
    {
        for (var i = 0; i < context.Sentences.Count; i++)
        {
            if (LabelOf(context, context.Sentences[i]) is not var (source, colon, act)) continue;
            var sentence = context.Sentences[i];
            var frame = new Frame { Cue = new TokenRef(i, -1), CueSpan = sentence.Tokens[colon].Span, Source = source, Act = act, Rule = "attr.label", PureLink = true, Verbatim = IsTurn(context, source) };
            var spans = new List<TextSpan>();
            if (colon + 1 < sentence.Tokens.Count) spans.Add(sentence.SpanOf(colon + 1, sentence.Tokens.Count - 1));
            for (var next = i + 1; next < context.Sentences.Count && context.Sentences[next].Paragraph == sentence.Paragraph && LabelOf(context, context.Sentences[next]) is null
                && !EndsLabel(context, context.Sentences[next], frame.Verbatim); next++)
                if (!InBrackets(context, context.Sentences[next])) spans.Add(context.Sentences[next].Span);
            frame.Extend(spans);
            if (spans.Count > 0) context.Frames.Add(frame);
        }
    }

    /// <summary>Whether a label opens a turn of a transcript, in which "I" is the speaker; a paper's name opens a digest, in which "I" is the writer.</summary>
    private static bool IsTurn(Context context, Mention? source) => source is null || !Channels.IsOutlet(context, source);

    /// <summary>The writer speaks again, or another outlet does: what a label answers for ends here.</summary>
    private static bool EndsLabel(Context context, Sentence sentence, bool turn)
    {
        if (turn) return false;
        foreach (var token in sentence.Tokens)
            if (token.Lower is "i" or "me" or "my" && context.QuotationAt(token.Span.Start) is null) return true;
        return context.In(sentence.Index).Any(predicate => predicate.Trigger == sentence.Root && EmbeddingVerb.Find(predicate.Lemma, "that") is { Act: not null }
            && context.Participant(predicate, ArgumentRole.Actor) is { Actor.Code: { } code } && code.Contains("MED", StringComparison.Ordinal));
    }

    // according to Yonhap , quoting the Korean agency , …   quoting <-acl/advcl- Yonhap, agency <-obj- quoting
    [Rule("attr.quoting", "whoever a source quotes or cites stands behind it in the chain", "Reuters, quoting the defence ministry, said that Norland shelled the town.")]
    public static void Quoting(Context context, Sentence sentence)
    {
        foreach (var token in sentence.Tokens)
        {
            if (token.Lower is not ("quoting" or "citing") || token.Upos is not ("VERB" or "ADP")) continue;
            var quoted = token.Relation == "case" ? token.Head : sentence.Child(token.Index, "obj", "obl")?.Index ?? -1;
            if (quoted < 0) continue;
            var outer = context.Frames.CuedIn(sentence.Index).FirstOrDefault(frame => frame.PureLink && frame.Act == SpeechAct.Say);
            if (outer is null) continue;
            var frame = new Frame { Cue = new TokenRef(sentence.Index, token.Index), CueSpan = token.Span, Source = context.MentionAt(sentence, quoted), Act = SpeechAct.Say, Rule = "attr.quoting", PureLink = true };
            var own = sentence.SpanOf(sentence.Subtree(token.Relation == "case" ? quoted : token.Index));
            // One word shorter than the outer one where they are equal: the quoting words are the outer source's, so that it nests inside.
            frame.Extend(outer.Content.Where(span => !own.Contains(span)));
            outer.Extend([token.Span]);
            context.Frames.Add(frame);
        }
    }

    private static (Mention? Source, int Colon, SpeechAct Act)? LabelOf(Context context, Sentence sentence)
    {
        const int Longest = 6;
        var words = new List<Token>();
        var depth = 0;
        // A transcript that is quoted as a whole has a mark before each turn: "WALLACE: …
        for (var colon = sentence.Tokens.Count > 0 && sentence.Tokens[0].Form is "\"" or "“" or "``" ? 1 : 0; words.Count < Longest && colon < sentence.Tokens.Count - 1; colon++)
        {
            // "Anna Berg (mayor of Port Ost):" what stands in brackets is no part of the name.
            if (sentence.Tokens[colon].Form == "(") depth++;
            if (depth == 0 && sentence.Tokens[colon].Form != ":") words.Add(sentence.Tokens[colon]);
            if (sentence.Tokens[colon].Form == ")") depth--;
            if (sentence.Tokens[colon].Form != ":" || depth > 0) continue;
            if (words.Count == 0) return null;
            if (words[0].Lower is "question" or "q" && words.Count == 1) return (null, colon, SpeechAct.Ask);
            if (!words.TrueForAll(word => word.Upos is "PROPN" or "DET" || word.Form.All(c => char.IsUpper(c) || !char.IsLetter(c)) || word.Form is "-" or "." or "'s" or "’s")) return null;
            var head = words.FindLast(word => word.Upos == "PROPN" || char.IsUpper(word.Form[0]));
            if (head is null) return null;
            var inside = words.Find(word => word.Head < 0 || word.Head >= colon) ?? head;
            var mention = context.MentionAt(sentence, inside.Index);
            var speaks = IsSpeakerLabel(context, sentence, words) || mention.Actor.Kind is ActorKind.Person or ActorKind.Organisation or ActorKind.Government or ActorKind.ArmedGroup or ActorKind.Document
                || mention.Actor.Kind == ActorKind.Other && mention.Kind == MentionKind.Named;
            return speaks ? (mention, colon, SpeechAct.Say) : null;
        }
        return null;
    }

    /// <summary>A name in capitals at the head of a paragraph, as transcripts have it; a heading ("UPDATE:") is no name.</summary>
    private static bool IsSpeakerLabel(Context context, Sentence sentence, List<Token> words) =>
        (sentence.Index == 0 || context.Sentences[sentence.Index - 1].Paragraph != sentence.Paragraph)
        && words.TrueForAll(word => word.Form.All(c => !char.IsLower(c)) && word.Form.Length > 1)
        && (words.Exists(word => word.Upos == "PROPN") && !words.Exists(word => word.Upos is "NOUN" or "VERB") || words.Count == 1 && context.IsNamed(words[0].Form));

    /// <summary>An aside of the writer: the sentence stands in round or square brackets.</summary>
    private static bool InBrackets(Context context, Sentence sentence)
    {
        var span = sentence.Span;
        var before = span.Start;
        int round = 0, square = 0;
        var paragraph = sentence.Paragraph;
        var first = sentence.Index;
        while (first > 0 && context.Sentences[first - 1].Paragraph == paragraph) first--;
        for (var at = context.Sentences[first].Span.Start; at <= before && at < context.Document.Text.Length; at++)
        {
            switch (context.Document.Text[at])
            {
                case '(': round++; break;
                case ')': round = Math.Max(0, round - 1); break;
                case '[': square++; break;
                case ']': square = Math.Max(0, square - 1); break;
                default: break;
            }
        }
        return round > 0 || square > 0;
    }
}
