using Hearsay.Exporting;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Exporting;

public sealed class AnnotationJsonTests
{
    [Fact]
    public void The_layers_are_one_line()
    {
        var words = new[] { ("Reuters", 21), ("reported", 29) };
        var tokens = words.Select((word, index) => new Token
        {
            Index = index, Form = word.Item1, Span = new TextSpan(word.Item2, word.Item2 + word.Item1.Length), Head = index == 1 ? -1 : 1,
            Deprel = index == 1 ? "root" : "nsubj", Upos = index == 1 ? "VERB" : "PROPN", Lemma = index == 1 ? "report" : "Reuters",
        }).ToList();
        var line = AnnotationJson.Line(Sample.Reading with { Sentences = [new Sentence(0, 0, tokens)] });
        line.ShouldStartWith("{\"id\":\"kabul.txt\",\"title\":\"Norland and Ostmark\",\"date\":\"2020-02-04\",\"text\":\"Norland and Ostmark\\n\\nReuters");
        line[line.IndexOf("\"sentences\"", StringComparison.Ordinal)..].ShouldBe(
            "\"sentences\":[{\"start\":21,\"end\":37,\"tokens\":["
            + "{\"start\":21,\"end\":28,\"text\":\"Reuters\",\"lemma\":\"Reuters\",\"upos\":\"PROPN\",\"xpos\":\"_\",\"feats\":\"_\",\"head\":2,\"deprel\":\"nsubj\"},"
            + "{\"start\":29,\"end\":37,\"text\":\"reported\",\"lemma\":\"report\",\"upos\":\"VERB\",\"xpos\":\"_\",\"feats\":\"_\",\"head\":0,\"deprel\":\"root\"}]}],"
            + "\"entities\":[{\"start\":21,\"end\":28,\"type\":\"ORG\",\"chain\":null,\"place\":null},{\"start\":117,\"end\":124,\"type\":\"LOC\",\"chain\":0,\"place\":null}],"
            + "\"chains\":[[[0,7],[117,124]]],"
            + "\"attributions\":[{\"source\":[[21,28]],\"cue\":[[29,37]],\"content\":[[48,75]],\"parent\":null}],"
            + "\"times\":[{\"start\":192,\"end\":199,\"type\":\"DATE\",\"value\":\"2019\",\"edtf\":\"2019\"}],"
            + "\"events\":[{\"start\":134,\"end\":141,\"factuality\":-2.1,\"polarity\":\"+\",\"status\":\"denied\",\"plover\":[\"AID\"],\"cameo\":\"072\",\"actors\":[[117,124]],\"recipients\":[[164,171]]},"
            + "{\"start\":216,\"end\":226,\"factuality\":-3,\"polarity\":\"-\",\"status\":\"asserted\",\"plover\":[],\"cameo\":null,\"actors\":[[201,208]],\"recipients\":[[232,239]]}]}");
    }
}
