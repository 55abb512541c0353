using System.Text.Json;
using Hearsay.Comparing;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay compare --from sentences</c>: {"sentence1", "sentence2"} a line in, {"label", "words"} a line out.</summary>
internal static class SentencePairLines
{
    public static int Write(Terminal terminal, IReadOnlyList<string> files)
    {
        foreach (var file in files)
        {
            using var lines = file == "-" ? terminal.In : new StreamReader(file);
            for (var number = 1; lines.ReadLine() is { } line; number++)
            {
                if (line.Length == 0) continue;
                var (one, other) = Pair(file, number, line);
                var (relation, words) = SentenceContrast.Of(one, other);
                terminal.Out.WriteLine(JsonSerializer.Serialize(new { label = relation.ToString().ToLowerInvariant(), words = words is var (first, second) ? new[] { first, second } : null }));
            }
        }
        terminal.Out.Flush();
        return 0;
    }

    private static (string, string) Pair(string file, int number, string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return (json.RootElement.GetProperty("sentence1").GetString() ?? "", json.RootElement.GetProperty("sentence2").GetString() ?? "");
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new HearsayException("HS0109", $"{file}:{number} is no pair of sentences (sentence1, sentence2): {error.Message}", error);
        }
    }
}
