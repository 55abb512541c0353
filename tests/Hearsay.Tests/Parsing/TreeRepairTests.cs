using Hearsay.Parsing;

namespace Hearsay.Tests.Parsing;

/// <summary>Trees that the model gets wrong in reports of speech, written out as it answers them, and what they become.</summary>
public sealed class TreeRepairTests
{
    [Theory]
    // word/lemma/upos/xpos/head/relation; heads count from 0, −1 is the root.
    [InlineData("The Courier wrote that a cable showed that Norland paid", "wrote/write/VERB/VBD/-1/root that/that/SCONJ/IN/3/mark cable/cable/NOUN/NN/3/nsubj showed/show/VERB/VBD/0/ccomp that/that/SCONJ/IN/6/mark Norland/Norland/PROPN/NNP/6/nsubj paid/pay/VERB/VBD/0/ccomp", 6, 3, "ccomp")]
    [InlineData("Smugglers paid, a study found, Reuters reported", "Smugglers/smuggler/NOUN/NNS/1/nsubj paid/pay/VERB/VBD/7/ccomp ,/,/PUNCT/,/4/punct study/study/NOUN/NN/1/nsubj found/find/VERB/VBD/7/ccomp ,/,/PUNCT/,/4/punct Reuters/Reuters/PROPN/NNP/7/nsubj reported/report/VERB/VBD/-1/root", 1, 4, "ccomp")]
    [InlineData("accused Chad of sheltering", "accused/accuse/VERB/VBD/-1/root Chad/Chad/PROPN/NNP/0/obj of/of/SCONJ/IN/3/mark sheltering/shelter/VERB/VBG/0/ccomp", 3, 0, "advcl")]
    [InlineData("rejected claims that it jammed radars", "rejected/reject/VERB/VBD/-1/root claims/claim/NOUN/NNS/0/obj that/that/SCONJ/IN/4/mark it/it/PRON/PRP/4/nsubj jammed/jam/VERB/VBD/0/ccomp radars/radar/NOUN/NNS/4/obj", 4, 1, "acl")]
    [InlineData("Had Norland attacked, Ostmark would flee", "Had/have/AUX/VBD/2/aux Norland/Norland/PROPN/NNP/2/nsubj attacked/attack/VERB/VBN/-1/root ,/,/PUNCT/,/2/punct Ostmark/Ostmark/PROPN/NNP/6/nsubj would/would/AUX/MD/6/aux flee/flee/VERB/VB/2/conj", 2, 6, "advcl")]
    [InlineData("Rebels killed, the ministry said on Friday", "Rebels/rebel/NOUN/NNS/1/nsubj killed/kill/VERB/VBD/4/ccomp ,/,/PUNCT/,/4/punct ministry/ministry/NOUN/NN/4/nsubj said/say/VERB/VBD/-1/root on/on/ADP/IN/6/case Friday/Friday/PROPN/NNP/1/obl", 6, 4, "obl")]
    [InlineData("It was Norland that attacked", "It/it/PRON/PRP/2/expl was/be/AUX/VBD/2/cop Norland/Norland/PROPN/NNP/4/nsubj that/that/PRON/WDT/4/nsubj attacked/attack/VERB/VBD/-1/root", 4, 2, "acl:relcl")]
    [InlineData("denied having attacked", "denied/deny/VERB/VBD/-1/root having/have/AUX/VBG/0/xcomp attacked/attack/VERB/VBN/0/xcomp", 1, 2, "aux")]
    [InlineData("do those three agree", "do/do/VERB/VBP/-1/root those/those/DET/DT/0/obj three/three/NUM/CD/0/nsubj agree/agree/VERB/VB/0/obj", 1, 2, "det")]
    [InlineData("The secretary and Abadi agreed", "The/the/DET/DT/1/det secretary/secretary/NOUN/NN/4/nsubj and/and/CCONJ/CC/3/cc Abadi/Abadi/PROPN/NNP/1/appos agreed/agree/VERB/VBD/-1/root", 3, 1, "conj")]
    [InlineData("Secretary Carter met", "Secretary/Secretary/PROPN/NNP/2/nsubj Carter/Carter/PROPN/NNP/2/nsubj met/meet/VERB/VBD/-1/root", 1, 0, "flat")]
    [InlineData("Norland no longer pays", "Norland/Norland/PROPN/NNP/3/nsubj no/no/ADV/RB/3/advmod longer/longer/ADV/RBR/3/advmod pays/pay/VERB/VBZ/-1/root", 1, 2, "advmod")]
    [InlineData("gave data about raids to Israel", "gave/give/VERB/VBD/-1/root data/datum/NOUN/NNS/0/obj about/about/ADP/IN/3/case raids/raid/NOUN/NNS/1/nmod to/to/ADP/IN/5/case Israel/Israel/PROPN/NNP/3/nmod", 5, 0, "obl")]
    [InlineData("Norland's security adviser met", "Norland/Norland/PROPN/NNP/4/nsubj 's/'s/PART/POS/0/case security/security/NOUN/NN/3/compound adviser/adviser/NOUN/NN/4/nsubj met/meet/VERB/VBD/-1/root", 0, 3, "nmod:poss")]
    [InlineData("talks with president Karim Dast", "talks/talk/NOUN/NNS/-1/root with/with/ADP/IN/3/case president/president/NOUN/NN/0/nmod Karim/Karim/PROPN/NNP/2/appos Dast/Dast/PROPN/NNP/3/flat", 1, 2, "case")]
    // What is right stays: a joined clause, a relative clause with a gap.
    [InlineData("said that he left and that she stayed", "said/say/VERB/VBD/-1/root that/that/SCONJ/IN/3/mark he/he/PRON/PRP/3/nsubj left/leave/VERB/VBD/0/ccomp and/and/CCONJ/CC/7/cc that/that/SCONJ/IN/7/mark she/she/PRON/PRP/7/nsubj stayed/stay/VERB/VBD/3/conj", 7, 3, "conj")]
    [InlineData("the secretary and Abadi agreed", "secretary/secretary/NOUN/NN/3/nsubj and/and/CCONJ/CC/2/cc Abadi/Abadi/PROPN/NNP/0/appos agreed/agree/VERB/VBD/-1/root", 2, 0, "conj")]
    [InlineData("Abadi, the secretary, agreed", "Abadi/Abadi/PROPN/NNP/3/nsubj ,/,/PUNCT/,/2/punct secretary/secretary/NOUN/NN/0/appos agreed/agree/VERB/VBD/-1/root", 2, 0, "appos")]
    [InlineData("Norland remains committed", "Norland/Norland/PROPN/NNP/2/nsubj:pass remains/remain/VERB/VBZ/2/aux:pass committed/commit/VERB/VBN/-1/root", 0, 1, "nsubj")]
    [InlineData("Norland was committed", "Norland/Norland/PROPN/NNP/2/nsubj:pass was/be/AUX/VBD/2/aux:pass committed/commit/VERB/VBN/-1/root", 0, 2, "nsubj:pass")]
    [InlineData("a report that he wrote", "report/report/NOUN/NN/-1/root that/that/PRON/WDT/3/obj he/he/PRON/PRP/3/nsubj wrote/write/VERB/VBD/0/acl:relcl", 3, 0, "acl:relcl")]
    public void Branch_hangs_where_the_words_of_speech_ask_for_it(string text, string tree, int word, int head, string relation)
    {
        var words = tree.Split(' ').Select(Of).ToArray();
        TreeRepair.Mend(words);
        (words[word].Head, words[word].Deprel).ShouldBe((head, relation), text);
    }

