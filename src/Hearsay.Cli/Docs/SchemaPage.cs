using System.Text;
using System.Text.Json;

namespace Hearsay.Cli.Docs;

/// <summary><c>docs/schema.md</c>: the JSON Schema of a claim as a table.</summary>
internal static class SchemaPage
{
    public static string Text(string schema)
    {
        using var json = JsonDocument.Parse(schema);
        var root = json.RootElement;
        var page = new StringBuilder($"# Fields of a claim\n\nGenerated from `docs/claim.schema.json` ({root.GetProperty("$id").GetString()}) by `hearsay docs docs`.\n\n");
        page.Append(root.GetProperty("description").GetString()).Append("\n\n");
        Append(page, root);
        foreach (var definition in root.GetProperty("$defs").EnumerateObject())
        {
            page.Append($"\n## {definition.Name}\n\n{definition.Value.GetProperty("description").GetString()}\n");
            if (!definition.Value.TryGetProperty("properties", out _)) continue;
            page.Append('\n');
            Append(page, definition.Value);
        }
        return page.ToString();
    }

    private static void Append(StringBuilder page, JsonElement type)
    {
        page.Append("| field | type | meaning |\n|---|---|---|\n");
        foreach (var property in type.GetProperty("properties").EnumerateObject())
        {
            var meaning = property.Value.TryGetProperty("description", out var description) ? description.GetString()! : "";
            page.Append($"| `{property.Name}` | {GeneratedDocs.Cell(TypeOf(property.Value))} | {GeneratedDocs.Cell(meaning)} |\n");
        }
    }

    private static string TypeOf(JsonElement type)
    {
        if (type.TryGetProperty("const", out var constant)) return $"`{constant}`";
        if (type.TryGetProperty("enum", out var values)) return string.Join(", ", values.EnumerateArray().Select(value => $"`{value}`"));
        if (type.TryGetProperty("$ref", out var reference)) return reference.GetString()!.Split('/')[^1];
        if (type.TryGetProperty("anyOf", out var any)) return string.Join(" or ", any.EnumerateArray().Select(TypeOf));
        var name = type.GetProperty("type") is { ValueKind: JsonValueKind.Array } several
            ? string.Join(" or ", several.EnumerateArray().Select(one => one.GetString())) : type.GetProperty("type").GetString()!;
        return type.TryGetProperty("items", out var items) ? $"list of {TypeOf(items)}" : name;
    }
}
