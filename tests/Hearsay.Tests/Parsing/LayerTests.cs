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

    [Theory]
    [InlineData("[Content It will rain] , [Source he] [Cue said] . [Content Or not]", "It will rain|Or not")]
    [InlineData("[Content \" It rained , \"] [Source he] [Cue said] on Friday . [Content \" We left . \"]", "\" It rained , \"|\" We left . \"")]
    [InlineData("[Content It rained] , [Source he] [Cue said] on Friday . [Content They left] .", "It rained")]
    [InlineData("[Source He] [Cue said] [Content the dam had burst] and the mayor wrote of [Content a flood]", "the dam had burst")]
    [InlineData("[Source He] [Cue said] [Content that the dam] , [Content if it rained] , would burst", "that the dam , if it rained")]
    [InlineData("[Content \"] [Source ADA] [Cue :] [Content The dam had burst]", "The dam had burst")]
    public void A_content_is_in_pieces_only_where_its_own_cue_interrupts_it(string marked, string content)
    {
        var (document, read) = Marked(marked);
        string.Join('|', read.Content.Select(span => document[span])).ShouldBe(content);
    }

    [Theory]
    [InlineData("[Content Two men] [Cue indicated/VERB/VBD] [Content that it rained]", "Two men", "that it rained")]
    [InlineData("[Content Two men] [Cue were/AUX/VBD accused/VERB/VBN] [Content of theft]", "", "Two men|of theft")]
    [InlineData("[Content It rained] [Source two men] [Cue indicated/VERB/VBD]", "two men", "It rained")]
    public void What_stands_before_a_verb_of_speech_is_its_source(string marked, string source, string content)
    {
        var (document, read) = Marked(marked);
        string.Join('|', read.Source.Select(span => document[span])).ShouldBe(source);
        string.Join('|', read.Content.Select(span => document[span])).ShouldBe(content);
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

    /// <summary>The only attribution of a sentence with its roles in brackets, all tied to its first cue; a word may have its tags behind it.</summary>
    private static (Document Document, Attribution Read) Marked(string marked)
    {
        var words = new List<(string Form, string Role, string Upos, string Xpos)>();
        var role = "O";
        foreach (var part in marked.Split(' '))
        {
            if (part.Length > 1 && part[0] == '[') { role = "B-" + part[1..]; continue; }
            var closes = part.Length > 1 && part[^1] == ']';
            var tags = (closes ? part[..^1] : part).Split('/');
            words.Add((tags[0], role, tags.ElementAtOrDefault(1) ?? "", tags.ElementAtOrDefault(2) ?? ""));
            role = closes || role == "O" ? "O" : "I-" + role[2..];
        }
        var (document, sentences) = Given.Words(words.Select(word => word.Form).ToArray());
        var cue = new TokenRef(0, words.FindIndex(word => word.Role == "B-Cue"));
        var tagged = Changed(sentences[0], token => words[token.Index] is var word ? token with
        {
            Role = word.Role,
            Cue = word.Role == "O" ? null : cue,
            Upos = word.Upos,
            Xpos = word.Xpos,
            Lemma = word.Form switch { "were" => "be", "indicated" => "indicate", "accused" => "accuse", var form => form },
        } : token);
        return (document, RoleLayer.Read(document, [tagged]).Single());
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
