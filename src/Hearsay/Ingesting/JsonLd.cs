using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using NodaTime;

namespace Hearsay.Ingesting;

/// <summary>What the JSON-LD blocks of a page say of its article (schema.org Article and its subtypes).</summary>
/// <remarks>Single objects, arrays and @graph are looked through, at most <see cref="MaxNodes"/> objects; a block that is no JSON says
/// nothing.</remarks>
internal static class JsonLd
{
    private const int MaxNodes = 2_000;

    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64,
    };

    private static readonly string[] Wrappers = ["<!--", "-->", "//<![CDATA[", "//]]>", "<![CDATA[", "]]>"];

    /// <summary>The best article node's data, or empty metadata.</summary>
    /// <param name="elements">All elements of the page.</param>
    public static Metadata Read(IReadOnlyList<IElement> elements)
    {
        var nodes = new List<JsonElement>();
        foreach (var script in elements)
            if (IsJsonLd(script) && Parse(script.TextContent) is { } root)
                Collect(root, nodes);
        var byId = new Dictionary<string, JsonElement>();
        foreach (var node in nodes) if (Text(node, "@id") is { } id) byId.TryAdd(id, node);
        var result = new Metadata();
        foreach (var article in nodes.Where(node => Rank(node) > 0).OrderByDescending(Rank)) result = result.Or(Of(article, byId));
        return result;
    }

    private static bool IsJsonLd(IElement element) => element.LocalName == "script"
        && element.GetAttribute("type")?.Trim().StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase) == true;

    private static JsonElement? Parse(string script)
    {
        var json = script.Trim();
        foreach (var wrapper in Wrappers)
        {
            if (json.StartsWith(wrapper, StringComparison.Ordinal)) json = json[wrapper.Length..].Trim();
            if (json.EndsWith(wrapper, StringComparison.Ordinal)) json = json[..^wrapper.Length].Trim();
        }
        try
        {
            using var parsed = JsonDocument.Parse(json.TrimEnd(';'), Lenient);
            return parsed.RootElement.Clone();
        }
        catch (JsonException) { return null; }
        catch (ArgumentException) { return null; }
    }

    /// <summary>All objects at the top, in arrays, and in @graph or mainEntity.</summary>
    private static void Collect(JsonElement root, List<JsonElement> nodes)
    {
        var open = new Queue<JsonElement>([root]);
        while (open.TryDequeue(out var element) && nodes.Count < MaxNodes)
        {
            if (element.ValueKind == JsonValueKind.Array) foreach (var item in element.EnumerateArray()) open.Enqueue(item);
            if (element.ValueKind != JsonValueKind.Object) continue;
            nodes.Add(element);
            foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity"])
                if (element.TryGetProperty(name, out var inner)) open.Enqueue(inner);
        }
    }

    /// <summary>2 for an article or a subtype of it, 1 for the page around it, 0 for anything else.</summary>
    private static int Rank(JsonElement node)
    {
        if (!node.TryGetProperty("@type", out var type)) return 0;
        var rank = 0;
        foreach (var name in Strings(type))
        {
            var plain = name[(name.LastIndexOf('/') + 1)..];
            if (plain.EndsWith("Article", StringComparison.Ordinal) || plain.EndsWith("BlogPosting", StringComparison.Ordinal)
                || plain is "Report" or "PressRelease") return 2;
            if (plain is "WebPage") rank = 1;
        }
        return rank;
    }

    private static Metadata Of(JsonElement node, Dictionary<string, JsonElement> byId)
    {
        var date = Date(node, "datePublished") ?? Date(node, "dateCreated");
        return new Metadata
        {
            Title = Text(node, "headline") ?? Text(node, "name"),
            Date = date,
            DateBasis = date is null ? null : "JSON-LD",
            Author = NameOf(node, "author", byId) ?? NameOf(node, "creator", byId),
            Source = NameOf(node, "publisher", byId),
            Url = WebAddress.Of(Text(node, "url")) ?? WebAddress.Of(Text(node, "mainEntityOfPage")),
        };
    }

    private static LocalDate? Date(JsonElement node, string property) => DateReader.Read(Text(node, property));

    /// <summary>The names of a person or organisation: text, an object with a name, a reference by @id, or a list of these.</summary>
    private static string? NameOf(JsonElement node, string property, Dictionary<string, JsonElement> byId)
    {
        if (!node.TryGetProperty(property, out var value)) return null;
        var names = new List<string>();
        foreach (var party in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value])
        {
            var name = party.ValueKind == JsonValueKind.String ? Clean(String(party)) : Text(party, "name");
            if (name is null && Text(party, "@id") is { } id && byId.TryGetValue(id, out var target)) name = Text(target, "name");
            if (name is not null && WebAddress.Of(name) is null && !names.Contains(name)) names.Add(name);
        }
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    /// <summary>A property as clean text: its first string, or null. Such strings often hold HTML entities.</summary>
    private static string? Text(JsonElement node, string property) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty(property, out var value) ? Clean(Strings(value).FirstOrDefault()) : null;

    /// <summary>The strings of a value: itself, the items of a list, and what stands under @value.</summary>
    private static IEnumerable<string> Strings(JsonElement value)
    {
        foreach (var item in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value])
        {
            var inner = item.ValueKind == JsonValueKind.Object && item.TryGetProperty("@value", out var held) ? held : item;
            if (inner.ValueKind == JsonValueKind.String && String(inner) is { } text) yield return text;
        }
    }

    /// <summary>The string, or null when it holds half of a surrogate pair.</summary>
    private static string? String(JsonElement value)
    {
        try { return value.GetString(); }
        catch (InvalidOperationException) { return null; }
    }

    private static string? Clean(string? text) => Metadata.Tidy(WebUtility.HtmlDecode(text));
}
