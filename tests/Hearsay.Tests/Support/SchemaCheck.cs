using System.Text.Json;
using System.Text.RegularExpressions;

namespace Hearsay.Tests.Support;

/// <summary>Checks JSON against the part of JSON Schema 2020-12 that the claim schema uses; a keyword that it does not know is an error.</summary>
internal sealed class SchemaCheck(string schema)
{
    private static readonly HashSet<string> Notes = ["$schema", "$id", "$defs", "title", "description"];

    private readonly JsonElement _root = JsonDocument.Parse(schema).RootElement;

    /// <summary>Where and how a line of JSON breaks the schema; empty when it does not.</summary>
    public List<string> Errors(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        var errors = new List<string>();
        Check(_root, parsed.RootElement, "", errors);
        return errors;
    }

    private void Check(JsonElement type, JsonElement value, string path, List<string> errors)
    {
        foreach (var keyword in type.EnumerateObject())
        {
            var wanted = keyword.Value;
            var fits = keyword.Name switch
            {
                "type" => wanted.ValueKind == JsonValueKind.Array
                    ? wanted.EnumerateArray().Any(name => Is(value, name.GetString()!)) : Is(value, wanted.GetString()!),
                "const" => JsonElement.DeepEquals(wanted, value),
                "enum" => wanted.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)),
                "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, wanted.GetString()!),
                "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= wanted.GetDouble(),
                "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() <= wanted.GetDouble(),
                "required" => value.ValueKind != JsonValueKind.Object || wanted.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
                "anyOf" => wanted.EnumerateArray().Any(one => Fits(one, value)),
                "$ref" or "items" or "properties" or "additionalProperties" => true,
                _ => Notes.Contains(keyword.Name) ? true : throw new NotSupportedException($"The keyword '{keyword.Name}' is not checked."),
            };
            if (!fits) errors.Add($"{path}: {value} breaks {keyword.Name} {wanted}");
        }
        if (type.TryGetProperty("$ref", out var reference)) Check(Resolve(reference.GetString()!), value, path, errors);
        if (value.ValueKind == JsonValueKind.Array && type.TryGetProperty("items", out var items))
            foreach (var (item, index) in value.EnumerateArray().Select((item, index) => (item, index))) Check(items, item, $"{path}/{index}", errors);
        if (value.ValueKind == JsonValueKind.Object && type.TryGetProperty("properties", out var properties))
            foreach (var member in value.EnumerateObject())
                if (properties.TryGetProperty(member.Name, out var inner)) Check(inner, member.Value, $"{path}/{member.Name}", errors);
                else errors.Add($"{path}/{member.Name} is not in the schema");
    }

    private bool Fits(JsonElement type, JsonElement value)
    {
        var errors = new List<string>();
        Check(type, value, "", errors);
        return errors.Count == 0;
    }

    private JsonElement Resolve(string reference) => _root.GetProperty("$defs").GetProperty(reference.Split('/')[^1]);

    private static bool Is(JsonElement value, string type) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        _ => throw new NotSupportedException($"The type '{type}' is not checked."),
    };
}
