using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Hearsay.Recording;

/// <summary>An entry as the JSON that stands in the column <c>claims.body</c>, and back.</summary>
/// <remarks>Words are written as their span only, since the ledger holds the text; actors as the number of their row. Absent things are left
/// out. Links have rows of their own. The same entry gives the same bytes.</remarks>
internal static class EntryBody
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes the JSON of an entry.</summary>
    /// <param name="buffer">Receives it as UTF-8.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="row">The row of an actor.</param>
    public static void Write(IBufferWriter<byte> buffer, Entry entry, Func<Actor, long> row)
    {
        using var json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartObject();
        if (entry.Part > 0) json.WriteNumber("part", entry.Part);
        json.WriteNumber("sentence", entry.Sentence);
        Span(json, "span", entry.Evidence.Span);
        Span(json, "predicate", entry.Predicate.Span);
        json.WriteString("lemma", entry.Lemma);
        json.WriteString("form", Name(entry.Form));
        json.WriteString("status", Name(entry.Status));
        json.WriteString("polarity", entry.Polarity == Polarity.Positive ? "+" : "-");
        json.WriteStartArray("parties");
        foreach (var party in entry.Parties) Party(json, party, row);
        json.WriteEndArray();
        Event(json, entry.Event);
        if (entry.Time is { } time) Time(json, time);
        if (entry.Chain.Count > 0)
        {
            json.WriteStartArray("chain");
            foreach (var voice in entry.Chain) Voice(json, voice, row);
            json.WriteEndArray();
        }
        json.WriteNumber("certainty", entry.Certainty);
        Spans(json, "hedges", entry.Hedges);
        if (entry.Openness is { } openness) json.WriteString("openness", Name(openness));
        Spans(json, "opennessWords", entry.OpennessWords);
        Spans(json, "scope", entry.Scope);
        Figures(json, entry.Figures);
        json.WriteNumber("confidence", entry.Confidence);
        Trail(json, entry.Trail);
        json.WriteEndObject();
        json.Flush();
    }

    private static string Name<T>(T value) where T : struct, Enum => Word<T>.Camel(value);

    private static void Span(Utf8JsonWriter json, string name, TextSpan span)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(span.Start);
        json.WriteNumberValue(span.End);
        json.WriteEndArray();
    }

    private static void Spans(Utf8JsonWriter json, string name, IReadOnlyList<Quote> quotes)
    {
        if (quotes.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var quote in quotes)
        {
            json.WriteStartArray();
            json.WriteNumberValue(quote.Span.Start);
            json.WriteNumberValue(quote.Span.End);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null) json.WriteString(name, text);
    }

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    /// <summary>[role, actor] or, with words, [role, actor, start, end]; behind them the id of the place in the gazetteer, where one is known.</summary>
    private static void Party(Utf8JsonWriter json, Party party, Func<Actor, long> row)
    {
        json.WriteStartArray();
        json.WriteStringValue(Name(party.Role));
        json.WriteNumberValue(row(party.Actor));
        if (party.Words is { } words)
        {
            json.WriteNumberValue(words.Span.Start);
            json.WriteNumberValue(words.Span.End);
        }
        if (party.Actor.Place is { } place) json.WriteNumberValue(place.Id);
        json.WriteEndArray();
    }

    private static void Party(Utf8JsonWriter json, string name, Party? party, Func<Actor, long> row)
    {
        if (party is null) return;
        json.WritePropertyName(name);
        Party(json, party, row);
    }

    private static void Event(Utf8JsonWriter json, EventCode code)
    {
        json.WriteStartObject("event");
        Texts(json, "plover", code.Plover);
        Text(json, "mode", code.Mode);
        Texts(json, "contexts", code.Contexts);
        Text(json, "cameo", code.Cameo);
        if (code.Quad is { } quad) json.WriteNumber("quad", quad);
        Texts(json, "auxiliary", code.Auxiliary);
        json.WriteString("codebook", code.Codebook);
        json.WriteString("reason", code.Reason);
        json.WriteEndObject();
    }

    private static void Time(Utf8JsonWriter json, EventTime time)
    {
        json.WriteStartObject("time");
        Span(json, "span", time.Words.Span);
        if (time.Value is { } value)
        {
            json.WriteString("edtf", value.Edtf);
            json.WriteString("precision", Name(value.Precision));
            Text(json, "earliest", Day(value.Earliest));
            Text(json, "latest", Day(value.Latest));
        }
        json.WriteString("basis", time.Basis);
        json.WriteEndObject();
    }

    /// <summary>A day as it stands in columns and JSON: YYYY-MM-DD.</summary>
    public static string? Day(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : null;

    private static void Voice(Utf8JsonWriter json, Voice voice, Func<Actor, long> row)
    {
        json.WriteStartObject();
        Party(json, "source", voice.Source, row);
        json.WriteString("kind", Name(voice.Kind));
        Span(json, "cue", voice.Cue.Span);
        json.WriteString("act", Name(voice.Act));
        if (voice.Directness != Directness.Indirect) json.WriteString("directness", Name(voice.Directness));
        Text(json, "medium", voice.Medium);
        Party(json, "addressee", voice.Addressee, row);
        Party(json, "venue", voice.Venue, row);
        Text(json, "said", voice.Said);
        if (voice.Hedge is { } hedge) Span(json, "hedge", hedge.Span);
        json.WriteEndObject();
    }

    private static void Figures(Utf8JsonWriter json, IReadOnlyList<Figure> figures)
    {
        if (figures.Count == 0) return;
        json.WriteStartArray("figures");
        foreach (var figure in figures)
        {
            json.WriteStartObject();
            Text(json, "of", figure.Of);
            json.WriteString("value", figure.Value);
            json.WriteString("bound", figure.Bound);
            Text(json, "asOf", figure.AsOf);
            Span(json, "span", figure.Span);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>[[step, [rule, start, end], …], …]: rules that follow each other in one step stand together.</summary>
    private static void Trail(Utf8JsonWriter json, IReadOnlyList<TrailEntry> trail)
    {
        json.WriteStartArray("trail");
        for (var i = 0; i < trail.Count; i++)
        {
            if (i == 0 || trail[i].Step != trail[i - 1].Step)
            {
                if (i > 0) json.WriteEndArray();
                json.WriteStartArray();
                json.WriteStringValue(trail[i].Step);
            }
            json.WriteStartArray();
            json.WriteStringValue(trail[i].Rule);
            if (trail[i].Span is { } span)
            {
                json.WriteNumberValue(span.Start);
                json.WriteNumberValue(span.End);
            }
            json.WriteEndArray();
        }
        if (trail.Count > 0) json.WriteEndArray();
        json.WriteEndArray();
    }
}
