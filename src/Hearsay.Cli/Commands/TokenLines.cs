using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hearsay.Parsing;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay annotate --from tokens</c>: {"words": […]} a line in, {"roles": […], "factuality": […]} a line out.</summary>
internal static class TokenLines
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Write(Terminal terminal, Install install, IReadOnlyList<string> files)
    {
        var model = install.Model(Environment.ProcessorCount);
        foreach (var file in files)
        {
            var number = 0;
            using var lines = file == "-" ? terminal.In : new StreamReader(file);
            while (lines.ReadLine() is { } line)
            {
                number++;
                if (line.Length > 0) terminal.Out.WriteLine(Answer(TokenRoles.Of(model, Words(file, number, line))));
            }
        }
        return 0;
    }

    private static List<string> Words(string file, int number, string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return [.. json.RootElement.GetProperty("words").EnumerateArray().Select(word => word.GetString() ?? "")];
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new HearsayException("HS0109", $"{file}:{number} is not {{\"words\": […]}}: {error.Message}", error);
        }
    }

    private static string Answer(TokenRoles answer)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartObject();
        json.WriteStartArray("roles");
        foreach (var role in answer.Roles) json.WriteStringValue(role);
        json.WriteEndArray();
        json.WriteStartArray("factuality");
        foreach (var value in answer.Factuality)
            if (value is { } number) json.WriteNumberValue(Math.Round(number, 3) + 0.0);
            else json.WriteNullValue();
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
