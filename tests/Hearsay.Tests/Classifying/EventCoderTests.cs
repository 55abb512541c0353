using Hearsay.Classifying;
using CsCheck;

namespace Hearsay.Tests.Classifying;

public sealed class EventCoderTests
{
    private static EventCode Code(
        string tree, string trigger, string? governor = null, ClaimStatus status = ClaimStatus.Asserted, Polarity polarity = Polarity.Positive,
        bool past = false, bool future = false, ICollection<TrailEntry>? trail = null)
    {
        var sentence = Tree.Of(tree);
        return EventCoder.Code(sentence, Tree.Predicate(sentence, trigger, governor), status, polarity, past, future, trail);
    }

    private static string Clause(string verb, string lemma, string obj, string objLemma, string xpos = "VBD") =>
        $"Norland Norland PROPN NNP 2 nsubj\n{verb} {lemma} VERB {xpos} 0 root\n{obj} {objLemma} NOUN NNS 2 obj";

    [Theory]
    [InlineData("killed", "kill", "soldiers", "soldier", "ASSAULT")]
    [InlineData("released", "release", "prisoners", "prisoner", "RETREAT")]
    [InlineData("took", "take", "hostages", "hostage", "ASSAULT")]
    [InlineData("held", "hold", "talks", "talk", "CONSULT")]
    [InlineData("struck", "strike", "deal", "deal", "SUPPORT")]
    [InlineData("cut", "cut", "ties", "tie", "SANCTION")]
    [InlineData("fired", "fire", "minister", "minister", "COERCE")]
    [InlineData("fired", "fire", "missiles", "missile", "ASSAULT")]
    [InlineData("condemned", "condemn", "attack", "attack", "ACCUSE")]
    [InlineData("delivered", "deliver", "food", "food", "AID")]
    [InlineData("lifted", "lift", "sanctions", "sanction", "RETREAT")]
    [InlineData("imposed", "impose", "curfew", "curfew", "COERCE")]
    [InlineData("blocked", "block", "road", "road", "PROTEST")]
    [InlineData("dropped", "drop", "charges", "charge", "CONCEDE")]
    public void A_verb_is_coded_by_its_object(string verb, string lemma, string obj, string objLemma, string type) =>
        Code(Clause(verb, lemma, obj, objLemma), verb).Plover[0].ShouldBe(type);

    [Theory]
    [InlineData("released", "release", "statement", "statement")]
    [InlineData("met", "meet", "target", "target")]
    [InlineData("wanted", "want", "weapons", "weapon")]
    [InlineData("held", "hold", "election", "election")]
    [InlineData("frobnicated", "frobnicate", "widgets", "widget")]
    public void What_is_no_event_of_the_codebook_is_left_uncoded_with_a_reason(string verb, string lemma, string obj, string objLemma)
    {
        var code = Code(Clause(verb, lemma, obj, objLemma), verb);
        code.Plover.ShouldBeEmpty();
        code.Cameo.ShouldBeNull();
        code.Quad.ShouldBeNull();
        code.Reason.ShouldContain(lemma);
    }

    [Fact]
    public void A_preposition_decides()
    {
        Code("Norland Norland PROPN NNP 2 nsubj\ncalled call VERB VBD 0 root\nfor for ADP IN 4 case\nhelp help NOUN NN 2 obl", "called").Plover.ShouldBe(["REQUEST"]);
        Code("Troops troop NOUN NNS 2 nsubj\nfired fire VERB VBD 0 root\nat at ADP IN 4 case\nprotesters protester NOUN NNS 2 obl", "fired").Plover.ShouldBe(["ASSAULT"]);
    }

    [Fact]
    public void A_judgement_in_the_place_of_the_object_accuses() =>
        Code("She she PRON PRP 2 nsubj\ncalled call VERB VBD 0 root\nit it PRON PRP 2 obj\ncriminal criminal ADJ JJ 2 xcomp", "called").Plover.ShouldBe(["ACCUSE"]);

    [Fact]
    public void The_noun_of_a_light_verb_is_coded_by_itself_or_with_the_verb()
    {
        Code(Clause("launched", "launch", "attack", "attack"), "attack", "launched").Cameo.ShouldBe("190");
        Code(Clause("issued", "issue", "warrants", "warrant"), "warrants", "issued").Plover[0].ShouldBe("COERCE");
    }

