using System.Text.Json;
using Hearsay.Lexicons;
using NodaTime;
using NodaTime.Text;

namespace Hearsay.Recording;

/// <summary>Makes entries of the claims of one document that the ledger holds.</summary>
/// <param name="id">Id of the document, as its row has it.</param>
/// <param name="document">The document, with its text.</param>
/// <param name="actor">The actor of a row.</param>
internal sealed class EntryReader(string id, Document document, Func<long, Actor> actor)
{
    private readonly DocumentHead _head =
        new(id, document.File, document.Title, document.Date, document.DateBasis, document.Author, document.Source, document.Url);
    private readonly LineNumbers _lines = new(document.Text);

    /// <summary>The entry of a row of claims.</summary>
    /// <param name="claim">Id of the claim.</param>
    /// <param name="body">Its JSON, as <see cref="EntryBody"/> writes it.</param>
    /// <param name="links">Its links.</param>
    public Entry Read(string claim, string body, IReadOnlyList<ClaimLink> links)
    {
        using var parsed = JsonDocument.Parse(body);
        var json = parsed.RootElement;
        var evidence = Words(json.GetProperty("span"));
        return new Entry
        {
            Id = claim,
            Document = _head,
            Part = json.TryGetProperty("part", out var part) ? part.GetInt32() : 0,
            Sentence = json.GetProperty("sentence").GetInt32(),
            Line = _lines.Of(evidence.Span.Start),
            Evidence = evidence,
            Predicate = Words(json.GetProperty("predicate")),
            Lemma = json.GetProperty("lemma").GetString()!,
            Form = Value<PredicateForm>(json, "form"),
            Status = Value<ClaimStatus>(json, "status"),
            Polarity = json.GetProperty("polarity").ValueEquals("+") ? Polarity.Positive : Polarity.Negative,
            Parties = [.. json.GetProperty("parties").EnumerateArray().Select(Party)],
            Event = Event(json.GetProperty("event")),
            Time = json.TryGetProperty("time", out var time) ? Time(time) : null,
            Chain = List(json, "chain", Voice),
            Certainty = json.GetProperty("certainty").GetDouble(),
            Hedges = List(json, "hedges", Words),
            Openness = json.TryGetProperty("openness", out var openness) ? Enum.Parse<Openness>(openness.GetString()!, ignoreCase: true) : null,
            OpennessWords = List(json, "opennessWords", Words),
            Scope = List(json, "scope", Words),
            Figures = List(json, "figures", Figure),
            Links = links,
            Confidence = json.GetProperty("confidence").GetDouble(),
            Trail = [.. json.GetProperty("trail").EnumerateArray().SelectMany(Steps)],
        };
    }

    private Quote Words(JsonElement pair)
    {
        var span = Span(pair, 0);
        return new Quote(span, document[span]);
    }

    private Party Party(JsonElement row)
    {
        var length = row.GetArrayLength();
        var who = actor(row[1].GetInt64());
        return new(Enum.Parse<ArgumentRole>(row[0].GetString()!, ignoreCase: true), length > 3 ? new Quote(Span(row, 2), document[Span(row, 2)]) : null,
            length is 3 or 5 ? who with { Place = PlaceNames.Of(row[length - 1].GetInt32()) } : who);
    }

    private Party? Party(JsonElement voice, string name) => voice.TryGetProperty(name, out var party) ? Party(party) : null;

    private Voice Voice(JsonElement json) => new()
    {
        Source = Party(json, "source"),
        Kind = Value<SourceKind>(json, "kind"),
        Cue = Words(json.GetProperty("cue")),
        Act = Value<SpeechAct>(json, "act"),
        Directness = json.TryGetProperty("directness", out _) ? Value<Directness>(json, "directness") : Directness.Indirect,
        Medium = Text(json, "medium"),
        Addressee = Party(json, "addressee"),
        Venue = Party(json, "venue"),
        Said = Text(json, "said"),
        Hedge = json.TryGetProperty("hedge", out var hedge) ? Words(hedge) : null,
    };

    private EventTime Time(JsonElement json) => new(Words(json.GetProperty("span")),
        Text(json, "edtf") is { } edtf ? new TimeValue(edtf, Value<TimePrecision>(json, "precision"), Day(json, "earliest"), Day(json, "latest")) : null,
        json.GetProperty("basis").GetString()!);

    private static EventCode Event(JsonElement json) => new(
        Texts(json, "plover"), Text(json, "mode"), Texts(json, "contexts"), Text(json, "cameo"),
        json.TryGetProperty("quad", out var quad) ? quad.GetInt32() : null,
        Texts(json, "auxiliary"), json.GetProperty("codebook").GetString()!, json.GetProperty("reason").GetString()!);

    private static Figure Figure(JsonElement json) => new(Text(json, "of"), json.GetProperty("value").GetString()!,
        json.GetProperty("bound").GetString()!, Text(json, "asOf"), Span(json.GetProperty("span"), 0));

    private static IEnumerable<TrailEntry> Steps(JsonElement group) => group.EnumerateArray().Skip(1).Select(rule =>
        new TrailEntry(group[0].GetString()!, rule[0].GetString()!, rule.GetArrayLength() > 1 ? Span(rule, 1) : null));

    private static TextSpan Span(JsonElement row, int at) => new(row[at].GetInt32(), row[at + 1].GetInt32());

    private static T Value<T>(JsonElement json, string name) where T : struct, Enum => Enum.Parse<T>(json.GetProperty(name).GetString()!, ignoreCase: true);

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static List<string> Texts(JsonElement json, string name) => List(json, name, static text => text.GetString()!);

    private static List<T> List<T>(JsonElement json, string name, Func<JsonElement, T> item) =>
        json.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(item)] : [];

    private static LocalDate? Day(JsonElement json, string name) => Text(json, name) is { } day ? LocalDatePattern.Iso.Parse(day).Value : null;
}
