using Hearsay.Parsing;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Parsing;

/// <summary>Phrases that the model tears apart, written out as it answers them, and what they become.</summary>
public sealed class PhraseRepairTests
{
    [Theory]
    // word/lemma/upos/xpos/head/relation; heads count from 0, −1 is the root.
    [InlineData("sent/send/VERB/VBD/-1/root it/it/PRON/PRP/0/obj to/to/ADP/IN/5/case Ostmark/Ostmark/PROPN/NNP/1/nmod through/through/ADP/IN/5/case Westmark/Westmark/PROPN/NNP/0/obl", 3, 0, "obl")]
    [InlineData("Norland/Norland/PROPN/NNP/3/nsubj 's/'s/PART/POS/3/case SPA/SPA/PROPN/NNP/0/appos paid/pay/VERB/VBD/-1/root", 0, 2, "nmod:poss")]
    [InlineData("according/accord/VERB/VBG/2/case to/to/ADP/IN/0/fixed unconfirmed/unconfirmed/ADJ/JJ/6/advcl cables/cable/NOUN/NNS/2/obl ,/,/PUNCT/,/2/punct Marsh/Marsh/PROPN/NNP/3/appos paid/pay/VERB/VBD/-1/root", 3, 6, "obl")]
    [InlineData("according/accord/VERB/VBG/2/case to/to/ADP/IN/0/fixed unconfirmed/unconfirmed/ADJ/JJ/6/advcl cables/cable/NOUN/NNS/2/obl ,/,/PUNCT/,/2/punct Marsh/Marsh/PROPN/NNP/3/appos paid/pay/VERB/VBD/-1/root", 5, 6, "nsubj")]
    [InlineData("according/accord/VERB/VBG/2/case to/to/ADP/IN/0/fixed cables/cable/NOUN/NNS/5/nsubj ,/,/PUNCT/,/2/punct Marsh/Marsh/PROPN/NNP/2/appos paid/pay/VERB/VBD/-1/root", 4, 5, "nsubj")]
    [InlineData("was/be/AUX/VBD/1/cop number/number/NOUN/NN/-1/root one/one/NUM/CD/3/nummod exporter/exporter/NOUN/NN/1/nmod", 3, -1, "root")]
    [InlineData("claimed/claim/VERB/VBD/-1/root toll/toll/NOUN/NN/0/obj was/be/AUX/VBD/3/cop 900/900/NUM/CD/1/nummod", 3, 0, "ccomp")]
    [InlineData("plan/plan/NOUN/NN/-1/root for/for/ADP/IN/4/mark guards/guard/NOUN/NNS/0/nmod to/to/PART/TO/4/mark arm/arm/VERB/VB/0/acl", 2, 4, "nsubj")]
    [InlineData("means/mean/VERB/VBZ/-1/root Norland/Norland/PROPN/NNP/6/nsubj can/can/AUX/MD/3/aux leave/leave/VERB/VB/0/ccomp ,/,/PUNCT/,/6/punct it/it/PRON/PRP/6/nsubj follows/follow/VERB/VBZ/0/ccomp", 1, 3, "nsubj")]
    [InlineData("keeping/keep/VERB/VBG/4/advcl contacts/contact/NOUN/NNS/0/obj ,/,/PUNCT/,/0/punct Norland/Norland/PROPN/NNP/0/nsubj left/leave/VERB/VBD/-1/root", 3, 4, "nsubj")]
    [InlineData("reported/report/VERB/VBN/-1/root that/that/SCONJ/IN/5/mark Norland/Norland/PROPN/NNP/5/nsubj was/be/AUX/VBD/5/cop in/in/ADP/IN/5/case contact/contact/NOUN/NN/0/xcomp", 5, 0, "ccomp")]
    [InlineData("agreed/agree/VERB/VBD/-1/root to/to/PART/TO/2/mark settle/settle/VERB/VB/0/xcomp it/it/PRON/PRP/2/obj and/and/CCONJ/CC/7/cc exchange/exchange/NOUN/NN/7/compound military/military/ADJ/JJ/7/amod data/datum/NOUN/NNS/3/conj", 5, 2, "conj")]
    [InlineData("passed/pass/VERB/VBD/-1/root on/on/ADP/IN/2/case data/data/NOUN/NN/0/obl to/to/ADP/IN/4/case Ostmark/Ostmark/PROPN/NNP/2/nmod", 2, 0, "obj")]
    [InlineData("guns/gun/NOUN/NNS/-1/root which/which/PRON/WDT/2/nsubj captured/capture/VERB/VBD/0/acl:relcl from/from/ADP/IN/4/case rebels/rebel/NOUN/NNS/2/obl by/by/ADP/IN/6/case Norland/Norland/PROPN/NNP/4/nmod", 6, 2, "obl:agent")]
    [InlineData("reported/report/VERB/VBN/-1/root that/that/SCONJ/IN/5/mark Norland/Norland/PROPN/NNP/5/nsubj was/be/AUX/VBD/5/cop in/in/ADP/IN/5/case contact/contact/NOUN/NN/0/conj", 5, 0, "ccomp")]
    [InlineData("take/take/VERB/VB/-1/root step/step/NOUN/NN/0/obj and/and/CCONJ/CC/3/cc keep/keep/VERB/VB/0/conj political/political/ADJ/JJ/9/amod as/as/ADV/RB/9/cc well/well/ADV/RB/5/fixed as/as/ADP/IN/5/fixed military/military/ADJ/JJ/9/amod ties/tie/NOUN/NNS/1/conj", 9, 3, "obj")]
    // What is right stays: a list of two nouns, a date behind "passed on", a relative clause with an object.
    [InlineData("guards/guard/NOUN/NNS/4/nsubj in/in/ADP/IN/2/case Dorn/Dorn/PROPN/NNP/0/nmod today/today/NOUN/NN/4/obl left/leave/VERB/VBD/-1/root", 0, 4, "nsubj")]
    [InlineData("passed/pass/VERB/VBN/-1/root on/on/ADP/IN/2/case Monday/Monday/PROPN/NNP/0/obl", 2, 0, "obl")]
    [InlineData("guns/gun/NOUN/NNS/-1/root which/which/PRON/WDT/2/nsubj hit/hit/VERB/VBD/0/acl:relcl rebels/rebel/NOUN/NNS/2/obj by/by/ADP/IN/5/case Dorn/Dorn/PROPN/NNP/2/obl", 5, 2, "obl")]
    public void Words_of_one_phrase_hang_together(string tree, int word, int head, string relation)
    {
        var words = tree.Split(' ').Select(TreeRepairTests.Of).ToArray();
        PhraseRepair.Mend(words);
        (words[word].Head, words[word].Deprel).ShouldBe((head, relation), tree);
    }
}
