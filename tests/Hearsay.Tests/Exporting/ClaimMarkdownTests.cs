using Hearsay.Exporting;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Exporting;

public sealed class ClaimMarkdownTests
{
    [Fact]
    public void A_document_is_a_heading_and_a_list() => ClaimMarkdown.Section(Sample.Reading).ShouldBe($"""
        ## Norland and Ostmark

        The Courier · 2020-02-04 · kabul.txt · https://example.org/kabul · {Sample.Document.Id}

        1. Reuters said that two officials in Kabul denied that a newspaper alleged that: Norland – shipped 40 drones 🛩 – Ostmark, through a third country
           *denied* · 2019 (“in 2019”, explicit) · line 3

           > Norland secretly shipped all of 40 drones 🛩 to Ostmark via a third country in 2019

        2. Norland – not in contact – Ostmark
           *asserted* · line 4

           > Norland is not in contact with Ostmark


        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Markup_in_a_document_stays_text() =>
        ClaimMarkdown.Section(new Reading { Document = new Document("x") { Title = "<script>alert(1)</script> [a](b) *c* `d`\n# e" } })
            .ShouldStartWith("## &lt;script&gt;alert(1)&lt;/script&gt; \\[a\\](b) \\*c\\* \\`d\\` \\# e\n");
}
