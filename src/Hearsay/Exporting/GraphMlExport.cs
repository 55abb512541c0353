using System.Globalization;
using System.Text;
using System.Xml;

namespace Hearsay.Exporting;

/// <summary>A network: parties as nodes, an edge for each claim and pair of actor and recipient (GraphML 1.0).</summary>
internal sealed class GraphMlExport : IExport
{
    private const string Space = "http://graphml.graphdrawing.org/xmlns";

    private static readonly string[] NodeKeys = ["label", "kind", "code", "geonames", "latitude", "longitude"];
    private static readonly string[] EdgeKeys = ["claim", "label", "plover", "status", "polarity", "holders", "time", "openness", "through", "document", "line", "words"];

    public string Name => "graphml";

    public string Says => "GraphML network for Gephi, yEd and NetworkX: parties as nodes, a claim as an edge from actor to recipient";

    public IReadOnlyList<string> Lost { get; } =
    [
        "claims without both an actor and a recipient", "the chain as data: the sources stand as words in \"holders\"", "things, places, purposes and reasons", "spans, certainty, figures, links, trail and confidence",
        "characters that XML cannot hold",
    ];

    public void Write(IEnumerable<CasePart> parts, Stream target)
    {
        using var xml = XmlWriter.Create(target, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CloseOutput = false });
        xml.WriteStartDocument();
        xml.WriteStartElement("graphml", Space);
        foreach (var key in NodeKeys) Key(xml, "node", key);
        foreach (var key in EdgeKeys) Key(xml, "edge", key);
        xml.WriteStartElement("graph", Space);
        xml.WriteAttributeString("id", "claims");
        xml.WriteAttributeString("edgedefault", "directed");
        var nodes = new HashSet<string>(StringComparer.Ordinal);
        var edges = 0;
        foreach (var claim in parts.SelectMany(part => part.Claims))
            foreach (var actor in claim.Actors.DistinctBy(party => party.Actor.Id))
                foreach (var recipient in claim.Recipients.DistinctBy(party => party.Actor.Id).Where(party => party.Actor.Id != actor.Actor.Id))
                {
                    foreach (var party in new[] { actor, recipient }) if (nodes.Add(party.Actor.Id)) Node(xml, party);
                    Edge(xml, claim, actor, recipient, edges++);
                }
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private static void Key(XmlWriter xml, string domain, string name)
    {
        xml.WriteStartElement("key", Space);
        xml.WriteAttributeString("id", $"{domain}-{name}");
        xml.WriteAttributeString("for", domain);
        xml.WriteAttributeString("attr.name", name);
        xml.WriteAttributeString("attr.type", name switch { "line" => "int", "latitude" or "longitude" => "double", _ => "string" });
        xml.WriteEndElement();
    }

    private static void Node(XmlWriter xml, Party party)
    {
        xml.WriteStartElement("node", Space);
        xml.WriteAttributeString("id", party.Actor.Id);
        Data(xml, "node", NodeKeys, [ClaimSentence.Name(party), Labels.Of(party.Actor.Kind), party.Actor.Code, party.Actor.Place?.Id.ToString(CultureInfo.InvariantCulture),
            party.Actor.Place is { } at ? ClaimCsv.Degrees(at.Latitude) : null, party.Actor.Place is { } place ? ClaimCsv.Degrees(place.Longitude) : null]);
        xml.WriteEndElement();
    }

    private static void Edge(XmlWriter xml, Entry claim, Party actor, Party recipient, int number)
    {
        xml.WriteStartElement("edge", Space);
        xml.WriteAttributeString("id", string.Create(CultureInfo.InvariantCulture, $"e{number}"));
        xml.WriteAttributeString("source", actor.Actor.Id);
        xml.WriteAttributeString("target", recipient.Actor.Id);
        Data(xml, "edge", EdgeKeys,
        [
            claim.Id, claim.Predicate.Text, claim.Event.Plover.Count > 0 ? claim.Event.Plover[0] : null, Labels.Of(claim.Status),
            claim.Polarity == Polarity.Positive ? "positive" : "negative", ClaimSentence.Holders(claim), claim.Time?.Value?.Edtf, claim.Openness is { } openness ? Labels.Of(openness) : null,
            string.Join("; ", claim.Of(ArgumentRole.Via).Select(ClaimSentence.Name)), claim.Document.File ?? claim.Document.Id, claim.Line.ToString(CultureInfo.InvariantCulture), claim.Evidence.Text,
        ]);
        xml.WriteEndElement();
    }

    private static void Data(XmlWriter xml, string domain, string[] keys, string?[] values)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            if (string.IsNullOrEmpty(values[i])) continue;
            xml.WriteStartElement("data", Space);
            xml.WriteAttributeString("key", $"{domain}-{keys[i]}");
            xml.WriteString(Markup.Characters(values[i]!));
            xml.WriteEndElement();
        }
    }
}
