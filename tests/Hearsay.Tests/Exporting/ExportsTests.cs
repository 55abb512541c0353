using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Hearsay.Exporting;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Exporting;

/// <summary>Every export is read back by a reader that is not ours: DuckDB, the .NET JSON and XML readers, AngleSharp, Markdig, the Open XML SDK.</summary>
public sealed class ExportsTests
{
    private static readonly string[] Actors = [HostileCase.Formula, HostileCase.RightToLeft];

    public static IEnumerable<TheoryDataRow<string>> Names => Exports.All.Select(export => new TheoryDataRow<string>(export.Name));

    [Fact]
    public void There_are_eleven_formats() => Exports.All.Select(export => export.Name)
        .ShouldBe(["csv", "csv-raw", "docx", "ftm", "graphml", "html", "jsonl", "md", "parquet", "plover", "polecat"]);

    [Theory]
    [MemberData(nameof(Names))]
    public void An_export_says_what_it_loses_and_gives_the_same_bytes_each_time(string name)
    {
        var export = Exports.Find(name)!;
        export.Lost.ShouldNotBeEmpty();
        Written(name).ShouldBe(Written(name));
        using var stream = new MemoryStream();
        export.Write([], stream);
        stream.CanWrite.ShouldBeTrue("the stream stays open");
    }

    [Fact]
    public void Json_lines_hold_every_claim()
    {
        var claims = Lines("jsonl");
        claims.Count.ShouldBe(3);
        claims[0].GetProperty("actors")[0].GetProperty("name").GetString().ShouldBe(HostileCase.Formula);
        claims[0].GetProperty("recipients")[0].GetProperty("name").GetString().ShouldBe(HostileCase.Long);
        claims[1].GetProperty("actors")[0].GetProperty("name").GetString().ShouldBe(HostileCase.RightToLeft);
        claims[1].GetProperty("recipients")[0].GetProperty("name").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("csv", "'")]
    [InlineData("csv-raw", "")]
    public void A_table_is_read_back_cell_by_cell(string name, string guard)
    {
        var rows = Table.Query("SELECT title, actors, recipients, words, file FROM read_csv(FILE, header=true, all_varchar=true, quote='\"', escape='\"', delim=',')", Written(name), "x.csv");
        rows.Count.ShouldBe(3);
        rows[0].ShouldBe([guard + HostileCase.Formula, guard + HostileCase.Formula, HostileCase.Long, guard + HostileCase.Parts[0].Claims[0].Evidence.Text, guard + "-hostile,file.txt"]);
        rows[1][1].ShouldBe(HostileCase.RightToLeft);
        rows[1][2].ShouldBe("somebody");
        rows[2][1].ShouldBeNull();
    }

    [Fact]
    public void Parquet_is_read_back_by_duckdb_with_types_and_lists()
    {
        var rows = Table.Query("SELECT id, actors, recipients, actor_codes, recipient_codes, published, time_from, quad, certainty, words, predicate, len(contexts), openness FROM read_parquet(FILE)", Written("parquet"), "x.parquet");
        rows.Select(row => row[0]).ShouldBe(["c:1111111111111111", "c:2222222222222222", "c:3333333333333333"]);
        ((List<string>)rows[0][1]!).ShouldBe([HostileCase.Formula]);
        ((List<string>)rows[0][2]!).ShouldBe([HostileCase.Long]);
        ((List<string>)rows[0][4]!).ShouldBe(["NORMIL"]);
        rows[0][5].ShouldBe(new DateOnly(2020, 2, 4));
        rows[0][6].ShouldBe(new DateOnly(2020, 2, 3));
        rows[0][7].ShouldBe(2);
        rows[0][9].ShouldBe(HostileCase.Parts[0].Claims[0].Evidence.Text);
        ((List<string>)rows[1][1]!).ShouldBe([HostileCase.RightToLeft]);
        ((List<string>)rows[2][1]!).ShouldBeEmpty();
        rows[2][6].ShouldBeNull();
        rows[2][12].ShouldBeNull();
    }

