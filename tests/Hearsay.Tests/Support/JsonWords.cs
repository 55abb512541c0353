using System.Text;
using System.Text.Json;

namespace Hearsay.Tests.Support;

/// <summary>Checks that the words in an output are the document's words at their offsets, counted in code points.</summary>
internal static class JsonWords
{
    /// <summary>Every object with "text" and offsets, of its own or under "span", at any depth.</summary>
    public static void Check(JsonElement element, Rune[] points)
    {
        if (element.ValueKind == JsonValueKind.Array) foreach (var item in element.EnumerateArray()) Check(item, points);
        if (element.ValueKind != JsonValueKind.Object) return;
        foreach (var member in element.EnumerateObject()) Check(member.Value, points);
        if (!element.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String) return;
        var span = element.TryGetProperty("span", out var inner) ? inner : element;
        if (span.ValueKind != JsonValueKind.Object || !span.TryGetProperty("start", out var start)) return;
        string.Concat(points[start.GetInt32()..span.GetProperty("end").GetInt32()].Select(point => point.ToString())).ShouldBe(text.GetString());
    }
}
