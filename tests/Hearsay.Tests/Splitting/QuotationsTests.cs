using Hearsay.Splitting;

namespace Hearsay.Tests.Splitting;

public sealed class QuotationsTests
{
    [Theory]
    [InlineData("\"We won,\" he said.", "We won,")]
    [InlineData("“We won,” he said.", "We won,")]
    [InlineData("„We won“, he said.", "We won")]
    [InlineData("'The guards' sons fled,' he said.", "The guards' sons fled,")]
    [InlineData("‘It’s over,’ he said.", "It’s over,")]
    [InlineData("\"He told me, 'Go,' and left,\" she said.", "He told me, 'Go,' and left,")]
    [InlineData("The guards' sons and the '90s.", null)]
    [InlineData("Rock 'n roll 'til dawn.", null)]
    public void Words_between_marks_are_found(string text, string? quoted)
    {
        var document = new Document(text);
        var found = Quotations.Find(document, Splitter.Split(text));
        found.Select(quotation => document[quotation.Span]).ShouldBe(quoted is null ? [] : [quoted]);
    }

    [Fact]
    public void Open_mark_runs_to_the_end_of_the_paragraph()
    {
        var document = new Document("\"We won. They fled.\n\nIt rained.");
        var found = Quotations.Find(document, Splitter.Split(document.Text)).ShouldHaveSingleItem();
        found.Closed.ShouldBeFalse();
        document[found.Span].ShouldBe("We won. They fled.");
    }
}