    [Fact]
    public void Parquet_holds_more_rows_than_one_group()
    {
        const int rows = ParquetTable.GroupRows + 7;
        using var stream = new MemoryStream();
        using (var table = new ParquetTable(stream, [("number", ParquetType.Int), ("words", ParquetType.Texts), ("half", ParquetType.Double), ("text", ParquetType.Text)]))
            for (var i = 0; i < rows; i++)
                table.Add([i % 3 == 0 ? null : i, Enumerable.Range(0, i % 3).Select(item => $"{i}-{item}").ToArray(), i / 2.0, i % 5 == 0 ? null : "t" + i]);
        var sums = Table.Query("SELECT count(*), count(number), sum(number)::BIGINT, sum(len(words))::BIGINT, sum(half), count(text), max(words[2]) FROM read_parquet(FILE)", stream.ToArray(), "x.parquet")[0];
        var all = Enumerable.Range(0, rows).ToList();
        sums[..6].ShouldBe([(long)rows, (long)all.Count(i => i % 3 != 0), all.Where(i => i % 3 != 0).Sum(i => (long)i), (long)all.Sum(i => i % 3), all.Sum(i => i / 2.0), (long)all.Count(i => i % 5 != 0)]);
    }

    [Fact]
    public void The_event_table_has_the_columns_of_polecat_and_a_row_a_pair()
    {
        var text = Encoding.UTF8.GetString(Written("polecat"));
        var rows = text.TrimEnd('\n').Split('\n').Select(line => line.Split('\t')).ToList();
        rows.ShouldAllBe(row => row.Length == 40);
        rows.Count.ShouldBe(3);
        var columns = rows[0].ToList();
        string Cell(int row, string column) => rows[row][columns.IndexOf(column)];
        Cell(1, "Event Date").ShouldBe("2020-02-03");
        Cell(1, "Event Type").ShouldBe("AID");
        Cell(1, "Intensity").ShouldBe("10");
        Cell(1, "Actor Name").ShouldBe(HostileCase.Formula);
        Cell(1, "Recipient Name").ShouldBe(HostileCase.Long);
        Cell(1, "Recipient Country").ShouldBe("NOR");
        Cell(1, "Primary Recipient Sector").ShouldBe("MIL");
        Cell(2, "Actor Name").ShouldBe(HostileCase.RightToLeft);
        Cell(2, "Recipient Name").ShouldBe("");
        Cell(2, "Event Date").ShouldBe("", "no day is made up");
    }

    [Fact]
    public void Plover_records_have_the_required_fields()
    {
        var records = Lines("plover");
        records.Count.ShouldBe(2);
        records[0].GetProperty("event")[0].GetString().ShouldBe("AID");
        records[0].GetProperty("date").GetString().ShouldBe("2020-02-03");
        records[0].GetProperty("actor")[0].GetProperty("identifier_text").GetString().ShouldBe(HostileCase.Formula);
        records[0].GetProperty("recipient")[0].GetProperty("identifier_text").GetString().ShouldBe(HostileCase.Long);
        records[1].GetProperty("date").ValueKind.ShouldBe(JsonValueKind.Null, "no day is made up");
        records[1].GetProperty("actor")[0].GetProperty("entity_text").GetString().ShouldBe(HostileCase.RightToLeft);
        var info = records[1].GetProperty("text_info");
        var points = HostileCase.Document.Text.EnumerateRunes().Skip(info.GetProperty("start").GetInt32()).Take(info.GetProperty("end").GetInt32() - info.GetProperty("start").GetInt32());
        string.Concat(points).ShouldBe(records[1].GetProperty("text").GetString());
    }

    [Fact]
    public void Follow_the_money_entities_refer_to_entities_that_are_there()
    {
        var entities = Lines("ftm");
        var ids = entities.Select(entity => entity.GetProperty("id").GetString()!).ToList();
        ids.ShouldBeUnique();
        string[] references = ["involved", "subject", "object", "proof"];
        foreach (var property in entities.SelectMany(entity => entity.GetProperty("properties").EnumerateObject()))
        {
            property.Value.ValueKind.ShouldBe(JsonValueKind.Array);
            property.Value.GetArrayLength().ShouldBeGreaterThan(0);
            if (references.Contains(property.Name)) property.Value.EnumerateArray().ShouldAllBe(id => ids.Contains(id.GetString()!));
        }
        entities.Select(entity => entity.GetProperty("schema").GetString()).Distinct().ShouldBe(["Article", "Person", "PublicBody", "Event", "UnknownLink"]);
        var names = entities.SelectMany(entity => entity.GetProperty("properties").TryGetProperty("name", out var name) ? name.EnumerateArray().Select(one => one.GetString()) : []).ToList();
        foreach (var name in Actors.Append(HostileCase.Long)) names.ShouldContain(name);
    }

