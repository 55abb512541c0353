using System.Text;

namespace Hearsay.Bench;

/// <summary>Text of any length out of the bundled examples: their paragraphs, shuffled anew in each round, the same in every run.</summary>
internal static class BenchText
{
    public static string Make(string examples, double megabytes)
    {
        var paragraphs = Directory.GetFiles(examples, "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadAllText(file).Split("---\n", 3)[^1].Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
            .Select(paragraph => paragraph.Trim()).Where(paragraph => paragraph.Length > 0).ToArray();
        var random = new Random(1);
        var text = new StringBuilder();
        while (text.Length < megabytes * 1_000_000)
        {
            random.Shuffle(paragraphs);
            foreach (var paragraph in paragraphs) text.Append(paragraph).Append("\n\n");
        }
        return text.ToString(0, (int)(megabytes * 1_000_000));
    }
}
