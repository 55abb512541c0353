using System.Globalization;
using System.Text.Json;
using Hearsay.Merging;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay link --from mentions</c>: documents with marked events, one a line, in; the clusters that each event belongs to, one line a document, out.</summary>
/// <remarks>In: {"id", "words", "sentences" (number of words in each), "mentions" (the numbers of the words of each)}. Out: {"clusters": [label per mention]}.</remarks>
internal static class MentionLines
{
    private sealed record Marked(Document Document, IReadOnlyList<Sentence> Sentences, IReadOnlyList<IReadOnlyList<TokenRef>> Mentions);

    public static int Write(Terminal terminal, Install install, IReadOnlyList<string> files, int threads, FileInfo? pairs)
    {
        var marked = files.SelectMany(file => Lines(terminal, file)).ToList();
        var reader = install.Reader(threads);
        var tellings = marked.AsParallel().AsOrdered().WithDegreeOfParallelism(threads)
            .Select((line, number) => MentionTellings.Of(reader.Read(line.Document, line.Sentences), number, line.Mentions)).SelectMany(each => each).ToList();
        var texts = marked.Select(line => line.Document.Text).ToList();
        if (pairs is not null) WritePairs(pairs, texts, tellings, marked);
        var label = new Dictionary<string, int>();
        foreach (var (cluster, number) in Merger.Merge(texts, tellings, new MergeOptions()).Select((cluster, number) => (cluster, number)))
            foreach (var member in cluster.Members) label[member] = number;
        for (var document = 0; document < marked.Count; document++)
            terminal.Out.WriteLine($"{{\"clusters\":[{string.Join(',', Enumerable.Range(0, marked[document].Mentions.Count).Select(mention => $"\"e{label[Id(document, mention)]}\""))}]}}");
        return 0;
    }

    private static string Id(int document, int mention) => string.Create(CultureInfo.InvariantCulture, $"{document}:{mention}");

    /// <summary>The features of every pair that is compared, for training: document and mention of both, relation of the triggers, values.</summary>
    private static void WritePairs(FileInfo file, IReadOnlyList<string> texts, IReadOnlyList<Telling> tellings, List<Marked> marked)
    {
        using var writer = file.CreateText();
        writer.WriteLine($"#\t{string.Join('\t', TellingFeatures.Names)}");
        foreach (var (one, other, relation, values) in TellingFeatures.Of(texts, tellings, new MergeOptions()))
            writer.WriteLine($"{Place(one)}\t{Place(other)}\t{relation}\t{string.Join('\t', values.Select(value => Math.Round(value, 4).ToString(CultureInfo.InvariantCulture)))}");

        string Place(Telling telling) => $"{marked[telling.Document].Document.File}\t{telling.Id[(telling.Id.IndexOf(':') + 1)..]}";
    }

    private static IEnumerable<Marked> Lines(Terminal terminal, string file)
    {
        using var lines = file == "-" ? terminal.In : new StreamReader(file);
        for (var number = 1; lines.ReadLine() is { } line; number++)
            if (line.Length > 0) yield return Read(file, number, line);
    }

    private static Marked Read(string file, int number, string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var words = json.RootElement.GetProperty("words").EnumerateArray().Select(word => word.GetString() is { Length: > 0 } form ? form : "_").ToList();
            var sentences = new List<Sentence>();
            var place = new List<TokenRef>();
            var at = 0;
            foreach (var length in json.RootElement.GetProperty("sentences").EnumerateArray().Select(length => length.GetInt32()))
            {
                var tokens = new List<Token>();
                foreach (var word in words.Skip(place.Count).Take(length))
                {
                    place.Add(new TokenRef(sentences.Count, tokens.Count));
                    tokens.Add(new Token { Index = tokens.Count, Span = new TextSpan(at, at + word.Length), Form = word });
                    at += word.Length + 1;
                }
                sentences.Add(new Sentence(sentences.Count, 0, tokens));
            }
            var document = new Document(string.Join(' ', words)) { File = json.RootElement.GetProperty("id").GetString() };
            return new Marked(document, sentences, [.. json.RootElement.GetProperty("mentions").EnumerateArray()
                .Select(mention => (IReadOnlyList<TokenRef>)[.. mention.EnumerateArray().Select(word => place[word.GetInt32()])])]);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or FormatException)
        {
            throw new HearsayException("HS0109", $"{file}:{number} is no document with marked events (id, words, sentences, mentions): {error.Message}", error);
        }
    }
}
