using System.Runtime.ExceptionServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hearsay.Classifying;
using Hearsay.Parsing;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay annotate --from dyads</c>: {"text", "source": [[start, end], …], "target": [[start, end], …]} a line in,
/// {"plover": TYPE or null, "share", "because"} a line out.</summary>
/// <remarks>Offsets are Unicode code points. A line without parties is judged as a whole. With <c>--format features</c> the answer is what the weights of
/// event types look at, apart by tabs: the input of their training.</remarks>
internal static class DyadLines
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Write(Terminal terminal, Install install, IReadOnlyList<string> files, int threads, bool features)
    {
        var (reader, model) = (install.Reader(threads), install.Model(threads));
        foreach (var file in files)
        {
            using var lines = file == "-" ? terminal.In : new StreamReader(file);
            var answers = Lines(lines).Select((line, at) => (Line: line, Number: at + 1)).Where(one => one.Line.Length > 0)
                .AsParallel().AsOrdered().WithDegreeOfParallelism(threads).Select(one => Answer(reader, model, file, one.Number, one.Line, features));
            try
            {
                foreach (var answer in answers) terminal.Out.WriteLine(answer);
            }
            catch (AggregateException error) when (error.InnerExceptions[0] is HearsayException)
            {
                ExceptionDispatchInfo.Throw(error.InnerExceptions[0]);
            }
        }
        return 0;
    }

    private static IEnumerable<string> Lines(TextReader reader)
    {
        while (reader.ReadLine() is { } line) yield return line;
    }

    private static string Answer(Reader reader, ReaderModel model, string file, int number, string line, bool features)
    {
        var (text, source, target) = Read(file, number, line);
        var reading = reader.Read(new Document(text));
        if (features) return string.Join('\t', Dyads.Features(reading, source, target));
        var type = Dyads.Type(reading, source, target, model.EventShares(reading.Sentences, source, target));
        return JsonSerializer.Serialize(new { plover = type.Type, share = Math.Round(type.Share, 3), because = type.Because }, Options);
    }

    private static (string Text, List<TextSpan> Source, List<TextSpan> Target) Read(string file, int number, string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString() ?? "";
            var offsets = Offsets(text);
            return (text, Spans(json.RootElement.GetProperty("source"), offsets), Spans(json.RootElement.GetProperty("target"), offsets));
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            throw new HearsayException("HS0116", $"{file}:{number}: {error.Message} {Errors.Of("HS0116").Remedy}", error);
        }
    }

    private static List<TextSpan> Spans(JsonElement list, List<int> offsets) =>
        [.. list.EnumerateArray().Select(pair => new TextSpan(offsets[pair[0].GetInt32()], offsets[pair[1].GetInt32()]))];

    /// <summary>The UTF-16 offset of each code point, and of the end.</summary>
    private static List<int> Offsets(string text)
    {
        var offsets = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1) offsets.Add(i);
        offsets.Add(text.Length);
        return offsets;
    }
}
