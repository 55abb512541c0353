using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hearsay.Exporting;

/// <summary>Writes one JSON object without line breaks, with the spans of one document as code points.</summary>
/// <remarks>Characters of the basic plane are written as they are, others as escaped pairs; nothing is left out: absent things are null or empty lists.</remarks>
internal sealed class JsonLine : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true, NewLine = "\n" };

    private readonly ArrayBufferWriter<byte> _buffer = new(1024);
    private readonly CodePoints _points;

    public JsonLine(CodePoints points)
    {
        _points = points;
        Json = new Utf8JsonWriter(_buffer, Options);
    }

    /// <summary>The writer, for structure.</summary>
    public Utf8JsonWriter Json { get; }

    /// <summary>The object so far as text; closes it.</summary>
    public string Finish()
    {
        Json.Flush();
        return Encoding.UTF8.GetString(_buffer.WrittenSpan);
    }

    public void Dispose() => Json.Dispose();

    public void Text(string name, string? value)
    {
        if (value is null) Json.WriteNull(name);
        else Json.WriteString(name, CodePoints.WellFormed(value));
    }

    public void Texts(string name, IEnumerable<string> values)
    {
        Json.WriteStartArray(name);
        foreach (var value in values) Json.WriteStringValue(CodePoints.WellFormed(value));
        Json.WriteEndArray();
    }

    /// <summary>A number cut to a few decimals, so that its text is short and never "-0".</summary>
    public void Number(string name, double value, int decimals) => Json.WriteNumber(name, Rounded(value, decimals));

    public static double Rounded(double value, int decimals) => double.IsFinite(value) ? Math.Round(value, decimals, MidpointRounding.AwayFromZero) + 0.0 : 0;

    /// <summary>"start" and "end" as members of the object that is open.</summary>
    public void Ends(TextSpan span)
    {
        Json.WriteNumber("start", _points.Of(span.Start));
        Json.WriteNumber("end", _points.Of(span.End));
    }

    /// <summary>A span as an object with "start" and "end", or null.</summary>
    public void Span(string name, TextSpan? span)
    {
        if (span is not { } given) { Json.WriteNull(name); return; }
        Json.WriteStartObject(name);
        Ends(given);
        Json.WriteEndObject();
    }

    /// <summary>A place of the gazetteer as an object, or null.</summary>
    public void Place(string name, Place? place)
    {
        if (place is null) { Json.WriteNull(name); return; }
        Json.WriteStartObject(name);
        Json.WriteNumber("geonames", place.Id);
        Text("name", place.Name);
        Text("feature", place.Feature);
        Text("country", place.Country);
        Text("region", place.Region);
        Number("latitude", place.Latitude, 4);
        Number("longitude", place.Longitude, 4);
        Json.WriteEndObject();
    }

    /// <summary>A span as [start, end].</summary>
    public void Pair(TextSpan span)
    {
        Json.WriteStartArray();
        Json.WriteNumberValue(_points.Of(span.Start));
        Json.WriteNumberValue(_points.Of(span.End));
        Json.WriteEndArray();
    }

    /// <summary>Spans as [[start, end], …].</summary>
    public void Pairs(string name, IEnumerable<TextSpan> spans)
    {
        Json.WriteStartArray(name);
        foreach (var span in spans) Pair(span);
        Json.WriteEndArray();
    }

    /// <summary>Words of the text: "span" and "text" in an object, or null.</summary>
    public void Words(string name, Quote? words)
    {
        if (words is null) { Json.WriteNull(name); return; }
        Json.WriteStartObject(name);
        WordsInside(words);
        Json.WriteEndObject();
    }

    /// <summary>A list of words of the text.</summary>
    public void Words(string name, IEnumerable<Quote> quotes)
    {
        Json.WriteStartArray(name);
        foreach (var words in quotes)
        {
            Json.WriteStartObject();
            WordsInside(words);
            Json.WriteEndObject();
        }
        Json.WriteEndArray();
    }

    private void WordsInside(Quote words)
    {
        Span("span", words.Span);
        Text("text", words.Text);
    }
}
