using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Hearsay.Ingesting;

/// <summary>Reads JSON Lines of articles, one at a time.</summary>
internal static class ArticleLines
{
    /// <summary>The article of each line that is not blank.</summary>
    public static IEnumerable<Ingested> Read(TextReader reader, IngestOptions options)
    {
        var number = 0;
        foreach (var line in Lines(reader, options.MaxBytes))
        {
            number++;
            if (line is null) yield return Ingested.Failed("HS0106", string.Create(CultureInfo.InvariantCulture,
                $"Line {number} is longer than {options.MaxBytes} characters. Split the article."), null);
            else if (line.AsSpan().Trim(" \t\r\uFEFF").Length > 0) yield return Article(line.Trim('\uFEFF'), number, options);
        }
    }

    private static Ingested Article(string line, int number, IngestOptions options)
    {
        Ingested Bad(string what) => Ingested.Failed("HS0109", string.Create(CultureInfo.InvariantCulture,
            $"Line {number}: {what}. Each line must be a JSON object with \"text\"."), null);
        try
        {
            using var parsed = JsonDocument.Parse(line);
            var article = parsed.RootElement;
            if (article.ValueKind != JsonValueKind.Object) return Bad("it is not a JSON object");
            if (!article.TryGetProperty("text", out var text)) return Bad("it has no \"text\"");
            if (text.ValueKind != JsonValueKind.String) return Bad("\"text\" is not a string");
            return Of(article, text.GetString()!, number, options);
        }
        catch (JsonException error)
        {
            return Bad(string.Create(CultureInfo.InvariantCulture, $"it is not JSON (character {(error.BytePositionInLine ?? 0) + 1})"));
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException)
        {
            return Bad("it holds half of a surrogate pair");
        }
    }

    private static Ingested Of(JsonElement article, string text, int number, IngestOptions options)
    {
        var id = Field(article, "id");
        var problems = new ProblemList(id);
        if (!Ingester.HasText(text)) return problems.Fail("HS0103", string.Create(CultureInfo.InvariantCulture, $"Line {number} has an empty text."));
        var written = Field(article, "date");
        var date = DateReader.Read(written);
        if (written is not null && date is null)
            problems.Note("HS0202", string.Create(CultureInfo.InvariantCulture,
                $"Line {number}: the date is not one: \"{written}\". Write it as YYYY-MM-DD."));
        var said = new Metadata
        {
            Title = Field(article, "title"), Date = date, DateBasis = date is null ? null : "article",
            Author = Field(article, "author"), Source = Field(article, "source"), Url = Field(article, "url"),
        };
        return new Ingested(Metadata.Of(options).Or(said).Or(TextHeading.Read(text)).ToDocument(text, id), problems.All);
    }

    /// <summary>A field as one line of text: a string, a number, or a list of these; null when it is absent or anything else.</summary>
    private static string? Field(JsonElement article, string name)
    {
        if (!article.TryGetProperty(name, out var value)) return null;
        return Metadata.Tidy(value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.Array => string.Join(", ", value.EnumerateArray()
                .Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString())),
            _ => null,
        });
    }

    /// <summary>Lines by newline; null for one beyond the limit, the rest of which is passed over without being kept.</summary>
    private static IEnumerable<string?> Lines(TextReader reader, long limit)
    {
        var buffer = new char[65_536];
        var line = new StringBuilder();
        var tooLong = false;
        while (reader.Read(buffer, 0, buffer.Length) is var count and > 0)
        {
            var start = 0;
            while (start < count)
            {
                var newline = Array.IndexOf(buffer, '\n', start, count - start);
                var end = newline < 0 ? count : newline;
                tooLong |= line.Length + (long)(end - start) > limit;
                if (tooLong) line.Clear();
                else line.Append(buffer, start, end - start);
                start = end + 1;
                if (newline < 0) continue;
                yield return tooLong ? null : line.ToString();
                line.Clear();
                tooLong = false;
            }
        }
        if (tooLong || line.Length > 0) yield return tooLong ? null : line.ToString();
    }
}
