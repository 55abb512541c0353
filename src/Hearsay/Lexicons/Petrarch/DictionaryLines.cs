using System.IO.Compression;

namespace Hearsay.Lexicons.Petrarch;

/// <summary>A line of a PETRARCH dictionary without its comment.</summary>
/// <param name="Number">Line number, from 1.</param>
/// <param name="Text">The line; what was a comment is blank, so that columns stay.</param>
internal readonly record struct DictionaryLine(int Number, string Text);

/// <summary>One dictionary file: its lines, and the problems met in it.</summary>
/// <param name="file">Name of the file, for messages.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class DictionaryLines(string file, ICollection<Problem> problems)
{
    /// <summary>Longer lines are no dictionary entries.</summary>
    private const int LongestLine = 10_000;

    /// <summary>Opens a file; one that ends in .gz is unpacked.</summary>
    /// <exception cref="HearsayException">HS0231: it cannot be opened.</exception>
    public static TextReader Open(string path)
    {
        try
        {
            var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return new StreamReader(path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new HearsayException("HS0231", $"{path}: {error.Message} {Errors.Of("HS0231").Remedy}", error);
        }
    }

    /// <summary>The lines that hold something beside comments ("#" to the end of the line, "&lt;!-- … --&gt;" over lines).</summary>
    public IEnumerable<DictionaryLine> Read(TextReader reader)
    {
        var number = 0;
        int? opened = null;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length > LongestLine)
            {
                Report(number, LongestLine, $"the line has {line.Length} characters, more than {LongestLine}");
                continue;
            }
            var text = line.ToCharArray();
            for (var at = 0; at < text.Length; at++)
            {
                if (opened is null && line[at] == '#') { text.AsSpan(at).Fill(' '); break; }
                if (opened is null && (line.AsSpan(at).StartsWith("<!--") || line.AsSpan(at).StartsWith("<! --"))) opened = number;
                if (opened is null) continue;
                var closes = line.AsSpan(at).StartsWith("-->");
                text.AsSpan(at, closes ? 3 : 1).Fill(' ');
                if (!closes) continue;
                opened = null;
                at += 2;
            }
            var rest = new string(text).TrimEnd();
            if (rest.Trim().Length > 0) yield return new(number, rest);
        }
        if (opened is { } from) Report(from, 1, "a comment <!-- is not closed; the rest of the file was taken for a comment");
    }

    /// <summary>Notes what is wrong at a place; columns count from 1.</summary>
    public void Report(int line, int column, string what) => problems.Add(new Problem("HS0509", $"{file}:{line}:{column}: {what}", file));
}
