namespace Hearsay.Exporting;

/// <summary>The layers of one document as one line of JSON, for anyone who scores or reuses a single step (CLAIMS §6, <c>annotate</c>).</summary>
/// <remarks>Offsets are Unicode code points of "text". Heads are numbers of words in their sentence, from 1; 0 is the root.</remarks>
public static class AnnotationJson
{
    /// <summary>The line, without a line break at its end.</summary>
    public static string Line(Reading reading)
    {
        using var line = new JsonLine(new CodePoints(reading.Document.Text));
        var json = line.Json;
        json.WriteStartObject();
        line.Text("id", reading.Document.File ?? reading.Document.Id);
        line.Text("title", reading.Document.Title);
        line.Text("date", reading.Document.Date?.ToString("uuuu-MM-dd", null));
        line.Text("text", reading.Document.Text);
        WriteSentences(line, reading.Sentences);
        WriteNames(line, reading);
        json.WriteStartArray("chains");
        foreach (var cluster in reading.Clusters)
        {
            json.WriteStartArray();
            foreach (var mention in cluster) line.Pair(mention.Span);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        WriteAttributions(line, reading.Attributions);
        json.WriteStartArray("times");
        foreach (var time in reading.Times.Where(time => time.Timex.Length > 0))
        {
            json.WriteStartObject();
            line.Ends(time.Span);
            line.Text("type", time.Type.ToString().ToUpperInvariant());
            line.Text("value", time.Timex);
            line.Text("edtf", time.Value?.Edtf);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteEvents(line, reading);
        json.WriteEndObject();
        return line.Finish();
    }

    private static void WriteSentences(JsonLine line, IReadOnlyList<Sentence> sentences)
    {
        line.Json.WriteStartArray("sentences");
        foreach (var sentence in sentences)
        {
            line.Json.WriteStartObject();
            line.Ends(sentence.Span);
            line.Json.WriteStartArray("tokens");
            foreach (var token in sentence.Tokens)
            {
                line.Json.WriteStartObject();
                line.Ends(token.Span);
                line.Text("text", token.Form);
                line.Text("lemma", token.Lemma);
                line.Text("upos", token.Upos);
                line.Text("xpos", token.Xpos);
                line.Text("feats", token.Feats);
                line.Json.WriteNumber("head", token.Head + 1);
                line.Text("deprel", token.Deprel);
                line.Json.WriteEndObject();
            }
            line.Json.WriteEndArray();
            line.Json.WriteEndObject();
        }
        line.Json.WriteEndArray();
    }

    private static void WriteNames(JsonLine line, Reading reading)
    {
        var chainOf = new Dictionary<TextSpan, int>();
        for (var i = 0; i < reading.Clusters.Count; i++)
            foreach (var mention in reading.Clusters[i]) chainOf.TryAdd(mention.Span, i);
        var placed = reading.Actors.Where(found => found.Actor.Place is not null)
            .SelectMany(found => found.Mentions.Where(tied => tied.Mention is { Kind: MentionKind.Named or MentionKind.Adjectival, Type: "LOC" }).Select(tied => (tied.Mention.Span, found.Actor.Place))).ToList();
        line.Json.WriteStartArray("entities");
        foreach (var (span, type) in reading.Names)
        {
            line.Json.WriteStartObject();
            line.Ends(span);
            line.Text("type", type);
            if (chainOf.TryGetValue(span, out var chain)) line.Json.WriteNumber("chain", chain);
            else line.Json.WriteNull("chain");
            line.Place("place", type == "LOC" ? placed.Where(pair => pair.Span.Contains(span)).OrderBy(pair => pair.Span.Length).FirstOrDefault().Place : null);
            line.Json.WriteEndObject();
        }
        line.Json.WriteEndArray();
    }

    private static void WriteAttributions(JsonLine line, IReadOnlyList<Attribution> attributions)
    {
        line.Json.WriteStartArray("attributions");
        foreach (var attribution in attributions)
        {
            line.Json.WriteStartObject();
            line.Pairs("source", attribution.Source);
            line.Pairs("cue", attribution.Cue);
            line.Pairs("content", attribution.Content);
            if (attribution.Parent is { } parent) line.Json.WriteNumber("parent", parent);
            else line.Json.WriteNull("parent");
            line.Json.WriteEndObject();
        }
        line.Json.WriteEndArray();
    }

    /// <summary>How sure a reader is that an event happened, −3 … 3: what the model's head says of its trigger, a tenth of it what the rules say of the voice that answers for it.</summary>
    /// <remarks>The head is taught by readers' numbers, the rules read the grammar; together they are nearer to the readers than either (eval/README.md).</remarks>
    private static double FactualityOf(Reading reading, Claim claim)
    {
        const double RulesShare = 0.1;
        var head = reading.Sentences.ElementAtOrDefault(claim.Predicate.Sentence)?.Tokens.ElementAtOrDefault(claim.Predicate.Trigger)?.Factuality;
        if (head is null) return claim.Certainty.Value; // a claim without its sentence
        return (1 - RulesShare) * head.Value + RulesShare * claim.Certainty.Value;
    }

    private static void WriteEvents(JsonLine line, Reading reading)
    {
        line.Json.WriteStartArray("events");
        foreach (var claim in reading.Claims)
        {
            line.Json.WriteStartObject();
            line.Ends(claim.Predicate.Span);
            line.Number("factuality", FactualityOf(reading, claim), 2);
            line.Text("polarity", Labels.Of(claim.Polarity));
            line.Text("status", Labels.Of(claim.Status));
            line.Texts("plover", claim.Event.Plover);
            line.Text("cameo", claim.Event.Cameo);
            line.Pairs("actors", claim.Actors.Select(actor => actor.Span).OfType<TextSpan>());
            line.Pairs("recipients", claim.Recipients.Select(recipient => recipient.Span).OfType<TextSpan>());
            line.Json.WriteEndObject();
        }
        line.Json.WriteEndArray();
    }
}
