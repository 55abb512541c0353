using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hearsay.Exporting;

/// <summary>The actors of a document as JSON Lines: one actor a line with every mention.</summary>
public static class ActorJson
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The lines in the order of first mentions; offsets are Unicode code points.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="all">Whether actors without a name count.</param>
    public static IEnumerable<string> Lines(Reading reading, bool all)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var document = reading.Document;
        var points = new CodePoints(document.Text);
        foreach (var (actor, mentions) in reading.Actors)
        {
            if (!all && actor.Name is null) continue;
            yield return JsonSerializer.Serialize(new
            {
                schema = "hearsay-actor/1",
                document = new { id = document.Id, file = document.File, date = document.Date?.ToString("uuuu-MM-dd", null) },
                id = actor.Id,
                name = actor.Name is { } name ? CodePoints.WellFormed(name) : null,
                kind = Labels.Of(actor.Kind),
                code = actor.Code,
                place = actor.Place is { } place
                    ? new { geonames = place.Id, name = place.Name, feature = place.Feature, country = place.Country, region = place.Region, latitude = place.Latitude, longitude = place.Longitude } : null,
                mentions = mentions.Select(tied => new
                {
                    start = points.Of(tied.Mention.Span.Start),
                    end = points.Of(tied.Mention.Span.End),
                    text = CodePoints.WellFormed(document[tied.Mention.Span]),
                    kind = Labels.Of(tied.Mention.Kind),
                    rules = tied.Rules,
                }),
            }, Json);
        }
    }
}
