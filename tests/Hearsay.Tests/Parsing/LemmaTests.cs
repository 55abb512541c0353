using Hearsay.Parsing;

namespace Hearsay.Tests.Parsing;

public sealed class LemmaTests
{
    [Theory]
    [InlineData("-0+", "Cities", "cities")]
    [InlineData("-3+y", "Cities", "city")]
    [InlineData("=be", "were", "be")]
    [InlineData("same", "McKay", "McKay")]
    [InlineData("title", "BOSTON", "Boston")]
    [InlineData("upper", "usa", "USA")]
    [InlineData("-9+", "ran", "ran")]
    [InlineData("-3+", "ran", "ran")]
    [InlineData("same", "", "")]
    [InlineData("title", "", "")]
    public void A_script_makes_the_lemma_from_the_word(string script, string form, string lemma) =>
        new LemmaScript(script).Apply(form).ShouldBe(lemma);

    [Theory]
    [InlineData("")]
    [InlineData("-x+")]
    [InlineData("-3")]
    [InlineData("lower")]
    public void A_script_of_another_form_is_refused(string script) => Should.Throw<FormatException>(() => new LemmaScript(script));

    [Theory]
    [InlineData("interfered", "VERB", "VBD", "interfere")]
    [InlineData("studies", "NOUN", "NNS", "study")]
    [InlineData("withdrawing", "VERB", "VBG", "withdraw")]
    [InlineData("waived", "VERB", "VBD", "waive")]
    [InlineData("stopped", "VERB", "VBN", "stop")]
    [InlineData("killed", "VERB", "VBN", "kill")]
    [InlineData("hoping", "VERB", "VBG", "hope")]
    [InlineData("tries", "VERB", "VBZ", "try")]
    [InlineData("goes", "VERB", "VBZ", "go")]
    [InlineData("created", "VERB", "VBN", "create")]
    [InlineData("agreed", "VERB", "VBD", "agree")]
    [InlineData("negotiating", "VERB", "VBG", "negotiate")]
    [InlineData("controlled", "VERB", "VBN", "control")]
    [InlineData("Said", "VERB", "VBD", "say")]
    [InlineData("shut", "VERB", "VBN", "shut")]
    [InlineData("witnesses", "NOUN", "NNS", "witness")]
    [InlineData("houses", "NOUN", "NNS", "house")]
    [InlineData("movies", "NOUN", "NNS", "movie")]
    [InlineData("spokesmen", "NOUN", "NNS", "spokesman")]
    [InlineData("troops", "NOUN", "NNS", "troops")]
    [InlineData("Palestinians", "PROPN", "NNPS", "Palestinian")]
    [InlineData("STATES", "PROPN", "NNPS", "STATE")]
    [InlineData("larger", "ADJ", "JJR", "large")]
    [InlineData("biggest", "ADJ", "JJS", "big")]
    [InlineData("earlier", "ADV", "RBR", "early")]
    [InlineData("me", "PRON", "PRP", "I")]
    [InlineData("1990s", "NOUN", "NNS", "answer")]
    [InlineData("Norland", "PROPN", "NNP", "answer")]
    [InlineData("quickly", "ADV", "RB", "answer")]
    [InlineData("is", "AUX", "VBZ", "answer")]
    public void Inflected_words_are_traced_to_a_word_and_others_left_to_the_model(string form, string upos, string xpos, string lemma) =>
        LemmaRepair.Lemma(form, upos, xpos, "answer").ShouldBe(lemma);
}
