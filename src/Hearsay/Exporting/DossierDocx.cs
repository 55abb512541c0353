using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Hearsay.Exporting;

/// <summary>A dossier as a Word document (ECMA-376 WordprocessingML) with real footnotes.</summary>
/// <remarks>The same dossier gives the same bytes: the parts carry a fixed date, 1980-01-01, the first that a ZIP archive can tell.</remarks>
public static class DossierDocx
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /// <summary>Writes the document; the stream stays open.</summary>
    public static void Write(Dossier dossier, Stream target)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        using var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        Part(archive, "[Content_Types].xml", xml =>
        {
            xml.WriteStartElement("Types", "http://schemas.openxmlformats.org/package/2006/content-types");
            Element(xml, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
            Element(xml, "Default", ("Extension", "xml"), ("ContentType", "application/xml"));
            foreach (var (name, type) in new[] { ("document", "document.main+xml"), ("styles", "styles+xml"), ("footnotes", "footnotes+xml") })
                Element(xml, "Override", ("PartName", $"/word/{name}.xml"), ("ContentType", Types + type));
            xml.WriteEndElement();
        });
        Part(archive, "_rels/.rels", xml => Relationships(xml, ("officeDocument", "word/document.xml")));
        Part(archive, "word/_rels/document.xml.rels", xml => Relationships(xml, ("styles", "styles.xml"), ("footnotes", "footnotes.xml")));
        Part(archive, "word/styles.xml", Styles);
        Part(archive, "word/document.xml", xml => Body(xml, dossier));
        Part(archive, "word/footnotes.xml", xml => Footnotes(xml, dossier.Notes));
    }

    private static void Part(ZipArchive archive, string name, Action<XmlWriter> write)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineChars = "\n" });
        write(xml);
    }

    private static void Relationships(XmlWriter xml, params ReadOnlySpan<(string Type, string Target)> relations)
    {
        xml.WriteStartElement("Relationships", Relations);
        var number = 0;
        foreach (var (type, target) in relations) Element(xml, "Relationship", ("Id", $"r{++number}"), ("Type", $"{Office}/{type}"), ("Target", target));
        xml.WriteEndElement();
    }

    private static void Body(XmlWriter xml, Dossier dossier)
    {
        xml.WriteStartElement("w", "document", Word);
        xml.WriteStartElement("body", Word);
        Paragraph(xml, "Title", dossier.Title, []);
        foreach (var block in dossier.Blocks)
            Paragraph(xml, block.Style switch { DossierStyle.Heading => "Heading1", DossierStyle.Item => "ListBullet", _ => null }, block.Text, block.Notes);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Footnotes(XmlWriter xml, IReadOnlyList<DossierNote> notes)
    {
        xml.WriteStartElement("w", "footnotes", Word);
        foreach (var (id, kind) in new[] { ("-1", "separator"), ("0", "continuationSeparator") })
        {
            xml.WriteStartElement("footnote", Word);
            xml.WriteAttributeString("type", Word, kind);
            xml.WriteAttributeString("id", Word, id);
            xml.WriteStartElement("p", Word);
            xml.WriteStartElement("r", Word);
            xml.WriteElementString(kind, Word, null);
            for (var i = 0; i < 3; i++) xml.WriteEndElement();
        }
        for (var i = 0; i < notes.Count; i++)
        {
            xml.WriteStartElement("footnote", Word);
            xml.WriteAttributeString("id", Word, XmlConvert.ToString(i + 1));
            Paragraph(xml, "FootnoteText", $" “{notes[i].Words}” {notes[i].Place}", [], "footnoteRef");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Paragraph(XmlWriter xml, string? style, string text, IReadOnlyList<int> notes, string? mark = null)
    {
        xml.WriteStartElement("p", Word);
        if (style is not null)
        {
            xml.WriteStartElement("pPr", Word);
            Value(xml, "pStyle", style);
            xml.WriteEndElement();
        }
        if (mark is not null) Run(xml, "FootnoteReference", () => xml.WriteElementString(mark, Word, null));
        Run(xml, null, () =>
        {
            xml.WriteStartElement("t", Word);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(Markup.Characters(text));
            xml.WriteEndElement();
        });
        foreach (var note in notes)
            Run(xml, "FootnoteReference", () =>
            {
                xml.WriteStartElement("footnoteReference", Word);
                xml.WriteAttributeString("id", Word, XmlConvert.ToString(note));
                xml.WriteEndElement();
            });
        xml.WriteEndElement();
    }

    private static void Run(XmlWriter xml, string? style, Action content)
    {
        xml.WriteStartElement("r", Word);
        if (style is not null)
        {
            xml.WriteStartElement("rPr", Word);
            Value(xml, "rStyle", style);
            xml.WriteEndElement();
        }
        content();
        xml.WriteEndElement();
    }

    private static void Styles(XmlWriter xml)
    {
        xml.WriteStartElement("w", "styles", Word);
        Style(xml, "Normal", "paragraph", "Normal", () => Size(xml, "22"), null, isDefault: true);
        Style(xml, "Title", "paragraph", "Title", () => Size(xml, "40"), null);
        Style(xml, "Heading1", "paragraph", "heading 1", () => Size(xml, "28"), null);
        Style(xml, "ListBullet", "paragraph", "List Bullet", () => Size(xml, "22"), "360");
        Style(xml, "FootnoteText", "paragraph", "footnote text", () => Size(xml, "18"), null);
        Style(xml, "FootnoteReference", "character", "footnote reference", () => Value(xml, "vertAlign", "superscript"), null);
        xml.WriteEndElement();
    }

    private static void Style(XmlWriter xml, string id, string type, string name, Action run, string? indent, bool isDefault = false)
    {
        xml.WriteStartElement("style", Word);
        xml.WriteAttributeString("type", Word, type);
        if (isDefault) xml.WriteAttributeString("default", Word, "1");
        xml.WriteAttributeString("styleId", Word, id);
        Value(xml, "name", name);
        if (indent is not null)
        {
            xml.WriteStartElement("pPr", Word);
            xml.WriteStartElement("ind", Word);
            xml.WriteAttributeString("left", Word, indent);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteStartElement("rPr", Word);
        run();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Size(XmlWriter xml, string halfPoints) => Value(xml, "sz", halfPoints);

    private static void Value(XmlWriter xml, string element, string value)
    {
        xml.WriteStartElement(element, Word);
        xml.WriteAttributeString("val", Word, value);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (key, value) in attributes) xml.WriteAttributeString(key, value);
        xml.WriteEndElement();
    }
}
