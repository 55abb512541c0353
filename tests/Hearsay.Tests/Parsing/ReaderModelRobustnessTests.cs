using CsCheck;
using Hearsay.Parsing;

namespace Hearsay.Tests.Parsing;

public sealed class ReaderModelRobustnessTests
{
    [Theory]
    [InlineData(300)]
    [InlineData(900)]
    [InlineData(3000)]
    public void A_very_long_sentence_gets_one_tree(int count)
    {
        string[] words = [.. Enumerable.Range(0, count).Select(i => (i % 7) switch { 0 => "He", 1 => "said", 2 => "that", 3 => "rebels", 4 => "fled", 5 => ",", _ => "and" })];
        var (document, bare) = Given.Words(words);
        var tokens = Given.Model.Parse(document, bare).Single().Tokens;
        SpanningTree.IsTree([.. tokens.Select(token => token.Head)]).ShouldBeTrue();
        tokens.Count(token => token.Deprel == "root").ShouldBe(1);
    }

    [Fact]
    public void No_sentences_give_none() => Given.Model.Parse(new Document(""), []).ShouldBeEmpty();

    [Fact]
    public void Words_of_any_characters_come_back_as_they_were()
    {
        var word = Gen.OneOf(Gen.String, Gen.Int[0, 10].Select(i => new[] { "", " ", "\0", "\ud83d", "\udc4d", "e\u0301\u0301", "שלום", "\u200b", "\r\n", "😀", new string('x', 5000) }[i]));
        word.Array[1, 12].Array[1, 3].Sample(sentences =>
        {
            var (document, bare) = Given.Words(sentences);
            var parsed = Given.Model.Parse(document, bare);
            parsed.SelectMany(s => s.Tokens).Select(t => (t.Form, t.Span, t.Index)).ShouldBe(bare.SelectMany(s => s.Tokens).Select(t => (t.Form, t.Span, t.Index)));
            parsed.ShouldAllBe(sentence => SpanningTree.IsTree(sentence.Tokens.Select(token => token.Head).ToArray()));
            NameLayer.Read(parsed);
            RoleLayer.Read(document, parsed);
        }, iter: 60, threads: 1);
    }

    [Fact]
    public void A_paragraph_reads_the_same_alone_and_among_others_and_on_any_number_of_threads()
    {
        string[][] paragraphs =
        [
            ["Norland", "'s", "army", "shelled", "Kyiv", "on", "Monday", ",", "officials", "said", "."],
            ["The", "minister", "denied", "it", "."],
            ["\"", "We", "were", "not", "there", ",", "\"", "he", "told", "reporters", "in", "Geneva", ",", "adding", "that", "talks", "would", "go", "on", "."],
        ];
        var (document, bare) = Given.Words(paragraphs);
        IReadOnlyList<Sentence> apart = [.. bare.Select((sentence, i) => new Sentence(i, i, sentence.Tokens))];
        using var three = ReaderModel.Load(threads: 3);
        var together = Told(Given.Model.Parse(document, apart));
        Told(three.Parse(document, apart)).ShouldBe(together);
        Told(Given.Model.Parse(document, apart)).ShouldBe(together);
        for (var i = 0; i < apart.Count; i++) Told(three.Parse(document, [apart[i]])).ShouldBe(together.Where(line => line.StartsWith($"{i}|", StringComparison.Ordinal)));
    }

    private static List<string> Told(IReadOnlyList<Sentence> sentences) => [.. sentences.SelectMany(sentence => sentence.Tokens.Select(token =>
        FormattableString.Invariant($"{sentence.Index}|{token}|{token.Lemma}|{token.Feats}|{token.Name}|{token.Role}|{token.Cue}|{token.Factuality:R}|{token.Sureness:R}")))];
}
