using Hearsay.Splitting;

namespace Hearsay.Tests.Splitting;

public sealed class ConlluTests
{
    private const string Given = """
        # newdoc id = kabul
        # newpar
        # sent_id = kabul-1
        # text = They don't go.
        1	They	they	PRON	PRP	Case=Nom	4	nsubj	4:nsubj	_
        2-3	don't	_	_	_	_	_	_	_	_
        2	do	do	AUX	VBP	_	4	aux	_	_
        3	n't	not	PART	RB	_	4	advmod	_	_
        4	go	go	VERB	VB	_	0	root	_	SpaceAfter=No
        4.1	go	go	VERB	VB	_	_	_	0:root	_
        5	.	.	PUNCT	.	_	4	punct	_	_

        # newpar
        # odd comment
        1	du	_	_	_	_	_	_	_	SpaceAfter=No
        2-3	zum	_	_	_	_	_	_	_	_
        2	zu	_	_	_	_	_	_	_	_
        3	dem	_	_	_	_	_	_	_	_


        """;

    [Fact]
    public void Text_and_spans_follow_from_the_forms()
    {
        var document = Conllu.Read(Lf(Given)).Single();
        document.Document.Text.ShouldBe("They don't go.\n\nduzum");
        document.Document.File.ShouldBe("kabul");
        document.Sentences[0].Tokens.Select(token => token.Span.In(document.Document.Text)).ShouldBe(["They", "do", "n't", "go", "."]);
        document.Sentences[1].Tokens.Select(token => token.Span.In(document.Document.Text)).ShouldBe(["du", "zum", "zum"]);
        document.Sentences.Select(sentence => sentence.Paragraph).ShouldBe([0, 1]);
        document.Comments[1].ShouldBe(["# newpar", "# odd comment"]);
    }

    [Fact]
    public void Annotation_is_kept_on_demand()
    {
        var sentence = Conllu.Read(Lf(Given), keepAnnotation: true)[0].Sentences[0];
        sentence.Root.ShouldBe(3);
        sentence.Tokens[0].ShouldSatisfyAllConditions(
            token => token.Lemma.ShouldBe("they"), token => token.Upos.ShouldBe("PRON"), token => token.Xpos.ShouldBe("PRP"),
            token => token.Feats.ShouldBe("Case=Nom"), token => token.Head.ShouldBe(3), token => token.Deprel.ShouldBe("nsubj"));
        Conllu.Read(Lf(Given))[0].Sentences[0].Tokens[0].Upos.ShouldBe("X");
    }

    [Fact]
    public void Words_and_comments_come_back_as_they_were()
    {
        const string Text = """
            # sent_id = a
            # speaker = Lee
            1	Go	_	_	_	_	_	_	_	SpaceAfter=No
            2-3	don't	_	_	_	_	_	_	_	_
            2	do	_	_	_	_	_	_	_	_
            3	n't	_	_	_	_	_	_	_	_

            # newdoc id = b
            1	1 000	_	_	_	_	_	_	_	_


            """;
        string.Concat(Conllu.Read(Lf(Text)).Select(Conllu.Write)).ShouldBe(Lf(Text));
        string.Concat(Conllu.Read(Text.ReplaceLineEndings("\r\n")).Select(Conllu.Write)).ShouldBe(Lf(Text));
    }

    [Fact]
    public void A_split_document_is_written_with_its_comments()
    {
        var document = new Document("City falls\n\nIt didn't fall. Who\nknows?") { File = "a.txt" };
        Conllu.Write(document, Splitter.Split(document.Text)).ShouldBe(Lf("""
            # newdoc id = a.txt
            # newpar
            # sent_id = a.txt-1
            # text = City falls
            1	City	_	_	_	_	_	_	_	_
            2	falls	_	_	_	_	_	_	_	_

            # newpar
            # sent_id = a.txt-2
            # text = It didn't fall.
            1	It	_	_	_	_	_	_	_	_
            2-3	didn't	_	_	_	_	_	_	_	_
            2	did	_	_	_	_	_	_	_	_
            3	n't	_	_	_	_	_	_	_	_
            4	fall	_	_	_	_	_	_	_	SpaceAfter=No
            5	.	_	_	_	_	_	_	_	_

            # sent_id = a.txt-3
            # text = Who knows?
            1	Who	_	_	_	_	_	_	_	_
            2	knows	_	_	_	_	_	_	_	SpaceAfter=No
            3	?	_	_	_	_	_	_	_	_


            """));
    }

    [Fact]
    public void A_tree_is_written_in_its_columns()
    {
        var document = Conllu.Read(Lf(Given), keepAnnotation: true)[0];
        Conllu.Write(document).ShouldContain("1\tThey\tthey\tPRON\tPRP\tCase=Nom\t4\tnsubj\t_\t_\n2-3\tdon't\t_");
    }

    [Theory]
    [InlineData("1\tGo\t_\n", "Line 1: 3 columns")]
    [InlineData("# c\n2\tGo\t_\t_\t_\t_\t_\t_\t_\t_\n", "Line 2: word 2 in place of 1")]
    [InlineData("x\tGo\t_\t_\t_\t_\t_\t_\t_\t_\n", "'x' is not a number")]
    [InlineData("1\t\t_\t_\t_\t_\t_\t_\t_\t_\n", "the form is empty")]
    [InlineData("1-2\tGo\t_\t_\t_\t_\t_\t_\t_\t_\n1\tG\t_\t_\t_\t_\t_\t_\t_\t_\n", "the words of range 1-2 are missing")]
    [InlineData("2-3\tGo\t_\t_\t_\t_\t_\t_\t_\t_\n", "range 2-3 is not the next words")]
    [InlineData("1\tGo\t_\t_\t_\t_\t3\tx\t_\t_\n", "Line 1: head 3 of word 1 is not in the sentence")]
    [InlineData("1\ta\t_\t_\t_\t_\t2\tx\t_\t_\n2\tb\t_\t_\t_\t_\t1\tx\t_\t_\n", "run in a circle")]
    public void Bad_input_names_its_line(string text, string message)
    {
        var error = Should.Throw<HearsayException>(() => Conllu.Read(text, keepAnnotation: true));
        error.Code.ShouldBe("HS0111");
        error.Message.ShouldContain(message);
    }

    [Fact]
    public void Nothing_gives_nothing() => Conllu.Read("\uFEFF\n# comment\n\n").ShouldBeEmpty();

    private static string Lf(string text) => text.ReplaceLineEndings("\n");
}