    [Theory]
    [InlineData("the/the/DET/DT/1/det bombing/bombing/NOUN/NN/-1/root of/of/ADP/IN/3/case hospital/hospital/NOUN/NN/1/nmod by/by/ADP/IN/5/case Norland/Norland/PROPN/NNP/3/nmod", 5, 1, "nmod")]
    [InlineData("rebels/rebel/NOUN/NNS/2/nsubj:pass were/be/AUX/VBD/2/aux:pass given/give/VERB/VBN/-1/root rockets/rocket/NOUN/NNS/2/obj by/by/ADP/IN/5/case Norland/Norland/PROPN/NNP/3/nmod", 5, 2, "obl:agent")]
    [InlineData("rejection/rejection/NOUN/NN/-1/root of/of/ADP/IN/2/case statement/statement/NOUN/NN/0/nmod by/by/ADP/IN/4/case Norland/Norland/PROPN/NNP/2/nmod", 4, 2, "nmod")]
    [InlineData("called/call/VERB/VBD/-1/root on/on/ADP/IN/2/case rebels/rebel/NOUN/NNS/0/obl to/to/PART/TO/4/mark leave/leave/VERB/VB/0/advcl", 4, 0, "xcomp")]
    [InlineData("weapons/weapon/NOUN/NNS/-1/root sold/sell/VERB/VBN/0/acl by/by/ADP/IN/3/case Norland/Norland/PROPN/NNP/1/nsubj:pass", 3, 1, "obl:agent")]
    public void Whoever_acts_hangs_on_what_was_done(string tree, int word, int head, string relation)
    {
        var words = tree.Split(' ').Select(Of).ToArray();
        AgentRepair.Mend(words);
        (words[word].Head, words[word].Deprel).ShouldBe((head, relation));
    }

    [Theory]
    [InlineData("denied/deny/VERB/VBD/-1/root arming/arming/NOUN/NN/0/xcomp rebels/rebel/NOUN/NNS/1/obj", 1, "VBG", "arm")]
    [InlineData("union/union/NOUN/NN/1/nsubj alleges/alleges/VERB/VBD/-1/root", 1, "VBZ", "allege")]
    [InlineData("Ostmark/Ostmark/PROPN/NNP/1/nsubj armed/armed/ADJ/JJ/-1/root rebels/rebel/NOUN/NNS/1/obj", 1, "VBD", "arm")]
    [InlineData("it/it/PRON/PRP/2/nsubj would/would/AUX/MD/2/aux free/free/ADJ/JJ/-1/root prisoners/prisoner/NOUN/NNS/2/obj", 2, "VB", "free")]
    [InlineData("found/find/VERB/VBD/-1/root banker/banker/NOUN/NN/0/obj guilty/guilty/NOUN/NN/0/ccomp", 2, "JJ", "guilty")]
    [InlineData("building/building/NOUN/NN/-1/root burned/burn/VERB/VBD/0/acl", 0, "NN", "building")]
    public void Tag_that_the_tree_contradicts_is_changed(string tree, int word, string xpos, string lemma)
    {
        var words = tree.Split(' ').Select(Of).ToArray();
        TagRepair.Mend(words);
        (words[word].Xpos, words[word].Lemma).ShouldBe((xpos, lemma));
    }

    private static Token Of(string word, int index)
    {
        var cells = word.Split('/');
        return new Token { Index = index, Form = cells[0], Span = new TextSpan(index * 10, index * 10 + cells[0].Length), Lemma = cells[1], Upos = cells[2], Xpos = cells[3], Head = int.Parse(cells[4], System.Globalization.CultureInfo.InvariantCulture), Deprel = cells[5] };
    }
}
