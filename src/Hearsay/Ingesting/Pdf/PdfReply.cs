using System.Text.Json;
using NodaTime;

namespace Hearsay.Ingesting.Pdf;

/// <summary>What the process that reads a PDF answers.</summary>
internal sealed record PdfReply
{
    /// <summary>Codes that such an answer may hold.</summary>
    private static readonly string[] Failures = ["HS0117", "HS0118", "HS0119", "HS0120"], Notices = ["HS0505", "HS0511", "HS0512", "HS0513"];

    /// <summary>The text; null after a failure.</summary>
    public string? Text { get; init; }

    public string? Title { get; init; }

    public string? Author { get; init; }

    /// <summary>Date of publication, or null.</summary>
    public LocalDate? Published { get; init; }

    /// <summary>Day on which the file was made, or null.</summary>
    public LocalDate? Made { get; init; }

    /// <summary>What was left out, in the order it was met.</summary>
    public List<(string Code, string Message)> Notes { get; } = [];

    /// <summary>Why there is no text, or null.</summary>
    public (string Code, string Message)? Failure { get; private init; }

    public static PdfReply Failed(string code, string message) => new() { Failure = (code, message) };

    public PdfReply With(string code, string message) => this with { Failure = (code, message) };

    public void Note(string code, string message) => Notes.Add((code, message));

    public void Write(Stream output)
    {
        using var writer = new Utf8JsonWriter(output);
        writer.WriteStartObject();
        writer.WriteString("text", Text);
        writer.WriteString("title", Title);
        writer.WriteString("author", Author);
        writer.WriteString("published", Published?.ToString("uuuu-MM-dd", null));
        writer.WriteString("made", Made?.ToString("uuuu-MM-dd", null));
        writer.WriteStartArray("notes");
        foreach (var note in Notes) WriteMessage(note);
        writer.WriteEndArray();
        if (Failure is { } failure)
        {
            writer.WritePropertyName("failure");
            WriteMessage(failure);
        }
        writer.WriteEndObject();

        void WriteMessage((string Code, string Message) one)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(one.Code);
            writer.WriteStringValue(one.Message);
            writer.WriteEndArray();
        }
    }

    /// <summary>The answer in some bytes, or null when they are none: the process that wrote them read a hostile file, so nothing is taken for granted.</summary>
    public static PdfReply? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var root = json.RootElement;
            var reply = new PdfReply
            {
                Text = Clean(root.GetProperty("text").GetString(), lines: true),
                Title = Clean(root.GetProperty("title").GetString(), lines: false),
                Author = Clean(root.GetProperty("author").GetString(), lines: false),
                Published = DateReader.Read(root.GetProperty("published").GetString()),
                Made = DateReader.Read(root.GetProperty("made").GetString()),
                Failure = root.TryGetProperty("failure", out var failure) ? Message(failure, Failures) : null,
            };
            foreach (var note in root.GetProperty("notes").EnumerateArray()) reply.Notes.Add(Message(note, Notices));
            return reply.Text is null == reply.Failure is null ? null : reply;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or IndexOutOfRangeException) { return null; }
    }

    private static (string Code, string Message) Message(JsonElement one, string[] codes)
    {
        var code = one[0].GetString();
        return Array.IndexOf(codes, code) >= 0 ? (code!, Clean(one[1].GetString(), lines: false) ?? "") : throw new FormatException("No such code.");
    }

    /// <summary>The text without control characters; of lines and hyphens, those of a text are kept.</summary>
    private static string? Clean(string? text, bool lines)
    {
        bool IsBad(char c) => char.IsControl(c) && !(lines && c is '\n' or Hyphens.Mark);
        return text is null || !text.Any(IsBad) ? text : string.Concat(text.Select(c => IsBad(c) ? ' ' : c));
    }
}
