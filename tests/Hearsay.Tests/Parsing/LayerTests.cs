using Hearsay.Parsing;

namespace Hearsay.Tests.Parsing;

public sealed class LayerTests
{
    [Fact]
    public void Names_are_runs_of_one_label_within_a_sentence() =>
        Names("Ban Ki-moon met U.N. envoys", "B-PER I-PER O B-ORG O", "York reacted", "I-LOC O").ShouldBe([("Ban Ki-moon", "PER"), ("U.N.", "ORG"), ("York", "LOC")]);

    [Fact]
    public void Articles_and_punctuation_around_a_name_are_left_out() =>
        Names("the \" Times \" said", "B-ORG I-ORG I-ORG I-ORG O").ShouldBe([("Times", "ORG")]);

    [Fact]
    public void A_party_or_place_has_a_proper_noun()
    {
        Names("the city of Iraqi officials", "B-LOC I-LOC O B-LOC O", "DET NOUN ADP ADJ NOUN").ShouldBeEmpty();
        Names("the uprising", "O B-EVT", "DET NOUN").ShouldBe([("uprising", "EVT")]);
    }

    [Fact]
    public void An_attribution_is_a_cue_with_what_belongs_to_it()
    {
        var (document, sentences) = Given.Words(["It", "will", "rain", ",", "he", "said", ".", "Or", "not"]);
        string[] roles = ["B-Content", "I-Content", "I-Content", "O", "B-Source", "B-Cue", "O", "B-Content", "I-Content"];
        sentences = [Changed(sentences[0], token => token with { Role = roles[token.Index], Cue = roles[token.Index] == "O" ? null : new TokenRef(0, 5) })];
        var read = RoleLayer.Read(document, sentences).Single();
        read.Source.Select(span => document[span]).ShouldBe(["he"]);
        read.Cue.Select(span => document[span]).ShouldBe(["said"]);
        read.Content.Select(span => document[span]).ShouldBe(["It will rain", "Or not"]);
    }

    [Fact]
    public void Words_of_a_role_without_a_cue_make_no_attribution()
    {
        var (document, sentences) = Given.Words(["he", "left"]);
        RoleLayer.Read(document, [Changed(sentences[0], token => token with { Role = "B-Source" })]).ShouldBeEmpty();
    }

    [Fact]
    public void The_model_finds_who_said_what()
    {
        var (document, sentences) = Given.Read("The minister said that the army had shelled the town .", "He called it an accident .");
        var read = RoleLayer.Read(document, sentences);
        document[read[0].Cue.Single()].ShouldBe("said");
        document[read[0].Source.Single()].ShouldBe("The minister");
        document[read[0].Content.Single()].ShouldContain("the army had shelled the town");
    }

    [Fact]
    public void Bare_words_get_a_role_each_and_a_number_where_they_can_tell_an_event()
    {
        string[] words = ["Rebels", "fled", ".", "\"", "They", "did", "not", "stay", ",", "\"", "he", "said", "."];
        var roles = TokenRoles.Of(Given.Model, words);
        roles.Roles.Count.ShouldBe(words.Length);
        roles.Roles[11].ShouldBe("B-Cue");
        roles.Factuality.Count.ShouldBe(words.Length);
        roles.Factuality[1]!.Value.ShouldBeGreaterThan(2);
        roles.Factuality[7]!.Value.ShouldBeLessThan(0);
        roles.Factuality[2].ShouldBeNull();
        TokenRoles.Of(Given.Model, []).Roles.ShouldBeEmpty();
    }

    [Fact]
    public void Sentences_of_bare_words_end_behind_the_closing_quotation_mark()
    {
        TokenRoles.SentenceEnds(["So", ".", "\"", "And", "?", "!", "on"]).ShouldBe([3, 5, 6, 7]);
        TokenRoles.SentenceEnds([]).ShouldBeEmpty();
    }

    /// <summary>The names of two sentences, given as words and labels; of one sentence when the third line holds parts of speech.</summary>
    private static List<(string, string)> Names(params string[] lines)
    {
        string[] upos = lines.Length == 3 ? lines[2].Split(' ') : [];
        var (document, sentences) = Given.Words([.. lines.Take(lines.Length / 2 * 2).Where((_, i) => i % 2 == 0).Select(line => line.Split(' '))]);
        var tagged = sentences.Select((sentence, s) => Changed(sentence, token => token with
        {
            Name = lines[2 * s + 1].Split(' ')[token.Index],
            Upos = upos.Length > 0 ? upos[token.Index] : token.Form == "\"" ? "PUNCT" : "PROPN",
        }));
        return [.. NameLayer.Read([.. tagged]).Select(name => (document[name.Span], name.Type))];
    }

    private static Sentence Changed(Sentence sentence, Func<Token, Token> change) =>
        new(sentence.Index, sentence.Paragraph, [.. sentence.Tokens.Select(change)]);
}