    [Fact]
    public void A_modifier_tells_strikes_apart()
    {
        Code("General general ADJ JJ 2 amod\nstrike strike NOUN NN 0 root", "strike").Plover.ShouldBe(["PROTEST"]);
        var air = Code("Air air NOUN NN 2 compound\nstrikes strike NOUN NNS 0 root", "strikes");
        air.Cameo.ShouldBe("195");
        air.Mode.ShouldBe("aerial");
    }

    [Fact]
    public void Dead_people_were_killed_in_an_attack() =>
        Code("Six six NUM CD 2 nsubj\ndead dead ADJ JJ 0 root", "dead").Plover.ShouldBe(["ASSAULT"]);

    [Fact]
    public void A_hostile_promise_is_a_threat()
    {
        var trail = new List<TrailEntry>();
        var code = Code("Norland Norland PROPN NNP 2 nsubj\nvowed vow VERB VBD 0 root\nto to PART TO 4 mark\nbomb bomb VERB VB 2 xcomp\nports port NOUN NNS 4 obj", "vowed", trail: trail);
        code.Plover[0].ShouldBe("THREATEN");
        code.Mode.ShouldBe("violence");
        trail.ShouldHaveSingleItem().Rule.ShouldBe("event.hostile-promise");
    }

    [Theory]
    [InlineData("provide", "aid", Polarity.Positive, "AGREE", "event.future-cooperation")]
    [InlineData("release", "prisoners", Polarity.Negative, "REJECT", "event.future-refusal")]
    [InlineData("attack", "port", Polarity.Positive, "ASSAULT", "event.future-force")]
    [InlineData("boycott", "games", Polarity.Positive, "THREATEN", "event.future-pressure")]
    public void What_lies_ahead_has_a_type_of_its_own(string verb, string obj, Polarity polarity, string type, string rule)
    {
        var trail = new List<TrailEntry>();
        var code = Code(Clause(verb, verb, obj, obj.TrimEnd('s'), "VB"), verb, status: ClaimStatus.Predicted, polarity: polarity, trail: trail);
        code.Plover[0].ShouldBe(type);
        trail.ShouldHaveSingleItem().Rule.ShouldBe(rule);
        code.Auxiliary.ShouldContain("future");
    }

    [Fact]
    public void The_mode_of_a_demand_is_what_is_demanded()
    {
        var trail = new List<TrailEntry>();
        var code = Code("Norland Norland PROPN NNP 2 nsubj\ndemanded demand VERB VBD 0 root\nOstmark Ostmark PROPN NNP 4 nsubj\nrelease release VERB VB 2 ccomp\nprisoners prisoner NOUN NNS 4 obj",
            "demanded", trail: trail);
        (code.Plover[0], code.Mode).ShouldBe(("REQUEST", "yield"));
        trail.ShouldHaveSingleItem().Rule.ShouldBe("event.content-mode");
    }

    [Fact]
    public void Contexts_and_auxiliaries_come_from_words_and_standing()
    {
        var code = Code("Army army NOUN NN 2 nsubj\nbombed bomb VERB VBD 0 root\nhospital hospital NOUN NN 2 obj", "bombed", status: ClaimStatus.Hypothetical, polarity: Polarity.Negative, past: true);
        code.Contexts.ShouldBe(["health", "military"]);
        code.Auxiliary.ShouldBe(["historical", "hypothetical", "negated"]);
        code.Quad.ShouldBe(4);
        code.Codebook.ShouldBe("plover-0.8+cameo-1.1b3");
        code.Reason.ShouldContain("event-words.tsv");
    }

    [Fact]
    public void Any_tree_of_any_words_is_coded_or_refused() =>
        Gen.Select(Gen.String, Gen.Int[0, 5], Gen.Int[0, 3]).Array[1, 6].Sample(words =>
        {
            var parts = new[] { "VERB", "NOUN", "ADJ", "X" };
            var relations = new[] { "nsubj", "obj", "obl", "case", "xcomp", "advmod" };
            var sentence = new Sentence(0, 0, [.. words.Select((word, i) => new Token
            {
                Index = i, Span = new TextSpan(i, i + 1), Form = word.Item1, Upos = parts[word.Item3], Head = i - 1, Deprel = relations[word.Item2],
            })]);
            var predicate = new Predicate
            {
                Sentence = 0, Trigger = 0, Span = new TextSpan(0, 1), Lemma = "x", Form = PredicateForm.Verbal, Clause = sentence.Span, Governor = 0,
            };
            EventCoder.Code(sentence, predicate, ClaimStatus.Asserted, Polarity.Positive, false, false).Reason.ShouldNotBeEmpty();
        });
}