    [Fact]
    public void Graph_ml_edges_end_at_nodes()
    {
        XNamespace space = "http://graphml.graphdrawing.org/xmlns";
        var graph = XDocument.Load(new MemoryStream(Written("graphml"))).Root!.Element(space + "graph")!;
        var nodes = graph.Elements(space + "node").ToDictionary(node => node.Attribute("id")!.Value, node => node.Elements(space + "data").First(data => data.Attribute("key")!.Value == "node-label").Value);
        nodes.Values.ShouldBe([HostileCase.Formula, HostileCase.Long, HostileCase.RightToLeft, "somebody"]);
        var edges = graph.Elements(space + "edge").ToList();
        edges.Count.ShouldBe(2);
        edges.ShouldAllBe(edge => nodes.ContainsKey(edge.Attribute("source")!.Value) && nodes.ContainsKey(edge.Attribute("target")!.Value));
        edges[0].Elements(space + "data").ShouldContain(data => data.Value == HostileCase.Parts[0].Claims[0].Evidence.Text);
    }

    [Fact]
    public void A_word_document_is_valid_and_has_its_quotations_as_footnotes()
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(Written("docx")), false);
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(word).Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
        var notes = word.MainDocumentPart!.FootnotesPart!.Footnotes!.InnerText;
        notes.ShouldContain(HostileCase.Formula);
        notes.ShouldContain(HostileCase.Long);
        notes.ShouldContain(HostileCase.RightToLeft);
        var text = word.MainDocumentPart.Document!.InnerText;
        foreach (var words in new[] { HostileCase.Formula, HostileCase.Long, HostileCase.RightToLeft, "somebody" }) text.ShouldContain(words);
        word.MainDocumentPart.Document!.Descendants<DocumentFormat.OpenXml.Wordprocessing.FootnoteReference>().Count().ShouldBe(3);
    }

    [Fact]
    public void A_page_has_no_markup_of_the_document()
    {
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Written("html")));
        page.QuerySelectorAll("script, iframe, img, link, object, form").ShouldBeEmpty();
        page.QuerySelectorAll("a").ShouldAllBe(link => link.GetAttribute("href")!.StartsWith("#n"));
        var words = page.QuerySelectorAll("ol.notes q").Select(quote => quote.TextContent).ToList();
        words[0].ShouldBe(ClaimSentence.OneLine(HostileCase.Parts[0].Claims[0].Evidence.Text));
        words[1].ShouldStartWith(HostileCase.RightToLeft);
        foreach (var part in new[] { HostileCase.Formula, HostileCase.Long, HostileCase.RightToLeft, "somebody" }) page.Body!.TextContent.ShouldContain(part);
    }

    [Fact]
    public void Markdown_has_no_markup_of_the_document()
    {
        var html = Markdig.Markdown.ToHtml(Encoding.UTF8.GetString(Written("md")), Markdig.MarkdownExtensions.UseFootnotes(new Markdig.MarkdownPipelineBuilder()).Build());
        var page = new HtmlParser().ParseDocument(html);
        page.QuerySelectorAll("script, em, strong").ShouldBeEmpty();
        page.QuerySelectorAll("a").ShouldAllBe(link => link.GetAttribute("href")!.StartsWith("#fn"));
        page.Body!.TextContent.ShouldContain(HostileCase.Markup);
        page.Body.TextContent.ShouldContain(HostileCase.Formula);
        page.Body.TextContent.ShouldContain(HostileCase.Long);
        page.Body.TextContent.ShouldContain(HostileCase.RightToLeft);
        page.Body.TextContent.ShouldContain("somebody");
    }

    private static byte[] Written(string name)
    {
        using var stream = new MemoryStream();
        Exports.Find(name)!.Write(HostileCase.Parts, stream);
        return stream.ToArray();
    }

    private static List<JsonElement> Lines(string name) =>
        [.. Encoding.UTF8.GetString(Written(name)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
