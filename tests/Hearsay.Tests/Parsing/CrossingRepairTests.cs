using Hearsay.Parsing;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Parsing;

/// <summary>Words that the model hangs outside of their clause or phrase, written out as it answers them, and what they become.</summary>
public sealed class CrossingRepairTests
{
    [Theory]
    // word/lemma/upos/xpos/head/relation; heads count from 0, −1 is the root.
    [InlineData("it/it/PRON/PRP/5/nsubj can/can/AUX/MD/5/aux follow/follow/VERB/VB/5/ccomp them/they/PRON/PRP/2/obj ,/,/PUNCT/,/5/punct wait/wait/VERB/VB/-1/root", 1, 2, "aux")]
    [InlineData("leaked/leak/VERB/VBN/4/amod (/(/PUNCT/(/2/punct Courier/Courier/PROPN/NNP/4/appos )/)/PUNCT/)/2/punct cables/cable/NOUN/NNS/-1/root", 2, 0, "appos")]
    [InlineData("can/can/AUX/MD/1/aux follow/follow/VERB/VB/-1/root it/it/PRON/PRP/1/obj but/but/CCONJ/CC/4/cc keep/keep/VERB/VB/8/conj quiet/quiet/ADJ/JJ/4/xcomp it/it/PRON/PRP/8/nsubj may/may/AUX/MD/8/aux lead/lead/VERB/VB/1/ccomp", 4, 1, "conj")]
    [InlineData("keeps/keep/VERB/VBZ/-1/root close/close/ADJ/JJ/5/amod relations/relation/NOUN/NNS/0/obj to/to/PART/TO/4/mark follow/follow/VERB/VB/0/advcl example/example/NOUN/NN/4/obj", 1, 2, "amod")]
    [InlineData("Neither/Neither/PROPN/NNP/5/nsubj Norland/Norland/PROPN/NNP/0/flat nor/nor/CCONJ/CC/3/cc Ostmark/Ostmark/PROPN/NNP/1/conj has/have/AUX/VBZ/5/aux confirmed/confirm/VERB/VBN/-1/root", 1, 5, "nsubj")]
    [InlineData("Norland/Norland/PROPN/NNP/2/nsubj should/should/AUX/MD/2/aux move/move/VERB/VB/-1/root closer/close/ADV/RBR/2/advmod to/to/ADP/IN/5/case Ostmark/Ostmark/PROPN/NNP/3/obl", 5, 2, "obl")]
    [InlineData("insisted/insist/VERB/VBD/-1/root that/that/SCONJ/IN/6/mark making/make/VERB/VBG/0/advcl peace/peace/NOUN/NN/2/obj ,/,/PUNCT/,/6/punct Norland/Norland/PROPN/NNP/6/nsubj gains/gain/VERB/VBZ/0/ccomp", 2, 6, "advcl")]
    [InlineData("insisted/insist/VERB/VBD/-1/root that/that/SCONJ/IN/6/mark making/make/VERB/VBG/0/ccomp peace/peace/NOUN/NN/2/obj ,/,/PUNCT/,/6/punct Norland/Norland/PROPN/NNP/6/nsubj gains/gain/VERB/VBZ/0/ccomp", 2, 6, "advcl")]
    [InlineData("offered/offer/VERB/VBD/-1/root help/help/NOUN/NN/0/obj ;/;/PUNCT/:/3/punct Lund/Lund/PROPN/NNP/7/nsubj:pass by/by/ADP/IN/6/case own/own/ADJ/JJ/6/amod account/account/NOUN/NN/0/obl accepted/accept/VERB/VBN/0/advcl", 6, 7, "obl")]
    [InlineData("offered/offer/VERB/VBD/-1/root help/help/NOUN/NN/0/obj ;/;/PUNCT/:/3/punct Lund/Lund/PROPN/NNP/7/nsubj:pass by/by/ADP/IN/6/case own/own/ADJ/JJ/6/amod account/account/NOUN/NN/0/obl accepted/accept/VERB/VBN/0/advcl", 3, 7, "nsubj")]
    [InlineData("would/would/AUX/MD/1/aux calm/calm/VERB/VB/-1/root Norland/Norland/PROPN/NNP/1/obj and/and/CCONJ/CC/4/cc Ostmark/Ostmark/PROPN/NNP/2/conj should/should/AUX/MD/6/aux leave/leave/VERB/VB/1/xcomp", 4, 6, "nsubj")]
    // What is right stays: a modal with its own verb, an apposition behind its noun, a conjunct of the nearer verb, "both guards", a participle behind a comma.
    [InlineData("it/it/PRON/PRP/2/nsubj can/can/AUX/MD/2/aux follow/follow/VERB/VB/-1/root", 1, 2, "aux")]
    [InlineData("cables/cable/NOUN/NNS/-1/root (/(/PUNCT/(/2/punct Courier/Courier/PROPN/NNP/0/appos )/)/PUNCT/)/2/punct", 2, 0, "appos")]
    [InlineData("help/help/VERB/VB/-1/root them/they/PRON/PRP/0/obj build/build/VERB/VB/0/xcomp it/it/PRON/PRP/2/obj and/and/CCONJ/CC/5/cc leave/leave/VERB/VB/0/conj", 5, 0, "conj")]
    [InlineData("both/both/DET/DT/1/det guards/guard/NOUN/NNS/2/nsubj left/leave/VERB/VBD/-1/root", 0, 1, "det")]
    [InlineData("said/say/VERB/VBD/-1/root that/that/SCONJ/IN/3/mark Lund/Lund/PROPN/NNP/3/nsubj left/leave/VERB/VBD/0/ccomp on/on/ADP/IN/5/case Monday/Monday/PROPN/NNP/0/obl", 5, 0, "obl")]
    public void Words_stay_within_their_clause(string tree, int word, int head, string relation)
    {
        var words = tree.Split(' ').Select(TreeRepairTests.Of).ToArray();
        CrossingRepair.Mend(words);
        (words[word].Head, words[word].Deprel).ShouldBe((head, relation), tree);
    }

    [Theory]
    [InlineData("B-PER", 0, "appos")]
    [InlineData("B-ORG", 3, "appos")]
    public void A_person_behind_a_comma_holds_the_post(string name, int head, string relation)
    {
        var words = "head/head/NOUN/NN/-1/root of/of/ADP/IN/3/case the/the/DET/DT/3/det SPA/SPA/PROPN/NNP/0/nmod ,/,/PUNCT/,/6/punct General/General/PROPN/NNP/3/appos Marsh/Marsh/PROPN/NNP/3/appos"
            .Split(' ').Select(TreeRepairTests.Of).ToArray();
        words[6] = words[6] with { Name = name };
        CrossingRepair.Mend(words);
        (words[6].Head, words[6].Deprel).ShouldBe((head, relation));
        words[5].Deprel.ShouldBe(name == "B-PER" ? "nmod:desc" : "appos");
    }
}
